import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migratePostgres, migrateSqlite, readMigrations } from '../../src/db/migrate.js'
import { SqliteDriver } from '../../src/db/sqlite-driver.js'
import { type BuiltBot, MAIN, startBuiltBot, until } from '../support/built-bot.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'
import { DATABASE_URL, INSTALL } from '../support/servers.js'
import { SEED } from './explain.js'
import { killedWhen } from './killed-when.js'
import { createRandom } from './random.js'

/** Before the indexes of the outbox that take a while to be made. */
const OLD = 14
const ROWS = 60_000
const TIMES = 5
/** A migration of so many rows takes about so long. */
const LONGEST = 60

let dir: string
let fresh: FreshDatabase | undefined
let bot: BuiltBot | undefined
const random = createRandom(SEED)

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'huoban-migration-'))
})
afterEach(async () => {
  await bot?.kill('SIGKILL')
  bot = undefined
  await fresh?.stop()
  fresh = undefined
  rmSync(dir, { recursive: true, force: true })
})

const COLUMNS = 'id, account, conversation, class, purpose, sealed, to_staff, state, due_at, created_at'
const fill = (numbers: string, bytes: string, no: string, number: string) =>
  `insert into outbox (${COLUMNS}) select 'old-' || n, 'a', 'room:' || (n % 50), 'reply', 'help.opened', ${bytes}, ${no}, 'sent', n, ${number}
   from ${numbers}`

it('a migration that is killed on SQLite is done anew from its beginning at the next start, and loses nothing', async () => {
  mkdirSync(join(dir, 'data'))
  const file = join(dir, 'data', 'huoban.db')
  const raw = new SqliteDriver(file)
  raw.pragma('journal_mode = wal')
  await migrateSqlite(raw, readMigrations('sqlite').slice(0, OLD))
  const numbers = `(with recursive up(n) as (select 1 union all select n + 1 from up where n < ${ROWS}) select n from up)`
  raw.exec(fill(numbers, "x'00'", '0', '1'))
  raw.close()

  const env = { DATA_DIR: join(dir, 'data') }
  const look = new SqliteDriver(file, { timeout: 1_000 })
  const count = (of: string) => look.prepare<[], { n: number }>(`select count(*) as n from ${of}`).get()?.n ?? 0
  const isMigrating = () => {
    try {
      look.exec('begin immediate; rollback')
      return undefined
    } catch {
      return true
    }
  }
  look.pragma('busy_timeout = 0')
  for (let time = 0; time < TIMES; time++) {
    await killedWhen(MAIN, env, isMigrating, random.below(LONGEST))
    expect([OLD, readMigrations('sqlite').length]).toContain(count('applied_migrations'))
    expect(count("outbox where id like 'old-%'")).toBe(ROWS)
  }
  bot = await startBuiltBot(env)
  expect(await bot.kill('SIGTERM')).toBe(0)
  const clean = new SqliteDriver(join(dir, 'clean.db'))
  await migrateSqlite(clean)
  const schema = (of: typeof raw) =>
    of.prepare("select type, name, sql from sqlite_master where name not like 'sqlite_%' order by 1, 2").all()
  expect(schema(look)).toEqual(schema(clean))
  expect([look.pragma('integrity_check', { simple: true }), count("outbox where id like 'old-%'")]).toEqual(['ok', ROWS])
  clean.close()
  look.close()
})

it.skipIf(!DATABASE_URL)(
  DATABASE_URL
    ? 'a migration that is killed on PostgreSQL is done anew from its beginning at the next start, and loses nothing'
    : INSTALL.postgres,
  async () => {
    fresh = await freshDatabase('postgres', { alone: true })
    const client = new pg.Client({ connectionString: fresh.url })
    await client.connect()
    const ask = async (text: string) => (await client.query(text)).rows as Record<string, unknown>[]
    const SCHEMA = `select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'public'
      union all select indexname, indexdef, '', '' from pg_indexes where schemaname = 'public' order by 1, 2`
    const whole = await ask(SCHEMA)
    await client.query('drop schema public cascade; create schema public')
    await migratePostgres(client as never, readMigrations('postgres').slice(0, OLD))
    await client.query(fill(`generate_series(1, ${ROWS}) as n`, "'\\x00'", 'false', '1'))

    const env = { DATA_DIR: join(dir, 'data'), DATABASE_URL: fresh.url ?? '' }
    const count = async (of: string) => Number((await ask(`select count(*) as n from ${of}`))[0]?.n)
    const isMigrating = async () =>
      (await count(
        "pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())",
      )) > 0 || undefined
    for (let time = 0; time < TIMES; time++) {
      await killedWhen(MAIN, env, isMigrating, random.below(LONGEST))
      // The server ends what it was asked for when it finds nobody there.
      await until('nobody migrates', async () => !(await isMigrating()) || undefined)
      expect([OLD, readMigrations('postgres').length]).toContain(await count('applied_migrations'))
      expect(await count("outbox where id like 'old-%'")).toBe(ROWS)
    }
    bot = await startBuiltBot(env)
    expect(await bot.kill('SIGTERM')).toBe(0)
    expect(await ask(SCHEMA)).toEqual(whole)
    expect(await count("outbox where id like 'old-%'")).toBe(ROWS)
    await client.end()
  },
)
