import { parseNumber } from '../numbers.js'
import { inlineOnly, inTitle, splitInline, TIGHT_LINE, tightInline } from './jielong-inline.js'
import { namesAlone, unnumbered } from './jielong-unnumbered.js'

/** A number before an entry: 1. 1、 1) 1- (1) 一、; a colon or point right before digits is a time or a decimal, unless the numbers go on so. */
const LINE =
  /^\s*(?:[(（[【《〈「『<]\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）\]】》〉」』>]|(\d{1,3})\s*(?:[.、．)）]|[,，:：。/_|-](?!\d))|([一二三四五六七八九十]{1,3})\s*[、.．])\s*(.*)$/
/** 1 小明, 一 小明: only when nothing else numbers the lines. */
const BARE_LINE = /^\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s+(\S.*)$/
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
    const stem = STEMS.indexOf(letter)
    return { number: letter === '' ? 0 : stem < 0 ? letter.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0) + 1 : stem + 1, text }
  })
  return lettered.size > 1 ? lettered : new Map()
}

/** #1 小明, 1号 小明: only where nothing else numbers the lines. */
const SIGNED_LINE = /^\s*(?=#|\d{1,3}\s*号)#?\s*(\d{1,3})\s*号?[\s:：、.]+(\S.*)$/
/** A. 小明, b. 小红, 甲、老张 */
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const LETTER_LINE = /^\s*([A-Z甲乙丙丁戊己庚辛壬癸])(?:\s*[.、．)）:：]\s*|\s+)(\S.*)$/i

/** The lines whose numbers go on from 1. */
function inOrder(lines: string[], read: (line: string) => Numbered): Map<number, Numbered> {
  const found = new Map<number, Numbered>()
  for (const [at, line] of lines.entries()) {
    const one = read(line)
    if (one.number === found.size + 1) found.set(at, one)
  }
  return found
}

/** No.1 小明, 第1位 小明, 第一个：小明 */
const COUNTED =
  /^\s*(?:(?:no\s*\.?|№)\s*(\d{1,3})(?!\d)|第\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:位|个(?=[\s:：、，,])|(?=[:：、])))[\s.:：、，,]*/i
const readLine = (line: string): Numbered | undefined => {
  const found = LINE.exec(line.replace(COUNTED, (_, latin?: string, said?: string) => `${latin ?? parseNumber(said ?? '') ?? 0}. `))
  if (!found) return undefined
  const number = parseNumber(found[1] ?? found[2] ?? found[3] ?? '') ?? 0
  return { number, text: found[4] ?? '' }
}
const readBare = (line: string): Numbered | undefined => {
  const found = BARE_LINE.exec(line)
  return found ? { number: parseNumber(found[1] ?? '') ?? 0, text: found[2] ?? '' } : undefined
}

/** 5 阿花 below 4. 老张: the next number, though its sign was left out; 5 人 is a remark. */
const goesOn = (line: string, next: number): Numbered | undefined => {
  const found = readBare(line)
  return found?.number === next && !/^(?:[人个位名岁点月日号楼元块份箱]|[大小](?:$|[\s\d人孩]))/.test(found.text) ? found : undefined
}

/** The lines that begin an entry. 11.28 is a date, 1.295-909 an entry: digits right after the point count when the numbers go on so. */
function startsOf(lines: string[], read: (line: string) => Numbered | undefined): Map<number, Numbered> {
  const starts = new Map<number, Numbered>()
  let last = 0
  for (const [at, line] of lines.entries()) {
    const found = read(line) ?? (starts.size > 1 ? goesOn(line, last + 1) : undefined)
    if (!found) continue
    const decimal = /^\s*\d{1,3}\s*[.．]\d/.test(line)
    if (decimal && found.number !== last + 1 && found.number !== 1) continue
    starts.set(at, found)
    last = found.number
  }
  return starts
}

