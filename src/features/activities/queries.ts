import { and, asc, desc, eq, getTableColumns, gt, inArray, isNull } from 'drizzle-orm'
import { param, type Reader, statement } from '../../db/database.js'
import { sumOf } from '../../db/express.js'
import type { ActivityRow, RoomRow, SignUpRow, SignUpState } from '../../db/schema.js'

/** Somebody's place, or a place kept for somebody. */
export const TAKEN: SignUpState[] = ['held', 'offered']
/** Not over for this person. */
const LIVE: SignUpState[] = ['held', 'offered', 'waiting']
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

const byId = statement<{ id: string }>()('activity by id', (q) =>
  q
    .select()
    .from(q.t.activities)
    .where(eq(q.t.activities.id, param('id')))
    .limit(1),
)

export async function findActivityById(reader: Reader, id: string): Promise<ActivityRow | undefined> {
  const [row] = await reader.run(byId, { id })
  return row
}

const openInRoom = statement<{ room: string; now: number }>()('open activities of a room', (q) => {
  const { activities, activityRooms } = q.t
  return q
    .select(getTableColumns(activities))
    .from(activityRooms)
    .innerJoin(activities, eq(activities.id, activityRooms.activity))
    .where(and(eq(activityRooms.room, param('room')), eq(activities.state, 'open'), gt(activities.startsAt, param('now'))))
    .orderBy(asc(activities.startsAt), asc(activities.number))
    .limit(MOST)
})

/** Open activities to come, soonest first, for these rooms, at most 50. */
export async function listOpenFor(reader: Reader, rooms: string[], now: number): Promise<ActivityRow[]> {
  const [only] = rooms
  if (only === undefined) return []
  if (rooms.length === 1) return reader.run(openInRoom, { room: only, now })
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

const headsIn = (name: string, states: SignUpState[]) =>
  statement<{ activity: string }>()(name, (q) =>
    q
      .select({ heads: sumOf(q.t.signUps.heads) })
      .from(q.t.signUps)
      .where(and(eq(q.t.signUps.activity, param('activity')), inArray(q.t.signUps.state, states))),
  )
const headsTaken = headsIn('heads that take a place', TAKEN)
const headsHeld = headsIn('heads that hold a place', ['held'])

/** Heads with a place, or with one kept for them while they are asked: what is free is counted by it, and who gets one hears it. */
export const countTaken = async (reader: Reader, activity: string): Promise<number> =>
  (await reader.run(headsTaken, { activity }))[0]?.heads ?? 0

/** Heads that hold a place: what an activity says of itself, for who is only asked has not signed up. */
export const countHeld = async (reader: Reader, activity: string): Promise<number> =>
  (await reader.run(headsHeld, { activity }))[0]?.heads ?? 0

const signUpsIn = (name: string, states: SignUpState[]) =>
  statement<{ activity: string }>()(name, (q) =>
    q
      .select()
      .from(q.t.signUps)
      .where(and(eq(q.t.signUps.activity, param('activity')), inArray(q.t.signUps.state, states)))
      .orderBy(asc(q.t.signUps.joinedAt), asc(q.t.signUps.id))
      .limit(5_000),
  )
const SIGN_UPS = {
  live: signUpsIn('live sign-ups', LIVE),
  held: signUpsIn('held sign-ups', ['held']),
  waiting: signUpsIn('waiting sign-ups', ['waiting']),
}

/** Entries in the order of joining, at most 5,000. */
export const listSignUps = (reader: Reader, activity: string, which: keyof typeof SIGN_UPS): Promise<SignUpRow[]> =>
  reader.run(SIGN_UPS[which], { activity })

/** Where an entry stands on the wait list, from 1; undefined for one that does not wait. */
export async function placeInLine(reader: Reader, { id, activity, state }: SignUpRow): Promise<number | undefined> {
  if (state !== 'waiting') return undefined
  return (await listSignUps(reader, activity, 'waiting')).findIndex((one) => one.id === id) + 1 || undefined
}

const liveOf = statement<{ activity: string; member: string }>()('sign-up of a member', (q) =>
  q
    .select()
    .from(q.t.signUps)
    .where(and(eq(q.t.signUps.activity, param('activity')), eq(q.t.signUps.member, param('member')), inArray(q.t.signUps.state, LIVE)))
    .limit(1),
)

export async function signUpOf(reader: Reader, activity: string, member: string): Promise<SignUpRow | undefined> {
  const [row] = await reader.run(liveOf, { activity, member })
  return row
}

export async function findSignUp(reader: Reader, id: string): Promise<SignUpRow | undefined> {
  const { signUps } = reader.t
  const [row] = await reader.select().from(signUps).where(eq(signUps.id, id)).limit(1)
  return row
}

const liveOfMember = statement<{ member: string }>()('sign-ups of a member', (q) => {
  const { signUps, activities } = q.t
  return q
    .select({ signUp: signUps, activity: activities })
    .from(signUps)
    .innerJoin(activities, eq(activities.id, signUps.activity))
    .where(and(eq(signUps.member, param('member')), inArray(signUps.state, LIVE), eq(activities.state, 'open')))
    .orderBy(asc(activities.startsAt), asc(activities.number))
    .limit(MOST)
})

/** A member's live entries with their activities, soonest first. */
export const listOfMember = (reader: Reader, member: string): Promise<{ signUp: SignUpRow; activity: ActivityRow }[]> =>
  reader.run(liveOfMember, { member })

const roomsOf = statement<{ activity: string }>()('rooms of an activity', (q) =>
  q
    .select(getTableColumns(q.t.rooms))
    .from(q.t.activityRooms)
    .innerJoin(q.t.rooms, eq(q.t.rooms.id, q.t.activityRooms.room))
    .where(eq(q.t.activityRooms.activity, param('activity')))
    .orderBy(asc(q.t.rooms.name))
    .limit(500),
)

export const roomsOfActivity = (reader: Reader, activity: string): Promise<RoomRow[]> => reader.run(roomsOf, { activity })

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
