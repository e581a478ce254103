import { setTimeout as wait } from 'node:timers/promises'
import { Queue as BullQueue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { log } from '../log.js'
import { createKeyedWork, type KeyedWork } from './keyed-work.js'
import { QUEUES, type Queue, type QueueName, type QueueOptions } from './queue.js'

const KEYS_A_JOB = 100
/** Bells held while Redis is away, a queue; what is rung beyond them is left to the sweep. */
const MOST_HELD = 10_000
const RETRY_MOST_MS = 2_000
/** How long `stop` waits for Redis once nothing is in hand any more. */
const LETTING_GO_MS = 2_000
const IDLE_POLL_MS = 5
const JOB = 'ring'

interface Ring {
  keys: string[]
}

export interface BullOptions extends QueueOptions {
  /** redis:// or rediss://. */
  url: string
  /** Before every key in Redis; two installations on one Redis need two. */
  prefix?: string
}

/**
 * The bell through Redis, for several processes. A job is up to 100 keys and nothing else: Redis may lose it. While Redis is away
 * the bells wait here and leave when it is back. At `stop` the keys of a job that were not begun are rung again for somebody else.
 */
export function createBullQueue(options: BullOptions): Queue {
  const { url, prefix = 'huoban' } = options
  const connection = connect(url)
  const bulls = new Map(QUEUES.map((name) => [name, openQueue(name, prefix, connection)]))
  const unsent = new Map<QueueName, Set<string>>(QUEUES.map((name) => [name, new Set()]))
  const sending = new Set<Promise<unknown>>()
  const workers = new Map<QueueName, { bull: Worker<Ring>; keyed: KeyedWork }>()
  let flushing = false
  let rung = 0
  let stopped = false

  function ring(queue: QueueName, key: string): void {
    const keys = unsent.get(queue)
    if (stopped || !keys || keys.size >= MOST_HELD) return
    rung++
    keys.add(key)
    if (flushing) return
    flushing = true
    setImmediate(() => {
      flushing = false
      flush()
    })
  }

  /** What one turn rang leaves together; `ready` comes back here when Redis does. */
  function flush(): void {
    if (connection.status !== 'ready') return
    for (const [name, keys] of unsent) {
      if (keys.size === 0) continue
      const all = [...keys]
      keys.clear()
      for (let from = 0; from < all.length; from += KEYS_A_JOB) send(name, all.slice(from, from + KEYS_A_JOB))
    }
  }

  function send(name: QueueName, keys: string[]): void {
    const sent = bulls
      .get(name)
      ?.add(JOB, { keys })
      .catch((error: unknown) => log.warn({ queue: name, keys: keys.length, ...reason(error) }, 'bells lost; the sweep rings again'))
    if (!sent) return
    sending.add(sent)
    void sent.finally(() => sending.delete(sent))
  }
  connection.on('ready', flush)

  function work(queue: QueueName, handle: (key: string) => Promise<void>, concurrency: number): void {
    if (workers.has(queue)) throw new Error(`queue ${queue} is already worked in this process`)
    const keyed = createKeyedWork(handle, concurrency, (key, error) => options.onError(queue, key, error))
    const bull = new Worker<Ring>(
      queue,
      async (job) => {
        const left = await handleAll(keyed, job.data.keys)
        if (left.length > 0) send(queue, left)
      },
      { connection, prefix, concurrency, removeOnComplete: { count: 0 }, removeOnFail: { count: 100 } },
    )
    bull.on('error', ignore)
    workers.set(queue, { bull, keyed })
  }

  const quietHere = () =>
    sending.size === 0 && [...workers].every(([name, { keyed }]) => keyed.size === 0 && (unsent.get(name)?.size ?? 0) === 0)

  /** What was sent is waiting in Redis or in a job of some process until Redis counts none. */
  async function idle(): Promise<void> {
    while (!stopped) {
      await Promise.all([...workers.values()].map(({ keyed }) => keyed.idle()))
      const before = rung
      if (quietHere()) {
        const left = await Promise.all([...workers.keys()].map((name) => bulls.get(name)?.getJobCountByTypes('wait', 'active') ?? 0))
        if (left.every((count) => count === 0) && before === rung && quietHere()) return
      }
      await wait(IDLE_POLL_MS)
    }
  }

  async function stop(): Promise<void> {
    // Closing first: no worker fetches another job while the ones in hand end.
    const closed = [...workers.values()].map(({ bull }) => bull.close())
    await Promise.all([...workers.values()].map(({ keyed }) => keyed.stop()))
    flush()
    stopped = true
    await within(LETTING_GO_MS, Promise.allSettled([...sending, ...closed]))
    await within(LETTING_GO_MS, Promise.allSettled([...bulls.values()].map((bull) => bull.close())))
    connection.letGo()
  }

  return { ring, work, idle, stop, ping: (timeoutMs) => ping(connection, timeoutMs) }
}

/**
 * A connection that ends when told to, also while Redis is away: ioredis then stops trying without ever saying `end`, and what waits
 * for that word (a BullMQ worker, at its own end) waits for ever. So one last try is made, which fails or is cut.
 */
class Connection extends Redis {
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

function connect(url: string): Connection {
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

function openQueue(name: QueueName, prefix: string, connection: Redis): BullQueue<Ring> {
  const bull = new BullQueue<Ring>(name, { connection, prefix, streams: { events: { maxLen: 100 } } })
  bull.on('error', ignore)
  return bull
}

/** Resolves with the keys that were not begun before the end, when all others are handled. */
function handleAll(keyed: KeyedWork, keys: string[]): Promise<string[]> {
  return new Promise((resolve) => {
    const left: string[] = []
    let open = keys.length
    if (open === 0) resolve(left)
    for (const key of keys) {
      keyed.add(key, (handled) => {
        if (!handled) left.push(key)
        open--
        if (open === 0) resolve(left)
      })
    }
  })
}

async function ping(connection: Redis, timeoutMs: number): Promise<void> {
  const answered = await within(
    timeoutMs,
    connection.status === 'end' ? Promise.reject(new Error('the queue is stopped')) : connection.ping(),
  )
  if (!answered) throw new Error(`redis did not answer within ${timeoutMs} ms`)
}

/** True when the promise settled in time. */
async function within(ms: number, promise: Promise<unknown>): Promise<boolean> {
  const late = new AbortController()
  try {
    return await Promise.race([promise.then(() => true), wait(ms, false, { signal: late.signal })])
  } finally {
    late.abort()
  }
}

/** Every connection reports the same outage; `connect` has told it once. */
function ignore(): void {}

const reason = (error: unknown) => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return { reason: code ?? (error instanceof Error ? error.name : typeof error) }
}
