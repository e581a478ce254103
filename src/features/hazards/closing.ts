import { and, eq } from 'drizzle-orm'
import { memberById } from '../../community/members.js'
import { mask } from '../../conversation/masking/masking.js'
import { closeQuestions, itemAskedLast } from '../../conversation/question.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow, HazardVoiceRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { dropHeld } from '../../outbox/drop.js'
import { closeObligation } from '../../timers/obligations.js'
import { cancelTimers } from '../../timers/timers.js'
import { eraseContacts, takeBackContact } from './contact.js'
import { findHazardById, listVoices, OPEN } from './queries.js'
import { actorOf, changeHazard, lastWordsOf, writeNote } from './record.js'
import * as replies from './replies.js'
import { unitName, watchDeadline } from './route.js'
import { COLLEAGUE, tellReporter, tellUnit, tellVoices } from './tell.js'

/** Nothing is owed, nothing is asked and nothing pointless leaves any more. */
export async function stopAll(tx: Tx, hazard: HazardRow, now: number): Promise<void> {
  await cancelTimers(tx, 'hazard', hazard.id, now)
  for (const noun of ['hazard', 'hazard_info', 'hazard_extension']) await closeQuestions(tx, noun, hazard.id, now)
  await dropHeld(tx, 'hazard', hazard.id, ['hazard.late', 'hazard.ask_repaired', 'hazard.ask_again', COLLEAGUE], now)
}

async function close(tx: Tx, hazard: HazardRow, change: Parameters<typeof changeHazard>[2], now: number): Promise<HazardRow> {
  const after = await changeHazard(tx, hazard, change, now)
  await stopAll(tx, after, now)
  await eraseContacts(tx, after, now)
  await closeObligation(tx, 'hazard', hazard.id, now)
  return after
}

/** 1 修好: somebody went to see it. */
export async function confirmRepair(said: Said, hazard: HazardRow): Promise<Reply> {
  const { tx, now } = said
  if (!OPEN.includes(hazard.state)) throw new AppError('conflict', replies.ended(hazard))
  const set = { state: 'closed', result: 'confirmed', closedAt: now } as const
  const after = await close(tx, hazard, { verb: 'confirm', actor: actorOf(said), set }, now)
  const words = { class: 'reply', purpose: 'hazard.closed', text: replies.confirmedToOther(hazard.number) } as const
  await tellUnit(tx, after, after.unit, { ...words, not: said.member.id }, now)
  await tellVoices(tx, after, { ...words, not: said.member.id, text: (known) => replies.confirmedToOther(hazard.number, known) }, now)
  if (said.member.id !== hazard.reporter) await tellReporter(tx, after, words, now)
  return replies.confirmed(hazard.number)
}

/** 2 没修好: back to the unit, with the clock of the first report. `why`: what was said besides. */
export async function reopenHazard(said: Said, hazard: HazardRow, why?: string): Promise<Reply> {
  const { tx, now } = said
  if (hazard.state !== 'repaired' && hazard.state !== 'closed') throw new AppError('conflict', replies.ended(hazard))
  const set = { state: 'made_safe', result: null, repairedAt: null, closedAt: null, reopened: hazard.reopened + 1 } as const
  const after = await changeHazard(tx, hazard, { verb: 'reopen', actor: actorOf(said), set }, now)
  await stopAll(tx, after, now)
  await watchDeadline(tx, after, now)
  const reason = why && mask(why).text
  if (reason) await writeNote(tx, said.member, { hazard: hazard.id, kind: 'supplement', text: reason }, now)
  const text = replies.reopenedToUnit(after, now, reason)
  const words = { class: 'reply', purpose: 'hazard.reopened', text, not: said.member.id } as const
  await tellUnit(tx, after, after.unit, words, now)
  return replies.reopened(hazard.number, await unitName(tx, after.unit))
}

/** No answer for `hazard.close_unknown`: closed, and counted as unknown. */
export async function closeUnknown(tx: Tx, hazard: HazardRow, now: number): Promise<void> {
  const set = { state: 'closed', result: 'unknown', closedAt: now } as const
  const after = await close(tx, hazard, { verb: 'close_unknown', actor: 'system', set }, now)
  const words = { class: 'reminder', purpose: 'hazard.closed', text: replies.closedUnknown(hazard.number) } as const
  await tellReporter(tx, after, words, now)
  await tellVoices(tx, after, { ...words, text: (known) => replies.closedUnknown(hazard.number, known) }, now)
  await tellUnit(tx, after, after.unit, { ...words, text: replies.closedUnknownToUnit(hazard.number) }, now)
}

