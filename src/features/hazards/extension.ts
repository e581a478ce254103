import { staffReceiverOf } from '../../community/receivers.js'
import { coordinatorsOf } from '../../community/roles.js'
import { parseChoice } from '../../conversation/answers/choices.js'
import { UNWILLING, WILLING } from '../../conversation/numbers.js'
import { ask, closeQuestions, itemAskedLast, openQuestionData } from '../../conversation/question.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { askWhichTime, chosenTime, readDue } from '../../conversation/times/coming.js'
import { readLonger } from '../../conversation/times/time-longer.js'
import type { HazardRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { tell } from '../../outbox/tell.js'
import { AT_WORK, findHazardById } from './queries.js'
import { actorOf, changeHazard, nextStage, writeNote } from './record.js'
import * as replies from './replies.js'
import { unitName, watchDeadline } from './route.js'
import { tellUnit } from './tell.js'

const APPROVE = [
  { digit: 1, words: ['同意', '批准', '可以', '行'], spokenTo: WILLING },
  { digit: 2, words: ['不同意', '不批', '不行', '不批准'], spokenTo: UNWILLING },
]
const FARTHEST = 90 * 86_400_000
/** A day alone means the end of its working hours. */
const END_OF_WORK = 18 * 3_600_000

interface Extension {
  unit: string | null
  stage: string
  dueAt: number
}

/** 延期, to a moment or by a span beyond the deadline: asked of the coordinators; until one approves, nothing moves. Where somebody is in danger only the repair may be put off. */
export async function askExtension(said: Said, hazard: HazardRow, unit: string | null, words: string): Promise<Reply> {
  const { dueAt } = stageToExtend(hazard)
  const time = readDue(words, said.now)
  const longer = time ? undefined : readLonger(words)
  if (longer?.rest) return askUntil(said, hazard, unit, { asked: Math.max(dueAt, said.now) + longer.by, reason: longer.rest })
  const [until, other] = time?.due ?? []
  const reason = time
    ? `${words.slice(0, time.span[0])}${words.slice(time.span[1])}`.replace(/^\s*(到|至)(?!货|位|场|齐)|之前|以前/g, '').trim()
    : ''
  if (!until && !longer) throw new MissingPart(words.trim() ? replies.extensionUntil : replies.extensionForm)
  if (!until || !reason) throw new MissingPart(replies.extensionWhy)
  if (other === undefined) return askUntil(said, hazard, unit, { asked: time?.dateOnly ? until + END_OF_WORK : until, reason })
  const either = [{ startsAt: until }, { startsAt: other }]
  const about = { kind: 'hazard.until', noun: 'hazard', item: hazard.id }
  return askWhichTime(said, { ...about, either, known: { unit, reason } }, replies.askUntil(hazard.number, either))
}

/** 延期 3 周六8点 缺材料: which 8点. */
export const untilQuestion: QuestionHandler = {
  kind: 'hazard.until',
  ability: 'hazard.put_off',
  async answer(said, question, choice) {
    const hazard = question.item ? await findHazardById(said.tx, question.item) : undefined
    if (!hazard) throw new AppError('not_found', replies.noneOfYours)
    const { chosen, known } = chosenTime<{ unit: string | null; reason: string }>(said, question, choice)
    return askUntil(said, hazard, known.unit, { asked: chosen.startsAt, reason: known.reason })
  },
}

/** The stage that is to be put off, and until when it is due; refuses where none may be. */
function stageToExtend(hazard: HazardRow) {
  if (!AT_WORK.includes(hazard.state)) throw new AppError('conflict', replies.ended(hazard))
  const next = nextStage(hazard)
  if (hazard.urgency !== 'normal' && next.stage !== 'repair') throw new AppError('conflict', replies.neverPauses(hazard.number))
  return next
}

async function askUntil(
  said: Said,
  hazard: HazardRow,
  unit: string | null,
  { asked, reason }: { asked: number; reason: string },
): Promise<Reply> {
  const { tx, now } = said
  const { stage, dueAt } = stageToExtend(hazard)
  if (asked <= Math.max(now, dueAt) || asked > now + FARTHEST) throw new AppError('invalid', replies.extensionRange(dueAt))
  await writeNote(tx, said.member, { hazard: hazard.id, kind: 'extension', text: reason }, now)
  const text = replies.asksExtension({ hazard, unit: await unitName(tx, unit), from: dueAt, to: asked, reason })
  await askCoordinators(said, hazard, { unit, stage, dueAt: asked }, text)
  return replies.extensionAsked(hazard.number, asked)
}

async function askCoordinators(said: Said, hazard: HazardRow, extension: Extension, text: string): Promise<void> {
  const { tx, now } = said
  await closeQuestions(tx, 'hazard_extension', hazard.id, now)
  for (const coordinator of await coordinatorsOf(tx, hazard.area, now)) {
    const receiver = await staffReceiverOf(tx, coordinator.member)
    if (!receiver) continue
    const asks = (lane: string) =>
      ask(tx, {
        account: receiver.account,
        lane,
        member: coordinator.member,
        kind: 'hazard.extension',
        noun: 'hazard_extension',
        item: hazard.id,
        accepts: 'choice',
        choices: APPROVE,
        data: JSON.stringify(extension),
        now,
        expiresAt: now + tx.rules.span('question.expires', now),
      })
    await tell(tx, receiver, undefined, { class: 'reply', purpose: 'hazard.extension', text, noun: 'hazard', item: hazard.id, asks }, now)
  }
}

export const extensionQuestion: QuestionHandler = {
  kind: 'hazard.extension',
  ability: 'hazard.extend',
  async answer(said, question, choice) {
    const { tx, now } = said
    const { unit, stage, dueAt } = JSON.parse(openQuestionData(tx, question)) as Extension
    const hazard = question.item ? await findHazardById(tx, question.item) : undefined
    if (!hazard) throw new AppError('not_found', replies.noneOfYours)
    await closeQuestions(tx, 'hazard_extension', hazard.id, now)
    if (!AT_WORK.includes(hazard.state) || nextStage(hazard).stage !== stage)
      throw new AppError('conflict', replies.extensionTooLate(hazard.number))
    const words = { class: 'reply', purpose: 'hazard.extension' } as const
    if (choice === 2) {
      await tellUnit(tx, hazard, unit, { ...words, text: replies.extensionRefused(hazard.number) }, now)
      return replies.extensionRefused(hazard.number)
    }
    const after = await changeHazard(tx, hazard, { verb: 'extend', actor: actorOf(said), set: moved(hazard, stage, dueAt) }, now)
    await watchDeadline(tx, after, now)
    const text = replies.extended(hazard.number, dueAt)
    await tellUnit(tx, after, unit, { ...words, text }, now)
    return text
  },
  /** Nobody decided: the unit must know that it counts on nothing. */
  async expire(tx, question, now) {
    const { unit } = JSON.parse(openQuestionData(tx, question)) as Extension
    const hazard = question.item ? await findHazardById(tx, question.item) : undefined
    if (!hazard || !AT_WORK.includes(hazard.state)) return
    await closeQuestions(tx, 'hazard_extension', hazard.id, now)
    const words = { class: 'reminder', purpose: 'hazard.extension', text: replies.extensionUnanswered(hazard.number) } as const
    await tellUnit(tx, hazard, unit, words, now)
  },
}

/** Another coordinator was faster: who answers after him hears that it is decided. */
export async function extensionDecided(said: Said): Promise<Reply> {
  if (said.room || parseChoice(said.plain, APPROVE) === undefined) return undefined
  const last = await itemAskedLast(said.tx, { lane: said.lane, kind: extensionQuestion.kind, now: said.now })
  const hazard = last ? await findHazardById(said.tx, last) : undefined
  return hazard && replies.extensionDecided(hazard)
}

/** The moment that was put off, and those after it where they would now come before it. */
function moved(hazard: HazardRow, stage: string, dueAt: number): Partial<HazardRow> {
  const repairDueAt = Math.max(hazard.repairDueAt, dueAt)
  if (stage === 'repair') return { repairDueAt }
  const safeDueAt = Math.max(hazard.safeDueAt, dueAt)
  return stage === 'safe' ? { safeDueAt, repairDueAt } : { claimDueAt: dueAt, safeDueAt, repairDueAt }
}
