import { UNWILLING, WILLING } from '../../conversation/numbers.js'
import { ask, closeQuestions, itemAskedLast } from '../../conversation/question.js'
import type { QuestionHandler, Reply, Said, TimerHandler } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { writeJournal } from '../../db/journal.js'
import type { ActivityRow, Choice, SignUpRow } from '../../db/schema.js'
import { changeRow } from '../../db/write-row.js'
import { AppError } from '../../errors.js'
import { addOpenTime } from '../../outbox/windows.js'
import { cancelTimers, setTimer } from '../../timers/timers.js'
import { recount } from './announce.js'
import { countTaken, findActivityById, findSignUp, listSignUps } from './queries.js'
import { freeFor } from './quotas.js'
import { canTellHolder, nameOf, tellAuthor, tellHolder } from './reminders.js'
import * as replies from './replies.js'

/** Seats that become free are offered to those who wait, one after another. */

export async function endSignUp(tx: Tx, entry: SignUpRow, state: 'left' | 'lapsed', now: number): Promise<void> {
  await changeRow(tx, 'signUps', entry.id, { state, endedAt: now })
  await stopOffer(tx, entry, now)
}

/** Seats are given until it starts. */
const isToCome = ({ state, startsAt }: ActivityRow, now: number) => state === 'open' && startsAt > now

/** Somebody comes no more, or fewer do: what is free is offered. */
export async function offerSeats(tx: Tx, activity: ActivityRow, now: number): Promise<void> {
  if (!isToCome(activity, now)) return
  await offerToWaiting(tx, activity, now)
  await recount(tx, activity, now)
}

/**
 * Offers what is free to the first of the wait list who fits; those passed over keep their place. So does one who cannot be told, for who has
 * left every group would let the seat wait for nobody; where it stays free for that, the author hears whom to ask.
 */
export async function offerToWaiting(tx: Tx, activity: ActivityRow, now: number): Promise<void> {
  if (!isToCome(activity, now)) return
  const away: SignUpRow[] = []
  for (const entry of await listSignUps(tx, activity.id, 'waiting')) {
    if ((await countTaken(tx, activity.id)) >= activity.capacity) return
    if (entry.heads > (await freeFor(tx, activity, entry.area))) continue
    if (await canTellHolder(tx, entry, now)) await offerTo(tx, activity, entry, now)
    else away.push(entry)
  }
  if (away.length === 0 || (await countTaken(tx, activity.id)) >= activity.capacity) return
  const names: string[] = []
  for (const { member } of away) names.push(await nameOf(tx, member))
  await tellAuthor(tx, activity, { class: 'reply', purpose: 'activity.away', text: replies.awayWhileFree(activity, names) }, now)
}

/** The seat is kept while the answer is awaited; that time stands still in windows, and ends when it starts. */
async function offerTo(tx: Tx, activity: ActivityRow, entry: SignUpRow, now: number): Promise<void> {
  const span = tx.rules.span('offer.claim', now)
  const offerEndsAt = Math.min(addOpenTime(tx.rules, now, span), activity.startsAt)
  await changeRow(tx, 'signUps', entry.id, { state: 'offered', offerEndsAt })
  await setTimer(tx, { kind: 'activity.offer', noun: 'sign_up', item: entry.id, dueAt: offerEndsAt }, now)
  const asks = (lane: string) =>
    ask(tx, {
      account: activity.account,
      lane,
      member: entry.member,
      kind: 'activity.offer',
      noun: 'sign_up',
      item: entry.id,
      accepts: 'choice',
      choices: OFFER_CHOICES,
      now,
      expiresAt: offerEndsAt,
    })
  const text = replies.offer(activity, Math.round(span / 60_000))
  await tellHolder(tx, activity, entry, { class: 'reply', purpose: 'activity.offer', text, asks }, now)
}

const OFFER_CHOICES: Choice[] = [
  { digit: 1, words: ['要', '去', '来', '参加', '好', '好的', '可以'], spokenTo: WILLING, sense: 'willing' },
  { digit: 2, words: ['不要', '不去', '不来', '不参加', '不了'], spokenTo: UNWILLING, sense: 'unwilling' },
]

