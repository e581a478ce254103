import { coordinatorsOf } from '../../community/roles.js'
import { roomsOfMember } from '../../community/rooms-of.js'
import type { Unowned } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'

/** The coordinator of an area, or the first of all; another than the one whose role ended, where there is another. */
export async function nextOwner(tx: Tx, of: Unowned, area: string | null, now: number): Promise<string | null> {
  const all = await coordinatorsOf(tx, area, now)
  return (all.find((one) => one.member !== of.member) ?? all[0])?.member ?? null
}

export async function areaOfRider(tx: Tx, rider: string): Promise<string | null> {
  return (await roomsOfMember(tx, rider)).find((room) => room.kind === 'rider' && room.area)?.area ?? null
}
