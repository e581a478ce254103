import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../db/database.js'
import type { RoomRow } from '../db/schema.js'

/** The rooms a member is in now, at most 200. */
export async function roomsOfMember(tx: Tx, member: string): Promise<RoomRow[]> {
  const { identities, roomMembers, rooms } = tx.t
  const rows = await tx
    .select({ room: rooms })
    .from(identities)
    .innerJoin(roomMembers, and(eq(roomMembers.platformId, identities.platformId), isNull(roomMembers.leftAt)))
    .innerJoin(rooms, and(eq(rooms.id, roomMembers.room), eq(rooms.account, identities.account), isNull(rooms.leftAt)))
    .where(and(eq(identities.member, member), isNull(identities.retiredAt)))
    .limit(200)
  return rows.map((row) => row.room)
}

/**
 * The area an item is in when its words and pin say none: that of the group it was said in; of what is said privately that of its speaker's
 * groups, when all that have one share it.
 */
export async function areaSpokenFrom(tx: Tx, said: { room?: RoomRow | undefined; member: { id: string } }): Promise<string | null> {
  if (said.room) return said.room.area
  const rooms = (await roomsOfMember(tx, said.member.id)).filter((room) => room.kind === 'rider' && room.area)
  const [only, other] = [...new Set(rooms.map((room) => room.area))]
  return only !== undefined && other === undefined ? only : null
}

/** The names of the rooms a member is in, at most 20. */
export async function roomNamesOf(tx: Tx, member: string): Promise<string[]> {
  const { identities, roomMembers, rooms } = tx.t
  const rows = await tx
    .select({ name: rooms.name })
    .from(identities)
    .innerJoin(roomMembers, and(eq(roomMembers.platformId, identities.platformId), isNull(roomMembers.leftAt)))
    .innerJoin(rooms, and(eq(rooms.id, roomMembers.room), eq(rooms.account, identities.account)))
    .where(and(eq(identities.member, member), isNull(identities.retiredAt)))
    .limit(20)
  return rows.map((row) => row.name)
}
