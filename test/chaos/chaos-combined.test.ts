import { describe, it } from 'vitest'
import { createDoor } from '../support/door.js'
import { freePort } from '../support/kept-process.js'
import { startPostgres } from '../support/postgres.js'
import { findProgram, startRedis } from '../support/redis.js'
import { DATABASE_URL, INSTALL, REDIS_URL } from '../support/servers.js'
import { mustHold, SEED } from './explain.js'
import { drainTogether, endInABurst, loseDatabaseMachine, troubleReplay } from './fault-combined.js'
import { command } from './fault-redis.js'
import { withRun } from './run.js'
import { SHORT } from './scale.js'

/** On a busy machine a start takes its time; what never ends is ended. */
const LIMIT = 600_000

it.skipIf(!findProgram('prlimit'))(
  'a disk that is full again, and a kill, while the spool is replayed (install util-linux)',
  { timeout: LIMIT },
  async () => {
    mustHold(await withRun({ seed: SEED + 5 }, (run) => troubleReplay(run, SHORT)))
  },
)

it('asked to end in the middle of a burst, and killed while the chat is frozen', { timeout: LIMIT }, async () => {
  mustHold(await withRun({ seed: SEED + 6 }, (run) => endInABurst(run, SHORT)))
})

const missing = !REDIS_URL ? INSTALL.redis : !DATABASE_URL ? INSTALL.postgres : undefined

describe('on Redis and PostgreSQL', () => {
  it.skipIf(missing)(
    missing ?? 'a database whose machine is gone, so that nobody refuses, and a gateway killed meanwhile',
    { timeout: LIMIT },
    async () => {
      const redis = await startRedis()
      const postgres = await startPostgres({ durable: true })
      const far = new URL(postgres.url)
      const door = createDoor(await freePort(), Number(far.port))
      try {
        far.port = String(await door.open())
        far.searchParams.set('query_timeout', '4000')
        const options = { seed: SEED + 7, split: true, databaseUrl: far.href, redisUrl: redis.url }
        mustHold(await withRun(options, (run) => loseDatabaseMachine(run, SHORT, door)))
      } finally {
        await door.shut()
        await redis.stop()
        await postgres.stop()
      }
    },
  )

  it.skipIf(missing)(missing ?? 'two workers in the same lanes, one of them killed, the bells lost', { timeout: LIMIT }, async () => {
    const redis = await startRedis()
    const postgres = await startPostgres({ durable: true })
    try {
      const options = { seed: SEED + 8, split: true, twoWorkers: true, databaseUrl: postgres.url, redisUrl: redis.url }
      mustHold(await withRun(options, (run) => drainTogether(run, SHORT, () => command(redis.url, 'FLUSHALL'))))
    } finally {
      await redis.stop()
      await postgres.stop()
    }
  })
})
