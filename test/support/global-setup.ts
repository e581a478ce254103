import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The simulated platform's process as one file, told to the tests by TEST_SIM_GATEWAY: some twenty are started, and to find, read and translate
 * their thousand files took four seconds of processor each time. Made anew for each run, so that it is never an old one.
 */
function bundleSimGateway(): KeptProcess {
  // Inside node_modules: packages with a library of their own are found from there.
  const cache = join(ROOT, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'huoban-test-'))
  execFileSync(process.execPath, [join(ROOT, 'test/support/bundle-sim-gateway.mjs'), folder], { cwd: ROOT, stdio: 'pipe' })
  process.env.TEST_SIM_GATEWAY = join(folder, 'sim-gateway.js')
  return { stop: async () => rmSync(folder, { recursive: true, force: true }) }
}

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
    started.push(bundleSimGateway())
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
