import { amongOthers } from './jielong-among.js'
import { type ReadEntry, readerFor } from './jielong-called.js'
import { linesOf, withoutSenders } from './jielong-clean.js'
import { columnsOf, inColumns, labelsIn } from './jielong-columns.js'
import { countsOf } from './jielong-counts.js'
import { withoutLabels } from './jielong-fields.js'
import { findLines } from './jielong-lines.js'
import { isVacant, likeness } from './jielong-name.js'
import { MOST, type Numbered } from './jielong-numbers.js'
import type { Found } from './jielong-runs.js'
import { ofTeam } from './jielong-team.js'
import { eachOf } from './jielong-together.js'

export interface JielongEntry {
  name: string
  /** The one who wrote the line among them. */
  heads: number
  cancelled: boolean
  /** 取消 of something that may be a part alone (取消按摩): to be asked about, whoever wrote it. */
  unsure?: true
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
  /** The number its first line bears: of 4. 小李 5. 阿强 the lines before were not copied. */
  from?: number
}

const MARK = /(?:[#＃]\s*)?群?(?:接[龙龍]|group\s{0,9}note)[^\S\n]*[:：]?/i
const HASHED = /[#＃]\s*群?(?:接[龙龍]|group\s{0,9}note)[^\S\n]*[:：]?/i

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
  const copies = copiesIn(withoutQuote(withoutSenders(text)))
  const people = { called, read: readerFor(called) }
  const parse = (isMarked: (copy: string) => boolean) => copies.map((one) => parseOne(one, notes, people, isMarked(one)))
  const all = parse((copy) => MARK.test(copy.trimStart().split('\n', 1)[0] ?? ''))
  const isNone = all.every(({ entries }) => entries.length === 0)
  // The mark may stand below the list.
  const filled = (isNone && MARK.test(text) ? parse(() => true) : all).filter(({ entries }) => entries.length > 0)
  const lists: Jielong[][] = []
  for (const copy of filled.length > 0 ? filled : all.slice(0, 1)) {
    const same = lists.find(([first]) => isSameTitle(first?.head ?? '', copy.head))
    if (same) same.push(copy)
    else lists.push([copy])
  }
  return lists.length > 0 ? lists.map((list) => merged(list)) : [{ head: '', entries: [] }]
}

/** The first line of a head; one to which something was added later is still the same. */
const titleOf = (head: string) =>
  (head.split('\n')[0] ?? '')
    .replace(/@\S+/g, '')
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [titleOf(one), titleOf(other)]
  return a.includes(b) || b.includes(a)
}

/** 「李社工：…」 and a line of dashes stand above the list that answers: of a quoted list only the answer counts. */
const QUOTE = /^[^\n]{0,12}\n?\s*「[\s\S]*?」\n\s*(?:[-—] ?){5,}\n(?=\s*#?\s*接[龙龍])/
const withoutQuote = (text: string) => text.replace(QUOTE, '')

/** A copy of the list under another one, or another list: each begins with the mark, with or without # where it stands alone. */
const COPY = /^(?=[^\S\n]*(?:[#＃][^\S\n]*接[龙龍]|接[龙龍][^\S\n]*$))/gm
const MOST_COPIES = 5
function copiesIn(text: string): string[] {
  const copies = text.split(COPY).filter((copy) => copy.trim() !== '')
  // The mark may stand below the list, with its title.
  const isBelow = copies.length > 1 && !copies.at(-1)?.trim().includes('\n') && !LINE_OF_ENTRY.test(copies.at(-1) ?? '')
  return (isBelow ? [...copies.slice(0, -2), copies.slice(-2).join('')] : copies).slice(0, MOST_COPIES)
}
const LINE_OF_ENTRY = /1\s*[.．、)）]|[、,，]/

/** Of copies of one list the last, and whoever stands in an earlier one alone. */
function merged(copies: readonly Jielong[]): Jielong {
  const last = copies.at(-1) as Jielong
  const entries = [...last.entries]
  for (const copy of copies) for (const entry of copy.entries) if (!entries.some((one) => one.name === entry.name)) entries.push(entry)
  return { head: last.head, entries: entries.slice(0, MOST), from: Math.min(...copies.map(({ from }) => from ?? 1)) }
}

interface People {
  called: readonly string[]
  read: ReadEntry
}

function parseOne(text: string, notes: readonly Note[], { called, read }: People, marked: boolean): Jielong {
  const found = withoutTitle(findLines(linesOf(text), marked))
  const labelled = headOf(found.head)
  const head = headOf(found.head.filter((line) => labelsIn(line) === undefined)) || headOf(found.below) || labelled
  const numbered = amongOthers(labelled, eachOf(framed(found), called, read))
  const entries = withoutEmptyEnd(numbered)
    .slice(0, MOST)
    .map(countsOf([labelled, ...found.below].join('\n'), numbered, read))
  return { head, entries: withAuthors(withoutCopies(entries, numbered), notes, read), from: numbered[0]?.number ?? 1 }
}

/** Each time the numbers begin again with the one who stood first, the list was pasted below itself: whoever is in an earlier copy is one. */
function withoutCopies(entries: JielongEntry[], numbered: readonly Numbered[]): JielongEntry[] {
  const [first] = entries
  const isAgain = ({ name }: JielongEntry, at: number) => numbered[at]?.number === 1 && name !== '' && name === first?.name
  let copy = 0
  const copies = entries.map((entry, at) => (at > 0 && isAgain(entry, at) ? ++copy : copy))
  return entries.filter(({ name }, at) => !entries.some((one, before) => one.name === name && (copies[before] ?? 0) < (copies[at] ?? 0)))
}

/** 1. 周日去不去植树？去的接: the first number bears the title. */
function withoutTitle(found: Found): Found {
  const [first, ...others] = found.numbered
  const isBare = headOf(found.head) === ''
  if (first && isBare && beginsAnew(first, others))
    return { ...found, head: [...found.head, `${first.number}.${first.text}`], numbered: others }
  const isTitle =
    first !== undefined && others.length > 1 && (ASKED.test(first.text) || (isBare && WANTED.test(first.text) && likeness(first.text) < 1))
  return isTitle ? { ...found, head: [...found.head, first.text], numbered: others } : found
}

/** 1.5升水免费领, 100. 公里骑行, and 1. 小明 below it: where the numbers begin anew, the first was none. Two who wrote at once bear one number too, and names. */
const beginsAnew = ({ number, text }: Numbered, [next, after]: readonly Numbered[]) =>
  next?.number === 1 && (number > 1 ? text.length > 1 : after?.number === 2 && likeness(text) < 1)

const ASKED = /^[^\n]{5,}[?？][^\n]{2,}$/
/** 1. 报名学消防的, and no title above. */
const WANTED = /^(?:要|想|能|愿意)?(?:报名|参加|[去来]|学|订|领)[^\n\s,，]{2,10}的(?:接龙?|写|报(?:名|一下)?|人)?$/

/** The rows as they stand without columns; a heading among them is none. */
function framed({ head, numbered }: Found): Numbered[] {
  const isHeading = ({ text }: Numbered) => labelsIn(text) !== undefined
  const rows = numbered
    .filter((row) => !isHeading(row))
    .map((row) => ({ ...row, text: isVacant(row.text) ? '' : ofTeam(withoutLabels(row.text)) }))
  const headings = numbered.filter(isHeading).map(({ text }) => text)
  // 周六上午 小明, and below it 周六下午: nobody yet.
  if (rows.filter(({ text }) => SLOT.test(text) && isSlot(text)).length > 1)
    for (const row of rows) if (!/\s/.test(row.text.trim()) && isSlot(row.text)) row.text = ''
  // 12号王一鸣 in each line: the number that the child has at school.
  if (rows.length > 1 && rows.every(({ text }) => OWN_NUMBER.test(text)))
    for (const row of rows) row.text = row.text.replace(OWN_NUMBER, '')
  const columns = columnsOf(
    rows.map(({ text }) => text),
    [...head, ...headings],
  )
  return columns ? rows.map((row) => ({ ...row, text: inColumns(row.text, columns) })) : rows
}

const OWN_NUMBER = /^\s*\d{1,3}号\s*(?=[\u4e00-\u9fff]{2})/
const SLOT = /^\s*\S+\s+\S/
const isSlot = (text: string) => !A_DOOR.test(text) && likeness(text.trim().split(/\s/)[0] ?? '') <= -1
/** 1-101, 3-2-501: somebody lives there. */
const A_DOOR = /^\s*\d{1,3}-(?:\d{3,4}|\d{1,2}-\d{2,4})(?!\d)/
/** Without the mark: where 接龙 stands behind a #, it is a word elsewhere (成语接龙). */
function headOf(lines: string[]): string {
  const mark = lines.some((line) => HASHED.test(line)) ? HASHED : MARK
  return lines
    .map((line) => line.replace(mark, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

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
