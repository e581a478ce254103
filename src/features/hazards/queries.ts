import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, ne, or } from 'drizzle-orm'
import { DAY } from '../../clock.js'
import type { Reader } from '../../db/database.js'
import type { HazardRow, HazardState, HazardVoiceRow } from '../../db/schema.js'

/** Somebody still owes something. */
export const OPEN: HazardState[] = ['waiting', 'dispatched', 'claimed', 'made_safe', 'repaired']
/** A unit has work to do. */
export const AT_WORK: HazardState[] = ['dispatched', 'claimed', 'made_safe']

const MOST = 100

export async function findHazard(reader: Reader, district: string, number: number): Promise<HazardRow | undefined> {
  const { hazards } = reader.t
  const [row] = await reader
    .select()
    .from(hazards)
    .where(and(eq(hazards.district, district), eq(hazards.number, number)))
    .limit(1)
  return row
}

export async function findHazardById(reader: Reader, id: string): Promise<HazardRow | undefined> {
  const { hazards } = reader.t
  const [row] = await reader.select().from(hazards).where(eq(hazards.id, id)).limit(1)
  return row
}

/** The hazard a merged one went into, however often. */
export async function rootOf(reader: Reader, hazard: HazardRow): Promise<HazardRow> {
  let root = hazard
  for (let hop = 0; hop < 20 && root.mergedInto; hop++) {
    const next = await findHazardById(reader, root.mergedInto)
    if (!next) break
    root = next
  }
  return root
}

/** A member's own reports, newest first, at most 100. */
export async function listOfReporter(reader: Reader, member: string): Promise<HazardRow[]> {
  const { hazards } = reader.t
  return reader.select().from(hazards).where(eq(hazards.reporter, member)).orderBy(desc(hazards.number)).limit(MOST)
}

/** Open hazards a unit is asked for or accountable for, oldest first; all of the district when no unit is given. At most 100. */
export async function listOpen(reader: Reader, district: string, unit: string | undefined): Promise<HazardRow[]> {
  const { hazards } = reader.t
  const rows = await reader
    .select()
    .from(hazards)
    .where(and(eq(hazards.district, district), inArray(hazards.state, OPEN)))
    .orderBy(asc(hazards.number))
    .limit(1_000)
  return rows.filter((row) => unit === undefined || row.unit === unit || row.asked === unit).slice(0, MOST)
}

export async function listVoices(reader: Reader, hazard: string): Promise<HazardVoiceRow[]> {
  const { hazardVoices } = reader.t
  return reader.select().from(hazardVoices).where(eq(hazardVoices.hazard, hazard)).orderBy(asc(hazardVoices.at)).limit(1_000)
}

const LIKE_WITHIN = 7 * DAY
const RECURS_WITHIN = 90 * DAY
const SAME_PIN_METRES = 50

type Where = Pick<HazardRow, 'id' | 'district' | 'category' | 'place' | 'latitude' | 'longitude' | 'reportedAt'>

/** An open hazard of the same category that may be the same thing: pins within 50 m, or the same words for the place; of the last 7 days. */
export async function findSame(reader: Reader, hazard: Where): Promise<HazardRow | undefined> {
  const rows = await listLike(reader, hazard, LIKE_WITHIN)
  return rows.find((row) => OPEN.includes(row.state) && isSamePlace(row, hazard))
}

const NEAR_METRES = 200

/** The nearest open hazard of the same category between 50 and 200 m away, of the last 7 days: offered, not asked. */
export async function findNear(reader: Reader, hazard: Where): Promise<{ hazard: HazardRow; metres: number } | undefined> {
  const near = (await listLike(reader, hazard, LIKE_WITHIN)).flatMap((row) => {
    const metres = OPEN.includes(row.state) ? distanceOf(row, hazard) : undefined
    return metres !== undefined && metres > SAME_PIN_METRES && metres <= NEAR_METRES ? [{ hazard: row, metres }] : []
  })
  return near.sort((a, b) => a.metres - b.metres)[0]
}

/** Open ones of an area, or of all, that came back after they were closed: 复发. Oldest first, at most 20. */
export async function listRecurrent(reader: Reader, district: string, area: string | null): Promise<HazardRow[]> {
  const { hazards } = reader.t
  return reader
    .select()
    .from(hazards)
    .where(
      and(
        eq(hazards.district, district),
        eq(hazards.recurrent, true),
        inArray(hazards.state, OPEN),
        ...(area ? [eq(hazards.area, area)] : []),
      ),
    )
    .orderBy(asc(hazards.number))
    .limit(20)
}

/** True when the same category in the same place was closed within the last 90 days. */
export async function recurs(reader: Reader, hazard: Where): Promise<boolean> {
  const since = hazard.reportedAt - RECURS_WITHIN
  const rows = await listLike(reader, hazard, 2 * RECURS_WITHIN)
  return rows.some((row) => row.state === 'closed' && (row.closedAt ?? 0) >= since && isSamePlace(row, hazard))
}

async function listLike(reader: Reader, hazard: Where, within: number): Promise<HazardRow[]> {
  const { hazards } = reader.t
  return reader
    .select()
    .from(hazards)
    .where(
      and(
        eq(hazards.district, hazard.district),
        eq(hazards.category, hazard.category),
        gte(hazards.reportedAt, hazard.reportedAt - within),
        ne(hazards.id, hazard.id),
      ),
    )
    .orderBy(asc(hazards.reportedAt))
    .limit(1_000)
}

function isSamePlace(a: Pick<HazardRow, 'place' | 'latitude' | 'longitude'>, b: typeof a): boolean {
  const metres = distanceOf(a, b)
  if (metres !== undefined) return metres <= SAME_PIN_METRES
  const [left, right] = [plainPlace(a.place), plainPlace(b.place)]
  return left !== '' && (left === right || (Math.min(left.length, right.length) >= 4 && (left.includes(right) || right.includes(left))))
}

const plainPlace = (place: string | null) => (place ?? '').normalize('NFKC').replace(/[\s，,。的]|附近|那边|这边|旁边|门口$/g, '')

const EARTH = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two pins (haversine, WGS84 degrees); undefined unless both are there. */
export function distanceOf(
  a: { latitude: number | null; longitude: number | null },
  b: { latitude: number | null; longitude: number | null },
): number | undefined {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return undefined
  const north = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const east = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * EARTH * Math.asin(Math.sqrt(north + east))
}

/** Hazards a unit is late with, moved up or not, and who owes the next step, the most overdue first, at most 20. */
export async function listLate(reader: Reader, district: string, now: number): Promise<{ hazard: HazardRow; owner: string | null }[]> {
  const { hazards, obligations, members } = reader.t
  return reader
    .select({ hazard: hazards, owner: members.name })
    .from(obligations)
    .innerJoin(hazards, eq(hazards.id, obligations.item))
    .leftJoin(members, eq(members.id, obligations.owner))
    .where(
      and(
        eq(obligations.noun, 'hazard'),
        eq(obligations.district, district),
        isNull(obligations.closedAt),
        or(lt(obligations.dueAt, now), gt(obligations.level, 0)),
        inArray(hazards.state, AT_WORK),
      ),
    )
    .orderBy(asc(obligations.dueAt))
    .limit(20)
}
