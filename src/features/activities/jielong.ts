import { and, eq } from 'drizzle-orm'
import { memberById } from '../../community/members.js'
import { parseJielongs } from '../../conversation/jielong/jielong.js'
import { type Compared, compareLists, type Line, nothingYet, type Remembered } from '../../conversation/jielong/jielong-compare.js'
import { isSelf } from '../../conversation/jielong/jielong-who.js'
import { normalise } from '../../conversation/normalise.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { ActivityRow, MemberRow, RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { askIfGone, speaksFor } from './jielong-gone.js'
import { membersNamed, namesIn, ownerOf } from './jielong-owner.js'
import { countTaken, listOpenFor, signUpOf } from './queries.js'
import * as replies from './replies.js'
import { changeHeads, leave, signUp } from './sign-up.js'

/** A native list in a group, of an activity the bot runs. */
interface Listed {
  activity: ActivityRow
  room: RoomRow
}

/**
 * Compared with what was seen in this group, and answered once with what changed. A line that is gone is asked about; it is a withdrawal
 * only when its owner sent the list and took nothing but that line away.
 */
export async function readJielong(said: Said): Promise<Reply> {
  const { room } = said
  if (!room) return undefined
  const open = await listOpenFor(said.tx, [room.id], said.now)
  if (open.length === 0) return undefined
  const about = parseJielongs(said.text, said.entries, await namesIn(said, room)).map((parsed) => ({
    parsed,
    activity: open.find((one) => isAbout(parsed.head, one)),
  }))
  const { parsed, activity } = about.find((one) => one.activity) ?? {}
  if (!parsed || !activity) return undefined
  const listed = { activity, room }
  await said.tx.lock('activity', activity.id)
  const before = await lastSeen(said, listed)
  const entries = parsed.entries.filter((entry) => entry.name !== '')
  const named = await membersNamed(said, room, before, entries)
  const compared = compareLists(before, entries, { sender: said.member.id, named, from: parsed.from ?? 1 })
  const told: string[] = []
  for (const line of inOrder(compared.added)) told.push(...(await addLine(said, listed, line, compared)))
  for (const line of compared.returned) told.push(...(await addAgain(said, listed, line, compared)))
  for (const { before, now } of compared.changed) told.push(...(await lineChanged(said, listed, before, now)))
  told.push(...(await ownProposed(said, listed, compared)))
  told.push(...(await linesGone(said, listed, compared)))
  await remember(said, listed, compared.remembered)
  const changes = told.filter(Boolean)
  return changes.length === 0 ? undefined : replies.jielong(activity, changes, await countTaken(said.tx, activity.id))
}

