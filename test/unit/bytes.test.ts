import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskBytes, hashOf } from '../../src/files/bytes.js'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'huoban-bytes-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

describe('pictures on disk', () => {
  it('that come several times at once are kept once, and nobody is told that it failed', async () => {
    const bytes = diskBytes(dir)
    const picture = Buffer.alloc(100_000, 7)
    const hash = hashOf(picture)
    await Promise.all(Array.from({ length: 20 }, () => bytes.put(hash, picture)))
    expect(await bytes.get(hash)).toEqual(picture)
    expect(readdirSync(join(dir, hash.slice(0, 2)))).toEqual([hash])
  })

  it('that cannot be read now are not taken for removed', async () => {
    const hash = hashOf(Buffer.from('a picture'))
    mkdirSync(join(dir, hash.slice(0, 2), hash), { recursive: true })
    await expect(diskBytes(dir).get(hash)).rejects.toThrow('EISDIR')
  })

  it('are kept again after they were removed', async () => {
    const bytes = diskBytes(dir)
    const picture = Buffer.from('a picture')
    const hash = hashOf(picture)
    await bytes.put(hash, picture)
    await bytes.remove(hash)
    expect(await bytes.get(hash)).toBeUndefined()
    await bytes.put(hash, picture)
    expect(await bytes.get(hash)).toEqual(picture)
  })
})
