import { afterEach, describe, expect, it } from 'vitest'
import { type PostgresServer, startPostgres } from '../support/postgres.js'
import { type RedisServer, startRedis } from '../support/redis.js'
import { DATABASE_URL, INSTALL, REDIS_URL } from '../support/servers.js'
import { mustHold, SEED } from './explain.js'
import { ask, command } from './fault-redis.js'
import { withRun } from './run.js'

let redis: RedisServer | undefined
let postgres: PostgresServer | undefined

afterEach(async () => {
  await redis?.stop()
  await postgres?.stop()
})

const missing = !REDIS_URL ? INSTALL.redis : !DATABASE_URL ? INSTALL.postgres : undefined

describe.skipIf(missing)(missing ?? 'two workers on a Redis that evicts', () => {
  it('answer everybody once, also with no room for a single bell, and go through it again when there is room', async () => {
    redis = await startRedis()
    postgres = await startPostgres()
    const { url } = redis
    const options = { seed: SEED + 31, split: true, twoWorkers: true, databaseUrl: postgres.url, redisUrl: url }
    const verdict = await withRun(options, async ({ speak, connected, inject }) => {
      await command(url, 'CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru')
      // Room for some bells and then for none: what is evicted are lists and keys of BullMQ, in the midst of its work.
      for (const spare of [200_000, 20_000, -100_000]) {
        const used = Number(/used_memory:(\d+)/.exec(await ask(url, 'INFO', 'memory'))?.[1])
        await command(url, 'CONFIG', 'SET', 'maxmemory', String(used + spare))
        inject(`Redis with ${spare} bytes left`)
        await speak(60)
        await connected()
      }
      expect(Number(/evicted_keys:(\d+)/.exec(await ask(url, 'INFO', 'stats'))?.[1])).toBeGreaterThan(0)
      await command(url, 'CONFIG', 'SET', 'maxmemory', '0')
      await speak(40)
      await connected()
    })
    mustHold(verdict)
  })
})
