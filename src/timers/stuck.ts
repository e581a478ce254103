import { and, desc, eq } from 'drizzle-orm'
import type { Database, Tx } from '../db/database.js'
import type { TimerRow } from '../db/schema.js'

const MOST = 200

/** Timers that could not be run, newest first, at most 200: what they were to do is not done. No words, no names. */
export async function listFailedTimers(db: Database): Promise<Pick<TimerRow, 'id' | 'kind' | 'reason' | 'attempts' | 'dueAt'>[]> {
  const { timers } = db.t
  const { id, kind, reason, attempts, dueAt } = timers
  return db.select({ id, kind, reason, attempts, dueAt }).from(timers).where(eq(timers.state, 'failed')).orderBy(desc(id)).limit(MOST)
}

/** Runs a failed timer once more. False when it is not failed. */
export async function retryTimer(tx: Tx, id: string, now: number): Promise<boolean> {
  const { timers } = tx.t
  const again = await tx
    .update(timers)
    .set({ state: 'set', attempts: 0, retryAt: now, endedAt: null })
    .where(and(eq(timers.id, id), eq(timers.state, 'failed')))
    .returning()
  if (again.length > 0) tx.ring('timers', id)
  return again.length > 0
}
