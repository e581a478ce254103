import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import type { ActivityRow } from '../../db/schema.js'
import * as replies from './replies.js'

/** The active pair this member is one half of, and the other half. */
export type PairOf = (tx: Tx, member: string) => Promise<{ id: string; other: string } | undefined>

/** Hours count where the activity is service. */
export const countsHours = (activity: ActivityRow) => activity.kind === '志愿服务'

/** Credits the whole time of a service activity to one who is there, once; and says so of a pair when both are. */
export async function creditHours(tx: Tx, activity: ActivityRow, member: string, pairOf: PairOf, now: number): Promise<number> {
  if (!countsHours(activity)) return 0
  const { serviceHours } = tx.t
  const minutes = Math.round((activity.endsAt - activity.startsAt) / 60_000)
  const [added] = await tx
    .insert(serviceHours)
    .values({ id: newId(now), activity: activity.id, member, minutes, at: now })
    .onConflictDoNothing()
    .returning()
  if (added) await creditPair(tx, activity, member, pairOf)
  return minutes
}

/** Notes on both rows that the two of a pair served together. */
async function creditPair(tx: Tx, activity: ActivityRow, member: string, pairOf: PairOf): Promise<void> {
  const { serviceHours } = tx.t
  const others = await tx
    .select()
    .from(serviceHours)
    .where(and(eq(serviceHours.activity, activity.id), ne(serviceHours.member, member), isNull(serviceHours.pair)))
    .limit(5_000)
  const mine = await pairOf(tx, member)
  for (const { member: other } of others) {
    const theirs = await pairOf(tx, other)
    const pair = mine?.other === other ? mine : theirs?.other === member ? theirs : undefined
    if (!pair) continue
    const both = and(eq(serviceHours.activity, activity.id), inArray(serviceHours.member, [member, other]))
    await tx.update(serviceHours).set({ pair: pair.id }).where(both)
  }
}

/** 我的时长: both ledgers, all and what was done together with the other one of the pair. */
export async function showHours(said: Said): Promise<Reply> {
  const { serviceHours, activities } = said.tx.t
  const rows = await said.tx
    .select({ hours: serviceHours, activity: activities })
    .from(serviceHours)
    .innerJoin(activities, eq(activities.id, serviceHours.activity))
    .where(eq(serviceHours.member, said.member.id))
    .orderBy(desc(serviceHours.at), desc(serviceHours.id))
    .limit(1_000)
  if (rows.length === 0) return replies.noHours
  const sum = (list: typeof rows) => list.reduce((minutes, row) => minutes + row.hours.minutes, 0)
  const lines = rows.slice(0, 10).map((row) => replies.hoursLine(row.activity, row.hours.minutes))
  return replies.hours(sum(rows), sum(rows.filter((row) => row.hours.pair !== null)), lines)
}
