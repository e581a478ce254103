import { eq } from 'drizzle-orm'
import { may } from '../../community/abilities.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import type { ActivityRow, SignUpRow } from '../../db/schema.js'
import { changeRow, insertRow } from '../../db/write-row.js'
import { AppError } from '../../errors.js'
import { recount } from './announce.js'
import { endSignUp, journalSignUp, offerSeats } from './offers.js'
import { countTaken, listSignUps, signUpOf } from './queries.js'
import { areaOfSignUp, freeFor, mostOf } from './quotas.js'
import * as replies from './replies.js'
import { mustHaveBeenAt } from './required.js'

export type SignedUp =
  | { state: 'held'; taken: number }
  | { state: 'waiting'; place: number /** More heads than it has places. */; never: boolean }

/** Takes a place for so many heads, or the last place of the wait list: a party that does not fit waits whole. */
export async function signUp(
  tx: Tx,
  activity: ActivityRow,
  who: { member: string; room: string | null; heads: number; actor: string },
  now: number,
): Promise<SignedUp> {
  await tx.lock('activity', activity.id)
  if (activity.state !== 'open' || activity.startsAt <= now) throw new AppError('conflict', replies.over(activity))
  if (await signUpOf(tx, activity.id, who.member)) throw new AppError('conflict', replies.already(activity))
  const { closesAt } = activity
  if (closesAt !== null && closesAt <= now) throw new AppError('conflict', replies.closed(activity, closesAt))
  await mustHaveBeenAt(tx, activity, who.member, now)
  const area = await areaOfSignUp(tx, who.member, who.room)
  const most = mostOf(activity, area)
  if (most < activity.capacity && who.heads > most) throw new AppError('invalid', replies.overQuota(activity, most))
  const taken = await countTaken(tx, activity.id)
  const fits = who.heads <= (await freeFor(tx, activity, area))
  const { actor, ...as } = who
  await insertRow(tx, 'signUps', { id: newId(now), activity: activity.id, ...as, area, state: fits ? 'held' : 'waiting', joinedAt: now })
  await journalSignUp(tx, activity, fits ? 'sign_up' : 'wait', actor, now)
  if (fits) await recount(tx, activity, now)
  if (fits) return { state: 'held', taken: taken + who.heads }
  return { state: 'waiting', place: (await listSignUps(tx, activity.id, 'waiting')).length, never: who.heads > activity.capacity }
}

/** Changes how many come, where they fit; what becomes free is offered. False: they do not fit, and nothing changes. */
export async function changeHeads(tx: Tx, activity: ActivityRow, entry: SignUpRow, heads: number, now: number): Promise<boolean> {
  if (heads > Math.min(activity.capacity, mostOf(activity, entry.area))) return false
  if (entry.state !== 'waiting' && heads - entry.heads > (await freeFor(tx, activity, entry.area))) return false
  await tx.update(tx.t.signUps).set({ heads }).where(eq(tx.t.signUps.id, entry.id))
  if (heads < entry.heads) await offerSeats(tx, activity, now)
  else await recount(tx, activity, now)
  return true
}

/** One who waited comes with fewer, and they fit: he has just said so, and is not asked once more. */
export async function takeFreeSeats({ tx, now, member }: Said, activity: ActivityRow, entry: SignUpRow, heads: number): Promise<Reply> {
  await changeRow(tx, 'signUps', entry.id, { state: 'held', heads })
  await journalSignUp(tx, activity, 'sign_up', member.subject ?? 'unknown', now)
  await recount(tx, activity, now)
  return replies.signedUp(activity, await countTaken(tx, activity.id))
}

/** Gives the place, or the waiting, up; who is next is offered what becomes free. */
export async function leave(said: Said, activity: ActivityRow): Promise<Reply> {
  const { tx, now } = said
  await tx.lock('activity', activity.id)
  const mine = await signUpOf(tx, activity.id, said.member.id)
  if (!mine) throw new AppError('not_found', replies.notSignedUp(activity, may(said.roles, 'activity.publish')))
  await endSignUp(tx, mine, 'left', now)
  await journalSignUp(tx, activity, 'leave', said.member.subject ?? 'unknown', now)
  await offerSeats(tx, activity, now)
  return replies.left(activity)
}
