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
