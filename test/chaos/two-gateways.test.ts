import { afterEach, describe, expect, it } from 'vitest'
import { type BuiltBot, until } from '../support/built-bot.js'
import { type PostgresServer, startPostgres } from '../support/postgres.js'
import { type RedisServer, startRedis } from '../support/redis.js'
import { DATABASE_URL, INSTALL, REDIS_URL } from '../support/servers.js'
import { mustHold, SEED } from './explain.js'
import { type Run, withRun } from './run.js'

let redis: RedisServer | undefined
let postgres: PostgresServer | undefined
let others: BuiltBot[] = []

afterEach(async () => {
  await Promise.all(others.map((one) => one.kill('SIGKILL')))
  others = []
  await redis?.stop()
  await postgres?.stop()
})

const missing = !REDIS_URL ? INSTALL.redis : !DATABASE_URL ? INSTALL.postgres : undefined

const on = async (nth: number, go: (run: Run, gateway: BuiltBot) => Promise<void>) => {
  redis = await startRedis()
  postgres = await startPostgres()
  const options = { seed: SEED + nth, split: true, databaseUrl: postgres.url, redisUrl: redis.url }
  return withRun(options, async (run) => go(run, run.bots.running.get('gateway') as BuiltBot))
}

describe.skipIf(missing)(missing ?? 'two gateways on one database', () => {
  it('the second says that there is one and ends, until that one is killed', async () => {
    const verdict = await on(21, async ({ bots, speak, connected }) => {
      await expect(bots.startAnother('gateway')).rejects.toThrow(/ended with 1: .*另一个网关进程（.*请先停掉那一个.*\nAnother gateway/s)
      await speak(20)
      await connected()
      await bots.kill('gateway')
      await speak(20)
      bots.running.set('gateway', await bots.startAnother('gateway'))
      await connected()
    })
    mustHold(verdict)
  })

  it('one that stood still finds another in its place, says nothing more and ends', async () => {
    const verdict = await on(22, async ({ bots, platform, speak, connected, comeAgain }, first) => {
      const rounds = speak(200)
      await speak(40)
      process.kill(first.pid, 'SIGSTOP')
      others.push(first)
      await rounds
      // The platform, too, gives up one that is silent for long.
      await platform.die()
      await platform.revive()
      bots.running.set('gateway', await bots.startAnother('gateway'))
      comeAgain()
      await connected()
      const { lettingGo } = platform
      process.kill(first.pid, 'SIGCONT')
      await speak(40)
      await until('the first one ends', () => /另一个网关进程（.*已经接手/.test(first.printed()) || undefined)
      expect(await first.kill('SIGTERM')).toBe(1)
      expect(platform.lettingGo).toBe(lettingGo)
    })
    mustHold(verdict)
  })
})
