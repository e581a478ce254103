import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database } from '../db/database.js'
import { within } from '../db/timeout.js'
import { DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'
import type { Known } from './came.js'
import { gatherFlood } from './flood.js'
import { createOverflow } from './overflow.js'
import { createTakenBack, recordOne } from './record-one.js'
import type { Spool, Spooled } from './spool.js'

export interface Recorder {
  /** Takes a message in order. Resolves at once, unless so many wait that the gateway should pause. */
  record(entry: Spooled): void | Promise<void>
  /** Replays what was spooled, when the database is back. Returns how many. */
  replay(): Promise<number>
  /** Everything taken so far is committed or spooled. */
  idle(): Promise<void>
}

export interface RecorderOptions extends Known {
  db: Database
  spool: Spool
  step?: ((step: 'recorded') => void | Promise<void>) | undefined
}

/** In one transaction: a flood writes the pages of an index once for many. On PostgreSQL the first would wait for the last. */
const BATCH = { sqlite: 1_000, postgres: 500 }
const PAUSE_ABOVE = 10_000
/** A database that takes longer is away: what is heard must be on some disk. */
const ANSWER_MS = 10_000

/**
 * Records first, asks later: one durable insert a message, many messages a commit, duplicates by platform id dropped.
 * While the database is down, messages go to the spool, and to it alone until it has been replayed, so that order is kept. Where the disk
 * takes nothing either they are held in memory, behind those on disk.
 */
export function createRecorder(options: RecorderOptions): Recorder {
  const { db } = options
  const known = { ...options, takenBack: createTakenBack() }
  const overflow = createOverflow(options.spool)
  const waiting: Spooled[] = []
  let pump: Promise<void> | undefined
  let spooling = true

  const commit = async (entries: Spooled[]) => {
    await db.transaction(async (tx) => {
      const recorded = new Set<string>()
      for (const entry of entries) {
        const lane = await recordOne(tx, entry, known)
        if (lane) recorded.add(lane)
      }
      for (const lane of recorded) tx.ring('inbox', lane)
    })
    await options.step?.('recorded')
  }

  /** Throws DatabaseDown. What is wrong with one message stops none of the others. */
  const commitEach = async (entries: Spooled[]): Promise<void> => {
    try {
      await commit(entries)
    } catch (error) {
      if (error instanceof DatabaseDown) throw error
      if (entries.length > 1) for (const entry of entries) await commitEach([entry])
      else log.error(errorFields(error), 'a message could not be recorded')
    }
  }
  const keep = (entries: Spooled[]) => {
    spooling = true
    return overflow.add(entries)
  }
  const take = async (entries: Spooled[]) => {
    if (spooling && !(await overflow.empty())) return keep(entries)
    spooling = false
    // Written late all the same, they are known when they come from the spool.
    await within(ANSWER_MS, commitEach(entries)).catch(() => keep(entries))
  }
  const most = BATCH[db.dialect]
  const run = async () => {
    while (waiting.length > 0) {
      await gatherFlood(waiting, most)
      await take(waiting.splice(0, most))
    }
    pump = undefined
  }
  return {
    record(entry) {
      waiting.push(entry)
      // Started in the next turn, so that what one turn delivers shares a commit.
      pump ??= nextTurn().then(run)
      return waiting.length > PAUSE_ABOVE ? pump : undefined
    },
    async replay() {
      await pump
      return overflow.replay(commitEach)
    },
    async idle() {
      while (pump) await pump
    },
  }
}
