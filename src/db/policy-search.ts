import { and, eq, inArray, sql } from 'drizzle-orm'
import { param, type Reader, statement } from './database.js'
import { countRows } from './express.js'
import { isPostgres } from './policy-index.js'
import { type AskedTerm, type Candidate, type Reading, scorePolicies, standsOf } from './policy-score.js'
import { policyTerms } from './policy-terms.js'
import type { PolicyRow } from './schema.js'

export interface PolicyQuestion {
  district: string
  /** Entries are answered whose validity includes this day, `2026-11-25`. */
  today: string
  /** The question, normalised; of a longer one the first 400 characters are read. */
  words: string
  /** Words that are asked of everything (怎么, 请问): they count little. */
  common: readonly string[]
  /** Groups of words that mean the same. */
  same: readonly (readonly string[])[]
  /** The question's words of three characters or more, as a dictionary has them: half of one is another word. */
  whole: readonly string[]
}
export interface FoundPolicy {
  policy: PolicyRow
  points: number
  /** 0 to 1: how likely it answers the question, see policy-score.ts. */
  sure: number
}

const MOST_CHARACTERS = 400
/** Entries whose validity is looked at, and those of them that are looked at closely. */
const MOST_ROUGH = 200
const MOST_CANDIDATES = 160
/** Entries that are added up roughly: terms are taken from the rarest on until so many places were read. */
const MOST_PLACES = 5_000
/** Among fewer entries no term would be rare. */
const FEW = 30
const COMMON_WEIGHT = 0.2
const SAME_WEIGHT = 0.5

/**
 * Approved entries that are valid today, the likeliest first, at most ten. The full-text index finds the entries that have the question's
 * rarest terms; policy-score.ts orders them, so that both dialects answer alike.
 */
export async function searchPolicies(reader: Reader, question: PolicyQuestion): Promise<FoundPolicy[]> {
  const { terms, reading, entries } = await readQuestion(reader, question)
  const rough = (await addUp(reader, question.district, terms)).slice(0, MOST_ROUGH)
  const valid = await validOf(reader, question, rough)
  const close = rough.filter((one) => valid.has(one.policy)).slice(0, MOST_CANDIDATES)
  return scorePolicies(terms, reading, await candidatesOf(reader, close), entries)
    .slice(0, 10)
    .flatMap(({ id, points, sure }) => {
      const policy = valid.get(id)
      return policy ? [{ policy, points, sure }] : []
    })
}

interface Counted extends AskedTerm {
  entries: number
}

async function readQuestion(reader: Reader, question: PolicyQuestion): Promise<{ terms: Counted[]; reading: Reading; entries: number }> {
  const words = question.words.slice(0, MOST_CHARACTERS)
  const common = new Set(question.common.flatMap(policyTerms))
  const own = new Set(policyTerms(words))
  const stands = standsOf(words, question.same)
  const others = new Set(stands.flatMap((stand) => stand.other).filter((term) => !own.has(term)))
  const all = Math.max(await approvedOf(reader, question.district), FEW)
  const entries = await countEntries(reader, [...own, ...others])
  const weigh = (term: string, isOwn: boolean): Counted => {
    const count = Math.min(entries.get(term) ?? 0, all)
    const weight = (isOwn ? 1 : SAME_WEIGHT) * (common.has(term) ? COMMON_WEIGHT : 1)
    return { term, own: isOwn, weight, entries: count, idf: Math.log(1 + (all - count + 0.5) / (count + 0.5)) }
  }
  const read = [...[...own].map((term) => weigh(term, true)), ...[...others].map((term) => weigh(term, false))]
  return { terms: read, reading: { stands, wholes: wholesOf(question) }, entries: all }
}

/** Words that others stand for may be found as those; of what is asked of everything nothing is expected. */
function wholesOf({ whole, common, same }: PolicyQuestion): string[][] {
  const known = new Set([...common, ...same.flat()])
  return whole.filter((word) => !known.has(word)).map(policyTerms)
}

async function approvedOf(reader: Reader, district: string): Promise<number> {
  const { policies } = reader.t
  const [row] = await reader
    .select({ rows: countRows() })
    .from(policies)
    .where(and(eq(policies.district, district), eq(policies.state, 'approved')))
  return row?.rows ?? 0
}

