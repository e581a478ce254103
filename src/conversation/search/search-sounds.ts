import { dictionaryWords } from '../places/place-tokens.js'
import { fuzzy, homophonesOf, syllablesOf } from '../words/sounds.js'
import type { SearchWords } from './search-words.js'

/** What a phone wrote for a word that sounds so: 公机金 for 公积金. */
export interface Heard {
  heard: string
  word: string
}

const LONGEST = 5
const MOST_READ = 60
const MOST_HEARD = 4
const CHINESE = /^[\u4e00-\u9fa5]+$/

const loose = (word: string) => syllablesOf(word).map(fuzzy).join(' ')
const exact = (word: string) => syllablesOf(word).join(' ')

const indexes = new WeakMap<SearchWords['same'], ReadonlyMap<string, readonly string[]>>()

/** The words that have others beside them, by their sounds. */
function indexOf(same: SearchWords['same']): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(same)
  if (known) return known
  const index = new Map<string, string[]>()
  for (const word of new Set(same.flat())) {
    if (word.length < 2 || word.length > LONGEST || !CHINESE.test(word)) continue
    const key = loose(word)
    index.set(key, [...(index.get(key) ?? []), word])
  }
  indexes.set(same, index)
  return index
}

/**
 * Words of `same` that a question may mean where it has something that is no word and sounds like one: as many characters, one of them the
 * same. Of the first 60 characters. What the dictionary knows is what it says (工商 is not 工伤).
 */
export function heardIn(plain: string, same: SearchWords['same']): Heard[] {
  const tokens = dictionaryWords(plain.slice(0, MOST_READ))
  const found: Heard[] = []
  for (let at = 0; at < tokens.length && found.length < MOST_HEARD; at++) {
    const one = longestAt(tokens, at, same)
    if (!one) continue
    found.push(one.heard)
    at += one.tokens - 1
  }
  return found
}

function longestAt(tokens: readonly string[], at: number, same: SearchWords['same']): { heard: Heard; tokens: number } | undefined {
  for (let count = Math.min(LONGEST, tokens.length - at); count >= 2; count--) {
    const heard = tokens.slice(at, at + count).join('')
    if (heard.length > LONGEST || !CHINESE.test(heard)) continue
    const word = meantBy(heard, same)
    if (word) return { heard: { heard, word }, tokens: count }
  }
  return undefined
}

/** Two characters sound like too many words: they must sound exactly so. */
function meantBy(heard: string, same: SearchWords['same']): string | undefined {
  const alike = indexOf(same).get(loose(heard)) ?? []
  if (alike.includes(heard)) return undefined
  return alike.find(
    (word) => [...word].some((character, at) => character === heard[at]) && (word.length > 2 || exact(word) === exact(heard)),
  )
}

/** Single characters that stand alone in any sentence. */
const GRAMMAR =
  /[我你他她它们的地得了着过吗呢吧啊呀嘛不没有无在到和跟给让被把是也都就还很太最更要想能会可该去来说做干用个这那哪谁啥咋上下里外前后中又再才只从对向为与或等及一二三四五六七八九十两几多少半每本么办]/
const MOST_PAIRS = 4

/**
 * Pairs of neighbouring characters of a question that are no word and hold a character that is alone, each with the pairs that sound the same:
 * 喝同 may be 合同, if the entries have that. Of the first 60 characters.
 */
export function unsurePairs(plain: string): Map<string, string[]> {
  const tokens = dictionaryWords(plain.slice(0, MOST_READ))
  const pairs = new Map<string, string[]>()
  for (let at = 1; at < tokens.length && pairs.size < MOST_PAIRS; at++) {
    const [left, right] = [tokens[at - 1] as string, tokens[at] as string]
    const [first, second] = [left.at(-1) as string, right[0] as string]
    if (!CHINESE.test(first + second) || !CHINESE.test(left) || !CHINESE.test(right)) continue
    if (GRAMMAR.test(first) || GRAMMAR.test(second)) continue
    const alone = [left.length === 1, right.length === 1]
    const others = [
      ...(alone[0] ? homophonesOf(first).map((one) => one + second) : []),
      ...(alone[1] ? homophonesOf(second).map((one) => first + one) : []),
    ]
    if (others.length > 0) pairs.set(first + second, others)
  }
  return pairs
}
