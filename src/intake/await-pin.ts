import { and, eq, ne } from 'drizzle-orm'
import { SECOND } from '../clock.js'
import type { Said } from '../conversation/said.js'
import type { Tx } from '../db/database.js'
import type { FileRow, InboxRow, Pin } from '../db/schema.js'
import { wantPicture } from '../files/pictures.js'
import { listUnasked, locateRecentMedia } from '../files/recent-media.js'
import { conversationOf } from '../outbox/post.js'

/** A message waits so long for the place of a pin that came before it; then it is handled without, and the place follows. */
const PIN_WAIT = 8 * SECOND

/** Of the files row: the pin is wanted by a message, not by an item. */
export const LANE = 'lane'

/** Thrown to put a message back: the place of a pin sent just before it must be fetched first. */
export class WaitsForPin extends Error {
  override readonly name = 'WaitsForPin'
}

/** True when its sender sent a pin just before whose place was never asked for. */
export async function hasUnaskedPin(said: Said): Promise<boolean> {
  return (await listUnasked(said.tx, said.lane, said.now)).length > 0
}

/** Asks for the places of those pins and puts the message off until they are there, or `PIN_WAIT` is over. */
export async function askForPins(said: Said, row: InboxRow): Promise<void> {
  const { tx, now, account, member } = said
  const to = said.room ? { room: said.room.platformId } : { person: said.identity.platformId }
  for (const media of await listUnasked(tx, said.lane, now)) {
    const wanted = { account, owner: member.id, noun: LANE, item: row.id, kind: 'pin', platformId: media.platformId } as const
    const file = await wantPicture(tx, { ...wanted, conversation: conversationOf(to), replyTo: undefined }, now)
    await locateRecentMedia(tx, media.platformId, { file })
  }
  await tx
    .update(tx.t.inbox)
    .set({ dueAt: now + PIN_WAIT })
    .where(eq(tx.t.inbox.id, row.id))
}

/** A pin's place is there, or cannot be had: with the last of them the message goes on. */
export async function pinArrived(tx: Tx, file: FileRow, now: number, pin: Pin | undefined): Promise<void> {
  await locateRecentMedia(tx, file.platformId, { file: file.id, pin })
  const { files, inbox } = tx.t
  const [other] = await tx
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.noun, LANE), eq(files.item, file.item), eq(files.state, 'wanted'), ne(files.id, file.id)))
    .limit(1)
  if (other) return
  const [row] = await tx
    .update(inbox)
    .set({ dueAt: now })
    .where(and(eq(inbox.id, file.item), eq(inbox.state, 'pending')))
    .returning()
  if (row) tx.ring('inbox', row.lane)
}
