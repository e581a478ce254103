import { desc, eq } from 'drizzle-orm'
import type { Database } from '../db/database.js'
import { makeIdsAfter } from '../db/ids.js'

/** What is written from now on sorts behind what waits, though the clock was set back before this start: nobody is overtaken. */
export async function continueIds(db: Database, now: number): Promise<void> {
  const { inbox, outbox } = db.t
  const newest = [
    ...(await db.select({ id: inbox.id }).from(inbox).where(eq(inbox.state, 'pending')).orderBy(desc(inbox.id)).limit(1)),
    ...(await db.select({ id: outbox.id }).from(outbox).where(eq(outbox.state, 'queued')).orderBy(desc(outbox.id)).limit(1)),
    ...(await db.select({ id: outbox.id }).from(outbox).where(eq(outbox.state, 'sending')).orderBy(desc(outbox.id)).limit(1)),
  ]
  for (const { id } of newest) makeIdsAfter(id, now)
}
