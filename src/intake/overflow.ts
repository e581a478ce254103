import { errorFields, log } from '../log.js'
import type { Spool, Spooled } from './spool.js'

/** Where messages wait that the database cannot take: on disk, and in memory where the disk takes nothing either. */
export interface Overflow {
  /** Keeps them behind what is kept already. Never throws: what can be kept nowhere is lost, and said so in the log. */
  add(entries: Spooled[]): Promise<void>
  empty(): Promise<boolean>
  /** Hands over what is kept, in order; an entry leaves when `record` has taken it. Returns how many. Throws what `record` throws. */
  replay(record: (entries: Spooled[]) => Promise<void>): Promise<number>
}

const BATCH = 100
/** A full disk is noticed within minutes; memory is bounded whatever happens. */
const MOST_HELD = 10_000

export function createOverflow(spool: Spool): Overflow {
  const held: Spooled[] = []
  /** In their order. What is on its way to the database meanwhile may be there twice: it is known by its id. */
  const toDisk = async () => {
    for (let [first] = held; first; [first] = held) {
      await spool.add(first)
      leave([first])
    }
  }
  const leave = (gone: Spooled[]) => {
    for (const one of gone) if (held.includes(one)) held.splice(held.indexOf(one), 1)
  }
  return {
    async add(entries) {
      const before = held.length
      for (const entry of entries) {
        if (held.length < MOST_HELD) held.push(entry)
        else log.error('too many messages are held in memory: one is lost')
      }
      await toDisk().catch((error) => {
        if (before === 0) log.error(errorFields(error), 'messages could not be spooled: they are held in memory until the disk takes them')
      })
    },
    empty: async () => held.length === 0 && (await spool.empty()),
    async replay(record) {
      // The disk may have room again though the database is away: what is held would be lost with the process.
      await toDisk().catch(() => {})
      let count = await spool.replay(async (entries) => {
        for (let at = 0; at < entries.length; at += BATCH) await record(entries.slice(at, at + BATCH))
      })
      while (held.length > 0 && (await spool.empty())) {
        const first = held.slice(0, BATCH)
        await record(first)
        leave(first)
        count += first.length
      }
      return count
    },
  }
}
