import { editDistance, readingsOf, soundAlike } from '../words/sounds.js'
import type { Entry } from './entries.js'
import type { Wish } from './mistyped.js'
import { isWord } from './mistyped-looks.js'

/** True when each character of the two can be read alike. */
export const sameSounds = (word: readonly string[], other: ArrayLike<string>) =>
  word.length === other.length && word.every((character, at) => soundAlike(character, other[at] ?? ''))
/** How many characters are the same, each in its place. */
export const shared = (word: readonly string[], other: string) => [...other].filter((character, at) => character === word[at]).length

/** How many of its characters stand nowhere in what was written. */
function missing(word: readonly string[], other: string): number {
  let count = 0
  for (const character of other) if (!word.includes(character)) count++
  return count
}

/** 求求助, 报名名: a character twice. */
export function byRepetition(entries: readonly Entry[], word: string[]): Entry[] | undefined {
  const single = word.filter((character, at) => character !== word[at - 1])
  if (single.length === word.length || single.length < 2) return undefined
  const exact = entries.filter((entry) => entry.word === single.join(''))
  return some(exact) ?? some(entries.filter((entry) => sameSounds(single, entry.word)))
}

const some = (found: Entry[]) => (found.length > 0 ? found : undefined)

/** 名报, 到签: two neighbours in the other place. */
export function byOrder(entries: readonly Entry[], word: string[], wish: Wish): Entry[] | undefined {
  if (wish !== 'surely' && word.length < 3) return undefined
  const swapped = (at: number) => [...word.slice(0, at), word[at + 1] ?? '', word[at] ?? '', ...word.slice(at + 2)]
  const orders = word.slice(1).map((_, at) => swapped(at).join(''))
  return some(entries.filter((entry) => orders.includes(entry.word)))
}

/**
 * One character wrong, missing or too many, in a word of three or more; without a slash of four or more. In a word of two, with a slash, one
 * that sounds nearly so (one letter): 求做.
 */
export function byOneError(entries: readonly Entry[], word: string[], wish: Wish): Entry[] | undefined {
  const least = wish === 'surely' ? 3 : 4
  const left = byLeftOut(entries, word, wish)
  if (left) return left
  const long = entries.filter((entry) => entry.word.length >= least && Math.abs(entry.word.length - word.length) <= 1)
  // What is written is compared before what it sounds like, which takes longer.
  const found = long.filter((entry) => (wish === 'surely' || isNear(word, entry)) && editDistance(word, entry.word, soundAlike) === 1)
  // A wrong character is likelier than one left out.
  const sameLength = found.filter((entry) => entry.word.length === word.length)
  if (found.length > 0) return sameLength.length > 0 ? sameLength : found
  if (wish !== 'surely' || word.length !== 2 || isWord(word)) return undefined
  return some(entries.filter((entry) => entry.word.length === 2 && shared(word, entry.word) === 1 && nearlySounds(word, entry.word)))
}

/**
 * Said without a slash, one of four characters may be written otherwise at all: 推出新活动 is no 退出活动. And what one has is said with
 * its own word: 我的食堂 is no 我的时长.
 */
function isNear(word: readonly string[], entry: Entry): boolean {
  const most = entry.word.length < 6 ? 1 : 2
  // Each character that stands nowhere is one error at least: that is soon counted, and true of most.
  if (missing(word, entry.word) > most || editDistance(word, entry.word) > most) return false
  const tail = word.slice(2)
  if (MINE.test(entry.word) && MINE.test(word.join('')) && tail.length > 0 && isWord(tail) && !entry.word.startsWith(word.join('')))
    return false
  return !endsInOtherWord(word, entry)
}
/** 完成待遇 is no 完成待办, 智能分拣 no 智能分类: the other half is a word of its own, and sounds otherwise. */
const endsInOtherWord = (word: readonly string[], entry: Entry): boolean => {
  const [tail, own] = [word.slice(2), [...entry.word].slice(2)]
  return word.length === 4 && own.length === 2 && entry.word.startsWith(word.slice(0, 2).join('')) && isWord(tail) && !sameSounds(tail, own)
}
const MINE = /^我[的得]/

/**
 * What stands there is the word with one character left out: 我活动 is 我的活动, not 改活动, for nothing of it is wrong. With a slash two may
 * be, in a word of six or more.
 */
function byLeftOut(entries: readonly Entry[], word: readonly string[], wish: Wish): Entry[] | undefined {
  const least = wish === 'surely' ? 3 : 4
  const lacks = (entry: Entry, most: number) => {
    const more = entry.word.length - word.length
    return more > 0 && more <= most && entry.word.length >= least && isWithin(word, entry.word)
  }
  const one = entries.filter((entry) => lacks(entry, 1) && (wish === 'surely' || isNear(word, entry)))
  // 解决 begins 解决了, and only ends 没解决.
  const begun = one.filter((entry) => entry.word.startsWith(word.join('')))
  return (
    some(begun) ?? some(one) ?? (wish === 'surely' ? some(entries.filter((entry) => entry.word.length >= 6 && lacks(entry, 2))) : undefined)
  )
}

/** 换社, 改别 1: said to the bot alone or before a number, what lacks one of three characters, and is no word of its own (社工, 骑手). */
export function byHalf(entries: readonly Entry[], word: readonly string[], rest: string): Entry[] | undefined {
  // 好了 is no 修好了.
  if (word.length !== 2 || word[1] === '了' || !/^\s*(?:[#\d]|$)/.test(rest)) return undefined
  const found = some(entries.filter((entry) => entry.word.length === 3 && isWithin(word, entry.word)))
  return found && !isWord(word) ? found : undefined
}

/** All characters of the one stand in the other, in their order. */
function isWithin(word: readonly string[], other: string): boolean {
  let at = 0
  for (const character of other) if (character === word[at]) at++
  return at === word.length
}

const nearlySounds = (word: readonly string[], other: string) =>
  [...other].every((character, at) => {
    const mine = word[at] ?? ''
    return mine === character || readingsOf(mine).some((a) => readingsOf(character).some((b) => editDistance(a, b) <= 1))
  })
