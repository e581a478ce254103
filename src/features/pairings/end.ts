import { eq } from 'drizzle-orm'
import { findMembersByName } from '../../community/find-people.js'
import { memberById } from '../../community/members.js'
import { sealForPerson } from '../../community/person-key.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { MemberRow, PairRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { callOffMeetingsOf } from './meeting-end.js'
import { namesIn, personNamed } from './named.js'
import { endPair, nameOf, tellRider, tellWorker } from './propose.js'
import { activePairOf, listActive, proposalFor } from './queries.js'
import * as replies from './replies.js'
import { waitsNoMore, whoOwesWorker } from './waiting.js'

/** 解除结对 骑手, with or without the worker's name: also of one who is only asked, or waits for a worker. */
export async function end(said: Said): Promise<Reply> {
  const { tx, now } = said
  const { rider, pair, other, reason } = await pairNamed(said)
  if (!pair) return endBefore(said, rider, other)
  await endPair(tx, pair, { state: 'ended', verb: 'end', actor: actorOf(said) }, now)
  if (reason) {
    const sealedReason = sealForPerson(tx, rider, reason)
    await tx.update(tx.t.pairs).set({ sealedReason }).where(eq(tx.t.pairs.id, pair.id))
  }
  const meetings = await callOffMeetingsOf(tx, pair, actorOf(said), now)
  const text = replies.ended(await nameOf(tx, pair.worker), rider.name)
  const words = { class: 'reply', purpose: 'pair.ended' } as const
  await tellWorker(tx, pair, { ...words, text: `${text}${replies.alsoCalledOff(meetings)}` }, now)
  // In a group nobody hears that he had meetings.
  await tellRider(
    tx,
    pair,
    { ...words, text: `${replies.endedForRider}${replies.alsoCalledOff(meetings)}`, roomText: replies.endedForRider },
    now,
  )
  return text
}

const actorOf = ({ member }: Said) => member.subject ?? 'unknown'

/** The rider and his pair; 小明 李社工 and 李社工和小明 name both of it, what follows is why. */
async function pairNamed(said: Said): Promise<{ rider: MemberRow; pair: PairRow | undefined; other?: MemberRow; reason: string }> {
  const { tx, rest } = said
  const [one, other] = await namesIn(said)
  if (!one) throw new MissingPart(replies.endForm)
  const first = await personNamed(said, one)
  const [second, ...more] = other ? await findMembersByName(tx, said.district, other) : []
  const pair = await activePairOf(tx, first.id)
  const ofSecond = second && more.length === 0 ? await activePairOf(tx, second.id) : undefined
  const both = pair !== undefined && pair.worker === second?.id
  const reversed = !pair && second !== undefined && ofSecond?.worker === first.id
  const last = both || reversed ? (other ?? one) : one
  const reason = rest.slice(rest.indexOf(last, last === one ? 0 : rest.indexOf(one) + one.length) + last.length).trim()
  if (reversed) return { rider: second, pair: ofSecond, reason }
  const only = pair || second || (await proposalFor(tx, first.id)) ? undefined : await onlyPairOf(said, first)
  if (only) return { ...only, reason }
  return { rider: first, pair, reason, ...(second && more.length === 0 ? { other: second } : {}) }
}

/** 解除结对 李社工: of a worker who has one pair that is meant; of several his rider is asked for. */
async function onlyPairOf({ tx }: Said, worker: MemberRow): Promise<{ rider: MemberRow; pair: PairRow } | undefined> {
  const [pair, ...more] = await listActive(tx, worker.id)
  if (!pair) return undefined
  if (more.length > 0) throw new MissingPart(replies.endWhich(worker.name))
  const rider = await memberById(tx, pair.rider)
  return rider && { rider, pair }
}

/** The proposal is taken back; or his worker is none any more, and he wants no other. */
async function endBefore(said: Said, rider: MemberRow, other: MemberRow | undefined): Promise<Reply> {
  const { tx, now } = said
  const proposal = await proposalFor(tx, rider.id)
  if (proposal) return takeProposalBack(said, proposal, rider)
  const ofOther = other && (await proposalFor(tx, other.id))
  if (other && ofOther?.worker === rider.id) return takeProposalBack(said, ofOther, other)
  if ((await whoOwesWorker(tx, rider.id)) === undefined) throw new AppError('not_found', replies.notPaired(rider.name))
  await waitsNoMore(tx, rider.id, now)
  return replies.waitingEnded(rider.name)
}

/** Both who were asked hear that nothing is to be answered any more. */
async function takeProposalBack(said: Said, proposal: PairRow, rider: MemberRow): Promise<Reply> {
  const { tx, now } = said
  await endPair(tx, proposal, { state: 'lapsed', verb: 'take_back', actor: actorOf(said) }, now)
  const words = { class: 'reply', purpose: 'pair.ended' } as const
  const worker = await nameOf(tx, proposal.worker)
  await tellWorker(tx, proposal, { ...words, text: replies.proposalBackForWorker(rider.name) }, now)
  await tellRider(tx, proposal, { ...words, text: replies.proposalBackForRider }, now)
  return replies.proposalBack(worker, rider.name)
}
