import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Tx } from '../db/database.js'
import { contains } from '../db/express.js'
import type { MemberRow } from '../db/schema.js'
import { memberOfChat } from './members.js'
import { isSameName, longestWord } from './names.js'

const MOST = 20
/** Of names that hold the same word, so many are compared. */
const MOST_ALIKE = 500

/** People a name may mean: a member number, else a display name, else an alias in a room; exactly so, else as it is typed. At most 20, by member number. */
export async function findMembersByName(tx: Tx, district: string, name: string): Promise<MemberRow[]> {
  const { members } = tx.t
  const wanted = name.normalize('NFKC').trim().replace(/^@/, '')
  if (/^#?\d{1,9}$/.test(wanted)) {
    const number = Number(wanted.replace('#', ''))
    const byNumber = await tx
      .select()
      .from(members)
      .where(and(eq(members.district, district), eq(members.number, number), isNull(members.erasedAt)))
    if (byNumber.length > 0) return byNumber
  }
  const byName = await tx
    .select()
    .from(members)
    .where(and(eq(members.district, district), or(eq(members.name, wanted), eq(members.name, name)), isNull(members.erasedAt)))
    .orderBy(members.number)
    .limit(MOST)
  if (byName.length > 0) return withChatId(tx, byName)
  const typed = await listTypedSo(tx, district, wanted)
  return typed.length > 0 ? withChatId(tx, typed) : listByAlias(tx, wanted)
}

/** Of several of one name, those who have a chat id: who was joined with another number, or found again under one, is not asked about beside it. */
async function withChatId(tx: Tx, found: MemberRow[]): Promise<MemberRow[]> {
  if (found.length < 2) return found
  const { identities } = tx.t
  const ids = found.map((member) => member.id)
  const chats = await tx
    .select({ member: identities.member })
    .from(identities)
    .where(and(inArray(identities.member, ids), isNull(identities.retiredAt)))
  const there = new Set(chats.map((chat) => chat.member))
  return there.size > 0 ? found.filter((member) => there.has(member.id)) : found
}

/** 小红🌸 and 小红（美团） are written 小红 and 小红(美团). */
async function listTypedSo(tx: Tx, district: string, wanted: string): Promise<MemberRow[]> {
  const { members } = tx.t
  const word = longestWord(wanted)
  if (word === '') return []
  const alike = await tx
    .select()
    .from(members)
    .where(and(eq(members.district, district), contains(members.name, word), isNull(members.erasedAt)))
    .orderBy(members.number)
    .limit(MOST_ALIKE)
  return alike.filter((member) => isSameName(member.name, wanted)).slice(0, MOST)
}

async function listByAlias(tx: Tx, wanted: string): Promise<MemberRow[]> {
  const { members, identities, roomMembers, rooms } = tx.t
  const byAlias = await tx
    .select({ member: members })
    .from(roomMembers)
    .innerJoin(rooms, eq(rooms.id, roomMembers.room))
    .innerJoin(identities, and(eq(identities.account, rooms.account), eq(identities.platformId, roomMembers.platformId)))
    .innerJoin(members, eq(members.id, identities.member))
    .where(and(eq(roomMembers.alias, wanted), isNull(roomMembers.leftAt), isNull(members.erasedAt)))
    .orderBy(members.number)
    .limit(MOST)
  return [...new Map(byAlias.map((row) => [row.member.id, row.member])).values()]
}

/** The same, and everybody of that name known so far only from the list of a group, who become members now. */
export async function findPeopleByName(
  tx: Tx,
  asked: { account: string; district: string; name: string; now: number },
): Promise<MemberRow[]> {
  const members = await findMembersByName(tx, asked.district, asked.name)
  const name = asked.name.normalize('NFKC').trim().replace(/^@/, '')
  // A number means one person. A name may be somebody's too who has not spoken yet: which one is asked, never guessed.
  if (members.length > 0 && /^#?\d+$/.test(name)) return members
  const { roomMembers, rooms } = tx.t
  const listed = await tx
    .select({ platformId: roomMembers.platformId, name: roomMembers.name, friend: roomMembers.friend })
    .from(roomMembers)
    .innerJoin(rooms, and(eq(rooms.id, roomMembers.room), eq(rooms.account, asked.account), isNull(rooms.leftAt)))
    .where(and(or(eq(roomMembers.name, name), eq(roomMembers.alias, name)), isNull(roomMembers.leftAt)))
    .limit(MOST)
  const people = new Map(listed.map((row) => [row.platformId, row]))
  const found = new Map(members.map((member) => [member.id, member]))
  const { account, district, now } = asked
  for (const { platformId, name: called, friend } of people.values()) {
    const { member } = await memberOfChat(tx, { account, platformId, name: called, friend, district, now })
    found.set(member.id, member)
  }
  return withChatId(tx, [...found.values()])
}
