import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { actsFor, isWorker, standInOf } from '../../community/absences.js'
import { memberById } from '../../community/members.js'
import { staffReceiverOf } from '../../community/receivers.js'
import type { Command, QuestionHandler, Reply, Said, TimerHandler } from '../../conversation/said.js'
import { askWhichTime, type Coming, chosenTime, readComing, refuseNoSuchDay, withDays } from '../../conversation/times/coming.js'
import { comingMoments, parseTime } from '../../conversation/times/times.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import { writeJournal } from '../../db/journal.js'
import type { AbsenceRow, OutboxClass } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { tell } from '../../outbox/tell.js'
import { countOwedBy } from '../../timers/obligations.js'
import { cancelTimers, setTimer } from '../../timers/timers.js'
import { personNamed } from './named.js'
import { nameOf } from './propose.js'
import * as replies from './replies.js'

const LONGEST = 366 * 86_400_000
const DAY = 86_400_000

export const leaveCommands: Command[] = [
  {
    word: '请假',
    asksParts: true,
    ability: 'leave.take',
    usage: '/请假 起 止 代班 社工',
    hint: '不在的时候请人代班',
    where: 'private',
    run: takeLeave,
  },
  { word: '销假', ability: 'leave.take', usage: '/销假', hint: '回来了，不用代班了', where: 'private', run: endLeave },
]

/** 请假 <起> <止> 代班 <社工>: until when, and who stands in, is asked for where it was not said; a clock that may mean two is asked about. */
async function takeLeave(said: Said): Promise<Reply> {
  const match = /^(.*?)代班[\s:：]*(\S+)(.*)$/s.exec(said.rest)
  const days = match ? `${match[1]} ${match[3]}`.trim() : said.rest.trim()
  const span = days ? (readOpenSpan(days, said.now) ?? readOpenSpan(withDays(days), said.now)) : undefined
  if (span?.lacksEnd) throw new MissingPart(replies.leaveUntil(span.froms[0]?.startsAt ?? said.now))
  if (match?.[2] && span) return settleSpan(said, span, match[2])
  throw new MissingPart(match?.[2] ? replies.leaveDays : span ? replies.leaveSubstitute : replies.leaveForm, span ? '代班' : '')
}

/** Each end that is open is asked about, the beginning first. */
async function settleSpan(said: Said, { froms, untils }: OpenSpan, substitute: string): Promise<Reply> {
  const [from, otherFrom] = froms
  if (!from) throw new AppError('invalid', replies.leaveForm)
  if (otherFrom) return askEnd(said, { froms, untils }, substitute)
  const after = untils.filter((one) => one > from.startsAt)
  if (after.length > 1) return askEnd(said, { froms, untils: after }, substitute)
  const until = after[0] ?? untils[0] ?? from.endsAt ?? from.startsAt
  return leave(said, { from: Math.max(from.startsAt, said.now), until }, substitute)
}

function askEnd(said: Said, span: OpenSpan, substitute: string): Promise<Reply> {
  const ofBeginning = span.froms.length > 1
  const either = ofBeginning ? span.froms : span.untils.map((startsAt) => ({ startsAt }))
  return askWhichTime(said, { kind: 'leave.when', either, known: { span, substitute } }, replies.askLeaveTime(ofBeginning, either))
}

export const leaveQuestion: QuestionHandler = {
  kind: 'leave.when',
  async answer(said, question, choice) {
    const { chosen, known } = chosenTime<{ span: OpenSpan; substitute: string }>(said, question, choice)
    const { span, substitute } = known
    return settleSpan(said, span.froms.length > 1 ? { ...span, froms: [chosen] } : { ...span, untils: [chosen.startsAt] }, substitute)
  },
}

async function leave(said: Said, span: { from: number; until: number }, name: string): Promise<Reply> {
  const { tx, now, member } = said
  if (span.until <= now) throw new AppError('invalid', replies.leavePast(span.until))
  if (span.until <= span.from || span.until - span.from > LONGEST) throw new AppError('invalid', replies.leaveSpan)
  const substitute = await personNamed(said, name)
  if (substitute.id === member.id) throw new AppError('invalid', replies.notYourself)
  if (!(await isWorker(tx, substitute.id, now))) throw new AppError('invalid', replies.notWorkerToo(substitute.name))
  if (await overlapping(tx, member.id, span)) throw new AppError('conflict', replies.onLeaveAlready)
  if ((await actsFor(tx, member.id, span.from)).includes(substitute.id))
    throw new AppError('conflict', replies.substituteAway(substitute.name))
  const row = { id: newId(now), member: member.id, substitute: substitute.id, ...span, createdAt: now }
  await tx.insert(tx.t.absences).values(row)
  await journal(tx, said.district, row, 'take', member.subject ?? 'unknown', now)
  await setTimer(tx, { kind: 'leave.end', noun: 'leave', item: row.id, dueAt: span.until }, now)
  if (span.from > now) await setTimer(tx, { kind: 'leave.begin', noun: 'leave', item: row.id, dueAt: span.from }, now)
  const absence = { ...row, cancelledAt: null }
  if (span.from <= now) await tellSubstitute(tx, absence, 'reply', now)
  else await say(tx, substitute.id, 'reply', 'leave.asked', replies.willStandIn(member.name, span.from, span.until), now)
  return replies.onLeave(substitute.name, span.from, span.until)
}

/** What the words leave open of a leave: its beginnings, and its ends where a second time was said. At most two of each. */
interface OpenSpan {
  froms: Coming[]
  untils: number[]
  /** One day was named, and neither a second nor that it is that day alone. */
  lacksEnd?: boolean
}

