import { isWorker } from '../../community/absences.js'
import { memberById } from '../../community/members.js'
import { coordinatorsOf } from '../../community/roles.js'
import type { TimerHandler } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { dropHeld } from '../../outbox/drop.js'
import { setObligation } from '../../timers/obligations.js'
import { setTimer } from '../../timers/timers.js'
import { wasAsleep } from '../../timers/was-asleep.js'
import { closeUnknown } from './closing.js'
import { findRequestById, IN_HAND } from './queries.js'
import { addReader, changeRequest } from './record.js'
import * as replies from './replies.js'
import { tellReporter, tellStaff } from './tell.js'

const handler = (
  kind: string,
  run: (tx: Tx, request: HelpRequestRow, now: number, folded: 'late' | undefined) => Promise<void>,
): TimerHandler => ({
  kind,
  async run(tx, timer, now) {
    const request = await findRequestById(tx, timer.item)
    if (request) await run(tx, request, now, wasAsleep(tx, timer, now) ? 'late' : undefined)
  },
})

const nameOf = async (tx: Tx, member: string | null) => (member ? ((await memberById(tx, member))?.name ?? '骑手') : '')

/** Nobody accepted it for half an hour: its owner hears so. */
async function remind(tx: Tx, request: HelpRequestRow, now: number): Promise<void> {
  if (request.state !== 'open') return
  const takes = request.owner !== null && (await isWorker(tx, request.owner, now))
  const text = replies.remind(request.number, await nameOf(tx, request.reporter), takes)
  await tellStaff(tx, request, request.owner, { class: 'reminder', purpose: 'help.remind', text }, now)
  const dueAt = request.openedAt + tx.rules.span('help.escalate', request.openedAt)
  await owe(tx, request, dueAt > now ? dueAt : now + tx.rules.span('help.repeat', now), 0, now)
}

/** Nobody accepted it for an hour: the coordinators of its area get it, the first of them owns it. */
async function escalate(tx: Tx, request: HelpRequestRow, now: number, folded: 'late' | undefined): Promise<void> {
  if (request.state !== 'open') return
  await dropHeld(tx, 'help', request.id, ['help.remind'], now)
  const coordinators = await coordinatorsOf(tx, request.area, now)
  const [next] = coordinators
  const previous = request.owner
  if (!next) return repeat(tx, request, now)
  const after = await changeRequest(tx, request, { verb: 'escalate', actor: 'system', set: { owner: next.member } }, now)
  const owner = await nameOf(tx, next.member)
  const reporter = await nameOf(tx, request.reporter)
  const words = { class: 'urgent', purpose: 'help.escalated', folded } as const
  const previousIsNext = coordinators.some((one) => one.member === previous)
  if (previous && !previousIsNext) await tellStaff(tx, after, previous, { ...words, text: replies.movedUpFrom(request.number, owner) }, now)
  for (const one of coordinators) {
    await addReader(tx, request.id, one.member, now)
    await tellStaff(tx, after, one.member, { ...words, text: replies.movedUpTo(request.number, owner, reporter) }, now)
  }
  await againLater(tx, after, now)
}

/** It is at the top and still nobody accepted it: its owner hears so once a day. */
async function repeat(tx: Tx, request: HelpRequestRow, now: number): Promise<void> {
  if (request.state !== 'open') return
  await tellStaff(tx, request, request.owner, { class: 'reminder', purpose: 'help.late', text: replies.late(request.number) }, now)
  await againLater(tx, request, now)
}

async function againLater(tx: Tx, request: HelpRequestRow, now: number): Promise<void> {
  const dueAt = now + tx.rules.span('help.repeat', now)
  await setTimer(tx, { kind: 'help.late', noun: 'help', item: request.id, dueAt }, now)
  await owe(tx, request, dueAt, 1, now)
}

async function owe(tx: Tx, request: HelpRequestRow, dueAt: number, level: number, now: number): Promise<void> {
  const { district, area, owner } = request
  await setObligation(tx, { noun: 'help', item: request.id, district, area, owner, what: 'accept', dueAt, level }, now)
}

/** Nothing was written down for a long time: its worker hears so, and again after the same span. */
async function followUpDue(tx: Tx, request: HelpRequestRow, now: number): Promise<void> {
  if (!IN_HAND.includes(request.state)) return
  const text = replies.remindQuietCase(request.number, await nameOf(tx, request.reporter))
  await tellStaff(tx, request, request.owner, { class: 'reminder', purpose: 'help.late', text }, now)
  const dueAt = now + tx.rules.span('help.follow_up', now)
  await setTimer(tx, { kind: 'help.follow_up', noun: 'help', item: request.id, dueAt }, now)
  const { district, area, owner } = request
  await setObligation(tx, { noun: 'help', item: request.id, district, area, owner, what: 'follow_up', dueAt, level: 0 }, now)
}

async function askAgain(tx: Tx, request: HelpRequestRow, now: number): Promise<void> {
  if (request.state !== 'resolved') return
  const text = replies.askSolved(request.number, await nameOf(tx, request.owner), undefined)
  await tellReporter(tx, request, { class: 'reminder', purpose: 'help.ask_again', text, asksSolved: true }, now)
}

async function close(tx: Tx, request: HelpRequestRow, now: number): Promise<void> {
  if (request.state === 'resolved') await closeUnknown(tx, request, now)
}

export const helpTimers: TimerHandler[] = [
  handler('help.remind', remind),
  handler('help.escalate', escalate),
  handler('help.late', repeat),
  handler('help.follow_up', followUpDue),
  handler('help.ask_again', askAgain),
  handler('help.close', close),
]
