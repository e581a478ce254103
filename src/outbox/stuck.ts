import { and, count, desc, eq, gt, isNull, like, lte, notLike, or, type SQL } from 'drizzle-orm'
import type { Database, Tx } from '../db/database.js'
import type { OutboxRow } from '../db/schema.js'

const MOST = 200

type Seen = Pick<OutboxRow, 'id' | 'class' | 'purpose' | 'state' | 'reason' | 'attempts' | 'dueAt' | 'createdAt'>

const seen = (db: Database) => {
  const { id, class: kind, purpose, state, reason, attempts, dueAt, createdAt } = db.t.outbox
  return { id, class: kind, purpose, state, reason, attempts, dueAt, createdAt }
}

/** Messages that could not be sent, newest first, at most 200. No words, no names. */
export async function listFailedOutbox(db: Database): Promise<Seen[]> {
  const { outbox } = db.t
  return db.select(seen(db)).from(outbox).where(eq(outbox.state, 'failed')).orderBy(desc(outbox.id)).limit(MOST)
}

/** Messages that wait: for a quiet window to end, or for their next try. At most 200, soonest first. */
export async function listHeldOutbox(db: Database, now: number): Promise<Seen[]> {
  const { outbox } = db.t
  return db
    .select(seen(db))
    .from(outbox)
    .where(and(eq(outbox.state, 'queued'), gt(outbox.dueAt, now)))
    .orderBy(outbox.dueAt)
    .limit(MOST)
}

/** Sends a failed message once more. False when it is not failed, or its text is gone. */
export async function retryOutbox(tx: Tx, id: string, now: number): Promise<boolean> {
  const { outbox } = tx.t
  const [row] = await tx
    .select()
    .from(outbox)
    .where(and(eq(outbox.id, id), eq(outbox.state, 'failed')))
    .limit(1)
  if (!row || (row.sealed === null && row.file === null)) return false
  await tx.update(outbox).set({ state: 'queued', attempts: 0, dueAt: now, sentAt: null }).where(eq(outbox.id, id))
  tx.ring('outbox', row.conversation)
  return true
}

/** How many rows of each class are queued, on their way or failed; of those that wait, which a window or a try holds and which a cap. */
export async function countOutbox(db: Database, now: number): Promise<{ state: string; class: string; rows: number }[]> {
  const { outbox } = db.t
  const byClass = (state: string, where: SQL | undefined) =>
    db
      .select({ class: outbox.class, rows: count() })
      .from(outbox)
      .where(where)
      .groupBy(outbox.class)
      .then((rows) => rows.map((row) => ({ state, ...row })))
  const waits = and(eq(outbox.state, 'queued'), gt(outbox.dueAt, now))
  return [
    ...(await byClass('queued', and(eq(outbox.state, 'queued'), lte(outbox.dueAt, now)))),
    ...(await byClass('held', and(waits, or(isNull(outbox.reason), notLike(outbox.reason, 'capped%'))))),
    ...(await byClass('capped', and(waits, like(outbox.reason, 'capped%')))),
    ...(await byClass('sending', eq(outbox.state, 'sending'))),
    ...(await byClass('failed', eq(outbox.state, 'failed'))),
  ]
}
