import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm'
import { param, statement, type Tx } from '../db/database.js'
import type { MessageKind } from '../db/schema.js'

/** A picture or pin nobody asked for: of it only this is kept, for `media.keep`. */
export interface RecentMedia {
  platformId: string
  account: string
  lane: string
  kind: MessageKind
  sentAt: number
}

const MOST = 9

const recentOfLane = statement<{ lane: string; after: number }>()('recent media of a lane', (q) =>
  q
    .select()
    .from(q.t.recentMedia)
    .where(and(eq(q.t.recentMedia.lane, param('lane')), gt(q.t.recentMedia.expiresAt, param('after'))))
    .orderBy(asc(q.t.recentMedia.sentAt))
    .limit(MOST),
)

/** Keeps it until its time is over; those whose time is over go. */
export async function keepRecentMedia(tx: Tx, media: RecentMedia, now: number): Promise<void> {
  const { recentMedia } = tx.t
  await tx.delete(recentMedia).where(lt(recentMedia.expiresAt, now))
  const expiresAt = media.sentAt + tx.rules.span('media.keep', now)
  await tx
    .insert(recentMedia)
    .values({ ...media, expiresAt })
    .onConflictDoNothing()
}

/** What was sent in a lane in the last minutes, oldest first, at most nine: it belongs to whoever takes it, and to nobody else. */
export async function takeRecentMedia(tx: Tx, lane: string, now: number): Promise<RecentMedia[]> {
  const recent = await tx.run(recentOfLane, { lane, after: now })
  if (recent.length === 0) return []
  const { recentMedia } = tx.t
  await tx.delete(recentMedia).where(
    inArray(
      recentMedia.platformId,
      recent.map((media) => media.platformId),
    ),
  )
  return recent
}
