import { and, eq, gt, inArray, lte, min, or } from 'drizzle-orm'
import { MINUTE, SECOND } from '../clock.js'
import { type Database, param, statement } from '../db/database.js'

const MOST = 2_000
/** A bell is given so long to do its work before its row counts as forgotten. */
const GRACE = 5 * SECOND

const forgotten = statement<{ now: number; before: number }>()('forgotten lanes', (q) => {
  const { lane, state, dueAt, attempts } = q.t.inbox
  return q
    .select({ lane })
    .from(q.t.inbox)
    .where(and(eq(state, 'pending'), lte(dueAt, param('now')), or(lte(dueAt, param('before')), gt(attempts, 0))))
    .limit(MOST)
})

/** Lanes whose pending rows nobody rang for, or whose next try has come. */
export async function listForgottenLanes(db: Database, now: number): Promise<string[]> {
  const rows = await db.run(forgotten, { now, before: now - GRACE })
  return [...new Set(rows.map((row) => row.lane))]
}

/** A row from further ahead than processes' clocks differ was written before the clock was set back. */
const AHEAD = MINUTE

/**
 * After the clock was set back, what was due when it was written, or soon to be tried again, would wait until the clock is there again: it
 * is due now. What a window holds keeps its time. Returns how many rows.
 */
export async function dueAfterClockBack(db: Database, now: number): Promise<number> {
  const { inbox, outbox } = db.t
  const early = { inbox: earlyInbox(db, now), outbox: earlyOutbox(db, now) }
  const ids = {
    inbox: (await db.select({ id: inbox.id }).from(inbox).where(early.inbox).limit(MOST)).map((row) => row.id),
    outbox: (await db.select({ id: outbox.id }).from(outbox).where(early.outbox).limit(MOST)).map((row) => row.id),
  }
  if (ids.inbox.length + ids.outbox.length === 0) return 0
  await db.transaction(async (tx) => {
    if (ids.inbox.length > 0)
      await tx
        .update(inbox)
        .set({ dueAt: now })
        .where(and(inArray(inbox.id, ids.inbox), early.inbox))
    if (ids.outbox.length > 0)
      await tx
        .update(outbox)
        .set({ dueAt: now })
        .where(and(inArray(outbox.id, ids.outbox), early.outbox))
  })
  return ids.inbox.length + ids.outbox.length
}

function earlyInbox({ t: { inbox } }: Database, now: number) {
  return and(eq(inbox.state, 'pending'), gt(inbox.dueAt, now), gt(inbox.receivedAt, now + AHEAD))
}

function earlyOutbox({ t: { outbox } }: Database, now: number) {
  const atOnce = inArray(outbox.class, ['urgent', 'reply'])
  return and(eq(outbox.state, 'queued'), gt(outbox.dueAt, now), gt(outbox.createdAt, now + AHEAD), atOnce)
}

/** All lanes with pending rows: rung at start. */
export async function listPendingLanes(db: Database): Promise<string[]> {
  const { inbox } = db.t
  const rows = await db.select({ lane: inbox.lane }).from(inbox).where(eq(inbox.state, 'pending')).limit(MOST)
  return [...new Set(rows.map((row) => row.lane))]
}

/** The next moment after `now` at which a row becomes due; undefined when nothing is set. */
export async function findNextDue(db: Database, now: number): Promise<number | undefined> {
  const { inbox, outbox, timers, files, questions } = db.t
  const found = [
    ...(await db
      .select({ at: min(inbox.dueAt) })
      .from(inbox)
      .where(and(eq(inbox.state, 'pending'), gt(inbox.dueAt, now)))),
    ...(await db
      .select({ at: min(outbox.dueAt) })
      .from(outbox)
      .where(and(eq(outbox.state, 'queued'), gt(outbox.dueAt, now)))),
    ...(await db
      .select({ at: min(timers.retryAt) })
      .from(timers)
      .where(and(eq(timers.state, 'set'), gt(timers.retryAt, now)))),
    ...(await db
      .select({ at: min(files.dueAt) })
      .from(files)
      .where(and(eq(files.state, 'wanted'), gt(files.dueAt, now)))),
    ...(await db
      .select({ at: min(questions.expiresAt) })
      .from(questions)
      .where(and(eq(questions.state, 'open'), gt(questions.expiresAt, now)))),
  ].flatMap((row) => (row.at === null ? [] : [Number(row.at)]))
  const [forgotten] = await db
    .select({ at: min(inbox.dueAt) })
    .from(inbox)
    .where(and(eq(inbox.state, 'pending'), gt(inbox.dueAt, now - GRACE)))
  if (forgotten?.at) found.push(Number(forgotten.at) + GRACE)
  return found.length > 0 ? Math.min(...found) : undefined
}
