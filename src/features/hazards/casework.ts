import { coordinatorsOf } from '../../community/roles.js'
import { contactsOf } from '../../community/units.js'
import { askSpeaker, closeQuestions } from '../../conversation/question.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { HazardRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { takeRecentMedia } from '../../files/recent-media.js'
import { dropHeld } from '../../outbox/drop.js'
import { cancelTimers, setTimer } from '../../timers/timers.js'
import { askGridMembers } from './ask-grid.js'
import { wantMedia } from './open.js'
import { roomName } from './place.js'
import { AT_WORK, OPEN } from './queries.js'
import { actorOf, changeHazard, contentOf, owe, writeNote } from './record.js'
import * as replies from './replies.js'
import { ownerOf, tellPictures, unitName, watchDeadline, whistleFor } from './route.js'
import { COLLEAGUE, tellColleagues, tellReporter, tellUnit } from './tell.js'
import { resumeClocks } from './waiting.js'

const LATE = ['hazard.late', 'hazard.ask_again']

function mustBeOpen(hazard: HazardRow): void {
  if (!OPEN.includes(hazard.state)) throw new AppError('conflict', replies.ended(hazard))
}

/** 报到: this unit takes it, and is accountable from now on. */
export async function claimHazard(said: Said, hazard: HazardRow, unit: string | null): Promise<Reply> {
  const { tx, now } = said
  mustBeOpen(hazard)
  if (!isUnclaimed(hazard)) throw new AppError('conflict', replies.alreadyClaimed(hazard.number, await unitName(tx, hazard.unit)))
  const after = await take(said, hazard, unit, { state: 'claimed', claimedAt: now }, 'claim')
  const name = await unitName(tx, unit)
  const text = replies.claimed(hazard.number, name)
  // Who reported it and takes it is answered already.
  if (said.member.id !== hazard.reporter) await tellReporter(tx, after, { class: 'reply', purpose: 'hazard.claimed', text }, now)
  return replies.claimedAck(after, name, now)
}

/** 控险: nobody can be hurt any more; the repair goes on. */
export async function makeSafe(said: Said, hazard: HazardRow, unit: string | null): Promise<Reply> {
  const { tx, now } = said
  mustBeOpen(hazard)
  if (hazard.state === 'made_safe' || hazard.state === 'repaired') return replies.madeSafeAck(hazard, now)
  const after = await take(said, hazard, unit, { state: 'made_safe', claimedAt: hazard.claimedAt ?? now, safeAt: now }, 'make_safe')
  const text = replies.madeSafe(hazard.number)
  if (said.member.id !== hazard.reporter) await tellReporter(tx, after, { class: 'reply', purpose: 'hazard.made_safe', text }, now)
  return replies.madeSafeAck(after, now)
}

async function take(said: Said, hazard: HazardRow, unit: string | null, set: Partial<HazardRow>, verb: string): Promise<HazardRow> {
  const { tx, now } = said
  const running = await resumeClocks(tx, hazard, actorOf(said), now)
  const after = await changeHazard(tx, running, { verb, actor: actorOf(said), set: { ...set, unit, asked: unit } }, now)
  await dropHeld(tx, 'hazard', hazard.id, LATE, now)
  await watchDeadline(tx, after, now)
  if (isUnclaimed(hazard)) await tellColleagues(tx, after, said.member, now)
  return after
}

const isUnclaimed = ({ state }: HazardRow) => state === 'waiting' || state === 'dispatched'

/** 办结: with a picture of the last five minutes, else one is asked for, once. */
export async function repairHazard(said: Said, hazard: HazardRow, unit: string | null, what: string): Promise<Reply> {
  const { tx, now } = said
  mustBeOpen(hazard)
  if (hazard.state === 'repaired') return replies.repairedBefore(hazard.number)
  const pictures = (await takeRecentMedia(tx, said.lane, now)).filter((media) => media.kind === 'image')
  for (const picture of pictures) await wantMedia(said, hazard.id, picture.platformId, 'picture', false)
  if (pictures.length > 0) return finishRepair(said, hazard, { unit, what, picture: true })
  const asks = await askSpeaker(said, {
    kind: 'hazard.evidence',
    noun: 'hazard',
    item: hazard.id,
    accepts: 'text',
    data: JSON.stringify({ unit, what, subject: actorOf(said) }),
    span: 'question.place',
  })
  return { text: replies.askEvidence(hazard.number), asks }
}

export interface Repair {
  /** Null: it came to the coordinators themselves. */
  unit: string | null
  what: string
  picture: boolean
  /** Nobody spoke just now: the time for a picture was over. */
  unasked?: boolean
}

