import { and, count, desc, eq, min, or } from 'drizzle-orm'
import type { Database, Tx } from '../db/database.js'
import type { InboxRow } from '../db/schema.js'

const MOST = 200

/** Messages that could not be handled, newest first, at most 200. No words, no names. */
export async function listFailedInbox(db: Database): Promise<Pick<InboxRow, 'id' | 'kind' | 'reason' | 'attempts' | 'receivedAt'>[]> {
  const { inbox } = db.t
  return db
    .select({ id: inbox.id, kind: inbox.kind, reason: inbox.reason, attempts: inbox.attempts, receivedAt: inbox.receivedAt })
    .from(inbox)
    .where(eq(inbox.state, 'failed'))
    .orderBy(desc(inbox.id))
    .limit(MOST)
}

/** Handles a failed message once more. False when it is not failed, or its text is gone. */
export async function retryInbox(tx: Tx, id: string, now: number): Promise<boolean> {
  const { inbox } = tx.t
  const [row] = await tx
    .select()
    .from(inbox)
    .where(and(eq(inbox.id, id), eq(inbox.state, 'failed')))
    .limit(1)
  if (!row?.sealed) return false
  await tx.update(inbox).set({ state: 'pending', attempts: 0, dueAt: now, endedAt: null }).where(eq(inbox.id, id))
  tx.ring('inbox', row.lane)
  return true
}

/** How many rows wait and how many failed, and since when the oldest pending one waits. */
export async function countInbox(
  db: Database,
): Promise<{ states: { state: string; rows: number }[]; oldestPendingAt: number | undefined }> {
  const { inbox } = db.t
  const states = await db
    .select({ state: inbox.state, rows: count() })
    .from(inbox)
    .where(or(eq(inbox.state, 'pending'), eq(inbox.state, 'failed')))
    .groupBy(inbox.state)
  const [oldest] = await db
    .select({ at: min(inbox.receivedAt) })
    .from(inbox)
    .where(eq(inbox.state, 'pending'))
  return { states, oldestPendingAt: oldest?.at === null || oldest?.at === undefined ? undefined : Number(oldest.at) }
}
