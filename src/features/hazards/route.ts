import { DAY, MINUTE } from '../../clock.js'
import { addWorkingTime, isFirstAskedFor, loadCalendar, workingDays, workingHours, workingTimeBetween } from '../../community/calendar.js'
import { findDuty } from '../../community/duties.js'
import { memberById } from '../../community/members.js'
import { isFriend } from '../../community/receivers.js'
import { coordinatorsOf, type Holder } from '../../community/roles.js'
import { contactsOf, fallbackUnit, unitById } from '../../community/units.js'
import { categoryAbove } from '../../conversation/topics/hazard-words.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow, Urgency } from '../../db/schema.js'
import { log } from '../../log.js'
import { cancelTimers, setTimer } from '../../timers/timers.js'
import { tellContacts } from './contact.js'
import { proposeLabel } from './label.js'
import { listPicturesOf } from './queries.js'
import { changeHazard, nextStage, owe, type Stage } from './record.js'
import * as replies from './replies.js'
import { tellPicture, tellStaff, tellUnit } from './tell.js'

const SHORTEST_SPAN = 30 * MINUTE

export interface Due {
  claimDueAt: number
  safeDueAt: number
  repairDueAt: number
}

/**
 * The three moments of a report, reckoned from it once: 应急 by the clock (rules `hazard.urgent.*`), 日常 in working time, of the duty's own
 * minutes where the 权责清单 has a row, else of the rules `hazard.*`. Working through a year whose holidays are unknown warns, once a year.
 */
export async function duesOf(
  tx: Tx,
  asked: { district: string; category: string; area: string | null; urgency: Urgency },
  now: number,
): Promise<Due> {
  const { rules } = tx
  const duty = await findDuty(tx, asked.district, { category: asked.category, above: categoryAbove(asked.category), area: asked.area, now })
  const calendar = await loadCalendar(tx)
  const hours = workingHours(rules, now)
  const working = (minutes: number | undefined, rule: string) => {
    const span = minutes === undefined ? rules.span(rule, now) : minutes * 60_000
    const { at, unknownYear: year } = addWorkingTime(calendar, hours, now, span)
    if (year !== undefined && isFirstAskedFor(calendar, year))
      log.warn({ rule, year }, 'deadlines are reckoned through a year without a calendar: enter its holidays in seed/calendar.json')
    return at
  }
  const repairDueAt = working(duty?.repairMinutes, 'hazard.repair')
  if (asked.urgency !== 'normal')
    return {
      claimDueAt: now + rules.span('hazard.urgent.claim', now),
      safeDueAt: now + rules.span('hazard.urgent.safe', now),
      repairDueAt,
    }
  return {
    claimDueAt: working(duty?.claimMinutes, 'hazard.claim'),
    safeDueAt: working(duty?.safeMinutes, 'hazard.safe'),
    repairDueAt,
  }
}

/** The unit of the 权责清单 if it has somebody to answer, else the fallback; null when no unit has. */
export async function chooseUnit(tx: Tx, hazard: HazardRow, now: number): Promise<string | null> {
  const { district, category, area } = hazard
  const duty = area ? await findDuty(tx, district, { category, above: categoryAbove(category), area, now }) : undefined
  if (duty && (await contactsOf(tx, duty.unit, now)).length > 0) return duty.unit
  return (await fallbackUnit(tx, now)) ?? null
}

export const unitName = async (tx: Tx, unit: string | null) => (unit ? ((await unitById(tx, unit))?.name ?? '') : '值班统筹')

/** Who was told of it: its unit, by name, else the coordinators, else nobody yet. */
export interface Hearers {
  unit: string | undefined
  watched: boolean
}
export async function hearersOf(tx: Tx, hazard: HazardRow, now: number): Promise<Hearers> {
  const unit = hazard.unit ? await unitName(tx, hazard.unit) : undefined
  return { unit, watched: unit !== undefined || (await coordinatorsOf(tx, hazard.area, now)).length > 0 }
}

/** Who may owe the next step, the first first: the unit's contacts, else the coordinators. */
export async function candidatesOf(tx: Tx, hazard: HazardRow, now: number): Promise<Holder[]> {
  const contacts = hazard.unit ? await contactsOf(tx, hazard.unit, now) : []
  return contacts.length > 0 ? contacts : coordinatorsOf(tx, hazard.area, now)
}

/** The human who owes the next step; null: there is nobody. */
export const ownerOf = async (tx: Tx, hazard: HazardRow, now: number): Promise<string | null> =>
  (await candidatesOf(tx, hazard, now))[0]?.member ?? null

