import { z } from 'zod'
import { type CoordinateSystem, inChina, inWgs84 } from '../db/coordinates.js'
import { systemOf } from '../db/gazetteer-file.js'
import { ReferenceFileError } from '../db/reference-csv.js'
import { type BadRow, MOST_CHARACTERS } from '../db/reference-file.js'
import { fileTooLarge, notJson } from '../db/replies.js'
import * as replies from './replies.js'

type Ring = [number, number][]
export type Polygons = Ring[][]

const Position = z.tuple([z.number(), z.number()], z.number())
const Polygon = z.array(z.array(Position))
const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: Polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Polygon) }),
])
const Properties = z.record(z.string(), z.unknown())
const Feature = z.object({ type: z.literal('Feature'), properties: Properties.nullish(), geometry: Geometry })
const Collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
  system: z.string().optional(),
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
})

const MOST_FEATURES = 5_000
const MOST_POINTS = 500_000
/** Property names that tools use for the code and the name of an area. */
const NAMED = ['code', 'adcode', 'area', 'name', 'NAME', '名称', '代码']

export interface OutlineFile {
  /** Polygons by area id, in WGS84; several features of one area are one outline. */
  outlines: Map<string, { polygons: Polygons; source: string | undefined }>
  /** By the place of the feature in the file, from 1. */
  bad: BadRow[]
}

/**
 * Reads a GeoJSON FeatureCollection of Polygon and MultiPolygon whose properties name an area by code or name. WGS84, as the format demands,
 * unless a property `system` of the feature or of the whole says gcj02 or bd09.
 */
export function readOutlines(text: string, areas: ReadonlyMap<string, string>): OutlineFile {
  const { features, system, crs } = collectionOf(text)
  const whole = systemOfWhole(system, crs?.properties.name)
  const outlines: OutlineFile['outlines'] = new Map()
  const bad: BadRow[] = []
  let points = 0
  for (const [at, value] of features.entries()) {
    const read = readFeature(value, areas, whole)
    if ('reason' in read) {
      bad.push({ line: at + 1, reason: read.reason })
      continue
    }
    points += read.polygons.flat(2).length
    if (points > MOST_POINTS) throw new ReferenceFileError(replies.tooManyPoints(MOST_POINTS))
    const known = outlines.get(read.area)
    outlines.set(read.area, { polygons: [...(known?.polygons ?? []), ...read.polygons], source: read.source ?? known?.source })
  }
  return { outlines, bad }
}

function collectionOf(text: string): z.infer<typeof Collection> {
  if (text.length > MOST_CHARACTERS) throw new ReferenceFileError(fileTooLarge)
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new ReferenceFileError(notJson)
  }
  const parsed = Collection.safeParse(value)
  if (!parsed.success) throw new ReferenceFileError(replies.notACollection)
  if (parsed.data.features.length > MOST_FEATURES) throw new ReferenceFileError(replies.tooManyFeatures(MOST_FEATURES))
  return parsed.data
}

function systemOfWhole(system: string | undefined, crs: string | undefined): CoordinateSystem {
  if (system === undefined) {
    if (crs === undefined || /CRS84$|EPSG:+4326$/i.test(crs)) return 'wgs84'
    throw new ReferenceFileError(replies.otherCrs(crs))
  }
  const known = systemOf(system)
  if (!known) throw new ReferenceFileError(replies.noSystem(system))
  return known
}

function readFeature(
  value: unknown,
  areas: ReadonlyMap<string, string>,
  whole: CoordinateSystem,
): { area: string; polygons: Polygons; source: string | undefined } | { reason: string } {
  const parsed = Feature.safeParse(value)
  if (!parsed.success) return { reason: replies.notAnOutline }
  const { geometry, properties } = parsed.data
  const named = NAMED.map((name) => properties?.[name]).filter((one) => typeof one === 'string' || typeof one === 'number')
  const area = named.map((one) => areas.get(String(one).normalize('NFKC').trim())).find((id) => id !== undefined)
  if (!area) return { reason: replies.noSuchArea(named.map(String).join('、')) }
  const own = properties?.system
  const system = own === undefined || own === null ? whole : systemOf(String(own))
  if (!system) return { reason: replies.noSystem(String(own)) }
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((rings) => rings.map(ringOf))
  const wrong = whatIsWrong(polygons)
  if (wrong) return { reason: wrong }
  const source = properties?.source
  const inDegrees = polygons.map((rings) => rings.map((ring) => closed(ring.map((point) => inWgs84(point, system)))))
  return { area, polygons: inDegrees, source: typeof source === 'string' ? source : undefined }
}

/** Without the last point, which says the first again, and without heights. */
function ringOf(positions: readonly (readonly number[])[]): Ring {
  const ring = positions.map(([longitude, latitude]): [number, number] => [longitude ?? 0, latitude ?? 0])
  const [first, last] = [ring[0], ring.at(-1)]
  return first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring
}

/** As GeoJSON wants it: the last point says the first again. */
const closed = (ring: Ring): Ring => (ring[0] ? [...ring, ring[0]] : ring)

function whatIsWrong(polygons: Polygons): string | undefined {
  if (polygons.length === 0 || polygons.some((rings) => rings.length === 0)) return replies.notAnOutline
  if (polygons.flat().some((ring) => ring.length < 3)) return replies.tooFewPoints
  return polygons.flat(2).every(([longitude, latitude]) => inChina(longitude, latitude)) ? undefined : replies.outlineOutside
}
