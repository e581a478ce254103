import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dictionaryWords } from '../../src/conversation/places/place-tokens.js'
import { lacksThings } from '../../src/conversation/search/rule-question.js'
import { searchWords } from '../../src/conversation/search/search-words.js'

/** A word that stands in so many questions is read often enough to do harm. */
const MANY = 10
const TEXTS = join(import.meta.dirname, '..', 'eval', 'texts')
const questions = ['search-queries', 'lay-queries', 'life-queries', 'rules'].flatMap((file) =>
  readFileSync(join(TEXTS, `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text),
)
const { common, aside, same } = searchWords()
const words = [...new Set(same.flat())].filter((word) => !common.includes(word) && !aside.includes(word))

/** Whether it stands in the question as words of its own: 动车 of 电动车 does not. */
function standsAlone(question: string, word: string): boolean {
  const ends = new Set([0])
  let at = 0
  for (const one of dictionaryWords(question)) {
    at += one.length
    ends.add(at)
  }
  for (let from = question.indexOf(word); from >= 0; from = question.indexOf(word, from + 1))
    if (ends.has(from) && ends.has(from + word.length)) return true
  return false
}

describe('words that mean the same', () => {
  it('stand in few questions: what is said in many finds what nobody asked for', () => {
    expect(words.filter((word) => questions.filter((one) => one.includes(word)).length > questions.length * 0.03)).toEqual([])
  })

  it('are words of their own in some of the questions they stand in', () => {
    const inside = words.filter((word) => {
      const having = questions.filter((one) => one.includes(word))
      return word.length === 2 && having.length >= MANY && !having.some((one) => standsAlone(one, word))
    })
    expect(inside).toEqual([])
  })
})

describe('who asks', () => {
  it('is not what is asked about: an entry need not name riders', () => {
    expect(lacksThings('外卖员的车要不要上牌', '电动自行车要上牌')).toBe('none')
    expect(lacksThings('外卖员能住公租房吗', '电动自行车要上牌')).toBe('all')
  })
})
