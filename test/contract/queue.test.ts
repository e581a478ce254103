import { Queue as BullQueue } from 'bullmq'
import fc from 'fast-check'
import { Redis } from 'ioredis'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createBullQueue } from '../../src/queue/bullmq.js'
import { createLocalQueue } from '../../src/queue/local.js'
import type { Queue, QueueName, QueueOptions } from '../../src/queue/queue.js'
import { startRedis } from '../support/redis.js'
import { INSTALL, REDIS_URL } from '../support/servers.js'

let count = 0
const freshPrefix = () => `test-${process.pid}-${++count}`
const implementations: { name: string; missing?: string; create(options: QueueOptions): Queue }[] = [
  { name: 'local', create: createLocalQueue },
  {
    name: 'BullMQ on Redis',
    ...(REDIS_URL ? {} : { missing: INSTALL.redis }),
    create: (options) => createBullQueue({ ...options, url: REDIS_URL ?? '', prefix: freshPrefix() }),
  },
]

/** A door that stays shut until it is opened. */
function gate(): { opened: Promise<void>; open(): void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

const open: Queue[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((queue) => queue.stop()))
})
function opened(queue: Queue): Queue {
  open.push(queue)
  return queue
}
const failOnError: QueueOptions = {
  onError: (_queue, _key, error) => {
    throw error
  },
}

