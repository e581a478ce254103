import { SURNAMES } from '../words/surnames.js'
import { beginsAsName, likeness, mean } from './jielong-name.js'
import { MOST, type Numbered } from './jielong-numbers.js'
import type { Found } from './jielong-runs.js'

/** Entries that stand beside each other in one line. */

const DIGITS = ['', ...'一二三四五六七八九']
const chinese = (count: number) =>
  count < 10 ? (DIGITS[count] ?? '') : `${count < 20 ? '' : DIGITS[Math.floor(count / 10)]}十${DIGITS[count % 10]}`
const BEFORE = '(?<=^|[\\s:：，,。；;、~～!！】\\])）])'
const UNIT = '(?!\\s*(?:[人个位名岁点月日楼元块份箱年天]|[大小](?:$|[\\s\\d人孩])|\\d|[.:：]\\d))'

/** How the numbers of entries in one line are written, the surest first. */
const SURE = (count: number) => new RegExp(`(?<!\\d)${count}\\s*[.．、)）](?!\\d)\\s*`)
const MARKS: ((count: number) => RegExp)[] = [
  (count) => new RegExp(`第(?:${count}|${chinese(count)})[个位名][是:：，,\\s]*`),
  (count) => new RegExp(`${BEFORE}${chinese(count)}\\s*[、.．)）:：]\\s*`),
  (count) => new RegExp(`${BEFORE}(?:${count}|${chinese(count)})号\\s*[是:：]?\\s*`),
  (count) => new RegExp(`${BEFORE}${count}${UNIT}\\s*(?=\\D)`),
  (count) => new RegExp(`${BEFORE}${count}\\s*[,，:：。]\\s*`),
  (count) => new RegExp(`${BEFORE}${chinese(count)}\\s*(?=[小老大阿${SURNAMES}])`),
  (count) => new RegExp(`${chinese(count)}\\s*(?=[小老大阿${SURNAMES}])`),
]

/** Several in one line: 1、小明2、小红. The next number counts, unless it begins a line of its own. */
export function splitInline(entries: Numbered[], mark = SURE): Numbered[] {
  const all: Numbered[] = []
  for (const [at, entry] of entries.entries()) {
    let { number, text } = entry
    const after = entries[at + 1]?.number
    for (let round = 0; round < MOST && after !== number + 1; round++) {
      const next = mark(number + 1).exec(text)
      if (!next) break
      all.push({ number, text: text.slice(0, next.index).trim() })
      text = text.slice(next.index + next[0].length)
      number++
    }
    all.push({ number, text })
  }
  return all
}

const FIRST = /(?<=^|[\s:：，,。】\])）!！~～])1\s*[.、．)）](?!\d)\s*/
/** #接龙周六羽毛球1.小明2.小红: nothing between the title and the first number. */
const GLUED = /(?<=[\u4e00-\u9fff])1\s*[.．、)）](?!\d)\s*/
const LEAST_LIKE = 0.3

/** The whole list in the line of its title: #接龙 体检 1.小明 2.小红. */
export function inlineList(lines: readonly string[]): Found | undefined {
  for (const [at, line] of lines.entries()) {
    const found = FIRST.exec(line)
    if (found) return cut(lines, at, found, splitInline([{ number: 1, text: restFrom(lines, at, found) }]))
  }
  for (const [at, line] of lines.entries()) {
    const found = GLUED.exec(line)
    const numbered = found ? splitInline([{ number: 1, text: restFrom(lines, at, found) }]) : []
    if (found && numbered.length > 1 && mean(numbered.map(({ text }) => beginsAsName(text))) >= LEAST_LIKE)
      return cut(lines, at, found, numbered)
  }
  for (const [at, line] of lines.entries())
    for (const mark of MARKS) {
      const found = mark(1).exec(line)
      if (!found) continue
      const numbered = splitInline([{ number: 1, text: restFrom(lines, at, found) }], mark)
      if (numbered.length > 1 && mean(numbered.map(({ text }) => beginsAsName(text))) >= LEAST_LIKE) return cut(lines, at, found, numbered)
    }
  return undefined
}

