import pg from 'pg'
import { DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'
import { type PgClient, type PgPool, postgresError } from './postgres-connection.js'

const CONNECTIONS = 10
/** A statement, or a wait for a lock, that takes longer is given up: the row's bell rings again. */
const STATEMENT_MS = 30_000
const CONNECT_MS = 10_000

/** Connections to the server at a `postgres://…` address. */
export function createPool(url: string): PgPool {
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

export interface Lender {
  /** Lends a connection to `work`; one that broke is thrown away. */
  lend<T>(work: (client: PgClient) => Promise<T>): Promise<T>
  /** Lends no more, waits for what is lent, lets go of all. */
  close(): Promise<void>
}

/** Lends a pool's connections, and knows which are out. */
export function createLender(pool: PgPool): Lender {
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
