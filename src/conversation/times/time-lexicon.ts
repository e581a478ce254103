import { z } from 'zod'
import { fromSeed, readSeedTable } from '../../db/seed-folder.js'
import { wordAt } from '../words/segmenter.js'
import { matchAt } from './scan.js'
import { says } from './time-next.js'

/** Names and sayings with a time in them are vocabulary, and stand in `seed/time-names.csv`: 周六福, 今日说法, 朝三暮四, 八一 before 路. */

const KINDS = ['name', 'number', 'festival', 'suffix'] as const
const Row = z.object({
  word: z.string().min(1).max(20),
  kind: z.enum(KINDS, 'name, number, festival or suffix'),
  source: z.string('every row names its source'),
})

interface TimeNames {
  /** Names by their first two characters, the longest first. */
  names: ReadonlyMap<string, readonly string[]>
  /** Numbers of an anniversary by their first two characters, the longest first. */
  numbers: ReadonlyMap<string, readonly string[]>
  /** Those that are also days people keep. */
  festivals: ReadonlySet<string>
  /** By what a place ends in whose name begins with such a number. */
  suffix: RegExp
}

function byHead(words: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const word of [...words].sort((one, other) => other.length - one.length)) {
    const head = word.slice(0, 2)
    found.set(head, [...(found.get(head) ?? []), word])
  }
  return found
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `seed/time-names.csv`; a row that cannot be used refuses the start. */
export const timeNames = fromSeed((): TimeNames => {
  const rows = readSeedTable('time-names.csv', Row)
  const of = (kind: (typeof KINDS)[number]) => rows.flatMap(({ row }) => (row.kind === kind ? [row.word.toLowerCase()] : []))
  const ends = of('suffix').sort((one, other) => other.length - one.length)
  return {
    names: byHead(of('name')),
    numbers: byHead(of('number')),
    festivals: new Set(of('festival')),
    // 八一南路, 五一中心小学. 广场舞 is danced, 厂里 and 村里 are where one is.
    suffix: new RegExp(`[东西南北中新老]?(?:中心|第[一二三]|实验)?(?:${ends.map(escaped).join('|')})(?![舞里])`, 'y'),
  }
})

/** Where a place ends whose name begins with the number that ends at `to`; undefined where it is the day: 五一医院放假. */
function placeEnd(text: string, to: number, isFestival: boolean, suffix: RegExp): number | undefined {
  suffix.lastIndex = to
  const found = suffix.exec(text)
  if (!found) return undefined
  const end = doorEnd(text, to + found[0].length)
  return isFestival && /[\u4e00-\u9fa5]/.test(text[end] ?? '') && says(text, end) ? undefined : end
}

const DOOR = /\d{1,4}号/y
/** 国庆路3号: the number of the house belongs to the road. */
const doorEnd = (text: string, to: number) =>
  /[路街巷弄道同]/.test(text[to - 1] ?? '') ? to + (matchAt(DOOR, text, to)?.[0].length ?? 0) : to

const DIGITS = /[0-9〇零一二三四五六七八九十百月周]/

const NUMERIC = /[\d./-]/
/** 周一品牌活动: the last character of a short name begins another word. */
const endsInWord = (text: string, to: number) => /[\u4e00-\u9fa5]/.test(text[to] ?? '') && (wordAt(text, to - 1)?.word.length ?? 1) > 1
/** 7-11 is a shop; in 11/27-11/29 it is none. */
const isWhole = (text: string, at: number, name: string) =>
  !(/^周..$/.test(name) && endsInWord(text, at + name.length)) &&
  !(/^\d/.test(name) && NUMERIC.test(text[at - 1] ?? '')) &&
  !(/\d$/.test(name) && /[\d./:月日号]/.test(text[at + name.length] ?? ''))

/** The text with each such name blotted out, a sign for each character: what stands around it keeps its place. */
export function withoutTimeNames(text: string): string {
  const { names, numbers, festivals, suffix } = timeNames()
  const lower = text.toLowerCase()
  let blotted = ''
  let kept = 0
  for (let at = 0; at < text.length - 1; at++) {
    const head = lower.slice(at, at + 2)
    const name = names.get(head)?.find((one) => lower.startsWith(one, at) && isWhole(lower, at, one))
    const number = DIGITS.test(text[at - 1] ?? '') ? undefined : numbers.get(head)?.find((one) => lower.startsWith(one, at))
    const to = name ? at + name.length : number ? placeEnd(text, at + number.length, festivals.has(number), suffix) : undefined
    if (to === undefined) continue
    blotted += text.slice(kept, at) + '×'.repeat(to - at)
    kept = to
    at = to - 1
  }
  return blotted + text.slice(kept)
}
