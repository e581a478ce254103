import { createKeyedWork, type KeyedWork } from './keyed-work.js'
import type { Queue, QueueName, QueueOptions } from './queue.js'

/**
 * The bell inside one process: the embedded default. Keeps nothing, because the rows do. Keys rung before `work` is called wait
 * for it; at `stop` what waits is forgotten, and the sweep of the next start rings again.
 */
export function createLocalQueue(options: QueueOptions): Queue {
  const workers = new Map<QueueName, KeyedWork>()
  const early = new Map<QueueName, Set<string>>()
  let stopped = false

  function ring(queue: QueueName, key: string): void {
    if (stopped) return
    const worker = workers.get(queue)
    const keys = early.get(queue)
    if (worker) worker.add(key)
    else if (keys) keys.add(key)
    else early.set(queue, new Set([key]))
  }

  function work(queue: QueueName, handle: (key: string) => Promise<void>, concurrency: number): void {
    if (workers.has(queue)) throw new Error(`queue ${queue} is already worked in this process`)
    const worker = createKeyedWork(handle, concurrency, (key, error) => options.onError(queue, key, error))
    workers.set(queue, worker)
    for (const key of early.get(queue) ?? []) worker.add(key)
    early.delete(queue)
  }

  async function idle(): Promise<void> {
    // Handling one queue's key may ring another queue: only a round that finds all of them empty is the end.
    while ([...workers.values()].some((worker) => worker.size > 0)) await Promise.all([...workers.values()].map((worker) => worker.idle()))
  }

  return {
    ring,
    answer: ring,
    work,
    ping: async () => {
      if (stopped) throw new Error('the queue is stopped')
    },
    idle,
    async stop() {
      stopped = true
      await Promise.all([...workers.values()].map((worker) => worker.stop()))
    },
  }
}
