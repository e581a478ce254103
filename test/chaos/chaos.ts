import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createDoor } from '../support/door.js'
import { freePort } from '../support/kept-process.js'
import { startPostgres } from '../support/postgres.js'
import { startRedis } from '../support/redis.js'
import { comeAllAtOnce, troubleChat } from './fault-chat.js'
import { drainTogether, endInABurst, loseDatabaseMachine, troubleReplay } from './fault-combined.js'
import { killEach, killWhole } from './fault-kills.js'
import { troublePostgres } from './fault-postgres.js'
import { command, troubleRedis } from './fault-redis.js'
import { fillDisk, forbidWriting, lockFile } from './fault-sqlite.js'
import type { Verdict } from './invariants.js'
import { withRun } from './run.js'
import { LONG, type Scale } from './scale.js'

/**
 * `npm run chaos -- --minutes 10 [--seed n] [--only kills,split,redis,database,postgres,replay,workers,gone,chat,clock,properties]`: every fault in its long
 * form, over and over with another seed each time until the minutes are over. Ends with 1 when an invariant does not hold.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' }, only: { type: 'string' } },
})
const first = Number(values.seed ?? Date.now() % 1_000_000)
const until = Date.now() + Number(values.minutes) * 60_000
const PROPERTY_CASES = '1000'
type Faults = (seed: number, scale: Scale) => Promise<Verdict & { injected: string[] }>

async function apart(seed: number, faults: Parameters<typeof withRun>[1], more: { redis?: boolean; split?: boolean } = {}) {
  const redis = await startRedis()
  const postgres = await startPostgres({ durable: true })
  try {
    return await withRun({ seed, split: true, databaseUrl: postgres.url, redisUrl: redis.url, ...more }, faults)
  } finally {
    await redis.stop()
    await postgres.stop()
  }
}

const FAULTS: Record<string, Faults> = {
  kills: (seed, scale) => withRun({ seed }, (run) => killWhole(run, scale)),
  split: (seed, scale) => apart(seed, (run) => killEach(run, scale)),
  async redis(seed, scale) {
    const bell = { now: await startRedis() }
    try {
      return await withRun({ seed, redisUrl: bell.now.url }, (run) => troubleRedis(run, scale, bell))
    } finally {
      await bell.now.stop()
    }
  },
  database: (seed, scale) =>
    withRun({ seed }, async (run) => {
      await fillDisk(run, scale)
      await lockFile(run, scale)
      await forbidWriting(run, scale)
    }),
  async postgres(seed, scale) {
    const server = await startPostgres({ durable: true })
    try {
      return await withRun({ seed, databaseUrl: server.url }, (run) => troublePostgres(run, scale, server))
    } finally {
      await server.stop()
    }
  },
  replay: (seed, scale) =>
    withRun({ seed }, async (run) => {
      await troubleReplay(run, scale)
      await endInABurst(run, scale)
    }),
  async workers(seed, scale) {
    const redis = await startRedis()
    const postgres = await startPostgres({ durable: true })
    try {
      const options = { seed, split: true, twoWorkers: true, databaseUrl: postgres.url, redisUrl: redis.url }
      return await withRun(options, (run) => drainTogether(run, scale, () => command(redis.url, 'FLUSHALL')))
    } finally {
      await redis.stop()
      await postgres.stop()
    }
  },
  async gone(seed, scale) {
    const redis = await startRedis()
    const postgres = await startPostgres({ durable: true })
    const far = new URL(postgres.url)
    const door = createDoor(await freePort(), Number(far.port))
    try {
      far.port = String(await door.open())
      const options = { seed, split: true, databaseUrl: far.href, redisUrl: redis.url }
      return await withRun(options, (run) => loseDatabaseMachine(run, scale, door))
    } finally {
      await door.shut()
      await redis.stop()
      await postgres.stop()
    }
  },
  async chat(seed, scale) {
    let backlog: Awaited<ReturnType<typeof comeAllAtOnce>> | undefined
    const verdict = await withRun({ seed }, async (run) => {
      await troubleChat(run, scale)
      backlog = await comeAllAtOnce(run)
    })
    const answers = backlog?.answers() ?? 0
    const folded = answers > 0 && answers <= 3
    return {
      ...verdict,
      findings: [...verdict.findings, ...(folded ? [] : [`a backlog of ${backlog?.written} was answered ${answers} times`])],
    }
  },
}
/** What runs as tests of their own, with the clock in hand. */
const TESTS: Record<string, string[]> = {
  clock: ['test/chaos/clock.test.ts', 'test/chaos/poison.test.ts', 'test/chaos/refusals.test.ts'],
  properties: [
    'test/features/sign-ups.test.ts',
    'test/features/hazard-histories.test.ts',
    'test/features/budget.test.ts',
    'test/features/pairings.test.ts',
    'test/unit/variants.test.ts',
    'test/unit/danger.test.ts',
  ],
}

function runTests(name: string, seed: number): boolean {
  const vitest = join('node_modules', '.bin', 'vitest')
  const env = {
    ...process.env,
    HUOBAN_CHAOS: 'true',
    HUOBAN_SEED: String(seed),
    ...(name === 'properties' ? { HUOBAN_RUNS: PROPERTY_CASES } : {}),
  }
  const limits = name === 'properties' ? ['--testTimeout=3600000'] : []
  return spawnSync(vitest, ['run', ...limits, ...(TESTS[name] ?? [])], { stdio: 'inherit', env }).status === 0
}

async function runFaults(name: string, seed: number): Promise<boolean> {
  console.log(`\n${name}: seed ${seed}`)
  const began = Date.now()
  try {
    const { findings, counted, injected } = (await FAULTS[name]?.(seed, LONG)) ?? { findings: ['no such fault'], counted: {}, injected: [] }
    for (const [what, times] of tally(injected)) console.log(`  injected  ${times} × ${what}`)
    console.log(
      `  counted   ${Object.entries(counted)
        .map(([what, many]) => `${what} ${many}`)
        .join(', ')}`,
    )
    for (const finding of findings.slice(0, 50)) console.log(`  VIOLATED  ${finding}`)
    console.log(`  ${findings.length === 0 ? 'held' : 'VIOLATED'} in ${Math.round((Date.now() - began) / 1000)} s`)
    return findings.length === 0
  } catch (error) {
    console.log(`  VIOLATED  ${error instanceof Error ? error.message : error}`)
    return false
  }
}

function tally(injected: string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const what of injected) times.set(what, (times.get(what) ?? 0) + 1)
  return times
}

const wanted = values.only?.split(',') ?? [...Object.keys(FAULTS), ...Object.keys(TESTS)]
const unknown = wanted.filter((name) => !(name in FAULTS) && !(name in TESTS))
if (unknown.length > 0) throw new Error(`--only knows ${[...Object.keys(FAULTS), ...Object.keys(TESTS)].join(', ')}`)
console.log(`seed ${first}; run again with --seed ${first}`)
console.log(
  'checked: each message one row · each row its end and reason · each reply once or marked · order in each lane · owners and deadlines',
)
console.log('         numbers without gaps · capacities · case loads · states as the journal tells them · the chain of the journal')
let held = true
for (let round = 0; round === 0 || Date.now() < until; round++) {
  for (const name of wanted) {
    // Every fault once, whatever the minutes; then until they are over.
    if (round > 0 && Date.now() >= until) break
    const good = name in TESTS ? round > 0 || runTests(name, first) : await runFaults(name, first + round)
    held &&= good
  }
}
console.log(held ? '\nall held' : `\nVIOLATED: see above, and run again with --seed ${first}`)
process.exit(held ? 0 : 1)
