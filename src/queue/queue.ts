/** Queues are named by urgency. Keys: `inbox` a lane, `outbox` a conversation or `file:<id>`, `timers` a timer id. */
export type QueueName = 'inbox' | 'outbox' | 'timers'
export const QUEUES: readonly QueueName[] = ['inbox', 'outbox', 'timers']

/**
 * The door-bell. It carries keys and is allowed to lose them (a sweep rings again) and to ring twice (the rows are the lock).
 */
export interface Queue {
  /** Rings for `key`. Returns at once; bells of one event-loop turn travel together, at most 100 keys a job. Never throws. */
  ring(queue: QueueName, key: string): void
  /**
   * For what nobody answered a bell, or nobody else could: handled in this process when it works the queue, without asking the bell; else
   * rung for. Returns at once and never throws.
   */
  answer(queue: QueueName, key: string): void
  /**
   * Calls `handle` for every key rung. In one process a key is never handled twice at once; a bell rung while its key is
   * being handled runs `handle` once more afterwards. What `handle` throws is reported to `onError`, not retried: due times live in rows.
   */
  work(queue: QueueName, handle: (key: string) => Promise<void>, concurrency: number): void
  /** Resolves when it can ring; rejects with the reason when not, within `timeoutMs`. */
  ping(timeoutMs: number): Promise<void>
  /** Nothing rung here is waiting or being handled in this process. */
  idle(): Promise<void>
  /** Takes no more work, waits for what is in hand, lets go of its connections. */
  stop(): Promise<void>
}

export interface QueueOptions {
  onError(queue: QueueName, key: string, error: unknown): void
}