for (const { name, missing, create } of implementations) {
  describe.skipIf(missing)(missing ? `queue: ${name} (${missing})` : `queue: ${name}`, () => {
    const start = (options: QueueOptions = failOnError) => opened(create(options))

    test('what is rung is handled', async () => {
      const queue = start()
      const handled: string[] = []
      queue.work('inbox', async (key) => void handled.push(key), 4)
      queue.ring('inbox', 'north:ming')
      await queue.idle()
      expect(handled).toEqual(['north:ming'])
    })

    test('the bells of one key in one turn are one', async () => {
      const queue = start()
      const handled: string[] = []
      queue.work('inbox', async (key) => void handled.push(key), 4)
      for (let bell = 0; bell < 50; bell++) queue.ring('inbox', bell % 2 === 0 ? 'a' : 'b')
      await queue.idle()
      expect(handled.sort()).toEqual(['a', 'b'])
    })

    test('a bell rung while its key is being handled handles it once more, and only afterwards', async () => {
      const queue = start()
      const first = gate()
      const log: string[] = []
      queue.work(
        'inbox',
        async (key) => {
          log.push(`${key} begins`)
          if (log.length === 1) await first.opened
          log.push(`${key} ends`)
        },
        4,
      )
      queue.ring('inbox', 'a')
      await vi.waitFor(() => expect(log).toEqual(['a begins']))
      queue.ring('inbox', 'a')
      queue.ring('inbox', 'a')
      queue.ring('inbox', 'b')
      await vi.waitFor(() => expect(log).toContain('b ends'))
      expect(log.filter((line) => line === 'a begins')).toHaveLength(1)
      first.open()
      await queue.idle()
      expect(log.filter((line) => line.startsWith('a'))).toEqual(['a begins', 'a ends', 'a begins', 'a ends'])
    })

    test('keys are handled side by side, but no more than the concurrency', async () => {
      const queue = start()
      let now = 0
      let most = 0
      const full = gate()
      queue.work(
        'outbox',
        async () => {
          most = Math.max(most, ++now)
          if (now === 3) full.open()
          await full.opened
          await turn()
          now--
        },
        3,
      )
      for (let key = 0; key < 40; key++) queue.ring('outbox', `k${key}`)
      await queue.idle()
      expect(most).toBe(3)
    })

    test('what a handler throws is reported with its key, and the queue goes on', async () => {
      const told: [QueueName, string, string][] = []
      const queue = start({ onError: (queueName, key, error) => told.push([queueName, key, error instanceof Error ? error.message : '']) })
      const handled: string[] = []
      queue.work(
        'timers',
        async (key) => {
          handled.push(key)
          if (key === 'bad') throw new Error('no such row')
        },
        2,
      )
      queue.ring('timers', 'bad')
      queue.ring('timers', 'good')
      await queue.idle()
      expect(handled.sort()).toEqual(['bad', 'good'])
      expect(told).toEqual([['timers', 'bad', 'no such row']])
      queue.ring('timers', 'bad')
      await queue.idle()
      expect(told).toHaveLength(2)
    })

    test('a handler that throws before its first await is reported too', async () => {
      const told: string[] = []
      const queue = start({ onError: (_queue, key) => told.push(key) })
      queue.work(
        'timers',
        () => {
          throw new Error('at once')
        },
        1,
      )
      queue.ring('timers', 'a')
      await queue.idle()
      expect(told).toEqual(['a'])
    })

    test('bells rung before anybody works wait', async () => {
      const queue = start()
      queue.ring('inbox', 'early')
      queue.ring('inbox', 'early')
      await turn()
      const handled: string[] = []
      queue.work('inbox', async (key) => void handled.push(key), 1)
      await queue.idle()
      expect(handled).toEqual(['early'])
    })

    test('queues do not hear each other', async () => {
      const queue = start()
      const handled: string[] = []
      for (const queueName of ['inbox', 'outbox', 'timers'] as const)
        queue.work(queueName, async (key) => void handled.push(`${queueName} ${key}`), 2)
      queue.ring('inbox', 'a')
      queue.ring('outbox', 'a')
      await queue.idle()
      expect(handled.sort()).toEqual(['inbox a', 'outbox a'])
    })

    test('idle waits for the bells that handlers ring', async () => {
      const queue = start()
      const handled: string[] = []
      queue.work(
        'inbox',
        async (key) => {
          await turn()
          queue.ring('outbox', key)
        },
        2,
      )
      queue.work(
        'outbox',
        async (key) => {
          await turn()
          handled.push(key)
          if (key.length < 5) queue.ring('inbox', `${key}x`)
        },
        2,
      )
      queue.ring('inbox', 'x')
      await queue.idle()
      expect(handled).toEqual(['x', 'xx', 'xxx', 'xxxx', 'xxxxx'])
    })

    test('ten thousand keys in one turn are all handled', async () => {
      const queue = start()
      const handled = new Set<string>()
      queue.work('inbox', async (key) => void handled.add(key), 16)
      for (let key = 0; key < 10_000; key++) queue.ring('inbox', `lane ${key}`)
      await queue.idle()
      expect(handled.size).toBe(10_000)
    })

    test('stop waits for what is in hand and begins nothing more', async () => {
      const queue = start()
      const door = gate()
      const log: string[] = []
      queue.work(
        'inbox',
        async (key) => {
          log.push(`${key} begins`)
          await door.opened
          log.push(`${key} ends`)
        },
        1,
      )
      for (const key of ['a', 'b', 'c']) queue.ring('inbox', key)
      await vi.waitFor(() => expect(log).toEqual(['a begins']))
      queue.ring('inbox', 'a')
      await turn()
      const stopped = queue.stop().then(() => log.push('stopped'))
      queue.ring('inbox', 'd')
      await turn()
      door.open()
      await stopped
      expect(log).toEqual(['a begins', 'a ends', 'stopped'])
      queue.ring('inbox', 'e')
      await turn()
      expect(log).toHaveLength(3)
    })

    test('ping answers while it can ring and says why when it cannot', async () => {
      const queue = start()
      await expect(queue.ping(5_000)).resolves.toBeUndefined()
      await queue.stop()
      await expect(queue.ping(5_000)).rejects.toThrow('stopped')
    })

    test('working the same queue twice in a process is refused', () => {
      const queue = start()
      queue.work('inbox', async () => {}, 1)
      expect(() => queue.work('inbox', async () => {}, 1)).toThrow('already worked')
    })

    test('whatever the order of bells and turns: each bell is followed by a handling, and no key is in hand twice', async () => {
      const step = fc.record({ key: fc.integer({ min: 0, max: 4 }), turns: fc.integer({ min: 0, max: 3 }), again: fc.boolean() })
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), async (steps, concurrency) => {
          const queue = create(failOnError)
          const rung = new Map<string, number>()
          const seen = new Map<string, number>()
          const inHand = new Set<string>()
          let twice = false
          const ring = (key: string) => {
            rung.set(key, (rung.get(key) ?? 0) + 1)
            queue.ring('inbox', key)
          }
          queue.work(
            'inbox',
            async (key) => {
              twice ||= inHand.has(key)
              inHand.add(key)
              seen.set(key, rung.get(key) ?? 0)
              for (let turns = rung.get(key) ?? 0; turns > 0; turns -= 7) await turn()
              inHand.delete(key)
            },
            concurrency,
          )
          for (const { key, turns, again } of steps) {
            ring(`k${key}`)
            for (let left = turns; left > 0; left--) await turn()
            if (again) ring(`k${key}`)
          }
          await queue.idle()
          await queue.stop()
          expect(twice).toBe(false)
          expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(rung))
        }),
        { numRuns: 40 },
      )
    })
  })
}

