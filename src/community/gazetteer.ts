import { setImmediate } from 'node:timers/promises'
import { and, asc, eq, gt } from 'drizzle-orm'
import { isoDateOf } from '../clock.js'
import type { Reader, Tx } from '../db/database.js'
import { newId } from '../db/ids.js'
import type { Rules } from '../db/rules.js'
import type { AreaRow, GazetteerRow } from '../db/schema.js'
import { findSetting, keepSetting } from '../db/settings.js'
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
  gazetteer: Gazetteer
}
/** Rules are one object for each database: what was read lives as long as they do. */
const held = new WeakMap<Rules, Map<string, Held>>()
const refreshing = new WeakMap<Rules, Promise<void>>()

function heldOf({ rules }: Reader): Map<string, Held> {
  const districts = held.get(rules) ?? new Map<string, Held>()
  held.set(rules, districts)
  return districts
}

const keyOf = (district: string) => `places.${district}`

/** The places of a district: read at the first message that asks, in memory from then on. What is imported since comes with {@link refreshPlaces}. */
export async function gazetteerOf(reader: Reader, district: string): Promise<Gazetteer> {
  const districts = heldOf(reader)
  const known = districts.get(district)
  if (known) return known.gazetteer
  const version = await versionOf(reader, district)
  const gazetteer = await readPlaces(reader, district)
  districts.set(district, { version, gazetteer })
  return gazetteer
}

const versionOf = async (reader: Reader, district: string): Promise<string> => (await findSetting(reader, keyOf(district))) ?? ''

/** What else is made of the words before they are used, some milliseconds a step. */
export type WordSteps = (words: Gazetteer['words']) => Iterable<unknown>[]

export interface Refresh {
  steps?: WordSteps
  /** Also where nothing was asked for yet. */
  first?: boolean
}

/**
 * Reads the places of a district again where some were imported since, here or by another process. A piece at a time: others have their turn
 * between, and are answered by what was known before until all is ready. Nobody waits for it.
 */
export async function refreshPlaces(reader: Reader, district: string, { steps, first = false }: Refresh = {}): Promise<void> {
  const { rules } = reader
  while (refreshing.has(rules)) await refreshing.get(rules)?.catch(() => {})
  const work = refreshOnce(reader, district, { ...(steps ? { steps } : {}), first }).finally(() => refreshing.delete(rules))
  refreshing.set(rules, work)
  return work
}

async function refreshOnce(reader: Reader, district: string, { steps, first }: Refresh): Promise<void> {
  const districts = heldOf(reader)
  const known = districts.get(district)
  if (!known && !first) return
  const version = await versionOf(reader, district)
  if (known?.version === version) return
  const gazetteer = await readPlaces(reader, district, setImmediate)
  for (const each of steps?.(gazetteer.words) ?? []) for (const _ of each) await setImmediate()
  districts.set(district, { version, gazetteer })
}

/** Places were imported: see {@link refreshPlaces}. */
export const placesChanged = (tx: Tx, district: string, now: number): Promise<void> => keepSetting(tx, keyOf(district), newId(now))

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

/** Rows of a piece. An outline may have a hundred thousand points. */
const PLACES = 500
const SHAPES = 5

/** `between` the pieces; inside a transaction, where nothing may be waited for, there is nothing. */
async function readPlaces(reader: Reader, district: string, between?: () => Promise<unknown>): Promise<Gazetteer> {
  const { areas, gazetteer, areaShapes } = reader.t
  const areaRows = await reader.select().from(areas).where(eq(areas.district, district))
  const street = new Map(areaRows.map((row) => [row.id, row.level === 'street' ? row.id : (row.parent ?? row.id)]))
  const gathered = gatherPlaces(areaRows)
  for (let last = '', more = true; more; await between?.()) {
    const ofDistrict = and(eq(gazetteer.district, district), gt(gazetteer.code, last))
    const rows = await reader.select().from(gazetteer).where(ofDistrict).orderBy(asc(gazetteer.code)).limit(PLACES)
    for (const row of rows) gathered.add({ ...row, area: row.area && (street.get(row.area) ?? row.area) })
    last = rows.at(-1)?.code ?? last
    more = rows.length === PLACES
  }
  const outlines: Outline[] = []
  for (let last = '', more = true; more; await between?.()) {
    const ofDistrict = and(eq(areaShapes.district, district), gt(areaShapes.area, last))
    const shapes = await reader.select().from(areaShapes).where(ofDistrict).orderBy(asc(areaShapes.area)).limit(SHAPES)
    outlines.push(...shapes.map((shape) => outlineOf({ ...shape, area: street.get(shape.area) ?? shape.area })))
    last = shapes.at(-1)?.area ?? last
    more = shapes.length === SHAPES
  }
  return { ...gathered.places, outlines }
}

/** The words of areas and entries, and the entries with a position. */
export function placesOf(areas: readonly AreaRow[], rows: readonly GazetteerRow[]): Pick<Gazetteer, 'words' | 'placed'> {
  const gathered = gatherPlaces(areas)
  for (const row of rows) gathered.add(row)
  return gathered.places
}

function gatherPlaces(areas: readonly AreaRow[]) {
  const words = new Map<string, KnownPlace[]>()
  const placed: (KnownPlace & { latitude: number; longitude: number })[] = []
  for (const area of areas) for (const word of wordsOfArea(area)) if (!words.has(word)) words.set(word, [])
  return {
    places: { words, placed },
    add({ district: _district, code: _code, aliases, source: _source, ...place }: GazetteerRow): void {
      for (const word of [place.name, ...aliases]) {
        const same = words.get(word)
        if (same) same.push(place)
        else words.set(word, [place])
      }
      if (hasPosition(place)) placed.push(place)
    },
  }
}

const hasPosition = (place: KnownPlace): place is KnownPlace & { latitude: number; longitude: number } =>
  place.latitude !== null && place.longitude !== null

/** True on the days an entry holds: `validFrom` to `validTo`, both included, as everywhere. */
export function holds(place: { validFrom: string; validTo: string | null }, now: number): boolean {
  const day = isoDateOf(now)
  return place.validFrom <= day && (place.validTo === null || day <= place.validTo)
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
