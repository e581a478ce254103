import { SIMPLIFIED } from '../words/traditional.js'
import { gapLength } from './digit-gaps.js'
import { CHINESE, LETTERS, SIGNS, WEAK } from './digit-signs.js'

/** One digit of a text, however it was written, and where it stood in it (UTF-16 units). */
export interface Digit {
  /** `0`-`9`, or `X`: the last character of an id card. */
  value: string
  from: number
  to: number
  script: 'arabic' | 'chinese' | 'letter'
  /** What is a digit only in company: 要, 两, o, l. */
  weak: boolean
}

/** Digits that may belong together; `gaps[i]` is what stands before the i-th: '' when nothing does. */
export interface DigitRun {
  digits: Digit[]
  gaps: string[]
}

/** A text character by character after NFKC; `at` is where each stood. */
export interface Folded {
  characters: string[]
  at: number[]
  text: string
}

/** NFKC and simplified, character by character, so that offsets stay; signs that are one digit become it. */
export function fold(original: string): Folded {
  const characters: string[] = []
  const at: number[] = []
  let offset = 0
  for (const character of original) {
    for (const one of SIGNS[character] ?? (CHINESE[character] ? character : (SIMPLIFIED.get(character) ?? character.normalize('NFKC')))) {
      characters.push(one)
      at.push(offset)
    }
    offset += character.length
  }
  at.push(offset)
  return { characters, at, text: characters.join('') }
}

const MOST_RUNS = 200

/** The digits of a text in runs, at most 200. A run ends where anything else than a gap stands. */
export function digitRuns(folded: Folded): DigitRun[] {
  const runs: DigitRun[] = []
  const { characters } = folded
  for (let index = 0; index < characters.length && runs.length < MOST_RUNS; ) {
    const run: DigitRun = { digits: [], gaps: [] }
    let gap = ''
    for (let next = index; ; ) {
      const read = readDigits(folded, next, run)
      if (read === undefined) break
      for (const [nth, digit] of read.digits.entries()) {
        run.digits.push(digit)
        run.gaps.push(nth === 0 ? gap : '')
      }
      index = read.next
      const length = gapLength(folded, index)
      gap = characters.slice(index, index + length).join('')
      next = index + length
    }
    if (run.digits.length > 0) runs.push(run)
    else index++
  }
  return runs
}

/** The digit, or 四个零 and 八千 as four, at a place. */
function readDigits(folded: Folded, index: number, run: DigitRun): { digits: Digit[]; next: number } | undefined {
  const repeated = repeatedDigit(folded, index) ?? thousands(folded, index, run)
  if (repeated) return repeated
  const spelt = spelledDigit(folded, index)
  if (spelt) return spelt
  const digit = digitAt(folded, index) ?? checkCharacter(folded, index, run)
  return digit ? { digits: [digit], next: index + 1 } : undefined
}

/** yao san ba, yaosanba: digits in pinyin. */
const SYLLABLES = new Map(
  'ling0 dong0 yi1 yao1 er2 san3 si4 wu5 liu6 qi7 ba8 jiu9'.split(' ').map((one) => [one.slice(0, -1), one.slice(-1)]),
)
const SYLLABLE = new RegExp([...SYLLABLES.keys()].join('|'), 'g')
const SPELT = new RegExp(`^(?:${[...SYLLABLES.keys()].join('|')})+$`)
const LETTERS_OF_DIGITS = 40
function spelledDigit(folded: Folded, index: number): { digits: Digit[]; next: number } | undefined {
  const { characters, at } = folded
  if (!/^[a-z]$/i.test(characters[index] ?? '') || /^[a-z\d]$/i.test(characters[index - 1] ?? '')) return undefined
  let next = index
  while (next - index < LETTERS_OF_DIGITS && /^[a-z\d]$/i.test(characters[next] ?? '')) next++
  const syllables = characters.slice(index, next).join('').toLowerCase().match(SPELT)?.[0].match(SYLLABLE)
  if (!syllables) return undefined
  let from = index
  const digits = syllables.map((one): Digit => {
    const start = from
    from += one.length
    return { value: SYLLABLES.get(one) ?? '', from: at[start] ?? 0, to: at[from] ?? 0, script: 'chinese', weak: false }
  })
  return { digits, next }
}

function repeatedDigit(folded: Folded, index: number): { digits: Digit[]; next: number } | undefined {
  if (folded.characters[index + 1] !== '个') return undefined
  const count = Number(digitAt(folded, index)?.value ?? 0)
  const digit = digitAt(folded, index + 2)
  if (!digit || count < 2 || count > 8 || digit.script === 'letter') return undefined
  const from = folded.at[index] ?? 0
  return { digits: Array.from({ length: count }, () => ({ ...digit, from })), next: index + 3 }
}

/** The end of a phone as it is said: 138 零零 13 八千. What stands alone, or is so much of something, is a price. */
const OF_WHAT = /[块元克米瓦卡字]/
const SAID_BEFORE = 7
function thousands(folded: Folded, index: number, run: DigitRun): { digits: Digit[]; next: number } | undefined {
  if (run.digits.length !== SAID_BEFORE || folded.characters[index + 1] !== '千' || OF_WHAT.test(folded.characters[index + 2] ?? ''))
    return undefined
  const digit = digitAt(folded, index)
  if (!digit || digit.script === 'letter') return undefined
  const noughts = { ...digit, value: '0', to: folded.at[index + 2] ?? 0 }
  return { digits: [digit, noughts, noughts, noughts], next: index + 2 }
}

function digitAt(folded: Folded, index: number): Digit | undefined {
  const character = folded.characters[index]
  if (character === undefined) return undefined
  const between = { from: folded.at[index] ?? 0, to: endOf(folded, index) }
  if (/^\d$/.test(character)) return { value: character, ...between, script: 'arabic', weak: false }
  const chinese = CHINESE[character]
  if (chinese) return { value: chinese, ...between, script: 'chinese', weak: WEAK.test(character) }
  const letter = LETTERS[character]
  return letter && inCompany(folded, index) ? { value: letter, ...between, script: 'letter', weak: true } : undefined
}

/** A letter is a digit only among digits: l38, 13o. */
function inCompany({ characters }: Folded, index: number): boolean {
  const look = (step: number) => {
    let at = index + step
    while (LETTERS[characters[at] ?? '']) at += step
    // l58 OOOO 7766: a group of its own.
    return (characters[at] === ' ' ? characters[at + step] : characters[at]) ?? ''
  }
  const [before, after] = [look(-1), look(1)]
  return !/[A-Za-z]/.test(before + after) && (/\d/.test(before) || /\d/.test(after))
}

function checkCharacter(folded: Folded, index: number, run: DigitRun): Digit | undefined {
  if (run.digits.length < 17 || !/^[xX×叉]$/.test(folded.characters[index] ?? '')) return undefined
  if (/[A-Za-z]/.test(folded.characters[index + 1] ?? '')) return undefined
  return { value: 'X', from: folded.at[index] ?? 0, to: endOf(folded, index), script: 'arabic', weak: false }
}

/** A keycap's own signs belong to its digit. */
function endOf({ characters, at }: Folded, index: number): number {
  let last = index + 1
  while (/^[\uFE0F\u20E3]$/.test(characters[last] ?? '')) last++
  return at[last] ?? 0
}
