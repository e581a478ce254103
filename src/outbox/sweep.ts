import { and, eq, lte } from 'drizzle-orm'
import { type Database, param, statement, type Tx } from '../db/database.js'

const MOST = 2_000

const isDue = ({ t: { outbox } }: Pick<Tx, 't'>) => and(eq(outbox.state, 'queued'), lte(outbox.dueAt, param('now')))
const dueNow = statement<{ now: number }>()('conversations with something due', (q) =>
  q.select({ conversation: q.t.outbox.conversation }).from(q.t.outbox).where(isDue(q)).limit(MOST),
)
const eachDue = statement<{ now: number }>()('each conversation with something due', (q) =>
  q.select({ conversation: q.t.outbox.conversation }).from(q.t.outbox).where(isDue(q)).groupBy(q.t.outbox.conversation).limit(MOST),
)

/** Conversations with something due to be sent: rung again, in case their bell was lost or their time has come. */
export async function listDueConversations(db: Database, now: number): Promise<string[]> {
  const rows = await db.run(dueNow, { now })
  // Of so many all may be of one conversation, behind what could not be said there.
  const due = rows.length < MOST ? rows : await db.run(eachDue, { now })
  return [...new Set(due.map((row) => row.conversation))]
}
