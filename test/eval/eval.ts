import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ChainTimes, timeChain } from './chain.js'
import { type Item, PARTS, type Score, scoreAllTimes, scoreCategories } from './evaluate.js'
import { FOREIGN } from './foreign.js'
import { keep } from './ratchet.js'
import { scoreRules, scoreSearch } from './search.js'

/** `npm run eval`: how well texts are understood, on the project's own files, or on anybody's: see docs/language.md. */
const OWN = join(import.meta.dirname, 'texts')

const MOST_SHOWN = 200

function readRows(file: string): Item[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      try {
        return [JSON.parse(line) as Item]
      } catch {
        throw new Error(`${file}, line ${at + 1}: not JSON. One object a line, see docs/language.md`)
      }
    })
}

async function run(args: readonly string[], dialect: 'sqlite' | 'postgres'): Promise<Score[]> {
  const scores: Score[] = []
  for (let at = 0; at < args.length; at++) {
    const part = (args[at] ?? '').replace(/^--/, '')
    const file = args[at + 1]
    if (part === 'categories' && file && args[at + 2]) scores.push(...scoreCategories(readRows(file), readRows(args[at + 2] ?? '')))
    else if (part === 'search' && file && args[at + 2])
      scores.push(...(await scoreSearch(readRows(file), readRows(args[at + 2] ?? ''), dialect)))
    else if (part === 'rules' && file && args[at + 2])
      scores.push(...(await scoreRules(readRows(file), readRows(args[at + 2] ?? ''), dialect)))
    else if (part === 'times' && file) scores.push(...scoreAllTimes(readRows(file)).filter((one) => one.all > 0))
    else if (part in PARTS && file) scores.push((PARTS[part] as (items: readonly Item[]) => Score)(readRows(file)))
  }
  if (scores.length > 0) return scores
  const own = Object.entries(PARTS).flatMap(([part, judge]) => {
    const file = join(OWN, `${part}.jsonl`)
    return existsSync(file) ? [judge(readRows(file))] : []
  })
  const docs = readRows(join(OWN, 'search-docs.jsonl'))
  const search = await scoreSearch(docs, readRows(join(OWN, 'search-queries.jsonl')), dialect)
  const lay = await scoreSearch(readRows(join(OWN, 'lay-docs.jsonl')), readRows(join(OWN, 'lay-queries.jsonl')), dialect)
  const named = lay.map((one) => ({ ...one, part: one.part.replace('search', 'lay') }))
  const rules = await scoreRules(docs, readRows(join(OWN, 'rules.jsonl')), dialect)
  return [...own, ...Object.values(FOREIGN).map((judge) => judge()), ...search, ...named, ...rules]
}

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
    console.log(`chain        ${times.messages} messages: p50 ${times.p50} ms, p99 ${times.p99} ms of a processor, ${times.memory} MB`)
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
