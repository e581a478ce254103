import { and, asc, eq, lte } from 'drizzle-orm'
import { HOUR, MINUTE, SECOND } from '../clock.js'
import { type Database, param, statement, type Tx } from '../db/database.js'
import type { TimerRow } from '../db/schema.js'
import { DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'

export type TimerRun = (tx: Tx, timer: TimerRow, now: number) => Promise<void>

const MOST = 200
const TRIES = 6
/** Wait before the second, third … try. */
const BACK_OFF = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR]

const dueTimers = statement<{ now: number }>()('due timers', (q) =>
  q
    .select({ id: q.t.timers.id })
    .from(q.t.timers)
    .where(and(eq(q.t.timers.state, 'set'), lte(q.t.timers.retryAt, param('now'))))
    .orderBy(asc(q.t.timers.retryAt), asc(q.t.timers.id))
    .limit(MOST),
)

/** Ids of timers that are due, earliest first, at most 200. */
export async function listDueTimers(db: Database, now: number): Promise<string[]> {
  const due = await db.run(dueTimers, { now })
  return due.map((row) => row.id)
}

/** Runs one due timer and marks it done in the same transaction. Ringing twice is harmless: the row's state is the lock. */
export async function runTimer(db: Database, handlers: ReadonlyMap<string, TimerRun>, id: string, now: number): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await tx.lock('timer', id)
      const { timers } = tx.t
      const [timer] = await tx.select().from(timers).where(eq(timers.id, id)).limit(1)
      if (timer?.state !== 'set' || timer.retryAt > now) return
      const run = handlers.get(timer.kind)
      if (!run) throw new Error(`no handler for timer kind ${timer.kind}`)
      // Marked before it runs: what it does may cancel its item's timers, and must not cancel itself.
      await tx.update(timers).set({ state: 'done', endedAt: now }).where(eq(timers.id, id))
      await run(tx, timer, now)
    })
  } catch (error) {
    if (error instanceof DatabaseDown) throw error
    log.error({ timer: id, ...errorFields(error) }, 'timer failed')
    await putOff(db, id, now, error)
  }
}

async function putOff(db: Database, id: string, now: number, error: unknown): Promise<void> {
  await db.transaction(async (tx) => {
    const { timers } = tx.t
    await tx.lock('timer', id)
    const [timer] = await tx.select().from(timers).where(eq(timers.id, id)).limit(1)
    // Another worker ran it meanwhile, or put it off.
    if (timer?.state !== 'set' || timer.retryAt > now) return
    const attempts = timer.attempts + 1
    const wait = BACK_OFF[attempts - 1]
    const reason = error instanceof Error ? error.name : 'error'
    const next = attempts >= TRIES || wait === undefined ? { state: 'failed' as const, endedAt: now } : { retryAt: now + wait }
    await tx
      .update(timers)
      .set({ attempts, reason, ...next })
      .where(eq(timers.id, id))
  })
}
