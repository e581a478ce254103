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

describe('gateway, worker and pages apart, on Redis and PostgreSQL', () => {
  it.skipIf(missing)(
    missing ?? 'live through the death of each, lost bells, a dead and a full Redis, a cut and a restarted PostgreSQL',
    async () => {
      redis = { now: await startRedis() }
      postgres = await startPostgres({ durable: true })
      const server = postgres
      const bell = redis
      const options = { seed: SEED + 3, split: true, databaseUrl: server.url, redisUrl: bell.now.url }
      const verdict = await withRun(options, async (run) => {
        await killEach(run, SHORT)
        await troubleRedis(run, SHORT, bell)
        await troublePostgres(run, SHORT, server)
      })
      mustHold(verdict)
    },
  )
})
