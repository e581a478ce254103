import { fromSeed } from '../../db/seed-folder.js'
import { readWeights } from '../words/weights.js'
import type { Token } from './place-tokens.js'

/**
 * Whether a word is part of where something is, by the word, its kind and what stands beside it: a logistic regression over words, for names are
 * made of any words (城三号院, 好吃街) and no list has them all. It says where a place that the rules found begins and ends, and finds one alone only where it is surer still.
 */
export interface PlaceModel {
  weights: ReadonlyMap<string, number>
  base: number
  /** A word beside a place with more points than this belongs to it. */
  grow: number
  /** Words that belong together with more points than this are a place though no rule finds one. */
  alone: number
}

const SILENT: PlaceModel = { weights: new Map(), base: 0, grow: Infinity, alone: Infinity }

/** `seed/place-model.csv`; with the header alone it is silent. A mistake in the file refuses the start, with its name and line. */
export const placeModel = fromSeed<PlaceModel>(() => {
  const { weights, numbers } = readWeights('place-model.csv', ['base', 'grow', 'alone'])
  if (weights.size === 0) return SILENT
  return { weights, base: numbers.get('base') ?? 0, grow: numbers.get('grow') ?? Infinity, alone: numbers.get('alone') ?? Infinity }
})

type Word = Pick<Token, 'word' | 'tag'>
const START: Word = { word: '^', tag: '^' }
const END: Word = { word: '$', tag: '$' }
const LONGEST_TOLD = 4

/** What is learned of and looked at of the word at `at`, each once, none with a space in it. */
export function piecesOfWord(words: readonly Word[], at: number): string[] {
  const wordAt = (place: number): Word => words[place] ?? (place < 0 ? START : END)
  const [{ word, tag }, before, after] = [wordAt(at), wordAt(at - 1), wordAt(at + 1)]
  const [last, left, right] = [endOf(word), endOf(before.word), endOf(after.word)]
  const pieces = [
    `w${spaceless(word)}`,
    `t${tag}`,
    `e${last}`,
    `n${Math.min(word.length, LONGEST_TOLD)}${tag}`,
    `<${left}`,
    `>${right}`,
    `${before.tag}|${tag}|${after.tag}`,
    `<${left}${last}`,
    `>${last}${right}`,
    `<${left}|${tag}`,
    `>${tag}|${right}`,
    `<<${endOf(wordAt(at - 2).word)}`,
    `>>${endOf(wordAt(at + 2).word)}`,
  ]
  for (const character of word) {
    const piece = `c${spaceless(character)}`
    if (!pieces.includes(piece, WORD_PIECES)) pieces.push(piece)
  }
  return pieces
}
/** The pieces of a word that are not its characters; each of another form, so that none is there twice. */
const WORD_PIECES = 13
const spaceless = (text: string) => (/\s/.test(text) ? text.replace(/\s/g, '_') : text)
const endOf = (word: string) => spaceless(word.at(-1) ?? '')

/** Points for "part of where" (logarithm of the odds). */
export function pointsOfWord({ weights, base }: Pick<PlaceModel, 'weights' | 'base'>, words: readonly Word[], at: number): number {
  let points = base
  for (const piece of piecesOfWord(words, at)) points += weights.get(piece) ?? 0
  return points
}
