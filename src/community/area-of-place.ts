import { inChina, metresBetween, type Position } from '../db/coordinates.js'
import type { Reader } from '../db/database.js'
import { LONG_KINDS } from '../db/gazetteer-file.js'
import { findAreaOfText } from './areas.js'
import { entryOf, type Gazetteer, gazetteerOf, holds, type KnownPlace } from './gazetteer.js'
import { isInside } from './outlines.js'

/** What is known of where something is. */
export interface Whereabouts {
  /** The words it was said in, normalised. */
  text: string
  /** Names of the gazetteer found in them. */
  known: readonly string[]
  /** WGS84. */
  pin: (Position & { name?: string }) | null
  /** The area of the group it was said in. */
  room: string | null
}

/** The street or town of an item, what says so, and how sure that is (0 to 1). */
export interface AreaFound {
  area: string | null
  source: 'text' | 'outline' | 'near' | 'gazetteer' | 'room' | 'label' | 'none'
  confidence: number
  /** The gazetteer's entry the words name, whatever decided the area. */
  entry: KnownPlace | undefined
}

/** A place this far from a pin is no longer a sign of its area. */
const NEAR_METRES = 1_500
/** A sample is a name checked by nobody in the district: the group's own area weighs more. */
const SURE = { text: 0.95, outline: 0.95, gazetteer: 0.8, room: 0.5, label: 0.5, sample: 0.4 }

/**
 * Named in the text → the operator's outlines round a pin → the operator's nearest place to it → the operator's own entry for the name → the
 * group's area → what the pin is called → the operator's two steps once more with samples → none.
 */
export async function areaOfPlace(reader: Reader, district: string, where: Whereabouts, now: number): Promise<AreaFound> {
  const gazetteer = await gazetteerOf(reader, district)
  const entry = entryOf(gazetteer, [...where.known, ...(where.pin?.name ? [where.pin.name] : [])], now)
  const named = await findAreaOfText(reader, district, where.text)
  if (named) return { area: named, source: 'text', confidence: SURE.text, entry }
  const outline = where.pin && outlineAround(gazetteer, where.pin, now)
  if (outline) return { area: outline, source: 'outline', confidence: SURE.outline, entry }
  const found = byPlaces(gazetteer, where.pin, entry, { sample: false, now })
  if (found) return { ...found, entry }
  if (where.room) return { area: where.room, source: 'room', confidence: SURE.room, entry }
  const label = where.pin?.name ? await findAreaOfText(reader, district, where.pin.name) : null
  if (label) return { area: label, source: 'label', confidence: SURE.label, entry }
  return { ...(byPlaces(gazetteer, where.pin, entry, { sample: true, now }) ?? { area: null, source: 'none', confidence: 0 }), entry }
}

function outlineAround(gazetteer: Gazetteer, { longitude, latitude }: Position, now: number): string | undefined {
  if (!inChina(longitude, latitude)) return undefined
  return gazetteer.outlines.find((outline) => holds(outline, now) && isInside(outline, longitude, latitude))?.area
}

function byPlaces(
  gazetteer: Gazetteer,
  pin: Position | null,
  entry: KnownPlace | undefined,
  of: { sample: boolean; now: number },
): Omit<AreaFound, 'entry'> | undefined {
  const near = pin && nearestTo(gazetteer, pin, of)
  const doubt = of.sample ? SURE.sample : SURE.gazetteer
  if (near) return { area: near.area, source: 'near', confidence: doubt * (1 - near.metres / (2 * NEAR_METRES)) }
  if (entry?.area && entry.sample === of.sample) return { area: entry.area, source: 'gazetteer', confidence: doubt }
  return undefined
}

/** The nearest place whose area is known, within 1.5 km; roads and rivers are nowhere in particular. */
function nearestTo(
  gazetteer: Gazetteer,
  pin: Position,
  of: { sample: boolean; now: number },
): { area: string; metres: number } | undefined {
  const [north, east] = [NEAR_METRES / 111_000, NEAR_METRES / 111_000 / Math.cos((pin.latitude * Math.PI) / 180)]
  let nearest: { area: string; metres: number } | undefined
  for (const place of gazetteer.placed) {
    if (Math.abs(place.latitude - pin.latitude) > north || Math.abs(place.longitude - pin.longitude) > east) continue
    if (!place.area || place.sample !== of.sample || LONG_KINDS.includes(place.kind) || !holds(place, of.now)) continue
    const metres = metresBetween(place, pin)
    if (metres <= NEAR_METRES && metres < (nearest?.metres ?? Infinity)) nearest = { area: place.area, metres }
  }
  return nearest
}

/** The entry by which two reports are known to be in one place: none for a road, on which there is much. */
export const spotOf = (entry: KnownPlace | undefined): string | null => (entry && !LONG_KINDS.includes(entry.kind) ? entry.id : null)
