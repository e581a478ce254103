import { beginsAsName, mean } from './jielong-name.js'

/** Lists whose lines have columns: what stands in which is learned from a heading, else from what varies as names do. */

/** 1-101 is one door. */
const DASH = /\s*(?:[—–―]+|(?<!\d)-+|-+(?!\d)|_+)\s*/
const PLUS = /\s*[+＋➕]\s*/
const SUM = /\d\s*[+＋➕]\s*\d\s*$/
const COLON = /\s*[:：]\s*/
/** How the columns of a line are parted, the surest first. */
export const SEPARATORS: readonly RegExp[] = [
  /\t+/,
  /[^\S\n]*[|｜丨]+[^\S\n]*/,
  /(?:[^\S\n]{2,}|\u3000)/,
  /\s*[,，;；]\s*/,
  /\s*[/／]\s*/,
  /\s*(?:→|⇒|->|=>)\s*/,
  COLON,
  PLUS,
  DASH,
  /[】\]]\s*/,
  /\s*、\s*/,
  /\s+/,
]

const NAME = /^(?:[\u4e00-\u9fff]{0,4}(?:姓名|名字|昵称|称呼)|报名人|参加人|骑手|人员|成员|name)$/i
const HEADS = /^(?:(?:报名|参加|参会|参与|到场)?(?:人数|几人|几位|多少人)|位数)(?:[(（].*)?$/
/** Who comes along, without the one who writes. */
const ALONG = /^(?:携?带?家属|随行|携带?|带|陪同|孩子|同行)(?:人数|人|几人|数)?$/
const ADULTS = /^(?:大人|成人|家长)(?:人?数)?$/
const CHILDREN = /^(?:小孩|孩子|儿童|小朋友|娃)(?:人?数)?$/
const THINGS =
  /^(?:份数|件数|数量|张数|箱数|斤数|瓶数|尺码|金额|年龄|尾号|房号|工号|桌号|车号|电话|手机号?|联系(?:方式|电话)|套数|个数|袋数|几[份件箱斤瓶张套袋]|月份|身高|体重)$/
const STATUS = /^(?:是否(?:能|可以|要)?(?:参[加会与]|报名|[来去到]|出席|到场)|参加(?:否|吗|与否)?|参会|出席|能否.{1,3}|来不来|状态)$/
const OTHER =
  /^(?:序号|编号|no\.?|站点|所在站|班次|日期|时间.?|.{0,3}时间段?|时段|备注|项目|性别|平台|区域|单位|地址|楼号|部门|组别|岗位|内容|口味|颜色|.{0,4}(?:电话|尾号)|地点|套餐|车牌)$/i
const isLabel = (cell: string) => [NAME, HEADS, ALONG, ADULTS, CHILDREN, THINGS, STATUS, OTHER].some((kind) => kind.test(cell))

export interface Columns {
  separator: RegExp
  /** Which is whose; the others by what they hold. */
  name: number
  heads: number
  /** The column of heads counts who comes along. */
  isAlong?: boolean
  /** The columns of grown-ups and of children. */
  both?: readonly [number, number]
  things: readonly number[]
  status: number
}

const cellsOf = (line: string, separator: RegExp) =>
  line
    .trim()
    .split(separator)
    .map((cell) => cell.trim())

/** 姓名 站点 人数, 格式：站点+姓名+尾号: two labels at least, without that of the number before each line. */
export function labelsIn(line: string): string[] | undefined {
  const words = line.normalize('NFKC').trim().replace(EXAMPLE, '')
  let best: { labels: string[]; known: number } | undefined
  for (const separator of SEPARATORS.filter((one) => one !== COLON)) {
    const cells = cellsOf(words, separator)
    const last = cells.length - 1
    const labels = cells
      .map((cell, at) =>
        at === 0 ? (cell.split(/[\s:：(【[“"]/).at(-1) ?? '') : at === last ? (cell.split(/[\s)】\]”"。;；]/)[0] ?? '') : cell,
      )
      .filter((cell) => cell !== '' && !NUMBER.test(cell))
    const known = labels.filter(isLabel).length
    if (labels.length > 1 && known >= labels.length / 2 && labels.some((cell) => NAME.test(cell)) && known > (best?.known ?? 0))
      best = { labels, known }
  }
  return best?.labels
}
/** 例 楼号 昵称 几箱 */
const EXAMPLE = /^(?:例如?|示例|格式|模板)(?:[:：]\s*|\s+)/
const NUMBER = /^(?:序号|编号|no\.?|\d+\.?)$/i

const MOST_COLUMNS = 4
/** So much more than the first a later column must look like names. */
const CLEARLY = 0.5
const RATHER = 0.35
const MOSTLY = 0.8
const SURELY = 0.9

/** What a column is worth as that of the names: names vary, a word that is in every line is a mark. */
export function worthOf(cells: readonly string[]): number {
  const said = cells.filter((cell) => cell !== '')
  const distinct = new Set(said).size / Math.max(1, said.length)
  return mean(said.map(beginsAsName)) - (said.length > 1 ? (1 - distinct) * 1.2 : 0)
}

/** The columns of the rows of a list, where there are any and the first is not simply whose line it is. */
export function columnsOf(rows: readonly string[], head: readonly string[]): Columns | undefined {
  const lines = rows.map((row) => row.split('\n')[0] ?? '').filter((row) => row.trim() !== '')
  if (lines.length === 0) return undefined
  const labels = head.map(labelsIn).findLast((found) => found !== undefined)
  return (labels && byLabels(lines, labels)) ?? byLook(lines)
}

function byLabels(lines: readonly string[], labels: readonly string[]): Columns | undefined {
  const name = labels.findIndex((label) => NAME.test(label))
  const heads = labels.findIndex((label) => HEADS.test(label) || ALONG.test(label))
  const isAlong = ALONG.test(labels[heads] ?? '')
  const both = [ADULTS, CHILDREN].map((kind) => labels.findIndex((label) => kind.test(label))) as [number, number]
  const status = labels.findIndex((label) => STATUS.test(label))
  const things = labels.flatMap((label, at) => (THINGS.test(label) ? [at] : []))
  // 昵称+大人+孩子, and below it 小明 2+1.
  const isSum = lines.every((line) => SUM.test(line))
  const separator = SEPARATORS.filter((one) => !isSum || one !== PLUS).find((one) => {
    const fits = lines.filter((line) => {
      const cells = cellsOf(line, one)
      return cells.length > Math.max(1, name) && cells.length <= labels.length + 1
    })
    return fits.length >= lines.length * MOSTLY
  })
  if (!separator) return undefined
  const columns = lines.map((line) => cellsOf(line, separator))
  // Who writes 小明 北苑 below 站点 姓名 turned it round.
  const [as, first] = [worthOf(columns.map((cells) => cells[name] ?? '')), worthOf(columns.map((cells) => cells[0] ?? ''))]
  return {
    separator,
    name: name > 0 && first > as + CLEARLY ? 0 : name,
    heads,
    isAlong,
    ...(both.includes(-1) ? {} : { both }),
    things,
    status,
  }
}

function byLook(lines: readonly string[]): Columns | undefined {
  if (lines.length < 2) return undefined
  let best: { columns: Columns; worth: number } | undefined
  const whole = worthOf(lines)
  for (const separator of SEPARATORS) {
    const rows = lines.map((line) => cellsOf(line, separator))
    const width = Math.min(...rows.map((cells) => cells.length), MOST_COLUMNS)
    // 后卫：小明, 登记：小红: posts are called much as people are.
    const [first, more] = separator === COLON ? [worthOf(rows.map((cells) => cells[0] ?? '')), RATHER] : [whole, CLEARLY]
    for (let name = 1; name < width; name++) {
      const worth = worthOf(rows.map((cells) => cells[name] ?? ''))
      if (worth > Math.max(first + more, 0.5) && worth > (best?.worth ?? 0) + 0.1)
        best = { columns: { separator, name, heads: -1, things: [], status: -1 }, worth }
    }
  }
  return best?.columns ?? atFirst(lines)
}

/** 小明/1234/剪辑: in each line the name ends where the first column does. */
function atFirst(lines: readonly string[]): Columns | undefined {
  const separator = [...SEPARATORS.slice(0, 5), DASH].find((one) => {
    const rows = lines.map((line) => cellsOf(line, one))
    const [names, next] = [0, 1].map((at) => worthOf(rows.map((cells) => cells[at] ?? ''))) as [number, number]
    return rows.every((cells) => cells.length > 1) && ((names >= CLEARLY && next < CLEARLY) || (names >= 1 && next < 1 - RATHER))
  })
  return separator && { separator, name: 0, heads: -1, things: [], status: -1 }
}

/** How much each line looks like somebody's, in whichever column they are named. */
export function likenesses(lines: readonly string[]): number[] {
  const own = lines.map(beginsAsName)
  const columns = mean(own) >= SURELY ? undefined : byLook(lines)
  const named = columns ? lines.map((line) => beginsAsName(inColumns(line, columns))) : own
  return mean(named) > mean(own) ? named : own
}
export const looksOf = (lines: readonly string[]): number => mean(likenesses(lines))

/** A line as it would stand without columns: whose it is first, then what is said of it. */
export function inColumns(text: string, { separator, name, heads, isAlong, both, things, status }: Columns): string {
  const [line = '', ...below] = text.split('\n')
  const cells = cellsOf(line, separator)
  // 前锋： is a post nobody took.
  if ((cells[name] ?? '') === '') return name === 0 || cells.length <= name || beginsAsName(cells[0] ?? '') >= 1 ? text : ''
  const counts = both?.map((at) => cells[at] ?? '').filter((cell) => /^\d$/.test(cell)) ?? []
  const rest = cells.flatMap((cell, at) => {
    if (counts.length > 0 && both?.includes(at)) return at === both[0] ? [`${cell || 0}大${cells[both[1]] || 0}小`] : []
    if (at === name || cell === '' || (things.includes(at) && /^[\d.]+[^\d人位]?$/.test(cell))) return []
    if (at === heads && /^\d{1,2}$/.test(cell)) return isAlong ? (cell === '0' ? [] : [`带${cell}人`]) : [`${cell}人`]
    if (at === status) return NOT.test(cell) ? ['取消'] : []
    return [cell]
  })
  return [[cells[name], ...rest].join(' '), ...below].join('\n')
}
const NOT = /^(?:否|不.{0,2}|×|x|n|no|❌|没有?|缺席|请假|取消|已取消)$/i
