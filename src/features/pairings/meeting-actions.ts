import { and, asc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { DAY, HOUR } from '../../clock.js'
import { parseItemNumber } from '../../conversation/numbers.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { askWhichTime, chosenTime, readDue } from '../../conversation/times/coming.js'
import type { Tx } from '../../db/database.js'
import type { MeetingItemRow, MeetingRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { closeObligation, setObligation } from '../../timers/obligations.js'
import { meetingById, numbered } from './meeting-find.js'
import { addItem, itemsOf, textOf } from './meeting-items.js'
import * as replies from './replies.js'

const WEEK = 7 * DAY
/** A day alone means the end of its working hours. */
const END_OF_WORK = 18 * HOUR

/** 待办: comes back in the digest and with the next meeting until it is done. */
export async function addAction(said: Said): Promise<Reply> {
  const { meeting, rest } = await numbered(said, '待办', true)
  if (!rest) throw new MissingPart(replies.meetingContent.action)
  const time = readDue(rest, said.now)
  const [read = 0, other] = time?.due ?? []
  const due = time?.dateOnly ? read + END_OF_WORK : read
  if (other === undefined) return keepAction(said, meeting, rest, due > said.now ? due : said.now + WEEK)
  const either = [{ startsAt: due }, { startsAt: other }]
  const about = { kind: 'meeting.action', noun: 'meeting', item: meeting.id }
  return askWhichTime(said, { ...about, either, known: rest }, replies.askActionTime(meeting, either))
}

export const actionQuestion: QuestionHandler = {
  kind: 'meeting.action',
  async answer(said, question, choice) {
    const { chosen, known } = chosenTime<string>(said, question, choice)
    const meeting = question.item ? await meetingById(said.tx, question.item) : undefined
    if (!meeting) throw new AppError('not_found', replies.noMeetings)
    return keepAction(said, meeting, known, chosen.startsAt)
  },
}

async function keepAction(said: Said, meeting: MeetingRow, rest: string, dueAt: number): Promise<Reply> {
  const item = await addItem(said, meeting, 'action', rest, dueAt)
  const owed = { noun: 'action', item: item.id, district: meeting.district, area: meeting.area, owner: meeting.owner }
  await setObligation(said.tx, { ...owed, what: 'do', dueAt, level: 0 }, said.now)
  return replies.actionAdded(meeting, item.number, dueAt)
}

/** 完成待办 1 2: of a meeting, and which of its actions. One number alone is the meeting's, where it has one open action; where no meeting with one has it, the action's. */
export async function finishAction(said: Said): Promise<Reply> {
  const alone = /^\s*#?(?<n>\d{1,4})\s?号?\s*$/.exec(said.rest)?.groups?.n
  const open = alone ? await openActionRows(said.tx, said.member.id) : []
  const ofMeeting = open.filter((one) => one.meeting.number === Number(alone))
  const [only, ...others] = ofMeeting.length > 0 ? ofMeeting : open.filter((one) => one.item.number === Number(alone))
  if (only && others.length === 0) return finish(said, only.meeting, only.item)
  if (open.length > 0) throw new MissingPart(replies.whichAction(open.map(lineOf(said.tx))))
  const { meeting, rest } = await numbered(said, '完成待办', true)
  const which = parseItemNumber(rest)?.number ?? 1
  const item = (await itemsOf(said.tx, meeting.id, 'action')).find((one) => one.number === which)
  if (!item) throw new AppError('not_found', replies.noAction(meeting, which))
  return finish(said, meeting, item)
}

async function finish(said: Said, meeting: MeetingRow, item: MeetingItemRow): Promise<Reply> {
  await said.tx.update(said.tx.t.meetingItems).set({ doneAt: said.now }).where(eq(said.tx.t.meetingItems.id, item.id))
  await closeObligation(said.tx, 'action', item.id, said.now)
  return replies.actionDone(meeting, item.number)
}

/** Open actions of whoever holds the meeting, of all his meetings with the same rider or area, as lines. */
export function openActions(tx: Tx, meeting: MeetingRow): Promise<string[]> {
  const { meetings } = tx.t
  return listActions(tx, meeting.owner, meeting.rider ? eq(meetings.rider, meeting.rider) : eq(meetings.area, meeting.area ?? ''))
}

/** Open actions of a member, of whichever meeting, the oldest 10, as lines. */
export const openActionsOf = (tx: Tx, owner: string): Promise<string[]> => listActions(tx, owner, undefined)

const listActions = async (tx: Tx, owner: string, of: SQL | undefined): Promise<string[]> =>
  (await openActionRows(tx, owner, of)).map(lineOf(tx))

const lineOf =
  (tx: Tx) =>
  ({ meeting, item }: { meeting: MeetingRow; item: MeetingItemRow }) =>
    replies.actionLine(meeting.number, item.number, textOf(tx, item))

function openActionRows(tx: Tx, owner: string, of?: SQL) {
  const { meetings, meetingItems } = tx.t
  return tx
    .select({ item: meetingItems, meeting: meetings })
    .from(meetingItems)
    .innerJoin(meetings, eq(meetings.id, meetingItems.meeting))
    .where(
      and(
        eq(meetingItems.owner, owner),
        eq(meetingItems.kind, 'action'),
        isNull(meetingItems.doneAt),
        // Erased words are owed to nobody.
        isNotNull(meetingItems.sealed),
        of,
      ),
    )
    .orderBy(asc(meetingItems.at), asc(meetingItems.id))
    .limit(10)
}
