import { eq } from 'drizzle-orm'
import { DAY } from '../../clock.js'
import { staffReceiverOf } from '../../community/receivers.js'
import { parseChoice } from '../../conversation/answers/choices.js'
import { ask, closeQuestions, itemAskedLast, roomLaneOf, WORDS_ONLY } from '../../conversation/question.js'
import type { QuestionHandler, Reply, Said, TimerHandler } from '../../conversation/said.js'
import { nextOf, parseRecurring } from '../../conversation/times/recurring.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import { writeJournal } from '../../db/journal.js'
import type { BroadcastRow } from '../../db/schema.js'
import { changeRow } from '../../db/write-row.js'
import { AppError } from '../../errors.js'
import { post } from '../../outbox/post.js'
import { tell } from '../../outbox/tell.js'
import { leavesAt } from '../../outbox/windows.js'
import { setTimer } from '../../timers/timers.js'
import { leavesOf } from './draft.js'
import { findBroadcast, roomsOf, TEXT_SENT, textOf } from './queries.js'
import { APPROVAL_CHOICES, changeBroadcast, tellAuthor } from './record.js'
import * as replies from './replies.js'

/** The first of the others decides. */
export const approvalQuestion: QuestionHandler = {
  kind: 'broadcast.approval',
  ability: 'broadcast.write',
  async answer(said, question, choice) {
    const { tx, now } = said
    await tx.lock('broadcast', question.item ?? '')
    const broadcast = await findBroadcast(tx, question.item)
    const number = broadcast.number ?? 0
    if (broadcast.state !== 'asked') throw new AppError('conflict', whyDecided(broadcast))
    await closeQuestions(tx, 'broadcast', broadcast.id, now)
    if (choice === 2) {
      await changeBroadcast(said, broadcast, 'refuse', { state: 'refused', approver: said.member.id, endedAt: now })
      await tellAuthor(said, broadcast, 'broadcast.refused', replies.refusedToAuthor(number, said.member.name))
      return replies.refused(number)
    }
    const waits = broadcast.startsAt !== null && broadcast.startsAt > now
    const set = { state: waits ? 'scheduled' : 'sending', approver: said.member.id, approvedAt: now } as const
    const after = await changeBroadcast(said, broadcast, 'approve', set)
    // Two named people let it pass a window: both stand in the journal, the author with `ask`.
    if (broadcast.urgent) await changeBroadcast(said, after, 'bypass', { urgent: true })
    if (waits) await setTimer(tx, { kind: 'broadcast.send', noun: 'broadcast', item: after.id, dueAt: broadcast.startsAt ?? now }, now)
    else await sendToRooms(tx, after, now)
    const leaves = leavesOf(tx, after, now)
    const text = replies.approvedToAuthor(number, said.member.name, leaves > now ? leaves : undefined)
    await tellAuthor(said, after, 'broadcast.approved', text)
    return leaves > now ? replies.approvedLater(number, leaves) : replies.approved(number)
  },
  again: async () => replies.approvalAgain,
  async expire(tx, question, now) {
    await tx.lock('broadcast', question.item ?? '')
    const broadcast = await findBroadcast(tx, question.item)
    if (broadcast.state === 'asked') await dropUnanswered(tx, broadcast, now)
  },
}

/** Nobody answered: what was to be said is stale, and its author hears that it was not. */
async function dropUnanswered(tx: Tx, broadcast: BroadcastRow, now: number): Promise<void> {
  await closeQuestions(tx, 'broadcast', broadcast.id, now)
  await changeRow(tx, 'broadcasts', broadcast.id, { state: 'dropped', endedAt: now, sealed: null })
  const { id, district, state } = broadcast
  await writeJournal(tx, { at: now, district, verb: 'lapse', noun: 'broadcast', item: id, from: state, to: 'dropped', actor: 'system' })
  const receiver = await staffReceiverOf(tx, broadcast.author)
  const text = replies.unanswered(broadcast.number ?? 0)
  if (receiver)
    await tell(tx, receiver, undefined, { class: 'reminder', purpose: 'broadcast.lapsed', text, noun: 'broadcast', item: id }, now)
}

