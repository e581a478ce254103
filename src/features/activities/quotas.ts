import { and, eq, inArray } from 'drizzle-orm'
import { memberById } from '../../community/members.js'
import { roomsOfMember } from '../../community/rooms-of.js'
import { param, type Reader, statement, type Tx } from '../../db/database.js'
import { sumOf } from '../../db/express.js'
import type { ActivityRow } from '../../db/schema.js'
import { countTaken, TAKEN } from './queries.js'

const areaOfRoom = statement<{ room: string }>()('area of a room', (q) =>
  q
    .select({ area: q.t.rooms.area })
    .from(q.t.rooms)
    .where(eq(q.t.rooms.id, param('room')))
    .limit(1),
)

/** Whose quota a sign-up counts against: the area of the room it was said in, else the member's own, else that of his first group. */
export async function areaOfSignUp(tx: Tx, member: string, room: string | null): Promise<string | null> {
  const [said] = room ? await tx.run(areaOfRoom, { room }) : []
  if (said?.area) return said.area
  const own = await memberById(tx, member)
  return own?.area ?? (await roomsOfMember(tx, member)).find((one) => one.area)?.area ?? null
}

/** How many heads of an area can hold a place at all. */
export function mostOf(activity: ActivityRow, area: string | null): number {
  const quotas = activity.quotas ?? {}
  const own = area === null ? undefined : quotas[area]
  if (own !== undefined) return Math.min(own, activity.capacity)
  return activity.capacity - Object.values(quotas).reduce((sum, heads) => sum + heads, 0)
}

/** How many more heads of an area fit now. */
export async function freeFor(tx: Tx, activity: ActivityRow, area: string | null): Promise<number> {
  const all = activity.capacity - (await countTaken(tx, activity.id))
  const quotas = activity.quotas ?? {}
  const named = Object.keys(quotas)
  if (named.length === 0) return all
  const taken = await takenByArea(tx, activity.id)
  const mine =
    area !== null && area in quotas
      ? (taken.get(area) ?? 0)
      : [...taken].filter(([of]) => of === null || !(of in quotas)).reduce((sum, [, heads]) => sum + heads, 0)
  return Math.min(all, mostOf(activity, area) - mine)
}

async function takenByArea(reader: Reader, activity: string): Promise<Map<string | null, number>> {
  const { signUps } = reader.t
  const rows = await reader
    .select({ area: signUps.area, heads: sumOf(signUps.heads) })
    .from(signUps)
    .where(and(eq(signUps.activity, activity), inArray(signUps.state, TAKEN)))
    .groupBy(signUps.area)
    .limit(1_000)
  return new Map(rows.map((row) => [row.area, Number(row.heads)]))
}

/** Its quotas by the names of the areas, in the order they were given. */
export async function quotaNames(tx: Tx, activity: ActivityRow): Promise<[name: string, heads: number][]> {
  const quotas = activity.quotas ?? {}
  const ids = Object.keys(quotas)
  if (ids.length === 0) return []
  const rows = await tx.select({ id: tx.t.areas.id, name: tx.t.areas.name }).from(tx.t.areas).where(inArray(tx.t.areas.id, ids))
  return ids.map((id) => [rows.find((row) => row.id === id)?.name ?? id, quotas[id] ?? 0])
}
