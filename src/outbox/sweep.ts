import { and, eq, lte } from 'drizzle-orm'
import { type Database, param, statement } from '../db/database.js'

const MOST = 2_000

const dueNow = statement<{ now: number }>()('conversations with something due', (q) =>
  q
    .select({ conversation: q.t.outbox.conversation })
    .from(q.t.outbox)
    .where(and(eq(q.t.outbox.state, 'queued'), lte(q.t.outbox.dueAt, param('now'))))
    .limit(MOST),
)

/** Conversations with something due to be sent: rung again, in case their bell was lost or their time has come. */
export async function listDueConversations(db: Database, now: number): Promise<string[]> {
  const due = await db.run(dueNow, { now })
  return [...new Set(due.map((row) => row.conversation))]
}