describe.skipIf(!REDIS_URL)(REDIS_URL ? 'queue: only BullMQ' : `queue: only BullMQ (${INSTALL.redis})`, () => {
  const url = REDIS_URL ?? ''

  test('a job is up to a hundred keys and nothing else, and leaves nothing behind', async () => {
    const prefix = freshPrefix()
    const redis = new Redis(url, { maxRetriesPerRequest: null })
    const bull = new BullQueue('inbox', { connection: redis, prefix })
    try {
      const queue = opened(createBullQueue({ ...failOnError, url, prefix }))
      await queue.ping(5_000)
      for (let key = 0; key < 250; key++) queue.ring('inbox', `k${key}`)
      await vi.waitFor(async () => expect(await bull.getWaitingCount()).toBe(3))
      const jobs = await bull.getWaiting()
      expect(jobs.map((job) => Object.keys(job.data))).toEqual([['keys'], ['keys'], ['keys']])
      expect(jobs.map((job) => job.data.keys.length).sort((a, b) => a - b)).toEqual([50, 100, 100])
      let handled = 0
      queue.work('inbox', async () => void handled++, 8)
      await queue.idle()
      expect(handled).toBe(250)
      expect((await redis.keys(`${prefix}:inbox:*`)).filter((key) => /:\d+$/.test(key))).toEqual([])
    } finally {
      await bull.close()
      redis.disconnect()
    }
  })

  test('what one process rings another handles, and the keys a stopping process had not begun are not lost', async () => {
    const prefix = freshPrefix()
    const one = opened(createBullQueue({ ...failOnError, url, prefix }))
    const two = opened(createBullQueue({ ...failOnError, url, prefix }))
    const door = gate()
    const handled: string[] = []
    one.work(
      'inbox',
      async (key) => {
        handled.push(key)
        await door.opened
      },
      2,
    )
    for (let key = 0; key < 30; key++) one.ring('inbox', `k${key}`)
    await vi.waitFor(() => expect(handled).toHaveLength(2))
    const stopped = one.stop()
    door.open()
    await stopped
    expect(handled).toHaveLength(2)
    two.work('inbox', async (key) => void handled.push(key), 4)
    await two.idle()
    expect(new Set(handled).size).toBe(30)
  })

  test('while Redis is away bells wait; when it is back they ring', async () => {
    const redis = await startRedis()
    const queue = opened(createBullQueue({ ...failOnError, url: redis.url, prefix: freshPrefix() }))
    const handled: string[] = []
    queue.work('inbox', async (key) => void handled.push(key), 2)
    queue.ring('inbox', 'before')
    await queue.idle()
    await redis.stop()
    queue.ring('inbox', 'meanwhile')
    await expect(queue.ping(200)).rejects.toThrow()
    const again = await startRedis(redis.port)
    try {
      await queue.idle()
      expect(handled).toEqual(['before', 'meanwhile'])
      await queue.ping(5_000)
    } finally {
      await queue.stop()
      await again.stop()
    }
  })

  test('it stops in good order with Redis gone, and with a Redis that was never there', async () => {
    const redis = await startRedis()
    const left = opened(createBullQueue({ ...failOnError, url: redis.url }))
    left.work('inbox', async () => {}, 2)
    left.ring('inbox', 'a')
    await left.idle()
    await redis.stop()
    await expect(left.ping(200)).rejects.toThrow()
    left.ring('inbox', 'b')
    await left.stop()
    const alone = opened(createBullQueue({ ...failOnError, url: redis.url }))
    alone.work('inbox', async () => {}, 2)
    alone.ring('inbox', 'a')
    await alone.stop()
    await expect(alone.idle()).resolves.toBeUndefined()
  })
})
