import { fromSeed } from '../../db/seed-folder.js'
import { segmenter } from '../words/segmenter.js'
import { readWeights } from '../words/weights.js'

/**
 * Whether the words for a time are a time or part of a name, a figure or a tale, by what stands around them: what no rule foresees. A logistic
 * regression that has a say only over a day, or a clock, that stands alone: never over a day with its clock.
 */
export interface TimeModel {
  weights: ReadonlyMap<string, number>
  base: number
  /** With more points than this what stands there is no time. */
  veto: number
}

const SILENT: TimeModel = { weights: new Map(), base: 0, veto: Infinity }

/** `seed/time-model.csv`; with the header alone it is silent. A mistake in the file refuses the start, with its name and line. */
export const timeModel = fromSeed<TimeModel>(() => {
  const { weights, numbers } = readWeights('time-model.csv', ['base', 'veto'])
  return weights.size === 0 ? SILENT : { weights, base: numbers.get('base') ?? 0, veto: numbers.get('veto') ?? Infinity }
})

const DAY = /周|星期|礼拜|[今明昨后前][天日晚早儿夜]|[月号日]|节|元旦|除夕|平安夜/
const CLOCK = /点|\d[:：]\d|\d时/
/** A day with its clock, two clocks, a date with its month and 日 or its year, so many minutes on: never doubted. */
const isPlain = (said: string) =>
  (CLOCK.test(said) && (DAY.test(said) || /[到至~—–-].*(?:点|[:：]\d)/.test(said))) ||
  /月.{1,3}[日号]|\d{4}[./年-]|[分时钟天周月年头刻].{0,2}[前后内]$|^再?过/.test(said)

/** 十二点之后: what stands behind makes a time of it. */
const GRAMMAR = /^(?:之[前后]|以[前后]|左右|前后)/

/** 八点半便利店门口碰头: who meets there says when. */
const MEETS = /.(?:碰[头面]|见面?|集合|[汇会]合)[吧啊哈哦呗]?$/

const CLAUSE_END = /[，,。.!！?？；;：:\s]/
const AFTER = 12
const BEFORE = 8
/** The clause around a span: what stands before it and behind it. */
function around(plain: string, [from, to]: readonly [number, number]): { ahead: string; behind: string } {
  const behind = plain.slice(to, to + AFTER)
  const end = behind.search(CLAUSE_END)
  const ahead = plain.slice(Math.max(0, from - BEFORE), from)
  const start = [...ahead].findLastIndex((one) => CLAUSE_END.test(one))
  return {
    behind: end < 0 ? behind : behind.slice(0, end),
    ahead: ahead.slice(start + 1),
  }
}

const figures = (words: string) => words.replace(/\d+/g, '0').replace(/[零〇一二两三四五六七八九十俩]+/g, '一')

const KINDS: readonly [RegExp, string][] = [
  [/^[\d零〇一二两三四五六七八九十]{1,3}点$/, 'hour'],
  [/[凌清早晨午晚夜傍].*(?:点|[:：]\d)/, 'part'],
  [/点|[:：]\d/, 'clock'],
  [/周末|[周期拜].*[周期拜]/, 'weekend'],
  [/[周期拜]/, 'weekday'],
  [/[天儿日晚早夜]$/, 'word'],
  [/号/, 'number'],
  [/月|\d[./-]\d/, 'date'],
]
const kindOf = (said: string) => KINDS.find(([pattern]) => pattern.test(said))?.[1] ?? 'name'

/** What is learned of and looked at, each once, none with a space in it. `span` as in `TimeReading`. */
export function piecesAround(plain: string, span: readonly [number, number]): string[] {
  const kind = kindOf(plain.slice(...span))
  const { ahead, behind } = around(plain, span)
  const [before, after] = [`^${figures(ahead)}`, `${figures(behind)}$`]
  const pieces = [
    `k:${kind}`,
    `n:${Math.min(after.length, 11)}`,
    `${kind}:n:${Math.min(after.length, 11)}`,
    `m:${Math.min(before.length, 6)}`,
  ]
  for (const length of [1, 2, 3]) pieces.push(`>${after.slice(0, length)}`, `<${before.slice(-length)}`)
  for (const length of [1, 2]) pieces.push(`${kind}>${after.slice(0, length)}`, `${kind}<${before.slice(-length)}`)
  for (let at = 0; at < after.length - 1; at++) pieces.push(`a${after[at]}`, `a${after.slice(at, at + 2)}`)
  for (let at = 0; at < Math.min(4, after.length - 1); at++) pieces.push(`${kind}a${after.slice(at, at + 2)}`)
  for (let at = 0; at < before.length - 1; at++) pieces.push(`b${before.slice(at, at + 2)}`)
  const words = segmenter().tag(behind, false)
  for (const [at, { word, tag }] of words.slice(0, 4).entries()) pieces.push(`t${at}${tag}`, `${kind}:t${at}${tag}`, `w${word}`)
  pieces.push(
    `tt${words
      .slice(0, 2)
      .map(({ tag }) => tag)
      .join('+')}`,
  )
  return [...new Set(pieces.map((piece) => piece.replace(/\s/g, '_')))]
}

/** 12月2 of 12月2日3号线: read without its sign, for another number follows. */
const withSign = (plain: string, [from, to]: readonly [number, number]) => [from, /[日号]/.test(plain[to] ?? '') ? to + 1 : to] as const

/** Points for "no time" (logarithm of the odds); undefined where the model has no say. */
export function doubtOf(model: Pick<TimeModel, 'weights' | 'base'>, plain: string, span: readonly [number, number]): number | undefined {
  if (
    isPlain(plain.slice(...withSign(plain, span))) ||
    GRAMMAR.test(plain.slice(span[1], span[1] + 2)) ||
    MEETS.test(around(plain, span).behind) ||
    /^\s*$/.test(plain.slice(0, span[0]) + plain.slice(span[1]))
  )
    return undefined
  return piecesAround(plain, span).reduce((sum, piece) => sum + (model.weights.get(piece) ?? 0), model.base)
}

/** Whether what was read from `span` of a normalised text is no time after all. */
export function isNoTime(plain: string, span: readonly [number, number]): boolean {
  const model = timeModel()
  return model.veto < Infinity && (doubtOf(model, plain, span) ?? -Infinity) > model.veto
}
