import { gridOf } from '../../community/roles.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow } from '../../db/schema.js'
import * as replies from './replies.js'
import { unitName } from './route.js'
import { tellStaff } from './tell.js'

/** The reporter did not look, or cannot be asked: grid members near are. */
export async function askGridMembers(tx: Tx, hazard: HazardRow, now: number): Promise<void> {
  const text = replies.askGrid(hazard, await unitName(tx, hazard.unit))
  const words = { class: 'reminder', purpose: 'hazard.ask_grid', text, asksRepaired: true } as const
  for (const one of await gridOf(tx, hazard.area, now))
    if (one.member !== hazard.reporter) await tellStaff(tx, hazard, one.member, words, now)
}
