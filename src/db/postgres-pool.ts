import pg from 'pg'
import { DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'
import { type PgClient, type PgPool, postgresError } from './postgres-connection.js'

const CONNECTIONS = 10
/** A statement, or a wait for a lock, that takes longer is given up: the row's bell rings again. */
const STATEMENT_MS = 30_000
/** A server that says nothing at all, not even that: its machine is gone, or the way to it. */
const ANSWER_MS = STATEMENT_MS + 5_000
const CONNECT_MS = 10_000

/** Connections to the server at a `postgres://…` address. */
export function createPool(url: string): PgPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    pipeline: true,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
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

/**
 * Lends a pool's connections, and knows which are out. Who finds them all lent waits here, however long: the pool's own patience is for
 * reaching the server. When the server cannot be reached, those who wait hear it with the one who tried.
 */
export function createLender(pool: PgPool): Lender {
  const lent = new Set<Promise<unknown>>()
  const waiting: { go(): void; stop(error: DatabaseDown): void }[] = []
  let out = 0
  let closed: Promise<void> | undefined

  const enter = async () => {
    if (out < CONNECTIONS) out++
    else await new Promise<void>((go, stop) => waiting.push({ go, stop }))
  }
  /** The place is handed on to the one who waits longest. */
  const leave = () => {
    const next = waiting.shift()
    if (next) next.go()
    else out--
  }
  const sendAway = (error: DatabaseDown) => {
    for (const one of waiting.splice(0)) one.stop(error)
  }
  const inTurn = async <T>(work: (client: PgClient) => Promise<T>): Promise<T> => {
    await enter()
    try {
      return await withClient(pool, work, sendAway)
    } finally {
      leave()
    }
  }
  const close = async () => {
    while (lent.size > 0) await Promise.allSettled(lent)
    await pool.end()
  }
  return {
    lend: async (work) => {
      if (closed) throw new DatabaseDown('the database is closed')
      const loan = inTurn(work)
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

async function withClient<T>(pool: PgPool, work: (client: PgClient) => Promise<T>, away: (error: DatabaseDown) => void): Promise<T> {
  let client: PgClient | undefined
  let broken = false
  try {
    client = await pool.connect()
    return await work(client)
  } catch (error) {
    const known = postgresError(error)
    broken = known instanceof DatabaseDown
    if (!client && known instanceof DatabaseDown) away(known)
    throw known
  } finally {
    client?.release(broken)
  }
}
