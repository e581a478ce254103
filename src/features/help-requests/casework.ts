import { standInOf } from '../../community/absences.js'
import { memberById } from '../../community/members.js'
import { isFriend, receiverOf } from '../../community/receivers.js'
import { mask } from '../../conversation/masking/masking.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { HelpNoteKind, HelpRequestRow, MemberRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { dropHeld } from '../../outbox/drop.js'
import { isToldIn } from '../../outbox/tell.js'
import { setObligation } from '../../timers/obligations.js'
import { cancelTimers, setTimer } from '../../timers/timers.js'
import { tellCalled } from './life.js'
import { becomesPrivate } from './private-matter.js'
import { IN_HAND, UNENDED } from './queries.js'
import { addReader, changeRequest, endReader, writeNote } from './record.js'
import * as replies from './replies.js'
import { tellReporter, tellStaff } from './tell.js'

const actorOf = (said: Said) => said.member.subject ?? 'unknown'

/** The one who asked; the row stays when somebody's data is erased. */
export async function reporterOf(said: Pick<Said, 'tx'>, request: HelpRequestRow): Promise<MemberRow> {
  const reporter = await memberById(said.tx, request.reporter)
  if (!reporter) throw new Error('a request without its reporter')
  return reporter
}

/** Who is at it: who took it, else the one it was handed to. Undefined: nobody yet. */
export async function workerAt(said: Pick<Said, 'tx'>, request: HelpRequestRow): Promise<MemberRow | undefined> {
  const id = request.acceptedBy ?? (request.state === 'open' ? null : request.owner)
  return id ? memberById(said.tx, id) : undefined
}

/** A case in hand is looked at again after `help.follow_up`: the obligation and the timer for it, replacing earlier ones. */
async function owe(said: Pick<Said, 'tx' | 'now'>, request: HelpRequestRow, what: string, dueAt?: number): Promise<void> {
  const { tx, now } = said
  const due = dueAt ?? now + tx.rules.span('help.follow_up', now)
  await cancelTimers(tx, 'help', request.id, now)
  await dropHeld(tx, 'help', request.id, ['help.remind', 'help.late'], now)
  await setTimer(tx, { kind: 'help.follow_up', noun: 'help', item: request.id, dueAt: due }, now)
  const { district, area, owner } = request
  await setObligation(tx, { noun: 'help', item: request.id, district, area, owner, what, dueAt: due, level: 0 }, now)
}

/** 接案: the worker takes it. Whoever was told of a request may take it, also after it moved up. */
export async function acceptRequest(said: Said, request: HelpRequestRow): Promise<Reply> {
  const { tx, now } = said
  mustBeUnended(request)
  if (request.state !== 'open') {
    if (!(await isTheirs(said, request)) || request.acceptedBy === said.member.id)
      throw new AppError('conflict', replies.alreadyAccepted(request.number, (await workerAt(said, request))?.name ?? said.member.name))
  }
  const state = request.state === 'open' ? 'accepted' : request.state
  // A substitute takes it in the owner's place: it comes back with him.
  const owner = (await isTheirs(said, request)) ? request.owner : said.member.id
  const set = { state, owner, acceptedBy: said.member.id, acceptedAt: request.acceptedAt ?? now } as const
  const after = await changeRequest(tx, request, { verb: 'accept', actor: actorOf(said), set }, now)
  await owe(said, after, 'follow_up')
  const text = replies.accepted(request.number, said.member.name)
  const heard = await tellReporter(tx, after, { class: 'reply', purpose: 'help.accepted', text }, now)
  const called = replies.acceptedCalled(request.number, said.member.name)
  await tellCalled(tx, after, said.member.id, { purpose: 'help.accepted', text: called }, now)
  return (await readsAlong(said, after))
    ? undefined
    : `${replies.acceptedAck(request.number, said.member.name)}${heard ? '' : replies.notHeard}`
}

