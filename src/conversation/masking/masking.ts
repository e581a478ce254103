import { SIMPLIFIED } from '../words/traditional.js'
import { isChineseDigit } from './digit-signs.js'
import { type Digit, type DigitRun, digitRuns, type Folded, fold } from './digits.js'
import { CALLED_CARDS, CARD_NUMBERS, ID_NUMBERS, isPublicNumber, PHONE_NUMBERS } from './number-kinds.js'
import type { NumberRule } from './number-rule.js'

/** What is masked: a phone, an id card, a plate, a bank card, a chat id. */
export type MaskKind = 'phone' | 'id' | 'plate' | 'card' | 'chat'

export interface Masked {
  text: string
  /** What was masked, and where it stood in the text that was given. */
  found: { kind: MaskKind; span: [number, number] }[]
}

const SIGNS: Record<MaskKind, string> = { phone: '〔电话〕', id: '〔证件号〕', plate: '〔车牌〕', card: '〔卡号〕', chat: '〔微信号〕' }

/** Masks what names or reaches a person, in the order id, mobile, landline, plate, card, chat id; public numbers stay. */
export function mask(original: string): Masked {
  if (saysLittle(original)) return { text: original, found: [] }
  const folded = fold(original)
  const found: Masked['found'] = []
  const add = (kind: MaskKind, [from, to]: [number, number]) => {
    if (!found.some(({ span }) => from < span[1] && to > span[0])) found.push({ kind, span: [from, to] })
  }
  const runs = digitRuns(folded).filter((run) => run.digits.length >= SHORTEST)
  for (const rule of ID_NUMBERS) for (const span of numbersBy(rule, runs, folded)) add('id', span)
  for (const rule of CALLED_CARDS) for (const span of numbersBy(rule, runs, folded)) add('card', span)
  for (const rule of PHONE_NUMBERS) for (const span of numbersBy(rule, runs, folded)) add('phone', span)
  for (const span of wordsBy(PLATES, folded)) add('plate', span)
  for (const rule of CARD_NUMBERS) for (const span of numbersBy(rule, runs, folded)) add('card', span)
  for (const span of wordsBy(CHATS, folded)) add('chat', span)
  for (const span of wordsBy(PAPERS, folded)) add('id', span)
  found.sort((a, b) => a.span[0] - b.span[0])
  return { text: cover(original, found), found }
}

/** The fewest digits and letters of what is masked, unless it says how often one stands (八个八). */
const FEWEST = 5
const USUAL = /^[\u4e00-\u9fa5A-Za-z0-9 ，。！？、：；,.!?:;~/]*$/
/** Han and a few digits are most of what people write, and nothing of that is masked. The old script is read as the new one first: 八個八. */
function saysLittle(original: string): boolean {
  if (!USUAL.test(original) || original.includes('个')) return false
  let count = 0
  for (const character of original) {
    if (SIMPLIFIED.has(character)) return false
    if (character <= 'z' ? /[A-Za-z0-9]/.test(character) : isChineseDigit(character)) count++
  }
  return count < FEWEST
}

/** The fewest digits a number that is masked has. */
const SHORTEST = 7
/** So much of the text before a number may say what it is. */
const CONTEXT = 14

/** Every place in the runs where a number of this rule stands, not overlapping. */
function* numbersBy(rule: NumberRule, runs: readonly DigitRun[], folded: Folded): Generator<[number, number]> {
  for (const run of runs)
    for (let start = 0; start < run.digits.length; start++) {
      const end = endOfNumber(rule, run, start, folded)
      if (end === undefined) continue
      yield [run.digits[start]?.from ?? 0, run.digits[end - 1]?.to ?? 0]
      start = end - 1
    }
}

