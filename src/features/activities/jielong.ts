import { and, eq, isNull, or } from 'drizzle-orm'
import { memberOfChat } from '../../community/members.js'
import { type JielongEntry, parseJielong } from '../../conversation/jielong.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { ActivityRow, MemberRow, RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { countTaken, listOpenFor, signUpOf } from './queries.js'
import * as replies from './replies.js'
import { leave, signUp } from './sign-up.js'

/**
 * A native list of an activity the bot runs: compared with the last one seen in this group, and answered once with what changed. A line
 * that is gone is asked about, unless its owner sent the list.
 */
export async function readJielong(said: Said): Promise<Reply> {
  const { room } = said
  if (!room) return undefined
  const parsed = parseJielong(said.text)
  const list = { ...parsed, entries: parsed.entries.filter((entry) => entry.name !== '') }
  const activity = (await listOpenFor(said.tx, [room.id], said.now)).find((one) => isAbout(list.head, one))
  if (!activity) return undefined
  const before = await lastSeen(said, activity, room)
  const changes: string[] = []
  for (const entry of list.entries) if (!before.includes(keyOf(entry))) changes.push(...(await addEntry(said, activity, room, entry)))
  const now = list.entries.map(keyOf)
  for (const gone of before.filter((key) => !now.some((other) => other.startsWith(`${nameOfKey(key)}\n`))))
    changes.push(await lineGone(said, activity, room, nameOfKey(gone)))
  await remember(said, activity, room, now)
  const told = changes.filter(Boolean)
  return told.length === 0 ? undefined : replies.jielong(activity, told, await countTaken(said.tx, activity.id))
}

const plain = (text: string) => text.normalize('NFKC').replace(/[\s，,。.:：]/g, '')
const isAbout = (head: string, activity: ActivityRow) => plain(head).includes(plain(activity.title))

const keyOf = (entry: JielongEntry) => `${entry.name}\n${entry.heads}${entry.cancelled ? '-' : ''}`
const nameOfKey = (key: string) => key.split('\n')[0] ?? ''

async function addEntry(said: Said, activity: ActivityRow, room: RoomRow, entry: JielongEntry): Promise<string[]> {
  const member = await memberNamed(said, room, entry.name)
  if (!member) return [replies.jielongUnknown(entry.name)]
  const there = await signUpOf(said.tx, activity.id, member.id)
  if (entry.cancelled) {
    if (there) await leave({ ...said, member }, activity)
    return there ? [replies.jielongLeft(entry.name)] : []
  }
  if (there) return []
  const who = { member: member.id, room: room.id, heads: entry.heads, actor: said.member.subject ?? 'unknown' }
  try {
    const result = await signUp(said.tx, activity, who, said.now)
    return [result.state === 'held' ? replies.jielongJoined(entry.name) : replies.jielongWaits(entry.name, result.place)]
  } catch (error) {
    if (error instanceof AppError) return [error.message]
    throw error
  }
}

async function lineGone(said: Said, activity: ActivityRow, room: RoomRow, name: string): Promise<string> {
  const member = await memberNamed(said, room, name)
  if (!member || !(await signUpOf(said.tx, activity.id, member.id))) return ''
  if (member.id !== said.member.id) return replies.jielongMissing(name)
  await leave(said, activity)
  return replies.jielongLeft(name)
}

/** Who is called so in this group, by alias or name there; nobody when several are. */
async function memberNamed(said: Said, room: RoomRow, name: string): Promise<MemberRow | undefined> {
  if (name === said.identity.name || name === said.member.name) return said.member
  const { roomMembers } = said.tx.t
  const found = await said.tx
    .select()
    .from(roomMembers)
    .where(and(eq(roomMembers.room, room.id), isNull(roomMembers.leftAt), or(eq(roomMembers.name, name), eq(roomMembers.alias, name))))
    .limit(2)
  const [only] = found
  if (!only || found.length > 1) return undefined
  const { account, district, now } = said
  const person = { account, platformId: only.platformId, name: only.name, friend: only.friend, district, now }
  return (await memberOfChat(said.tx, person)).member
}

async function lastSeen(said: Said, activity: ActivityRow, room: RoomRow): Promise<string[]> {
  const { activityRooms } = said.tx.t
  const [row] = await said.tx
    .select()
    .from(activityRooms)
    .where(and(eq(activityRooms.activity, activity.id), eq(activityRooms.room, room.id)))
    .limit(1)
  return row?.sealedJielong ? (JSON.parse(said.tx.vault.open('note', row.sealedJielong)) as string[]) : []
}

async function remember(said: Said, activity: ActivityRow, room: RoomRow, names: string[]): Promise<void> {
  const { activityRooms } = said.tx.t
  await said.tx
    .update(activityRooms)
    .set({ sealedJielong: said.tx.vault.seal('note', JSON.stringify(names)) })
    .where(and(eq(activityRooms.activity, activity.id), eq(activityRooms.room, room.id)))
}
