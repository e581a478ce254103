import { and, eq, inArray } from 'drizzle-orm'
import type { Reader } from './database.js'
import { candidatesOf, countEntries, findEntries, type Place, placesOf, type Row } from './policy-entries.js'
import { type Asked, type Counted, charactersOf, countTerms, type PolicyQuestion, rarityOf, readQuestion } from './policy-question.js'
import { FEW, scorePolicies } from './policy-score.js'
import { indexSizeOf } from './policy-size.js'
import type { PolicyRow } from './schema.js'

export interface FoundPolicy {
  policy: PolicyRow
  points: number
  /** 0 to 1: how likely it answers the question, see policy-score.ts. */
  sure: number
}

/** Entries whose validity is looked at, and those of them that are looked at closely. */
const MOST_ROUGH = 90
const MOST_CANDIDATES = 60
const MOST_FOUND = 10
/** Entries that are added up roughly: terms are taken from the rarest on until so many places were read. */
const MOST_PLACES = 3_000
/** As many again where the terms find few, and the question's characters are looked for. */
const MOST_PLACES_OF_CHARACTERS = 3_000

/**
 * Approved entries that are valid today, the likeliest first, at most ten. The full-text index finds the entries that have the question's
 * rarest terms; policy-score.ts orders them, so that both dialects answer alike.
 */
export async function searchPolicies(reader: Reader, question: PolicyQuestion): Promise<FoundPolicy[]> {
  const { asked, counts } = await understood(reader, question)
  const size = await indexSizeOf(reader, question.district)
  const entries = Math.max(size.entries, FEW)
  const terms = countTerms(asked, counts, entries)
  const found = await addUp(reader, question.district, terms)
  const rough = await firstOf(reader, question.district, found, MOST_ROUGH)
  if (rough.length < MOST_CANDIDATES) {
    const more = await byCharacters(reader, { question, asked, entries, found })
    rough.push(...(await firstOf(reader, question.district, more, MOST_ROUGH - rough.length)))
  }
  const valid = await validOf(reader, question, rough)
  const close = rough.filter((one) => valid.has(one.policy)).slice(0, MOST_CANDIDATES)
  const best = scorePolicies(terms, asked.reading, await candidatesOf(reader, close), size).slice(0, MOST_FOUND)
  const rows = await rowsOf(
    reader,
    best.map((one) => one.id),
  )
  return best.flatMap(({ id, points, sure }) => {
    const policy = rows.get(id)
    return policy ? [{ policy, points, sure }] : []
  })
}

/** The question taken apart, and in how many entries each term stands. What no entry has is heard as what sounds the same and most entries have. */
async function understood(reader: Reader, question: PolicyQuestion): Promise<{ asked: Asked; counts: Map<string, number> }> {
  const asked = readQuestion(question)
  const counts = await countEntries(reader, [...asked.weights.keys()])
  const unsure = [...question.unsure].filter(([pair]) => (counts.get(pair) ?? 0) === 0 && asked.own.has(pair))
  if (unsure.length === 0) return { asked, counts }
  const heard = await countEntries(reader, [...new Set(unsure.flatMap(([, others]) => others))])
  const had = (pair: string) => heard.get(pair) ?? 0
  const meant = unsure.flatMap(([pair, others]) => {
    const [best] = others.filter((other) => had(other) > 0).sort((a, b) => had(b) - had(a) || (a < b ? -1 : 1))
    return best ? [[pair, best]] : []
  })
  if (meant.length === 0) return { asked, counts }
  const again = readQuestion({ ...question, same: [...question.same, ...meant] })
  for (const [, best = ''] of meant) counts.set(best, had(best))
  return { asked: again, counts }
}

/** The rarest first, as long as the places they have together are no more than `most`; the first `always` of them anyhow. */
function rarestOf<T extends { term: string; entries: number }>(terms: readonly T[], most: number, always: number): T[] {
  let places = 0
  return terms
    .filter((one) => one.entries > 0)
    .sort((a, b) => a.entries - b.entries || (a.term < b.term ? -1 : 1))
    .filter((one, at) => {
      places += one.entries
      return at < always || places <= most
    })
}

