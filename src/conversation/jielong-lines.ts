import { namesAlone, unnumbered } from './jielong-unnumbered.js'
import { parseNumber } from './numbers.js'

/** Entries of a list, at most. */
export const MOST = 500

/** A number before an entry: 1. 1、 1) 1- (1) 一、; a colon or point right before digits is a time or a decimal, unless the numbers go on so. */
const LINE =
  /^\s*(?:[(（[【]\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）\]】]|(\d{1,3})\s*(?:[.、．)）]|[,，:：。/_|-](?!\d))|([一二三四五六七八九十]{1,3})\s*[、.．])\s*(.*)$/
/** 1 小明: only when nothing else numbers the lines. */
const BARE_LINE = /^\s*(\d{1,3})\s+(\S.*)$/
/** 1小明: only when nothing else does, and the numbers go on from 1. */
const TIGHT_LINE = /^\s*(\d{1,3})([^\d\s.,:;/年月日号点楼元人个位].*)$/

/** Where the entries begin, and their texts. */
export interface Found {
  first: number
  numbered: Numbered[]
}

export interface Numbered {
  number: number
  text: string
}

/**
 * Where the entries of a list begin, and their texts in order; the head is what stands before `first`. Lines in `lines` that hold both are cut.
 * `marked`: #接龙 stands above it, so that bare names below each other are entries.
 */
export function findLines(lines: string[], marked = false): Found {
  const starts = startsOf(lines, (line) => readLine(line))
  const found = starts.size > 0 ? starts : bareStarts(lines)
  if (found.size === 0) return inlineOnly(lines) ?? tightInline(lines) ?? unnumbered(lines) ?? namesAlone(lines, marked)
  const first = firstOf(lines, found)
  const own = found.get(first)?.number === 2 ? inTitle(lines, first) : []
  return { first, numbered: splitInline([...own, ...lineEntries(lines, first, found)]) }
}

/** Lines with nothing but a number before the words: two at least. */
function bareStarts(lines: string[]): Map<number, Numbered> {
  const bare = startsOf(lines, (line) => readBare(line))
  if (bare.size > 1) return bare
  const tight = inOrder(lines, (line) => {
    const [, number, text = ''] = TIGHT_LINE.exec(line) ?? []
    return { number: Number(number), text }
  })
  if (tight.size > 1) return tight
  const signed = inOrder(lines, (line) => {
    const [, number, text = ''] = SIGNED_LINE.exec(line) ?? []
    return { number: Number(number), text }
  })
  if (signed.size > 1) return signed
  const lettered = inOrder(lines, (line) => {
    const [, letter = '', text = ''] = LETTER_LINE.exec(line) ?? []
    return { number: letter.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0) + 1, text }
  })
  return lettered.size > 1 ? lettered : new Map()
}

/** #1 小明, 1号 小明: only where nothing else numbers the lines. */
const SIGNED_LINE = /^\s*(?=#|\d{1,3}\s*号)#?\s*(\d{1,3})\s*号?[\s:：、.]+(\S.*)$/
/** A. 小明, b. 小红 */
const LETTER_LINE = /^\s*([A-Z])\s*[.、．)）:：]\s*(\S.*)$/i

/** The lines whose numbers go on from 1. */
function inOrder(lines: string[], read: (line: string) => Numbered): Map<number, Numbered> {
  const found = new Map<number, Numbered>()
  for (const [at, line] of lines.entries()) {
    const one = read(line)
    if (one.number === found.size + 1) found.set(at, one)
  }
  return found
}

/** The first entry in the line of the title, the others below: 体检 1.小明. */
function inTitle(lines: string[], first: number): Numbered[] {
  const line = lines[first - 1] ?? ''
  const found = FIRST_INLINE.exec(line)
  if (!found) return []
  lines[first - 1] = line.slice(0, found.index)
  return [{ number: 1, text: line.slice(found.index + found[0].length) }]
}
const FIRST_INLINE = /(?<=^|[\s:：，,。])1\s*[.、．)）](?!\d)\s*/

/** No.1 小明, 第1位 小明, 第一个：小明 */
const COUNTED =
  /^\s*(?:(?:no\s*\.?|№)\s*(\d{1,3})(?!\d)|第\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:位|个(?=[\s:：、，,])))[\s.:：、，,]*/i
