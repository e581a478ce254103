import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Jieba } from '@node-rs/jieba'
import { CHAINS, CUTS, THINGS } from '../places/place-words.js'

const load = createRequire(import.meta.url)
/** So many bytes of the dictionary are learned in some milliseconds. */
const PIECE = 128 * 1024
const LINE_END = 10
/**
 * How often a taught word is said to occur among the sixty million that the dictionary counts. The sum decides how every other text is
 * cut: were a name of a place as frequent as common words, a district with thousands of them would have rare words (招到) preferred to
 * two common ones, and what is understood would depend on whose places were learned first.
 */
export const OFTEN = { thing: 500_000, name: 3_000 }

let jieba: Jieba | undefined
/** While it is being learned. */
let dictionary: Buffer | undefined
let learnedTo = 0
let learned = false

/**
 * Learns the next piece of jieba's own dictionary (MIT); false when all of it is learned. The whole takes a quarter of a second and 37 MB,
 * so that it is left until after a start.
 */
export function learnWords(): boolean {
  if (learned) return false
  if (!jieba) {
    const library = load('@node-rs/jieba') as typeof import('@node-rs/jieba')
    jieba = new library.Jieba()
    return true
  }
  // The package's own dict.js reads, and keeps, a table of frequencies beside it.
  dictionary ??= readFileSync(load.resolve('@node-rs/jieba/dict.txt'))
  const lineEnd = dictionary.indexOf(LINE_END, learnedTo + PIECE)
  const to = lineEnd < 0 ? dictionary.length : lineEnd + 1
  jieba.loadDict(dictionary.subarray(learnedTo, to))
  learnedTo = to
  learned = to === dictionary.length
  if (learned) {
    dictionary = undefined
    jieba.loadDict(Buffer.from(ownWords().join('\n')))
  }
  return !learned
}

/** Words of hazards and of places, which the dictionary has not or takes apart: rows as its own, `word frequency tag`. */
export const ownWords = (): string[] => [
  ...[...THINGS, ...CUTS].map((word) => `${word} ${OFTEN.thing} n`),
  ...[...CHAINS].map((word) => `${word} ${OFTEN.thing} nz`),
]

/** jieba; what it has not learned yet is learned now, at the first text that needs it. Places teach it their names. */
export function segmenter(): Jieba {
  while (learnWords());
  return jieba as Jieba
}

/** So many characters decide where the first word ends. */
const SEEN = 8

/** The word that begins at `at` and jieba's part of speech: n noun, v verb, nr name of a person … Undefined at the end of the text. */
export function wordAt(text: string, at: number): { word: string; tag: string } | undefined {
  return segmenter().tag(text.slice(at, at + SEEN), false)[0]
}
