import { eq } from 'drizzle-orm'
import { local, MINUTE } from '../clock.js'
import type { Reader, Tx } from '../db/database.js'
import { newId } from '../db/ids.js'
import type { Rules } from '../db/rules.js'
import type { AreaRow, GazetteerRow } from '../db/schema.js'
import { wordsOfArea } from './areas.js'
import { type Outline, outlineOf } from './outlines.js'

export type KnownPlace = Omit<GazetteerRow, 'district' | 'code' | 'aliases' | 'source'>

/** What a district knows of its places, in memory. */
export interface Gazetteer {
  /** Every word for a place, with the entries it may mean; the words of streets and communities have none. */
  words: ReadonlyMap<string, readonly KnownPlace[]>
  /** Entries whose position is known. */
  placed: readonly (KnownPlace & { latitude: number; longitude: number })[]
  outlines: readonly Outline[]
}

interface Held {
  version: string
  checkedAt: number
  gazetteer: Gazetteer
}
/** Rules are one object for each database: what was read lives as long as they do, or until an import. */
const held = new WeakMap<Rules, Map<string, Held>>()
const CHECKED_EVERY = MINUTE

const keyOf = (district: string) => `places.${district}`

/**
 * The places of a district. Read once; whether another process imported some is looked up once a minute, so that a message costs no query.
 */
export async function gazetteerOf(reader: Reader, district: string, now: number): Promise<Gazetteer> {
  const districts = held.get(reader.rules) ?? new Map<string, Held>()
  held.set(reader.rules, districts)
  const known = districts.get(district)
  if (known && Math.abs(now - known.checkedAt) < CHECKED_EVERY) return known.gazetteer
  const version = await versionOf(reader, district)
  if (known?.version === version) {
    known.checkedAt = now
    return known.gazetteer
  }
  const gazetteer = await readPlaces(reader, district)
  districts.set(district, { version, checkedAt: now, gazetteer })
  return gazetteer
}

async function versionOf(reader: Reader, district: string): Promise<string> {
  const { settings } = reader.t
  const [row] = await reader
    .select()
    .from(settings)
    .where(eq(settings.key, keyOf(district)))
    .limit(1)
  return row?.value ?? ''
}

/** Places were imported: they are read again at the next message, here after the commit, elsewhere within a minute. */
export async function placesChanged(tx: Tx, district: string, now: number): Promise<void> {
  const value = newId(now)
  await tx
    .insert(tx.t.settings)
    .values({ key: keyOf(district), value })
    .onConflictDoUpdate({ target: tx.t.settings.key, set: { value } })
  const { rules } = tx
  tx.afterCommit(() => held.delete(rules))
}

const changingOf = (district: string) => `places.changing.${district}`

/** An import in parts has changed some: they are read again when it is over, not after each part. */
export async function placesChanging(tx: Tx, district: string): Promise<void> {
  await tx
    .insert(tx.t.settings)
    .values({ key: changingOf(district), value: '1' })
    .onConflictDoNothing()
}

/** It is over: where it changed some, or one before it that stopped did, they are read again. */
export async function placesTaken(tx: Tx, district: string, now: number): Promise<void> {
  const { settings } = tx.t
  const changed = await tx
    .delete(settings)
    .where(eq(settings.key, changingOf(district)))
    .returning()
  if (changed.length > 0) await placesChanged(tx, district, now)
}

async function readPlaces(reader: Reader, district: string): Promise<Gazetteer> {
  const { areas, gazetteer, areaShapes } = reader.t
  const areaRows = await reader.select().from(areas).where(eq(areas.district, district))
  const rows = await reader.select().from(gazetteer).where(eq(gazetteer.district, district))
  const shapes = await reader.select().from(areaShapes).where(eq(areaShapes.district, district))
  const street = new Map(areaRows.map((row) => [row.id, row.level === 'street' ? row.id : (row.parent ?? row.id)]))
  const inStreets = rows.map((row) => ({ ...row, area: row.area && (street.get(row.area) ?? row.area) }))
  return {
    ...placesOf(areaRows, inStreets),
    outlines: shapes.map((shape) => outlineOf({ ...shape, area: street.get(shape.area) ?? shape.area })),
  }
}

/** The words of areas and entries, and the entries with a position. */
export function placesOf(areas: readonly AreaRow[], rows: readonly GazetteerRow[]): Pick<Gazetteer, 'words' | 'placed'> {
  const words = new Map<string, KnownPlace[]>()
  for (const area of areas) for (const word of wordsOfArea(area)) if (!words.has(word)) words.set(word, [])
  const places = rows.map(({ district: _district, code: _code, aliases, source: _source, ...place }) => ({ place, aliases }))
  for (const { place, aliases } of places)
    for (const word of [place.name, ...aliases]) {
      const same = words.get(word)
      if (same) same.push(place)
      else words.set(word, [place])
    }
  return { words, placed: places.flatMap(({ place }) => (hasPosition(place) ? [place] : [])) }
}

const hasPosition = (place: KnownPlace): place is KnownPlace & { latitude: number; longitude: number } =>
  place.latitude !== null && place.longitude !== null

/** True on the days an entry holds: `validFrom` to `validTo`, the last one excluded. */
export function holds(place: { validFrom: string; validTo: string | null }, now: number): boolean {
  const day = local(now).format('YYYY-MM-DD')
  return place.validFrom <= day && (place.validTo === null || day < place.validTo)
}

/** The entry that names found in a text mean: of the longest of them, what the operator imported before a sample. */
export function entryOf(gazetteer: Gazetteer, known: readonly string[], now: number): KnownPlace | undefined {
  for (const word of [...known].sort((a, b) => b.length - a.length)) {
    const entries = (gazetteer.words.get(word) ?? []).filter((entry) => holds(entry, now))
    const [first] = [...entries.filter((entry) => !entry.sample), ...entries]
    if (first) return first
  }
  return undefined
}
