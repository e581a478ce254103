import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database.js'
import type { Rules } from '../db/rules.js'
import type { AreaRow } from '../db/schema.js'

interface Named {
  word: string
  area: string
  /** The first of those that a text names is the one it means. */
  rank: number
}
/** Words by their first two characters: so a text costs as many look-ups as it has characters, however many areas there are. */
type Heads = Map<string, Named[]>
const headOf = (word: string) => word.slice(0, 2)

/** Areas change only with an import, which makes new rules: so the index of each district lives as long as they do. */
const indexes = new WeakMap<Rules, Map<string, Heads>>()

async function indexOf(reader: Reader, district: string): Promise<Heads> {
  const districts = indexes.get(reader.rules) ?? new Map<string, Heads>()
  indexes.set(reader.rules, districts)
  const known = districts.get(district)
  if (known) return known
  const rows = await reader.select().from(reader.t.areas).where(eq(reader.t.areas.district, district))
  const streets = new Map(rows.filter((row) => row.level === 'street').map((row) => [row.id, row]))
  const named = rows.flatMap((row) =>
    wordsOfArea(row).map((word) => ({
      word,
      area: row.level === 'street' ? row.id : (row.parent ?? row.id),
      own: row.level === 'street',
      full: row.level === 'street' && word === row.name,
    })),
  )
  // Who writes 梨园镇 out means it, wherever 翠屏北里 lies since streets were drawn anew. Then the longest: 梨园东里社区 is not 梨园.
  named.sort((a, b) => Number(b.full) - Number(a.full) || b.word.length - a.word.length || Number(b.own) - Number(a.own))
  const owners = new Map<string, typeof named>()
  for (const one of named) owners.set(one.word, [...(owners.get(one.word) ?? []), one])
  // A village name that two towns have says nothing of which; a street's own name does.
  const heads: Heads = new Map()
  for (const [rank, group] of [...owners.values()].entries()) {
    const [first] = group
    const sure = first && streets.has(first.area) && (first.own || group.every(({ area }) => area === first.area))
    if (!sure) continue
    const head = headOf(first.word)
    heads.set(head, [...(heads.get(head) ?? []), { word: first.word, area: first.area, rank }])
  }
  districts.set(district, heads)
  return heads
}

/** A street counts by its full and its short name; a community by names of three characters or more: 一街, 小白 and 土桥 only with 村 or 社区. */
export function wordsOfArea(row: Pick<AreaRow, 'level' | 'name' | 'short'>): string[] {
  if (row.level === 'street') return [row.name, row.short]
  return [row.name, row.short, `${row.short}社区`, `${row.short}村`].filter((word) => word.length >= 3)
}

/** The street or town a text names (its own name, or that of one of its communities); null when it names none. */
export async function findAreaOfText(reader: Reader, district: string, text: string): Promise<string | null> {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  const heads = await indexOf(reader, district)
  let best: Named | undefined
  for (let at = 0; at < plain.length - 1; at++)
    for (const one of heads.get(plain.slice(at, at + 2)) ?? [])
      if ((!best || one.rank < best.rank) && names(plain, one.word, at)) best = one
  return best?.area ?? null
}

/** 新华大街 and 玉桥东路 are roads, not the streets (街道) whose short names they begin with. */
const ROAD = /^(?:[东西南北中]?(?:一|二|三|四)?)?(?:大街|街(?!道)|路(?!口)|大道|胡同|巷|大桥|桥)/

/** Whether `word` stands at `at`, and not as the beginning of a road's name. */
const names = (plain: string, word: string, at: number): boolean =>
  plain.startsWith(word, at) && (/(?:街道|镇|乡|社区|村)$/.test(word) || !ROAD.test(plain.slice(at + word.length)))

/** The area of an exact name: 北苑街道, 北苑, or a community of it. */
export async function findArea(reader: Reader, district: string, name: string): Promise<AreaRow | undefined> {
  const wanted = name.normalize('NFKC').trim()
  const found = (await indexOf(reader, district)).get(headOf(wanted))?.find(({ word }) => word === wanted)
  if (!found) return undefined
  const [row] = await reader.select().from(reader.t.areas).where(eq(reader.t.areas.id, found.area)).limit(1)
  return row
}

/** A unit by its exact name, valid on the day. */
export async function findUnit(tx: Tx, district: string, name: string, day: string) {
  const { units } = tx.t
  const valid = and(lte(units.validFrom, day), or(isNull(units.validTo), gte(units.validTo, day)))
  const [row] = await tx
    .select()
    .from(units)
    .where(and(eq(units.district, district), eq(units.name, name.trim()), valid))
    .limit(1)
  return row
}

/** Area ids of a district by code, name and short name, those of streets before those of communities. A name that several communities have names none. */
export async function areaIds(reader: Reader, district: string): Promise<ReadonlyMap<string, string>> {
  const { areas } = reader.t
  const rows = await reader.select().from(areas).where(eq(areas.district, district))
  const ids = new Map<string, string>()
  const twice = new Set<string>()
  for (const row of rows.sort((a, b) => Number(b.level === 'street') - Number(a.level === 'street'))) {
    ids.set(row.code, row.id)
    for (const name of new Set([row.name, row.short])) {
      const known = ids.get(name)
      if (known === undefined) ids.set(name, row.id)
      else if (rows.find((other) => other.id === known)?.level !== 'street') twice.add(name)
    }
  }
  for (const name of twice) ids.delete(name)
  return ids
}
