import type { Params, Ring, Statement, Tx } from './database.js'
import { countUp } from './numbers.js'
import { buildersOver, connectionOver, type PgClient, type PgConnection, type PgQuery, type PgResult } from './postgres-connection.js'
import type { Builders } from './prepared.js'
import type { Rules } from './rules.js'
import { postgresTables } from './tables.postgres.js'
import { attempt, checkUnit, isWrite, type Unit } from './unit.js'
import type { Vault } from './vault.js'

const LOCK = { name: 'lock', text: "select pg_advisory_xact_lock(hashtextextended($1 || ':' || $2, 0))" }

/** What the transactions of one database share. */
export interface Shared {
  vault: Vault
  rules(): Rules
  ring: Ring
  /** Statements prepared on each connection. */
  connections: WeakMap<PgClient, PgConnection>
}

export interface Executor {
  execute<R>(statement: () => Promise<R>): Promise<R>
  idle(): Promise<unknown>
}

/** Executes for a unit while it lives, one statement after the other, and keeps the first that fails. */
export function createExecutor(unit: Unit): Executor {
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

/** The Tx of one unit on its own connection. */
export function createTx(client: PgClient, unit: Unit, execute: Executor['execute'], shared: Shared): Tx {
  const query = async (text: PgQuery, values?: unknown[]): Promise<PgResult> => {
    const result = await execute(() => client.query(text, values))
    if (isWrite(text.text)) unit.writesDone++
    return result
  }
  const connection = shared.connections.get(client) ?? connectionOver((text, values) => client.query(text, values), false)
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
    write: async (statement, params) => ((await run(statement, params)) as PgResult).rowCount ?? 0,
    lock: async (noun, id) => {
      await query({ ...LOCK }, [noun, id])
      return true
    },
    nextNumber: async (district, noun) => {
      const [row] = await run(countUp, { district, noun })
      if (!row) throw new Error('a counter gave no number')
      return row.value
    },
    attempt: (work) =>
      attempt(
        unit,
        {
          begin: () => query({ text: 'savepoint attempt' }),
          undo: async () => {
            await query({ text: 'rollback to savepoint attempt' })
            await query({ text: 'release savepoint attempt' })
          },
          keep: () => query({ text: 'release savepoint attempt' }),
        },
        work,
      ),
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
