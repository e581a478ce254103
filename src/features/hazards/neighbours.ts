import { and, between, desc, eq, gte, isNull, ne, or } from 'drizzle-orm'
import { DAY } from '../../clock.js'
import { kindsOfOneThing } from '../../conversation/topics/hazard-words.js'
import { boxAround, metresBetween } from '../../db/coordinates.js'
import { param, type Reader, statement } from '../../db/database.js'
import { nestled } from '../../db/express.js'
import type { HazardRow } from '../../db/schema.js'
import { placeKey } from './place-key.js'
import { OPEN } from './queries.js'

const LIKE_WITHIN = 7 * DAY
const RECURS_WITHIN = 90 * DAY
const SAME_PIN_METRES = 50
const NEAR_METRES = 200
const MOST = 1_000

/**
 * Those of the newest thousand of a category that may be in one place with another or near it: the database looks through them,
 * for there may be many and it is asked at each report. `south` to `east` are null without a pin.
 */
const likeIt = statement<{
  district: string
  category: string
  since: number
  not: string
  gazetteer: string | null
  key: string
  south: number | null
  north: number | null
  west: number | null
  east: number | null
}>()('hazards of a category in a place', (q) => {
  const { id, number, state, place, placeKey, gazetteer, latitude, longitude, reportedAt, closedAt, district, category } = q.t.hazards
  const newest = q
    .select({ id, number, state, place, placeKey, gazetteer, latitude, longitude, reportedAt, closedAt })
    .from(q.t.hazards)
    .where(and(eq(district, param('district')), eq(category, param('category')), gte(reportedAt, param('since')), ne(id, param('not'))))
    .orderBy(desc(reportedAt))
    .limit(MOST)
    .as('newest')
  return q
    .select()
    .from(newest)
    .where(
      or(
        and(between(newest.latitude, param('south'), param('north')), between(newest.longitude, param('west'), param('east'))),
        eq(newest.gazetteer, param('gazetteer')),
        isNull(newest.placeKey),
        nestled(newest.placeKey, param('key')),
      ),
    )
    .orderBy(desc(newest.reportedAt), desc(newest.number))
})

type Like = Pick<
  HazardRow,
  'id' | 'number' | 'state' | 'place' | 'placeKey' | 'gazetteer' | 'latitude' | 'longitude' | 'reportedAt' | 'closedAt'
>
type Where = Pick<HazardRow, 'id' | 'district' | 'category' | 'placeKey' | 'gazetteer' | 'latitude' | 'longitude' | 'reportedAt'>

/** What may be the same as a new report, or lie near it. */
export interface Neighbours {
  /** An open one that may be the same thing: pins within 50 m, the same spot of the gazetteer, or the same words for the place; the oldest of the last 7 days. */
  same: Like | undefined
  /** The nearest open one between 50 and 200 m away, of the last 7 days: offered, not asked. */
  near: { hazard: Like; metres: number } | undefined
  /** One in the same place was closed within the last 90 days. */
  recurs: boolean
}

/** Looks through the newest thousand of the same category in half a year. */
export async function findNeighbours(reader: Reader, hazard: Where): Promise<Neighbours> {
  const { category, reportedAt } = hazard
  const rows = await listLike(reader, hazard, category, 2 * RECURS_WITHIN)
  const open = rows.filter((row) => row.reportedAt >= reportedAt - LIKE_WITHIN && OPEN.includes(row.state))
  const near = open.flatMap((row) => {
    const metres = distanceOf(row, hazard)
    return metres !== undefined && metres > SAME_PIN_METRES && metres <= NEAR_METRES ? [{ hazard: row, metres }] : []
  })
  const closed = (row: Like) => row.state === 'closed' && (row.closedAt ?? 0) >= reportedAt - RECURS_WITHIN
  return {
    same: open.findLast((row) => isSamePlace(row, hazard)) ?? (await sameOtherwise(reader, hazard)),
    near: near.sort((a, b) => a.metres - b.metres)[0],
    recurs: rows.some((row) => closed(row) && isSamePlace(row, hazard)),
  }
}

function listLike(reader: Reader, hazard: Where, category: string, within: number): Promise<Like[]> {
  const { id, district, gazetteer, reportedAt, latitude, longitude } = hazard
  const pin = latitude === null || longitude === null ? undefined : { latitude, longitude }
  const box = pin ? boxAround(pin, NEAR_METRES) : { south: null, north: null, west: null, east: null }
  const key = hazard.placeKey ?? ''
  return reader.run(likeIt, { district, category, since: reportedAt - within, not: id, gazetteer, key, ...box })
}

/** Somebody else may have seen the same thing in another state: reported under another kind of one thing. */
async function sameOtherwise(reader: Reader, hazard: Where): Promise<Like | undefined> {
  for (const category of kindsOfOneThing(hazard.category)) {
    const rows = await listLike(reader, hazard, category, LIKE_WITHIN)
    const found = rows.findLast((row) => OPEN.includes(row.state) && isSamePlace(row, hazard))
    if (found) return found
  }
  return undefined
}

function isSamePlace(a: Like, b: Where): boolean {
  const metres = distanceOf(a, b)
  if (metres !== undefined) return metres <= SAME_PIN_METRES
  if (a.gazetteer !== null && a.gazetteer === b.gazetteer) return true
  const place = b.placeKey ?? ''
  if (place === '') return false
  const other = a.placeKey ?? placeKey(a.place)
  return other === place || (Math.min(other.length, place.length) >= 4 && (other.includes(place) || place.includes(other)))
}

/** Metres between two pins (WGS84 degrees); undefined unless both are there. */
function distanceOf(
  a: { latitude: number | null; longitude: number | null },
  b: { latitude: number | null; longitude: number | null },
): number | undefined {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return undefined
  return metresBetween({ latitude: a.latitude, longitude: a.longitude }, { latitude: b.latitude, longitude: b.longitude })
}