/** Sets the deadline of the stage the hazard is in, replacing the one before. Whoever comes to a stage that is past its moment is given a little. */
export async function watchDeadline(tx: Tx, hazard: HazardRow, now: number): Promise<void> {
  await cancelTimers(tx, 'hazard', hazard.id, now)
  const { stage, dueAt } = nextStage(hazard)
  const lateAt = dueAt > now ? dueAt : now + SHORTEST_SPAN
  await setTimer(tx, { kind: 'hazard.late', noun: 'hazard', item: hazard.id, dueAt: lateAt, data: { stage, level: 0 } }, now)
  await owe(tx, hazard, await ownerOf(tx, hazard, now), { what: stage, dueAt, level: 0 }, now)
}

/** When the next level hears of it: the span of the stage again, in working time where the stage was reckoned in it. */
export async function spanAgain(tx: Tx, hazard: HazardRow, stage: Stage, now: number): Promise<number> {
  const from = { claim: hazard.reportedAt, safe: hazard.claimDueAt, repair: hazard.safeDueAt, confirm: hazard.repairDueAt }[stage]
  const to = { claim: hazard.claimDueAt, safe: hazard.safeDueAt, repair: hazard.repairDueAt, confirm: hazard.repairDueAt }[stage]
  if (hazard.urgency !== 'normal' && stage !== 'repair') return now + Math.max(to - from, SHORTEST_SPAN)
  const calendar = await loadCalendar(tx)
  const hours = workingHours(tx.rules, now)
  const span = Math.max(workingTimeBetween(calendar, hours, from, to), SHORTEST_SPAN)
  return addWorkingTime(calendar, hours, now, span).at
}

/** When a unit that nobody is left to whistle for hears again: the rule `hazard.repeat`, of days that are worked unless it is urgent. */
export async function repeatAt(tx: Tx, hazard: HazardRow, now: number): Promise<number> {
  const span = tx.rules.span('hazard.repeat', now)
  if (hazard.urgency !== 'normal') return now + span
  const hours = workingHours(tx.rules, now)
  return addWorkingTime(await loadCalendar(tx), hours, now, workingDays(hours, span / DAY)).at
}

export interface Whistle {
  text: string
  where: string
  sentBack?: string
}

/** Whistles for the unit that answers for it; coordinators when no unit has a contact, and at once when a life is in danger. */
export async function dispatch(tx: Tx, hazard: HazardRow, whistle: Whistle, now: number): Promise<HazardRow> {
  const unit = await chooseUnit(tx, hazard, now)
  const set = { state: 'dispatched', unit, asked: unit } as const
  const after = await changeHazard(tx, hazard, { verb: 'dispatch', actor: 'system', set }, now)
  await watchDeadline(tx, after, now)
  await whistleFor(tx, after, unit, whistle, now)
  await tellPictures(tx, after, now)
  if (after.urgency === 'life' && unit && (await someHears(tx, unit, now))) await tellCoordinators(tx, after, whistle, now)
  return after
}

/** Those that came before it had a number, or before this unit was asked. */
export async function tellPictures(tx: Tx, hazard: HazardRow, now: number): Promise<void> {
  for (const file of await listPicturesOf(tx, hazard)) await tellPicture(tx, hazard, file.id, now)
}

export async function whistleFor(tx: Tx, hazard: HazardRow, unit: string | null, whistle: Whistle, now: number): Promise<void> {
  const reporter = (await memberById(tx, hazard.reporter))?.name ?? '骑手'
  const { dueAt } = nextStage(hazard)
  const proposed = await proposeLabel(tx, hazard, whistle.text)
  const text = replies.whistle({
    hazard,
    proposed,
    reporter,
    where: whistle.where,
    text: whistle.text,
    dueAt,
    now,
    sentBack: whistle.sentBack,
  })
  const words = { class: hazard.urgency === 'normal' ? 'reply' : 'urgent', purpose: 'hazard.whistle', text } as const
  if (unit) await tellUnit(tx, hazard, unit, words, now)
  if (!(unit && (await someHears(tx, unit, now))))
    for (const one of await coordinatorsOf(tx, hazard.area, now)) await tellStaff(tx, hazard, one.member, words, now)
  await tellContacts(tx, hazard, { unit }, now)
}

/** A unit whose contacts have not added the bot yet hears nothing: its hazards would wait for their deadline. */
async function someHears(tx: Tx, unit: string, now: number): Promise<boolean> {
  for (const { member } of await contactsOf(tx, unit, now)) if (await isFriend(tx, member)) return true
  return false
}

async function tellCoordinators(tx: Tx, hazard: HazardRow, whistle: Whistle, now: number): Promise<void> {
  const reporter = (await memberById(tx, hazard.reporter))?.name ?? '骑手'
  const text = replies.lifeToCoordinator(hazard, reporter, whistle.text)
  for (const one of await coordinatorsOf(tx, hazard.area, now))
    await tellStaff(tx, hazard, one.member, { class: 'urgent', purpose: 'hazard.life', text }, now)
}
