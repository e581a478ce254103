import type { Feature } from '../conversation/said.js'
import type { Database } from '../db/database.js'
import type { OutboxRow } from '../db/schema.js'
import { DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'

export interface Telling {
  /** These messages have left, or (`isRefused`) never will. */
  tell(rows: OutboxRow[], isRefused?: boolean): Promise<void>
  /** Those who could not be told. */
  again(): Promise<void>
}

const MOST_UNTOLD = 10_000

/** Features that want to know when a message about an item of theirs has left, or never will. Who could not be told is told again. */
export function createTelling(db: Database, features: readonly Feature[], now: () => number): Telling {
  let untold: { row: OutboxRow; isRefused: boolean }[] = []
  const tellOne = async (row: OutboxRow, isRefused: boolean) => {
    const feature = row.noun ? features.find((one) => one.noun === row.noun && (one.sent || (isRefused && one.refused))) : undefined
    if (!feature) return
    await db.transaction(async (tx) => {
      await feature.sent?.(tx, row, now())
      if (isRefused) await feature.refused?.(tx, row, now())
    })
  }
  const tell = async (rows: OutboxRow[], isRefused = false) => {
    for (const row of rows)
      await tellOne(row, isRefused).catch((error) => {
        log.error({ outbox: row.id, ...errorFields(error) }, 'a feature could not be told what was sent')
        // A start looks after those whose process died; what is a bug is not tried without end.
        if (error instanceof DatabaseDown && untold.length < MOST_UNTOLD) untold.push({ row, isRefused })
      })
  }
  return {
    tell,
    async again() {
      const rows = untold
      untold = []
      for (const [at, { row, isRefused }] of rows.entries()) {
        await tell([row], isRefused)
        if (untold.length === 0) continue
        // The database is away again: the others need not find that out one by one.
        untold.push(...rows.slice(at + 1))
        return
      }
    },
  }
}
