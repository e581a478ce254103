import { parseNumber } from './numbers.js'

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
const MARK = /^\s*#?\s*接[龙龍]\s*/
const ENTRY = /^\s*(\d{1,3})\s*[.、．,，:：)）]\s*(.*)$/
const COUNT = '([0-9一二两三四五六七八九十]{1,3})'
const HEADS: [RegExp, (found: RegExpExecArray) => number][] = [
  [new RegExp(`共\\s*${COUNT}\\s*人`), (found) => parseNumber(found[1] ?? '') ?? 1],
  [new RegExp(`${COUNT}\\s*大\\s*(?:${COUNT}\\s*小)?`), (found) => (parseNumber(found[1] ?? '') ?? 1) + (parseNumber(found[2] ?? '') ?? 0)],
  [new RegExp(`(?:带|加|\\+|＋)\\s*${COUNT}\\s*(?:个|位)?人?`), (found) => 1 + (parseNumber(found[1] ?? '') ?? 0)],
  [new RegExp(`[(（]\\s*${COUNT}\\s*人\\s*[)）]`), (found) => parseNumber(found[1] ?? '') ?? 1],
]
const CANCELLED = /取消|不去了|不来了|不参加了/

/** Reads a native group note: its whole text is the whole list, each time. At most 500 entries. */
export function parseJielong(text: string): Jielong {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const first = lines.findIndex((line) => ENTRY.test(line))
  const head = (first < 0 ? lines : lines.slice(0, first)).map((line) => line.replace(MARK, '').trim()).filter(Boolean)
  const entries = (first < 0 ? [] : lines.slice(first)).flatMap((line) => entryOf(line) ?? []).slice(0, MOST)
  return { head: head.join('\n'), entries }
}

function entryOf(line: string): JielongEntry | undefined {
  const words = ENTRY.exec(line)?.[2]?.normalize('NFKC').trim()
  if (!words) return undefined
  for (const [pattern, heads] of HEADS) {
    const found = pattern.exec(words)
    if (found) return { name: nameOf(words.slice(0, found.index)), heads: Math.max(1, heads(found)), cancelled: CANCELLED.test(words) }
  }
  return { name: nameOf(words), heads: 1, cancelled: CANCELLED.test(words) }
}

const nameOf = (words: string) => (words.replace(CANCELLED, '').split(/[\s,，、:：;；(（]/)[0] ?? '').trim()
