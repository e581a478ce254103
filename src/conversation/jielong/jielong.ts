import { type ReadEntry, readerFor } from './jielong-called.js'
import { MOST } from './jielong-inline.js'
import { findLines, type Numbered } from './jielong-lines.js'

export interface JielongEntry {
  name: string
  /** The one who wrote the line among them. */
  heads: number
  cancelled: boolean
  /** Where the platform tells: its id of who wrote the line, and when (ms). */
  by?: string
  at?: number
}

/** What the platform says of a line. */
interface Note {
  by: string
  at: number
  text: string
}

export interface Jielong {
  /** The lines before the first entry, without the mark. */
  head: string
  entries: JielongEntry[]
}

const MARK = /^[^\n]*?(?:接[龙龍]|group\s{0,9}note)[^\S\n]*[:：]?/i

/**
 * Reads a native group note: its whole text is the whole list, each time. At most 500 entries; an empty line between others is an entry
 * without a name. `notes`: the platform's own entries, which say who wrote which line.
 */
export const parseJielong = (text: string, notes: readonly Note[] = [], called: readonly string[] = []): Jielong =>
  parseJielongs(text, notes, called)[0] as Jielong

/**
 * Every list in one message, at least one: copies of one list are one, a list with another title is another. `called`: the names of the
 * people in the group, so that none of them is cut.
 */
export function parseJielongs(text: string, notes: readonly Note[] = [], called: readonly string[] = []): Jielong[] {
  const copies = copiesIn(text)
  const read = readerFor(called)
  if (copies.length < 2) return [parseOne(text, notes, read)]
  const lists: Jielong[][] = []
  for (const copy of copies.map((one) => parseOne(one, notes, read))) {
    const same = lists.find(([first]) => isSameTitle(first?.head ?? '', copy.head))
    if (same) same.push(copy)
    else lists.push([copy])
  }
  return lists.map((list) => merged(list))
}

/** The first line of a head; one to which something was added later is still the same. */
const titleOf = (head: string) => (head.split('\n')[0] ?? '').normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')
function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [titleOf(one), titleOf(other)]
  return a.includes(b) || b.includes(a)
}

/** A copy of the list under another one: each begins with a line of the mark alone. */
const COPY = /^(?=[^\S\n]*#?[^\S\n]*接[龙龍][^\S\n]*$)/gm
const MOST_COPIES = 5
const copiesIn = (text: string) =>
  text
    .split(COPY)
    .filter((copy) => copy.trim() !== '')
    .slice(0, MOST_COPIES)

/** Of copies of one list the last, and whoever stands in an earlier one alone. */
function merged(copies: readonly Jielong[]): Jielong {
  const last = copies.at(-1) as Jielong
  const entries = [...last.entries]
  for (const copy of copies) for (const entry of copy.entries) if (!entries.some((one) => one.name === entry.name)) entries.push(entry)
  return { head: last.head, entries: entries.slice(0, MOST) }
}

function parseOne(text: string, notes: readonly Note[], read: ReadEntry): Jielong {
  const lines = withoutBars(unquoted(plainNumbers(text).replace(/\r\n?/g, '\n').split('\n')))
  const { first, numbered } = findLines(lines, MARK.test(text.replace(/^[\s>＞]+/, '')))
  const head = headOf(lines.slice(0, first))
  const entries = withoutEmptyEnd(numbered)
    .slice(0, MOST)
    .map(countsOf(head, numbered, read))
  return { head, entries: withAuthors(entries, notes, read) }
}

/** 示例：姓名+人数, and 小明 2 below. */
const ASKS_COUNT = /(?:姓名|名字)[^\n]{0,12}(?:人数|几人|几位|多少人)|写(?:上|明)?人数|报人数/
const BARE_COUNT = /(?<=\S)[\s/|｜-]+(\d{1,2})\s*$/
/** 姓名+人数, and below it 小明+1, 小红+3, each line so: the sign stands between a name and how many they are in all. */
const ASKS_SUM = /姓名\s*[+＋]\s*人数/
const ASKS_THINGS = /(?:姓名|名字)\s*[+＋]\s*(?:份数|数量|件数|箱数|斤数|金额)/
const SUM = /(?<=\S)\s*[+＋➕]\s*(\d{1,2})\s*人?\s*$/
/** 小明：2 in every line, or where another says 2人; with a head that asks for it also 小明2. */
const AFTER_COLON = /^(\s*[^\d\s:：]{2,10})\s*[:：]\s*([1-9])\s*$/
const GLUED = /^(\s*[\u4e00-\u9fff]{2,4})([1-9])\s*$/
const SAYS_PEOPLE = /[1-9一二两三四五六]\s*[个位]?人(?![间座份桌床宿寝拼餐套])/
const AT_END = /^(\s*[^\d\s+＋➕]{2,10})([1-9])\s*$/
function countsOf(head: string, numbered: readonly Numbered[], read: ReadEntry): (entry: Numbered) => JielongEntry {
  const filled = numbered.filter(({ text }) => text.trim() !== '')
  const inEach = (pattern: RegExp) => filled.length > 1 && filled.every(({ text }) => pattern.test(text))
  if (inEach(AFTER_COLON)) return ({ text }) => read(text.replace(AFTER_COLON, '$1 $2人'))
  if (!ASKS_COUNT.test(head) && !ASKS_THINGS.test(head)) {
    const [some] = filled.filter(({ text }) => SAYS_PEOPLE.test(text))
    return ({ text }) => read(some ? text.replace(AFTER_COLON, '$1 $2人') : text)
  }
  if (inEach(AT_END)) return ({ text }) => read(text.replace(AT_END, '$1 $2人'))
  if (ASKS_THINGS.test(head)) return ({ text }) => read(text.replace(SUM, ' '))
  const sums = ASKS_SUM.test(head) && inEach(SUM)
  return ({ text }) => read(text.replace(sums ? SUM : BARE_COUNT, ' $1人').replace(GLUED, '$1 $2人'))
}

/** 1️⃣, 🔟, ①, ⒈, ⑴, Ⅲ and １ are numbers; each of the signs begins a line. */
const plainNumbers = (text: string) =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\u{1d7ce}-\u{1d7ff}]/gu, (digit) => digit.normalize('NFKC'))
    .replace(/(?:\d\uFE0F?\u20E3)+/g, (keys, at: number, all: string) => lineOf(all, at, keys.replace(/\D/g, '')))
    .replace(/🔟/gu, (_, at: number, all: string) => lineOf(all, at, '10'))
    .replace(/[①-⑳⑴-⒇⒈-⒛❶-❿➀-➉➊-➓⓵-⓾㈠-㈩㊀-㊉Ⅰ-Ⅻⅰ-ⅻ](?:[^\S\n]*[.．、)）])?/g, (sign, at: number, all: string) =>
      lineOf(all, at, countOfSign(sign.codePointAt(0) ?? 0)),
    )

