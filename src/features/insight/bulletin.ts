import { and, count, eq, gte, inArray, lt } from 'drizzle-orm'
import { DAY, local, MINUTE } from '../../clock.js'
import { may } from '../../community/abilities.js'
import { memberById } from '../../community/members.js'
import { receiverOf } from '../../community/receivers.js'
import { rolesOf } from '../../community/roles.js'
import { UNWILLING, WILLING } from '../../conversation/numbers.js'
import { ask, openQuestionData } from '../../conversation/question.js'
import type { Answer, Command, QuestionHandler, Reply, Said, TimerHandler } from '../../conversation/said.js'
import type { Reader, Tx } from '../../db/database.js'
import { tell } from '../../outbox/tell.js'
import { cancelTimers, setTimer } from '../../timers/timers.js'
import * as replies from './replies.js'

/** Makes a notice of a text: the preview of it, as its author sees it. */
export type WriteNotice = (said: Said, text: string) => Promise<Answer>

const KIND = 'bulletin.weekly'
const AT = 9 * 60
const CHOICES = [
  { digit: 1, words: ['发', '发群里'], spokenTo: WILLING },
  { digit: 2, words: ['不发', '不用'], spokenTo: UNWILLING },
]

/** Moments: from the first to before the second. */
export interface Span {
  from: number
  to: number
}

export interface Counts extends Span {
  reported: number
  solved: number
  late: number
  asked: number
  helped: number
}

/** What the journal says of a span: each item counted once for each of the five. */
async function countSpan(reader: Reader, district: string, { from, to }: Span): Promise<Counts> {
  const items = async (noun: string, verbs: string[]) => {
    const { journal } = reader.t
    const rows = await reader
      .select({ item: journal.item, rows: count() })
      .from(journal)
      .where(
        and(
          eq(journal.district, district),
          eq(journal.noun, noun),
          inArray(journal.verb, verbs),
          gte(journal.at, from),
          lt(journal.at, to),
        ),
      )
      .groupBy(journal.item)
    return rows.length
  }
  return {
    from,
    to,
    reported: await items('hazard', ['report']),
    solved: await items('hazard', ['confirm']),
    late: await items('hazard', ['late']),
    asked: await items('help', ['open']),
    helped: await items('help', ['confirm']),
  }
}

/** Midnight of the Monday a week before the one that holds `at`. */
function lastMonday(at: number): number {
  const today = local(at).startOf('day')
  return today.subtract(((today.day() + 6) % 7) + 7, 'day').valueOf()
}

const weekBefore = (at: number): Span => ({ from: lastMonday(at), to: lastMonday(at) + 7 * DAY })

/** 本周, 这个月, 上个月, 今天: what else than last week may be asked for; it may not be over yet. */
function spanOf(words: string, now: number): Span | undefined {
  const day = local(now).startOf('day')
  const month = day.startOf('month')
  if (/(?:本|这个?)(?:周|星期|礼拜)/.test(words)) return { from: lastMonday(now) + 7 * DAY, to: now + 1 }
  if (/上个?月/.test(words)) return { from: month.subtract(1, 'month').valueOf(), to: month.valueOf() }
  if (/(?:本|这个?|当)月/.test(words)) return { from: month.valueOf(), to: now + 1 }
  return /今[天日]/.test(words) ? { from: day.valueOf(), to: now + 1 } : undefined
}

export const bulletinCommand: Command = {
  word: '公报',
  aliases: ['周报'],
  ability: 'broadcast.write',
  usage: '/公报 [本月|每周|不用]',
  hint: '上周的公报，可以发到群里',
  where: 'private',
  guarded: true,
  run: offer,
}

/** 公报: last week's, now; 公报 本周: the counts of another span; 公报 每周: laid before this coordinator every Monday; 公报 不用: no longer. */
async function offer(said: Said): Promise<Reply> {
  const { tx, now } = said
  if (/每周|自动|开/.test(said.rest)) {
    await cancelTimers(tx, 'bulletin', said.member.id, now)
    await setNext(tx, said.member.id, now)
    return replies.bulletinWeekly
  }
  if (/不用|停|关/.test(said.rest)) {
    await cancelTimers(tx, 'bulletin', said.member.id, now)
    return replies.bulletinStopped
  }
  const span = spanOf(said.rest, now)
  if (span) return replies.counted(await countSpan(tx, said.district, span), now)
  const text = replies.bulletin(await countSpan(tx, said.district, weekBefore(now)))
  return { text: replies.offerBulletin(text), asks: await askAbout(tx, said.account, said.lane, said.member.id, text, now) }
}

function askAbout(tx: Tx, account: string, lane: string, member: string, text: string, now: number) {
  const kind = 'insight.bulletin'
  const expiresAt = now + tx.rules.span('question.expires', now)
  return ask(tx, { account, lane, member, kind, accepts: 'choice', choices: CHOICES, data: text, now, expiresAt })
}

export const bulletinQuestion = (write: WriteNotice): QuestionHandler => ({
  kind: 'insight.bulletin',
  ability: 'broadcast.write',
  async answer(said, question, choice): Promise<Reply> {
    return choice === 1 ? write(said, openQuestionData(said.tx, question)) : replies.bulletinKept
  },
})

/** Of a member, who is the timer's item. */
async function setNext(tx: Tx, member: string, now: number): Promise<void> {
  const monday = lastMonday(now) + 7 * DAY + AT * MINUTE
  await setTimer(tx, { kind: KIND, noun: 'bulletin', item: member, dueAt: monday > now ? monday : monday + 7 * DAY }, now)
}

/** On Monday mornings it is laid before the coordinator who wants it; nothing goes out by itself. */
export const bulletinTimer: TimerHandler = {
  kind: KIND,
  async run(tx, timer, now) {
    const member = await memberById(tx, timer.item)
    const receiver = member && may(await rolesOf(tx, member.id, now), 'broadcast.write') ? await receiverOf(tx, member.id, now) : undefined
    if (!member || !receiver) return
    await setNext(tx, member.id, now)
    const text = replies.bulletin(await countSpan(tx, member.district, weekBefore(now)))
    const asks = (lane: string) => askAbout(tx, receiver.account, lane, receiver.member, text, now)
    const words = {
      class: 'reminder',
      purpose: 'bulletin.offer',
      text: replies.offerBulletin(text),
      noun: 'bulletin',
      item: member.id,
      asks,
    } as const
    await tell(tx, receiver, undefined, words, now)
  },
}
