import { may } from '../../community/abilities.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { levelsOf } from './levels.js'
import { listOfReporter, listOpen, listVoices, rootOf } from './queries.js'
import * as replies from './replies.js'
import { hearersOf } from './route.js'
import { unitsOf, withHazard } from './which.js'

const LINES = 10

/** 我的隐患: one's own; a unit's contact sees what is open for his units, a coordinator all that is open. */
export async function listHazards(said: Said): Promise<Reply> {
  const units = unitsOf(said.roles)
  const forAll = may(said.roles, 'hazard.merge')
  const ofStaff = forAll || units.length > 0
  const rows = ofStaff ? await listOpenOf(said, forAll ? [undefined] : units) : await listOfReporter(said.tx, said.member.id)
  if (rows.length === 0) return ofStaff ? replies.none : replies.noneOfYours
  const lines = []
  for (const hazard of rows.slice(0, LINES)) lines.push(await lineOf(said.tx, hazard, said.now))
  return replies.listOf(lines, rows.length - lines.length)
}

async function listOpenOf({ tx, district }: Said, units: (string | undefined)[]): Promise<HazardRow[]> {
  const found = new Map<string, HazardRow>()
  for (const unit of units) for (const hazard of await listOpen(tx, district, unit)) found.set(hazard.id, hazard)
  return [...found.values()].sort((a, b) => a.number - b.number)
}

/** 进度 隐患 n: for who reported it or said +1, and the staff who have to do with it. A merged number answers for what it went into. */
export async function showProgress(said: Said): Promise<Reply> {
  if (said.rest.trim() === '隐患') return listHazards(said)
  return withHazard(said, '进度 隐患', async (hazard) => {
    if (!(await isConcerned(said, hazard))) throw new AppError('forbidden', replies.notYoursToSee(hazard.number))
    return lineOf(said.tx, hazard, said.now)
  })
}

async function isConcerned(said: Said, hazard: HazardRow): Promise<boolean> {
  const { tx, now, member, roles } = said
  if (hazard.reporter === member.id || may(roles, 'hazard.merge')) return true
  if (unitsOf(roles).some((unit) => unit === hazard.asked || unit === hazard.unit)) return true
  if ((await listVoices(tx, hazard.id)).some((voice) => voice.member === member.id)) return true
  // Backup and superior hear of it when it is late.
  return (await levelsOf(tx, hazard, now)).some((level) => level.members.includes(member.id))
}

/** How far it is, and who has it; of one that was merged, how far that is. */
export async function lineOf(tx: Tx, hazard: HazardRow, now: number): Promise<string> {
  const root = await rootOf(tx, hazard)
  return replies.progressLine(hazard, root, await hearersOf(tx, root, now))
}