const plain = (text: string) => normalise(text).plain.replace(/[\s，,。.:：]/g, '')
const titled = (text: string) => plain(text).replace(/#?接龙/g, '')
const isAbout = (head: string, activity: ActivityRow) => titled(head).includes(titled(activity.title))

/** Who wrote first comes first; where the platform does not say when, the list's order. */
const inOrder = (lines: readonly Line[]) =>
  lines.every((line) => line.at !== undefined) ? [...lines].sort((a, b) => (a.at ?? 0) - (b.at ?? 0)) : lines

async function addLine(said: Said, { activity, room }: Listed, line: Line, { added, remembered }: Compared): Promise<string[]> {
  const isOwn = isSelf(line.name) && added.filter(({ name }) => isSelf(name)).length === 1
  const member = isOwn ? said.member : await ownerOf(said, room, line, remembered)
  if (!member) return line.cancelled ? [] : [replies.jielongUnknown(line.name)]
  line.member = member.id
  const there = await signUpOf(said.tx, activity.id, member.id)
  if (line.cancelled && there) return withdraw(said, { activity, room }, line, member)
  if (line.cancelled) return line.unsure ? [replies.jielongUnclear(line.name)] : []
  if (there) return []
  const who = { member: member.id, room: room.id, heads: line.heads, actor: said.member.subject ?? 'unknown' }
  try {
    const result = await signUp(said.tx, activity, who, said.now)
    const name = isOwn ? said.identity.name : line.name
    return [result.state === 'held' ? replies.jielongJoined(name) : replies.jielongWaits(name, result.place)]
  } catch (error) {
    if (error instanceof AppError) return [error.message]
    throw error
  }
}

/** Who has left and writes the own line again comes after all, or is written anew; in somebody else's copy of an older list he stays gone. */
async function addAgain(said: Said, listed: Listed, line: Line, compared: Compared): Promise<string[]> {
  if (line.member === said.member.id || !compared.copied.includes(line)) return addLine(said, listed, line, compared)
  const there = line.member && (await signUpOf(said.tx, listed.activity.id, line.member))
  line.asked = !there
  return []
}

/** More or fewer heads, 取消 behind a name, or the name again: the owner's word, or the organiser's. */
async function lineChanged(said: Said, listed: Listed, before: Line, now: Line): Promise<string[]> {
  const member = now.member ? await memberById(said.tx, now.member) : undefined
  const entry = member && (await signUpOf(said.tx, listed.activity.id, member.id))
  if (!member) return []
  if (now.cancelled) return entry ? withdraw(said, listed, now, member) : []
  if (before.cancelled && !entry && !speaksFor(said, listed.activity, member)) {
    // Somebody else goes on from an older copy: its owner said that he does not come.
    now.cancelled = true
    return []
  }
  if (before.cancelled && !entry)
    return addLine(said, listed, now, { added: [now], remembered: { ...nothingYet(), lines: [now] } } as unknown as Compared)
  if (!entry || entry.heads === now.heads) return []
  if (!speaksFor(said, listed.activity, member)) {
    now.proposed = true
    return [replies.jielongOwnHeads(now.name)]
  }
  const changed = await changeHeads(said.tx, listed.activity, entry, now.heads, said.now)
  return [changed ? replies.jielongHeads(now.name, now.heads) : replies.jielongNoRoom(now.name)]
}

/** Somebody else wrote another number of heads behind a line; its owner now sends the list with it, and so says it. */
async function ownProposed(said: Said, listed: Listed, { remembered, changed, vanished }: Compared): Promise<string[]> {
  const line = remembered.lines.find((one) => one.proposed && one.member === said.member.id)
  if (!line || vanished.includes(line)) return []
  delete line.proposed
  return changed.some(({ now }) => now === line) ? [] : lineChanged(said, listed, line, line)
}

async function withdraw(said: Said, listed: Listed, line: Line, member: MemberRow): Promise<string[]> {
  if (line.unsure || !speaksFor(said, listed.activity, member)) return [await askIfGone(said, listed, line, member)]
  await leave({ ...said, member }, listed.activity)
  return [replies.jielongLeft(line.name)]
}

/** Asked about, each once. The owner who took away only the own line, and is named nowhere else in the list, meant it; what is read from it is said. */
async function linesGone(said: Said, listed: Listed, { added, changed, vanished }: Compared): Promise<string[]> {
  const words: string[] = []
  const nothingElse = added.length === 0 && changed.length === 0 && vanished.length === 1
  for (const line of vanished) {
    const member = line.member ? await memberById(said.tx, line.member) : undefined
    if (!member || !(await signUpOf(said.tx, listed.activity.id, member.id))) continue
    if (nothingElse && member.id === said.member.id && !plain(said.text).includes(plain(line.name))) {
      await leave(said, listed.activity)
      words.push(replies.jielongLeft(line.name))
    } else words.push(await askIfGone(said, listed, line, member))
  }
  return words
}

async function lastSeen(said: Said, { activity, room }: Listed): Promise<Remembered> {
  const { activityRooms } = said.tx.t
  const [row] = await said.tx
    .select()
    .from(activityRooms)
    .where(and(eq(activityRooms.activity, activity.id), eq(activityRooms.room, room.id)))
    .limit(1)
  const kept = row?.sealedJielong ? (JSON.parse(said.tx.vault.open('note', row.sealedJielong)) as Remembered | string[]) : nothingYet()
  return Array.isArray(kept) ? nothingYet() : kept
}

async function remember(said: Said, { activity, room }: Listed, remembered: Remembered): Promise<void> {
  const { activityRooms } = said.tx.t
  await said.tx
    .update(activityRooms)
    .set({ sealedJielong: said.tx.vault.seal('note', JSON.stringify(remembered)) })
    .where(and(eq(activityRooms.activity, activity.id), eq(activityRooms.room, room.id)))
}
