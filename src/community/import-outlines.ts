import { eq } from 'drizzle-orm'
import { isoDateOf } from '../clock.js'
import type { Database, Tx } from '../db/database.js'
import type { ImportResult } from '../db/reference-file.js'
import { areaIds } from './areas.js'
import { placesChanged, refreshPlaces, type WordSteps } from './gazetteer.js'
import { type OutlineFile, readOutlines } from './outline-file.js'
import * as replies from './replies.js'

/**
 * Takes the outlines of areas (GeoJSON, see docs/places.md) into a district. An area's outline replaces the one before; areas the file does not
 * name keep theirs. `bad` counts features from 1. Throws `ReferenceFileError` when the whole cannot be read.
 */
export async function importOutlines(db: Database, district: string, text: string, now: number, steps?: WordSteps): Promise<ImportResult> {
  const read = readOutlines(text, await areaIds(db, district))
  const taken = await db.transaction((tx) => takeOutlines(tx, district, read, now))
  await refreshPlaces(db, district, steps ? { steps } : {})
  return taken
}

/** In one transaction: a district has no more than some hundreds. */
async function takeOutlines(tx: Tx, district: string, { outlines, bad }: OutlineFile, now: number): Promise<ImportResult> {
  await tx.lock('gazetteer', district)
  const { areaShapes } = tx.t
  const known = new Map((await tx.select().from(areaShapes).where(eq(areaShapes.district, district))).map((row) => [row.area, row]))
  const result: ImportResult = { added: 0, changed: 0, same: 0, bad }
  const validFrom = isoDateOf(now)
  for (const [area, { polygons, source = replies.outlineSource }] of outlines) {
    const before = known.get(area)
    if (!before) {
      await tx.insert(areaShapes).values({ area, district, polygons, source, validFrom, validTo: null })
      result.added++
    } else if (before.source === source && JSON.stringify(before.polygons) === JSON.stringify(polygons)) result.same++
    else {
      await tx.update(areaShapes).set({ polygons, source }).where(eq(areaShapes.area, area))
      result.changed++
    }
  }
  if (result.added + result.changed > 0) await placesChanged(tx, district, now)
  return result
}
