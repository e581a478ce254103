import { bySpelling } from './mistyped-pinyin.js'
import type { Command } from './said.js'
import { segmenter } from './segmenter.js'
import { editDistance, readingsOf, soundAlike } from './sounds.js'

/** A word that means a command. */
export interface Entry {
  word: string
  command: Command
}

/** What was meant, and how much of the text it takes. */
export interface Meant {
  command: Command
  length: number
}

/** How sure the speaker wanted a command: with a slash surely; said to the bot perhaps. */
export type Wish = 'surely' | 'perhaps'

const STOP = /^[\s\d#,，:：;；!！.。、~～?？]/

/** The characters before the first sign, space or digit, at most eight. */
function firstWord(body: string): string[] {
  const word: string[] = []
  for (const character of body) {
    if (STOP.test(character) || word.length === 8) break
    word.push(character)
  }
  return word
}

/**
 * A command that was mistyped: other characters of the same sound (求住), pinyin (qiuzhu, qz), a character twice, left out, wrong or in the
 * other place. Undefined when none or several could be meant. `longerThan`: only words of more characters count.
 */
export function findMistyped(entries: readonly Entry[], body: string, wish: Wish, longerThan = 1): Meant | undefined {
  // 回复 sounds like 恢复: a word that is guarded is mistyped only where a slash says that a command was meant.
  const own = entries.filter(
    ({ word, command }) => word.length > longerThan && !/^[a-z+]/i.test(word) && (wish === 'surely' || !command.guarded),
  )
  const latin = bySpelling(own, body, wish === 'surely')
  if (latin) {
    const { found, letters, unsure } = latin
    const spelled = unsure ? only(found, letters.length) : meant(found, [...letters], body.slice(letters.length))
    if (spelled) return spelled
  }
  const word = firstWord(body)
  if (word.length < 2) return wish === 'surely' ? byOneCharacter(own, word, body) : undefined
  const whole = own.filter((entry) => sameSounds(word, [...entry.word]))
  const rest = body.slice(word.join('').length)
  if (whole.length > 0) return meant(whole, word, rest)
  const found = byRepetition(own, word) ?? byOrder(own, word, wish) ?? byOneError(own, word, wish) ?? byHalf(own, word, rest)
  if (found) return only(found, word.length)
  return wish === 'surely' ? byFirstSounds(own, word, body) : undefined
}

/** The only one; of several words of one command any. */
function only(found: readonly Entry[], length: number): Meant | undefined {
  const [first] = found
  return first && found.every(({ command }) => command.word === first.command.word) ? { command: first.command, length } : undefined
}

/** Of several that sound alike: the one it shares most characters with (结安 is 结案), else the one that takes as many parts as follow (接案 1). */
function meant(found: readonly Entry[], word: readonly string[], rest: string): Meant | undefined {
  const most = Math.max(...found.map((entry) => shared(word, entry.word)))
  const closest = found.filter((entry) => shared(word, entry.word) === most)
  const parts = rest
    .replace(/^[\s,，:：]+/, '')
    .split(/\s+/)
    .filter(Boolean).length
  const fitting = closest.find(({ command }) => command.usage.split(' ').length - 1 === Math.min(parts, 2))
  const [best] = closest
  return best && { command: (fitting ?? best).command, length: word.length }
}

const sameSounds = (word: readonly string[], other: readonly string[]) =>
  word.length === other.length && word.every((character, at) => soundAlike(character, other[at] ?? ''))
const shared = (word: readonly string[], other: string) => [...other].filter((character, at) => character === word[at]).length

/** 求住车坏了: after a slash what follows may follow at once; the longest that sounds so. */
function byFirstSounds(entries: readonly Entry[], word: string[], body: string): Meant | undefined {
  for (let length = word.length - 1; length > 1; length--) {
    const head = word.slice(0, length)
    const found = entries.filter((entry) => sameSounds(head, [...entry.word]))
    if (found.length > 0) return meant(found, head, body.slice(head.join('').length))
  }
  return undefined
}

/** 求求助, 报名名: a character twice. */
function byRepetition(entries: readonly Entry[], word: string[]): Entry[] | undefined {
  const single = word.filter((character, at) => character !== word[at - 1])
  if (single.length === word.length || single.length < 2) return undefined
  const exact = entries.filter((entry) => entry.word === single.join(''))
  return some(exact) ?? some(entries.filter((entry) => sameSounds(single, [...entry.word])))
}

const some = (found: Entry[]) => (found.length > 0 ? found : undefined)

/** 名报, 到签: two neighbours in the other place. */
function byOrder(entries: readonly Entry[], word: string[], wish: Wish): Entry[] | undefined {
  if (wish !== 'surely' && word.length < 3) return undefined
  const swapped = (at: number) => [...word.slice(0, at), word[at + 1] ?? '', word[at] ?? '', ...word.slice(at + 2)]
  const orders = word.slice(1).map((_, at) => swapped(at).join(''))
  return some(entries.filter((entry) => orders.includes(entry.word)))
}

/**
 * One character wrong, missing or too many, in a word of three or more; without a slash of four or more. In a word of two, with a slash, one
 * that sounds nearly so (one letter): 求做.
 */
function byOneError(entries: readonly Entry[], word: string[], wish: Wish): Entry[] | undefined {
  const least = wish === 'surely' ? 3 : 4
  const left = byLeftOut(entries, word, wish)
  if (left) return left
  const long = entries.filter((entry) => entry.word.length >= least && Math.abs(entry.word.length - word.length) <= 1)
  const found = long.filter((entry) => editDistance(word, [...entry.word], soundAlike) === 1)
  // A wrong character is likelier than one left out.
  const sameLength = found.filter((entry) => entry.word.length === word.length)
  if (found.length > 0) return sameLength.length > 0 ? sameLength : found
  if (wish !== 'surely' || word.length !== 2) return undefined
  return some(entries.filter((entry) => entry.word.length === 2 && shared(word, entry.word) === 1 && nearlySounds(word, entry.word)))
}

/**
 * What stands there is the word with one character left out: 我活动 is 我的活动, not 改活动, for nothing of it is wrong. With a slash two may
 * be, in a word of six or more.
 */
function byLeftOut(entries: readonly Entry[], word: readonly string[], wish: Wish): Entry[] | undefined {
  const least = wish === 'surely' ? 3 : 4
  const lacks = (entry: Entry, most: number) => {
    const all = [...entry.word]
    return all.length > word.length && all.length - word.length <= most && all.length >= least && isWithin(word, all)
  }
  const one = entries.filter((entry) => lacks(entry, 1))
  return some(one) ?? (wish === 'surely' ? some(entries.filter((entry) => entry.word.length >= 6 && lacks(entry, 2))) : undefined)
}

/** 换社, 改别 1: said to the bot alone or before a number, what lacks one of three characters, and is no word of its own (社工, 骑手). */
function byHalf(entries: readonly Entry[], word: readonly string[], rest: string): Entry[] | undefined {
  if (word.length !== 2 || !/^\s*(?:[#\d]|$)/.test(rest)) return undefined
  const found = some(entries.filter((entry) => entry.word.length === 3 && isWithin(word, [...entry.word])))
  return found && segmenter().cut(word.join(''), false).length > 1 ? found : undefined
}

/** All characters of the one stand in the other, in their order. */
function isWithin(word: readonly string[], other: readonly string[]): boolean {
  let at = 0
  for (const character of other) if (character === word[at]) at++
  return at === word.length
}

/** 求 车坏了: the first half of a command's own word, standing apart, that begins no other word of two; of one that says what it is about. */
function byOneCharacter(entries: readonly Entry[], [character]: readonly string[], body: string): Meant | undefined {
  if (!character || !/^.(?:$|[\s,，:：])/.test(body)) return undefined
  const found = entries.filter(({ word }) => word.length === 2 && word.startsWith(character))
  const own = found.every(({ word, command }) => command.word === word && command.usage.includes(' '))
  return own ? only(found, 1) : undefined
}

const nearlySounds = (word: readonly string[], other: string) =>
  [...other].every((character, at) => {
    const mine = word[at] ?? ''
    return mine === character || readingsOf(mine).some((a) => readingsOf(character).some((b) => editDistance(a, b) <= 1))
  })
