import { parseNumber } from '../numbers.js'
import { likeness } from './jielong-name.js'

/** An entry of a list as it stands: its number and its words. */
export interface Numbered {
  number: number
  text: string
}

/** How sure a number begins an entry: 1. is, 1 小明 may be, 1小明 only where the numbers go on. */
export type Sureness = 'sure' | 'maybe' | 'tight'

export interface Lead extends Numbered {
  sureness: Sureness
}

/** Entries of a list, at most. */
export const MOST = 500

const CHINESE = '[一二三四五六七八九十]{1,3}'
/** 1. 1、 1) 1- (1) 一、; a colon or point right before digits is a time or a decimal, unless the numbers go on so. */
const SURE = new RegExp(
  `^\\s*(?:[(（[【《〈「『<]\\s*(\\d{1,3}|${CHINESE})\\s*[)）\\]】》〉」』>]|(\\d{1,3})\\s*(?:[.、．)）]|[,，:：。/_|·-](?!\\d))|(${CHINESE})\\s*[、.．。，:：)）])\\s*(.*)$`,
)
/** No.1 小明, 第1位 小明, 第一个：小明 */
const COUNTED = new RegExp(
  `^\\s*(?:(?:no\\s*\\.?|№)\\s*(\\d{1,3})(?!\\d)|第\\s*(\\d{1,3}|${CHINESE})\\s*(?:[位名]|个(?=[\\s:：、，,])|(?=[:：、])))[\\s.:：、，,]*`,
  'i',
)
/** 1 小明, 一 小明, #1 小明, 1号小明, 1位 小明 */
const MAYBE = new RegExp(`^\\s*#?\\s*(\\d{1,3}|${CHINESE})(?:\\s+|\\s*号(?!车|楼|线|院|店|桌|[队组])[\\s:：、.,，]*)(\\S.*)$`)
/** 一小明, 1小明 */
const TIGHT = new RegExp(
  `^\\s*(?:(\\d{1,3})(?![\\d\\s.,:;/年月日号点楼元人个位时分]|(?:单元|号楼|[栋幢])[:：\\s]|[车组桌班期批排队][:：])|(${CHINESE})(?=[小老大阿]))(\\S.*)$`,
)
/** A. 小明, b. 小红, 甲、老张 */
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const LETTER = /^\s*([A-Z甲乙丙丁戊己庚辛壬癸])(?:\s*[.、．)）:：]\s*|\s+)(\S.*)$/i

const letterNumber = (letter: string) => {
  const stem = STEMS.indexOf(letter)
  return stem < 0 ? letter.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0) + 1 : stem + 1
}

/** The number before a line and what follows it. */
export function leadOf(line: string): Lead | undefined {
  const sure = SURE.exec(line.replace(COUNTED, (_, latin?: string, said?: string) => `${latin ?? parseNumber(said ?? '') ?? 0}. `))
  if (sure) return { number: parseNumber(sure[1] ?? sure[2] ?? sure[3] ?? '') ?? 0, text: sure[4] ?? '', sureness: 'sure' }
  const maybe = MAYBE.exec(line)
  if (maybe) return { number: parseNumber(maybe[1] ?? '') ?? 0, text: maybe[2] ?? '', sureness: 'maybe' }
  const tight = TIGHT.exec(line)
  return tight ? { number: parseNumber(tight[1] ?? tight[2] ?? '') ?? 0, text: tight[3] ?? '', sureness: 'tight' } : undefined
}

/** 5 人 is a remark, 5 阿花 an entry without its sign. */
const UNIT = /^(?:[人个位名岁点月日号楼元块份箱]|[大小](?:$|[\s\d人孩]))/
const isDecimal = (line: string) => /^\s*\d{1,3}\s*[.．]\d/.test(line)

/** The lines that begin an entry. 11.28 is a date, 1.295-909 an entry: digits right after the point count when the numbers go on so. */
export function sureStarts(lines: readonly string[]): Map<number, Numbered> {
  const starts = new Map<number, Numbered>()
  let last = 0
  for (const [at, line] of lines.entries()) {
    const lead = leadOf(line)
    if (!lead) continue
    const goesOn = starts.size > 0 && lead.number === last + 1 && !UNIT.test(lead.text)
    if (lead.sureness !== 'sure' && !goesOn) continue
    if (isDecimal(line) && lead.number !== last + 1 && lead.number !== 1) continue
    starts.set(at, lead)
    last = lead.number
  }
  return starts
}

/** 5号：小明、老张 above 6号：小红: on which day. */
const DAY = /^\s*\d{1,2}号\s*[:：]/
/** 1号：小明、老张 above 2号：小红: days too, for in one line several have no place of their own. */
const DAY_OF_SEVERAL = /^\s*\d{1,2}号\s*[:：]\s*([^\s、,，]{2,4})\s*[、,，]\s*([^\s、,，]{2,4})(?=$|[\s、,，])/
const areDays = (lines: readonly string[]) =>
  lines.filter((line) => DAY.test(line)).length > 1 &&
  lines.some((line) => (DAY_OF_SEVERAL.exec(line) ?? []).slice(1).filter((name) => likeness(name) >= 1).length > 1)

/** Lines with a number and a space, in any order; those without a space where the numbers go on. Two at least. */
export function maybeStarts(lines: readonly string[]): Map<number, Numbered> {
  if (areDays(lines)) return new Map()
  const starts = new Map<number, Numbered>()
  let last = 0
  for (const [at, line] of lines.entries()) {
    const lead = leadOf(line)
    if (!lead || lead.sureness === 'sure' || UNIT.test(lead.text)) continue
    if (lead.sureness === 'tight' && lead.number !== last + 1) continue
    if (starts.size === 0 && lead.number > 1 && DAY.test(line)) continue
    starts.set(at, lead)
    last = lead.number
  }
  return starts.size > 1 ? starts : new Map()
}

/** The lines whose numbers, or letters, go on from 1; two at least. */
export function orderedStarts(lines: readonly string[], by: 'number' | 'letter'): Map<number, Numbered> {
  if (areDays(lines)) return new Map()
  const starts = new Map<number, Numbered>()
  for (const [at, line] of lines.entries()) {
    const [, letter, words = ''] = LETTER.exec(line) ?? []
    const lead = by === 'number' ? leadOf(line) : letter ? { number: letterNumber(letter), text: words } : undefined
    if (lead?.number === starts.size + 1) starts.set(at, { number: lead.number, text: lead.text })
  }
  return starts.size > 1 ? starts : new Map()
}