/** Another was faster: who answers after him hears that it is decided, not that there is no such command. */
export async function decidedAlready(said: Said): Promise<Reply> {
  if (said.room || parseChoice(said.plain, APPROVAL_CHOICES) === undefined) return undefined
  const last = await itemAskedLast(said.tx, { lane: said.lane, kind: approvalQuestion.kind, now: said.now })
  return last ? whyDecided(await findBroadcast(said.tx, last)) : undefined
}

const whyDecided = ({ number, state, approver }: BroadcastRow) =>
  state === 'dropped' && approver === null ? replies.unanswered(number ?? 0) : replies.decided(number ?? 0)

/** A bare 收到, and with 好的 beside it. */
const RECEIVED = [
  '收到',
  '已收到',
  '收到收到',
  '知道了',
  '好的收到',
  '收到好的',
  '好收到',
  '嗯收到',
  '嗯嗯收到',
  '收到啦',
  '明白收到',
  '收到明白',
]

/** To the groups the segment means now; each listens for 收到 for a day. */
async function sendToRooms(tx: Tx, broadcast: BroadcastRow, now: number): Promise<void> {
  const text = textOf(tx, broadcast)
  const kind = broadcast.urgent ? 'urgent' : 'bulk'
  const leaves = leavesAt(tx.rules, kind, false, now)
  for (const room of await roomsOf(tx, broadcast.district, broadcast.segment)) {
    const asks = await ask(tx, {
      account: room.account,
      lane: roomLaneOf(room.account, room.platformId),
      member: null,
      kind: 'broadcast.receipt',
      noun: 'broadcast',
      item: broadcast.id,
      accepts: 'choice',
      choices: [{ digit: WORDS_ONLY, words: RECEIVED }],
      now: leaves,
      expiresAt: leaves + DAY,
    })
    const words = { class: kind, purpose: TEXT_SENT, text, toStaff: false, noun: 'broadcast', item: broadcast.id, asks } as const
    await post(tx, { ...words, account: room.account, to: { room: room.platformId } }, now)
  }
}

/** Its time has come. One that comes back leaves as a notice with a number of its own, and is set for the next time. */
export const sendTimer: TimerHandler = {
  kind: 'broadcast.send',
  async run(tx, timer, now) {
    const broadcast = await findBroadcast(tx, timer.item)
    if (broadcast.state !== 'scheduled') return
    const rule = broadcast.repeats ? parseRecurring(broadcast.repeats, now) : undefined
    const next = rule && nextOf(rule, now)
    if (!next) return sendToRooms(tx, await setSending(tx, broadcast, now), now)
    const number = await tx.nextNumber(broadcast.district, 'broadcast')
    const once = { ...broadcast, id: newId(now), number, state: 'sending', startsAt: null, repeats: null, createdAt: now } as const
    await tx.insert(tx.t.broadcasts).values(once)
    await sendToRooms(tx, once, now)
    await tx.update(tx.t.broadcasts).set({ startsAt: next }).where(eq(tx.t.broadcasts.id, broadcast.id))
    await setTimer(tx, { kind: 'broadcast.send', noun: 'broadcast', item: broadcast.id, dueAt: next }, now)
  },
}

async function setSending(tx: Tx, broadcast: BroadcastRow, now: number): Promise<BroadcastRow> {
  await tx.update(tx.t.broadcasts).set({ state: 'sending' }).where(eq(tx.t.broadcasts.id, broadcast.id))
  const line = {
    at: now,
    district: broadcast.district,
    verb: 'send',
    noun: 'broadcast',
    item: broadcast.id,
    from: broadcast.state,
    to: 'sending',
  }
  await writeJournal(tx, { ...line, actor: 'system' })
  return { ...broadcast, state: 'sending' }
}
