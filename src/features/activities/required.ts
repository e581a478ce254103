import { and, asc, eq, gt, isNotNull, or } from 'drizzle-orm'
import type { Tx } from '../../db/database.js'
import type { ActivityRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { findActivity } from './queries.js'
import * as replies from './replies.js'

/** The activity one must have been at before this one. */
export async function requiredOf(tx: Tx, activity: ActivityRow): Promise<ActivityRow | undefined> {
  return activity.requires === null ? undefined : findActivity(tx, activity.district, activity.requires)
}

/** Refuses one who was not at the required activity, or another of its title or series, and says how to get there. */
export async function mustHaveBeenAt(tx: Tx, activity: ActivityRow, member: string, now: number): Promise<void> {
  const required = await requiredOf(tx, activity)
  if (!required || (await wasAt(tx, required, member))) return
  throw new AppError('conflict', replies.needsFirst(activity, required, await nextSession(tx, required, now)))
}

function likeIt(tx: Tx, required: ActivityRow) {
  const { activities } = tx.t
  const series = required.series ?? required.id
  return and(
    eq(activities.district, required.district),
    or(eq(activities.title, required.title), eq(activities.id, series), eq(activities.series, series)),
  )
}

async function wasAt(tx: Tx, required: ActivityRow, member: string): Promise<boolean> {
  const { activities, signUps } = tx.t
  const [row] = await tx
    .select({ id: signUps.id })
    .from(signUps)
    .innerJoin(activities, eq(activities.id, signUps.activity))
    .where(and(eq(signUps.member, member), isNotNull(signUps.checkedInAt), likeIt(tx, required)))
    .limit(1)
  return row !== undefined
}

async function nextSession(tx: Tx, required: ActivityRow, now: number): Promise<ActivityRow | undefined> {
  const { activities } = tx.t
  const [row] = await tx
    .select()
    .from(activities)
    .where(and(likeIt(tx, required), eq(activities.state, 'open'), gt(activities.startsAt, now)))
    .orderBy(asc(activities.startsAt), asc(activities.number))
    .limit(1)
  return row
}
