import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PARTS } from '../eval/evaluate.js'
import { FOREIGN } from '../eval/foreign.js'
import { keptOf } from '../eval/ratchet.js'
import type { Item, Score } from '../eval/score.js'
import { scoreRules, scoreSearch } from '../eval/search.js'

const FOLDER = join(import.meta.dirname, '..', 'eval')

/** 33,000 texts about danger alone: half a minute, and two where others compute too. */
const BUSY_MS = 300_000

const readRows = (part: string) =>
  readFileSync(join(FOLDER, 'texts', `${part}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Item)

it.each(Object.keys(PARTS))(
  'what was understood of %s is understood still (npm run eval -- --keep raises the bar)',
  (part) => {
    const rows = readRows(part)
    const { right, mistakes } = (PARTS[part] as (items: readonly Item[]) => Score)(rows)
    expect(right, mistakes.map((one) => one.text).join(' / ')).toBeGreaterThanOrEqual(keptOf(part))
  },
  BUSY_MS,
)

it.each(Object.keys(FOREIGN))('what was understood of other projects’ cases (%s) is understood still', (part) => {
  const { right, mistakes } = (FOREIGN[part] as () => Score)()
  expect(right, mistakes.map((one) => one.text).join(' / ')).toBeGreaterThanOrEqual(keptOf(part))
})

it('the policies that were found are found still, and what is about something else is still not answered', async () => {
  for (const { part, right, mistakes } of await scoreSearch(readRows('search-docs'), readRows('search-queries')))
    expect(right, `${part}: ${mistakes.map((one) => one.text).join(' / ')}`).toBeGreaterThanOrEqual(keptOf(part))
})

it('rules that are known answer free words still, and trouble of one’s own still gets a person', async () => {
  for (const { part, right, mistakes } of await scoreRules(readRows('search-docs'), readRows('rules')))
    expect(right, `${part}: ${mistakes.map((one) => one.text).join(' / ')}`).toBeGreaterThanOrEqual(keptOf(part))
})