/** 明天一天, 明天全天, 只请明天: how long is said. */
const THAT_DAY_ALONE = /[一1整全半当那这]\s?天|[只就](?:请|休|歇)|[上下中]午|[早晚]上/

function readOpenSpan(said: string, now: number): OpenSpan | undefined {
  const text = said.replace(FOR_DAYS, '请假')
  refuseNoSuchDay(text)
  const apart = twoDays(text, now)
  const first = parseTime(apart?.from ?? text, now)
  if (first?.start === undefined) return undefined
  // Offsets are those of the normalised text, which is as long as this one but for what it drops at the ends.
  const rest = apart?.until ?? text.normalize('NFKC').slice(first.span[1])
  const read = parseTime(rest, now)
  // 明天 后天 are both reckoned from today; 周六 周二 means the Tuesday after that Saturday.
  const second = (read?.start ?? now) < first.start ? parseTime(rest, first.start) : read
  const untils = second?.start === undefined ? [] : second.dateOnly ? [second.start + DAY] : comingMoments(second, now)
  if (first.dateOnly) {
    const lacksEnd = first.end === undefined && untils.length === 0 && !THAT_DAY_ALONE.test(text)
    return { froms: [{ startsAt: first.start, endsAt: (first.end ?? first.start) + DAY }], untils, lacksEnd }
  }
  return { froms: readComing(text, now)?.coming.map(once) ?? [], untils }
}

/** 下周一 3天: how long, said behind the first day as the command has its parts. */
const FOR_DAYS = /(?<=\S)[\s,，]+(?:一?共|请假?|休息?)?(?=(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?:天|周|星期|礼拜)\s*$)/

/** 今天 11月27日 are two days here, though elsewhere the one would explain the other (周五 11月27日). */
function twoDays(text: string, now: number): { from: string; until: string } | undefined {
  const [from = '', ...others] = text.trim().split(/\s+/)
  const until = others.join(' ')
  const [first, second] = [parseTime(from, now), parseTime(until, now)]
  const areDays = first?.dateOnly && second?.dateOnly && first.span[1] === from.length && second.span[0] === 0
  return areDays && first.end === undefined && first.start !== second.start ? { from, until } : undefined
}

const once = ({ repeats: _repeats, ...coming }: Coming): Coming => coming

async function overlapping(tx: Tx, member: string, span: { from: number; until: number }): Promise<boolean> {
  return (await listLeave(tx, member, span.from)).some((row) => row.from < span.until)
}

function listLeave(tx: Tx, member: string, after: number): Promise<AbsenceRow[]> {
  const { absences } = tx.t
  return tx
    .select()
    .from(absences)
    .where(and(eq(absences.member, member), gt(absences.until, after), isNull(absences.cancelledAt)))
    .orderBy(asc(absences.from))
    .limit(20)
}

/** 销假: the leave that is on, or the next one. */
async function endLeave(said: Said): Promise<Reply> {
  const { tx, now, member } = said
  const [absence] = await listLeave(tx, member.id, now)
  if (!absence) throw new AppError('not_found', replies.notOnLeave)
  await tx.update(tx.t.absences).set({ cancelledAt: now }).where(eq(tx.t.absences.id, absence.id))
  await cancelTimers(tx, 'leave', absence.id, now)
  await journal(tx, said.district, absence, 'end', member.subject ?? 'unknown', now)
  if (await isWorker(tx, absence.substitute, now))
    await say(tx, absence.substitute, 'reply', 'leave.ended', replies.noLongerStandIn(member.name), now)
  return replies.welcomeBack(await countOwedBy(tx, member.id))
}

async function tellSubstitute(tx: Tx, absence: AbsenceRow, kind: OutboxClass, now: number): Promise<void> {
  const to = await standInOf(tx, absence.member, now)
  if (to === absence.member) return
  const text = replies.standsIn(await nameOf(tx, absence.member), absence.until, await countOwedBy(tx, absence.member))
  await say(tx, to, kind, 'leave.begin', text, now)
}

async function say(tx: Tx, member: string, kind: OutboxClass, purpose: string, text: string, now: number): Promise<void> {
  const receiver = await staffReceiverOf(tx, member)
  if (receiver) await tell(tx, receiver, undefined, { class: kind, purpose, text, noun: 'leave', item: member }, now)
}

async function journal(tx: Tx, district: string, absence: { id: string }, verb: string, actor: string, now: number): Promise<void> {
  await writeJournal(tx, { at: now, district, verb, noun: 'leave', item: absence.id, actor })
}

const handler = (kind: string, run: (tx: Tx, absence: AbsenceRow, now: number) => Promise<void>): TimerHandler => ({
  kind,
  async run(tx, timer, now) {
    const { absences } = tx.t
    const [absence] = await tx.select().from(absences).where(eq(absences.id, timer.item)).limit(1)
    if (absence && absence.cancelledAt === null) await run(tx, absence, now)
  },
})

export const leaveTimers: TimerHandler[] = [
  handler('leave.begin', (tx, absence, now) => tellSubstitute(tx, absence, 'reminder', now)),
  handler('leave.end', async (tx, absence, now) => {
    const member = await memberById(tx, absence.member)
    if (!member) return
    if (await isWorker(tx, absence.substitute, now))
      await say(tx, absence.substitute, 'reminder', 'leave.ended', replies.noLongerStandIn(member.name), now)
    await say(tx, absence.member, 'reminder', 'leave.ended', replies.welcomeBack(await countOwedBy(tx, absence.member)), now)
  }),
]
