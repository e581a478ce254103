import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import { roomsOfMember } from '../community/rooms-of.js'
import type { Said } from '../conversation/said.js'
import type { QuestionRow } from '../db/schema.js'
import { laneOf } from './addressed.js'

/** A person is in few groups; questions are open in fewer. */
const MOST_LANES = 50

/** What somebody who writes privately was asked in a group and has not answered, newest first, at most 20. */
export async function listAskedElsewhere(said: Said): Promise<QuestionRow[]> {
  if (said.room) return []
  const rooms = await roomsOfMember(said.tx, said.member.id)
  const lanes = rooms.slice(0, MOST_LANES).map((room) => laneOf(said.account, room.platformId, said.identity.platformId))
  if (lanes.length === 0) return []
  const { questions } = said.tx.t
  return said.tx
    .select()
    .from(questions)
    .where(
      and(
        inArray(questions.lane, lanes),
        eq(questions.state, 'open'),
        eq(questions.member, said.member.id),
        gt(questions.expiresAt, said.now),
      ),
    )
    .orderBy(desc(questions.askedAt), desc(questions.id))
    .limit(20)
}
