import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { DAY, HOUR } from '../../clock.js'
import { memberById } from '../../community/members.js'
import { roomsOfMember } from '../../community/rooms-of.js'
import { askWhichTime, chosenTime, readDue } from '../../conversation/coming.js'
import { parseItemNumber } from '../../conversation/numbers.js'
import { nextOf, parseRecurring } from '../../conversation/recurring.js'
import type { Command, QuestionHandler, Reply, Said, TimerHandler } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import type { MeetingItemRow, MeetingRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { closeObligation, setObligation } from '../../timers/obligations.js'
import { cancelTimers } from '../../timers/timers.js'
import { hold, holdQuestion } from './meeting-hold.js'
import { insertMeeting, journal, tellOwner, tellRider } from './meeting-record.js'
import * as replies from './replies.js'

/** 定期座谈 (T04): of a pair or an area, again and again; agenda before it, minutes after it, and what was promised until it is done. */
export const meetingCommands: Command[] = [
  {
    word: '定期座谈',
    ability: 'meeting.hold',
    usage: '/定期座谈 骑手 时间',
    hint: '约一个会定期开的座谈',
    where: 'private',
    run: hold,
  },
  { word: '座谈', ability: 'meeting.see', usage: '/座谈', hint: '我的座谈和要办的事', where: 'private', guarded: true, run: list },
  {
    word: '议程',
    keepsWords: true,
    ability: 'meeting.see',
    usage: '/议程 编号 内容',
    hint: '座谈想谈什么',
    where: 'private',
    guarded: true,
    run: addAgenda,
  },
  {
    word: '纪要',
    keepsWords: true,
    ability: 'meeting.hold',
    usage: '/纪要 编号 内容',
    hint: '座谈谈了什么',
    where: 'private',
    run: writeMinutes,
  },
  {
    word: '待办',
    keepsWords: true,
    ability: 'meeting.hold',
    usage: '/待办 编号 内容',
    hint: '座谈定下要办的事',
    where: 'private',
    guarded: true,
    run: addAction,
  },
  { word: '完成待办', ability: 'meeting.hold', usage: '/完成待办 编号 条', hint: '办好了一件', where: 'private', run: finishAction },
  { word: '取消座谈', ability: 'meeting.hold', usage: '/取消座谈 编号', hint: '不开了', where: 'private', run: cancel },
]

/** The meeting whose number follows, for one who takes part; `owner`: only who holds it. */
async function numbered(said: Said, word: string, owner: boolean): Promise<{ meeting: MeetingRow; rest: string }> {
  const parsed = parseItemNumber(said.rest)
  if (!parsed) throw new AppError('invalid', replies.meetingNumber(word))
  const { meetings } = said.tx.t
  const [meeting] = await said.tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.district, said.district), eq(meetings.number, parsed.number)))
    .limit(1)
  if (!meeting || !(await takesPart(said, meeting))) throw new AppError('not_found', replies.noMeeting(parsed.number))
  if (owner && meeting.owner !== said.member.id) throw new AppError('forbidden', replies.notYourMeeting(parsed.number))
  return { meeting, rest: parsed.rest.trim() }
}

async function meetingById(tx: Tx, id: string): Promise<MeetingRow | undefined> {
  const { meetings } = tx.t
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, id)).limit(1)
  return meeting
}

async function takesPart(said: Said, meeting: MeetingRow): Promise<boolean> {
  if (meeting.owner === said.member.id || meeting.rider === said.member.id) return true
  return meeting.area !== null && (await roomsOfMember(said.tx, said.member.id)).some((room) => room.area === meeting.area)
}

async function addAgenda(said: Said): Promise<Reply> {
  const { meeting, rest } = await numbered(said, '议程', false)
  if (!rest) throw new AppError('invalid', replies.meetingNumber('议程'))
  if (meeting.state !== 'open') throw new AppError('conflict', replies.meetingOver(meeting))
  const item = await addItem(said, meeting, 'agenda', rest)
  const text = replies.agendaToOwner(meeting, rest)
  if (meeting.owner !== said.member.id) await tellOwner(said.tx, meeting, { class: 'reply', purpose: 'meeting.agenda', text }, said.now)
  return replies.agendaAdded(meeting, item.number)
}

const MOST_ITEMS = 50

async function addItem(
  said: Pick<Said, 'tx' | 'now' | 'member'>,
  meeting: MeetingRow,
  kind: MeetingItemRow['kind'],
  text: string,
  dueAt?: number,
) {
  const { tx, now } = said
  const before = await itemsOf(tx, meeting.id, kind)
  if (before.length >= MOST_ITEMS) throw new AppError('too_many', replies.tooManyItems(MOST_ITEMS))
  const sealed = tx.vault.seal('note', text.slice(0, 2_000))
  const row = { id: newId(now), meeting: meeting.id, kind, number: before.length + 1, author: said.member.id, sealed, at: now }
  await tx.insert(tx.t.meetingItems).values({ ...row, owner: kind === 'action' ? meeting.owner : null, dueAt: dueAt ?? null })
  return row
}

