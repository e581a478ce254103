import pg from 'pg'
import { DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'
import type { Database, Params, Statement, Tx } from './database.js'
import { migratePostgres } from './migrate.js'
import { countUp } from './numbers.js'
import {
  buildersOver,
  connectionOver,
  isCollision,
  type PgClient,
  type PgConnection,
  type PgPool,
  type PgQuery,
  type PgResult,
  postgresError,
} from './postgres-connection.js'
import { type Rules, rulesOf } from './rules.js'
import type { Builders } from './sqlite-connection.js'
import { postgresTables } from './tables.postgres.js'
import { within } from './timeout.js'
import { checkUnit, faultOf, isWrite, newUnit, refuseInsideUnit, runEffects, runInUnit, type Unit } from './unit.js'
import type { Vault } from './vault.js'

export interface PostgresOptions {
  /** `postgres://…`, or what gives connections (tests). */
  server: string | PgPool
  vault: Vault
  /** Whose rules are read; all when left out. */
  district?: string | undefined
}

type Ring = Parameters<Database['onRing']>[0]

const CONNECTIONS = 10
/** A statement, or a wait for a lock, that takes longer is given up: the row's bell rings again. */
const STATEMENT_MS = 30_000
const CONNECT_MS = 10_000
/** How often a transaction that collided with another is run in all. */
const TRIES = 5
const LOCK = { name: 'lock', text: "select pg_advisory_xact_lock(hashtextextended($1 || ':' || $2, 0))" }

/** Connects and brings the schema to the newest. Throws DatabaseDown when the server does not answer, StartRefused when its schema is newer. */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const pool = typeof options.server === 'string' ? createPool(options.server) : options.server
  const lender = createLender(pool)
  try {
    await lender.lend(migratePostgres)
    const database = assemble(lender, options)
    await database.reloadRules()
    return database
  } catch (error) {
    await lender.close()
    throw error
  }
}

function createPool(url: string): PgPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    keepAlive: true,
    application_name: 'huoban',
  })
  // A connection that breaks, in use or idle, would end the process if nobody listened; its statements fail by themselves.
  pool.on('connect', (client) => client.on('error', (error) => log.warn(errorFields(error), 'a database connection broke')))
  pool.on('error', () => {})
  return pool as unknown as PgPool
}

interface Lender {
  /** Lends a connection to `work`; one that broke is thrown away. */
  lend<T>(work: (client: PgClient) => Promise<T>): Promise<T>
  /** Lends no more, waits for what is lent, lets go of all. */
  close(): Promise<void>
}

function createLender(pool: PgPool): Lender {
  const lent = new Set<Promise<unknown>>()
  let closed: Promise<void> | undefined
  const close = async () => {
    // The pool itself would leave those who still wait for a connection waiting for ever.
    while (lent.size > 0) await Promise.allSettled(lent)
    await pool.end()
  }
  return {
    lend: async (work) => {
      if (closed) throw new DatabaseDown('the database is closed')
      const loan = withClient(pool, work)
      lent.add(loan)
      try {
        return await loan
      } finally {
        lent.delete(loan)
      }
    },
    close: () => {
      closed ??= close()
      return closed
    },
  }
}

async function withClient<T>(pool: PgPool, work: (client: PgClient) => Promise<T>): Promise<T> {
  let client: PgClient | undefined
  let broken = false
  try {
    client = await pool.connect()
    return await work(client)
  } catch (error) {
    const known = postgresError(error)
    broken = known instanceof DatabaseDown
    throw known
  } finally {
    client?.release(broken)
  }
}

function assemble(lender: Lender, options: PostgresOptions): Database {
  const { vault } = options
  let rules = rulesOf([])
  let ring: Ring = () => {}
  const reading = connectionOver((query, values) => {
    refuseInsideUnit('the database was read')
    return lender.lend((client) => client.query(query, values))
  })
  const connections = new WeakMap<PgClient, PgConnection>()
  const shared: Shared = { vault, rules: () => rules, ring: (...bell) => ring(...bell), connections }

  const database: Database = {
    dialect: 'postgres',
    vault,
    t: postgresTables,
    get rules() {
      return rules
    },
    select: reading.builders.select,
    run: reading.run,
    reloadRules: async () => {
      const rows = await database.select().from(database.t.rules)
      rules = rulesOf(rows.filter((row) => !options.district || row.district === options.district))
    },
    onRing: (to) => {
      ring = to
    },
    transaction: async (work) => {
      refuseInsideUnit('a transaction was begun')
      return retryCollisions(() => runTransaction(lender, shared, work))
    },
    ping: (timeoutMs) =>
      within(
        timeoutMs,
        lender.lend(async (client) => void (await client.query({ text: 'select 1' }))),
      ),
    close: lender.close,
  }
  return database
}

