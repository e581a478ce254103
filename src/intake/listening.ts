import { and, eq, gt, or } from 'drizzle-orm'
import { type Database, param, statement } from '../db/database.js'
import type { Opens, QuestionRow } from '../db/schema.js'

/**
 * What the gateway process keeps in memory so that deciding whether a message is addressed to the bot costs no query
 * and works while the database is down: open questions by lane, the rooms where bare command words count, and
 * those where danger to life is answered unasked.
 */
export interface Listening {
  open(opens: Opens): void
  /** Open questions of a lane and of its room, unexpired. */
  questions(lane: string, room: string | undefined, now: number): Opens[]
  bareWords(room: string): boolean
  /** Danger to life is answered there though nobody asked the bot, and was not within the last minutes (`first_aid.gap`). */
  firstAid(room: string, now: number): boolean
  /** It is being answered there now. */
  warned(room: string, now: number): void
  /** An activity is open there: its native list is read. */
  jielong(room: string): boolean
  /** Reads both sets again. Questions that were answered elsewhere leave this way. */
  reload(db: Database, now: number): Promise<void>
  /** Reads what is open in one lane again. */
  reloadLane(db: Database, lane: string, now: number): Promise<void>
}

const MOST = 50_000

const openIn = statement<{ lane: string; now: number }>()('what is listened for in a lane', (q) => {
  const { id, lane, accepts, choices, expiresAt, state } = q.t.questions
  return q
    .select({ id, lane, accepts, choices, expiresAt })
    .from(q.t.questions)
    .where(and(eq(lane, param('lane')), eq(state, 'open'), gt(expiresAt, param('now'))))
    .limit(100)
})

export function createListening(): Listening {
  let lanes = new Map<string, Opens[]>()
  let bareRooms = new Set<string>()
  let activityRooms = new Set<string>()
  let firstAidRooms = new Set<string>()
  const warnedAt = new Map<string, number>()
  let gap = 0
  /** Of each reading under way: what was opened since it began, which its rows may not have yet. */
  const readings = new Set<Opens[]>()

  const reading = async <R>(read: () => Promise<R>): Promise<{ rows: R; since: Opens[] }> => {
    const since: Opens[] = []
    readings.add(since)
    try {
      return { rows: await read(), since }
    } finally {
      readings.delete(since)
    }
  }
  const add = (to: Map<string, Opens[]>, opens: Opens) => {
    const others = to.get(opens.lane)?.filter((other) => other.question !== opens.question) ?? []
    if (to.size < MOST) to.set(opens.lane, [...others, opens])
  }
  return {
    open(opens) {
      add(lanes, opens)
      for (const since of readings) since.push(opens)
    },
    questions(lane, room, now) {
      const mine = [...(lanes.get(lane) ?? []), ...(room ? (lanes.get(room) ?? []) : [])]
      return mine.filter((opens) => opens.until > now)
    },
    bareWords: (room) => bareRooms.has(room),
    firstAid: (room, now) => firstAidRooms.has(room) && now - (warnedAt.get(room) ?? Number.NEGATIVE_INFINITY) >= gap,
    warned: (room, now) => void warnedAt.set(room, now),
    jielong: (room) => activityRooms.has(room),
    async reloadLane(db, lane, now) {
      const { rows, since } = await reading(() => db.run(openIn, { lane, now }))
      lanes.delete(lane)
      for (const opens of [...rows.map(opensOf), ...since.filter((one) => one.lane === lane)]) add(lanes, opens)
    },
    async reload(db, now) {
      const { rows, since } = await reading(() => readAll(db, now))
      const next = new Map<string, Opens[]>()
      for (const opens of [...rows.open.map(opensOf), ...since]) add(next, opens)
      lanes = next
      activityRooms = rows.activityRooms
      bareRooms = new Set(rows.set.filter((room) => room.bareWords).map((room) => room.platformId))
      firstAidRooms = new Set(rows.set.filter((room) => room.firstAid).map((room) => room.platformId))
      gap = db.rules.span('first_aid.gap', now)
    },
  }
}

async function readAll(db: Database, now: number) {
  const { questions, rooms } = db.t
  const { id, lane, accepts, choices, expiresAt, state } = questions
  const open = await db
    .select({ id, lane, accepts, choices, expiresAt })
    .from(questions)
    .where(and(eq(state, 'open'), gt(expiresAt, now)))
    .limit(MOST)
  const { platformId, bareWords, firstAid } = rooms
  const set = await db
    .select({ platformId, bareWords, firstAid })
    .from(rooms)
    .where(or(eq(bareWords, true), eq(firstAid, true)))
    .limit(MOST)
  return { open, set, activityRooms: await roomsWithActivities(db) }
}

async function roomsWithActivities(db: Database): Promise<Set<string>> {
  const { activities, activityRooms, rooms } = db.t
  const rows = await db
    .select({ platformId: rooms.platformId })
    .from(activities)
    .innerJoin(activityRooms, eq(activityRooms.activity, activities.id))
    .innerJoin(rooms, eq(rooms.id, activityRooms.room))
    .where(eq(activities.state, 'open'))
    .limit(MOST)
  return new Set(rows.map((row) => row.platformId))
}

const opensOf = (row: Pick<QuestionRow, 'id' | 'lane' | 'accepts' | 'choices' | 'expiresAt'>): Opens => ({
  question: row.id,
  lane: row.lane,
  accepts: row.accepts,
  choices: row.choices,
  until: row.expiresAt,
})