function itemsOf(tx: Tx, meeting: string, kind: MeetingItemRow['kind']): Promise<MeetingItemRow[]> {
  const { meetingItems } = tx.t
  return tx
    .select()
    .from(meetingItems)
    .where(and(eq(meetingItems.meeting, meeting), eq(meetingItems.kind, kind)))
    .orderBy(asc(meetingItems.number))
    .limit(MOST_ITEMS)
}

const textOf = (tx: Tx, item: MeetingItemRow) => (item.sealed ? tx.vault.open('note', item.sealed) : '')

/**
 * 纪要: what was said is kept; it was held, and the next of its series is set with what is still to do. Before its time it was held early:
 * its rider, who would come, hears so.
 */
async function writeMinutes(said: Said): Promise<Reply> {
  const { tx, now } = said
  const { meeting, rest } = await numbered(said, '纪要', true)
  if (!rest) throw new AppError('invalid', replies.meetingNumber('纪要'))
  if (meeting.state === 'cancelled') throw new AppError('conflict', replies.meetingOver(meeting))
  await addItem(said, meeting, 'minutes', rest)
  if (meeting.state === 'held') return replies.minutesKept(meeting, undefined)
  await tx.update(tx.t.meetings).set({ state: 'held' }).where(eq(tx.t.meetings.id, meeting.id))
  await cancelTimers(tx, 'meeting', meeting.id, now)
  await closeObligation(tx, 'meeting', meeting.id, now)
  await journal(tx, { ...meeting, state: 'held' }, 'hold', said.member.subject ?? 'unknown', now)
  const next = await setNextOf(tx, meeting, now)
  if (meeting.startsAt <= now) return replies.minutesKept(meeting, next)
  const words = { class: 'reply', purpose: 'meeting.held', text: replies.heldEarlyForRider(meeting, next) } as const
  const told = await tellRider(tx, meeting, words, now)
  return `${replies.minutesKept(meeting, next)}\n${replies.heldEarly(meeting, told)}`
}

async function setNextOf(tx: Tx, meeting: MeetingRow, now: number): Promise<MeetingRow | undefined> {
  const rule = meeting.repeats ? parseRecurring(meeting.repeats, now) : undefined
  const startsAt = rule && nextOf(rule, Math.max(meeting.startsAt, now))
  if (!startsAt) return undefined
  const { district, title, owner, rider, area, repeats } = meeting
  return insertMeeting(tx, { district, title, owner, rider, area, repeats, startsAt }, now)
}

const WEEK = 7 * DAY
/** A day alone means the end of its working hours. */
const END_OF_WORK = 18 * HOUR

/** 待办: comes back in the digest and with the next meeting until it is done. */
async function addAction(said: Said): Promise<Reply> {
  const { meeting, rest } = await numbered(said, '待办', true)
  if (!rest) throw new AppError('invalid', replies.meetingNumber('待办'))
  const time = readDue(rest, said.now)
  const [read = 0, other] = time?.due ?? []
  const due = time?.dateOnly ? read + END_OF_WORK : read
  if (other === undefined) return keepAction(said, meeting, rest, due > said.now ? due : said.now + WEEK)
  const either = [{ startsAt: due }, { startsAt: other }]
  const about = { kind: 'meeting.action', noun: 'meeting', item: meeting.id }
  return askWhichTime(said, { ...about, either, known: rest }, replies.askActionTime(meeting, either))
}

const actionQuestion: QuestionHandler = {
  kind: 'meeting.action',
  async answer(said, question, choice) {
    const { chosen, known } = chosenTime<string>(said, question, choice)
    const meeting = question.item ? await meetingById(said.tx, question.item) : undefined
    if (!meeting) throw new AppError('not_found', replies.noMeetings)
    return keepAction(said, meeting, known, chosen.startsAt)
  },
}
export const meetingQuestions: QuestionHandler[] = [holdQuestion, actionQuestion]

async function keepAction(said: Said, meeting: MeetingRow, rest: string, dueAt: number): Promise<Reply> {
  const item = await addItem(said, meeting, 'action', rest, dueAt)
  const owed = { noun: 'action', item: item.id, district: meeting.district, area: meeting.area, owner: meeting.owner }
  await setObligation(said.tx, { ...owed, what: 'do', dueAt, level: 0 }, said.now)
  return replies.actionAdded(meeting, item.number, dueAt)
}

