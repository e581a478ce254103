import type { Params, Ring, Statement, Tx } from './database.js'
import { countUp } from './numbers.js'
import {
  buildersOver,
  connectionOver,
  isAborted,
  type PgClient,
  type PgConnection,
  type PgQuery,
  type PgResult,
} from './postgres-connection.js'
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

/**
 * Sends the statements of a unit in order, each without waiting for the answer to the one before: the server works them off in that order, and after one
 * that failed it does nothing more. So a message costs a journey for each thing it has to know, and not for each that it writes.
 */
export interface Executor {
  /** Resolves with what the server answers. */
  ask<R>(statement: () => Promise<R>): Promise<R>
  /** Resolves when it is on its way: nobody needs its answer, and if it fails so does the unit. */
  tell(statement: () => Promise<unknown>): Promise<void>
  /** Resolves when all that was sent was answered. */
  idle(): Promise<void>
}

/** Told and not answered yet; beyond them the next one waits. */
const MOST_TOLD = 200

export function createExecutor(unit: Unit): Executor {
  let told = 0
  let newest: Promise<unknown> = Promise.resolve()

  function send<R>(statement: () => Promise<R>): Promise<R> {
    checkUnit(unit)
    const running = statement()
    const before = newest
    newest = running.then(
      () => before,
      (error: unknown) => {
        // What the server no longer does hides nothing of why.
        if (!unit.failed || isAborted(unit.failed.error)) unit.failed = { error }
        return before
      },
    )
    return running
  }
  return {
    async ask(statement) {
      const running = send(statement)
      unit.pending++
      try {
        return await running
      } finally {
        unit.pending--
      }
    },
    async tell(statement) {
      const running = send(statement)
      told++
      const ended = () => void told--
      running.then(ended, ended)
      if (told > MOST_TOLD) await running
    },
    async idle() {
      await newest
    },
  }
}

/** The Tx of one unit on its own connection. */
export function createTx(client: PgClient, unit: Unit, { ask, tell, idle }: Executor, shared: Shared): Tx {
  const build = async (query: PgQuery, values?: unknown[]): Promise<PgResult> => {
    const result = await ask(() => client.query(query, values))
    if (isWrite(query.text)) unit.writesDone++
    return result
  }
  const say = (text: string) => tell(() => client.query({ text }))
  const connection = shared.connections.get(client) ?? connectionOver((text, values) => client.query(text, values), false)
  shared.connections.set(client, connection)
  let made: Builders | undefined
  const builders = () => {
    made ??= buildersOver(build)
    return made
  }
  const writing = () => {
    unit.writesBuilt++
    return builders()
  }
  const run = async <P extends Params, R>(statement: Statement<P, R>, params: P): Promise<R> => {
    const prepared = connection.prepared(statement)
    const send = () => prepared.run(params)
    return (prepared.told ? await tell(send) : await ask(send)) as R
  }
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
    write: async (statement, params) => {
      const result = await ask(() => connection.prepared(statement).run(params))
      return (result as PgResult).rowCount ?? 0
    },
    lock: async (noun, id) => {
      await tell(() => client.query({ ...LOCK }, [noun, id]))
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
          begin: () => say('savepoint attempt'),
          undo: async () => {
            // A write of it that failed on its way would be forgiven by what follows.
            await idle()
            if (unit.failed) throw unit.failed.error
            await say('rollback to savepoint attempt')
            await say('release savepoint attempt')
          },
          keep: () => say('release savepoint attempt'),
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
