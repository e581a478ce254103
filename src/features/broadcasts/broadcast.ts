import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { findArea } from '../../community/areas.js'
import { staffReceiverOf } from '../../community/receivers.js'
import { coordinatorsOf } from '../../community/roles.js'
import { parseItemNumber } from '../../conversation/numbers.js'
import { ask, closeQuestions, roomLaneOf, WORDS_ONLY } from '../../conversation/question.js'
import type { Command, Feature, QuestionHandler, Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import { writeJournal } from '../../db/journal.js'
import type { BroadcastRow, OutboxRow, RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { dropHeld } from '../../outbox/drop.js'
import { post } from '../../outbox/post.js'
import { tell } from '../../outbox/tell.js'
import { leavesAt } from '../../outbox/windows.js'
import * as replies from './replies.js'

const HOURS_24 = 24 * 3_600_000
const CHOICES = [
  { digit: 1, words: ['批准', '同意', '发', '可以'] },
  { digit: 2, words: ['不批', '不发', '不同意'] },
]
const TEXT_SENT = 'broadcast.text'

const commands: Command[] = [
  {
    word: '通知',
    ability: 'broadcast.write',
    usage: '/通知 内容',
    hint: '发到群里，要另一位统筹批准',
    where: 'private',
    guarded: true,
    run: draft,
  },
  { word: '撤回通知', ability: 'broadcast.write', usage: '/撤回通知 编号', hint: '发错了', where: 'private', run: callBack },
  { word: '通知情况', ability: 'broadcast.write', usage: '/通知情况 编号', hint: '发到哪了，几人收到', where: 'private', run: status },
]

/** 通知. */
export function broadcastsFeature(): Feature {
  return { noun: 'broadcast', commands, questions: [previewQuestion, approvalQuestion, receiptQuestion], timers: [], sent }
}

type Segment = BroadcastRow['segment']

/** 通知 内容 [群 a,b | 区域 x | 站点 y]: the author sees where it would go. */
async function draft(said: Said): Promise<Reply> {
  const { tx, now } = said
  const { text, segment } = await readSegment(said, said.rest)
  if (!text) throw new AppError('invalid', replies.form)
  const rooms = await roomsOf(tx, said.district, segment)
  if (rooms.length === 0) throw new AppError('not_found', replies.noRooms)
  const row = { id: newId(now), district: said.district, account: said.account, author: said.member.id, createdAt: now }
  await tx.insert(tx.t.broadcasts).values({ ...row, segment, state: 'drafted', sealed: tx.vault.seal('note', text) })
  const people = await countPeople(tx, rooms)
  const leaves = leavesAt(tx.rules, 'bulk', false, now)
  const asks = await askAbout(said, said.member.id, said.lane, 'broadcast.preview', row.id)
  return { text: replies.preview(text, rooms.length, people, leaves > now ? leaves : undefined), asks }
}

async function readSegment(said: Said, rest: string): Promise<{ text: string; segment: Segment }> {
  const match = /\s(群|区域|站点)\s+(\S.*)$/.exec(` ${rest}`)
  const value = match?.[2]?.trim() ?? ''
  if (!match) return { text: rest.trim(), segment: {} }
  const text = ` ${rest}`.slice(0, match.index).trim()
  if (match[1] === '站点') return { text, segment: { site: value } }
  if (match[1] === '区域') {
    const area = await findArea(said.tx, said.district, value)
    if (!area) throw new AppError('not_found', replies.noArea(value))
    return { text, segment: { area: area.id } }
  }
  const known = await roomsOf(said.tx, said.district, {})
  const names = value.split(/[,，、\s]+/).filter(Boolean)
  const rooms = names.map((name) => known.find((room) => room.name === name)?.id ?? name)
  const missing = names.find((name) => !known.some((room) => room.name === name))
  if (missing) throw new AppError('not_found', replies.noRoom(missing))
  return { text, segment: { rooms } }
}

/** Registered rider groups the segment means now, by name. */
async function roomsOf(tx: Tx, district: string, segment: Segment): Promise<RoomRow[]> {
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
      (!segment.site || (room.site ?? '').includes(segment.site)),
  )
}

async function countPeople(tx: Tx, rooms: RoomRow[]): Promise<number> {
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

function askAbout(said: Said, member: string, lane: string, kind: string, item: string) {
  const { account, now } = said
  const expiresAt = now + said.tx.rules.span('question.expires', now)
  return ask(said.tx, { account, lane, member, kind, noun: 'broadcast', item, accepts: 'choice', choices: CHOICES, now, expiresAt })
}

async function findBroadcast(tx: Tx, id: string | null): Promise<BroadcastRow> {
  const { broadcasts } = tx.t
  const [row] = await tx
    .select()
    .from(broadcasts)
    .where(eq(broadcasts.id, id ?? ''))
    .limit(1)
  if (!row) throw new Error('a question about a broadcast that is gone')
  return row
}

async function change(said: Said, broadcast: BroadcastRow, verb: string, set: Partial<BroadcastRow>): Promise<BroadcastRow> {
  const { tx, now } = said
  await tx.update(tx.t.broadcasts).set(set).where(eq(tx.t.broadcasts.id, broadcast.id))
  const after = { ...broadcast, ...set }
  const actor = said.member.subject ?? 'unknown'
  const line = {
    at: now,
    district: broadcast.district,
    verb,
    noun: 'broadcast',
    item: broadcast.id,
    from: broadcast.state,
    to: after.state,
  }
  await writeJournal(tx, { ...line, actor })
  return after
}

const textOf = (tx: Tx, broadcast: BroadcastRow) => (broadcast.sealed ? tx.vault.open('note', broadcast.sealed) : '')

/** 1 asks every other coordinator, 2 drops it. */
const previewQuestion: QuestionHandler = {
  kind: 'broadcast.preview',
  async answer(said, question, choice) {
    const { tx, now } = said
    const broadcast = await findBroadcast(tx, question.item)
    if (choice === 2) {
      await change(said, broadcast, 'drop', { state: 'dropped', endedAt: now, sealed: null })
      return replies.dropped
    }
    const others = (await coordinatorsOf(tx, null, now)).filter((one) => one.member !== broadcast.author)
    if (others.length === 0) throw new AppError('conflict', replies.noOther)
    const number = await tx.nextNumber(broadcast.district, 'broadcast')
    const after = await change(said, broadcast, 'ask', { state: 'asked', number })
    const rooms = await roomsOf(tx, broadcast.district, broadcast.segment)
    const text = replies.askApproval(number, said.member.name, textOf(tx, after), rooms.length)
    for (const other of others) {
      const receiver = await staffReceiverOf(tx, other.member)
      if (!receiver) continue
      const asks = (lane: string) => askAbout(said, other.member, lane, 'broadcast.approval', after.id)
      const words = { class: 'reply', purpose: 'broadcast.approval', text, noun: 'broadcast', item: after.id, asks } as const
      await tell(tx, receiver, undefined, words, now)
    }
    return replies.asked(number)
  },
}

/** The first of the others decides. */
const approvalQuestion: QuestionHandler = {
  kind: 'broadcast.approval',
  async answer(said, question, choice) {
    const { tx, now } = said
    await tx.lock('broadcast', question.item ?? '')
    const broadcast = await findBroadcast(tx, question.item)
    const number = broadcast.number ?? 0
    if (broadcast.state !== 'asked') throw new AppError('conflict', replies.decided(number))
    await closeQuestions(tx, 'broadcast', broadcast.id, now)
    if (choice === 2) {
      await change(said, broadcast, 'refuse', { state: 'refused', approver: said.member.id, endedAt: now })
      await tellAuthor(said, broadcast, 'broadcast.refused', replies.refusedToAuthor(number, said.member.name))
      return replies.refused(number)
    }
    const after = await change(said, broadcast, 'approve', { state: 'sending', approver: said.member.id, approvedAt: now })
    const leaves = leavesAt(tx.rules, 'bulk', false, now)
    await send(said, after)
    await tellAuthor(
      said,
      after,
      'broadcast.approved',
      replies.approvedToAuthor(number, said.member.name, leaves > now ? leaves : undefined),
    )
    return replies.approved(number)
  },
}

async function tellAuthor(said: Said, broadcast: BroadcastRow, purpose: string, text: string): Promise<void> {
  const receiver = await staffReceiverOf(said.tx, broadcast.author)
  if (receiver) await tell(said.tx, receiver, undefined, { class: 'reply', purpose, text, noun: 'broadcast', item: broadcast.id }, said.now)
}

/** To the groups the segment means now; each listens for 收到 for a day. */
async function send(said: Said, broadcast: BroadcastRow): Promise<void> {
  const { tx, now } = said
  const text = textOf(tx, broadcast)
  const leaves = leavesAt(tx.rules, 'bulk', false, now)
  for (const room of await roomsOf(tx, broadcast.district, broadcast.segment)) {
    const asks = await ask(tx, {
      account: room.account,
      lane: roomLaneOf(room.account, room.platformId),
      member: null,
      kind: 'broadcast.receipt',
      noun: 'broadcast',
      item: broadcast.id,
      accepts: 'choice',
      choices: [{ digit: WORDS_ONLY, words: ['收到', '已收到', '收到收到', '知道了'] }],
      now,
      expiresAt: leaves + HOURS_24,
    })
    const words = { class: 'bulk', purpose: TEXT_SENT, text, toStaff: false, noun: 'broadcast', item: broadcast.id, asks } as const
    await post(tx, { ...words, account: room.account, to: { room: room.platformId } }, now)
  }
}

/** A bare 收到: counted, and not answered, or a group of five hundred would be. */
const receiptQuestion: QuestionHandler = {
  kind: 'broadcast.receipt',
  async answer(said, question) {
    if (!question.item || !said.room) return undefined
    await said.tx
      .insert(said.tx.t.broadcastReceipts)
      .values({ broadcast: question.item, member: said.member.id, room: said.room.id, at: said.now })
      .onConflictDoNothing()
    return undefined
  },
}

async function countSent(tx: Tx, broadcast: string): Promise<{ sent: number; all: number; waiting: number }> {
  const { outbox } = tx.t
  const rows = await tx
    .select({ state: outbox.state })
    .from(outbox)
    .where(and(eq(outbox.noun, 'broadcast'), eq(outbox.item, broadcast), eq(outbox.purpose, TEXT_SENT)))
    .limit(2_000)
  const waiting = rows.filter((row) => row.state === 'queued' || row.state === 'sending').length
  return { sent: rows.filter((row) => row.state === 'sent').length, all: rows.length, waiting }
}

/** The last group has it, or cannot have it: the author hears how many do. */
async function sent(tx: Tx, row: OutboxRow, now: number): Promise<void> {
  if (row.purpose !== TEXT_SENT || !row.item) return
  await tx.lock('broadcast', row.item)
  const broadcast = await findBroadcast(tx, row.item)
  const { sent: count, all, waiting } = await countSent(tx, row.item)
  if (broadcast.state !== 'sending' || waiting > 0) return
  await tx.update(tx.t.broadcasts).set({ state: 'sent', endedAt: now }).where(eq(tx.t.broadcasts.id, broadcast.id))
  const line = { at: now, district: broadcast.district, verb: 'sent', noun: 'broadcast', item: broadcast.id, from: 'sending', to: 'sent' }
  await writeJournal(tx, { ...line, actor: 'system' })
  const receiver = await staffReceiverOf(tx, broadcast.author)
  const text = replies.done(broadcast.number ?? 0, count, all)
  const words = { class: 'reply', purpose: 'broadcast.done', text, noun: 'broadcast', item: broadcast.id } as const
  if (receiver) await tell(tx, receiver, undefined, words, now)
}

async function numbered(said: Said): Promise<BroadcastRow> {
  const parsed = parseItemNumber(said.rest)
  if (!parsed) throw new AppError('invalid', replies.badNumber)
  const { broadcasts } = said.tx.t
  const [row] = await said.tx
    .select()
    .from(broadcasts)
    .where(and(eq(broadcasts.district, said.district), eq(broadcasts.number, parsed.number)))
    .limit(1)
  if (!row) throw new AppError('not_found', replies.notFound(parsed.number))
  return row
}

/** What waits is dropped; groups that have it get a correction. */
async function callBack(said: Said): Promise<Reply> {
  const { tx, now } = said
  const broadcast = await numbered(said)
  const number = broadcast.number ?? 0
  if (broadcast.state !== 'sending' && broadcast.state !== 'sent') throw new AppError('conflict', replies.notSent(number))
  await dropHeld(tx, 'broadcast', broadcast.id, [TEXT_SENT], now)
  const { outbox } = tx.t
  const told = await tx
    .select({ conversation: outbox.conversation, account: outbox.account })
    .from(outbox)
    .where(and(eq(outbox.noun, 'broadcast'), eq(outbox.item, broadcast.id), eq(outbox.purpose, TEXT_SENT), eq(outbox.state, 'sent')))
    .limit(1_000)
  for (const { conversation, account } of told) {
    const to = { room: conversation.slice('room:'.length) }
    const words = { class: 'reply', purpose: 'broadcast.correction', text: replies.correction(number), toStaff: false } as const
    await post(tx, { ...words, account, to, noun: 'broadcast', item: broadcast.id }, now)
  }
  await closeQuestions(tx, 'broadcast', broadcast.id, now)
  await change(said, broadcast, 'call_back', { state: 'called_back', endedAt: now })
  return replies.calledBack(number)
}

async function status(said: Said): Promise<Reply> {
  const broadcast = await numbered(said)
  const { broadcastReceipts } = said.tx.t
  const [receipts] = await said.tx.select({ rows: count() }).from(broadcastReceipts).where(eq(broadcastReceipts.broadcast, broadcast.id))
  const { sent: count_, all } = await countSent(said.tx, broadcast.id)
  return replies.status(broadcast.number ?? 0, count_, all, Number(receipts?.rows ?? 0))
}
