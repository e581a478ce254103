import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadDataKey } from '../../src/db/data-key.js'
import { newId } from '../../src/db/ids.js'
import { StartRefused } from '../../src/db/start-refused.js'
import { createVault, SealBroken } from '../../src/db/vault.js'

const vault = createVault('11'.repeat(32))
const other = createVault('22'.repeat(32))

describe('vault', () => {
  it('opens what it sealed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(vault.open('inbox', vault.seal('inbox', text))).toBe(text)
      }),
    )
  })

  it('says version and key, and nothing of the text, not even that two are alike', () => {
    const sealed = vault.seal('note', '工资三个月没发')
    expect(sealed).toMatch(new RegExp(`^v1\\.${vault.keyId}\\.[A-Za-z0-9_-]+$`))
    expect(vault.keyId).toMatch(/^[0-9a-f]{8}$/)
    expect(sealed).not.toBe(vault.seal('note', '工资三个月没发'))
  })

  it('does not open for another purpose or under another key', () => {
    const sealed = vault.seal('inbox', '小明')
    expect(() => vault.open('outbox', sealed)).toThrow(SealBroken)
    expect(() => other.open('inbox', sealed)).toThrow(new RegExp(vault.keyId))
  })

  it('does not open what was altered or cut short, wherever', () => {
    const sealed = vault.seal('inbox', '帮我看看这个合同')
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed[at] === 'A' ? 'B' : 'A'
      expect(() => vault.open('inbox', sealed.slice(0, at) + changed + sealed.slice(at + 1)), `at ${at}`).toThrow(SealBroken)
      expect(() => vault.open('inbox', sealed.slice(0, at)), `cut at ${at}`).toThrow(SealBroken)
    }
    expect(() => vault.open('inbox', '')).toThrow(SealBroken)
    expect(() => vault.open('inbox', '小明说的话')).toThrow(SealBroken)
  })

  it("keeps each person's texts under a key of their own", () => {
    const ming = vault.newPersonKey()
    const hong = vault.newPersonKey()
    const sealed = vault.sealWith(ming, '我的腰受伤了')
    expect(vault.openWith(ming, sealed)).toBe('我的腰受伤了')
    expect(() => vault.openWith(hong, sealed)).toThrow(SealBroken)
    expect(() => other.openWith(ming, sealed)).toThrow(SealBroken)
    expect(() => vault.sealWith('', '没有钥匙')).toThrow(SealBroken)
  })

  it('hashes secrets with its key, differently for each purpose', () => {
    expect(vault.hash('claim', '123456')).toMatch(/^[0-9a-f]{64}$/)
    expect(vault.hash('claim', '123456')).toBe(createVault('11'.repeat(32)).hash('claim', '123456'))
    expect(new Set([vault.hash('claim', '123456'), vault.hash('recovery', '123456'), other.hash('claim', '123456')]).size).toBe(3)
  })

  it('takes no key that is not one', () => {
    expect(() => createVault('secret')).toThrow(/64 hexadecimal digits/)
  })
})

describe('data key', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huoban-key-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is the configured one, and then no file is made', () => {
    expect(loadDataKey('AB'.repeat(32), folder)).toBe('ab'.repeat(32))
    expect(readdirSync(folder)).toEqual([])
  })

  it('is made once, for its owner alone, also in a folder that is not there yet', () => {
    const data = join(folder, 'data')
    const key = loadDataKey(undefined, data)
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    expect(loadDataKey(undefined, data)).toBe(key)
    expect(statSync(join(data, 'data.key')).mode & 0o777).toBe(0o600)
    expect(readdirSync(data)).toEqual(['data.key'])
    expect(readFileSync(join(data, 'data.key'), 'utf8').trim()).toBe(key)
  })

  it('is refused when other users can read it, with what to do', () => {
    loadDataKey(undefined, folder)
    chmodSync(join(folder, 'data.key'), 0o644)
    expect(() => loadDataKey(undefined, folder)).toThrow(StartRefused)
    expect(() => loadDataKey(undefined, folder)).toThrow(/chmod 600/)
  })

  it('is refused when the file is no key, rather than replaced', () => {
    writeFileSync(join(folder, 'data.key'), 'half a ke', { mode: 0o600 })
    expect(() => loadDataKey(undefined, folder)).toThrow(/not a data key/)
    expect(existsSync(join(folder, 'data.key'))).toBe(true)
  })
})

describe('ids', () => {
  it('sort as they were made, also when time stands still or goes back', () => {
    const times = [1_000, 1_000, 5_000, 4_000, 4_000, 5_000, 6_000]
    const ids = times.flatMap((at) => Array.from({ length: 1_000 }, () => newId(at)))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
  })

  it('do not run out within a millisecond', () => {
    const at = 7_000
    let last = newId(at)
    for (let i = 0; i < 1_200_000; i++) {
      const id = newId(at)
      if (!(id > last)) throw new Error(`${id} is not after ${last}`)
      last = id
    }
    expect(last).toHaveLength(26)
  })
})