interface Sum {
  row: Row
  sum: number
}

/** What is added up of each entry, the likeliest first. */
function likeliest(terms: readonly { term: string; points: number }[], found: ReadonlyMap<string, readonly Row[]>): Sum[] {
  const sums = new Map<Row, number>()
  for (const { term, points } of terms) for (const row of found.get(term) ?? []) sums.set(row, (sums.get(row) ?? 0) + points)
  return [...sums].map(([row, sum]) => ({ row, sum })).sort((a, b) => b.sum - a.sum)
}

/** The likeliest of the district, at least `most` where there are so many: of those that are equal each is looked at, for rows have another order on each database. */
async function firstOf(reader: Reader, district: string, sums: readonly Sum[], most: number): Promise<Place[]> {
  const first: Place[] = []
  for (let at = 0; at < sums.length && first.length < most; ) {
    let end = Math.min(at + most, sums.length)
    while (end < sums.length && sums[end]?.sum === sums[end - 1]?.sum) end++
    const part = sums.slice(at, end)
    const policies = await placesOf(
      reader,
      district,
      part.map((one) => one.row),
    )
    const places = part.flatMap(({ row, sum }) => {
      const policy = policies.get(row)
      return policy === undefined ? [] : [{ policy, row, sum }]
    })
    first.push(...places.sort((a, b) => b.sum - a.sum || (a.policy < b.policy ? -1 : 1)))
    at = end
  }
  return first.slice(0, most)
}

/** Entries that have some of the terms, the likeliest first: what the terms they have add up to. */
async function addUp(reader: Reader, district: string, terms: readonly Counted[]): Promise<Sum[]> {
  const taken = rarestOf(terms, MOST_PLACES, 3).map(({ term, weight, idf }) => ({ term, points: weight * idf }))
  const found = await findEntries(
    reader,
    district,
    taken.map((one) => one.term),
  )
  return likeliest(taken, found)
}

/** People's words share characters with those of the papers more often than pairs. Only pairs that begin with one are found: the index has no single ones. */
async function byCharacters(
  reader: Reader,
  { question, asked, entries, found }: { question: PolicyQuestion; asked: Asked; entries: number; found: readonly Sum[] },
): Promise<Sum[]> {
  const characters = charactersOf(asked, question.common)
  const counts = await countEntries(reader, characters, { beginning: true })
  const counted = characters.map((term) => ({ term, entries: counts.get(term) ?? 0 }))
  const taken = rarestOf(counted, MOST_PLACES_OF_CHARACTERS, 0).map((one) => ({
    term: one.term,
    points: rarityOf(Math.min(one.entries, entries), entries),
  }))
  const names = taken.map((one) => one.term)
  const known = new Set(found.map((one) => one.row))
  return likeliest(taken, await findEntries(reader, question.district, names, { beginning: true })).filter((one) => !known.has(one.row))
}

/** Those that are approved and valid on the day. */
async function validOf(reader: Reader, { district, today }: PolicyQuestion, places: readonly Place[]): Promise<ReadonlySet<string>> {
  const { policies } = reader.t
  const ids = places.map((one) => one.policy)
  if (ids.length === 0) return new Set()
  const rows = await reader
    .select({ id: policies.id, validFrom: policies.validFrom, validTo: policies.validTo })
    .from(policies)
    .where(and(inArray(policies.id, ids), eq(policies.district, district), eq(policies.state, 'approved')))
  return new Set(rows.filter((row) => isValid(row, today)).map((row) => row.id))
}

async function rowsOf(reader: Reader, ids: string[]): Promise<ReadonlyMap<string, PolicyRow>> {
  const { policies } = reader.t
  if (ids.length === 0) return new Map()
  const rows = await reader.select().from(policies).where(inArray(policies.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

/** `day` is within the entry's validity, its last day included. */
export const isValid = (row: Pick<PolicyRow, 'validFrom' | 'validTo'>, day: string) =>
  row.validFrom <= day && (row.validTo === null || row.validTo >= day)
