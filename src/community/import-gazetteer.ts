import { and, eq, inArray } from 'drizzle-orm'
import { isoDateOf } from '../clock.js'
import type { Database, Tx } from '../db/database.js'
import { type ReadPlace, readGazetteerInSteps } from '../db/gazetteer-file.js'
import { takeInParts } from '../db/import-parts.js'
import { inSteps } from '../db/in-steps.js'
import type { ImportResult } from '../db/reference-file.js'
import type { GazetteerRow } from '../db/schema.js'
import { errorFields, log } from '../log.js'
import { areaIds } from './areas.js'
import { placesChanging, placesTaken, refreshPlaces, type WordSteps } from './gazetteer.js'

/** Rows of a transaction, and of a statement. */
const PART = 200
const BATCH = 100

/**
 * Takes an operator's gazetteer (CSV or JSON, columns in docs/places.md) into a district. A code that is there already is changed; what the
 * file does not name stays. The same file twice changes nothing. Throws `ReferenceFileError` when the whole cannot be read: then nothing was taken.
 */
export async function importGazetteer(db: Database, district: string, text: string, now: number, steps?: WordSteps): Promise<ImportResult> {
  const today = isoDateOf(now)
  const { rows, bad } = await inSteps(readGazetteerInSteps(text, { district, areas: await areaIds(db, district), today }))
  const taken = await takeInParts(db, rows, PART, (tx, part) => takePart(tx, district, part))
  const read = db.transaction((tx) => placesTaken(tx, district, now)).then(() => refreshPlaces(db, district, steps ? { steps } : {}))
  // Where it stopped the database may be down: the next import has them read again.
  if (taken.stopped === undefined) await read
  else await read.catch((error: unknown) => log.error(errorFields(error), 'places are not read again'))
  return { ...taken, bad }
}

async function takePart(tx: Tx, district: string, part: readonly ReadPlace[]) {
  const { gazetteer } = tx.t
  // Two imports at once would insert the same codes.
  await tx.lock('gazetteer', district)
  const codes = part.map(({ row }) => row.code)
  const there = await tx
    .select()
    .from(gazetteer)
    .where(and(eq(gazetteer.district, district), inArray(gazetteer.code, codes)))
  const known = new Map(there.map((row) => [row.code, row]))
  const added: GazetteerRow[] = []
  let changed = 0
  for (const { row, dated } of part) {
    const before = known.get(row.code)
    if (!before) {
      added.push(row)
      continue
    }
    const after = { ...row, id: before.id, validFrom: dated ? row.validFrom : before.validFrom }
    if (isSame(before, after)) continue
    await tx.update(gazetteer).set(after).where(eq(gazetteer.id, before.id))
    changed++
  }
  for (let at = 0; at < added.length; at += BATCH) await tx.insert(gazetteer).values(added.slice(at, at + BATCH))
  if (added.length + changed > 0) await placesChanging(tx, district)
  return { added: added.length, changed, same: part.length - added.length - changed }
}

const COMPARED = ['name', 'kind', 'area', 'latitude', 'longitude', 'sample', 'source', 'validFrom', 'validTo'] as const

const isSame = (a: GazetteerRow, b: GazetteerRow) =>
  COMPARED.every((column) => a[column] === b[column]) && a.aliases.join('|') === b.aliases.join('|')
