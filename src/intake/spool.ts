import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { IncomingMessage } from '../chat/gateway.js'
import type { Vault } from '../db/vault.js'
import { log } from '../log.js'
import type { AddressedBy } from './addressed.js'

/** Messages kept on disk while the database is down. */
export interface Spool {
  /** Appends and flushes to disk. Throws when the spool is full or the disk refuses. */
  add(entry: Spooled): Promise<void>
  /** True when nothing is kept. */
  empty(): Promise<boolean>
  /** Hands every entry over in order and removes them once `record` has taken them all. Entries added meanwhile stay. */
  replay(record: (entries: Spooled[]) => Promise<void>): Promise<number>
}
export interface Spooled {
  account: string
  by: AddressedBy
  message: IncomingMessage
  receivedAt: number
  /** When the bot came to the account, as far as it was known when this was heard. */
  cameAt?: number
}

const MAX_BYTES = 64 * 1024 * 1024

/** One encrypted JSON line per message in `dir/spool.jsonl`; a torn last line (power cut) is skipped and said. */
export function createSpool(dir: string, vault: Vault, openFile = open): Spool {
  const file = join(dir, 'spool.jsonl')
  const replaying = join(dir, 'spool.replaying.jsonl')
  const inTurn = oneAtATime()
  const size = async (path: string) => (await stat(path).catch(() => undefined))?.size ?? 0
  return {
    add: (entry) =>
      inTurn(async () => {
        if ((await size(file)) > MAX_BYTES) throw new Error('the spool is full')
        const handle = await openFile(file, 'a', 0o600)
        try {
          // A line of its own, also behind one that was torn.
          await handle.appendFile(`\n${vault.seal('spool', JSON.stringify(entry))}\n`)
          await handle.sync()
        } finally {
          await handle.close()
        }
      }),
    empty: async () => (await size(file)) === 0 && (await size(replaying)) === 0,
    async replay(record) {
      // Who writes to the file that becomes the one to be replayed would write behind what was read.
      const some = await inTurn(async () => {
        if ((await size(replaying)) > 0) return true
        if ((await size(file)) === 0) return false
        await rename(file, replaying)
        return true
      })
      if (!some) return 0
      const entries = parse(await readFile(replaying, 'utf8'), vault)
      await record(entries)
      await rm(replaying, { force: true })
      return entries.length
    },
  }
}

/** Runs what it is given one after the other, whatever became of those before. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const running = last.then(work)
    last = running.catch(() => {})
    return running
  }
}

function parse(text: string, vault: Vault): Spooled[] {
  const entries: Spooled[] = []
  for (const line of text.split('\n')) {
    if (!line) continue
    try {
      entries.push(JSON.parse(vault.open('spool', line)) as Spooled)
    } catch {
      log.error({ bytes: line.length }, 'a spooled message could not be read')
    }
  }
  return entries
}
