import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findRedis, startRedis } from '../support/redis.js'
import type { Figure, Row, Surroundings } from './row.js'
import { broadcast } from './rows/broadcast.js'
import { growth } from './rows/growth.js'
import { latency } from './rows/latency.js'
import { memory } from './rows/memory.js'
import { rates } from './rows/rates.js'
import { slowDisk } from './rows/slow-disk.js'
import { start } from './rows/start.js'

/**
 * `npm run bench [-- --quick --json --only rates,latency]`: how fast Huoban is, beside what bounds it. docs/performance.md says what each
 * row measures. Ends with 1 when an aim does not hold.
 */
const ROWS: Row[] = [rates, latency, slowDisk, growth, broadcast, memory, start]

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

async function main(): Promise<void> {
  const json = process.argv.includes('--json')
  const only = option('only')?.split(',')
  const unknown = only?.filter((key) => !ROWS.some((row) => row.key === key)) ?? []
  if (unknown.length > 0) throw new Error(`no row ${unknown.join(', ')}; there are ${ROWS.map((row) => row.key).join(', ')}`)
  const say = (text: string) => console.error(text)
  const redis = findRedis() ? await startRedis() : undefined
  const folder = mkdtempSync(join(tmpdir(), 'huoban-bench-'))
  const surroundings: Surroundings = {
    quick: process.argv.includes('--quick'),
    redisUrl: redis?.url,
    folder,
    say,
  }
  const results: { row: string; figures: Figure[]; missing?: string }[] = []
  try {
    for (const row of ROWS.filter(({ key }) => only?.includes(key) ?? true)) {
      const missing = row.missing?.(surroundings)
      say(`${row.key}: ${missing ?? row.title}`)
      results.push(missing ? { row: row.key, figures: [], missing } : { row: row.key, figures: await row.run(surroundings) })
      if (!json) print(row.title, results.at(-1)?.figures ?? [])
    }
  } finally {
    await redis?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  if (json) console.log(JSON.stringify(results))
  if (results.some(({ figures }) => figures.some((figure) => figure.holds === false))) process.exitCode = 1
}

function print(title: string, figures: Figure[]): void {
  console.log(`\n${title}`)
  for (const { name, value, unit, aim, holds, note } of figures) {
    const shown = Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)
    const judged = aim ? `${holds ? 'holds ' : 'FAILS '} ${aim}` : ''
    console.log(`  ${name.padEnd(52)}${shown.padStart(10)} ${unit.padEnd(14)}${judged}${note ? `  (${note})` : ''}`)
  }
}

await main()