interface Shared {
  vault: Vault
  rules(): Rules
  ring: Ring
  /** Statements prepared on each connection. */
  connections: WeakMap<PgClient, PgConnection>
}

class Collision extends Error {
  override readonly name = 'Collision'
}

async function retryCollisions<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Collision)) throw error
      if (tries >= TRIES) throw postgresError(error.cause)
    }
  }
}

/**
 * One try. A connection that is lost during the commit itself leaves open whether it happened: callers write rows that are
 * unique by what they stand for, so that doing it again is harmless.
 */
function runTransaction<T>(lender: Lender, shared: Shared, work: (tx: Tx) => Promise<T>): Promise<T> {
  const unit = newUnit()
  return lender
    .lend(async (client) => {
      const executor = createExecutor(unit)
      try {
        await client.query({ text: 'begin' })
        const value = await runInUnit(unit, async () => work(createTx(client, unit, executor.execute, shared)))
        unit.alive = false
        const fault = faultOf(unit)
        if (fault) throw fault.error
        const { command } = await client.query({ text: 'commit' })
        if (command !== 'COMMIT') throw new Error('PostgreSQL rolled the transaction back instead of committing it')
        return value
      } catch (error) {
        unit.alive = false
        await executor.idle()
        await client.query({ text: 'rollback' })
        if (isCollision(unit.failed?.error) || isCollision(error)) throw new Collision('collision', { cause: unit.failed?.error ?? error })
        throw error
      }
    })
    .then((value) => {
      runEffects(unit)
      return value
    })
}

interface Executor {
  execute<R>(statement: () => Promise<R>): Promise<R>
  idle(): Promise<unknown>
}

/** Executes for a unit while it lives, one statement after the other, and keeps the first that fails. */
function createExecutor(unit: Unit): Executor {
  let last: Promise<unknown> = Promise.resolve()
  const start = async <R>(statement: () => Promise<R>): Promise<R> => {
    try {
      checkUnit(unit)
      return await statement()
    } catch (error) {
      if (unit.alive) unit.failed ??= { error }
      throw error
    } finally {
      unit.pending--
    }
  }
  return {
    idle: () => last,
    execute: (statement) => {
      const running = unit.pending++ === 0 ? start(statement) : last.then(() => start(statement))
      last = running.catch(() => {})
      return running
    },
  }
}

function createTx(client: PgClient, unit: Unit, execute: Executor['execute'], shared: Shared): Tx {
  const query = async (text: PgQuery, values?: unknown[]): Promise<PgResult> => {
    const result = await execute(() => client.query(text, values))
    if (isWrite(text.text)) unit.writesDone++
    return result
  }
  const connection = shared.connections.get(client) ?? connectionOver((text, values) => client.query(text, values))
  shared.connections.set(client, connection)
  let made: Builders | undefined
  const builders = () => {
    made ??= buildersOver(query)
    return made
  }
  const writing = () => {
    unit.writesBuilt++
    return builders()
  }
  const run = <P extends Params, R>(statement: Statement<P, R>, params: P): Promise<R> => execute(() => connection.run(statement, params))
  return {
    t: postgresTables,
    vault: shared.vault,
    get rules() {
      return shared.rules()
    },
    get select() {
      return builders().select
    },
    get insert() {
      return writing().insert
    },
    get update() {
      return writing().update
    },
    get delete() {
      return writing().delete
    },
    run,
    lock: async (noun, id) => void (await query({ ...LOCK }, [noun, id])),
    nextNumber: async (district, noun) => {
      const [row] = await run(countUp, { district, noun })
      if (!row) throw new Error('a counter gave no number')
      return row.value
    },
    afterCommit: (effect) => {
      checkUnit(unit)
      unit.effects.push(effect)
    },
    ring: (queue, key) => {
      checkUnit(unit)
      unit.effects.push(() => shared.ring(queue, key))
    },
  }
}
