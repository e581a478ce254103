import { describe, expect, it } from 'vitest'
import { type AskedTerm, scorePolicies } from '../../src/db/policy-score.js'

const term = (word: string): AskedTerm => ({ term: word, idf: 3, weight: 1, claim: 1, own: true })
const entry = (id: string, words: readonly string[], terms: number) => ({
  id,
  head: [],
  body: [...words, ...Array.from({ length: terms - words.length }, (_, at) => `x${at}`)],
})
const READING = { stands: [], wholes: [] }

describe('the order of entries', () => {
  const words = ['t1', 't2', 't3', 't4', 't5']
  const found = [entry('long', words, 400), entry('shorter', words.slice(0, 4), 250)]
  const first = (body: number) => scorePolicies(words.map(term), READING, found, { entries: 30, head: 0, body })[0]?.id

  it('measures length by all entries, for those that were found are the longer ones', () => {
    expect(first(30 * 20)).toBe('shorter')
    expect(first(30 * 400)).toBe('long')
  })
})
