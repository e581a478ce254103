import { SUFFIX } from './place-endings.js'
import { AROUND } from './place-sides.js'
import type { Token } from './place-tokens.js'
import { BEFORE, OTHER, ROAD, TALK, THINGS } from './place-words.js'

/* Words of the language that are the beginning of a name where they stand. */

export const NO_ROAD = /^(?:r|p|u.?|c|y|e)$/
export const isOfSentence = (word: string) => THINGS.has(word) || OTHER.has(word) || TALK.test(word) || BEFORE.test(word)

/** What would be another word is the beginning of a name: 和 with nothing to join, a side before what a road ends in, so many 里 before a syllable. */
export function isNameOfRoad(tokens: readonly Token[], at: number): boolean {
  const [before, { word, tag }, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]]
  if (!next || next.tag === 'known') return false
  if (/^[和同与]$/.test(word)) return (!before || BEFORE.test(before.word)) && next.tag === 'x' && ROAD.test(next.word)
  if (tag === 'ns' && word.length === 2 && AROUND.test(word)) return ROAD.test(next.word) || /^[路街巷]口$/.test(next.word)
  return (
    tag === 'm' &&
    /^[一二三四五六七八九十]里$/.test(word) &&
    /^[\u4e00-\u9fa5]$/.test(next.word) &&
    !/^(?:[rpcdu].?)$/.test(next.tag) &&
    !/[地路远外多处]/.test(next.word)
  )
}

/** 永定 镇, 下关 镇, 上岸 村: at the beginning, or behind another name, whatever the word is elsewhere. */
export function isUnknownTown(tokens: readonly Token[], at: number): boolean {
  const [before, { word, tag }] = [tokens[at - 1], tokens[at] as Token]
  if (!/^[\u4e00-\u9fa5]{2}$/.test(word) || NO_ROAD.test(tag) || isOfSentence(word)) return false
  return (
    !before ||
    !/^[\u4e00-\u9fa5A-Za-z0-9]/.test(before.word) ||
    BEFORE.test(before.word) ||
    SUFFIX.test(before.word) ||
    (/^n/.test(before.tag) && !OTHER.has(before.word))
  )
}
