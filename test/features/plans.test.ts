import { Column, is, Param, Placeholder } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SqliteDriver } from '../../src/db/sqlite-driver.js'
import { createFeatures } from '../../src/features/index.js'
import '../../src/app.js'
import { declared, type Params, type Statement, type Tx } from '../../src/db/database.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'
import { DATABASE_URL, INSTALL } from '../support/servers.js'

/** Looked at whole, because they are few: one row for each of something a district has dozens of, or is read once and kept. */
const SMALL = ['rules', 'areas', 'units', 'calendar_days', 'settings']

/** What one dialect alone can do is declared for it alone: the search of policies. */
const OF_THE_OTHER = {
  sqlite: ['entries of terms', 'entries with terms'],
  postgres: ['entries of a term', 'how many entries have terms that begin', 'entries with a term'],
}

interface Query {
  name: string
  sql: string
  params: unknown[]
}

/** As drizzle writes it: `?` or `$1` where something stands that is given each time. */
function queryOf(one: Statement<Params, unknown>, tx: Tx): Query {
  const built = one.build(tx) as unknown as { prepare(name: string): { getQuery(): { sql: string; params: unknown[] } } }
  const { sql, params } = built.prepare(`plan ${one.name}`).getQuery()
  return { name: one.name, sql, params }
}

const columnOf = (part: unknown) => (is(part, Param) && is(part.encoder, Column) ? part.encoder : undefined)

/** What never changes as it is; what is given each time as something that fits. */
function sampleOf(part: unknown): unknown {
  const column = columnOf(part)
  const given = is(part, Placeholder) || (is(part, Param) && is(part.value, Placeholder))
  if (!given) return is(part, Param) ? part.encoder.mapToDriverValue(part.value) : part
  if (column?.dataType === 'number' || column?.dataType === 'bigint') return 7
  if (column?.dataType === 'boolean') return false
  return column?.dataType === 'json' ? '{}' : '7'
}

async function all(fresh: FreshDatabase): Promise<Query[]> {
  createFeatures()
  let queries: Query[] = []
  const enough = new Error('read and not run')
  await fresh.db
    .transaction(async (tx) => {
      queries = declared
        .filter((one) => !one.name.startsWith('test ') && !OF_THE_OTHER[fresh.db.dialect].includes(one.name))
        .map((one) => queryOf(one, tx))
      throw enough
    })
    .catch((error: unknown) => {
      if (error !== enough) throw error
    })
  return queries
}

describe('every declared statement finds its rows by an index', () => {
  let fresh: FreshDatabase
  afterAll(async () => fresh?.stop())

  describe('on SQLite', () => {
    beforeAll(async () => {
      fresh = await freshDatabase('sqlite')
    })

    it('and scans no table that grows', async () => {
      const file = new SqliteDriver(fresh.file ?? '', { readonly: true })
      const scans = (await all(fresh)).flatMap(({ name, sql, params }) => {
        const texts = sql.split('?')
        const literal = (part: unknown) => (typeof part === 'number' ? String(part) : `'${String(part).replaceAll("'", "''")}'`)
        const given = (part: unknown) => is(part, Placeholder) || (is(part, Param) && is(part.value, Placeholder))
        // As the program runs it: what never changes stands in the text, or an index of some rows would not do.
        const text = texts.map((before, at) =>
          at < params.length ? `${before}${given(params[at]) ? '?' : literal(sampleOf(params[at]))}` : before,
        )
        const places = params.filter(given).map(() => null)
        const ofSome = (index: string) =>
          file.prepare('select 1 from sqlite_master where name = ? and sql like ?').get(index, '% where %') !== undefined
        // What a query in the query gave is no table: how that finds its rows has lines of its own.
        const isTable = (name: string) =>
          file.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(name) !== undefined
        const plan = file.prepare<unknown[], { detail: string }>(`explain query plan ${text.join('')}`).all(...places)
        return plan.flatMap(({ detail }) => {
          // A full-text table is never read but by its own index.
          if (/ VIRTUAL TABLE INDEX /.test(detail)) return []
          // An index of some rows only may be read whole: it holds what is still to be done.
          const [, table = '', index] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(detail) ?? []
          return !isTable(table) || SMALL.includes(table) || (index && ofSome(index)) ? [] : [`${name}: ${detail}`]
        })
      })
      file.close()
      expect(declared.length).toBeGreaterThan(50)
      expect(scans).toEqual([])
    })
  })
})

describe.skipIf(!DATABASE_URL)(
  `every declared statement can use an index on PostgreSQL${DATABASE_URL ? '' : ` (${INSTALL.postgres})`}`,
  () => {
    let fresh: FreshDatabase
    beforeAll(async () => {
      fresh = await freshDatabase('postgres', { alone: true })
    })
    afterAll(async () => fresh?.stop())

    it('and reads no table that grows from end to end', async () => {
      const client = new pg.Client(fresh.url)
      await client.connect()
      // Empty tables would be read whole whatever their indexes: only what has none is left to it.
      await client.query('set enable_seqscan = off')
      const scans: string[] = []
      for (const { name, sql, params } of await all(fresh)) {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, params.map(sampleOf))
        for (const row of rows) {
          const table = /Seq Scan on (\w+)/.exec(row['QUERY PLAN'])?.[1]
          if (table && !SMALL.includes(table)) scans.push(`${name}: ${row['QUERY PLAN'].trim()}`)
        }
      }
      await client.end()
      expect(scans).toEqual([])
    })
  },
)
