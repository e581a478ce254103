import { eq } from 'drizzle-orm'
import { local } from '../clock.js'
import type { Tx } from '../db/database.js'
import { readGazetteer } from '../db/gazetteer-file.js'
import type { ImportResult } from '../db/reference-file.js'
import type { GazetteerRow } from '../db/schema.js'
import { areaIds } from './areas.js'
import { placesChanged } from './gazetteer.js'

const BATCH = 100

/**
 * Takes an operator's gazetteer (CSV or JSON, columns in docs/places.md) into a district. A code that is there already is changed; what the
 * file does not name stays. The same file twice changes nothing. Throws `ReferenceFileError` when the whole cannot be read.
 */
export async function importGazetteer(tx: Tx, district: string, text: string, now: number): Promise<ImportResult> {
  await tx.lock('gazetteer', district)
  const today = local(now).format('YYYY-MM-DD')
  const { rows, bad } = readGazetteer(text, { district, areas: await areaIds(tx, district), today })
  const { gazetteer } = tx.t
  const known = new Map((await tx.select().from(gazetteer).where(eq(gazetteer.district, district))).map((row) => [row.code, row]))
  const added: GazetteerRow[] = []
  let changed = 0
  let same = 0
  for (const { row, dated } of rows) {
    const before = known.get(row.code)
    if (!before) {
      added.push(row)
      continue
    }
    const after = { ...row, id: before.id, validFrom: dated ? row.validFrom : before.validFrom }
    if (isSame(before, after)) same++
    else {
      await tx.update(gazetteer).set(after).where(eq(gazetteer.id, before.id))
      changed++
    }
  }
  for (let at = 0; at < added.length; at += BATCH) await tx.insert(gazetteer).values(added.slice(at, at + BATCH))
  if (added.length + changed > 0) await placesChanged(tx, district, now)
  return { added: added.length, changed, same, bad }
}

const COMPARED = ['name', 'kind', 'area', 'latitude', 'longitude', 'sample', 'source', 'validFrom', 'validTo'] as const

const isSame = (a: GazetteerRow, b: GazetteerRow) =>
  COMPARED.every((column) => a[column] === b[column]) && a.aliases.join('|') === b.aliases.join('|')
