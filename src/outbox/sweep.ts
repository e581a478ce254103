import { and, eq, lte } from 'drizzle-orm'
import type { Database } from '../db/database.js'

const MOST = 2_000

/** Conversations with something due to be sent: rung again, in case their bell was lost or their time has come. */
export async function listDueConversations(db: Database, now: number): Promise<string[]> {
  const { outbox } = db.t
  const due = await db
    .select({ conversation: outbox.conversation })
    .from(outbox)
    .where(and(eq(outbox.state, 'queued'), lte(outbox.dueAt, now)))
    .limit(MOST)
  return [...new Set(due.map((row) => row.conversation))]
}