/** A digit for a repair that nobody spoke of for days: what became of it. */
export async function saysTooLate({ tx, lane, now, plain }: Said): Promise<Reply> {
  if (!/^[123]$/.test(plain)) return undefined
  const last = await itemAskedLast(tx, { lane, kind: 'hazard.repaired', now })
  const hazard = last ? await findHazardById(tx, last) : undefined
  return hazard?.state === 'closed' && hazard.result === 'unknown' ? replies.closedUnknown(hazard.number) : undefined
}

/** 撤销, while no unit has claimed it. `erase`: the words go too. What others reported as well stays, and is theirs from now on. */
export async function withdrawHazard(tx: Tx, hazard: HazardRow, actor: string, erase: boolean, now: number): Promise<string> {
  if (!['waiting', 'dispatched'].includes(hazard.state)) throw new AppError('conflict', replies.ended(hazard))
  const [other] = (await listVoices(tx, hazard.id)).filter((voice) => voice.member !== hazard.reporter)
  if (other) return handOver(tx, hazard, other, { actor, erase }, now)
  const whistled = hazard.state === 'dispatched'
  const set = { state: 'withdrawn', result: 'withdrawn', closedAt: now } as const
  const after = await close(tx, hazard, { verb: 'withdraw', actor, set }, now)
  await dropHeld(tx, 'hazard', hazard.id, ['hazard.whistle'], now)
  if (erase) await eraseNotes(tx, hazard.id)
  const words = { class: 'reply', purpose: 'hazard.withdrawn', text: replies.withdrawnToUnit(hazard.number) } as const
  if (whistled) await tellUnit(tx, after, after.asked, words, now)
  return replies.withdrawn(hazard.number)
}

async function handOver(
  tx: Tx,
  hazard: HazardRow,
  to: HazardVoiceRow,
  by: { actor: string; erase: boolean },
  now: number,
): Promise<string> {
  const { hazardVoices, hazardNotes } = tx.t
  const leaves = await memberById(tx, hazard.reporter)
  if (leaves) await takeBackContact(tx, hazard, leaves, now)
  await tx.delete(hazardVoices).where(and(eq(hazardVoices.hazard, hazard.id), eq(hazardVoices.member, hazard.reporter)))
  if (by.erase) {
    const of = and(eq(hazardNotes.hazard, hazard.id), eq(hazardNotes.author, hazard.reporter))
    await tx.update(hazardNotes).set({ sealed: null }).where(of)
  }
  const set = { reporter: to.member, room: to.room, voices: hazard.voices - 1 }
  const after = await changeHazard(tx, hazard, { verb: 'hand_over', actor: by.actor, set }, now)
  return replies.handedOver(hazard.number, after.voices)
}

/** Its reporter's data is erased: whoever reported the same next is asked in his place, and hears the rest. His voice stays counted. */
export async function passOn(tx: Tx, hazard: HazardRow, actor: string, now: number): Promise<void> {
  const other = (await listVoices(tx, hazard.id)).find((voice) => voice.member !== hazard.reporter)
  if (!other || !OPEN.includes(hazard.state)) return
  const set = { reporter: other.member, room: other.room }
  const after = await changeHazard(tx, hazard, { verb: 'pass_on', actor, set }, now)
  if (after.state !== 'repaired') return
  const text = replies.askRepaired(after, await unitName(tx, after.unit), await lastWordsOf(tx, after, 'repair'))
  await tellReporter(tx, after, { class: 'reply', purpose: 'hazard.ask_repaired', text, asksRepaired: true }, now)
}

export async function eraseNotes(tx: Tx, hazard: string): Promise<void> {
  const { hazardNotes, hazards } = tx.t
  await tx.update(hazardNotes).set({ sealed: null }).where(eq(hazardNotes.hazard, hazard))
  await tx.update(hazards).set({ place: null, placeKey: '', latitude: null, longitude: null }).where(eq(hazards.id, hazard))
}
