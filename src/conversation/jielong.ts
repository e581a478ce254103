import { CANCELLED, readHeads } from './heads.js'
import { findLines, MOST, type Numbered } from './jielong-lines.js'
import { normalise } from './normalise.js'
import { SURNAMES } from './surnames.js'

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

const MARK = /^[^\n]*?(?:接[龙龍]|group\s{0,9}note)[^\S\n]*[:：]?/i

/**
 * Reads a native group note: its whole text is the whole list, each time. At most 500 entries; an empty line between others is an entry
 * without a name. `notes`: the platform's own entries, which say who wrote which line.
 */
export function parseJielong(text: string, notes: readonly { by: string; at: number; text: string }[] = []): Jielong {
  const copies = copiesIn(text)
  return copies.length > 1 ? merged(copies.map((copy) => parseOne(copy, notes))) : parseOne(text, notes)
}

/** A copy of the list under another one: each begins with a line of the mark alone. */
const COPY = /^(?=[^\S\n]*#?[^\S\n]*接[龙龍][^\S\n]*$)/gm
const MOST_COPIES = 5
const copiesIn = (text: string) =>
  text
    .split(COPY)
    .filter((copy) => copy.trim() !== '')
    .slice(0, MOST_COPIES)

/** Of copies of one list the last, and whoever stands in an earlier one alone. Where a copy has no entries, or another title, they are one text. */
function merged(copies: readonly Jielong[]): Jielong {
  const last = copies.at(-1) as Jielong
  const entries = [...last.entries]
  for (const copy of copies) for (const entry of copy.entries) if (!entries.some((one) => one.name === entry.name)) entries.push(entry)
  return { head: last.head, entries: entries.slice(0, MOST) }
}

function parseOne(text: string, notes: readonly { by: string; at: number; text: string }[]): Jielong {
  const lines = unquoted(plainNumbers(text).replace(/\r\n?/g, '\n').split('\n'))
  const { first, numbered } = findLines(lines, MARK.test(text.replace(/^[\s>＞]+/, '')))
  const head = headOf(lines.slice(0, first))
  const entries = withoutEmptyEnd(numbered)
    .slice(0, MOST)
    .map((entry) => entryOf(ASKS_COUNT.test(head) ? entry.text.replace(BARE_COUNT, ' $1人') : entry.text))
  return { head, entries: withAuthors(entries, notes) }
}

/** 示例：姓名+人数, and 小明 2 below. */
const ASKS_COUNT = /姓名[^\n]{0,6}人数|名字[^\n]{0,6}人数|写(?:上|明)?人数|报人数/
const BARE_COUNT = /(?<=\S)[\s/-]+(\d{1,2})\s*$/

/** 1️⃣, 🔟, ①, ⒈, ⑴, Ⅲ and １ are numbers; each of the signs begins a line. */
const plainNumbers = (text: string) =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?:\d\uFE0F?\u20E3)+/g, (keys, at: number, all: string) => lineOf(all, at, keys.replace(/\D/g, '')))
    .replace(/🔟/gu, (_, at: number, all: string) => lineOf(all, at, '10'))
    .replace(/[①-⑳⑴-⒇⒈-⒛❶-❿➀-➉➊-➓⓵-⓾㈠-㈩㊀-㊉Ⅰ-Ⅻⅰ-ⅻ]/g, (sign, at: number, all: string) =>
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

const headOf = (lines: string[]) =>
  lines
    .map((line) => line.replace(MARK, '').trim())
    .filter(Boolean)
    .join('\n')

function withoutEmptyEnd(entries: Numbered[]): Numbered[] {
  const last = entries.findLastIndex((entry) => entry.text.trim() !== '')
  return entries.slice(0, last + 1)
}

function entryOf(text: string): JielongEntry {
  const words = text
    .normalize('NFKC')
    .trim()
    .replace(/[/|](?=\s*[0-9一二两三四五六]{1,2}\s*[人位大])/, ' ')
  const [line = '', ...more] = words.split('\n')
  const { plain, map } = normalise(line)
  const { heads: here, from } = readHeads(plain)
  // 带1人 in a line of its own.
  const below = here > 1 ? undefined : more.find((one) => ONLY_HEADS.test(one.trim()))
  const heads = below ? readHeads(normalise(below).plain).heads : here
  const cancelled = CANCELLED.test(normalise(words).plain) || CROSSED.test(words)
  const name = nameOf(from < plain.length ? line.slice(0, map[from] ?? 0) : line) || nameOf(words)
  const [first, second] = name.split(/[和跟与&]/)
  if (heads === 1 && TWO_NAMES.test(line.trim())) return { name, heads: 2, cancelled }
  const pair = heads === 1 && [...(first ?? '')].length > 1 && [...(second ?? '')].length > 1
  return pair ? { name: first ?? name, heads: 2, cancelled } : { name, heads, cancelled }
}

/** 小明、小红: the second is a name too, not 微辣 or 大份. */
const TWO_NAMES = new RegExp(`^[\\u4e00-\\u9fa5]{2,3}[、&](?=[小老阿${SURNAMES}])[\\u4e00-\\u9fa5]{2,3}(?<![份码号杯的辣碗糖冰饭面])$`)

/** 小明❌, 小红 退: the line is crossed out. */
const CROSSED = /(?:❌|✖|✘|🚫)\uFE0F?\s*$|\s退(?:了|掉)?$/u

const ONLY_HEADS = /^(?:[带加共+]\s*)?[0-9一二两三四五六七八九十俩]{1,2}\s*(?:个|位)?\s*(?:人|大人?\s*[0-9一二两三]{1,2}\s*小孩?|$)$/

const nameOf = (words: string) =>
  (
    words
      .replace(CANCELLED, '')
      .replace(/^[\s@]+/, '')
      .split(/[\s,，、:：;；(（【[+＋~]/)
      .find(Boolean) ?? ''
  ).replace(/[-—–/|.。]+$/, '')

/** Who wrote which line, where the platform's entries say the same words; names there can be altered, so the text stays what counts. */
function withAuthors(entries: JielongEntry[], notes: readonly { by: string; at: number; text: string }[]): JielongEntry[] {
  const left = notes.slice(0, MOST).map((note) => ({ ...note, entry: entryOf(note.text) }))
  return entries.map((entry) => {
    const at = left.findIndex((note) => note.entry.name === entry.name && note.entry.heads === entry.heads)
    const [note] = at < 0 ? [] : left.splice(at, 1)
    return note ? { ...entry, ...(note.by ? { by: note.by } : {}), ...(note.at > 0 ? { at: note.at } : {}) } : entry
  })
}

const bareName = (name: string) => name.normalize('NFKC').replace(/[\s\p{So}\p{Sk}\p{Cf}\p{Mn}]/gu, '')
/** What is written right behind a name and is no part of one: 小明妈妈 is somebody else. */
const REMARK = /^(?:$|\d|[一二两三四五六七八九十]|[早晚]|[上下中]午|全天|带|加|和|跟|骑|已|未|可以|参加|报名|[来去到])/

/**
 * Who of a group a line is about when nobody is called exactly so: the only one whose name or alias is the same without emoji, or begins it
 * before a remark, the longest first; two characters at least. Undefined: nobody, or several.
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
  return longest > 0 && best.length === 1 ? best[0]?.one : undefined
}