const restFrom = (lines: readonly string[], at: number, found: RegExpExecArray) =>
  [(lines[at] ?? '').slice(found.index + found[0].length), ...lines.slice(at + 1)].join(' ').trim()

const cut = (lines: readonly string[], at: number, found: RegExpExecArray, numbered: Numbered[]): Found => ({
  head: [...lines.slice(0, at), (lines[at] ?? '').slice(0, found.index)],
  numbered,
  below: [],
})

/** 1，小明，2，小红，3，老张: the whole list in the one line that is numbered. */
export function splitOnly([only, ...more]: Numbered[]): Numbered[] {
  if (!only || more.length > 0) return only ? [only, ...more] : []
  const splits = MARKS.map((mark) => splitInline([only], mark))
  return splits.find((all) => all.length > 1 && mean(all.map(({ text }) => beginsAsName(text))) >= LEAST_NAMES) ?? [only]
}

/** The first entries in the line of the title, the others below: 体检 1.小明. */
export function withFirstInTitle(found: Found): Found {
  const line = found.head.at(-1) ?? ''
  const second = found.numbered[0]?.number ?? 0
  const first = second > 1 ? FIRST.exec(line) : null
  if (!first) return found
  const above = splitInline([{ number: 1, text: line.slice(first.index + first[0].length) }])
  if (above.length !== second - 1) return found
  const numbered = [...above, ...found.numbered]
  return { ...found, head: [...found.head.slice(0, -1), line.slice(0, first.index)], numbered }
}

/** Between names in one line, the surest first. */
const BETWEEN: readonly RegExp[] = [/\s*[✅✔☑√]\uFE0F?\s*/u, /\s*[;；]\s*/, /\s*[、,，]\s*/, /\s*[/／|]\s*/, /\s*(?=@)/, /\s+/]
const LEAST_NAMES = 0.75
const MARK_ALONE = /^[#＃]?\s*群?接[龙龍]$/
/** 羽毛球 小明, 名单：小明, 报名的有小明: what stands before the first name. */
const BEFORE_NAME = /^(.*(?:[\s:：】\])）]|[有是]))(\S+)$/

/** 夜跑接龙 小明、小红、老张+1: names at the end of a line, two at least. */
export function rowOfNames(lines: readonly string[]): Found | undefined {
  const at = lines.findLastIndex((line) => line.trim() !== '')
  const line = (lines[at] ?? '').replace(/[。.!！]\s*$/, '')
  for (const between of BETWEEN) {
    const all = line.split(between).filter((cell) => cell.trim() !== '')
    // 小明、老张，还差2个: what is said to all may end the line.
    const cells = all.slice(0, all.findLastIndex((cell) => beginsAsName(cell) > -1) + 1)
    const title = at === 0 && !MARK_ALONE.test(cells[0] ?? '') ? 0 : at === 0 && beginsAsName(cells[1] ?? '') < 1 ? 1 : -1
    const others = Math.max(
      title,
      cells.findLastIndex((cell, nth) => (nth === 0 ? likeness(cell) : beginsAsName(cell)) < 0.5),
    )
    const [, head = '', own = ''] = BEFORE_NAME.exec(cells[others] ?? '') ?? []
    const isOwn = own !== '' && beginsAsName(own) >= 0.6
    const names = [...(isOwn ? [own] : []), ...cells.slice(others + 1)]
    if (names.length < 2 || (others < 0 && at === 0) || mean(names.map(beginsAsName)) < LEAST_NAMES) continue
    const before = isOwn ? [...cells.slice(0, others), head] : cells.slice(0, others + 1)
    const numbered = names.map((text, index) => ({ number: index + 1, text: text.trim() }))
    return { head: [...lines.slice(0, at), before.join(' ')], numbered, below: [] }
  }
  return undefined
}
