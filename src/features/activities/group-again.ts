import { and, desc, eq, gte } from 'drizzle-orm'
import { groupNamed } from '../../community/names.js'
import type { Reply, Said } from '../../conversation/said.js'
import { countHeld, roomsOfActivity } from './queries.js'
import * as replies from './replies.js'

/** Names of groups are no longer. */
const LONGEST = 60
const JUST_PUBLISHED_MS = 10 * 60_000

/** 发到通州骑手一群, said privately by one who has just published to it: where there is one group it was not asked for. */
export async function saysGroupAgain(said: Said): Promise<Reply> {
  const name = said.text.trim().replace(/^(?:就?发(?:到|在|给)|群)[\s:：]*/, '')
  if (said.room || name.length < 3 || name.length > LONGEST) return undefined
  const { activities } = said.tx.t
  const [activity] = await said.tx
    .select()
    .from(activities)
    .where(
      and(eq(activities.author, said.member.id), eq(activities.state, 'open'), gte(activities.createdAt, said.now - JUST_PUBLISHED_MS)),
    )
    .orderBy(desc(activities.number))
    .limit(1)
  const room = activity && groupNamed(await roomsOfActivity(said.tx, activity.id), name)
  return room && replies.alreadyGoesTo(activity, await countHeld(said.tx, activity.id), room.name)
}
