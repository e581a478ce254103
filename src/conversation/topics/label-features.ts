import { normalise } from '../normalise.js'
import { scoreHazard, scoreHelp } from './lexicon.js'

/** What a text shows a model: how often characters and pairs of them stand in it, and the categories the lexicons see. */
export interface LabelFeatures {
  words: Map<string, number>
  /** `#category` and its score, at most 6. */
  seen: Map<string, number>
}
export type Vector = [feature: string, value: number][]

const MOST_CHARACTERS = 600
const SENTENCE = /[。！？!?\n]/
/** The lexicons' part of a vector has this length, the words' part length 1. */
const SEEN = 0.5
/** A single character says less than a pair. */
const SINGLE = 0.6
const BIAS = 1 / 3

/** Word boundaries are not needed for short Chinese complaints. The first sentence says what it is about: it counts twice. */
export function featuresOf(text: string): LabelFeatures {
  const { plain } = normalise(text.slice(0, MOST_CHARACTERS))
  const words = new Map<string, number>()
  countWords(plain, words)
  countWords(plain.split(SENTENCE)[0] ?? '', words)
  const compact = plain.replace(/\s+/g, '')
  const rows = [...scoreHelp(compact), ...scoreHazard(compact)]
  return { words, seen: new Map(rows.map((row) => [`#${row.category}`, Math.min(row.score, 6)])) }
}

function countWords(text: string, words: Map<string, number>): void {
  const add = (word: string) => words.set(word, (words.get(word) ?? 0) + 1)
  const characters = [...text.toLowerCase().replace(/[\s\p{P}\p{S}\d]+/gu, ' ')]
  for (const [at, character] of characters.entries()) {
    if (character === ' ') continue
    add(character)
    const next = characters[at + 1]
    if (next && next !== ' ') add(character + next)
  }
}

/** How much a word counts that stands in `count` of `records`: the rarer the more. */
export const rarityOf = (word: string, count: number, records: number): number =>
  Math.log((records + 1) / count) * ([...word].length === 1 ? SINGLE : 1)

/**
 * Words by their rarity, repetition counting by its logarithm, at unit length, so that a long text does not speak louder than a short one;
 * what is not in `rarity` is left out. The empty feature is the bias.
 */
export function vectorOf({ words, seen }: LabelFeatures, rarity: (feature: string) => number | undefined): Vector {
  const ofWords = [...words].map(([word, count]): [string, number] => [word, (1 + Math.log(count)) * (rarity(word) ?? 0)])
  const ofSeen = [...seen].map(([category, score]): [string, number] => [category, rarity(category) === undefined ? 0 : score])
  return [...toLength(ofWords, 1), ...toLength(ofSeen, SEEN), ['', BIAS]]
}

function toLength(vector: Vector, length: number): Vector {
  const own = Math.sqrt(vector.reduce((sum, [, value]) => sum + value * value, 0)) || 1
  return vector.flatMap(([feature, value]): Vector => (value === 0 ? [] : [[feature, (value * length) / own]]))
}