export async function finishRepair(said: Pick<Said, 'tx' | 'now'> & { member?: Said['member'] }, hazard: HazardRow, repair: Repair) {
  const { tx, now } = said
  const { unit, what, picture } = repair
  const set = {
    state: 'repaired',
    unit,
    asked: unit,
    claimedAt: hazard.claimedAt ?? now,
    safeAt: hazard.safeAt ?? now,
    repairedAt: now,
  } as const
  const running = await resumeClocks(tx, hazard, said.member?.subject ?? 'system', now)
  const after = await changeHazard(tx, running, { verb: 'repair', actor: said.member?.subject ?? 'system', set }, now)
  if (said.member && what) await writeNote(tx, said.member, { hazard: hazard.id, kind: 'repair', text: what }, now)
  if (isUnclaimed(hazard) && said.member) await tellColleagues(tx, after, said.member, now)
  await dropHeld(tx, 'hazard', hazard.id, LATE, now)
  await cancelTimers(tx, 'hazard', hazard.id, now)
  const closesAt = now + tx.rules.span('hazard.close_unknown', now)
  const again = now + tx.rules.span('hazard.ask_again', now)
  await setTimer(tx, { kind: 'hazard.ask_again', noun: 'hazard', item: hazard.id, dueAt: again }, now)
  await setTimer(tx, { kind: 'hazard.close', noun: 'hazard', item: hazard.id, dueAt: closesAt }, now)
  await owe(tx, after, await ownerOf(tx, after, now), { what: 'confirm', dueAt: closesAt, level: 0 }, now)
  const text = replies.askRepaired(after, await unitName(tx, unit), what)
  const words = { class: repair.unasked ? 'reminder' : 'reply', purpose: 'hazard.ask_repaired', text, asksRepaired: true } as const
  const asked = await tellReporter(tx, after, words, now)
  if (!asked) await askGridMembers(tx, after, now)
  return replies.repairedAck(hazard.number, picture, asked)
}

/** 退回: another unit is asked; the first stays accountable until another claims. After two refusals the fallback has it for good. */
export async function sendBack(
  said: Said,
  hazard: HazardRow,
  unit: string | null,
  sent: { reason: string; suggested: string | null; fallback: string | null },
) {
  const { tx, now } = said
  if (!AT_WORK.includes(hazard.state)) throw new AppError('conflict', replies.ended(hazard))
  // Coordinators who pass on what came to no unit refuse nothing.
  const refusals = hazard.refusals + (unit ? 1 : 0)
  const asked = (await nextAsked(said, unit, refusals, sent)) ?? null
  const [coordinator] = asked ? [] : await coordinatorsOf(tx, hazard.area, now)
  if (!asked && (hazard.refusals > 0 || !coordinator)) throw new AppError('conflict', replies.fallbackCannot(hazard.number))
  const set = { ...(asked ? {} : { unit: null }), asked, refusals, state: 'dispatched' } as const
  const running = await resumeClocks(tx, hazard, actorOf(said), now)
  const after = await changeHazard(tx, running, { verb: 'send_back', actor: actorOf(said), set }, now)
  await writeNote(tx, said.member, { hazard: hazard.id, kind: 'send_back', text: sent.reason }, now)
  await closeQuestions(tx, 'hazard', hazard.id, now)
  await dropHeld(tx, 'hazard', hazard.id, [...LATE, COLLEAGUE], now)
  await watchDeadline(tx, after, now)
  const text = (await contentOf(tx, after)) ?? sent.reason
  await whistleFor(tx, after, asked, { text, where: await roomName(tx, after.room), ...(unit ? { sentBack: sent.reason } : {}) }, now)
  await tellPictures(tx, after, now)
  return replies.sentBackAck(hazard.number, sent.reason, coordinator?.name ?? (await unitName(tx, asked)))
}

/**
 * Never back to the one who refuses. After two refusals, or when nobody better is named, the fallback is asked, and cannot refuse; while it
 * was only the first to be asked, it may name another like any unit, or leave it to the coordinators of the area, who own it then: undefined.
 */
async function nextAsked(said: Said, unit: string | null, refusals: number, sent: { suggested: string | null; fallback: string | null }) {
  const known = refusals < 2 && sent.suggested && sent.suggested !== unit ? sent.suggested : undefined
  if (known && (await contactsOf(said.tx, known, said.now)).length > 0) return known
  return sent.fallback === unit ? undefined : (sent.fallback ?? undefined)
}

/** What the unit hears that the reporter did. */
export async function tellItsUnit(said: Said, hazard: HazardRow, purpose: string, text: string, file?: string): Promise<void> {
  const words = { class: hazard.urgency === 'life' ? 'urgent' : 'reply', purpose, text, ...(file ? { file } : {}) } as const
  await tellUnit(said.tx, hazard, hazard.asked ?? hazard.unit, words, said.now)
}
