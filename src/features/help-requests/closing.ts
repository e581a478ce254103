import { and, eq } from 'drizzle-orm'
import { standInOf } from '../../community/absences.js'
import { memberById } from '../../community/members.js'
import { closeQuestions, itemAskedLast } from '../../conversation/question.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { dropHeld } from '../../outbox/drop.js'
import { closeObligation, setObligation } from '../../timers/obligations.js'
import { cancelTimers, setTimer } from '../../timers/timers.js'
import { tellCalled } from './life.js'
import { findRequestById, UNENDED } from './queries.js'
import { changeRequest, writeNote } from './record.js'
import * as replies from './replies.js'
import { tellReporter, tellStaff } from './tell.js'

const actorOf = (said: Said) => said.member.subject ?? 'unknown'

/** Nothing is owed, nothing is asked and nothing pointless leaves any more. */
async function stopAll(tx: Tx, request: HelpRequestRow, now: number): Promise<void> {
  await cancelTimers(tx, 'help', request.id, now)
  await closeQuestions(tx, 'help', request.id, now)
  await dropHeld(tx, 'help', request.id, ['help.remind', 'help.late', 'help.ask_solved', 'help.ask_again'], now)
}

/** The one who asked says it is solved. */
export async function confirmSolved(said: Said, request: HelpRequestRow): Promise<Reply> {
  const { tx, now } = said
  if (!UNENDED.includes(request.state)) throw new AppError('conflict', replies.ended(request, true))
  const set = { state: 'closed', result: 'solved', closedAt: now } as const
  const after = await changeRequest(tx, request, { verb: 'confirm', actor: actorOf(said), set }, now)
  await stopAll(tx, after, now)
  await closeObligation(tx, 'help', request.id, now)
  await tellStaff(tx, after, request.owner, { class: 'reply', purpose: 'help.closed', text: replies.closedToOwner(request.number) }, now)
  return replies.closed(request.number)
}

/** The one who asked says it is not solved: back to the same worker, who need not accept it again, and hears why. */
export async function reopenRequest(said: Said, request: HelpRequestRow, why?: string): Promise<Reply> {
  const { tx, now } = said
  if (request.state !== 'resolved' && request.state !== 'closed') throw new AppError('conflict', replies.noneToDo('没解决'))
  const dueAt = now + tx.rules.span('help.follow_up', now)
  // What it was rated was an end that did not hold: the next end is rated anew.
  const set = {
    state: 'in_progress',
    result: null,
    rating: null,
    resolvedAt: null,
    closedAt: null,
    reopened: request.reopened + 1,
  } as const
  const after = await changeRequest(tx, request, { verb: 'reopen', actor: actorOf(said), set, dueAt }, now)
  await stopAll(tx, after, now)
  await setTimer(tx, { kind: 'help.follow_up', noun: 'help', item: request.id, dueAt }, now)
  const { district, area, owner } = after
  await setObligation(tx, { noun: 'help', item: request.id, district, area, owner, what: 'follow_up', dueAt, level: 0 }, now)
  if (why) await writeNote(tx, said.member, { request: request.id, kind: 'supplement', author: said.member.id, text: why }, now)
  const text = replies.reopenedToOwner(request.number, why)
  await tellStaff(tx, after, owner, { class: 'reply', purpose: 'help.reopened', text }, now)
  // Who is away is not at it: his substitute is.
  const worker = owner ? await memberById(tx, await standInOf(tx, owner, now)) : undefined
  return replies.reopened(request.number, worker?.name ?? '值班的人')
}

/** No answer for `help.close_unknown`: closed, and counted as unknown. */
export async function closeUnknown(tx: Tx, request: HelpRequestRow, now: number): Promise<void> {
  const set = { state: 'closed', result: 'unknown', closedAt: now } as const
  const after = await changeRequest(tx, request, { verb: 'close_unknown', actor: 'system', set }, now)
  await stopAll(tx, after, now)
  await closeObligation(tx, 'help', request.id, now)
  const told = { class: 'reminder', purpose: 'help.closed' } as const
  await tellReporter(tx, after, { ...told, text: replies.closedUnknown(request.number) }, now)
  await tellStaff(tx, after, request.owner, { ...told, text: replies.closedUnknownToOwner(request.number) }, now)
}

/** A digit for a request that nobody spoke of for days: what became of it. */
export async function saysTooLate({ tx, lane, now, plain }: Said): Promise<Reply> {
  if (!/^[12]$/.test(plain)) return undefined
  const last = await itemAskedLast(tx, { lane, kind: 'help.solved', now })
  const request = last ? await findRequestById(tx, last) : undefined
  return request?.state === 'closed' && request.result === 'unknown' ? replies.closedUnknown(request.number) : undefined
}

/** 撤销. `erase`: the words go too, as when the opening message was taken back before anybody accepted it. */
export async function withdrawRequest(tx: Tx, request: HelpRequestRow, actor: string, erase: boolean, now: number): Promise<string> {
  if (!UNENDED.includes(request.state)) throw new AppError('conflict', replies.ended(request, true))
  const set = { state: 'withdrawn', result: 'withdrawn', closedAt: now } as const
  const after = await changeRequest(tx, request, { verb: 'withdraw', actor, set }, now)
  await stopAll(tx, after, now)
  await closeObligation(tx, 'help', request.id, now)
  if (erase) await eraseNotes(tx, request.id)
  await tellStaff(
    tx,
    after,
    request.owner,
    { class: 'reply', purpose: 'help.withdrawn', text: replies.withdrawnToOwner(request.number) },
    now,
  )
  await tellCalled(tx, after, request.reporter, { purpose: 'help.withdrawn', text: replies.withdrawnToOwner(request.number) }, now)
  return replies.withdrawn(request.number)
}

/** Empties what was said about a request, also where it waits to be sent. */
export async function eraseNotes(tx: Tx, request: string): Promise<void> {
  const { helpNotes, outbox } = tx.t
  await tx.update(helpNotes).set({ sealed: null }).where(eq(helpNotes.request, request))
  await tx
    .update(outbox)
    .set({ state: 'dropped', sealed: null })
    .where(and(eq(outbox.noun, 'help'), eq(outbox.item, request), eq(outbox.purpose, 'help.new'), eq(outbox.state, 'queued')))
}

export function mustBeRateable(request: HelpRequestRow): void {
  if (request.state === 'withdrawn') throw new AppError('conflict', replies.withdrawnUnrated(request.number))
  if (request.state !== 'closed') throw new AppError('conflict', replies.notYetClosed(request.number))
  if (request.rating !== null) throw new AppError('conflict', replies.alreadyRated(request.number))
}

/** 评价, once, after it is closed. */
export async function rateRequest(said: Said, request: HelpRequestRow, stars: number): Promise<Reply> {
  mustBeRateable(request)
  await changeRequest(said.tx, request, { verb: `rate_${stars}`, actor: actorOf(said), set: { rating: stars } }, said.now)
  return replies.rated(request.number, stars)
}
