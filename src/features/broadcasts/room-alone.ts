import { may } from '../../community/abilities.js'
import { oneNamed } from '../../community/names.js'
import type { Reply, Said } from '../../conversation/said.js'
import { roomsOf } from './queries.js'
import * as replies from './replies.js'

/** The name of a group and nothing else, of one who may write to it: how that is done, for its name is no notice. */
export async function saysRoomAlone(said: Said): Promise<Reply> {
  const name = said.text.trim()
  if (said.room || !name || name.length > LONGEST || !may(said.roles, 'broadcast.write')) return undefined
  const room = oneNamed(await roomsOf(said.tx, said.district, {}), name)
  return room && replies.howToWriteTo(room.name)
}

/** Names of groups are no longer. */
const LONGEST = 60
