import { contactsOf } from '../../community/units.js'
import type { Handed, Unowned } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow } from '../../db/schema.js'
import { listOwnedBy } from '../../timers/obligations.js'
import { levelsOf } from './levels.js'
import { roomName } from './place.js'
import { AT_WORK, findHazardById, listOpen } from './queries.js'
import { contentOf, owe } from './record.js'
import * as replies from './replies.js'
import { candidatesOf, dispatch, ownerOf } from './route.js'

/**
 * A contact's or coordinator's role ended, or somebody is there at last. A unit that nobody is left to answer for has its work go where a
 * new report would: whistled, with the deadlines as they are. What still has its people goes to the next of them.
 */
export async function handOnHazards(tx: Tx, of: Unowned, now: number): Promise<Handed[]> {
  const handed: Handed[] = []
  for (const hazard of of.unit ? await listOpen(tx, of.district, of.unit) : [])
    if (hazard.asked === of.unit && (await isLeft(tx, hazard, now))) handed.push(await whistleAnew(tx, hazard, now))
  for (const { item, ...due } of await listOwnedBy(tx, { noun: 'hazard', district: of.district, owner: of.member })) {
    const hazard = await findHazardById(tx, item)
    if (!hazard) continue
    if (of.member === null && hazard.asked === null && (await isLeft(tx, hazard, now))) {
      handed.push(await whistleAnew(tx, hazard, now))
      continue
    }
    const able = await ableAt(tx, hazard, due.level, now)
    if (of.member && able.includes(of.member)) continue
    const to = able[0] ?? null
    if (to === of.member) continue
    await owe(tx, hazard, to, due, now)
    handed.push({ item: replies.itemOf(hazard), to, untold: true })
  }
  return handed
}

/** Work that the one who was asked for cannot do any more: nobody is left there. */
const isLeft = async (tx: Tx, hazard: HazardRow, now: number): Promise<boolean> =>
  AT_WORK.includes(hazard.state) && (hazard.asked === null || (await contactsOf(tx, hazard.asked, now)).length === 0)

async function whistleAnew(tx: Tx, hazard: HazardRow, now: number): Promise<Handed> {
  const text = (await contentOf(tx, hazard)) ?? replies.wordsGone
  const after = await dispatch(tx, hazard, { text, where: await roomName(tx, hazard.room) }, now)
  return { item: replies.itemOf(hazard), to: await ownerOf(tx, after, now), untold: false }
}

/** Who may own it, the first first: its unit's contacts or the coordinators; once it was moved up, those of that level. */
async function ableAt(tx: Tx, hazard: HazardRow, level: number, now: number): Promise<string[]> {
  const levels = level === 0 ? [] : await levelsOf(tx, hazard, now)
  return (levels[level - 1] ?? levels.at(-1))?.members ?? (await candidatesOf(tx, hazard, now)).map((one) => one.member)
}
