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
  const spooled = (entry: Spooled) =>
    spool.add(entry).then(
      () => true,
      (error) => {
        log.error(errorFields(error), 'a message could not be spooled: it is held in memory until the disk takes it')
        return false
      },
    )
  return {
    async add(entries) {
      for (const entry of entries) {
        // Behind one that is held nothing goes to disk: the disk is read first.
        if (held.length === 0 && (await spooled(entry))) continue
        if (held.length < MOST_HELD) held.push(entry)
        else log.error('too many messages are held in memory: one is lost')
      }
    },
    empty: async () => held.length === 0 && (await spool.empty()),
    async replay(record) {
      let count = await spool.replay(async (entries) => {
        for (let at = 0; at < entries.length; at += BATCH) await record(entries.slice(at, at + BATCH))
      })
      while (held.length > 0 && (await spool.empty())) {
        const first = held.slice(0, BATCH)
        await record(first)
        held.splice(0, first.length)
        count += first.length
      }
      return count
    },
  }
}
