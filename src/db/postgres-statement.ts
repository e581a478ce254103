import type { NodePgPreparedQuery } from 'drizzle-orm/node-postgres'
import type { PreparedQueryConfig } from 'drizzle-orm/pg-core'
import type { Params } from './database.js'
import type { PgClient, PgResult } from './postgres-connection.js'
import { keepNulls } from './prepared.js'
import { binder, isForDrizzle, type Plan, reader } from './statement-values.js'

/** A declared statement on its connection. */
export interface PgStatement {
  /** Sends it at once, and resolves with its rows, or with the server's own result where it gives none. */
  run(params: Params): Promise<unknown>
  /** Nobody waits for what it gives back, because it gives back nothing. */
  told: boolean
}

/** The driver would find out when the statement is half on its way, close it, and take it for prepared ever after. */
function sendable(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
    throw new TypeError('an object is no value of a statement')
  return value
}

/** Drizzle's prepared query, `name`d, without its work at each call: how a value is bound and what a row becomes is decided once. */
export function compileStatement(name: string, prepared: NodePgPreparedQuery<PreparedQueryConfig>, query: PgClient['query']): PgStatement {
  const plan = prepared as unknown as Plan
  if (isForDrizzle(plan)) {
    keepNulls(prepared, sendable)
    return { run: (params) => prepared.execute(params), told: false }
  }
  const { sql: text, params } = prepared.getQuery()
  const bind = binder(params, sendable)
  if (!plan.fields) return { run: async (values) => query({ name, text }, bind(values)), told: true }
  const read = reader(plan.fields)
  const config = { name, text, rowMode: 'array' }
  return { run: async (values) => rowsOf(await query(config, bind(values))).map(read), told: false }
}

const rowsOf = (result: PgResult) => result.rows as unknown[][]
