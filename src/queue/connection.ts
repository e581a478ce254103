import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { log } from '../log.js'

const RETRY_MOST_MS = 2_000

/**
 * A connection that ends when told to, also while Redis is away: ioredis then stops trying without ever saying `end`, and what waits
 * for that word (a BullMQ worker, at its own end) waits for ever. So one last try is made, which fails or is cut.
 */
export class Connection extends Redis {
  /** A worker waits for jobs on a copy of the connection. */
  private readonly copies: Connection[] = []

  constructor(
    private readonly address: string,
    override: object = {},
  ) {
    super(address, { maxRetriesPerRequest: null, retryStrategy: (times) => Math.min(50 * 2 ** times, RETRY_MOST_MS), ...override })
  }

  override duplicate(override?: object): Redis {
    const copy = new Connection(this.address, override)
    this.copies.push(copy)
    return copy
  }

  override disconnect(reconnect = false): void {
    const parked = !reconnect && this.status === 'reconnecting'
    super.disconnect(reconnect)
    if (!parked) return
    this.once('connect', () => super.disconnect())
    this.connect().catch(ignore)
  }

  letGo(): void {
    for (const connection of [...this.copies, this]) connection.disconnect()
  }
}

/** Says once that Redis is away, and once that it is back. */
export function connect(url: string): Connection {
  const connection = new Connection(url)
  let away = false
  connection.on('error', (error) => {
    if (!away) log.warn(reason(error), 'redis is away; bells wait until it is back')
    away = true
  })
  connection.on('ready', () => {
    if (away) log.info('redis is back')
    away = false
  })
  return connection
}

/** Rejects with why Redis cannot be asked. Asks nothing while it is away: the question would wait in line with those before it. */
export async function ping(connection: Connection, timeoutMs: number): Promise<void> {
  const late = new AbortController()
  const answer = connection.status === 'ready' ? connection.ping() : once(connection, 'ready', { signal: late.signal })
  try {
    if (!(await within(timeoutMs, answer))) throw new Error(`redis did not answer within ${timeoutMs} ms`)
  } finally {
    late.abort()
  }
}

/** True when the promise settled in time. */
export async function within(ms: number, promise: Promise<unknown>): Promise<boolean> {
  const late = new AbortController()
  try {
    return await Promise.race([promise.then(() => true), wait(ms, false, { signal: late.signal })])
  } finally {
    late.abort()
  }
}

/** Every connection reports the same outage; `connect` has told it once. */
export function ignore(): void {}

/** What may be logged of a Redis error: its code. */
export const reason = (error: unknown) => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return { reason: code ?? (error instanceof Error ? error.name : typeof error) }
}
