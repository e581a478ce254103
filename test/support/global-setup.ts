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
 * The processes that tests start beside the bot's own as one file each, in the folder that TEST_CHILDREN names: some thirty are started, and to find,
 * read and translate their thousand files took up to four seconds of processor each time. Made anew for each run, so that they are never old ones.
 */
function bundleChildren(): KeptProcess {
  // Inside node_modules: packages with a library of their own are found from there.
  const cache = join(ROOT, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'huoban-test-'))
  execFileSync(process.execPath, [join(ROOT, 'test/support/bundle-children.mjs'), folder], { cwd: ROOT, stdio: 'pipe' })
  process.env.TEST_CHILDREN = folder
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
    started.push(bundleChildren())
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