/** Entries that have some of the terms, the likeliest first: what the terms they have add up to. */
async function addUp(reader: Reader, district: string, terms: readonly Counted[]): Promise<Place[]> {
  const rarest = terms.filter((one) => one.entries > 0).sort((a, b) => a.entries - b.entries || (a.term < b.term ? -1 : 1))
  let places = 0
  const taken = rarest.filter((one, at) => {
    places += one.entries
    return at < 3 || places <= MOST_PLACES
  })
  const sums = new Map<string, Place & { sum: number }>()
  const found = await findEntries(
    reader,
    district,
    taken.map((one) => one.term),
  )
  for (const { term, weight, idf } of taken)
    for (const place of found.get(term) ?? []) {
      const known = sums.get(place.policy) ?? { ...place, sum: 0 }
      known.sum += weight * idf
      sums.set(place.policy, known)
    }
  return [...sums.values()].sort((a, b) => b.sum - a.sum || (a.policy < b.policy ? -1 : 1))
}

/** Those that are approved and valid on the day, by id. */
async function validOf(reader: Reader, { district, today }: PolicyQuestion, places: readonly Place[]): Promise<Map<string, PolicyRow>> {
  const { policies } = reader.t
  const ids = places.map((one) => one.policy)
  if (ids.length === 0) return new Map()
  const rows = await reader
    .select()
    .from(policies)
    .where(and(inArray(policies.id, ids), eq(policies.district, district), eq(policies.state, 'approved')))
  return new Map(rows.filter((row) => isValid(row, today)).map((row) => [row.id, row]))
}

/** `day` is within the entry's validity, its last day included. */
export const isValid = (row: Pick<PolicyRow, 'validFrom' | 'validTo'>, day: string) =>
  row.validFrom <= day && (row.validTo === null || row.validTo >= day)

/** Where an entry stands in the index: SQLite finds it by its row quickly, PostgreSQL by its id. */
interface Place {
  policy: string
  row: number | string
}
const liteCount = statement<{ term: string }>()('entries of a term', (q) =>
  q
    .select({ entries: sql<number>`doc`.mapWith(Number) })
    .from(sql`policy_terms`)
    .where(eq(sql`term`, param('term'))),
)
const liteEntries = statement<{ match: string; district: string }>()('entries with a term', (q) =>
  q
    .select({ policy: sql<string>`policy`, row: sql<number>`rowid` })
    .from(sql`policy_search`)
    .where(and(sql`policy_search match ${param('match')}`, eq(sql`district`, param('district')))),
)
const pgCounts = statement<{ terms: string }>()('entries of terms', (q) =>
  q
    .select({
      term: sql<string>`t.term`,
      entries: sql<number>`(select count(*) from policy_search s where s.terms @@ quote_literal(t.term)::tsquery)`.mapWith(Number),
    })
    .from(sql`unnest(string_to_array(${param('terms')}, ' ')) as t(term)`),
)
const pgEntries = statement<{ terms: string; district: string }>()('entries with terms', (q) =>
  q
    .select({ term: sql<string>`t.term`, policy: sql<string>`s.policy` })
    .from(
      sql`unnest(string_to_array(${param('terms')}, ' ')) as t(term) join policy_search s on s.terms @@ quote_literal(t.term)::tsquery and s.district = ${param('district')}`,
    ),
)

/** In how many entries of the index each term stands. */
async function countEntries(reader: Reader, terms: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (isPostgres(reader)) {
    for (const row of await reader.run(pgCounts, { terms: terms.join(' ') })) counts.set(row.term, row.entries)
    return counts
  }
  for (const term of terms) counts.set(term, (await reader.run(liteCount, { term }))[0]?.entries ?? 0)
  return counts
}

/** The entries with each term. */
async function findEntries(reader: Reader, district: string, terms: readonly string[]): Promise<Map<string, Place[]>> {
  const found = new Map<string, Place[]>(terms.map((term) => [term, []]))
  if (isPostgres(reader)) {
    for (const { term, policy } of await reader.run(pgEntries, { terms: terms.join(' '), district }))
      found.get(term)?.push({ policy, row: policy })
    return found
  }
  for (const term of terms) found.set(term, await reader.run(liteEntries, { match: `"${term}"`, district }))
  return found
}

async function candidatesOf(reader: Reader, places: readonly Place[]): Promise<Candidate[]> {
  if (places.length === 0) return []
  const key = isPostgres(reader) ? sql`policy` : sql`rowid`
  const rows = await reader
    .select({ policy: sql<string>`policy`, head: sql<string>`head`, body: sql<string>`body` })
    .from(sql`policy_search`)
    .where(
      inArray(
        key,
        places.map((place) => place.row),
      ),
    )
  return rows.map((row) => ({ id: row.policy, head: row.head.split(' '), body: row.body.split(' ') }))
}
