import { eq } from 'drizzle-orm'
import { memberById } from '../../community/members.js'
import { receiverOf, staffReceiverOf } from '../../community/receivers.js'
import { roomsOfMember } from '../../community/rooms-of.js'
import { closeQuestions } from '../../conversation/question.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import { writeJournal } from '../../db/journal.js'
import type { MemberRow, OutboxClass, PairRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { tell } from '../../outbox/tell.js'
import { closeObligation, setObligation } from '../../timers/obligations.js'
import { cancelTimers, setTimer } from '../../timers/timers.js'
import { askInRoom } from './ask-in-room.js'
import { watchContact } from './contact.js'
import { personNamed, workerNamed } from './named.js'
import { activePairOf, countTaken, openProposalOf, proposalFor } from './queries.js'
import * as replies from './replies.js'
import { waitsNoMore } from './waiting.js'

/** 结对 社工 骑手: both are asked, unless one of them cannot. */
export async function propose(said: Said): Promise<Reply> {
  const { tx, now } = said
  const { worker, capacity, riderName } = await workerNamed(said)
  const isFull = (await countTaken(tx, worker.id)) >= capacity
  if (isFull && !riderName) throw new AppError('conflict', replies.full(worker.name, capacity))
  if (!riderName) throw new MissingPart(replies.proposeRider(worker.name))
  const rider = await personNamed(said, riderName)
  const paired = await activePairOf(tx, rider.id)
  if (paired) throw new AppError('conflict', replies.pairedAlready(rider.name, await nameOf(tx, paired.worker)))
  // Another worker would not help one who has a worker: that is said first.
  if (isFull) throw new AppError('conflict', replies.full(worker.name, capacity))
  if (await proposalFor(tx, rider.id)) throw new AppError('conflict', replies.proposalOpen(rider.name))
  const pair = await insertPair(said, worker, rider)
  await tellWorker(tx, pair, { class: 'reply', purpose: 'pair.proposed', text: replies.askWorker(rider.name) }, now)
  const asked = { class: 'reply', purpose: 'pair.proposed', text: replies.askRider(worker.name), roomText: replies.askRiderInRoom } as const
  if (!(await tellRider(tx, pair, asked, now, true))) throw new AppError('conflict', replies.unreachable(rider.name))
  return replies.proposed(worker.name, rider.name)
}

async function insertPair(said: Said, worker: MemberRow, rider: MemberRow): Promise<PairRow> {
  const { tx, now } = said
  const row = { id: newId(now), district: said.district, worker: worker.id, rider: rider.id, proposedBy: said.member.id, proposedAt: now }
  const [pair] = await tx
    .insert(tx.t.pairs)
    .values({ ...row, state: 'proposed' })
    .returning()
  if (!pair) throw new Error('a pair that was not written')
  const dueAt = now + tx.rules.span('proposal.expires', now)
  await setTimer(tx, { kind: 'pair.lapse', noun: 'pair', item: pair.id, dueAt }, now)
  const owed = { noun: 'pair', item: pair.id, district: said.district, area: null, owner: said.member.id }
  await setObligation(tx, { ...owed, what: 'answer', dueAt, level: 0 }, now)
  await journalPair(tx, pair, 'propose', said.member.subject ?? 'unknown', now)
  return pair
}

export const nameOf = async (tx: Tx, member: string) => (await memberById(tx, member))?.name ?? '骑手'

interface Words {
  class: OutboxClass
  purpose: string
  text: string
  roomText?: string
}

export async function tellWorker(tx: Tx, pair: PairRow, words: Words, now: number): Promise<void> {
  const receiver = await staffReceiverOf(tx, pair.worker)
  if (receiver) await tell(tx, receiver, undefined, { ...words, noun: 'pair', item: pair.id }, now)
}

/** Privately to a friend, else by mention in a group they are in. `invites`: it wants an answer. False when neither is possible. */
export async function tellRider(tx: Tx, pair: PairRow, words: Words, now: number, invites = false): Promise<boolean> {
  const receiver = await receiverOf(tx, pair.rider, now)
  if (!receiver) return false
  const room = receiver.reachable ? undefined : (await roomsOfMember(tx, pair.rider)).find((one) => one.kind === 'rider')
  if (!receiver.reachable && !room) return false
  const asks = invites && room ? { asks: (lane: string) => askInRoom(tx, pair, { account: receiver.account, lane }, now) } : {}
  await tell(tx, receiver, room?.platformId, { ...words, ...asks, noun: 'pair', item: pair.id }, now)
  return true
}

export async function tellMember(tx: Tx, pair: PairRow, member: string, words: Words, now: number): Promise<void> {
  const receiver = await staffReceiverOf(tx, member)
  if (receiver) await tell(tx, receiver, undefined, { ...words, noun: 'pair', item: pair.id }, now)
}

/** 同意: when both have said so the pair is active. */
export async function agree(said: Said): Promise<Reply> {
  const { tx, now } = said
  const pair = await openProposalOf(tx, said.member.id)
  if (!pair) return agreedOrOver(said)
  const isRider = pair.rider === said.member.id
  const agreedAt = isRider ? { riderAgreedAt: now } : { workerAgreedAt: now }
  const both = isRider ? pair.workerAgreedAt !== null : pair.riderAgreedAt !== null
  const set = both ? ({ ...agreedAt, state: 'active', activeAt: now } as const) : agreedAt
  await tx.update(tx.t.pairs).set(set).where(eq(tx.t.pairs.id, pair.id))
  const after = { ...pair, ...set }
  await journalPair(tx, after, 'agree', said.member.subject ?? 'unknown', now)
  if (isRider) await closeQuestions(tx, 'pair', pair.id, now)
  if (!both) return replies.agreed
  await cancelTimers(tx, 'pair', pair.id, now)
  await watchContact(tx, after, now)
  await waitsNoMore(tx, pair.rider, now)
  const [worker, rider] = [await nameOf(tx, pair.worker), await nameOf(tx, pair.rider)]
  const words = { class: 'reply', purpose: 'pair.active' } as const
  await tellMember(tx, after, pair.proposedBy, { ...words, text: replies.active(worker, rider) }, now)
  if (isRider) await tellWorker(tx, after, { ...words, text: replies.activeForWorker(rider) }, now)
  else await tellRider(tx, after, { ...words, text: replies.activeForRider(worker), roomText: replies.activeInRoom }, now)
  if (!isRider) return replies.activeForWorker(rider)
  return said.room ? replies.activeInRoom : replies.activeForRider(worker)
}

/** 同意 once more, or too late: never taken for the consent to keep data, which the same word gives where no pair was asked about. */
async function agreedOrOver({ tx, member }: Said): Promise<Reply> {
  if (await openProposalOf(tx, member.id, true)) return replies.agreed
  throw new AppError('not_found', replies.proposalOver)
}

/** 婉拒, also of one who agreed while the other is awaited: without a reason, which nobody is told either. */
export async function refuse(said: Said): Promise<Reply> {
  const { tx, now } = said
  const pair = await openProposalOf(tx, said.member.id, true)
  if (!pair) throw new AppError('not_found', replies.noProposal)
  await endPair(tx, pair, { state: 'refused', verb: 'refuse', actor: said.member.subject ?? 'unknown' }, now)
  const words = { class: 'reply', purpose: 'pair.refused' } as const
  const rider = await nameOf(tx, pair.rider)
  const text = replies.refused(await nameOf(tx, pair.worker), rider)
  await tellMember(tx, pair, pair.proposedBy, { ...words, text }, now)
  if (pair.rider === said.member.id) await tellWorker(tx, pair, { ...words, text: replies.refusedToWorker(rider) }, now)
  else await tellRider(tx, pair, { ...words, text: replies.refusedToOther }, now)
  return pair.rider === said.member.id ? replies.refusedAck : replies.refusedAckOf(rider)
}

export async function endPair(
  tx: Tx,
  pair: PairRow,
  how: { state: 'refused' | 'lapsed' | 'ended'; verb: string; actor: string },
  now: number,
): Promise<void> {
  await tx.update(tx.t.pairs).set({ state: how.state, endedAt: now }).where(eq(tx.t.pairs.id, pair.id))
  await cancelTimers(tx, 'pair', pair.id, now)
  await closeQuestions(tx, 'pair', pair.id, now)
  await closeObligation(tx, 'pair', pair.id, now)
  await journalPair(tx, { ...pair, state: how.state }, how.verb, how.actor, now)
}

export async function journalPair(tx: Tx, pair: PairRow, verb: string, actor: string, now: number): Promise<void> {
  await writeJournal(tx, { at: now, district: pair.district, verb, noun: 'pair', item: pair.id, to: pair.state, actor })
}
