import { and, eq, gt, lte, or } from 'drizzle-orm'
import { SECOND } from '../clock.js'
import { type Database, param, statement, type Tx } from '../db/database.js'
import { nextDue } from '../db/next-due.js'

const MOST = 2_000
/** A bell is given so long to do its work before its row counts as forgotten. */
const GRACE = 5 * SECOND

const isForgotten = ({ t: { inbox } }: Pick<Tx, 't'>) =>
  and(eq(inbox.state, 'pending'), lte(inbox.dueAt, param('now')), or(lte(inbox.dueAt, param('before')), gt(inbox.attempts, 0)))
const forgotten = statement<{ now: number; before: number }>()('forgotten lanes', (q) =>
  q.select({ lane: q.t.inbox.lane }).from(q.t.inbox).where(isForgotten(q)).limit(MOST),
)
const eachForgotten = statement<{ now: number; before: number }>()('each forgotten lane', (q) =>
  q.select({ lane: q.t.inbox.lane }).from(q.t.inbox).where(isForgotten(q)).groupBy(q.t.inbox.lane).limit(MOST),
)

/** Lanes whose pending rows nobody rang for, or whose next try has come. */
export async function listForgottenLanes(db: Database, now: number): Promise<string[]> {
  const times = { now, before: now - GRACE }
  const rows = await db.run(forgotten, times)
  // Of so many all may be of one lane: behind a message that cannot be handled, say. The others are not kept waiting by it.
  const lanes = rows.length < MOST ? rows : await db.run(eachForgotten, times)
  return [...new Set(lanes.map((row) => row.lane))]
}

/** All lanes with pending rows: rung at start. */
export async function listPendingLanes(db: Database): Promise<string[]> {
  const { inbox } = db.t
  const rows = await db.select({ lane: inbox.lane }).from(inbox).where(eq(inbox.state, 'pending')).groupBy(inbox.lane).limit(MOST)
  return rows.map((row) => row.lane)
}

const nextInbox = nextDue('next inbox row', ({ inbox }) => ({ table: inbox, waits: eq(inbox.state, 'pending'), at: inbox.dueAt }))
const NEXT = [
  nextInbox,
  nextDue('next outbox row', ({ outbox }) => ({ table: outbox, waits: eq(outbox.state, 'queued'), at: outbox.dueAt })),
  nextDue('next timer', ({ timers }) => ({ table: timers, waits: eq(timers.state, 'set'), at: timers.retryAt })),
  nextDue('next picture', ({ files }) => ({ table: files, waits: eq(files.state, 'wanted'), at: files.dueAt })),
  nextDue('next question to expire', ({ questions }) => ({
    table: questions,
    waits: eq(questions.state, 'open'),
    at: questions.expiresAt,
  })),
]

/** The next moment after `now` at which a row becomes due; undefined when nothing is set. */
export async function findNextDue(db: Database, now: number): Promise<number | undefined> {
  const found: number[] = []
  for (const next of NEXT) {
    const [row] = await db.run(next, { after: now })
    if (row?.at != null) found.push(Number(row.at))
  }
  const [unrung] = await db.run(nextInbox, { after: now - GRACE })
  if (unrung?.at != null) found.push(Number(unrung.at) + GRACE)
  return found.length > 0 ? Math.min(...found) : undefined
}