/** 下午2点组：, 梨园站: what follows is a part of the list. */
const PART_OF_LIST = /(?:组|站|场|班|队|车|批|区|桌|片|部|[替候]补|备选)(?:名单)?\s*[:：】\]]?\s*$/
/** What a rule says and the line of somebody does not. */
const RULE =
  /[:：]|请|自带|带好|携带|[不勿]要?(?:迟到|带|得|许|能)|必须|需|务必|准时|提前|穿|空腹|时间|地点|费用|免费|注意|禁止|证件?$|身份证|到场|遵守|谢绝|截止/
const LONGEST_NAMED = 14
/** Above a first entry: nothing, a heading, or a short line that announces it. */
const BEFORE_FIRST = /^$|[:：】\]]$|^.{0,10}(?:开始|如下|报名|名单|接[龙龍]).{0,3}$/u
const ABOVE_RULES = /时间|地点|规则|须知|要求|说明|注意|流程|事项|安排|内容|项目|提示|准备|条件|标准/
/** Above the list itself: 报名：, 以下接龙： */
const ANNOUNCES = /报名|名单|接[龙龍]|签名|登记|如下|开始|下面/

/**
 * Rules in the head may be numbered too: the list is what begins with the last 1 after an empty line, or one that announces it (报名：). Of groups
 * with a heading each (上午组：), or whose first has names and no rules, all belong to it.
 */
function firstOf(lines: string[], starts: Map<number, Numbered>): number {
  const all = [...starts.keys()]
  const restarts = all.filter(
    (at) => starts.get(at)?.number === 1 && !starts.has(at - 1) && BEFORE_FIRST.test((lines[at - 1] ?? '').trim()),
  )
  const [start = 0] = all
  const later = restarts.filter((at) => at > start)
  const before = all.filter((at) => at < (later[0] ?? start)).map((at) => starts.get(at)?.text.trim() ?? '')
  const [above, announced] = [lines[start - 1] ?? '', later.some((at) => ANNOUNCES.test(lines[at - 1] ?? ''))]
  const areNames = before.every((text) => text.length <= LONGEST_NAMED && !RULE.test(text)) && !ABOVE_RULES.test(above)
  const isPart = (at: number) => PART_OF_LIST.test(lines[at - 1] ?? '')
  const areParts = isPart(start) || (later.length > 0 && later.every(isPart)) || (!announced && /[:：】\])）]$/.test(above.trim()))
  if (areNames && areParts) return start
  const heads = later.filter((at) => !isPart(at))
  if (heads.length > 0) return heads.at(-1) as number
  return isPart(start) ? start : (later[0] ?? start)
}

/** An empty number below filled ones: what follows it is said to all. Where every name stands below its number, it is the name. */
const isTail = ([first]: readonly Numbered[], last: Numbered) => last !== first && last.text.trim() === '' && !first?.text.startsWith('\n')

/** A line drawn below the list. */
const TAIL = /^[-—–=＝*·.…_~～]{3,}$/
/** 共12人, 目前5人 below the list count its lines. */
const TALLY = /^(?:目前|现在|已报|合计|总计|共计?|总共|一共)[^\d\n]{0,4}(\d{1,3})\s*[个位]?[人名]/
const isTally = (line: string, entries: number) => Number(TALLY.exec(line)?.[1] ?? 0) >= Math.max(2, entries)

/** One entry a numbered line, with the lines that follow it; what stands after an empty line at the end is no entry. */
function lineEntries(lines: string[], first: number, starts: Map<number, Numbered>): Numbered[] {
  const entries: Numbered[] = []
  let open = false
  for (let at = first; at < lines.length; at++) {
    const found = starts.get(at)
    const line = (lines[at] ?? '').trim()
    const last = entries.at(-1)
    if (found) entries.push({ ...found })
    else if (line === '' || TAIL.test(line) || isTally(line, entries.length)) open = false
    else if (open && last && !isTail(entries, last)) last.text += `\n${line}`
    if (found) open = true
  }
  return entries
}
