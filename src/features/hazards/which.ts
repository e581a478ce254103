import { may } from '../../community/abilities.js'
import { mask } from '../../conversation/masking/masking.js'
import { isWrongItemNumber, parseItemNumber } from '../../conversation/numbers.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { HazardRow, RoleRow } from '../../db/schema.js'
import { AppError, MissingNumber } from '../../errors.js'
import { AT_WORK, findHazard, listOfReporter, listOpen, NOT_YET, rootOf } from './queries.js'
import * as replies from './replies.js'
import { unitName } from './route.js'

type Go = (hazard: HazardRow, rest: string) => Promise<Reply>

/** Finds the hazard a command is about by the number after it, merged ones by what they went into, and goes on with what follows. */
export const withHazard = (said: Said, word: string, go: Go): Promise<Reply> => withNumber(said, word, ({ root, rest }) => go(root, rest))

/** `named`: the one of that number itself, which may have gone into `root`. */
async function withNumber(
  said: Said,
  word: string,
  go: (found: { named: HazardRow; root: HazardRow; rest: string }) => Promise<Reply>,
): Promise<Reply> {
  const parsed = parseItemNumber(said.rest)
  if (said.rest.trim() === '') throw new MissingNumber(replies.whichNumber(word))
  if (!parsed) throw new AppError('invalid', replies.badNumber(word))
  if (parsed.noun !== undefined && parsed.noun !== '隐患') throw new AppError('invalid', replies.otherNoun(word, parsed.noun))
  const hazard = await findHazard(said.tx, said.district, parsed.number)
  if (!hazard) throw new AppError('not_found', replies.notFound(parsed.number))
  return go({ named: hazard, root: await rootOf(said.tx, hazard), rest: parsed.rest })
}

/**
 * The same for its own unit's contacts: the unit that is asked, or the one accountable; for coordinators (unit null) while no unit has it.
 * What they write is read in the group too: masked.
 */
export async function withUnitHazard(
  said: Said,
  word: string,
  go: (hazard: HazardRow, rest: string, unit: string | null) => Promise<Reply>,
  states: HazardRow['state'][] = AT_WORK,
) {
  return withHazard(await oneOfUnit(said, word, states), word, async (hazard, rest) => {
    const unit = unitsOf(said.roles).find((one) => one === hazard.asked) ?? unitsOf(said.roles).find((one) => one === hazard.unit)
    const ofNone = hazard.asked === null && hazard.unit === null && said.roles.some((held) => held.role === 'coordinator')
    if (!unit && !ofNone) {
      const whose = hazard.asked ?? hazard.unit
      throw new AppError('forbidden', replies.notYours(hazard.number, whose ? await unitName(said.tx, whose) : undefined))
    }
    return go(hazard, mask(rest).text, unit ?? null)
  })
}

/** Without a number the only one that waits for its unit is meant; of several, which one is asked. */
async function oneOfUnit(said: Said, word: string, states: HazardRow['state'][]): Promise<Said> {
  if (parseItemNumber(said.rest) || isWrongItemNumber(said.rest)) return said
  const units = unitsOf(said.roles)
  const mine = (hazard: HazardRow) => {
    const unit = hazard.asked ?? hazard.unit
    return unit === null ? may(said.roles, 'hazard.merge') : units.includes(unit)
  }
  const waiting = (await listOpen(said.tx, said.district, undefined)).filter((hazard) => states.includes(hazard.state) && mine(hazard))
  const [only] = waiting
  if (!only) throw new AppError('not_found', replies.noneToDo)
  if (waiting.length === 1) return { ...said, rest: `${only.number} ${said.rest}` }
  if (said.rest.trim() !== '') throw new AppError('invalid', replies.badNumber(word))
  const numbers = waiting.slice(0, 20).map((hazard) => hazard.number)
  throw new MissingNumber(replies.whichOf(numbers), '', numbers)
}

/** Without a number, for who reported: the only one that its unit says is repaired; where there is none, the only one that is not yet. */
export async function withRepaired(said: Said, word: string, go: Go): Promise<Reply> {
  if (parseItemNumber(said.rest) || isWrongItemNumber(said.rest)) return withHazard(said, word, go)
  const mine = await listOfReporter(said.tx, said.member.id)
  const asked = mine.filter((hazard) => hazard.state === 'repaired')
  const [only, ...more] = asked.length > 0 ? asked : mine.filter((hazard) => NOT_YET.includes(hazard.state))
  return withHazard(only && more.length === 0 ? { ...said, rest: `${only.number} ${said.rest}` } : { ...said, rest: '' }, word, go)
}

/** The same for its reporter, or a coordinator. */
export async function withOwnHazard(said: Said, word: string, go: Go): Promise<Reply> {
  return withHazard(said, word, async (hazard, rest) => {
    if (hazard.reporter !== said.member.id && !may(said.roles, 'hazard.merge'))
      throw new AppError('forbidden', replies.notYours(hazard.number))
    return go(hazard, rest)
  })
}

/** The same for whoever reported it, also under a number that went into it, or a coordinator. */
export async function withReportedHazard(said: Said, word: string, go: Go): Promise<Reply> {
  return withNumber(said, word, async ({ named, root, rest }) => {
    const reported = [named, root].some((one) => one.reporter === said.member.id)
    if (!reported && !may(said.roles, 'hazard.merge')) throw new AppError('forbidden', replies.notYours(root.number))
    return go(root, rest)
  })
}

/** The same for its reporter, or staff who have to do with it: its unit, a grid member, a coordinator. */
export async function withKnownHazard(said: Said, word: string, go: Go): Promise<Reply> {
  return withHazard(said, word, async (hazard, rest) => {
    const unit = unitsOf(said.roles).some((one) => one === hazard.asked || one === hazard.unit)
    if (hazard.reporter !== said.member.id && !unit && !may(said.roles, 'hazard.merge'))
      throw new AppError('forbidden', replies.notYours(hazard.number))
    return go(hazard, rest)
  })
}

export const unitsOf = (roles: readonly RoleRow[]) => roles.flatMap((role) => (role.role === 'unit' && role.unit ? [role.unit] : []))

/** What follows the first number of two: 合并 2 到 1, 2 并入 1, 2和1. */
export const secondNumber = (rest: string) => parseItemNumber(rest.replace(/^(?:合?并(?:入|到|进)?|归?(?:到|入|进)|[和与跟])\s*/, ''))
