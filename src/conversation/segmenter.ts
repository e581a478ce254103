import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

let loaded: Jieba | undefined

/** jieba with its own dictionary (MIT), loaded once, at the first text that needs it: 37 MB. Places teach it their names. */
export function segmenter(): Jieba {
  loaded ??= Jieba.withDict(dict)
  return loaded
}

/** So many characters decide where the first word ends. */
const SEEN = 8

/** The word that begins at `at` and jieba's part of speech: n noun, v verb, nr name of a person … Undefined at the end of the text. */
export function wordAt(text: string, at: number): { word: string; tag: string } | undefined {
  return segmenter().tag(text.slice(at, at + SEEN), false)[0]
}