function endOfNumber(rule: NumberRule, run: DigitRun, start: number, folded: Folded): number | undefined {
  if (!apart(run, start)) return undefined
  const values = run.digits.slice(start, start + Math.max(...rule.lengths)).map((digit) => digit.value)
  for (const length of rule.lengths) {
    const end = start + length
    if (end > run.digits.length || (end < run.digits.length && !apart(run, end))) continue
    const digits = values.slice(0, length).join('')
    if (!rule.pattern.test(digits) || isPublicNumber(digits)) continue
    const before = textBefore(folded, run.digits[start] as Digit)
    const after = textAfter(folded, run.digits[end - 1] as Digit)
    if (
      rule.holds({
        digits,
        before,
        after,
        groups: groupsOf(run, start, end),
        gaps: run.gaps.slice(start + 1, end).filter(Boolean),
        more: run.digits.length - end,
      })
    )
      return end
  }
  return undefined
}

/** Another number begins here: something stands between, or it is written in another way. Spelled numbers run into words: 老九一三八…. */
function apart({ digits, gaps }: DigitRun, at: number): boolean {
  const [left, right] = [digits[at - 1], digits[at]]
  if (!left || !right || gaps[at] !== '') return true
  return left.weak || right.weak || left.script !== right.script || left.script === 'chinese'
}

function groupsOf(run: DigitRun, start: number, end: number): string {
  const groups: number[] = [0]
  for (let at = start; at < end; at++) {
    if (at > start && run.gaps[at] !== '') groups.push(0)
    groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1
  }
  return groups.join('-')
}

function textBefore({ characters, at }: Folded, digit: Digit): string {
  const index = placeOf(at, digit.from)
  return characters.slice(Math.max(0, index - CONTEXT), index).join('')
}

function textAfter({ characters, at }: Folded, digit: Digit): string {
  const index = placeOf(at, digit.to)
  return characters.slice(index, index + CONTEXT).join('')
}

