import { and, asc, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { param, type Reader, statement } from '../../db/database.js'
import { sumOf } from '../../db/express.js'
import type { ActivityRow, RoomRow, SignUpRow, SignUpState } from '../../db/schema.js'

/** Somebody's place, or a place kept for somebody. */
export const TAKEN: SignUpState[] = ['held', 'offered']
/** Not over for this person. */
export const LIVE: SignUpState[] = ['held', 'offered', 'waiting']
const MOST = 50

const byNumber = statement<{ district: string; number: number }>()('activity by number', (q) =>
  q
    .select()
    .from(q.t.activities)
    .where(and(eq(q.t.activities.district, param('district')), eq(q.t.activities.number, param('number'))))
    .limit(1),
)

export async function findActivity(reader: Reader, district: string, number: number): Promise<ActivityRow | undefined> {
  const [row] = await reader.run(byNumber, { district, number })
  return row
}

export async function findActivityById(reader: Reader, id: string): Promise<ActivityRow | undefined> {
  const { activities } = reader.t
  const [row] = await reader.select().from(activities).where(eq(activities.id, id)).limit(1)
  return row
}

/** Open activities to come, soonest first, for these rooms, at most 50. */
export async function listOpenFor(reader: Reader, rooms: string[], now: number): Promise<ActivityRow[]> {
  if (rooms.length === 0) return []
  const { activities, activityRooms } = reader.t
  const rows = await reader
    .select({ activity: activities })
    .from(activityRooms)
    .innerJoin(activities, eq(activities.id, activityRooms.activity))
    .where(and(inArray(activityRooms.room, rooms), eq(activities.state, 'open'), gt(activities.startsAt, now)))
    .orderBy(asc(activities.startsAt), asc(activities.number))
    .limit(MOST * 10)
  return [...new Map(rows.map((row) => [row.activity.id, row.activity])).values()].slice(0, MOST)
}

/** The newest of a district first, whatever their state, at most 200. */
export async function listNewest(reader: Reader, district: string): Promise<ActivityRow[]> {
  const { activities } = reader.t
  return reader.select().from(activities).where(eq(activities.district, district)).orderBy(desc(activities.number)).limit(200)
}

/** Heads with a place, or with one kept for them. */
export async function countTaken(reader: Reader, activity: string): Promise<number> {
  return countHeads(reader, activity, TAKEN)
}

/** Heads that hold a place. */
export const countHeld = (reader: Reader, activity: string): Promise<number> => countHeads(reader, activity, ['held'])

async function countHeads(reader: Reader, activity: string, states: SignUpState[]): Promise<number> {
  const { signUps } = reader.t
  const [row] = await reader
    .select({ heads: sumOf(signUps.heads) })
    .from(signUps)
    .where(and(eq(signUps.activity, activity), inArray(signUps.state, states)))
  return row?.heads ?? 0
}

/** Entries in the order of joining, at most 5,000. */
export async function listSignUps(reader: Reader, activity: string, states: SignUpState[]): Promise<SignUpRow[]> {
  const { signUps } = reader.t
  return reader
    .select()
    .from(signUps)
    .where(and(eq(signUps.activity, activity), inArray(signUps.state, states)))
    .orderBy(asc(signUps.joinedAt), asc(signUps.id))
    .limit(5_000)
}

export async function signUpOf(reader: Reader, activity: string, member: string): Promise<SignUpRow | undefined> {
  const { signUps } = reader.t
  const [row] = await reader
    .select()
    .from(signUps)
    .where(and(eq(signUps.activity, activity), eq(signUps.member, member), inArray(signUps.state, LIVE)))
    .limit(1)
  return row
}

export async function findSignUp(reader: Reader, id: string): Promise<SignUpRow | undefined> {
  const { signUps } = reader.t
  const [row] = await reader.select().from(signUps).where(eq(signUps.id, id)).limit(1)
  return row
}

/** A member's live entries with their activities, soonest first. */
export async function listOfMember(reader: Reader, member: string): Promise<{ signUp: SignUpRow; activity: ActivityRow }[]> {
  const { signUps, activities } = reader.t
  return reader
    .select({ signUp: signUps, activity: activities })
    .from(signUps)
    .innerJoin(activities, eq(activities.id, signUps.activity))
    .where(and(eq(signUps.member, member), inArray(signUps.state, LIVE), eq(activities.state, 'open')))
    .orderBy(asc(activities.startsAt))
    .limit(MOST)
}

export async function roomsOfActivity(reader: Reader, activity: string): Promise<RoomRow[]> {
  const { activityRooms, rooms } = reader.t
  const rows = await reader
    .select({ room: rooms })
    .from(activityRooms)
    .innerJoin(rooms, eq(rooms.id, activityRooms.room))
    .where(eq(activityRooms.activity, activity))
    .orderBy(asc(rooms.name))
    .limit(500)
  return rows.map((row) => row.room)
}

/** Registered rider groups of a district, by name. */
export async function listRiderRooms(reader: Reader, district: string): Promise<RoomRow[]> {
  const { rooms } = reader.t
  return reader
    .select()
    .from(rooms)
    .where(and(eq(rooms.district, district), eq(rooms.kind, 'rider'), isNull(rooms.leftAt)))
    .orderBy(asc(rooms.name))
    .limit(500)
}