const readLine = (line: string): Numbered | undefined => {
  const found = LINE.exec(line.replace(COUNTED, (_, latin?: string, said?: string) => `${latin ?? parseNumber(said ?? '') ?? 0}. `))
  if (!found) return undefined
  const number = parseNumber(found[1] ?? found[2] ?? found[3] ?? '') ?? 0
  return { number, text: found[4] ?? '' }
}
const readBare = (line: string): Numbered | undefined => {
  const found = BARE_LINE.exec(line)
  return found ? { number: Number(found[1]), text: found[2] ?? '' } : undefined
}

/** The lines that begin an entry. 11.28 is a date, 1.295-909 an entry: digits right after the point count when the numbers go on so. */
function startsOf(lines: string[], read: (line: string) => Numbered | undefined): Map<number, Numbered> {
  const starts = new Map<number, Numbered>()
  let last = 0
  for (const [at, line] of lines.entries()) {
    const found = read(line)
    if (!found) continue
    const decimal = /^\s*\d{1,3}\s*[.．]\d/.test(line)
    if (decimal && found.number !== last + 1 && found.number !== 1) continue
    starts.set(at, found)
    last = found.number
  }
  return starts
}

/** 下午2点组：, 梨园站: what follows is a part of the list. */
const PART_OF_LIST = /(?:组|站|场|班|队|车|批|区|桌|片|部)\s*[:：]?\s*$/

/**
 * Rules in the head may be numbered too: the list is what begins with the last 1 after an empty line, or one that announces it (报名：). Of groups
 * with a heading each (上午组：) all belong to it.
 */
function firstOf(lines: string[], starts: Map<number, Numbered>): number {
  const all = [...starts.keys()]
  const restarts = all.filter((at) => starts.get(at)?.number === 1 && !starts.has(at - 1) && /^$|[:：]$/.test((lines[at - 1] ?? '').trim()))
  const [start = 0] = all
  const later = restarts.filter((at) => at > start)
  const heads = later.filter((at) => !PART_OF_LIST.test(lines[at - 1] ?? ''))
  if (heads.length > 0) return heads.at(-1) as number
  return PART_OF_LIST.test(lines[start - 1] ?? '') ? start : (later[0] ?? start)
}

/** One entry a numbered line, with the lines that follow it; what stands after an empty line at the end is no entry. */
function lineEntries(lines: string[], first: number, starts: Map<number, Numbered>): Numbered[] {
  const entries: Numbered[] = []
  let open = false
  for (let at = first; at < lines.length; at++) {
    const found = starts.get(at)
    const line = (lines[at] ?? '').trim()
    const last = entries.at(-1)
    if (found) entries.push({ ...found })
    else if (line === '') open = false
    else if (open && last) last.text += `\n${line}`
    if (found) open = true
  }
  return entries
}

/** Several in one line: 1、小明2、小红. The next number counts, unless it begins a line of its own. */
function splitInline(entries: Numbered[]): Numbered[] {
  const all: Numbered[] = []
  for (const [at, entry] of entries.entries()) {
    let { number, text } = entry
    const after = entries[at + 1]?.number
    for (let round = 0; round < MOST && after !== number + 1; round++) {
      const next = new RegExp(`(?<!\\d)${number + 1}\\s*[.、．)）](?!\\d)\\s*`).exec(text)
      if (!next) break
      all.push({ number, text: text.slice(0, next.index).trim() })
      text = text.slice(next.index + next[0].length)
      number++
    }
    all.push({ number, text })
  }
  return all
}

/** The whole list in the line of its title: #接龙 体检 1.小明 2.小红. */
function inlineOnly(lines: string[]): Found | undefined {
  for (const [at, line] of lines.entries()) {
    const found = FIRST_INLINE.exec(line)
    if (!found) continue
    const numbered = splitInline([
      { number: 1, text: [line.slice(found.index + found[0].length), ...lines.slice(at + 1)].join(' ').trim() },
    ])
    lines[at] = line.slice(0, found.index)
    return { first: at + 1, numbered }
  }
  return undefined
}

/** 夜跑 1小明 2小红: in the line of the title, each after a space. */
function tightInline(lines: string[]): Found | undefined {
  for (const [at, line] of lines.entries()) {
    const words = line.split(/\s+/)
    const numbered: Numbered[] = []
    let from = words.length
    for (const [index, word] of words.entries()) {
      const [, number, text = ''] = TIGHT_LINE.exec(word) ?? []
      const last = numbered.at(-1)
      if (Number(number) === numbered.length + 1) {
        numbered.push({ number: Number(number), text })
        from = Math.min(from, index)
      } else if (last) last.text += ` ${word}`
    }
    if (numbered.length < 2) continue
    lines[at] = words.slice(0, from).join(' ')
    return { first: at + 1, numbered }
  }
  return undefined
}