/** At the beginning of its own line, or of a new one. */
const lineOf = (all: string, at: number, count: number | string) =>
  `${/(?:^|\n)[^\S\n]*$/.test(all.slice(Math.max(0, at - 4), at)) ? '' : '\n'}${count}. `

/** ①, ⓵, ⅰ and the others begin rows of characters that count on; the highest first. */
const SIGNS_FROM = [0x3280, 0x3220, 0x278a, 0x2780, 0x2776, 0x24f5, 0x2488, 0x2474, 0x2460, 0x2170, 0x2160] as const
const countOfSign = (sign: number): number => sign - (SIGNS_FROM.find((from) => sign >= from) ?? sign) + 1

/** Lines that were forwarded with a > before each. */
const unquoted = (lines: string[]) =>
  lines.every((line) => /^\s*(?:[>＞]|$)/.test(line)) ? lines.map((line) => line.replace(/^\s*[>＞]\s?/, '')) : lines

/** | 1 | 小明 | 2 |: rows of a table, two at least. */
const BARS = /^\s*\|.*\|\s*$/
const withoutBars = (lines: string[]) =>
  lines.filter((line) => BARS.test(line)).length < 2
    ? lines
    : lines.filter((line) => !/^[\s|:-]*-[\s|:-]*$/.test(line)).map((line) => (BARS.test(line) ? line.replaceAll('|', ' ').trim() : line))

const headOf = (lines: string[]) =>
  lines
    .map((line) => line.replace(MARK, '').trim())
    .filter(Boolean)
    .join('\n')

function withoutEmptyEnd(entries: Numbered[]): Numbered[] {
  const last = entries.findLastIndex((entry) => entry.text.trim() !== '')
  return entries.slice(0, last + 1)
}

/** Who wrote which line, where the platform's entries say the same words; names there can be altered, so the text stays what counts. */
function withAuthors(entries: JielongEntry[], notes: readonly Note[], read: ReadEntry): JielongEntry[] {
  const left = notes.slice(0, MOST).map((note) => ({ ...note, entry: read(note.text) }))
  return entries.map((entry) => {
    const at = left.findIndex((note) => note.entry.name === entry.name && note.entry.heads === entry.heads)
    const [note] = at < 0 ? [] : left.splice(at, 1)
    return note ? { ...entry, ...(note.by ? { by: note.by } : {}), ...(note.at > 0 ? { at: note.at } : {}) } : entry
  })
}

/** As it is compared: without spaces, emoji and signs. */
export const bareName = (name: string) => name.normalize('NFKC').replace(/[\s\p{So}\p{Sk}\p{Cf}\p{Mn}]/gu, '')
/** What is written right behind a name and is no part of one: 小明妈妈 and 小明-妈妈 are somebody else. */
const REMARK =
  /^(?:$|[/|_-](?!老?[爸妈婆公媳妇]|父|母|儿|女|孩|娃|[哥弟姐妹])|\d|[一二两三四五六七八九十]|[早晚]|[上下中]午|全天|带|加|和|跟|骑|已|未|可以|参加|报名|[来去到])/

/**
 * Who of a group a line is about when nobody is called exactly so: the only one whose name or alias is the same without emoji, or begins it
 * before a remark, the longest first, else who alone has it as a part of the name; two characters at least. Undefined: nobody, or several.
 */
export function whoIsNamed<T extends { name: string; alias: string }>(written: string, people: readonly T[]): T | undefined {
  const wanted = bareName(written)
  const isIn = (name: string) => [...name].length > 1 && wanted.startsWith(name) && REMARK.test(wanted.slice(name.length))
  const fits = people.map((one) => ({
    one,
    length: Math.max(
      0,
      ...[one.name, one.alias]
        .map(bareName)
        .filter(isIn)
        .map((name) => name.length),
    ),
  }))
  const longest = Math.max(0, ...fits.map((fit) => fit.length))
  const best = fits.filter((fit) => fit.length === longest)
  if (longest > 0) return best.length === 1 ? best[0]?.one : undefined
  const parts = people.filter((one) => [one.name, one.alias].some((name) => name.split(SIGNS).some((part) => bareName(part) === wanted)))
  return [...wanted].length > 1 && parts.length === 1 ? parts[0] : undefined
}
/** Between the parts of a name: 小明（北苑站）, 美团-小明. */
const SIGNS = /[^\p{L}\p{N}]+/u
