import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PARTS, scoreCategories } from './evaluate.js'
import { FOREIGN } from './foreign.js'
import type { Item, Score } from './score.js'
import { scoreRules, scoreSearch } from './search.js'
import { scoreAllTimes } from './times.js'

/** The project's own files. */
export const OWN = join(import.meta.dirname, 'texts')

/** The objects of a JSONL file. Throws with the line of what is none. */
export function readRows(file: string): Item[] {
  if (!existsSync(file)) throw new Error(`${file} is not there`)
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [rowOf(line, `${file}, line ${at + 1}`)]))
}

function rowOf(line: string, where: string): Item {
  try {
    const row: unknown = JSON.parse(line)
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Item
  } catch {
    // Said below.
  }
  throw new Error(`${where}: not JSON. One object a line, see docs/language.md`)
}

/** Parts of two files: what is learned or searched, and what is asked of it. */
const OF_TWO: Record<string, (first: readonly Item[], second: readonly Item[], dialect: 'sqlite' | 'postgres') => Promise<Score[]>> = {
  categories: async (train, test) => scoreCategories(withText(train), withText(test)),
  search: scoreSearch,
  rules: scoreRules,
}

function withText(rows: readonly Item[]): readonly Item[] {
  const at = rows.findIndex((row) => typeof row.text !== 'string')
  if (at >= 0) throw new Error(`object ${at + 1} of the file has no "text", see docs/language.md`)
  return rows
}

async function score(part: string, files: readonly string[], dialect: 'sqlite' | 'postgres'): Promise<Score[]> {
  const [ofOne, ofTwo] = [PARTS[part], OF_TWO[part]]
  if (files.length !== (ofTwo ? 2 : ofOne ? 1 : undefined))
    throw new Error(
      `--${part} ${files.join(' ')}: one file after each of ${Object.keys(PARTS).join(', ')}; two after ${Object.keys(OF_TWO).join(', ')}`,
    )
  const [first = [], second = []] = files.map(readRows)
  if (ofTwo) return ofTwo(first, second, dialect)
  const rows = withText(first)
  if (!ofOne) return []
  return part === 'times' ? scoreAllTimes(rows).filter((one) => one.all > 0) : [ofOne(rows)]
}

/** Scores `--part file …` of the arguments, or the project's own files where none is named. Throws where a file or a part cannot be used. */
export async function run(args: readonly string[], dialect: 'sqlite' | 'postgres'): Promise<Score[]> {
  if (args.length > 0) {
    const starts = args.flatMap((arg, at) => (at === 0 || arg.startsWith('--') ? [at] : []))
    const scores: Score[] = []
    for (const [nth, at] of starts.entries())
      scores.push(...(await score((args[at] ?? '').replace(/^--/, ''), args.slice(at + 1, starts[nth + 1]), dialect)))
    return scores
  }
  const own = Object.entries(PARTS).flatMap(([part, judge]) => {
    const file = join(OWN, `${part}.jsonl`)
    return existsSync(file) ? [judge(readRows(file))] : []
  })
  const docs = readRows(join(OWN, 'search-docs.jsonl'))
  const search = await scoreSearch(docs, readRows(join(OWN, 'search-queries.jsonl')), dialect)
  const named: Score[] = []
  for (const name of ['lay', 'life', 'everyday']) {
    const found = await scoreSearch(readRows(join(OWN, `${name}-docs.jsonl`)), readRows(join(OWN, `${name}-queries.jsonl`)), dialect)
    named.push(...found.filter((one) => one.all > 0).map((one) => ({ ...one, part: one.part.replace('search', name) })))
  }
  const rules = await scoreRules(docs, readRows(join(OWN, 'rules.jsonl')), dialect)
  return [...own, ...Object.values(FOREIGN).map((judge) => judge()), ...search, ...named, ...rules]
}
