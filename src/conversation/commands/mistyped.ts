import { ofLast } from '../of-last.js'
import type { Command } from '../said.js'
import { fuzzy, readingsOf, syllablesOf, tonesOf } from '../words/sounds.js'
import { formOf, hasParts, partsOf, takes } from './command-form.js'
import { type Entry, listedOf, meantFrom } from './entries.js'
import { byHalf, byOneError, byOrder, byRepetition, sameSounds, shared } from './mistyped-edits.js'
import { byDialect, byKeys, byLooks, isWord, PRONOUN } from './mistyped-looks.js'
import { bySlipOfEnglish, bySpelling } from './mistyped-pinyin.js'

/** What was meant, and how much of the text it takes. */
export interface Meant {
  command: Command
  length: number
}

/** How sure the speaker wanted a command: with a slash surely; said to the bot perhaps, after 帮我 hardly. */
export type Wish = 'surely' | 'perhaps' | 'hardly'

/** A word of one character is written with letters alone: pai. */
const LEAST = 1

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
 * other place. Undefined when none or several could be meant. `entries`: the longest first. `longerThan`: only words of more characters count.
 */
export function findMistyped(entries: readonly Entry[], body: string, wish: Wish, longerThan = LEAST): Meant | undefined {
  const surely = wish === 'surely'
  const word = firstWord(body)
  const rest = body.slice(word.join('').length)
  const lists = listedOf(entries)
  const english = surely ? bySlipOfEnglish(entries, word.join('')) : undefined
  if (english) return only(english, word.length)
  const long = !surely && (/^[?？]/.test(rest) || isTooLong(word, entries))
  const latin = /[a-z]/i.test(body)
  if (long && !latin) return undefined
  const own = meantFrom(lists, ({ command }) => surely || canBe(command, word, rest), longerThan)
  const spelled = latin ? byLetters(/^[a-z]/i.test(body) && longerThan === LEAST ? lists.chinese : own, body, surely) : undefined
  if (spelled) return spelled
  if (long) return undefined
  if (word.length < 2) return surely ? byOneCharacter(own, word, body) : undefined
  const whole = bySounds(own, word, surely, rest)
  // 帮劫 sounds like 办结, but shares nothing with it: it looks like 帮助.
  const looked = whole.length > 0 && whole.every((entry) => shared(word, entry.word) === 0) ? byLooks(own, word, false) : undefined
  if (looked) return only(looked, word.length)
  if (whole.length > 0) return meant(whole, word, rest)
  const found =
    byRepetition(own, word) ??
    byOrder(own, word, wish) ??
    (wish === 'hardly'
      ? undefined
      : byLooks(
          own.filter(({ command }) => surely || !command.apart || isAlone(rest) || (partsOf(rest) > 1 && takes(command, rest))),
          word,
          surely,
          /^\s*[#\d]\d{0,5}(?:\s|$)/.test(rest),
        )) ??
    byOneError(own, word, wish) ??
    byHalf(own, word, rest) ??
    (surely ? (byDialect(own, word) ?? byKeys(own, word) ?? byOneRight(own, word, rest)) : undefined)
  if (found) return only(found, word.length)
  return surely ? byFirst(own, word, body) : undefined
}

function byLetters(entries: readonly Entry[], body: string, surely: boolean): Meant | undefined {
  const latin = bySpelling(entries, body, surely)
  if (!latin) return undefined
  const { found, letters, unsure } = latin
  const after = body.slice(letters.length)
  return unsure ? only(byParts(found, after), letters.length) : meant(found, [...letters], after)
}

/** A character may be twice, one too many, or two of them halves of one: what is longer by more than that begins a sentence. The longest entry is first. */
const isTooLong = (word: readonly string[], entries: readonly Entry[]) =>
  word.filter((character, at) => character !== word[at - 1]).length > (entries[0]?.word.length ?? 0) + 1

/** Nothing follows but, perhaps, the number of an item. */
const isAlone = ofLast((rest) => /^(?:[#\d]\d{0,5})?[\s。.!！~～]*$/.test(rest.trimStart()))

/** 回复 sounds like 恢复: a word that is guarded is mistyped without a slash only where it says nothing else and stands alone. */
const canBe = (command: Command, word: readonly string[], rest: string) =>
  isItsForm(command, rest) || ((isAlone(rest) || (/^\s/.test(rest) && partsOf(rest) > 0 && takes(command, rest))) && !isWord(word))

/** 代办 1 打电话: an item's number and its content follow, as the usage of 待办 has it. */
const isItsForm = ({ usage }: Command, rest: string) => isNumberAndMore(rest) && /^\/\S+ 编号 /.test(usage)
const isNumberAndMore = ofLast((rest) => /^\s*#?\d{1,6}\s+\S/.test(rest))

/**
 * 求住. A word of the language is said as it is said there: 红包 is no 公报, though 红 may be read so; and without a slash it must sound just
 * the same, and be said with what the command takes: 经度 is no 进度, and 合适 alone no 核实. Alone its tones count too: 彩蛋 is no 菜单.
 */
function bySounds(entries: readonly Entry[], word: readonly string[], surely: boolean, rest = ''): Entry[] {
  const found = entries.filter((entry) => sameSounds(word, entry.word))
  if (found.length === 0 || !isWord(word)) return found
  const said = syllablesOf(word.join(''))
  if (!surely)
    return found.filter(
      (entry) =>
        syllablesOf(entry.word).join(' ') === said.join(' ') &&
        hasParts(entry.command, rest) &&
        (partsOf(rest) > 0 || tonesOf(entry.word) === tonesOf(word.join(''))),
    )
  return found.filter((entry) => [...entry.word].every((character, at) => readingsOf(character).includes(fuzzy(said[at] ?? ''))))
}

/** The only one; of several words of one command any. */
function only(found: readonly Entry[], length: number): Meant | undefined {
  const [first] = found
  return first && found.every(({ command }) => command.word === first.command.word) ? { command: first.command, length } : undefined
}

/** jd 3 is 进度 [编号], not 结对 社工 骑手: of several those that can take what follows, where there are any. */
function byParts(found: readonly Entry[], rest: string): readonly Entry[] {
  const fitting = found.filter(({ command }) => takes(command, rest))
  return fitting.length > 0 ? fitting : found
}

/** 进唐 2: a word that means nothing, its first half right, when one command alone begins so and can take what follows. */
function byOneRight(entries: readonly Entry[], word: readonly string[], rest: string): Entry[] | undefined {
  if (word.length !== 2 || isWord(word) || PRONOUN.test(word[0] ?? '')) return undefined
  const right = entries.filter(
    (entry) => entry.word.length === 2 && entry.word === entry.command.word && entry.word.startsWith(word[0] ?? ''),
  )
  const fitting = right.filter(({ command }) => takes(command, rest))
  return only(fitting, 2) && fitting.every(({ command }) => !command.grave) ? fitting : undefined
}

/** Of several that sound alike: the one it shares most characters with (结安 is 结案), else the one that takes as many parts as follow (接案 1). */
function meant(found: readonly Entry[], word: readonly string[], rest: string): Meant | undefined {
  const most = Math.max(...found.map((entry) => shared(word, entry.word)))
  const closest = found.filter((entry) => shared(word, entry.word) === most)
  const parts = partsOf(rest)
  const fitting = closest.find(({ command }) => formOf(command).places === Math.min(parts, 2))
  const [best] = closest
  return best && { command: (fitting ?? best).command, length: word.length }
}

/** 求住车坏了, 求肋车坏了: after a slash what follows may follow at once; the longest that sounds so, else that looks so. */
function byFirst(entries: readonly Entry[], word: string[], body: string): Meant | undefined {
  const heads = word.map((_, at) => word.slice(0, word.length - at)).filter((head) => head.length > 1 && head.length < word.length)
  for (const head of heads) {
    const found = bySounds(entries, head, true)
    if (found.length > 0) return meant(found, head, body.slice(head.join('').length))
  }
  for (const head of heads) {
    const found = byLooks(entries, head, false)
    if (found) return only(found, head.length)
  }
  return undefined
}

/** 求 车坏了: half of a command's own word, standing apart, that begins (else ends) no other word of two; of one that says what it is about. */
function byOneCharacter(entries: readonly Entry[], [character]: readonly string[], body: string): Meant | undefined {
  if (!character || !/^.(?:$|[\s,，:：])/.test(body)) return undefined
  const half = (at: number) => entries.filter(({ word }) => word.length === 2 && word[at] === character)
  const [first, second] = [half(0), half(1)]
  const found = first.length > 0 ? first : second
  const own = found.every(({ word, command }) => command.word === word && command.usage.includes(' '))
  return own ? only(found, 1) : undefined
}
