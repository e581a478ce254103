import type { Command } from './said.js'
import { editDistance, fuzzy, readingsOf, soundAlike, syllablesOf } from './sounds.js'

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
  const latin = bySpelling(own, body, wish)
  if (latin) return latin
  const word = firstWord(body)
  if (word.length < 2) return undefined
  const whole = own.filter((entry) => sameSounds(word, [...entry.word]))
  const rest = body.slice(word.join('').length)
  if (whole.length > 0) return meant(whole, word, rest)
  const found = byRepetition(own, word) ?? byOrder(own, word, wish) ?? byOneError(own, word, wish)
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

const spellings = new Map<string, { full: string; initials: string }>()
function spellingOf(word: string) {
  let known = spellings.get(word)
  if (!known) {
    const syllables = syllablesOf(word)
    known = { full: syllables.map(fuzzy).join(''), initials: syllables.map((one) => one[0]).join('') }
    spellings.set(word, known)
  }
  return known
}

/** qiuzhu, qiu zhu, Qiuzhu; 求zhu; with a slash qz, when one command alone has these initials. */
function bySpelling(entries: readonly Entry[], body: string, wish: Wish): Meant | undefined {
  const [letters] = /^[a-z]{1,20}(?:[ '][a-z]{1,6}){0,5}(?![a-z])/i.exec(body) ?? ['']
  for (let text = letters; text.length > 3; text = text.includes(' ') ? text.slice(0, text.lastIndexOf(' ')) : '') {
    const said = fuzzyLatin(text)
    const found = entries.filter(({ word }) => spellingOf(word).full === said)
    if (found.length > 0) return meant(found, [...text], body.slice(text.length))
  }
  const [mixed] = /^(?=[^\s]{0,12}[a-z])(?=[^\s]{0,12}[\u4e00-\u9fff])[a-z\u4e00-\u9fff]{2,12}/i.exec(body) ?? ['']
  if (mixed) {
    const found = entries.filter(({ word }) => isMixed(mixed.toLowerCase(), [...word]))
    if (found.length > 0) return meant(found, [...mixed], body.slice(mixed.length))
  }
  const [initials] = (wish === 'surely' && /^[a-z]{2,6}(?=$|[\s\d#,，:：])/i.exec(body)) || ['']
  const short = initials ? entries.filter(({ word }) => spellingOf(word).initials === initials.toLowerCase()) : []
  // A command's own word before what it is also called: bm is 报名, not 帮忙.
  const own = short.filter(({ word, command }) => command.word === word)
  return only(own.length > 0 ? own : short, initials.length)
}

/** Letters cut into syllables, each with its mixed-up sounds made one: zh is z, ng before the next syllable is n. */
const fuzzyLatin = (text: string) =>
  text
    .toLowerCase()
    .replace(/[ ']/g, '')
    .replace(/([zcs])h/g, '$1')
    .replace(/ng(?![aeiouv])/g, 'n')
    .replace(/(^|[aeioun])l/g, '$1n')

/** 求zhu, qiu助: each character itself or its sound. */
function isMixed(text: string, word: string[]): boolean {
  if (word.length === 0) return text === ''
  const [first = '', ...others] = word
  if (soundAlike(text[0] ?? '', first) && isMixed(text.slice(1), others)) return true
  return syllablesOf(first).some((syllable) => text.startsWith(syllable) && isMixed(text.slice(syllable.length), others))
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
  const long = entries.filter((entry) => entry.word.length >= least && Math.abs(entry.word.length - word.length) <= 1)
  const found = long.filter((entry) => editDistance(word, [...entry.word], soundAlike) === 1)
  // A wrong character is likelier than one left out.
  const sameLength = found.filter((entry) => entry.word.length === word.length)
  if (found.length > 0) return sameLength.length > 0 ? sameLength : found
  if (wish !== 'surely' || word.length !== 2) return undefined
  return some(entries.filter((entry) => entry.word.length === 2 && shared(word, entry.word) === 1 && nearlySounds(word, entry.word)))
}

const nearlySounds = (word: readonly string[], other: string) =>
  [...other].every((character, at) => {
    const mine = word[at] ?? ''
    return mine === character || readingsOf(mine).some((a) => readingsOf(character).some((b) => editDistance(a, b) <= 1))
  })
