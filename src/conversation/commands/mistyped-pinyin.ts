import { editDistance, fuzzy, soundAlike, syllablesOf } from '../words/sounds.js'
import type { Entry } from './entries.js'

/** Some entries, of which one is meant, and the letters they were written with. */
export interface Spelled {
  found: readonly Entry[]
  letters: string
  /** Initials or a slip of a finger: only one command may have them. */
  unsure?: boolean
}

interface Spelling {
  /** As it is written: chuishao. */
  raw: string
  /** With mixed-up sounds made one: cuisao. */
  full: string
  initials: string
}
const spellings = new Map<string, Spelling>()
function spellingOf(word: string): Spelling {
  let known = spellings.get(word)
  if (!known) {
    const syllables = syllablesOf(word)
    known = { raw: syllables.join(''), full: syllables.map(fuzzy).join(''), initials: syllables.map((one) => one[0]).join('') }
    spellings.set(word, known)
  }
  return known
}

/** qiuzhu, qiu zhu, Qiuzhu; 求zhu; with a slash qiuzu, qiuhzu, hodong, and qz, when one command alone is written so. */
export function bySpelling(entries: readonly Entry[], body: string, surely: boolean): Spelled | undefined {
  const [letters] = /^[a-z]{1,20}(?:[ '][a-z]{1,12}){0,5}(?![a-z])/i.exec(body) ?? ['']
  const heads = headsOf(letters)
  if (surely && letters.length === 3) heads.push(letters)
  for (const text of heads) {
    const said = fuzzyLatin(text)
    const found = entries.filter(({ word }) => spellingOf(word).full === said)
    if (found.length > 0) return { found, letters: text }
  }
  const [mixed] = /^(?=[^\s]{0,12}[a-z])(?=[^\s]{0,12}[\u4e00-\u9fff])[a-z\u4e00-\u9fff]{2,12}/i.exec(body) ?? ['']
  if (mixed) {
    const found = entries.filter(({ word }) => isMixed(mixed.toLowerCase(), [...word]))
    if (found.length > 0) return { found, letters: mixed }
    const short = surely ? entries.filter(({ word }) => isMixed(mixed.toLowerCase(), [...word], shortOf)) : []
    if (short.length > 0) return { found: short, letters: mixed, unsure: true }
  }
  if (surely) return byInitials(entries, body) ?? byShort(entries, body) ?? bySlip(entries, heads)
  // Without a slash fewer than four letters are anything.
  return /^[a-z]{4}/i.test(body) ? byInitials(entries, body) : undefined
}

/** The letters a text begins with, and less and less of them, by what stands between spaces; four or more. */
function headsOf(letters: string): string[] {
  const heads: string[] = []
  for (let text = letters; text.length > 3; text = text.includes(' ') ? text.slice(0, text.lastIndexOf(' ')) : '') heads.push(text)
  return heads
}

function byInitials(entries: readonly Entry[], body: string): Spelled | undefined {
  const [letters] = /^[a-z]{2,6}(?=$|[\s\d#,，:：])/i.exec(body) ?? ['']
  const found = letters ? entries.filter(({ word }) => spellingOf(word).initials === letters.toLowerCase()) : []
  // A command's own word before what it is also called: bm is 报名, not 帮忙.
  const own = found.filter(({ word, command }) => command.word === word)
  return found.length > 0 ? { found: own.length > 0 ? own : found, letters, unsure: true } : undefined
}

/** baom, qiuz: the first sounds whole, others cut short. */
function byShort(entries: readonly Entry[], body: string): Spelled | undefined {
  const [letters] = /^[a-z]{4,12}(?=$|[\s\d#,，:：])/i.exec(body) ?? ['']
  if (!letters) return undefined
  const typed = letters.toLowerCase()
  const begins = (word: string) => [spellingOf([...word][0] ?? '')].some(({ raw, full }) => typed.startsWith(raw) || typed.startsWith(full))
  const found = entries.filter(({ word }) => begins(word) && isMixed(typed, [...word], shortOf))
  return found.length > 0 ? { found, letters, unsure: true } : undefined
}

/** Shorter ones are one letter from too much. */
const LEAST_LETTERS = 5

/** A letter wrong, missing, too many, or two in the other place. */
function bySlip(entries: readonly Entry[], heads: readonly string[]): Spelled | undefined {
  for (const letters of heads) {
    const typed = letters.toLowerCase().replace(/[ ']/g, '')
    if (typed.length < LEAST_LETTERS) continue
    const found = entries.filter(({ word }) => {
      const { raw, full } = spellingOf(word)
      return isSlip(typed, raw) || isSlip(fuzzyLatin(typed), full)
    })
    if (found.length > 0) return { found, letters, unsure: true }
  }
  return undefined
}

function isSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false
  if (editDistance(typed, meant) <= 1) return true
  if (typed.length !== meant.length) return false
  const at = [...typed].findIndex((letter, index) => letter !== meant[index])
  return `${typed.slice(0, at)}${typed[at + 1]}${typed[at]}${typed.slice(at + 2)}` === meant
}

/** hlep, helpp: the word is English, and stands alone. */
export function bySlipOfEnglish(entries: readonly Entry[], typed: string): Entry[] | undefined {
  if (!/^[a-z]{3,8}$/i.test(typed)) return undefined
  const found = entries.filter(({ word }) => /^[a-z]{4,}$/.test(word) && isSlip(typed.toLowerCase(), word))
  return found.length > 0 ? found : undefined
}

/** Letters cut into syllables, each with its mixed-up sounds made one: zh is z, ng before the next syllable is n. */
const fuzzyLatin = (text: string) =>
  text
    .toLowerCase()
    .replace(/[ ']/g, '')
    .replace(/([zcs])h/g, '$1')
    .replace(/ng(?![aeiouv])/g, 'n')
    .replace(/(^|[aeioun])l/g, '$1n')

/** 求zhu, qiu助: each character itself or its sound, as `spelled` has it. */
function isMixed(text: string, word: string[], spelled: (character: string) => string[] = syllablesOf): boolean {
  if (word.length === 0) return text === ''
  const [first = '', ...others] = word
  if (soundAlike(text[0] ?? '', first) && isMixed(text.slice(1), others, spelled)) return true
  return spelled(first).some((syllable) => text.startsWith(syllable) && isMixed(text.slice(syllable.length), others, spelled))
}

/** 求z, 求zu, 求zh: a sound cut short, or with one mixed up. */
const shortOf = (character: string): string[] =>
  syllablesOf(character).flatMap((syllable) =>
    [syllable, fuzzy(syllable), /^[zcs]h/.test(syllable) ? syllable.slice(0, 2) : '', syllable.slice(0, 1)].filter(Boolean),
  )