export const offerQuestion: QuestionHandler = {
  kind: 'activity.offer',
  async answer(said, question, choice) {
    const { tx, now } = said
    const entry = question.item ? await findSignUp(tx, question.item) : undefined
    const activity = entry ? await findActivityById(tx, entry.activity) : undefined
    if (!entry || !activity || entry.state !== 'offered') throw new AppError('conflict', replies.noneToLeave)
    await tx.lock('activity', activity.id)
    if (choice === 2) {
      await endSignUp(tx, entry, 'lapsed', now)
      await offerSeats(tx, activity, now)
      return replies.declined(activity)
    }
    return takeOffer(said, activity, entry)
  },
  // Whoever leaves it wants the seat no more than who says no.
  async left(said, question) {
    await offerQuestion.answer(said, question, 2)
    return undefined
  },
}

/** Whoever was offered a place has it: answered by a digit, or by signing up once more. */
export async function takeOffer({ tx, now, member }: Said, activity: ActivityRow, entry: SignUpRow): Promise<Reply> {
  await stopOffer(tx, entry, now)
  await changeRow(tx, 'signUps', entry.id, { state: 'held', offerEndsAt: null })
  await journalSignUp(tx, activity, 'take_offer', member.subject ?? 'unknown', now)
  return replies.signedUp(activity, await countTaken(tx, activity.id))
}

async function stopOffer(tx: Tx, entry: SignUpRow, now: number): Promise<void> {
  await closeQuestions(tx, 'sign_up', entry.id, now)
  await cancelTimers(tx, 'sign_up', entry.id, now)
}

/** Fewer places than are held and offered: the last offered wait again, each where they stood. */
export async function takeBackOffers(tx: Tx, activity: ActivityRow, now: number): Promise<void> {
  for (const entry of (await listSignUps(tx, activity.id, 'live')).filter((one) => one.state === 'offered').reverse()) {
    if ((await countTaken(tx, activity.id)) <= activity.capacity) return
    await stopOffer(tx, entry, now)
    await changeRow(tx, 'signUps', entry.id, { state: 'waiting', offerEndsAt: null })
    await journalSignUp(tx, activity, 'take_offer_back', 'system', now)
    const place = (await listSignUps(tx, activity.id, 'waiting')).findIndex((one) => one.id === entry.id) + 1
    const text = replies.offerTakenBack(activity, place)
    await tellHolder(tx, activity, entry, { class: 'reply', purpose: 'activity.offer', text }, now)
  }
}

/** A digit for a seat that went to the next meanwhile. */
export async function saysTooLate({ tx, lane, now, plain }: Said): Promise<Reply> {
  if (!OFFER_CHOICES.some(({ digit }) => String(digit) === plain)) return undefined
  const last = await itemAskedLast(tx, { lane, kind: offerQuestion.kind, now })
  const entry = last ? await findSignUp(tx, last) : undefined
  const activity = entry?.state === 'lapsed' ? await findActivityById(tx, entry.activity) : undefined
  return activity && isToCome(activity, now) ? replies.lapsed(activity) : undefined
}

/** Nobody answered: the seat goes to the next. */
export const offerTimer: TimerHandler = {
  kind: 'activity.offer',
  async run(tx, timer, now) {
    const entry = await findSignUp(tx, timer.item)
    const activity = entry ? await findActivityById(tx, entry.activity) : undefined
    if (!entry || !activity || entry.state !== 'offered') return
    await tx.lock('activity', activity.id)
    await endSignUp(tx, entry, 'lapsed', now)
    await tellHolder(tx, activity, entry, { class: 'reminder', purpose: 'activity.lapsed', text: replies.lapsed(activity) }, now)
    await offerSeats(tx, activity, now)
  },
}

export async function journalSignUp(tx: Tx, activity: ActivityRow, verb: string, actor: string, now: number): Promise<void> {
  await writeJournal(tx, { at: now, district: activity.district, verb, noun: 'activity', item: activity.id, actor })
}
