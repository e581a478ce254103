import { and, asc, count, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.js'
import type { BroadcastRow, OutboxRow, RoomRow } from '../../db/schema.js'

export type Segment = BroadcastRow['segment']
/** The purpose of the outbox rows that carry a notice into its groups. */
export const TEXT_SENT = 'broadcast.text'

/** Registered rider groups the segment means now, by name. */
export async function roomsOf(tx: Tx, district: string, segment: Segment): Promise<RoomRow[]> {
  const { rooms } = tx.t
  const all = await tx
    .select()
    .from(rooms)
    .where(and(eq(rooms.district, district), eq(rooms.kind, 'rider'), isNull(rooms.leftAt)))
    .orderBy(asc(rooms.name))
    .limit(1_000)
  return all.filter(
    (room) =>
      (!segment.rooms || segment.rooms.includes(room.id)) &&
      (!segment.area || room.area === segment.area) &&
      (!segment.site || (room.site ?? '').includes(segment.site)) &&
      (!segment.platform || (room.platform ?? '').includes(segment.platform)) &&
      !segment.except?.includes(room.id),
  )
}

export async function countPeople(tx: Tx, rooms: RoomRow[]): Promise<number> {
  const { roomMembers } = tx.t
  let people = 0
  for (const room of rooms) {
    const [row] = await tx
      .select({ rows: count() })
      .from(roomMembers)
      .where(and(eq(roomMembers.room, room.id), isNull(roomMembers.leftAt)))
    people += Number(row?.rows ?? 0)
  }
  return people
}

/** The newest that has a number: its author asked for approval. */
export async function findNewest(tx: Tx, district: string): Promise<BroadcastRow | undefined> {
  const { broadcasts } = tx.t
  const [row] = await tx
    .select()
    .from(broadcasts)
    .where(and(eq(broadcasts.district, district), isNotNull(broadcasts.number)))
    .orderBy(desc(broadcasts.number))
    .limit(1)
  return row
}

export async function findBroadcast(tx: Tx, id: string | null): Promise<BroadcastRow> {
  const { broadcasts } = tx.t
  const [row] = await tx
    .select()
    .from(broadcasts)
    .where(eq(broadcasts.id, id ?? ''))
    .limit(1)
  if (!row) throw new Error('a question about a broadcast that is gone')
  return row
}

export const textOf = (tx: Tx, broadcast: BroadcastRow) => (broadcast.sealed ? tx.vault.open('note', broadcast.sealed) : '')

/** Each of its groups with what became of it there. */
export async function listByRoom(
  tx: Tx,
  broadcast: BroadcastRow,
): Promise<{ room: string; state: OutboxRow['state']; reason: string | null }[]> {
  const { outbox, rooms } = tx.t
  const rows = await tx
    .select({ conversation: outbox.conversation, account: outbox.account, state: outbox.state, reason: outbox.reason })
    .from(outbox)
    .where(and(eq(outbox.noun, 'broadcast'), eq(outbox.item, broadcast.id), eq(outbox.purpose, TEXT_SENT)))
    .limit(1_000)
  const names = await tx
    .select({ platformId: rooms.platformId, name: rooms.name })
    .from(rooms)
    .where(eq(rooms.district, broadcast.district))
    .limit(2_000)
  const named = new Map(names.map((room) => [`room:${room.platformId}`, room.name]))
  return rows.map(({ conversation, state, reason }) => ({ room: named.get(conversation) ?? '', state, reason }))
}

export interface SentCounts {
  all: number
  sent: number
  /** Still to get it. */
  waiting: number
  /** Will not get it: called back before. */
  stopped: number
}

/** What became of it in its groups. */
export async function countSent(tx: Tx, broadcast: string): Promise<SentCounts> {
  const { outbox } = tx.t
  const rows = await tx
    .select({ state: outbox.state })
    .from(outbox)
    .where(and(eq(outbox.noun, 'broadcast'), eq(outbox.item, broadcast), eq(outbox.purpose, TEXT_SENT)))
    .limit(2_000)
  const count = (...states: OutboxRow['state'][]) => rows.filter((row) => states.includes(row.state)).length
  return { all: rows.length, sent: count('sent'), waiting: count('queued', 'sending'), stopped: count('dropped') }
}

/** Who answered 收到, by name, the first first. */
export async function listReceived(tx: Tx, broadcast: string, most: number): Promise<string[]> {
  const { broadcastReceipts, members } = tx.t
  const rows = await tx
    .select({ name: members.name })
    .from(broadcastReceipts)
    .innerJoin(members, eq(members.id, broadcastReceipts.member))
    .where(eq(broadcastReceipts.broadcast, broadcast))
    .orderBy(asc(broadcastReceipts.at), asc(members.number))
    .limit(most)
  return rows.map(({ name }) => name)
}