/** What the one who asked hears is said in this very group: nobody needs it a second time. */
async function readsAlong({ tx, room, now }: Said, request: HelpRequestRow): Promise<boolean> {
  if (room === undefined || room.id !== request.room || request.isPrivate) return false
  const hearer = await receiverOf(tx, request.reporter, now)
  return hearer !== undefined && !hearer.reachable && (await isToldIn(tx, hearer, room.platformId))
}

export function mustBeUnended(request: HelpRequestRow, toReporter = false): void {
  if (!UNENDED.includes(request.state)) throw new AppError('conflict', replies.ended(request, toReporter))
}

/** A case that has been accepted, is not ended, and is this worker's. */
export async function mustBeInHand(said: Said, request: HelpRequestRow): Promise<void> {
  mustBeUnended(request)
  if (request.state === 'open') throw new AppError('conflict', replies.notAccepted(request.number))
  if (!(await isTheirs(said, request))) throw new AppError('not_found', replies.notFound(request.number))
}

/** True for its owner, and for who stands in for him. */
export async function isTheirs({ tx, member, now }: Said, request: HelpRequestRow): Promise<boolean> {
  return request.owner === member.id || (request.owner !== null && (await standInOf(tx, request.owner, now)) === member.id)
}

interface Step {
  verb: string
  kind: HelpNoteKind
  note: string
  state: HelpRequestRow['state']
  told: string
  /** Where others read along. */
  toldInRoom?: string
  dueAt?: number
}

/** What 跟进, 转介 and 约谈 share: a note, a state, the next deadline, and a line to the one who asked. Returns what the worker hears where that one cannot. */
export async function step(said: Said, request: HelpRequestRow, step: Step): Promise<string> {
  const { tx, now } = said
  await mustBeInHand(said, request)
  const note = { request: request.id, kind: step.kind, author: said.member.id, text: step.note }
  await writeNote(tx, await reporterOf(said, request), note, now)
  const change = { verb: step.verb, actor: actorOf(said), set: { state: step.state }, ...(step.dueAt ? { dueAt: step.dueAt } : {}) }
  const after = await changeRequest(tx, request, change, now)
  await owe(said, after, step.verb, step.dueAt)
  const roomText = step.toldInRoom === undefined ? {} : { roomText: step.toldInRoom }
  const heard = await tellReporter(tx, after, { class: 'reply', purpose: `help.${step.verb}`, text: step.told, ...roomText }, now)
  return heard ? '' : replies.notHeard
}

/** 跟进: the note is for those who need to know; the one who asked hears only that something was done. */
export async function followUp(said: Said, request: HelpRequestRow, text: string): Promise<Reply> {
  const told = replies.followedUp(request.number, said.member.name)
  const more = await step(said, request, { verb: 'follow_up', kind: 'follow_up', note: text, state: 'in_progress', told })
  return `${replies.followedUpAck(request.number)}${more}`
}

/** 转介: handed to a place outside; the worker stays responsible until it is closed. 法律援助中心 says what it is about: that leaves the group. */
export async function referRequest(said: Said, known: HelpRequestRow, to: string): Promise<Reply> {
  const request = (await becomesPrivate(said.tx, known, to)) ? { ...known, isPrivate: true } : known
  const told = replies.referred(request.number, to)
  const toldInRoom = replies.referred(request.number, mask(to).text)
  return `${told}${await step(said, request, { verb: 'refer', kind: 'referral', note: to, state: 'referred', told, toldInRoom })}`
}

