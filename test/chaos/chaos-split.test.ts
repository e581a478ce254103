import { afterEach, describe, it } from 'vitest'
import { type PostgresServer, startPostgres } from '../support/postgres.js'
import { type RedisServer, startRedis } from '../support/redis.js'
import { DATABASE_URL, INSTALL, REDIS_URL } from '../support/servers.js'
import { mustHold, SEED } from './explain.js'
import { killEach } from './fault-kills.js'
import { troublePostgres } from './fault-postgres.js'
import { troubleRedis } from './fault-redis.js'
import { withRun } from './run.js'
import { SHORT } from './scale.js'

let redis: { now: RedisServer } | undefined
let postgres: PostgresServer | undefined

afterEach(async () => {
  await redis?.now.stop()
  await postgres?.stop()
  redis = undefined
  postgres = undefined
})

const missing = !REDIS_URL ? INSTALL.redis : !DATABASE_URL ? INSTALL.postgres : undefined

/** On a busy machine a start takes its time; what never ends is ended. */
const LIMIT = 600_000

describe('on Redis and PostgreSQL', () => {
  it.skipIf(missing)(missing ?? 'gateway, worker and pages apart live through the death of each', { timeout: LIMIT }, async () => {
    redis = { now: await startRedis() }
    postgres = await startPostgres({ durable: true })
    const options = { seed: SEED + 3, split: true, databaseUrl: postgres.url, redisUrl: redis.now.url }
    mustHold(await withRun(options, (run) => killEach(run, SHORT)))
  })

  it.skipIf(missing)(
    missing ?? 'lost bells, a dead, a frozen and a full Redis, a cut and a restarted PostgreSQL',
    { timeout: LIMIT },
    async () => {
      redis = { now: await startRedis() }
      postgres = await startPostgres({ durable: true })
      const [bell, server] = [redis, postgres]
      const verdict = await withRun({ seed: SEED + 4, databaseUrl: server.url, redisUrl: bell.now.url }, async (run) => {
        await troubleRedis(run, SHORT, bell)
        await troublePostgres(run, SHORT, server)
      })
      mustHold(verdict)
    },
  )
})
