import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { actsFor, standInOf } from '../../community/absences.js'
import { memberById } from '../../community/members.js'
import { staffReceiverOf } from '../../community/receivers.js'
import { rolesOf } from '../../community/roles.js'
import type { Command, Reply, Said, TimerHandler } from '../../conversation/said.js'
import { parseTime } from '../../conversation/times.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import { writeJournal } from '../../db/journal.js'
import type { AbsenceRow, OutboxClass } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { tell } from '../../outbox/tell.js'
import { countOwedBy } from '../../timers/obligations.js'
import { cancelTimers, setTimer } from '../../timers/timers.js'
import { nameOf, personNamed } from './propose.js'
import * as replies from './replies.js'

const LONGEST = 366 * 86_400_000
const DAY = 86_400_000

export const leaveCommands: Command[] = [
  { word: '请假', ability: 'leave.take', usage: '/请假 起 止 代班 社工', hint: '不在的时候请人代班', where: 'private', run: takeLeave },
  { word: '销假', ability: 'leave.take', usage: '/销假', hint: '回来了，不用代班了', where: 'private', run: endLeave },
]

/** 请假 <起> <止> 代班 <社工>: a day alone is the whole of it. */
async function takeLeave(said: Said): Promise<Reply> {
  const { tx, now, member } = said
  const match = /^(.*?)\s*代班\s*[:：]?\s*(\S+)\s*$/s.exec(said.rest)
  const span = match?.[1] ? readSpan(match[1], now) : undefined
  if (!match?.[2] || !span) throw new AppError('invalid', replies.leaveForm)
  if (span.until <= Math.max(now, span.from) || span.until - span.from > LONGEST) throw new AppError('invalid', replies.leaveSpan)
  const substitute = await personNamed(said, match[2])
  if (substitute.id === member.id) throw new AppError('invalid', replies.notYourself)
  if (!(await rolesOf(tx, substitute.id, now)).some((role) => role.role === 'worker'))
    throw new AppError('invalid', replies.notWorkerToo(substitute.name))
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

function readSpan(text: string, now: number): { from: number; until: number } | undefined {
  const first = parseTime(text, now)
  if (!first?.start) return undefined
  // Offsets are those of the normalised text, which is as long as this one but for what it drops at the ends.
  const rest = text.normalize('NFKC').slice(first.span[1])
  const second = parseTime(rest, first.start)
  const last = second?.start ?? first.end ?? first.start
  const whole = second ? second.dateOnly : first.dateOnly
  return { from: Math.max(first.start, now), until: whole ? last + DAY : last }
}

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
  await say(tx, absence.substitute, 'reply', 'leave.ended', replies.noLongerStandIn(member.name), now)
  return replies.welcomeBack(await countOwedBy(tx, member.id))
}

async function tellSubstitute(tx: Tx, absence: AbsenceRow, kind: OutboxClass, now: number): Promise<void> {
  const to = await standInOf(tx, absence.member, now)
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
    await say(tx, absence.substitute, 'reminder', 'leave.ended', replies.noLongerStandIn(member.name), now)
    await say(tx, absence.member, 'reminder', 'leave.ended', replies.welcomeBack(await countOwedBy(tx, absence.member)), now)
  }),
]
