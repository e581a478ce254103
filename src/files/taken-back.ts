import { and, eq } from 'drizzle-orm'
import type { Tx } from '../db/database.js'
import type { FileRow } from '../db/schema.js'

/**
 * Its sender took a picture or pin back: it is kept for no words any more, and not fetched. Returns the rows that wanted it; whoever asked
 * for it is not told that it did not arrive.
 */
export async function takeBackMedia(
  tx: Tx,
  taken: { account: string; lane: string; conversation: string; platformId: string },
): Promise<FileRow[]> {
  const { recentMedia, files } = tx.t
  const { account, lane, conversation, platformId } = taken
  await tx.delete(recentMedia).where(and(eq(recentMedia.platformId, platformId), eq(recentMedia.lane, lane)))
  const wanted = and(eq(files.state, 'wanted'), eq(files.platformId, platformId))
  return tx
    .update(files)
    .set({ state: 'failed', reason: 'taken back' })
    .where(and(wanted, eq(files.account, account), eq(files.conversation, conversation)))
    .returning()
}
