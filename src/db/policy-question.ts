import { type AskedTerm, type Reading, standsOf } from './policy-score.js'
import { policyTerms } from './policy-terms.js'

export interface PolicyQuestion {
  district: string
  /** Entries are answered whose validity includes this day, `2026-11-25`. */
  today: string
  /** The question, normalised; of a longer one the first 400 characters are read. */
  words: string
  /** Words that are asked of everything (怎么, 请问): they count little. */
  common: readonly string[]
  /** Groups of words that mean the same. */
  same: readonly (readonly string[])[]
  /** The question's words of three characters or more, as a dictionary has them: half of one is another word. */
  whole: readonly string[]
  /** All words of the question, as a dictionary cuts them. */
  cut: readonly string[]
  /** Pairs of characters that may be wrong, each with those that sound the same. */
  unsure: ReadonlyMap<string, readonly string[]>
}

/** A term of the question, and in how many entries it stands. */
export interface Counted extends AskedTerm {
  entries: number
}

/** What the question's terms are before anybody counted them. */
export interface Asked {
  own: ReadonlySet<string>
  /** Terms that only stand for others. */
  others: ReadonlySet<string>
  /** For the order; and how much finding a term says. */
  weights: ReadonlyMap<string, { weight: number; claim: number }>
  reading: Reading
}

const MOST_CHARACTERS = 400
const COMMON_WEIGHT = 0.2
const SAME_WEIGHT = 0.5
/** A question with so many terms says most of it itself: what only stands for others counts less in a longer one, and nothing in a long one. */
const ENOUGH = 12
/** Two characters of two words (险怎 of 保险怎么) say little in a short question; of a long one there are so many that they find the entry. */
const ACROSS_WEIGHT = 0.6
const SHORT = 60
/** What is said again and again is what it is about. */
const AGAIN_WEIGHT = 0.7
/** Who tells a story asks at its end: of more than so many clauses the last two count more. */
const STORY = 3
const ASKING = 2
const ASKING_WEIGHT = 1.3

const HAN = /^\p{Script=Han}/u
const CLAUSE_END = /[，。！？,.!?\s]+/

/** Takes a question apart. All weights were set on real questions with their answers, see docs/language.md. */
export function readQuestion(question: PolicyQuestion): Asked {
  const words = question.words.slice(0, MOST_CHARACTERS)
  const common = new Set(question.common.flatMap(policyTerms))
  const times = countOf(policyTerms(words))
  const own = new Set(times.keys())
  const stands = own.size <= SHORT ? standsOf(words, question.same) : []
  const same = SAME_WEIGHT * Math.min(1, ENOUGH / own.size)
  const others = new Set(stands.flatMap((stand) => stand.other).filter((term) => !own.has(term)))
  const inside = new Set(question.cut.flatMap(policyTerms))
  const asking = askingTerms(words)
  const weigh = (term: string) => {
    if (others.has(term)) return same
    const across = HAN.test(term) && own.size <= SHORT && !inside.has(term) ? ACROSS_WEIGHT : 1
    return across * (1 + AGAIN_WEIGHT * Math.log(times.get(term) ?? 1)) * (asking.has(term) ? ASKING_WEIGHT : 1)
  }
  const weights = new Map(
    [...own, ...others].map((term) => {
      const claim = common.has(term) ? COMMON_WEIGHT : 1
      return [term, { weight: weigh(term) * claim, claim }]
    }),
  )
  return { own, others, weights, reading: { stands, wholes: wholesOf(question) } }
}

const countOf = (terms: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function askingTerms(words: string): ReadonlySet<string> {
  const clauses = words.split(CLAUSE_END).filter(Boolean)
  return new Set(clauses.length > STORY ? clauses.slice(-ASKING).flatMap(policyTerms) : [])
}

/** Words that others stand for may be found as those; of what is asked of everything nothing is expected. */
function wholesOf({ whole, common, same }: PolicyQuestion): string[][] {
  const isKnown = (word: string) => common.includes(word) || same.some((group) => group.includes(word))
  return whole.filter((word) => !isKnown(word)).map(policyTerms)
}

/** With how many entries have each term; `all` entries there are. */
export function countTerms({ own, weights }: Asked, entries: ReadonlyMap<string, number>, all: number): Counted[] {
  return [...weights].map(([term, weight]) => {
    const count = Math.min(entries.get(term) ?? 0, all)
    return { term, own: own.has(term), ...weight, entries: count, idf: rarityOf(count, all) }
  })
}

export const rarityOf = (count: number, all: number): number => Math.log(1 + (all - count + 0.5) / (count + 0.5))

/** The question's Chinese characters that are not of what is asked of everything: 烟 of 卖烟 finds 烟草, which shares no pair with it. */
export function charactersOf({ own }: Asked, common: readonly string[]): string[] {
  const passing = new Set(common.flatMap(policyTerms))
  return [...new Set([...own].filter((term) => HAN.test(term) && !passing.has(term)).flatMap((term) => [...term]))]
}
