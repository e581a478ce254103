import { addWorkingTime, loadCalendar, workingHours, workingTimeBetween } from '../../community/calendar.js'
import { memberById } from '../../community/members.js'
import { ask, closeQuestions } from '../../conversation/question.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { cancelTimers } from '../../timers/timers.js'
import { AT_WORK, findHazardById } from './queries.js'
import { actorOf, changeHazard, owe, writeNote } from './record.js'
import * as replies from './replies.js'
import { ownerOf, watchDeadline } from './route.js'
import { tellReporter, tellUnit } from './tell.js'

/** 问骑手: the unit needs an answer of the reporter; its clocks stand still until he gives it. Never where somebody is in danger. */
export async function askReporter(said: Said, hazard: HazardRow, question: string): Promise<Reply> {
  const { tx, now } = said
  if (!AT_WORK.includes(hazard.state)) throw new AppError('conflict', replies.ended(hazard))
  if (hazard.urgency !== 'normal') throw new AppError('conflict', replies.neverPauses(hazard.number))
  if (hazard.pausedAt !== null) throw new AppError('conflict', replies.alreadyAsked(hazard.number))
  if (!question) throw new MissingPart(replies.askForm)
  const after = await changeHazard(tx, hazard, { verb: 'wait_for_reporter', actor: actorOf(said), set: { pausedAt: now } }, now)
  await writeNote(tx, said.member, { hazard: hazard.id, kind: 'question', text: question }, now)
  await cancelTimers(tx, 'hazard', hazard.id, now)
  const expiresAt = now + tx.rules.span('question.expires', now)
  await owe(tx, after, await ownerOf(tx, after, now), { what: 'answer', dueAt: expiresAt, level: 0 }, now)
  const asks = (lane: string) =>
    ask(tx, {
      account: hazard.account,
      lane,
      member: hazard.reporter,
      kind: 'hazard.info',
      noun: 'hazard_info',
      item: hazard.id,
      accepts: 'text',
      now,
      expiresAt,
    })
  const words = { class: 'reply', purpose: 'hazard.info', text: replies.unitAsks(hazard.number, question), asks } as const
  if (!(await tellReporter(tx, after, words, now))) throw new AppError('conflict', replies.reporterAway(hazard.number))
  return replies.askedAck(hazard.number)
}

/**
 * The clocks go on: what was left of each span when they stopped is left again, in working time. Each moment not reached yet moves, and none
 * to an earlier one: an extension may have put it on a day nobody works.
 */
export async function resumeClocks(tx: Tx, hazard: HazardRow, actor: string, now: number): Promise<HazardRow> {
  const { pausedAt } = hazard
  if (pausedAt === null) return hazard
  const calendar = await loadCalendar(tx)
  const hours = workingHours(tx.rules, now)
  const moved = (dueAt: number) =>
    dueAt <= pausedAt
      ? dueAt
      : Math.max(dueAt, addWorkingTime(calendar, hours, now, workingTimeBetween(calendar, hours, pausedAt, dueAt)).at)
  const set = {
    pausedAt: null,
    claimDueAt: moved(hazard.claimDueAt),
    safeDueAt: moved(hazard.safeDueAt),
    repairDueAt: moved(hazard.repairDueAt),
  }
  const after = await changeHazard(tx, hazard, { verb: 'resume', actor, set }, now)
  await closeQuestions(tx, 'hazard_info', hazard.id, now)
  await watchDeadline(tx, after, now)
  return after
}

/** The reporter has answered, in words or with a picture or pin that is attached apart: the clocks go on, and the unit hears. */
export async function heardReporter(said: Said, hazard: HazardRow, answer: string): Promise<void> {
  const after = await resumeClocks(said.tx, hazard, actorOf(said), said.now)
  const words = { class: 'reply', purpose: 'hazard.supplement', text: replies.reporterAnswered(after, answer) } as const
  await tellUnit(said.tx, after, after.asked ?? after.unit, words, said.now)
}

export const infoQuestion: QuestionHandler = {
  kind: 'hazard.info',
  async answer(said, question) {
    const hazard = question.item ? await findHazardById(said.tx, question.item) : undefined
    if (!hazard) throw new AppError('not_found', replies.noneOfYours)
    await writeNote(said.tx, said.member, { hazard: hazard.id, kind: 'supplement', text: said.text.trim() }, said.now)
    await heardReporter(said, hazard, said.text.trim())
    return replies.supplemented(hazard.number)
  },
  async expire(tx, question, now) {
    const hazard = question.item ? await findHazardById(tx, question.item) : undefined
    if (!hazard || hazard.pausedAt === null) return
    const after = await resumeClocks(tx, hazard, 'system', now)
    const words = { class: 'reminder', purpose: 'hazard.resumed', text: replies.noAnswer(after) } as const
    if (await memberById(tx, hazard.reporter)) await tellUnit(tx, after, after.asked ?? after.unit, words, now)
  },
}