/** 结案: the worker says it is done; it closes when the one who asked says so, or does not answer for `help.close_unknown`. */
export async function resolveRequest(said: Said, request: HelpRequestRow, outcome: string): Promise<Reply> {
  const { tx, now } = said
  await mustBeInHand(said, request)
  if (request.state === 'resolved') return replies.askedSolvedAck(request.number)
  await writeNote(tx, await reporterOf(said, request), { request: request.id, kind: 'outcome', author: said.member.id, text: outcome }, now)
  const set = { state: 'resolved', resolvedAt: now } as const
  const after = await changeRequest(tx, request, { verb: 'resolve', actor: actorOf(said), set }, now)
  const closesAt = now + tx.rules.span('help.close_unknown', now)
  await owe(said, after, 'confirm', closesAt)
  await cancelTimers(tx, 'help', request.id, now)
  await setTimer(tx, { kind: 'help.ask_again', noun: 'help', item: request.id, dueAt: now + tx.rules.span('help.ask_again', now) }, now)
  await setTimer(tx, { kind: 'help.close', noun: 'help', item: request.id, dueAt: closesAt }, now)
  const worker = said.member.name
  const text = replies.askSolved(request.number, worker, outcome)
  const roomText = replies.askSolved(request.number, worker, undefined)
  const asked = await tellReporter(tx, after, { class: 'reply', purpose: 'help.ask_solved', text, roomText, asksSolved: true }, now)
  return asked ? replies.askedSolvedAck(request.number) : replies.cannotAskSolved(request.number)
}

/** 派 and 交接: another worker is responsible from now on; what was accepted stays accepted. */
export async function assignRequest(said: Said, request: HelpRequestRow, worker: MemberRow, newText: string): Promise<string> {
  const { tx, now } = said
  mustBeUnended(request)
  if (request.owner === worker.id) throw new AppError('conflict', replies.sameWorker(request.number, worker.name))
  const previous = request.owner
  const after = await giveRequest(said, request, { to: worker.id, by: said.member.id, actor: actorOf(said) })
  await tellStaff(tx, after, worker.id, { class: 'reply', purpose: 'help.new', text: newText }, now)
  const text = replies.reassigned(request.number, worker.name)
  // Whoever stands in for him and gave it away knows.
  if (previous && (await standInOf(tx, previous, now)) !== said.member.id)
    await tellStaff(tx, after, previous, { class: 'reply', purpose: 'help.reassigned', text }, now)
  return (await isFriend(tx, await standInOf(tx, worker.id, now))) ? text : `${text}${replies.doesNotHear}`
}

/** Another owner, whatever the reason. `by`: who gave it, who goes on reading it while nobody accepted it; null for a timer. */
export async function giveRequest(
  said: Pick<Said, 'tx' | 'now'>,
  request: HelpRequestRow,
  { to, by, actor }: { to: string; by: string | null; actor: string },
): Promise<HelpRequestRow> {
  const { tx, now } = said
  const previous = request.owner
  // Who took it before has nothing to do with it any more; the new one may say 接案, and the rider hears it.
  const after = await changeRequest(tx, request, { verb: 'reassign', actor, set: { owner: to, acceptedBy: null } }, now)
  await addReader(tx, request.id, to, now)
  if (IN_HAND.includes(request.state)) {
    if (previous) await endReader(tx, request.id, previous, now)
    await owe(said, after, 'follow_up')
  } else if (request.state === 'open') {
    // Nor may he take what was given to another before he did.
    if (previous && previous !== by) await endReader(tx, request.id, previous, now)
    await waitForAccept(said, after)
  }
  return after
}

/** The clock for accepting starts anew with the new owner. */
async function waitForAccept(said: Pick<Said, 'tx' | 'now'>, request: HelpRequestRow): Promise<void> {
  const { tx, now } = said
  await cancelTimers(tx, 'help', request.id, now)
  await dropHeld(tx, 'help', request.id, ['help.remind', 'help.late'], now)
  const remindAt = now + tx.rules.span('help.remind', now)
  await setTimer(tx, { kind: 'help.remind', noun: 'help', item: request.id, dueAt: remindAt }, now)
  await setTimer(tx, { kind: 'help.escalate', noun: 'help', item: request.id, dueAt: now + tx.rules.span('help.escalate', now) }, now)
  const { district, area, owner } = request
  await setObligation(tx, { noun: 'help', item: request.id, district, area, owner, what: 'accept', dueAt: remindAt, level: 0 }, now)
}
