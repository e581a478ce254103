import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm'
import { param, statement, type Tx } from '../db/database.js'
import type { MessageKind, Pin } from '../db/schema.js'

/** A picture or pin nobody asked for: of it only this is kept, for `media.keep`. */
export interface RecentMedia {
  platformId: string
  account: string
  lane: string
  kind: MessageKind
  sentAt: number
  /** Of a pin, when it is known: privately it comes with it, in a group it is fetched once somebody asks. */
  pin?: Pin | undefined
}

const MOST = 9

const recentOfLane = statement<{ lane: string; after: number }>()('recent media of a lane', (q) =>
  q
    .select()
    .from(q.t.recentMedia)
    .where(and(eq(q.t.recentMedia.lane, param('lane')), gt(q.t.recentMedia.expiresAt, param('after'))))
    .orderBy(asc(q.t.recentMedia.sentAt), asc(q.t.recentMedia.platformId))
    .limit(MOST),
)

/** Keeps it until its time is over; those whose time is over go. */
export async function keepRecentMedia(tx: Tx, media: RecentMedia, now: number): Promise<void> {
  const { recentMedia } = tx.t
  await tx.delete(recentMedia).where(lt(recentMedia.expiresAt, now))
  const expiresAt = media.sentAt + tx.rules.span('media.keep', now)
  const { pin, ...known } = media
  await tx
    .insert(recentMedia)
    .values({ ...known, sealed: pin ? sealPin(tx, pin) : null, expiresAt })
    .onConflictDoNothing()
}

const sealPin = (tx: Tx, pin: Pin) => tx.vault.seal('inbox', JSON.stringify(pin))

/** Pins of a lane in the last minutes whose place nobody asked for. */
export async function listUnasked(tx: Tx, lane: string, now: number): Promise<RecentMedia[]> {
  const recent = await tx.run(recentOfLane, { lane, after: now })
  return recent.filter((media) => media.kind === 'location' && media.sealed === null && media.file === null)
}

/** Notes who asks for the place of a pin, and the place once it is there. */
export async function locateRecentMedia(tx: Tx, platformId: string, found: { file: string; pin?: Pin | undefined }): Promise<void> {
  const { recentMedia } = tx.t
  const sealed = found.pin ? { sealed: sealPin(tx, found.pin) } : {}
  await tx
    .update(recentMedia)
    .set({ file: found.file, ...sealed })
    .where(eq(recentMedia.platformId, platformId))
}

export const hasRecentMedia = async (tx: Tx, lane: string, now: number): Promise<boolean> =>
  (await tx.run(recentOfLane, { lane, after: now })).length > 0

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
  return recent.map(({ platformId, account, kind, sentAt, sealed }) => {
    const pin = sealed ? (JSON.parse(tx.vault.open('inbox', sealed)) as Pin) : undefined
    return { platformId, account, lane, kind, sentAt, pin }
  })
}
