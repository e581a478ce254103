import { inColumns, labelsIn, SEPARATORS, worthOf } from './jielong-columns.js'
import { beginsAsName, isVacant, likeness, mean } from './jielong-name.js'
import { MOST } from './jielong-numbers.js'
import { type Found, isHeading } from './jielong-runs.js'

/** Lists in which nothing is numbered: several readings of all their lines, of which the one counts that finds the most names. */

/** The words for each person in a line; none where a place is still free. Undefined: the line is no entry. */
type Reading = (line: string) => Row[] | undefined

interface Row {
  text: string
  /** What of it is the name. */
  name: string
}
const row = (text: string, name = text): Row => ({ text: text.trim(), name })

const BULLET = /^\s*([√•·●○◆◇▪■□☐☑✓✔◦★☆*–—→➡➤▶►▸☞-]|\p{Extended_Pictographic})\uFE0F?\s*(\S.*)$/u
const CROSS = /[❌✖✘✗✕×🚫⛔]/u
const SIGN = /^\s*[√•·●○◆◇▪■□☐☑◦★☆*–—→➡➤▶►▸☞-]/
const PICTURE = /^\p{Extended_Pictographic}$/u
const LEAST = 0.1
/** Between other names; the mean decides. */
const LITTLE = -0.35
const SURELY = 0.9
const MOSTLY = 0.75
/** What people are called, in all, must look so much like names. */
const ENOUGH = 0.5

const bare: Reading = (line) => (!SIGN.test(line) && beginsAsName(line) >= (isHeading(line) ? SURELY : LITTLE) ? [row(line)] : undefined)

/** • 小明, - 小红, 🔸老张: the same mark before each, or each its own picture; • 时间：周六 is a rule. */
const bulleted =
  (mark: string): Reading =>
  (line) => {
    const [, own = '', text = ''] = BULLET.exec(line) ?? []
    if (own === '' && beginsAsName(line) >= SURELY) return [row(line)]
    if (/^[:：]/.test(text) || (own !== mark && !(PICTURE.test(own) && PICTURE.test(mark)))) return undefined
    return beginsAsName(text) > -0.5 ? [row(`${CROSS.test(own) ? '❌' : ''}${text}`, text)] : undefined
  }

const BETWEEN_NAMES = /\s*(?:[、,，/／;；&]|\bvs\b)\s*|\s+/i
/** 小明、小红 in one column are two. */
function namesIn(cell: string, least = 0.6): string[] {
  const names = cell.split(BETWEEN_NAMES).filter((one) => one.trim() !== '')
  const looks = names.map((one) => likeness(one.replace(/[+＋]\d$/, '')))
  return names.length > 1 && Math.min(...looks) >= 0.6 && mean(looks) >= least ? names : [cell]
}

/** 小明 小红 老张, 小明、小红: every line is names and nothing else. */
const rowsOfNames: Reading = (line) => {
  const names = namesIn(line, MOSTLY)
  return names.length > 1 || likeness(line) >= SURELY ? names.map((one) => row(one)) : undefined
}

const MOST_COLUMNS = 4
/** 不参加（1）：老张 */
const OFF_KEY = /^(?:不[参来去能]|请假|取消|退出|缺席)/
const IS_KEY = /^[^:：→】\]—]{1,16}?(?:[:：→】\]—]|->|=>|--)/
/** 上午：小明、小红, 北苑站 小明 1人, 9:00 小明: the name stands in a later column. */
const inColumn =
  (separator: RegExp, name: number, isLabelled: boolean): Reading =>
  (line) => {
    const cells = line.trim().split(separator)
    if (isVacant(cells[name] ?? '')) return cells.length >= name && beginsAsName(cells[0] ?? '') < 0 ? [] : undefined
    const [key, own] = [beginsAsName(cells[0] ?? ''), beginsAsName(cells[name] ?? '')]
    if (own < LEAST || key > own || (key === own && !IS_KEY.test(line))) return undefined
    const names = namesIn(cells.slice(name).join(' '))
    const off = OFF_KEY.test(cells[0] ?? '') ? ' 取消' : ''
    if (names.length > 1) return names.map((one) => row(`${one}${off}`))
    if (IS_KEY.test(line) && cells.length === 2) return [row(`${cells[name]}${off}`)]
    return [row(isLabelled ? line : inColumns(line, { separator, name, heads: -1, things: [], status: -1 }), cells[name])]
  }

