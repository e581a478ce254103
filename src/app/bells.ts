import { MINUTE } from '../clock.js'
import type { Config } from '../config.js'
import type { Database } from '../db/database.js'
import { DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'
import { createLocalQueue } from '../queue/local.js'
import type { Queue, QueueName, QueueOptions } from '../queue/queue.js'

/** The configured queue. What only some need is loaded where they need it: a start has its first answer sooner. */
export async function openQueue(redisUrl: string | undefined, now: () => number): Promise<Queue> {
  const onError = reportUnanswered(now)
  if (!redisUrl) return createLocalQueue({ onError })
  const { createBullQueue } = await import('../queue/bullmq.js')
  return createBullQueue({ url: redisUrl, onError })
}

/** While the database is away every bell ends so, many a second: of each queue a line a minute says as much, with the number of those before it. */
function reportUnanswered(now: () => number): QueueOptions['onError'] {
  const kept = new Map<QueueName, { saidAt: number; unsaid: number }>()
  return (queue, _key, error) => {
    const known = error instanceof DatabaseDown ? kept.get(queue) : undefined
    if (known && Math.abs(now() - known.saidAt) < MINUTE) {
      known.unsaid++
      return
    }
    if (error instanceof DatabaseDown) kept.set(queue, { saidAt: now(), unsaid: 0 })
    log.error({ queue, ...(known?.unsaid ? { more: known.unsaid } : {}), ...errorFields(error) }, 'a bell was not answered')
  }
}

/** Which bells may ring when their row is written, because who hears them works behind it in the same commit. */
function ringEarly(config: Config): (name: QueueName, key: string) => boolean {
  // A pace, a picture and what is listened for read outside a transaction.
  return (name, key) => name === 'inbox' || (name === 'outbox' && !config.pace && /^(room|person):/.test(key))
}

/**
 * Rows ring the queue as long as `silent` is false. What leaves is answered here where the gateway is: nobody else could say it, so the way
 * through Redis would only be longer. `stepped`: what stops at a step wants each row on disk by itself.
 */
export function connectBells(
  db: Database,
  queue: Queue,
  config: Config,
  { silent, stepped }: { silent(): boolean; stepped: boolean },
): void {
  const early = ringEarly(config)
  const says = config.roles.includes('gateway')
  db.onRing(
    (name, key) => {
      if (silent()) return
      if (says && name === 'outbox') queue.answer(name, key)
      else queue.ring(name, key)
    },
    (name, key) => !stepped && early(name, key),
  )
}
