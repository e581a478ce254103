import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { firstFit, triableOf } from '../../src/conversation/topics/triable.js'
import { neededBy } from '../../src/conversation/words/needed.js'

const ROOT = join(import.meta.dirname, '..', '..')
const sorted = (characters: Iterable<string>) => [...characters].sort().join('')

describe('what an expression needs', () => {
  it.each([
    ['着火', '着'],
    ['(?:快|马上)没气', '气'],
    ['火|烟', '火烟'],
    ['火?烟', '烟'],
    ['(?:浓|黑)*烟', '烟'],
    ['烟{0,2}', '*'],
    ['[倒躺]在', '倒躺'],
    ['[^，。]{0,4}救', '救'],
    ['(?<!大)火(?!锅)', '火'],
    ['(?=断气)快', '断'],
    ['[0-2]', '012'],
    ['\\d楼', '楼'],
    ['\\.烟?', '.'],
    ['[\\u4e00-\\u9fa5]', '*'],
    ['^.*$', '*'],
    ['(烟)\\1', '烟'],
    ['(?<n>烟|火)\\k<n>', '烟火'],
    ['(?<名>烟)\\k<名>?', '烟'],
    ['\\D', '*'],
    ['[\\D火]', '*'],
    ['\\x41火', '火'],
    ['[\\\\d]', '\\d'],
    ['[😀火]', '*'],
  ])('%s needs one of %s', (source, needed) => {
    expect(sorted(neededBy(source) ?? '*')).toBe(sorted(needed))
  })
})

it('finds in every text what the whole expressions find', () => {
  const texts = readFileSync(join(ROOT, 'test/eval/texts/urgency.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .filter((_, at) => at % 60 === 0)
    .map((line) => String((JSON.parse(line) as { text: string }).text).replace(/\s+/g, '，'))
  const { data } = parse<{ use: string; kind: string; pattern: string }>(readFileSync(join(ROOT, 'seed/urgency.csv'), 'utf8').trim(), {
    header: true,
  })
  const rows = data.filter(({ use, pattern }) => ['guard', 'life', 'hint', 'clear'].includes(use) && !/\{[a-z]+\}/.test(pattern))
  const triable = triableOf(rows.map(({ pattern }, at) => ({ group: String(at), sources: [pattern] })))
  const wholes = rows.map(({ pattern }) => new RegExp(pattern))
  for (const text of texts) {
    const may = triable(text)
    const found = wholes.map((_, at) => firstFit(may.get(String(at)), text)?.[0])
    expect({ text, found }).toEqual({ text, found: wholes.map((whole) => whole.exec(text)?.[0]) })
  }
})
