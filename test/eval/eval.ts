import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { useSeedFolder } from '../../src/db/seed-folder.js'
import { type ChainTimes, timeChain } from './chain.js'
import { PARTS } from './evaluate.js'
import { keep } from './ratchet.js'
import { OWN, readRows, run } from './run.js'
import type { Score } from './score.js'

/** `npm run eval`: how well texts are understood, on the project's own files, or on anybody's: see docs/language.md. With `SEED_DIR` in the operator's words. */
const MOST_SHOWN = 200

function print(scores: readonly Score[], errors: boolean): void {
  for (const { part, right, all, mistakes } of scores) {
    console.log(
      `${part.padEnd(12)} ${String(right).padStart(6)}/${String(all).padEnd(6)} ${((100 * right) / Math.max(all, 1)).toFixed(1)} %`,
    )
    if (!errors) continue
    for (const name of [...new Set(mistakes.map((one) => one.class))]) {
      const own = mistakes.filter((one) => one.class === name)
      console.log(`  ${name} (${own.length})`)
      for (const one of own.slice(0, MOST_SHOWN))
        console.log(`    ${one.text.replaceAll('\n', '⏎')} | wanted ${one.wanted} | got ${one.got}`)
    }
  }
}

/** All texts the project has, once each, through everything. */
function chain(): ChainTimes {
  const files = Object.keys(PARTS).map((part) => join(OWN, `${part}.jsonl`))
  const texts = files.filter((file) => existsSync(file)).flatMap((file) => readRows(file).map((row) => row.text))
  return timeChain([...new Set(texts)], Date.parse('2026-11-25T10:00:00+08:00'))
}

async function main(args: readonly string[]): Promise<void> {
  const folder = process.env.SEED_DIR?.trim() || undefined
  if (folder !== undefined && args.includes('--keep'))
    throw new Error('--keep: the bars are those of the packaged files; leave SEED_DIR out')
  useSeedFolder(folder)
  const dialect = args[args.indexOf('--database') + 1] === 'postgres' ? 'postgres' : 'sqlite'
  const files = args.filter((arg, at) => !['--json', '--errors', '--keep', '--database'].includes(arg) && args[at - 1] !== '--database')
  const scores = await run(files, dialect)
  const ownOnly = files.length === 0
  const times = ownOnly ? chain() : undefined
  if (args.includes('--json')) {
    const rows: object[] = scores.map(({ part, right, all }) => ({ part, right, all, share: right / Math.max(all, 1) }))
    console.log(JSON.stringify(times ? [...rows, { part: 'chain', ...times }] : rows))
  } else print(scores, args.includes('--errors'))
  if (times && !args.includes('--json'))
    console.log(`chain        ${times.messages} messages: p50 ${times.p50} ms, p99 ${times.p99} ms, ${times.memory} MB`)
  if (args.includes('--keep')) keep(scores)
}

main(process.argv.slice(2)).then(
  // A PostgreSQL inside this process would keep it alive.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
