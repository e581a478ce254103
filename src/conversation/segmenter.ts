import { createRequire } from 'node:module'
import type { Jieba } from '@node-rs/jieba'

const load = createRequire(import.meta.url)
/** So many bytes of the dictionary are learned in some milliseconds. */
const PIECE = 128 * 1024
const LINE_END = 10

let learning: { jieba: Jieba; dict: Uint8Array; learnedTo: number } | undefined

/**
 * Learns the next piece of jieba's own dictionary (MIT); false when all of it is learned. The whole takes a quarter of a second and 37 MB,
 * so that it is left until after a start.
 */
export function learnWords(): boolean {
  if (!learning) {
    const { Jieba } = load('@node-rs/jieba') as typeof import('@node-rs/jieba')
    const { dict } = load('@node-rs/jieba/dict.js') as typeof import('@node-rs/jieba/dict.js')
    learning = { jieba: new Jieba(), dict, learnedTo: 0 }
    return true
  }
  const { jieba, dict, learnedTo } = learning
  if (learnedTo === dict.length) return false
  const lineEnd = dict.indexOf(LINE_END, learnedTo + PIECE)
  const to = lineEnd < 0 ? dict.length : lineEnd + 1
  jieba.loadDict(dict.subarray(learnedTo, to))
  learning.learnedTo = to
  return true
}

/** jieba; what it has not learned yet is learned now, at the first text that needs it. Places teach it their names. */
export function segmenter(): Jieba {
  while (learnWords());
  return (learning as NonNullable<typeof learning>).jieba
}

/** So many characters decide where the first word ends. */
const SEEN = 8

/** The word that begins at `at` and jieba's part of speech: n noun, v verb, nr name of a person … Undefined at the end of the text. */
export function wordAt(text: string, at: number): { word: string; tag: string } | undefined {
  return segmenter().tag(text.slice(at, at + SEEN), false)[0]
}
