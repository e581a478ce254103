import { and, asc, eq, gt } from 'drizzle-orm'
import { DAY } from '../../clock.js'
import { may } from '../../community/abilities.js'
import { memberById } from '../../community/members.js'
import type { Command, QuestionHandler, Reply, Said, TimerHandler } from '../../conversation/said.js'
import { readComing } from '../../conversation/times/coming.js'
import type { Tx } from '../../db/database.js'
import { AppError } from '../../errors.js'
import { closeObligation } from '../../timers/obligations.js'
import { actionQuestion, addAction, finishAction, openActions, openActionsOf } from './meeting-actions.js'
import { callOff } from './meeting-end.js'
import { meetingById, numbered, takesPart } from './meeting-find.js'
import { hold, holdQuestion } from './meeting-hold.js'
import { addAgenda, itemsOf, textOf, writeMinutes } from './meeting-items.js'
import { tellOwner, tellRider } from './meeting-record.js'
import * as replies from './replies.js'

/** 定期座谈 (T04): of a pair or an area, again and again; agenda before it, minutes after it, and what was promised until it is done. */
export const meetingCommands: Command[] = [
  {
    word: '定期座谈',
    asksParts: true,
    ability: 'meeting.hold',
    usage: '/定期座谈 骑手 时间',
    hint: '约一个会定期开的座谈',
    where: 'private',
    run: hold,
  },
  { word: '座谈', ability: 'meeting.see', usage: '/座谈', hint: '我的座谈和要办的事', where: 'private', guarded: true, run: list },
  {
    word: '议程',
    asksParts: true,
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
    asksParts: true,
    keepsWords: true,
    ability: 'meeting.hold',
    usage: '/纪要 编号 内容',
    hint: '座谈谈了什么',
    where: 'private',
    run: writeMinutes,
  },
  {
    word: '待办',
    asksParts: true,
    keepsWords: true,
    ability: 'meeting.hold',
    usage: '/待办 编号 内容',
    hint: '座谈定下要办的事',
    where: 'private',
    guarded: true,
    run: addAction,
  },
  {
    word: '完成待办',
    asksParts: true,
    ability: 'meeting.hold',
    usage: '/完成待办 编号 条',
    hint: '办好了一件',
    where: 'private',
    run: finishAction,
  },
  {
    word: '取消座谈',
    asksParts: true,
    grave: true,
    ability: 'meeting.hold',
    usage: '/取消座谈 编号',
    hint: '不开了',
    where: 'private',
    run: cancel,
  },
]

export const meetingQuestions: QuestionHandler[] = [holdQuestion, actionQuestion]

async function cancel(said: Said): Promise<Reply> {
  const { tx, now } = said
  const { meeting } = await numbered(said, '取消座谈', true)
  if (meeting.state !== 'open') throw new AppError('conflict', replies.meetingOver(meeting))
  await callOff(tx, meeting, said.member.subject ?? 'unknown', now)
  const text = replies.meetingCancelled(replies.seenBy(meeting, meeting.rider ?? ''))
  await tellRider(tx, meeting, { class: 'reply', purpose: 'meeting.cancelled', text }, now)
  return replies.meetingCancelled(meeting)
}

/** 座谈: what is planned, and what was promised and is still to do. With somebody and a time it is 定期座谈. */
async function list(said: Said): Promise<Reply> {
  if (may(said.roles, 'meeting.hold') && readComing(said.rest, said.now)) return hold(said)
  const { meetings } = said.tx.t
  const rows = await said.tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.district, said.district), eq(meetings.state, 'open'), gt(meetings.startsAt, said.now - DAY)))
    .orderBy(asc(meetings.startsAt), asc(meetings.number))
    .limit(500)
  const lines: string[] = []
  for (const meeting of rows) {
    if (lines.length >= 20 || !(await takesPart(said, meeting))) continue
    lines.push(replies.meetingLine(replies.seenBy(meeting, said.member.id)))
    if (meeting.owner === said.member.id) lines.push(...(await openActions(said.tx, meeting)))
  }
  const left = (await openActionsOf(said.tx, said.member.id)).filter((line) => !lines.includes(line))
  return lines.length + left.length > 0 ? [...(lines.length > 0 ? lines : [replies.noMeetings]), ...left].join('\n') : replies.noMeetings
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
    if (rider) await tellRider(tx, meeting, { ...words, text: replies.meetingReminder(replies.seenBy(meeting, rider.id), agenda, []) }, now)
  },
}

/** The rider's data is erased: what was said at his meetings goes, and none is held any more. */
export async function eraseMeetings(tx: Tx, rider: string, now: number): Promise<void> {
  const { meetings, meetingItems } = tx.t
  for (const meeting of await tx.select().from(meetings).where(eq(meetings.rider, rider)).limit(1_000)) {
    await tx.update(meetingItems).set({ sealed: null }).where(eq(meetingItems.meeting, meeting.id))
    // The title has the name in it.
    await tx.update(meetings).set({ title: replies.erasedMeeting }).where(eq(meetings.id, meeting.id))
    for (const item of await itemsOf(tx, meeting.id, 'action')) await closeObligation(tx, 'action', item.id, now)
    if (meeting.state === 'open') await callOff(tx, meeting, 'system', now)
  }
}
