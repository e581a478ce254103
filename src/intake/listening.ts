import { and, eq, gt } from 'drizzle-orm'
import { type Database, param, statement } from '../db/database.js'
import type { Opens, QuestionRow } from '../db/schema.js'

/**
 * What the gateway process keeps in memory so that deciding whether a message is addressed to the bot costs no query
 * and works while the database is down: open questions by lane, and the rooms where bare command words count.
 */
export interface Listening {
  open(opens: Opens): void
  /** Open questions of a lane and of its room, unexpired. */
  questions(lane: string, room: string | undefined, now: number): Opens[]
  bareWords(room: string): boolean
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

  const add = (to: Map<string, Opens[]>, opens: Opens) => {
    const others = to.get(opens.lane)?.filter((other) => other.question !== opens.question) ?? []
    if (to.size < MOST) to.set(opens.lane, [...others, opens])
  }
  return {
    open: (opens) => add(lanes, opens),
    questions(lane, room, now) {
      const mine = [...(lanes.get(lane) ?? []), ...(room ? (lanes.get(room) ?? []) : [])]
      return mine.filter((opens) => opens.until > now)
    },
    bareWords: (room) => bareRooms.has(room),
    jielong: (room) => activityRooms.has(room),
    async reloadLane(db, lane, now) {
      const open = await db.run(openIn, { lane, now })
      lanes.delete(lane)
      for (const row of open) add(lanes, opensOf(row))
    },
    async reload(db, now) {
      const { questions, rooms } = db.t
      const open = await db
        .select()
        .from(questions)
        .where(and(eq(questions.state, 'open'), gt(questions.expiresAt, now)))
        .limit(MOST)
      const next = new Map<string, Opens[]>()
      for (const row of open) add(next, opensOf(row))
      const bare = await db.select({ platformId: rooms.platformId }).from(rooms).where(eq(rooms.bareWords, true)).limit(MOST)
      activityRooms = await roomsWithActivities(db)
      lanes = next
      bareRooms = new Set(bare.map((room) => room.platformId))
    },
  }
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
