import { may } from '../../community/abilities.js'
import { roomsOfMember } from '../../community/rooms-of.js'
import type { Said } from '../../conversation/said.js'
import type { ActivityRow } from '../../db/schema.js'
import { countHeld, listOpenFor, listRiderRooms } from './queries.js'
import * as replies from './replies.js'

/** What is to come: of the group it is said in, else of the groups they are in; for staff of every group of riders. */
export async function comingFor(said: Said): Promise<ActivityRow[]> {
  if (said.room) return listOpenFor(said.tx, [said.room.id], said.now)
  const staff = may(said.roles, 'activity.roster')
  const rooms = staff ? await listRiderRooms(said.tx, said.district) : await roomsOfMember(said.tx, said.member.id)
  return listOpenFor(
    said.tx,
    rooms.map((room) => room.id),
    said.now,
  )
}

/** A line each, with how many come. */
export async function linesOf(said: Said, rows: readonly ActivityRow[]): Promise<string[]> {
  const lines = []
  for (const activity of rows) lines.push(replies.line(activity, await countHeld(said.tx, activity.id)))
  return lines
}
