import { and, eq } from 'drizzle-orm'
import { may } from '../../community/abilities.js'
import { rolesOf } from '../../community/roles.js'
import type { Handed, Unowned } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { MeetingRow, PairRow } from '../../db/schema.js'
import { dropHeld } from '../../outbox/drop.js'
import { listOwnedBy, setObligation } from '../../timers/obligations.js'
import { tellNobodyStandsIn } from './leave-hand-on.js'
import { handOnActions, handOnMeetings } from './meeting-hand-on.js'
import { tellRider as tellRiderOf } from './meeting-record.js'
import { areaOfRider, nextOwner } from './next-owner.js'
import { endPair, nameOf, tellMember, tellRider } from './propose.js'
import { listActive } from './queries.js'
import * as replies from './replies.js'
import { WAITS_FOR_WORKER, waitForWorker } from './waiting.js'

/** Pairs are listed 200 at a time: so many times at most. */
const MOST_ROUNDS = 10

/**
 * A worker's or coordinator's role ended, or somebody is there at last. A pair is by consent of both, so it ends, and a coordinator of the
 * rider's area owes him another worker; meetings and what was promised there go to that coordinator as they are. Each rider hears once who is
 * there now.
 */
export async function handOnPairs(tx: Tx, of: Unowned, now: number): Promise<Handed[]> {
  const roles = of.member ? await rolesOf(tx, of.member, now) : []
  const handed: Handed[] = []
  const moved = may(roles, 'meeting.hold') ? [] : await handOnMeetings(tx, of, now)
  handed.push(...moved.map(({ meeting, to }) => ({ item: replies.meetingItem(meeting), to, untold: true })))
  if (!may(roles, 'meeting.hold')) handed.push(...(await handOnActions(tx, of, now)))
  const told = new Set<string>()
  if (of.member && !roles.some(({ role }) => role === 'worker')) {
    await tellNobodyStandsIn(tx, of, of.member, now)
    await endProposals(tx, of, of.member, now)
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const pairs = await listActive(tx, of.member)
      if (pairs.length === 0) break
      for (const pair of pairs) {
        handed.push(await endActive(tx, of, { pair, meetings: moved.map((one) => one.meeting) }, now))
        told.add(pair.rider)
      }
    }
  }
  for (const { meeting, to } of moved) if (meeting.rider && to && !told.has(meeting.rider)) await tellOfMeeting(tx, of, meeting, to, now)
  if (!roles.some(({ role }) => role === 'coordinator')) handed.push(...(await handOnOwed(tx, of, now)))
  return handed
}

async function endActive(tx: Tx, of: Unowned, { pair, meetings }: { pair: PairRow; meetings: MeetingRow[] }, now: number): Promise<Handed> {
  const [worker, rider] = [await nameOf(tx, pair.worker), await nameOf(tx, pair.rider)]
  const area = await areaOfRider(tx, pair.rider)
  const to = await nextOwner(tx, of, area, now)
  await dropHeld(tx, 'pair', pair.id, ['pair.remind', 'pair.missed'], now)
  await endPair(tx, pair, { state: 'ended', verb: 'role_ended', actor: 'system' }, now)
  await waitForWorker(tx, { district: pair.district, rider: pair.rider, area, owner: to }, now)
  const mine = meetings.filter((meeting) => meeting.rider === pair.rider)
  const text = replies.workerGone(worker, to ? await nameOf(tx, to) : undefined, mine)
  await tellRider(tx, pair, { class: of.class, purpose: 'pair.handed_on', text, roomText: replies.workerGoneInRoom }, now)
  return { item: replies.pairItem(rider), to, untold: true }
}

/** Nobody need answer any more. Who asked for it is told, and who has agreed or would. */
async function endProposals(tx: Tx, of: Unowned, worker: string, now: number): Promise<void> {
  const { pairs } = tx.t
  const proposed = await tx
    .select()
    .from(pairs)
    .where(and(eq(pairs.worker, worker), eq(pairs.state, 'proposed')))
    .limit(1_000)
  for (const pair of proposed) {
    await endPair(tx, pair, { state: 'ended', verb: 'role_ended', actor: 'system' }, now)
    const words = { class: of.class, purpose: 'pair.handed_on' } as const
    const text = replies.proposalGone(await nameOf(tx, worker), await nameOf(tx, pair.rider))
    if (pair.proposedBy === of.answer?.member) of.answer.lines.push(text)
    else if (pair.proposedBy !== worker) await tellMember(tx, pair, pair.proposedBy, { ...words, text }, now)
    await tellRider(tx, pair, { ...words, text: replies.proposalGoneForRider }, now)
  }
}

async function tellOfMeeting(tx: Tx, of: Unowned, meeting: MeetingRow, to: string, now: number): Promise<void> {
  const text = replies.meetingNowWith(meeting, await nameOf(tx, to))
  await tellRiderOf(tx, meeting, { class: of.class, purpose: 'meeting.handed_on', text }, now)
}

/** What a coordinator owes: another worker for a rider, and an answer to a proposal. */
async function handOnOwed(tx: Tx, of: Unowned, now: number): Promise<Handed[]> {
  const handed: Handed[] = []
  for (const due of await listOwnedBy(tx, { noun: WAITS_FOR_WORKER, district: of.district, owner: of.member })) {
    const area = await areaOfRider(tx, due.item)
    const to = await nextOwner(tx, of, area, now)
    if (to === of.member) continue
    await setObligation(tx, { noun: WAITS_FOR_WORKER, district: of.district, area, ...due, owner: to }, now)
    handed.push({ item: replies.pairItem(await nameOf(tx, due.item)), to, untold: true })
  }
  for (const due of await listOwnedBy(tx, { noun: 'pair', district: of.district, owner: of.member })) {
    if (due.what !== 'answer') continue
    const to = await nextOwner(tx, of, null, now)
    if (to === of.member) continue
    await setObligation(tx, { noun: 'pair', district: of.district, area: null, ...due, owner: to }, now)
    const [pair] = await tx
      .update(tx.t.pairs)
      .set(to ? { proposedBy: to } : {})
      .where(eq(tx.t.pairs.id, due.item))
      .returning()
    if (pair) handed.push({ item: replies.proposalItem(await nameOf(tx, pair.rider)), to, untold: true })
  }
  return handed
}
