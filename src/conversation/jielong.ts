import { CANCELLED, readHeads } from './heads.js'
import { normalise } from './normalise.js'
import { parseNumber } from './numbers.js'

export interface JielongEntry {
  name: string
  /** The one who wrote the line among them. */
  heads: number
  cancelled: boolean
  /** Where the platform tells: its id of who wrote the line, and when (ms). */
  by?: string
  at?: number
}

export interface Jielong {
  /** The lines before the first entry, without the mark. */
  head: string
  entries: JielongEntry[]
}

const MOST = 500
const MARK = /^[^\n]*?#?\s*(?:接[龙龍]|group\s*note)[^\S\n]*[:：]?/i

/** A number before an entry: 1. 1、 1) (1) 一、; a colon or point right before digits is a time or a decimal, unless the numbers go on so. */
const LINE =
  /^\s*(?:[(（[【]\s*(\d{1,3})\s*[)）\]】]|(\d{1,3})\s*(?:[.、．)）]|[,，:：](?!\d))|([一二三四五六七八九十]{1,3})\s*[、.．])\s*(.*)$/
/** 1 小明: only when nothing else numbers the lines. */
const BARE_LINE = /^\s*(\d{1,3})\s+(\S.*)$/

interface Numbered {
  number: number
  text: string
}

/**
 * Reads a native group note: its whole text is the whole list, each time. At most 500 entries; an empty line between others is an entry
 * without a name. `notes`: the platform's own entries, which say who wrote which line.
 */
export function parseJielong(text: string, notes: readonly { by: string; at: number; text: string }[] = []): Jielong {
  const lines = plainNumbers(text).replace(/\r\n?/g, '\n').split('\n')
  const { first, numbered } = findLines(lines)
  const entries = withoutEmptyEnd(numbered)
    .slice(0, MOST)
    .map((entry) => entryOf(entry.text))
  return { head: headOf(lines.slice(0, first)), entries: withAuthors(entries, notes) }
}

/** 1️⃣, 🔟, ① and １ are numbers; each of the signs begins a line. */
const plainNumbers = (text: string) =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?:\d\uFE0F?\u20E3)+/g, (keys) => `\n${keys.replace(/\D/g, '')}. `)
    .replace(/🔟/gu, '\n10. ')
    .replace(/[①-⑳]/g, (sign) => `\n${(sign.codePointAt(0) ?? 0) - 0x245f}. `)

const headOf = (lines: string[]) =>
  lines
    .map((line) => line.replace(MARK, '').trim())
    .filter(Boolean)
    .join('\n')

function findLines(lines: string[]): { first: number; numbered: Numbered[] } {
  const starts = startsOf(lines, (line) => readLine(line))
  const found = starts.size > 0 ? starts : startsOf(lines, (line) => readBare(line))
  const bare = starts.size === 0 && found.size < 2 ? new Map<number, Numbered>() : found
  if (bare.size === 0) return inlineOnly(lines)
  const first = firstOf(lines, bare)
  return { first, numbered: splitInline(lineEntries(lines, first, bare)) }
}

const readLine = (line: string): Numbered | undefined => {
  const found = LINE.exec(line)
  if (!found) return undefined
  const number = Number(found[1] ?? found[2] ?? parseNumber(found[3] ?? '') ?? 0)
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

/** Rules in the head may be numbered too: the list is what begins with the last 1 after an empty line. */
function firstOf(lines: string[], starts: Map<number, Numbered>): number {
  const all = [...starts.keys()]
  const restarts = all.filter((at) => starts.get(at)?.number === 1 && (lines[at - 1] ?? '').trim() === '')
  const [start = 0] = all
  const last = restarts.at(-1)
  return last !== undefined && last > start ? last : start
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
function inlineOnly(lines: string[]): { first: number; numbered: Numbered[] } {
  for (const [at, line] of lines.entries()) {
    const found = /(?<=^|\s)1\s*[.、．)）](?!\d)\s*/.exec(line)
    if (!found) continue
    const numbered = splitInline([
      { number: 1, text: [line.slice(found.index + found[0].length), ...lines.slice(at + 1)].join(' ').trim() },
    ])
    lines[at] = line.slice(0, found.index)
    return { first: at + 1, numbered }
  }
  return { first: lines.length, numbered: [] }
}

function withoutEmptyEnd(entries: Numbered[]): Numbered[] {
  const last = entries.findLastIndex((entry) => entry.text.trim() !== '')
  return entries.slice(0, last + 1)
}

function entryOf(text: string): JielongEntry {
  const words = text.normalize('NFKC').trim()
  const [line = ''] = words.split('\n')
  const { plain, map } = normalise(line)
  const { heads, from } = readHeads(plain)
  const cancelled = CANCELLED.test(normalise(words).plain)
  const name = nameOf(from < plain.length ? line.slice(0, map[from] ?? 0) : line) || nameOf(words)
  const [first, second] = name.split(/[和跟与&]/)
  const pair = heads === 1 && [...(first ?? '')].length > 1 && [...(second ?? '')].length > 1
  return pair ? { name: first ?? name, heads: 2, cancelled } : { name, heads, cancelled }
}

const nameOf = (words: string) =>
  (
    words
      .replace(CANCELLED, '')
      .split(/[\s,，、:：;；(（【[+＋~]/)
      .find(Boolean) ?? ''
  ).trim()

/** Who wrote which line, where the platform's entries say the same words; names there can be altered, so the text stays what counts. */
function withAuthors(entries: JielongEntry[], notes: readonly { by: string; at: number; text: string }[]): JielongEntry[] {
  const left = notes.slice(0, MOST).map((note) => ({ ...note, entry: entryOf(note.text) }))
  return entries.map((entry) => {
    const at = left.findIndex((note) => note.entry.name === entry.name && note.entry.heads === entry.heads)
    const [note] = at < 0 ? [] : left.splice(at, 1)
    return note ? { ...entry, ...(note.by ? { by: note.by } : {}), ...(note.at > 0 ? { at: note.at } : {}) } : entry
  })
}
