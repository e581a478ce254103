import { and, eq, inArray, sql } from 'drizzle-orm'
import { param, type Reader, statement } from './database.js'
import { isPostgres } from './policy-index.js'
import type { Candidate } from './policy-score.js'

/* What the full-text index of either dialect is asked: how many entries have a term, which, and what stands in them. */

/** Where an entry stands in the index: SQLite knows it by its row, and has to look up which entry that is; PostgreSQL by its id. */
export type Row = number | string
export interface Place {
  policy: string
  row: Row
}

const liteCount = statement<{ term: string }>()('entries of a term', (q) =>
  q
    .select({ entries: sql<number>`doc`.mapWith(Number) })
    .from(sql`policy_terms`)
    .where(eq(sql`term`, param('term'))),
)
const liteBeginning = statement<{ match: string }>()('how many entries have terms that begin', (q) =>
  q
    .select({ entries: sql<number>`count(*)`.mapWith(Number) })
    .from(sql`policy_search`)
    .where(sql`policy_search match ${param('match')}`),
)
/* The row alone stands in the index itself: anything else of an entry would be read from its text. */
const liteEntries = statement<{ match: string }>()('entries with a term', (q) =>
  q
    .select({ row: sql<number>`rowid` })
    .from(sql`policy_search`)
    .where(sql`policy_search match ${param('match')}`),
)
const pgCounts = statement<{ terms: string; rest: string }>()('entries of terms', (q) =>
  q
    .select({
      term: sql<string>`t.term`,
      entries:
        sql<number>`(select count(*) from policy_search s where s.terms @@ (quote_literal(t.term) || ${param('rest')})::tsquery)`.mapWith(
          Number,
        ),
    })
    .from(sql`unnest(string_to_array(${param('terms')}, ' ')) as t(term)`),
)
const pgEntries = statement<{ terms: string; rest: string; district: string }>()('entries with terms', (q) =>
  q
    .select({ term: sql<string>`t.term`, policy: sql<string>`s.policy` })
    .from(
      sql`unnest(string_to_array(${param('terms')}, ' ')) as t(term) join policy_search s on s.terms @@ (quote_literal(t.term) || ${param('rest')})::tsquery and s.district = ${param('district')}`,
    ),
)

/** `beginning`: the terms that begin with each of them are meant. */
interface How {
  beginning?: boolean
}
/** Of text search in PostgreSQL: a term, or what begins with it. */
const restOf = ({ beginning }: How) => (beginning ? ':*' : '')

/** In how many entries of the index each term stands. */
export async function countEntries(reader: Reader, terms: readonly string[], how: How = {}): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (isPostgres(reader)) {
    const rows = await reader.run(pgCounts, { terms: terms.join(' '), rest: restOf(how) })
    for (const row of rows) counts.set(row.term, row.entries)
    return counts
  }
  for (const term of terms) {
    const rows = how.beginning ? await reader.run(liteBeginning, { match: `"${term}"*` }) : await reader.run(liteCount, { term })
    counts.set(term, rows[0]?.entries ?? 0)
  }
  return counts
}

/** The entries with each term; on SQLite those of other districts too, see {@link placesOf}. */
export async function findEntries(reader: Reader, district: string, terms: readonly string[], how: How = {}): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>(terms.map((term) => [term, []]))
  if (isPostgres(reader)) {
    for (const { term, policy } of await reader.run(pgEntries, { terms: terms.join(' '), rest: restOf(how), district }))
      found.get(term)?.push(policy)
    return found
  }
  for (const term of terms) {
    const rows = await reader.run(liteEntries, { match: `"${term}"${how.beginning ? '*' : ''}` })
    found.set(
      term,
      rows.map((one) => one.row),
    )
  }
  return found
}

/** Which entries of the district stand in these rows, by row. */
export async function placesOf(reader: Reader, district: string, rows: readonly Row[]): Promise<Map<Row, string>> {
  if (isPostgres(reader)) return new Map(rows.map((row) => [row, String(row)]))
  if (rows.length === 0) return new Map()
  const known = await reader
    .select({ policy: sql<string>`policy`, row: sql<number>`rowid` })
    .from(sql`policy_search`)
    .where(and(inArray(sql`rowid`, [...rows]), eq(sql`district`, district)))
  return new Map(known.map((one) => [one.row, one.policy]))
}

export async function candidatesOf(reader: Reader, places: readonly Place[]): Promise<Candidate[]> {
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
