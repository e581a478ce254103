import { and, inArray, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { type Database, param, type Statement, statement } from '../db/database.js'
import { firstIdAt } from '../db/ids.js'
import type { Tables } from '../db/schema.js'

/** Rows of one transaction: it is short, so that nobody's answer waits for it. */
const TOGETHER = 500
/** Transactions of one call for each kind of row: what is more waits for the next. */
const MOST = 100

/** Rows made before `made` that ended before `ended`. Ids are in order of making: what is younger than it may be is not even looked at. */
interface Old extends Record<string, unknown> {
  made: string
  ended: number
}
type Remove = Statement<Old, { id: string }[]>

/** Of tables whose rows say when they ended. */
const removeEnded = (table: 'inbox' | 'questions' | 'timers'): Remove =>
  statement<Old>()(`remove old ${table}`, (q) => {
    const rows = q.t[table] as Tables['timers']
    const old = and(lt(rows.id, param('made')), lte(rows.endedAt, param('ended')))
    return q
      .delete(rows)
      .where(inArray(rows.id, q.select({ id: rows.id }).from(rows).where(old).limit(TOGETHER)))
      .returning({ id: rows.id })
  })
const ENDED = [removeEnded('inbox'), removeEnded('questions'), removeEnded('timers')]

const removeOutbox: Remove = statement<Old>()('remove old outbox', (q) => {
  const { outbox } = q.t
  const old = and(lt(outbox.id, param('made')), lte(outbox.sentAt, param('ended')))
  return q
    .delete(outbox)
    .where(inArray(outbox.id, q.select({ id: outbox.id }).from(outbox).where(old).limit(TOGETHER)))
    .returning({ id: outbox.id })
})
const forgetSaid: Remove = statement<Old>()('forget what was said long ago', (q) => {
  const { outbox } = q.t
  const old = and(isNotNull(outbox.sealed), lt(outbox.id, param('made')), lte(outbox.sentAt, param('ended')))
  return q
    .update(outbox)
    .set({ sealed: null })
    .where(inArray(outbox.id, q.select({ id: outbox.id }).from(outbox).where(old).limit(TOGETHER)))
    .returning({ id: outbox.id })
})

/**
 * Ended rows past their time go: what was said is long gone from them, this removes who and when. A part of them a transaction, so that others
 * have their turn between.
 */
export async function removeOld(db: Database, now: number): Promise<void> {
  const keep = db.rules.span('retention.messages', now)
  await removeSmall(db, now, keep)
  await inParts(db, forgetSaid, now - db.rules.span('retention.sent_text', now))
  for (const remove of [removeOutbox, ...ENDED]) await inParts(db, remove, now - keep)
}

async function inParts(db: Database, remove: Remove, ended: number): Promise<void> {
  const old: Old = { made: firstIdAt(ended + 1), ended }
  for (let part = 0; part < MOST; part++) {
    const removed = await db.transaction((tx) => tx.run(remove, old))
    if (removed.length < TOGETHER) return
  }
}

/** Of each of these there are few. */
async function removeSmall(db: Database, now: number, keep: number): Promise<void> {
  const { recentMedia, codes, sessions, wrongTries } = db.t
  await db.transaction(async (tx) => {
    await tx.delete(recentMedia).where(lte(recentMedia.expiresAt, now))
    await tx.delete(codes).where(and(isNotNull(codes.expiresAt), lte(codes.expiresAt, now - keep)))
    await tx.delete(sessions).where(lte(sessions.expiresAt, now - keep))
    await tx
      .delete(wrongTries)
      .where(and(lte(wrongTries.since, now - keep), or(isNull(wrongTries.lockedUntil), lte(wrongTries.lockedUntil, now))))
  })
}