interface Read extends Found {
  worth: number
}

/** All lines from `from` on in one reading, and how good it is: the share of names, less for lines between them that are none. */
function readAll(lines: readonly string[], from: number, reading: Reading, later: number): Read | undefined {
  const rows: Row[] = []
  let [slots, between, pending, missed, first, last] = [0, 0, 0, 0, -1, -1]
  for (let at = from; at < lines.length && rows.length < MOST; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    const found = reading(line)
    if (found) {
      if (found.length > 0) {
        if (first < 0) first = at
        last = at
      }
      rows.push(...found)
      between += rows.length > 0 ? pending : 0
      pending = 0
      if (found.length === 0) slots++
    } else if (beginsAsName(line) >= ENOUGH) missed++
    else if (first >= 0 && !isHeading(line)) pending++
  }
  const worth =
    worthOf(rows.map(({ name }) => name)) - (between + missed) / Math.max(1, rows.length) + Math.min(rows.length, 6) * 0.03 - later * 0.1
  if (rows.length < 2 || slots > rows.length * 2 || (later > 0 && first === last)) return undefined
  const numbered = rows.map(({ text }, at) => ({ number: at + 1, text }))
  return { head: lines.slice(0, first), numbered, below: lines.slice(last + 1), worth }
}

function readingsOf(lines: readonly string[], isLabelled: boolean): [Reading, number][] {
  const marks = [...new Set(lines.flatMap((line) => BULLET.exec(line)?.[1] ?? []))].slice(0, 10)
  // A mark before names in two lines and more is meant.
  const isMeant = (mark: string) => lines.filter((line) => BULLET.exec(line)?.[1] === mark && bulleted(mark)(line)).length > 1
  const columns = SEPARATORS.flatMap((separator) =>
    Array.from({ length: MOST_COLUMNS - 1 }, (_, at): [Reading, number] => [inColumn(separator, at + 1, isLabelled), at + 1]),
  )
  return [...marks.map((mark): [Reading, number] => [bulleted(mark), isMeant(mark) ? -1 : 0]), [bare, 0], [rowsOfNames, 0], ...columns]
}

const MARK_ALONE = /^\s*(?:@\S+\s*)*[#＃]?\s*群?(?:接[龙龍]|group note)\s*[:：]?\s*$/i
/** Some word says that people are to write their names. */
export const isAnnounced = (lines: readonly string[]): boolean => lines.some((line) => ANNOUNCED.test(line))
const ANNOUNCED = /写.{0,3}名|谁[去来要]|报.?名|报一下|记一下|名单|签到|登记|统计|举手|值班|接[龙龍]/
const MOST_LINES = 500

/** Undefined where nothing announces a list, or no reading of its lines finds names. */
export function plainList(lines: readonly string[], marked: boolean): Found | undefined {
  if (lines.length > MOST_LINES) return undefined
  const announced = marked || isAnnounced(lines)
  const title = lines.findIndex((line) => line.replace(MARK_ALONE, '').trim() !== '')
  const header = lines.findIndex((line) => labelsIn(line) !== undefined)
  const from = Math.max(title, header) + 1
  const gap =
    lines.findLastIndex((line, at) => at > from && line.trim() === '' && lines.slice(at + 1).some((below) => below.trim() !== '')) + 1
  let best: Read | undefined
  // Who has no title begins with a name.
  const starts = [
    from,
    ...(gap > from ? [gap] : []),
    ...(header < 0 && MARK_ALONE.test(lines[title - 1] ?? '') && beginsAsName(lines[title] ?? '') >= 1 ? [title] : []),
  ]
  for (const start of starts)
    for (const [reading, later] of readingsOf(lines.slice(start), header >= 0)) {
      const read = readAll(lines, start, reading, later)
      if (
        read &&
        read.worth >= ENOUGH &&
        (announced || (read.numbered.length > 2 && read.worth > SURELY)) &&
        read.worth > (best?.worth ?? 0)
      )
        best = read
    }
  return best
}
