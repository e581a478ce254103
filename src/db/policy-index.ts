import { and, asc, eq, gt, inArray, is, type SQL, sql } from 'drizzle-orm'
import { PgColumn, pgTable, text as pgText } from 'drizzle-orm/pg-core'
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Reader, Tx } from './database.js'
import { changeIndexSize, emptyIndexSize, sizesOf } from './policy-size.js'
import { policyTerms } from './policy-terms.js'
import type { PolicyRow } from './schema.js'
import { findSetting, keepSetting } from './settings.js'

/*
 * What the full-text search of policies looks into: the terms of every approved entry, as text with spaces between. SQLite: an FTS5 table;
 * PostgreSQL: a table with the same terms as a `tsvector` and a GIN index. drizzle-kit knows neither: they stand in a migration of their own.
 */

/** Changes with `policyTerms` and with what is kept of the index beside it: one that was written with another version is written anew at start. */
const INDEX_VERSION = '2'

const BATCH = 100
const PAGE = 500

const lite = sqliteTable('policy_search', { policy: text(), district: text(), head: text(), body: text() })
const postgres = pgTable('policy_search', {
  policy: pgText(),
  district: pgText(),
  head: pgText(),
  body: pgText(),
  terms: pgText(),
})

export const isPostgres = (reader: Pick<Reader, 't'>): boolean => is(reader.t.policies.id, PgColumn)
/** The one cast: the builders of a PostgreSQL transaction take its table. */
const tableOf = (tx: Tx) => (isPostgres(tx) ? (postgres as unknown as typeof lite) : lite)

/** Text as it is understood: the index holds terms of normalised text. */
export type Plain = (text: string) => string
type Indexed = Pick<PolicyRow, 'id' | 'district' | 'title' | 'questions' | 'answer'>

/** Puts entries into the index that are not in it yet. */
export async function addToPolicyIndex(tx: Tx, policies: readonly Indexed[], plain: Plain): Promise<void> {
  for (let at = 0; at < policies.length; at += BATCH) {
    const rows = policies.slice(at, at + BATCH).map((policy) => rowOf(tx, policy, plain))
    await tx.insert(tableOf(tx)).values(rows)
    for (const [district, size] of sizesOf(rows, 1)) await changeIndexSize(tx, district, size)
  }
}

function rowOf(tx: Tx, { id, district, title, questions, answer }: Indexed, plain: Plain) {
  const head = policyTerms(plain(`${title}\n${questions}`))
  const body = policyTerms(plain(answer))
  const row = { policy: id, district, head: head.join(' '), body: body.join(' ') }
  return isPostgres(tx) ? { ...row, terms: vectorOf([...head, ...body]) } : row
}

/** Exactly these terms: PostgreSQL's own parser would cut some of them otherwise. */
const vectorOf = (terms: readonly string[]): SQL => sql`array_to_tsvector(string_to_array(${[...new Set(terms)].join(' ')}, ' '))`

export async function dropFromPolicyIndex(tx: Tx, policies: readonly string[]): Promise<void> {
  const table = tableOf(tx)
  for (let at = 0; at < policies.length; at += BATCH) {
    const some = inArray(table.policy, policies.slice(at, at + BATCH) as string[])
    const rows = await tx.select({ district: table.district, head: table.head, body: table.body }).from(table).where(some)
    await tx.delete(table).where(some)
    for (const [district, size] of sizesOf(rows.map(textOf), -1)) await changeIndexSize(tx, district, size)
  }
}

const textOf = ({ district, head, body }: { district: string | null; head: string | null; body: string | null }) => ({
  district: district ?? '',
  head: head ?? '',
  body: body ?? '',
})

/** Writes the index of a district anew from its approved entries. Returns how many there are. */
export async function rebuildPolicyIndex(tx: Tx, district: string, plain: Plain): Promise<number> {
  const table = tableOf(tx)
  const { policies } = tx.t
  await tx.delete(table).where(eq(table.district, district))
  await emptyIndexSize(tx, district)
  let last = ''
  for (let count = 0; ; ) {
    const page = await tx
      .select()
      .from(policies)
      .where(and(eq(policies.district, district), eq(policies.state, 'approved'), gt(policies.id, last)))
      .orderBy(asc(policies.id))
      .limit(PAGE)
    await addToPolicyIndex(tx, page, plain)
    count += page.length
    last = page.at(-1)?.id ?? last
    if (page.length < PAGE) return count
  }
}

const keyOf = (district: string) => `policies.index.${district}`

/** The next start writes the index anew: its entries were changed beside it. */
export async function forgetPolicyIndex(tx: Tx, district: string): Promise<void> {
  await tx.delete(tx.t.settings).where(eq(tx.t.settings.key, keyOf(district)))
}

/** Writes the index anew when it was never written, or with another version of the terms. */
export async function keepPolicyIndex(tx: Tx, district: string, plain: Plain): Promise<void> {
  await tx.lock('policy', district)
  if ((await findSetting(tx, keyOf(district))) === INDEX_VERSION) return
  await rebuildPolicyIndex(tx, district, plain)
  await keepSetting(tx, keyOf(district), INDEX_VERSION)
}
