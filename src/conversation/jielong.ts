import { CANCELLED, readHeads } from './heads.js'

export interface JielongEntry {
  name: string
  /** The one who wrote the line among them. */
  heads: number
  cancelled: boolean
}

export interface Jielong {
  /** The lines before the first entry, without the mark. */
  head: string
  entries: JielongEntry[]
}

const MOST = 500
const MARK = /^[^\n]*?#?\s*(?:接[龙龍]|group\s*note)[^\S\n]*[:：]?/i
const LINE = /^\s*(\d{1,3})\s*[.、．,，:：)）]\s*(.*)$/
const INLINE = /(?<=^|\s)(\d{1,3})\s*[.、．)）](?!\d)\s*/g

/** Reads a native group note: its whole text is the whole list, each time. At most 500 entries; an empty line of it is an entry without a name. */
export function parseJielong(text: string): Jielong {
  const lines = plainNumbers(text).replace(/\r\n?/g, '\n').split('\n')
  const first = lines.findIndex((line) => LINE.test(line))
  if (first < 0) return { head: headOf(lines), entries: [] }
  const body = lines.slice(first)
  const numbered = body.filter((line) => LINE.test(line)).length
  const inline = numbered < 2 ? inlineEntries(body.join(' ')) : []
  const texts = inline.length > 1 ? inline : lineEntries(body)
  return { head: headOf(lines.slice(0, first)), entries: texts.slice(0, MOST).map(entryOf) }
}

/** 1️⃣ and ① are "1. ". */
const plainNumbers = (text: string) =>
  text.replace(/(\d)\uFE0F?\u20E3/g, '$1. ').replace(/[①-⑳]/g, (sign) => `${(sign.codePointAt(0) ?? 0) - 0x245f}. `)

const headOf = (lines: string[]) =>
  lines
    .map((line) => line.replace(MARK, '').trim())
    .filter(Boolean)
    .join('\n')

/** One entry a numbered line, with the lines that follow it; what stands after an empty line at the end is no entry. */
function lineEntries(lines: string[]): string[] {
  const entries: string[] = []
  let open = false
  for (const line of lines) {
    const found = LINE.exec(line)
    if (found) entries.push(found[2] ?? '')
    else if (line.trim() === '') open = false
    else if (open && entries.length > 0) entries[entries.length - 1] += `\n${line.trim()}`
    if (found) open = true
  }
  return entries
}

/** All in one line: "1. 张三 2. 李四"; the numbers must go up. */
function inlineEntries(line: string): string[] {
  const marks = [...line.matchAll(INLINE)]
  const rising = marks.filter((mark, at) => at === 0 || Number(mark[1]) > Number(marks[at - 1]?.[1]))
  return rising.map((mark, at) => line.slice(mark.index + mark[0].length, rising[at + 1]?.index ?? line.length).trim())
}

function entryOf(text: string): JielongEntry {
  const words = text.normalize('NFKC').trim()
  const { heads, from } = readHeads(words.split('\n')[0] ?? '')
  return { name: nameOf(words.slice(0, Math.max(from, 0))) || nameOf(words), heads, cancelled: CANCELLED.test(words) }
}

const nameOf = (words: string) => (words.replace(CANCELLED, '').split(/[\s,，、:：;；(（+＋]/)[0] ?? '').trim()
