import { mkdtempSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createVault } from '../../src/db/vault.js'
import { createSpool, type Spooled } from '../../src/intake/spool.js'
import { TEST_KEY } from '../support/database-templates.js'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'spool-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const entry = (id: string) => ({ account: 'a', by: 'private', receivedAt: 1, message: { id } }) as unknown as Spooled

/** A disk on which opening a file takes a moment. */
const slowly = async (...file: Parameters<typeof open>): Promise<FileHandle> => {
  const handle = await open(...file)
  await setTimeout(2)
  return handle
}

it('what is added while another is replayed is neither lost nor out of order', async () => {
  const spool = createSpool(dir, createVault(TEST_KEY), slowly)
  const replayed: string[] = []
  const record = async (entries: Spooled[]) => void replayed.push(...entries.map((one) => one.message.id))
  const added: string[] = []
  const adding = (async () => {
    for (let nth = 0; nth < 100; nth++) {
      await spool.add(entry(`${nth}`))
      added.push(`${nth}`)
    }
  })()
  let over = false
  void adding.then(() => {
    over = true
  })
  while (!over) {
    await spool.replay(record)
    await setTimeout(7)
  }
  await spool.replay(record)
  expect(replayed).toEqual(added)
  expect(await spool.empty()).toBe(true)
})
