import { ofLast } from '../of-last.js'
import { segmenter } from '../words/segmenter.js'
import { dialectAlike, soundAlike, syllablesOf } from '../words/sounds.js'
import type { Entry } from './entries.js'
import { looksAlike, withHalvesJoined } from './look-alikes.js'

/** A word of the language, which somebody may mean as it stands: 报告 is not 报名. */
export const isWord = (word: readonly string[]): boolean => /^[\u4e00-\u9fff]/.test(word[0] ?? '') && isOneWord(word.join(''))
const isOneWord = ofLast((word) => segmenter().cut(word, false).length === 1)

/** 漏单, 撞单, 甩餐: words of the trade that no dictionary has. */
const TRADE = /^.[单餐]$/
/** 我晕 is no 我是. */
export const PRONOUN = /^[我你您他她它咱俺这那]/

/** /吃啥 asks for something, and is no 吹哨. */
const ASKED = /[啥吗么呢谁哪]/

/**
 * `ofItem`: a number follows, as of an item. 求肋, 报各: each character itself, one that sounds alike, or one that looks alike (`seed/look-alikes.csv`); 求且力: one written as its
 * two halves. Undefined when that is no command, several, or the word means something as it stands.
 */
export function byLooks(entries: readonly Entry[], word: readonly string[], anyOne: boolean, ofItem = false): Entry[] | undefined {
  if ((isWord(word) && !ofItem) || (!anyOne && (PRONOUN.test(word[0] ?? '') || (!ofItem && TRADE.test(word.join('')))))) return undefined
  const joined = withHalvesJoined(word).map((one) => one.join(''))
  const halved = entries.filter((entry) => joined.includes(entry.word))
  if (halved.length > 0) return oneCommand(halved)
  const scored = entries.flatMap((entry) => {
    const same = samePlaces(word, entry.word)
    return same === undefined || (same === 0 && (!anyOne || ASKED.test(word.join('')))) ? [] : [{ entry, same }]
  })
  const most = Math.max(...scored.map(({ same }) => same))
  return oneCommand(scored.filter(({ same }) => same === most).map(({ entry }) => entry))
}

/** How many characters are the same, when the others look or sound alike; undefined where one does neither. */
function samePlaces(word: readonly string[], meant: string): number | undefined {
  if (word.length !== meant.length) return undefined
  let same = 0
  for (let at = 0; at < word.length; at++) {
    const [character, other] = [word[at] ?? '', meant[at] ?? '']
    if (character === other) same++
    else if (!looksAlike(character, other) && !soundAlike(character, other)) return undefined
  }
  return same
}

const oneCommand = (found: Entry[]): Entry[] | undefined =>
  found.length > 0 && found.every(({ command }) => command.word === found[0]?.command.word) ? found : undefined

/** 花布活动: sounds that whole regions say alike (h and f, r and l). */
export function byDialect(entries: readonly Entry[], word: readonly string[]): Entry[] | undefined {
  if (isWord(word)) return undefined
  return oneCommand(
    entries.filter(({ word: meant }) => meant.length === word.length && [...meant].every((one, at) => dialectAlike(word[at] ?? '', one))),
  )
}

const KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']
const keyOf = (letter: string) => KEYS.findIndex((letters) => letters.includes(letter)) + 2
const pressed = new WeakMap<Entry, string>()
/** The keys of a telephone that spell a word: 活动 is 486 3664, as is 混动. */
const keysOf = (word: string) => [...syllablesOf(word).join(' ')].map((letter) => (letter === ' ' ? ' ' : keyOf(letter))).join('')
function keysOfEntry(entry: Entry): string {
  const known = pressed.get(entry) ?? keysOf(entry.word)
  pressed.set(entry, known)
  return known
}

/** 混动: another word that the same nine keys spell, where a keyboard offered the wrong one. 红包 shares nothing with 公报. */
export function byKeys(entries: readonly Entry[], word: readonly string[]): Entry[] | undefined {
  if (!word.every((one) => /[\u4e00-\u9fff]/.test(one))) return undefined
  const keys = keysOf(word.join(''))
  const spelled = entries.filter((entry) => entry.word.length === word.length && keysOfEntry(entry) === keys)
  return oneCommand(spelled.filter((entry) => [...entry.word].some((one, at) => one === word[at])))
}
