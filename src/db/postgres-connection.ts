import { NodePgDatabase, type NodePgPreparedQuery, NodePgSession } from 'drizzle-orm/node-postgres'
import { PgDialect, type PreparedQueryConfig } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { ChangedMeanwhile, DatabaseDown } from '../errors.js'
import type { Params, Statement } from './database.js'
import { compileStatement, type PgStatement } from './postgres-statement.js'
import { type Builders, builderTx, preparedStatements, prepareWith } from './prepared.js'
import { postgresTables } from './tables.postgres.js'

// Sums, counts and times fit into a double; left alone, the driver gives 64-bit integers as strings.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

const dialect = new PgDialect({ casing: 'snake_case' })

export interface PgQuery {
  text: string
  name?: string | undefined
  rowMode?: string | undefined
  /** Milliseconds; the connection's own when left out. */
  query_timeout?: number
}
export interface PgResult {
  rows: unknown[]
  command: string
  /** Read or written. */
  rowCount: number | null
}
/** What is used of pg's client: tests put another server behind it. */
export interface PgClient {
  query(query: PgQuery, values?: unknown[]): Promise<PgResult>
  /** Gives it back to its pool; with an error, it is thrown away. */
  release(error?: Error | boolean): void
}
export interface PgPool {
  connect(): Promise<PgClient>
  end(): Promise<void>
}

export interface PgConnection {
  builders: Builders
  prepared<P extends Params, R>(statement: Statement<P, R>): PgStatement
}

/** Errors reach the caller as the server gave them: drizzle's own would quote the values of the statement. */
function plainSession(query: PgClient['query']): NodePgSession<Record<string, unknown>, Record<string, never>> {
  const session = new NodePgSession<Record<string, unknown>, Record<string, never>>(
    { query } as unknown as pg.PoolClient,
    dialect,
    undefined,
  )
  const prepare = session.prepareQuery.bind(session) as unknown as (...parts: unknown[]) => { queryWithCache: unknown }
  const prepareQuery = (...parts: unknown[]) => {
    const prepared = prepare(...parts)
    prepared.queryWithCache = (_text: string, _params: unknown[], execute: () => Promise<unknown>) => execute()
    return prepared
  }
  session.prepareQuery = prepareQuery as unknown as typeof session.prepareQuery
  return session
}

export function buildersOver(query: PgClient['query']): Builders {
  const db = new NodePgDatabase(dialect, plainSession(query), undefined)
  const { select, insert, update, delete: remove } = db
  return {
    t: postgresTables,
    select: select.bind(db),
    insert: insert.bind(db),
    update: update.bind(db),
    delete: remove.bind(db),
  } as unknown as Builders
}

/**
 * Builders and declared statements over one connection, or over a pool: the driver prepares a name on each connection that
 * meets it. `reading`: for selects only.
 */
export function connectionOver(query: PgClient['query'], reading: boolean): PgConnection {
  const builders = buildersOver(query)
  const prepare = prepareWith<NodePgPreparedQuery<PreparedQueryConfig>>(builderTx(builders, reading))
  const { get } = preparedStatements((statement) => compileStatement(statement.name, prepare(statement), query))
  return { builders, prepared: get }
}

const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES)/
/** Connection, authorisation, resources, operator, system; read-only server; cancelled; lock not available; idle too long. */
const STATES = /^(08|28|3D|53|57|58)|^(25006|25P03|55P03|40001|40P01)$/
const WORDS =
  /connection terminated|timeout exceeded|read timeout|connection error|client was closed|connection ended|server closed|pool after calling end/i

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

/**
 * Two transactions stood in each other's way: the same work may succeed when it is done again. Also where both found that something was not
 * there and made it, such as one who is heard for the first time in two conversations at once.
 */
export const isCollision = (error: unknown) => error instanceof ChangedMeanwhile || /^(40001|40P01|23505)$/.test(codeOf(error))

/** Refused because a statement of the same transaction before it failed. */
export const isAborted = (error: unknown) => codeOf(error) === '25P02'

/** What the driver threw, as what callers can act upon. */
export function postgresError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseDown) return error
  const code = codeOf(error)
  if (NETWORK.test(code) || STATES.test(code) || (code === '' && WORDS.test(error.message)))
    return new DatabaseDown(`PostgreSQL: ${code} ${error.message}`, { cause: error })
  return error
}
