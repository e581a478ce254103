import { findDuty } from '../../community/duties.js'
import { coordinatorsOf } from '../../community/roles.js'
import { contactsOf, unitById } from '../../community/units.js'
import { categoryAbove } from '../../conversation/topics/hazard-words.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow } from '../../db/schema.js'
import { unitName } from './route.js'

/** Who hears of lateness at each level: people with a name, so a unit without a contact is passed over. */
export interface Level {
  name: string
  members: string[]
}

/** Backup and superior of the unit as the 权责清单 has them, then the coordinators. */
export async function levelsOf(tx: Tx, hazard: HazardRow, now: number): Promise<Level[]> {
  const { district, category, area } = hazard
  const duty = area ? await findDuty(tx, district, { category, above: categoryAbove(category), area, now }) : undefined
  const superior = duty?.superior ?? (hazard.unit ? (await unitById(tx, hazard.unit))?.superior : null)
  const levels: Level[] = []
  for (const unit of [duty?.backup, superior]) {
    if (!unit || unit === hazard.unit) continue
    const contacts = await contactsOf(tx, unit, now)
    if (contacts.length > 0) levels.push({ name: await unitName(tx, unit), members: contacts.map((one) => one.member) })
  }
  const coordinators = await coordinatorsOf(tx, area, now)
  const [first] = coordinators
  if (first) levels.push({ name: first.name, members: coordinators.map((one) => one.member) })
  return levels
}
