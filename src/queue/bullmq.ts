import { setTimeout as wait } from 'node:timers/promises'
import { Queue as BullQueue, Worker } from 'bullmq'
import { log } from '../log.js'
import { type Connection, connect, ignore, ping, reason, within } from './connection.js'
import { createKeyedWork, type KeyedWork } from './keyed-work.js'
import { QUEUES, type Queue, type QueueName, type QueueOptions } from './queue.js'

const KEYS_A_JOB = 100
/** Bells held while Redis is away, a queue; what is rung beyond them is left to the sweep. */
const MOST_HELD = 10_000
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
  const travelling = new Set<QueueName>()
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
  const flush = () => QUEUES.forEach(flushOne)

  /** One journey to Redis at a time: what is rung meanwhile goes with the next, each key once. A slow Redis gets larger jobs, not more. */
  function flushOne(name: QueueName): void {
    if (!travelling.has(name)) leave(name)
  }

  function leave(name: QueueName): void {
    const keys = unsent.get(name)
    if (connection.status !== 'ready' || !keys || keys.size === 0) return
    const all = [...keys]
    keys.clear()
    travelling.add(name)
    const jobs: Promise<unknown>[] = []
    for (let from = 0; from < all.length; from += KEYS_A_JOB) jobs.push(send(name, all.slice(from, from + KEYS_A_JOB)))
    void Promise.all(jobs).finally(() => {
      travelling.delete(name)
      flushOne(name)
    })
  }

  async function send(name: QueueName, keys: string[]): Promise<void> {
    const sent = bulls
      .get(name)
      ?.add(JOB, { keys })
      .catch((error: unknown) => log.warn({ queue: name, keys: keys.length, ...reason(error) }, 'bells lost; the sweep rings again'))
    if (!sent) return
    sending.add(sent)
    await sent
    sending.delete(sent)
  }
  connection.on('ready', flush)

  function work(queue: QueueName, handle: (key: string) => Promise<void>, concurrency: number): void {
    if (workers.has(queue)) throw new Error(`queue ${queue} is already worked in this process`)
    const keyed = createKeyedWork(handle, concurrency, (key, error) => options.onError(queue, key, error))
    const bull = new Worker<Ring>(
      queue,
      async (job) => {
        const left = await handleAll(keyed, job.data.keys)
        if (left.length > 0) void send(queue, left)
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
      if (quietHere() && (await nothingLeft()) && before === rung && quietHere()) return
      await wait(IDLE_POLL_MS)
    }
  }

  async function nothingLeft(): Promise<boolean> {
    const counts = [...workers.keys()].map((name) => bulls.get(name)?.getJobCountByTypes('wait', 'active') ?? 0)
    // Redis going away in the middle is no answer; the next round asks again.
    return Promise.all(counts).then(
      (left) => left.every((count) => count === 0),
      () => false,
    )
  }

  async function stop(): Promise<void> {
    // Closing first: no worker fetches another job while the ones in hand end.
    const closed = [...workers.values()].map(({ bull }) => bull.close())
    await Promise.all([...workers.values()].map(({ keyed }) => keyed.stop()))
    QUEUES.forEach(leave)
    stopped = true
    await within(LETTING_GO_MS, Promise.allSettled([...sending, ...closed]))
    await within(LETTING_GO_MS, Promise.allSettled([...bulls.values()].map((bull) => bull.close())))
    connection.letGo()
  }

  return {
    ring,
    answer(queue, key) {
      const here = workers.get(queue)
      // Redis may be away, frozen or too full to take a bell: what is due is done all the same.
      if (here) here.keyed.add(key)
      else ring(queue, key)
    },
    work,
    idle,
    stop,
    ping: (timeoutMs) => (stopped ? Promise.reject(new Error('the queue is stopped')) : ping(connection, timeoutMs)),
  }
}

function openQueue(name: QueueName, prefix: string, connection: Connection): BullQueue<Ring> {
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
