import { DatabaseDown } from '../errors.js'
import type { Database, Ring, Tx } from './database.js'
import { migratePostgres } from './migrate.js'
import {
  connectionOver,
  isCollision,
  type PgClient,
  type PgConnection,
  type PgPool,
  type PgQuery,
  postgresError,
} from './postgres-connection.js'
import { createLender, createPool, type Lender } from './postgres-pool.js'
import { createExecutor, createTx, type Shared } from './postgres-tx.js'
import { rulesOf } from './rules.js'
import { postgresTables } from './tables.postgres.js'
import { within } from './timeout.js'
import { faultOf, insideByContext, newUnit, runEffects, type Unit } from './unit.js'
import type { Vault } from './vault.js'

export interface PostgresOptions {
  /** `postgres://…`, or what gives connections (tests). */
  server: string | PgPool
  vault: Vault
  /** Whose rules are read; all when left out. */
  district?: string | undefined
}

/** How often a transaction that collided with another is run in all. */
const TRIES = 5

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

/** One for all databases of the process: a transaction on one must not wait for another. */
const inside = insideByContext()

function assemble(lender: Lender, options: PostgresOptions): Database {
  const { vault } = options
  let rules = rulesOf([])
  let ring: Ring = () => {}
  const read = (query: PgQuery, values?: unknown[]) => {
    inside.refuse('the database was read')
    return lender.lend((client) => client.query(query, values))
  }
  const reading = connectionOver(read, true)
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
    run: async (statement, params) => (await reading.prepared(statement).run(params)) as never,
    reloadRules: async () => {
      const rows = await database.select().from(database.t.rules)
      rules = rulesOf(rows.filter((row) => !options.district || row.district === options.district))
    },
    onRing: (to) => {
      ring = to
    },
    transaction: async (work, how) => {
      inside.refuse('a transaction was begun')
      const begin = how?.onDisk === 'with next' ? BEGIN_WITH_NEXT : BEGIN
      return retryCollisions(() => runTransaction(lender, shared, begin, work))
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

const BEGIN: PgQuery = { text: 'begin' }
/** The next commit that waits for the disk takes this one along: the log is one, and in order. */
const BEGIN_WITH_NEXT: PgQuery = { text: 'begin; set local synchronous_commit to off' }

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

const nextTick = () => new Promise<void>((resolve) => process.nextTick(resolve))
const throwFailed = ({ failed }: Unit): void => {
  if (failed) throw failed.error
}

/**
 * One try. A connection that is lost during the commit itself leaves open whether it happened: callers write rows that are
 * unique by what they stand for, so that doing it again is harmless.
 */
function runTransaction<T>(lender: Lender, shared: Shared, begin: PgQuery, work: (tx: Tx) => Promise<T>): Promise<T> {
  const unit = newUnit()
  return lender
    .lend(async (client) => {
      const executor = createExecutor(unit)
      try {
        await executor.tell(() => client.query(begin))
        const value = await inside.run(unit, async () => work(createTx(client, unit, executor, shared)))
        unit.alive = false
        const fault = faultOf(unit)
        if (fault) throw fault.error
        // What could not even be sent is known after the ticks that this turn has begun; all else stops the commit itself.
        await nextTick()
        await nextTick()
        throwFailed(unit)
        const { command } = await client.query({ text: 'commit' })
        await executor.idle()
        throwFailed(unit)
        if (command !== 'COMMIT') throw new Error('PostgreSQL rolled the transaction back instead of committing it')
        return value
      } catch (error) {
        unit.alive = false
        await executor.idle()
        const cause = unit.failed?.error ?? error
        const collided = isCollision(cause)
        // A connection that broke, or answers nothing, is thrown away, and its transaction with it.
        if (collided || !(postgresError(cause) instanceof DatabaseDown)) await client.query({ text: 'rollback' })
        if (collided) throw new Collision('collision', { cause })
        throw cause
      }
    })
    .then((value) => {
      runEffects(unit.effects)
      return value
    })
}