/** Where in ascending places the first is that is not before this one. */
function placeOf(at: readonly number[], from: number): number {
  let [low, high] = [0, at.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const ONE = '[A-Z0-9零〇一二三四五六七八九幺]'
const PLATES: RegExp[] = [
  new RegExp(
    `[${PROVINCE}][\\s·•.]?[A-Z](?:[\\s·•.\\-—_★☆*|/]|\\p{Extended_Pictographic}\\uFE0F?){0,2}(?=(?:[\\s·•.]?[A-Z]){0,3}[\\s·•.]?[\\d零〇一二三四五六七八九幺])(?:${ONE}[\\s·•.]?){4}[A-Z0-9挂学警港澳领零〇一二三四五六七八九幺](?:[A-Z0-9])?(?![A-Z0-9])`,
    'giu',
  ),
  /(?<=(?:车牌|牌照|车号)(?:号码?)?(?:尾号)?(?:是|为|:|\s){0,3})(?:北京\s?)?(?=[A-Z]{0,3}\d)[A-Z0-9]{5,8}(?![A-Z0-9])/gi,
]
const CHATS: RegExp[] = [
  /wxid_[a-z0-9]{6,24}/gi,
  /(?<=(?:微(?:\s|❤|♥|\uFE0F){0,3}信|加(?:个|我)?(?:卫星|[薇嶶溦葳](?![\u4e00-\u9fa5]))|卫星(?=号|\s|[:：])|绿(?:泡泡|信)|[薇威微卫徽维唯嶶溦葳]\s?(?:xin|[信心xX❤♥])|(?<!稍)微(?=[:：])|(?<![a-z])(?:v\s?信|wx|v{1,2}x|v(?:\s|❤|♥|\uFE0F){0,3}|wei\s?(?:信|xin)|weixin|wechat))\s?(?:号码?|同号|id|hao|搜)?\s?(?:号|就?叫|是|为|加|:|：|\+|➕|\s){0,4})(?=[a-z_-]*[\d_-])[a-z][a-z0-9_-]{5,19}(?![a-z0-9_])/gi,
  /(?<=(?:微\s?信|[薇威]\s?信|(?<![a-z])(?:wx|vx|weixin))\s?(?:号|id)\s?(?:是|为|:|：|\s){0,3})[a-z][a-z0-9_-]{5,19}(?![a-z0-9_])/gi,
  /(?<=(?:(?<![a-z])(?:wx|vx|weixin|wechat)|微信)\s?[:：]\s?)[a-z](?:[a-z0-9_-]|\.(?=[a-z0-9])){5,19}(?![a-z0-9_])/gi,
  // 加我微信,xm_1990.
  /(?<=加(?:个|一下|我)?的?(?:微信|vx?|wx)\s?[,，]\s?)(?=[a-z_-]*[\d_-])[a-z][a-z0-9_-]{5,19}(?![a-z0-9_])/gi,
  // v:laowang, where a clause begins with it; tz_wang88 微信: what is called one behind it.
  /(?<=(?:^|[\s,，。]|加(?:个|我)?)v\s?[:：]\s?)[a-z][a-z0-9_-]{5,19}(?![a-z0-9_/.])/gi,
  /(?<![a-z0-9_@./-])(?=[a-z_-]*\d)[a-z][a-z0-9_-]{5,19}(?=\s?[,，]?(?:这?是?我的?)?(?:微信|加微|微(?![\u4e00-\u9fa5a-z])|(?:wx|vx)(?![a-z0-9])))/gi,
  // l z 1 9 8 8: letter by letter, with a digit among them.
  /(?<=(?:微\s?信|(?<![a-z])(?:wx|vx))\s?号?\s?(?:是|:|\s){0,3})(?=[a-z_\s]*\d)[a-z](?:\s[a-z0-9_]){5,19}(?![a-z0-9_])/gi,
  /(?<=(?:(?<![a-z])Q(?:\s?Q|(?=\s?号))|加(?:个|我)?[Q扣]|🐧|扣\s?扣|抠抠|口口|叩叩|秋秋|球球|企鹅)\s?(?:号码?)?\s?(?:是|为|加|:|：|\s){0,3})[1-9](?:[\s.-]?\d){4,10}(?!\d)/gi,
  /(?<=(?:(?<![a-z])Q(?:\s?Q|(?=\s?号))|加(?:个|我)?[Q扣]|🐧|扣\s?扣|抠抠|口口|叩叩|秋秋|球球|企鹅)\s?(?:号码?)?\s?(?:是|为|加|:|：|\s){0,3})[一二三四五六七八九](?:\s?[零〇一二三四五六七八九]){4,10}/gi,
  /(?<=(?:微信|(?<![a-z])(?:wx|vx))号\s?(?:是|为|:|：|\s){0,3})[1-9]\d{4,10}(?!\d)/gi,
]
/** Passports and permits, where they are called so. */
const PAPERS: RegExp[] = [
  /(?<=(?:护照|通行证|回乡证|台胞证|居住证)(?:号码?)?(?:是|为|:|：|\s){0,3})[A-Z]{1,2}\d{7,10}(?![A-Z0-9])/gi,
  /(?<=台胞证(?:号码?)?(?:是|为|:|：|\s){0,3})\d{8}(?!\d)/g,
  /(?<![A-Z0-9])[EGDSP][A-Z]?\d{7,8}(?=\s?(?:是|这本?)?(?:我的?)?(?:护照|通行证))/gi,
]

function* wordsBy(patterns: readonly RegExp[], { text, characters, at }: Folded): Generator<[number, number]> {
  for (const pattern of patterns) {
    // `text` counts UTF-16 units, `characters` counts characters.
    let [unit, from] = [0, 0]
    for (const match of text.matchAll(pattern)) {
      from += [...text.slice(unit, match.index)].length
      unit = match.index
      const to = from + [...match[0].trimEnd()].length
      if (to <= characters.length) yield [at[from] ?? 0, at[to] ?? 0]
    }
  }
}

function cover(original: string, found: Masked['found']): string {
  let text = ''
  let from = 0
  for (const { kind, span } of found) {
    text += original.slice(from, span[0]) + SIGNS[kind]
    from = span[1]
  }
  return text + original.slice(from)
}
