import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database, Tx } from './database.js'
import { readGazetteer } from './gazetteer-file.js'
import { badSeed, readPackagedSeed, readSeed } from './seed-folder.js'
import { POLICY_SEED, seedPolicies } from './seed-policies.js'
import { findSetting, keepSetting } from './settings.js'

interface Sourced<R> {
  source: string
  validFrom: string
  validTo: string | null
  rows: R[]
}
interface AreaSeed {
  code: string
  name: string
  short: string
  level: 'street' | 'community'
  parent: string | null
}
interface CategorySeed {
  noun: string
  code: string
  name: string
  parent: string | null
  private?: boolean
}
interface DutySeed {
  source: string
  validFrom: string
  validTo: string | null
  units: { name: string; areaCode: string | null; superior: string | null }[]
  duties: { superior: string; claimMinutes: number; safeMinutes: number; repairMinutes: number }
}
interface DaySeed {
  /** That of the notice it belongs to; 0 is known from the law alone, so that its year still counts as not known. */
  year: number
  day: string
  working: boolean
  name: string
}

const FILES = ['areas.json', 'rules.json', 'categories.json', 'duties.json', 'calendar.json'] as const
const RULES = 'rules.json'
const GAZETTEER = 'gazetteer.csv'
const BATCH = 100

/** Loads areas, the gazetteer, units, categories, 权责清单, rules, calendars and policies, once for each version of the files. Ids are made of names and codes, so that loading again changes nothing. */
export async function seedReference(db: Database, district: string): Promise<void> {
  requireEveryRule()
  const texts = FILES.map(readSeed)
  const gazetteer = readSeed(GAZETTEER)
  const version = createHash('sha256')
    .update([...texts, gazetteer, readSeed(POLICY_SEED)].join('\n'))
    .digest('hex')
  const key = `seed.${district}`
  // Another process may have loaded them since this one read its rules.
  if ((await findSetting(db, key)) === version) return db.reloadRules()
  const [areas, rules, categories, duties, calendar] = texts.map((text, at) => parse(FILES[at] ?? '', text))
  await db.transaction(async (tx) => {
    await seedAreas(tx, district, areas as Sourced<AreaSeed>)
    await seedGazetteer(tx, district, areas as Sourced<AreaSeed>, gazetteer)
    await seedRules(tx, district, rules as Sourced<{ name: string; value: string; unit: string }>)
    await seedCategories(tx, district, categories as Sourced<CategorySeed>)
    await seedDuties(tx, district, duties as DutySeed, categories as Sourced<CategorySeed>)
    await seedCalendar(tx, calendar as Sourced<DaySeed>)
    await seedPolicies(tx, district)
    await keepSetting(tx, key, version)
  })
  await db.reloadRules()
}

/** A rule that an operator's own file lacks would be missed only when something needs it, weeks later. */
function requireEveryRule(): void {
  const names = (text: string) => (parse(RULES, text) as { rows?: { name: string }[] }).rows?.map((row) => row.name) ?? []
  const own = new Set(names(readSeed(RULES)))
  const missing = names(readPackagedSeed(RULES)).filter((name) => !own.has(name))
  if (missing.length > 0) throw badSeed(RULES, undefined, `rules are missing: ${missing.join(', ')}. Copy them from the packaged file`)
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badSeed(name, undefined, 'not valid JSON: look for a comma or quote too many or too few')
  }
}

async function inBatches<R>(rows: R[], insert: (some: R[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await insert(rows.slice(at, at + BATCH))
}

const areaId = (district: string, code: string) => `${district}/${code}`

async function seedAreas(tx: Tx, district: string, file: Sourced<AreaSeed>): Promise<void> {
  const rows = file.rows.map((row) => ({
    ...row,
    id: areaId(district, row.code),
    district,
    parent: row.parent ? areaId(district, row.parent) : null,
    source: file.source,
    validFrom: file.validFrom,
    validTo: file.validTo,
  }))
  await inBatches(rows, (some) => tx.insert(tx.t.areas).values(some).onConflictDoNothing())
}

/** A row the operator imported under the same code stays. */
async function seedGazetteer(tx: Tx, district: string, areas: Sourced<AreaSeed>, text: string): Promise<void> {
  const known = new Map(areas.rows.flatMap((row) => [row.code, row.name].map((name) => [name, areaId(district, row.code)] as const)))
  const { rows, bad } = readGazetteer(text, { district, areas: known, today: areas.validFrom })
  const [first] = bad
  if (first) throw badSeed(GAZETTEER, first.line, first.reason)
  await inBatches(rows, (some) =>
    tx
      .insert(tx.t.gazetteer)
      .values(some.map(({ row }) => row))
      .onConflictDoNothing(),
  )
}

async function seedRules(tx: Tx, district: string, file: Sourced<{ name: string; value: string; unit: string }>): Promise<void> {
  const { source, validFrom, validTo } = file
  const rows = file.rows.map((row) => ({ ...row, id: `${district}/${row.name}/${validFrom}`, district, source, validFrom, validTo }))
  await inBatches(rows, (some) => tx.insert(tx.t.rules).values(some).onConflictDoNothing())
}

async function seedCategories(tx: Tx, district: string, file: Sourced<CategorySeed>): Promise<void> {
  const { source, validFrom, validTo } = file
  const rows = file.rows.map((row) => ({
    id: `${district}/${row.noun}/${row.code}`,
    district,
    noun: row.noun,
    code: row.code,
    name: row.name,
    parent: row.parent,
    isPrivate: row.private ?? false,
    source,
    validFrom,
    validTo,
  }))
  await inBatches(rows, (some) => tx.insert(tx.t.categories).values(some).onConflictDoNothing())
}

/** One unit for every township; every hazard category of every township goes to it, and to its superior when late. */
async function seedDuties(tx: Tx, district: string, file: DutySeed, categories: Sourced<CategorySeed>): Promise<void> {
  const { source, validFrom, validTo } = file
  const sourced = { district, source, validFrom, validTo }
  const units = file.units.map((unit) => ({
    id: `${district}/${unit.name}`,
    name: unit.name,
    superior: unit.superior ? `${district}/${unit.superior}` : null,
    area: unit.areaCode ? areaId(district, unit.areaCode) : null,
    ...sourced,
  }))
  await inBatches(units, (some) => tx.insert(tx.t.units).values(some).onConflictDoNothing())
  const { superior, claimMinutes, safeMinutes, repairMinutes } = file.duties
  const hazards = categories.rows.filter((row) => row.noun === 'hazard')
  const duties = units.flatMap((unit) =>
    unit.area === null
      ? []
      : hazards.map((category) => ({
          id: `${unit.id}/${category.code}`,
          category: category.code,
          area: unit.area,
          unit: unit.id,
          backup: null,
          superior: `${district}/${superior}`,
          claimMinutes,
          safeMinutes,
          repairMinutes,
          ...sourced,
        })),
  )
  await inBatches(duties, (some) => tx.insert(tx.t.duties).values(some).onConflictDoNothing())
}

async function seedCalendar(tx: Tx, file: Sourced<DaySeed>): Promise<void> {
  const { calendarDays } = tx.t
  const rows = file.rows.map((row) => ({ id: row.day, ...row, source: file.source }))
  // A notice says more of a day than the law did before it.
  const set = { year: sql`excluded.year`, working: sql`excluded.working`, name: sql`excluded.name`, source: sql`excluded.source` }
  await inBatches(rows, (some) => tx.insert(calendarDays).values(some).onConflictDoUpdate({ target: calendarDays.day, set }))
}
