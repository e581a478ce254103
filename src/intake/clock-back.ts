import { and, eq, gt, inArray, isNotNull, notLike } from 'drizzle-orm'
import { HOUR, MINUTE } from '../clock.js'
import { type Database, param, statement, type Tx } from '../db/database.js'

const MOST = 2_000

/** A row from further ahead than processes' clocks differ was written before the clock was set back. */
const AHEAD = MINUTE

const earlyInbox = ({ t: { inbox } }: Pick<Tx, 't'>) =>
  and(eq(inbox.state, 'pending'), gt(inbox.dueAt, param('now')), gt(inbox.receivedAt, param('ahead')))
const earlyOutbox = ({ t: { outbox } }: Pick<Tx, 't'>) =>
  and(
    eq(outbox.state, 'queued'),
    gt(outbox.dueAt, param('now')),
    gt(outbox.createdAt, param('ahead')),
    inArray(outbox.class, ['urgent', 'reply']),
  )
const listEarlyInbox = statement<{ now: number; ahead: number }>()('inbox rows of a clock set back', (q) =>
  q.select({ id: q.t.inbox.id }).from(q.t.inbox).where(earlyInbox(q)).limit(MOST),
)
const listEarlyOutbox = statement<{ now: number; ahead: number }>()('outbox rows of a clock set back', (q) =>
  q.select({ id: q.t.outbox.id }).from(q.t.outbox).where(earlyOutbox(q)).limit(MOST),
)
const inboxDueNow = statement<{ id: string; now: number; ahead: number }>()('inbox row due now', (q) =>
  q
    .update(q.t.inbox)
    .set({ dueAt: param('now') })
    .where(and(eq(q.t.inbox.id, param('id')), earlyInbox(q))),
)
const outboxDueNow = statement<{ id: string; now: number; ahead: number }>()('outbox row due now', (q) =>
  q
    .update(q.t.outbox)
    .set({ dueAt: param('now') })
    .where(and(eq(q.t.outbox.id, param('id')), earlyOutbox(q))),
)

/** What failed and is to be tried again at a time of the clock before: it would hold back what is said to the same person until then. What a window or a cap holds is none of it. */
const tried = ({ t: { outbox } }: Pick<Tx, 't'>) =>
  and(
    eq(outbox.state, 'queued'),
    gt(outbox.attempts, 0),
    isNotNull(outbox.reason),
    notLike(outbox.reason, 'capped%'),
    gt(outbox.dueAt, param('after')),
  )
const triedNow = statement<{ now: number; after: number }>()('tries of a clock set back', (q) =>
  q
    .update(q.t.outbox)
    .set({ dueAt: param('now') })
    .where(tried(q)),
)
const picturesNow = statement<{ now: number; after: number }>()('pictures of a clock set back', (q) =>
  q
    .update(q.t.files)
    .set({ dueAt: param('now') })
    .where(and(eq(q.t.files.state, 'wanted'), gt(q.t.files.dueAt, param('after')))),
)
/** No try waits for longer. */
const LONGEST_TRY = HOUR

/**
 * Called again and again; after the clock was set back, what was due when it was written, or soon to be tried again, would wait until the clock is
 * there again: it is due now. What a window holds keeps its time. Returns how many rows.
 */
export function createDueAfterClockBack(db: Database): (now: number) => Promise<number> {
  let last: number | undefined
  return async (now) => {
    const isBack = last !== undefined && now < last - AHEAD
    const again = isBack || last === undefined ? await triesDue(db, now, isBack ? now : now + LONGEST_TRY + AHEAD) : 0
    const rows = again + (await writtenDue(db, now))
    last = now
    return rows
  }
}

const triesDue = (db: Database, now: number, after: number): Promise<number> =>
  db.transaction(async (tx) => (await tx.write(triedNow, { now, after })) + (await tx.write(picturesNow, { now, after })))

async function writtenDue(db: Database, now: number): Promise<number> {
  const times = { now, ahead: now + AHEAD }
  const [inbox, outbox] = [await db.run(listEarlyInbox, times), await db.run(listEarlyOutbox, times)]
  if (inbox.length + outbox.length === 0) return 0
  await db.transaction(async (tx) => {
    for (const { id } of inbox) await tx.run(inboxDueNow, { id, ...times })
    for (const { id } of outbox) await tx.run(outboxDueNow, { id, ...times })
  })
  return inbox.length + outbox.length
}
