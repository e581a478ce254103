import { setImmediate as nextTurn } from 'node:timers/promises'
import { asc, eq, sql } from 'drizzle-orm'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, param, statement, type Tx } from '../../src/db/database.js'
import { readMigrations } from '../../src/db/migrate.js'
import { openDatabase } from '../../src/db/open.js'
import { openPostgres } from '../../src/db/postgres.js'
import type { PgPool } from '../../src/db/postgres-connection.js'
import { StartRefused } from '../../src/db/start-refused.js'
import { createVault } from '../../src/db/vault.js'
import { DatabaseDown } from '../../src/errors.js'
import { type FreshDatabase, TEST_KEY } from '../support/database-templates.js'
import { databases } from '../support/databases.js'
import { createDoor } from '../support/door.js'
import { freePort } from '../support/kept-process.js'
import { pgliteAsPool, startPglite } from '../support/pglite.js'
import { DATABASE_URL, INSTALL } from '../support/servers.js'

const vault = createVault(TEST_KEY)
const put = (tx: Tx, key: string, value = 'there') => tx.insert(tx.t.settings).values({ key, value })
const keysOf = async (db: Database) => (await db.select().from(db.t.settings).orderBy(asc(db.t.settings.key))).map((row) => row.key)
const findSetting = statement<{ key: string }>()('test find by key', (q) =>
  q
    .select()
    .from(q.t.settings)
    .where(eq(q.t.settings.key, param('key'))),
)
const insertSetting = statement<{ key: string }>()('test insert by key', (q) =>
  q.insert(q.t.settings).values({ key: param('key'), value: 'there' }),
)
/** What only this file needs to ask the server inside a transaction. */
const ask = async (tx: Tx, question: string): Promise<unknown[]> => tx.select({ answer: sql`${sql.raw(question)}` }).from(tx.t.counters)

const circular: Record<string, unknown> = {}
circular.itself = circular

/** Resolves when `count` that wait for each other have all arrived. */
function meeting(count: number): () => Promise<void> {
  let open = () => {}
  const all = new Promise<void>((resolve) => {
    open = resolve
  })
  let here = 0
  return () => {
    if (++here >= count) open()
    return all
  }
}

describe('a server that is not there', () => {
  it('is DatabaseDown at start', async () => {
    const server = `postgres://postgres@127.0.0.1:${await freePort()}/postgres`
    await expect(openPostgres({ server, vault })).rejects.toThrow(DatabaseDown)
  })
})

describe('a transaction', () => {
  it('sends what nobody has to wait for together: what it reads is a journey, what it writes is none', async () => {
    const pglite = await startPglite()
    const pool = pgliteAsPool(pglite)
    const journeys: string[][] = []
    let onTheWay = 0
    const counting: PgPool = {
      ...pool,
      async connect() {
        const client = await pool.connect()
        const query: typeof client.query = async (asked, values) => {
          if (onTheWay++ === 0) journeys.push([])
          journeys.at(-1)?.push(asked.text.split(' ')[0] ?? '')
          const answer = await client.query(asked, values)
          // A journey takes longer than a tick.
          await nextTurn()
          onTheWay--
          return answer
        }
        return { query, release: (error) => client.release(error) }
      },
    }
    const db = await openPostgres({ server: counting, vault })
    journeys.length = 0
    await db.transaction(async (tx) => {
      await tx.lock('noun', '1')
      await tx.run(findSetting, { key: 'a' })
      await tx.run(insertSetting, { key: 'a' })
      await tx.run(insertSetting, { key: 'b' })
    })
    expect(journeys).toEqual([
      ['begin', 'select', 'select'],
      ['insert', 'insert', 'commit'],
    ])
    await db.close()
    await pglite.close()
  })
})