async function finishAction(said: Said): Promise<Reply> {
  const { meeting, rest } = await numbered(said, '完成待办', true)
  const which = parseItemNumber(rest)?.number ?? 1
  const item = (await itemsOf(said.tx, meeting.id, 'action')).find((one) => one.number === which)
  if (!item) throw new AppError('not_found', replies.noAction(meeting, which))
  await said.tx.update(said.tx.t.meetingItems).set({ doneAt: said.now }).where(eq(said.tx.t.meetingItems.id, item.id))
  await closeObligation(said.tx, 'action', item.id, said.now)
  return replies.actionDone(meeting, which)
}

async function cancel(said: Said): Promise<Reply> {
  const { tx, now } = said
  const { meeting } = await numbered(said, '取消座谈', true)
  if (meeting.state !== 'open') throw new AppError('conflict', replies.meetingOver(meeting))
  await tx.update(tx.t.meetings).set({ state: 'cancelled' }).where(eq(tx.t.meetings.id, meeting.id))
  await cancelTimers(tx, 'meeting', meeting.id, now)
  await closeObligation(tx, 'meeting', meeting.id, now)
  await journal(tx, { ...meeting, state: 'cancelled' }, 'cancel', said.member.subject ?? 'unknown', now)
  await tellRider(tx, meeting, { class: 'reply', purpose: 'meeting.cancelled', text: replies.meetingCancelled(meeting) }, now)
  return replies.meetingCancelled(meeting)
}

/** Open actions of whoever holds the meeting, of all his meetings with the same rider or area. */
async function openActions(tx: Tx, meeting: MeetingRow): Promise<string[]> {
  const { meetings, meetingItems } = tx.t
  const same = meeting.rider ? eq(meetings.rider, meeting.rider) : eq(meetings.area, meeting.area ?? '')
  const rows = await tx
    .select({ item: meetingItems, number: meetings.number })
    .from(meetingItems)
    .innerJoin(meetings, eq(meetings.id, meetingItems.meeting))
    .where(and(eq(meetingItems.owner, meeting.owner), eq(meetingItems.kind, 'action'), isNull(meetingItems.doneAt), same))
    .orderBy(asc(meetingItems.at))
    .limit(10)
  return rows.map((row) => replies.actionLine(row.number, row.item.number, textOf(tx, row.item)))
}

async function list(said: Said): Promise<Reply> {
  const { meetings } = said.tx.t
  const rows = await said.tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.district, said.district), eq(meetings.state, 'open'), gt(meetings.startsAt, said.now - DAY)))
    .orderBy(asc(meetings.startsAt))
    .limit(500)
  const lines = []
  for (const meeting of rows) {
    if (lines.length >= 20 || !(await takesPart(said, meeting))) continue
    lines.push(replies.meetingLine(meeting))
    if (meeting.owner === said.member.id) lines.push(...(await openActions(said.tx, meeting)))
  }
  return lines.length > 0 ? lines.join('\n') : replies.noMeetings
}

/** A day before: both, with the agenda; who holds it also with what is still to do. */
export const meetingTimer: TimerHandler = {
  kind: 'meeting.remind',
  async run(tx, timer, now) {
    const meeting = await meetingById(tx, timer.item)
    if (meeting?.state !== 'open') return
    const agenda = (await itemsOf(tx, meeting.id, 'agenda')).map((item) => textOf(tx, item))
    const rider = meeting.rider ? await memberById(tx, meeting.rider) : undefined
    const words = { class: 'reminder', purpose: 'meeting.remind' } as const
    await tellOwner(tx, meeting, { ...words, text: replies.meetingReminder(meeting, agenda, await openActions(tx, meeting)) }, now)
    if (rider) await tellRider(tx, meeting, { ...words, text: replies.meetingReminder(meeting, agenda, []) }, now)
  },
}

/** The rider's data is erased: what was said at his meetings goes, and none is held any more. */
export async function eraseMeetings(tx: Tx, rider: string, now: number): Promise<void> {
  const { meetings, meetingItems } = tx.t
  for (const meeting of await tx.select().from(meetings).where(eq(meetings.rider, rider)).limit(1_000)) {
    await tx.update(meetingItems).set({ sealed: null }).where(eq(meetingItems.meeting, meeting.id))
    // The title has the name in it.
    await tx.update(meetings).set({ title: replies.erasedMeeting }).where(eq(meetings.id, meeting.id))
    if (meeting.state !== 'open') continue
    await tx.update(meetings).set({ state: 'cancelled' }).where(eq(meetings.id, meeting.id))
    await cancelTimers(tx, 'meeting', meeting.id, now)
    await closeObligation(tx, 'meeting', meeting.id, now)
  }
}
