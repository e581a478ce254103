import { and, desc, eq, gte, ne } from 'drizzle-orm'
import { DAY } from '../../clock.js'
import { kindsOfOneThing } from '../../conversation/topics/hazard-words.js'
import { metresBetween } from '../../db/coordinates.js'
import { param, type Reader, statement } from '../../db/database.js'
import type { HazardRow } from '../../db/schema.js'
import { OPEN } from './queries.js'

const LIKE_WITHIN = 7 * DAY
const RECURS_WITHIN = 90 * DAY
const SAME_PIN_METRES = 50
const NEAR_METRES = 200
const MOST = 1_000

/** What is looked at of others of the same category: not the whole of them, for there may be many. */
const likeIt = statement<{ district: string; category: string; since: number; not: string }>()('hazards of a category', (q) => {
  const { id, number, state, place, gazetteer, latitude, longitude, reportedAt, closedAt, district, category } = q.t.hazards
  return q
    .select({ id, number, state, place, gazetteer, latitude, longitude, reportedAt, closedAt })
    .from(q.t.hazards)
    .where(and(eq(district, param('district')), eq(category, param('category')), gte(reportedAt, param('since')), ne(id, param('not'))))
    .orderBy(desc(reportedAt), desc(number))
    .limit(MOST)
})

type Like = Pick<HazardRow, 'id' | 'number' | 'state' | 'place' | 'gazetteer' | 'latitude' | 'longitude' | 'reportedAt' | 'closedAt'>
type Where = Pick<HazardRow, 'id' | 'district' | 'category' | 'place' | 'gazetteer' | 'latitude' | 'longitude' | 'reportedAt'>

/** What may be the same as a new report, or lie near it. */
export interface Neighbours {
  /** An open one that may be the same thing: pins within 50 m, the same spot of the gazetteer, or the same words for the place; the oldest of the last 7 days. */
  same: Like | undefined
  /** The nearest open one between 50 and 200 m away, of the last 7 days: offered, not asked. */
  near: { hazard: Like; metres: number } | undefined
  /** One in the same place was closed within the last 90 days. */
  recurs: boolean
}

/** Looks once at the newest thousand of the same category in half a year. */
export async function findNeighbours(reader: Reader, hazard: Where): Promise<Neighbours> {
  const { id, district, category, reportedAt } = hazard
  const rows = await reader.run(likeIt, { district, category, since: reportedAt - 2 * RECURS_WITHIN, not: id })
  const open = rows.filter((row) => row.reportedAt >= reportedAt - LIKE_WITHIN && OPEN.includes(row.state))
  const place = plainPlace(hazard.place)
  const near = open.flatMap((row) => {
    const metres = distanceOf(row, hazard)
    return metres !== undefined && metres > SAME_PIN_METRES && metres <= NEAR_METRES ? [{ hazard: row, metres }] : []
  })
  const closed = (row: Like) => row.state === 'closed' && (row.closedAt ?? 0) >= reportedAt - RECURS_WITHIN
  return {
    same: open.findLast((row) => isSamePlace(row, hazard, place)) ?? (await sameOtherwise(reader, hazard, place)),
    near: near.sort((a, b) => a.metres - b.metres)[0],
    recurs: rows.some((row) => closed(row) && isSamePlace(row, hazard, place)),
  }
}

/** Somebody else may have seen the same thing in another state: reported under another kind of one thing. */
async function sameOtherwise(reader: Reader, hazard: Where, place: string): Promise<Like | undefined> {
  const { id, district, reportedAt } = hazard
  for (const category of kindsOfOneThing(hazard.category)) {
    const rows = await reader.run(likeIt, { district, category, since: reportedAt - LIKE_WITHIN, not: id })
    const found = rows.findLast((row) => OPEN.includes(row.state) && isSamePlace(row, hazard, place))
    if (found) return found
  }
  return undefined
}

/** `place`: the words for the place of `b`, made plain. */
function isSamePlace(a: Like, b: Where, place: string): boolean {
  const metres = distanceOf(a, b)
  if (metres !== undefined) return metres <= SAME_PIN_METRES
  if (a.gazetteer !== null && a.gazetteer === b.gazetteer) return true
  if (place === '') return false
  const other = plainPlace(a.place)
  return other === place || (Math.min(other.length, place.length) >= 4 && (other.includes(place) || place.includes(other)))
}

const ROADS =
  /^(.+?(?:大街|大道|路|街|巷))(?:上|和|与|跟|、|\/|&|,|，)*(.+?(?:大街|大道|路|街|巷))(?:的|那个)?(?:十字|丁字|交叉)?(?:路?口|交汇处|交口)/

/** 梨园镇云景东路 is 云景东路, where a road is named behind its town. */
const OF_TOWN = /^(?:[一-龥]{2,3}[市区县])?(?:[一-龥]{2,4}(?:街道|[镇乡]))?(?=[一-龥]{3,}$)/

/** Without what changes from mouth to mouth; a crossing is the same whichever road is named first. */
function plainPlace(place: string | null): string {
  const plain = (place ?? '').normalize('NFKC').replace(/[\s的]|附近|那边|这边|旁边|门口$/g, '')
  const [, one, other] = ROADS.exec(plain) ?? []
  return one && other
    ? [one, other]
        .map((road) => road.replace(OF_TOWN, ''))
        .sort()
        .join('+')
    : plain.replace(/[，,。]/g, '')
}

/** Metres between two pins (WGS84 degrees); undefined unless both are there. */
function distanceOf(
  a: { latitude: number | null; longitude: number | null },
  b: { latitude: number | null; longitude: number | null },
): number | undefined {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return undefined
  return metresBetween({ latitude: a.latitude, longitude: a.longitude }, { latitude: b.latitude, longitude: b.longitude })
}
