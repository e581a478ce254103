import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findPostgres, startPostgres } from '../support/postgres.js'
import { findRedis, startRedis } from '../support/redis.js'
import { printFigures } from './print.js'
import { profileMixed } from './profile.js'
import type { Figure, Row, Surroundings } from './row.js'
import { broadcast } from './rows/broadcast.js'
import { growth } from './rows/growth.js'
import { grpc } from './rows/grpc.js'
import { latency } from './rows/latency.js'
import { longTexts } from './rows/long-texts.js'
import { memory } from './rows/memory.js'
import { rates } from './rows/rates.js'
import { slowDisk } from './rows/slow-disk.js'
import { split } from './rows/split.js'
import { start } from './rows/start.js'

/**
 * `npm run bench [-- --quick --json --only rates,latency | --profile FOLDER]`: how fast Huoban is, beside what bounds it.
 * docs/performance.md says what each row measures. Ends with 1 when an aim does not hold or a row cannot be measured.
 */
const ROWS: Row[] = [rates, latency, slowDisk, split, grpc, growth, broadcast, memory, start, longTexts]

interface Result {
  row: string
  seconds: number
  figures: Figure[]
  /** Why it could not run here. */
  missing?: string
  /** Why it did not come to its end. */
  broken?: string
}

async function measure(row: Row, surroundings: Surroundings): Promise<Result> {
  const missing = row.missing?.(surroundings)
  surroundings.say(`${row.key}: ${missing ?? row.title}`)
  if (missing) return { row: row.key, seconds: 0, figures: [], missing }
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  try {
    const figures = await row.run(surroundings)
    return { row: row.key, seconds: seconds(), figures }
  } catch (error) {
    // The rows after it are measured all the same.
    const broken = error instanceof Error ? error.message : String(error)
    return { row: row.key, seconds: seconds(), figures: [], broken }
  }
}

async function measureAll(rows: Row[], quick: boolean, json: boolean): Promise<Result[]> {
  const redis = findRedis() ? await startRedis() : undefined
  const postgres = (rows.includes(split) || rows.includes(start)) && findPostgres() ? await startPostgres({ flushed: true }) : undefined
  const folder = mkdtempSync(join(tmpdir(), 'huoban-bench-'))
  const say = (text: string) => console.error(text)
  const surroundings: Surroundings = { quick, redisUrl: redis?.url, postgresUrl: postgres?.url, folder, say }
  const results: Result[] = []
  try {
    for (const row of rows) {
      const result = await measure(row, surroundings)
      results.push(result)
      if (!json) printFigures(`${row.title} (${result.seconds} s)`, result.figures)
      if (result.broken) say(`  not measured: ${result.broken}`)
    }
    return results
  } finally {
    await redis?.stop()
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
      profile: { type: 'string' },
    },
  })
  if (values.profile !== undefined) return profileMixed(values.profile, values.quick)
  const only = values.only?.split(',')
  const unknown = only?.filter((key) => !ROWS.some((row) => row.key === key)) ?? []
  if (unknown.length > 0) throw new Error(`no row ${unknown.join(', ')}; there are ${ROWS.map((row) => row.key).join(', ')}`)
  const rows = ROWS.filter(({ key }) => only?.includes(key) ?? true)
  const results = await measureAll(rows, values.quick, values.json)
  if (values.json) console.log(JSON.stringify(results))
  if (results.some(({ figures, broken }) => broken || figures.some((figure) => figure.holds === false))) process.exitCode = 1
}

await main()
