import * as OpenCC from 'opencc-js/t2cn'
import { identity, type Mapped, replaceMapped } from './mapped.js'
import { ofLast } from './of-last.js'
import { TRADITIONAL, VARIANTS } from './words/traditional.js'
import { openPhrases } from './words/traditional-phrases.js'

/** A text as it is understood. `map[i]` is where the i-th UTF-16 unit of `plain` stood in the original. */
export interface Normalised {
  readonly plain: string
  readonly map: readonly number[]
}

/** Loaded at the first traditional text: most texts have none. */
let converters: { phrases: (text: string) => string; characters: (text: string) => string } | undefined
function simplifiers() {
  converters ??= {
    phrases: openPhrases(),
    characters: OpenCC.Converter({ from: 't', to: 'cn' }),
  }
  return converters
}
const NOT_WORDS =
  /\[[\u4e00-\u9fa5A-Za-z]{1,6}\]|(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\uFE0F|\u200D|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier})*/gu
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]|\uFE0F|\u20E3/g
const PLAIN = /^[\u4e00-\u9fa5A-Za-z0-9 ，。！？、：；/]*$/
/** Voice fillers, only where they stand alone: 那个 就是 呃. */
const FILLERS = /(^|[\s，,。])(?:那个|就是|呃+|嗯+那个|额+|啊这)(?=[\s，,。]|$)/g
/** What NFKC sees as one: a character with the marks on it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu
/** One kind of sign between Chinese words; inside 19:00 or 1,000 it stays. */
const CHINESE_SIGNS: Record<string, string> = { ',': '，', '!': '！', '?': '？', ':': '：', ';': '；' }
/** Rounds until nothing changes any more; more than three were never needed. */
const MOST_ROUNDS = 6

/**
 * NFKC, Chinese signs between Chinese words, one kind of line break, no invisible characters, traditional to simplified, expressions to spaces, fillers out, spaces collapsed.
 * Idempotent.
 */
export const normalise: (text: string) => Normalised = ofLast(read)

function read(text: string): Normalised {
  if (isPlain(text)) return { plain: text, map: Array.from({ length: text.length }, (_, at) => at) }
  let mapped = identity(text)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = once(mapped)
    if (next.text === mapped.text) break
    mapped = next
  }
  return { plain: mapped.text, map: mapped.map }
}

const isPlain = (text: string) =>
  PLAIN.test(text) &&
  !/[A-Za-z0-9][，！？：；][A-Za-z0-9/]/.test(text) &&
  !TRADITIONAL.test(text) &&
  !/ {2}|^ | $|那个|就是|呃|额|啊这|(?:[\u4e00-\u9fa5] ){2}/.test(text)

function once(given: Mapped): Mapped {
  let mapped = replaceMapped(given, /\r\n?/g, () => '\n')
  mapped = replaceMapped(mapped, INVISIBLE, () => '')
  mapped = replaceMapped(mapped, CLUSTER, ([cluster]) => cluster.normalize('NFKC'))
  mapped = replaceMapped(mapped, /(?<![A-Za-z0-9])[,!?:;]|[,!?:;](?![A-Za-z0-9/])/g, ([sign]) => CHINESE_SIGNS[sign] ?? sign)
  if (TRADITIONAL.test(mapped.text)) mapped = simplify(mapped)
  mapped = replaceMapped(mapped, NOT_WORDS, () => ' ')
  mapped = replaceMapped(mapped, FILLERS, (match) => `${match[1] ?? ''} `)
  mapped = replaceMapped(mapped, /[ \t\u2005]+/g, () => ' ')
  mapped = replaceMapped(mapped, SPACED, ([run]) => joined(run))
  mapped = replaceMapped(mapped, / ?\n ?/g, () => '\n')
  return replaceMapped(mapped, /^\s+|(?<!\s)\s+$/g, () => '')
}

/** 明 天 下 午 3 点: four and more characters, each apart. Numbers (评 价 1 5) stay apart from each other. */
const SPACED = /(?<![^\s，。])(?:(?:[\u4e00-\u9fa5]|\d{1,2}) ){3,}(?:[\u4e00-\u9fa5]|\d{1,2})(?![^\s，。])/g
const LEAST_CHARACTERS = 3

function joined(run: string): string | { text: string; from: number[] } {
  if (run.replace(/[^\u4e00-\u9fa5]/g, '').length < LEAST_CHARACTERS) return run
  const from = [...run].flatMap((one, at) => (one === ' ' && !/\d \d/.test(run.slice(at - 1, at + 2)) ? [] : [at]))
  return { text: from.map((at) => run[at]).join(''), from }
}

const VARIANT = new RegExp(`[${[...VARIANTS.keys()].join('')}]`, 'g')

/** 埠 is a port of a computer to the converter; riders say 蚌埠, 商埠. Phrase by phrase between signs, so that a phrase of another length moves only what is near it */
function simplify(mapped: Mapped): Mapped {
  const { phrases, characters } = simplifiers()
  const usual = replaceMapped(mapped, VARIANT, ([one]) => VARIANTS.get(one) ?? one)
  return replaceMapped(usual, /(?:(?!埠)[\u3400-\u9fff\u{20000}-\u{2ffff}])+/gu, ([run]) => {
    const converted = phrases(run)
    if (converted.length === run.length) return converted
    return run.length > LONGEST_RUN ? characters(run) : { text: converted, from: alignment(characters(run), converted) }
  })
}

/** To align two texts costs the product of their lengths: a longer run is taken character by character. */
const LONGEST_RUN = 1_000

/** Where each unit of `converted` stands in `run`: by the longest common subsequence; what is new stands where the last common one stood. */
function alignment(run: string, converted: string): number[] {
  const [rows, columns] = [run.length, converted.length]
  const longest = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  const at = (row: number, column: number) => longest[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const best = run[row] === converted[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
      const line = longest[row]
      if (line) line[column] = best
    }
  const from: number[] = []
  for (let row = 0, column = 0; column < columns; ) {
    if (row < rows && run[row] === converted[column]) {
      from.push(row++)
      column++
    } else if (row < rows && at(row + 1, column) >= at(row, column + 1)) row++
    else {
      from.push(Math.min(row, Math.max(0, rows - 1)))
      column++
    }
  }
  return from
}

/** What was written where `fragment` of the normalised text stands: for keeping and saying on, with its own signs and pictures. */
export function asWritten(text: string, fragment: string): string {
  if (fragment === '' || text.includes(fragment)) return withTail(text, fragment)
  const { plain, map } = normalise(text)
  const at = plain.lastIndexOf(fragment)
  const from = map[at]
  if (at < 0 || from === undefined) return fragment
  const isLast = /^[\s。.!！~～]*$/.test(plain.slice(at + fragment.length))
  const end = isLast ? text.length : map[at + fragment.length]
  return text.slice(from, end).trim() || fragment
}

/** Pictures and signs after the last word belong to it. */
function withTail(text: string, fragment: string): string {
  const at = text.lastIndexOf(fragment)
  const tail = at < 0 ? '' : text.slice(at + fragment.length).trimEnd()
  return tail !== '' && normalise(tail).plain.replace(/(?<![\s。.!！~～])[\s。.!！~～]+$/, '') === '' ? `${fragment}${tail}` : fragment
}