describe.skipIf(!DATABASE_URL)(`PostgreSQL${DATABASE_URL ? '' : ` (${INSTALL.postgres})`}`, () => {
  const postgres = databases.find((one) => one.name === 'PostgreSQL')
  let fresh: FreshDatabase
  let db: Database
  let admin: pg.Client
  beforeEach(async () => {
    if (!postgres) throw new Error('no PostgreSQL among the databases')
    fresh = await postgres.fresh({ alone: true })
    db = fresh.db
    admin = new pg.Client({ connectionString: DATABASE_URL })
    await admin.connect()
  })
  afterEach(async () => {
    await admin.end()
    await fresh.stop()
  })
  const url = () => fresh.url ?? ''
  const name = () => new URL(url()).pathname.slice(1)
  const cutConnections = () => admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name()])

  it('whose connection breaks inside a transaction is DatabaseDown, and works again afterwards', async () => {
    const broken = db.transaction(async (tx) => {
      await put(tx, 'lost')
      await cutConnections()
      await put(tx, 'lost too')
    })
    await expect(broken).rejects.toThrow(DatabaseDown)
    await db.transaction(async (tx) => void (await put(tx, 'kept')))
    expect(await keysOf(db)).toEqual(['kept'])
  })

  it('that takes questions and answers none, as one whose machine is gone, is DatabaseDown, and found again at its address', async () => {
    const port = await freePort()
    const { port: behind } = new URL(url())
    const door = createDoor(port, Number(behind))
    await door.open()
    const address = new URL(url())
    address.port = String(port)
    // Longer than a busy machine takes for what is answered.
    address.searchParams.set('query_timeout', '3000')
    const far = await openPostgres({ server: address.href, vault })
    try {
      const hung = far.transaction(async (tx) => {
        await put(tx, 'lost')
        door.freeze()
        await put(tx, 'lost too')
      })
      await expect(hung).rejects.toThrow(DatabaseDown)
      // Another takes its place: nothing comes of the old connections any more.
      await door.shut()
      await door.open()
      await far.transaction(async (tx) => void (await put(tx, 'kept')))
      expect(await keysOf(db)).toEqual(['kept'])
    } finally {
      await far.close()
      await door.shut()
    }
  })

  it('whose idle connections break does not end the process, and works again', async () => {
    await keysOf(db)
    await cutConnections()
    // The pool learns of it by itself or by the next use of the connection; either way the next but one works.
    await db.ping(5_000).catch((error) => expect(error).toBeInstanceOf(DatabaseDown))
    await db.ping(5_000)
  })

  it('that does not answer in time is DatabaseDown for a ping', async () => {
    // Every connection is taken, by transactions that wait for a lock held outside.
    const holder = new pg.Client({ connectionString: url() })
    await holder.connect()
    await holder.query('begin')
    await holder.query('lock table settings in access exclusive mode')
    const waiting = Array.from({ length: 10 }, (_, i) => db.transaction(async (tx) => void (await put(tx, `k${i}`))))
    await expect(db.ping(200)).rejects.toThrow(DatabaseDown)
    await holder.query('commit')
    await holder.end()
    await Promise.all(waiting)
    expect(await keysOf(db)).toHaveLength(10)
  })

  it('runs again what collided with another transaction', async () => {
    await db.transaction(async (tx) => {
      await put(tx, 'a')
      await put(tx, 'b')
    })
    const meet = meeting(2)
    let runs = 0
    const change = (first: string, second: string) =>
      db.transaction(async (tx) => {
        runs++
        const { settings } = tx.t
        await tx.update(settings).set({ value: first }).where(eq(settings.key, first))
        // Both hold one row and want the other's: PostgreSQL ends one of them.
        await meet()
        await tx.update(settings).set({ value: first }).where(eq(settings.key, second))
        tx.afterCommit(() => effects.push(first))
      })
    const effects: string[] = []
    await Promise.all([change('a', 'b'), change('b', 'a')])
    expect(runs).toBeGreaterThanOrEqual(3)
    expect(effects.sort()).toEqual(['a', 'b'])
    expect(new Set((await db.select().from(db.t.settings)).map((row) => row.value)).size).toBe(1)
  })

  it('runs again what found something missing that another made meanwhile', async () => {
    const meet = meeting(2)
    const make = (value: string) =>
      db.transaction(async (tx) => {
        const [had] = await tx.select().from(tx.t.settings).where(eq(tx.t.settings.key, 'k'))
        await meet()
        if (!had) await put(tx, 'k', value)
        return had?.value
      })
    const found = await Promise.all([make('one'), make('two')])
    expect(found.filter((value) => value === undefined)).toHaveLength(1)
    await expect(db.transaction(async (tx) => void (await put(tx, 'k')))).rejects.toMatchObject({ code: '23505' })
  })

  it('gives up on what collides every time, and does not run again what fails for another reason', async () => {
    const client = new pg.Client({ connectionString: url() })
    await client.connect()
    await client.query(
      `create function fail(code text) returns int language plpgsql as $$ begin raise exception using errcode = code; end $$`,
    )
    await client.end()
    const runsUntil = async (code: string, expected: string) => {
      let runs = 0
      const failing = db.transaction(async (tx) => {
        runs++
        await tx.nextNumber('d', 'n')
        await ask(tx, `fail('${code}')`)
      })
      await expect(failing).rejects.toMatchObject({ name: expected })
      return runs
    }
    expect(await runsUntil('40001', 'DatabaseDown')).toBe(5)
    expect(await runsUntil('22012', 'error')).toBe(1)
    expect(await runsUntil('53100', 'DatabaseDown')).toBe(1)
    expect(await db.select().from(db.t.counters)).toEqual([])
  })

  it('prepares a declared statement once on a connection', async () => {
    await db.transaction(async (tx) => {
      await tx.nextNumber('d', 'n')
      for (let i = 0; i < 20; i++) await tx.run(findSetting, { key: `k${i}` })
      const prepared = await ask(tx, `(select count(*) from pg_prepared_statements where name = 'test find by key')`)
      expect(prepared).toMatchObject([{ answer: 1 }])
    })
  })

  it.each([
    ['what cannot be put on the way', circular],
    ['what the server does not take', 'a\u0000b'],
  ])('uses a declared statement again after %s', async (_what, key) => {
    const put = (one: unknown) => db.transaction(async (tx) => void (await tx.run(insertSetting, { key: one as string })))
    for (const before of [false, true]) {
      if (before) await put('k')
      await expect(put(key)).rejects.toThrow()
    }
    for (let i = 0; i < 5; i++) await put(`k${i}`)
    const find = (one: unknown) => db.run(findSetting, { key: one as string })
    await expect(find(key)).rejects.toThrow()
    for (let i = 0; i < 5; i++) expect(await find('k1')).toMatchObject([{ key: 'k1' }])
  })

  it('lets one wait for the lock of another, and only for the same thing', async () => {
    const order: string[] = []
    const meet = meeting(2)
    const holder = db.transaction(async (tx) => {
      await tx.lock('help', '1')
      await meet()
      await tx.lock('help', '2')
      order.push('first')
    })
    const other = db.transaction(async (tx) => {
      await tx.lock('help', '3')
      await tx.lock('hazard', '1')
      await meet()
      await tx.lock('help', '1')
      order.push('second')
    })
    await Promise.all([holder, other])
    expect(order).toEqual(['first', 'second'])
  })

  it('is refused when its schema is newer, with what to do', async () => {
    const next = readMigrations('postgres').length
    const client = new pg.Client({ connectionString: url() })
    await client.connect()
    await client.query('insert into applied_migrations (number, tag, hash) values ($1, $2, $3)', [next, '9999_tomorrow', 'x'])
    await client.end()
    await expect(openPostgres({ server: url(), vault })).rejects.toThrow(StartRefused)
    await expect(openDatabase({ databaseUrl: url(), dataDir: '/nowhere', dataKey: TEST_KEY })).rejects.toThrow(
      /newer version.*9999_tomorrow/,
    )
  })

  it('is brought to the newest schema once by processes that start together', async () => {
    const client = new pg.Client({ connectionString: url() })
    await client.connect()
    await client.query('drop schema public cascade; create schema public')
    await client.end()
    const opened = await Promise.all(Array.from({ length: 4 }, () => openPostgres({ server: url(), vault })))
    await opened[0]?.transaction(async (tx) => void (await put(tx, 'k')))
    expect(await Promise.all(opened.map(keysOf))).toEqual([['k'], ['k'], ['k'], ['k']])
    const applied = new pg.Client({ connectionString: url() })
    await applied.connect()
    expect((await applied.query('select tag from applied_migrations')).rows).toEqual(readMigrations('postgres').map(({ tag }) => ({ tag })))
    await applied.end()
    await Promise.all(opened.map((one) => one.close()))
  })

  it('is opened by its address, and notes the key it is written with', async () => {
    const open = (dataKey: string) => openDatabase({ databaseUrl: url(), dataDir: '/nowhere', dataKey })
    const first = await open('11'.repeat(32))
    expect(first.dialect).toBe('postgres')
    await first.close()
    await expect(open('22'.repeat(32))).rejects.toThrow(/written with data key/)
  })
})
