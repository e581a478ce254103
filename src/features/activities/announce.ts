import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.js'
import type { ActivityRow, RoomRow } from '../../db/schema.js'
import { dropHeld } from '../../outbox/drop.js'
import { conversationOf, post } from '../../outbox/post.js'
import { leavesAt } from '../../outbox/windows.js'
import { setTimer } from '../../timers/timers.js'
import { countHeld, listRiderRooms, roomsOfActivity } from './queries.js'
import { quotaNames } from './quotas.js'
import * as replies from './replies.js'
import { requiredOf } from './required.js'

const ANNOUNCED = 'activity.announced'

/** Tells its groups; where a window holds it, its author hears when it has left. Returns the groups. */
export async function announce(tx: Tx, activity: ActivityRow, roomIds: string[], now: number): Promise<RoomRow[]> {
  const rooms = (await listRiderRooms(tx, activity.district)).filter((room) => roomIds.includes(room.id))
  await sayIn(tx, activity, rooms, 0, now)
  tx.ring('outbox', 'listen')
  const leaves = leavesAt(tx.rules, 'bulk', false, now)
  if (leaves > now) await setTimer(tx, { kind: ANNOUNCED, noun: 'activity', item: activity.id, dueAt: leaves + 1 }, now)
  return rooms
}

async function sayIn(tx: Tx, activity: ActivityRow, rooms: readonly RoomRow[], taken: number, now: number): Promise<void> {
  const words = { class: 'bulk', purpose: ANNOUNCED, toStaff: false, noun: 'activity', item: activity.id } as const
  const more = replies.terms(activity, await requiredOf(tx, activity), await quotaNames(tx, activity))
  const text = replies.announcement(activity, taken, more)
  for (const room of rooms) await post(tx, { ...words, account: room.account, to: { room: room.platformId }, text }, now)
}

/** It was changed while a window still held its announcement: the groups that have not heard of it hear of it as it is now. */
export async function announceAnew(tx: Tx, activity: ActivityRow, taken: number, now: number): Promise<void> {
  const { outbox } = tx.t
  const held = await tx
    .select({ conversation: outbox.conversation })
    .from(outbox)
    .where(and(eq(outbox.noun, 'activity'), eq(outbox.item, activity.id), eq(outbox.purpose, ANNOUNCED), eq(outbox.state, 'queued')))
    .limit(500)
  if (held.length === 0) return
  const waiting = new Set(held.map((row) => row.conversation))
  const rooms = (await roomsOfActivity(tx, activity.id)).filter((room) => waiting.has(conversationOf({ room: room.platformId })))
  await dropHeld(tx, 'activity', activity.id, [ANNOUNCED], now)
  await sayIn(tx, activity, rooms, taken, now)
}

/** While a window holds its announcement: it says how many come when it leaves. */
export async function recount(tx: Tx, activity: ActivityRow, now: number): Promise<void> {
  if (leavesAt(tx.rules, 'bulk', false, now) > now) await announceAnew(tx, activity, await countHeld(tx, activity.id), now)
}
