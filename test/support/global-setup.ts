import type { KeptProcess } from './kept-process.js'
import { findPostgres, startPostgres } from './postgres.js'
import { findRedis, startRedis } from './redis.js'

interface Wanted {
  name: string
  variable: 'TEST_DATABASE_URL' | 'TEST_REDIS_URL'
  package: string
  find(): string | undefined
  start(): Promise<KeptProcess & { url: string }>
}

const WANTED: Wanted[] = [
  { name: 'PostgreSQL', variable: 'TEST_DATABASE_URL', package: 'postgresql', find: findPostgres, start: startPostgres },
  { name: 'Redis', variable: 'TEST_REDIS_URL', package: 'redis-server', find: findRedis, start: startRedis },
]

/**
 * One PostgreSQL and one Redis for the whole run, told to the tests by TEST_DATABASE_URL and TEST_REDIS_URL; servers named there
 * already are used as they are. Where a program is missing its tests skip, except under CI=true, where that is a failure.
 */
export default async function startServers(): Promise<() => Promise<void>> {
  const started: KeptProcess[] = []
  const stop = async () => {
    await Promise.all(started.map((server) => server.stop()))
  }
  try {
    for (const wanted of WANTED) {
      if (process.env[wanted.variable]) continue
      if (!wanted.find()) {
        const sentence = `${wanted.name} is not installed (Debian: apt-get install ${wanted.package})`
        if (process.env.CI === 'true') throw new Error(sentence)
        console.log(`${sentence}: its tests are skipped`)
        continue
      }
      const server = await wanted.start()
      started.push(server)
      process.env[wanted.variable] = server.url
    }
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
