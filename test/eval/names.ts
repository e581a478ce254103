import { placesOf } from '../../src/community/gazetteer.js'
import { readGazetteer } from '../../src/db/gazetteer-file.js'
import type { AreaRow } from '../../src/db/schema.js'
import { readSeed } from '../../src/db/seed-folder.js'

/** The names of the district that comes with the program, as an installation has them after its first start. */
export function seedNames() {
  const areas = (JSON.parse(readSeed('areas.json')) as { rows: AreaRow[] }).rows
  const ids = new Map(areas.flatMap((area) => [area.code, area.name].map((name) => [name, area.code] as const)))
  const file = readSeed('gazetteer.csv')
  const { rows, bad } = readGazetteer(file, { district: 'tongzhou', areas: ids, today: '2024-01-01' })
  if (bad.length > 0) throw new Error(`seed/gazetteer.csv: ${bad.map(({ line, reason }) => `${line} ${reason}`).join('; ')}`)
  return placesOf(
    areas,
    rows.map(({ row }) => row),
  ).words
}
