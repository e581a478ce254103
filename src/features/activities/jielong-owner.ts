import { and, eq, isNull, or } from 'drizzle-orm'
import { memberOfChat } from '../../community/members.js'
import type { JielongEntry } from '../../conversation/jielong/jielong.js'
import type { Line, Remembered } from '../../conversation/jielong/jielong-compare.js'
import { whoIsNamed } from '../../conversation/jielong/jielong-who.js'
import type { Said } from '../../conversation/said.js'
import type { MemberRow, RoomRow } from '../../db/schema.js'

/** Whose the names are that a remembered list had not: an altered line is known by its owner, and one written over another by its new one. */
export async function membersNamed(
  said: Said,
  room: RoomRow,
  { lines }: Remembered,
  entries: readonly JielongEntry[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const known = new Set(lines.map((line) => line.name))
  for (const { name } of lines.length > 0 ? entries : []) {
    if (known.has(name) || found.has(name)) continue
    const member = await memberNamed(said, room, name)
    if (member) found.set(name, member.id)
  }
  return found
}

/**
 * Whose line it is: who is called so in this group, by alias or name there; else, where the platform says who wrote it, that person, for a
 * name in a list can be altered — but of several lines of one person only the first is the own.
 */
export async function ownerOf(said: Said, room: RoomRow, line: Line, { lines }: Remembered): Promise<MemberRow | undefined> {
  const named = await memberNamed(said, room, line.name)
  if (named || !line.by) return named
  if (lines.find((other) => other.by === line.by)?.key !== line.key) return undefined
  const { roomMembers } = said.tx.t
  const [person] = await said.tx
    .select()
    .from(roomMembers)
    .where(and(eq(roomMembers.room, room.id), isNull(roomMembers.leftAt), eq(roomMembers.platformId, line.by)))
    .limit(1)
  return person && memberOf(said, person)
}

/** What the people of a group are called there. */
export async function namesIn(said: Said, room: RoomRow): Promise<string[]> {
  const everybody = await peopleIn(said, room)
  return [said.identity.name, ...everybody.flatMap(({ name, alias }) => [name, alias])].filter((name) => name !== '')
}

/** By the name as it is; else the one whose name it is without emoji, or who is named first in it (小红10点半, 老张带球拍). */
async function memberNamed(said: Said, room: RoomRow, name: string): Promise<MemberRow | undefined> {
  if (name === said.identity.name || name === said.member.name) return said.member
  const { roomMembers } = said.tx.t
  const here = and(eq(roomMembers.room, room.id), isNull(roomMembers.leftAt))
  const found = await said.tx
    .select()
    .from(roomMembers)
    .where(and(here, or(eq(roomMembers.name, name), eq(roomMembers.alias, name))))
    .limit(2)
  const [only] = found
  if (only) return found.length === 1 ? memberOf(said, only) : undefined
  const meant = whoIsNamed(name, await peopleIn(said, room))
  return meant && memberOf(said, meant)
}

async function peopleIn(said: Said, room: RoomRow) {
  const { roomMembers } = said.tx.t
  const here = and(eq(roomMembers.room, room.id), isNull(roomMembers.leftAt))
  return said.tx.select().from(roomMembers).where(here).limit(MOST_PEOPLE)
}
/** A group of the platform has no more. */
const MOST_PEOPLE = 500

async function memberOf(said: Said, person: { platformId: string; name: string; friend: boolean }): Promise<MemberRow> {
  const { account, district, now } = said
  const { platformId, name, friend } = person
  return (await memberOfChat(said.tx, { account, platformId, name, friend, district, now })).member
}
