import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import { param, type Reader, statement, type Tx } from '../db/database.js'
import { newId } from '../db/ids.js'
import type { RoomKind, RoomRow } from '../db/schema.js'

const roomOf = statement<{ account: string; platformId: string }>()(
  'room of a chat id',
  (q) =>
    q
      .select()
      .from(q.t.rooms)
      .where(and(eq(q.t.rooms.account, param('account')), eq(q.t.rooms.platformId, param('platformId'))))
      .limit(1),
  ({ account, platformId }) => `${account} ${platformId}`,
)

/** The room behind a platform id, made as `new` (not registered) when unknown; its name follows the platform's. */
export async function roomOfChat(
  tx: Tx,
  room: { account: string; platformId: string; name: string; district: string; now: number },
): Promise<RoomRow> {
  const { rooms } = tx.t
  const [known] = await tx.run(roomOf, { account: room.account, platformId: room.platformId })
  if (!known) {
    const { account, platformId, name, district, now } = room
    const [row] = await tx
      .insert(rooms)
      .values({ id: newId(now), account, platformId, district, name, kind: 'new', createdAt: now })
      .onConflictDoUpdate({ target: [rooms.account, rooms.platformId], set: { name, leftAt: null } })
      .returning()
    if (!row) throw new Error('a room that was not written')
    return row
  }
  const renamed = room.name !== '' && room.name !== known.name
  if (!renamed && known.leftAt === null) return known
  const set = { name: renamed ? room.name : known.name, leftAt: null }
  await tx.update(rooms).set(set).where(eq(rooms.id, known.id))
  return { ...known, ...set }
}

const platformIdOf = statement<{ room: string }>()('platform id of a room', (q) =>
  q
    .select({ platformId: q.t.rooms.platformId })
    .from(q.t.rooms)
    .where(and(eq(q.t.rooms.id, param('room')), isNull(q.t.rooms.leftAt)))
    .limit(1),
)

/** The platform's id of a room the bot is still in. */
export async function roomPlatformId(reader: Reader, room: string): Promise<string | undefined> {
  const [row] = await reader.run(platformIdOf, { room })
  return row?.platformId
}

/** What a room is called, also one the bot has left. */
export async function roomName(reader: Reader, room: string): Promise<string | undefined> {
  const { rooms } = reader.t
  const [row] = await reader.select({ name: rooms.name }).from(rooms).where(eq(rooms.id, room)).limit(1)
  return row?.name || undefined
}

export interface Roster {
  account: string
  district: string
  roster: { id: string; name: string; members: { id: string; name: string; roomAlias: string; friend: boolean }[] }
  now: number
}

/** A room of more is cut here: no group is that large. */
const MOST = 500

/** Who is in a room now, under which names: needed to find people by name. Those no longer listed have left. */
export async function upsertRoster(tx: Tx, { account, district, roster, now }: Roster): Promise<RoomRow> {
  const { roomMembers } = tx.t
  const room = await roomOfChat(tx, { account, platformId: roster.id, name: roster.name, district, now })
  const present = roster.members.slice(0, MOST)
  for (const one of present) {
    const names = { name: one.name, alias: one.roomAlias, friend: one.friend, leftAt: null }
    await tx
      .insert(roomMembers)
      .values({ room: room.id, platformId: one.id, ...names })
      .onConflictDoUpdate({ target: [roomMembers.room, roomMembers.platformId], set: names })
  }
  const ids = present.map((one) => one.id)
  await tx
    .update(roomMembers)
    .set({ leftAt: now })
    .where(
      and(eq(roomMembers.room, room.id), isNull(roomMembers.leftAt), ids.length > 0 ? notInArray(roomMembers.platformId, ids) : undefined),
    )
  return room
}

/** The bot is no longer in this room: nothing is sent there any more. */
export async function leaveRoom(tx: Tx, room: { account: string; platformId: string; now: number }): Promise<void> {
  const { rooms, outbox } = tx.t
  await tx
    .update(rooms)
    .set({ leftAt: room.now })
    .where(and(eq(rooms.account, room.account), eq(rooms.platformId, room.platformId)))
  await tx
    .update(outbox)
    .set({ state: 'failed', reason: 'the bot is no longer in this room', sentAt: room.now })
    .where(and(eq(outbox.conversation, `room:${room.platformId}`), inArray(outbox.state, ['queued'])))
}

/** 登记本群: a rider group or a staff room, with its area and site. */
export async function registerRoom(
  tx: Tx,
  room: RoomRow,
  as: { kind: RoomKind; area?: string | null; site?: string | null; platform?: string | null },
  now: number,
): Promise<RoomRow> {
  const { rooms } = tx.t
  const set = {
    kind: as.kind,
    registeredAt: room.registeredAt ?? now,
    area: as.area ?? room.area,
    site: as.site ?? room.site,
    platform: as.platform ?? room.platform,
  }
  await tx.update(rooms).set(set).where(eq(rooms.id, room.id))
  return { ...room, ...set }
}

/** 设置 急救提醒. */
export async function setFirstAid(tx: Tx, room: RoomRow, firstAid: boolean): Promise<void> {
  await tx.update(tx.t.rooms).set({ firstAid }).where(eq(tx.t.rooms.id, room.id))
}

/** 设置 口令. */
export async function setBareWords(tx: Tx, room: RoomRow, bareWords: boolean): Promise<void> {
  await tx.update(tx.t.rooms).set({ bareWords }).where(eq(tx.t.rooms.id, room.id))
}
