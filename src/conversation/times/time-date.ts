import type { Dayjs } from 'dayjs'
import { DAY, HOUR, local } from '../../clock.js'
import { parseNumber } from '../numbers.js'
import { FESTIVALS } from './festival-days.js'
import { before, dayOf, matchAt, N, WEEK, WEEKDAY, YEARS } from './scan.js'
import type { Day } from './time-day.js'
import { rowOfDays } from './time-day-row.js'
import { NOT_HAO, NOT_RI } from './time-hao.js'
import { APPOINTED, clause, standsAsDay } from './time-next.js'

/** Dates of the calendar: 12月5日, 2026.12.5, 12/8, 5号. */

/** (周六), 星期一 after a date: says which year is meant where none was said. */
const NOTE = `(?:[\\s,，]?\\s?\\(?${WEEK}(?<weekday>${WEEKDAY})\\)?)?`
const SAID = new RegExp(
  `(?:(?:(?<year>\\d{4}|\\d{2}|[零〇一二三四五六七八九]{4}|[零〇一二三四五六七八九]{2})\\s?年[,，]?|(?<shift>今年|明年|去年|后年|前年)(?:的)?)?\\s?` +
    `(?<month>${N}{1,3}|元)\\s?月(?:份)?(?:的)?\\s?(?<day>${N}{1,3})(?:\\s?[日号])?(?![楼线院个单多分次趟顿\\d%]))${NOTE}`,
  'y',
)
const WRITTEN = new RegExp(
  `(?:(?<year>\\d{4}|2\\d(?=[./]\\d{1,2}[./]\\d))(?:[./-]|\\s?年))?(?<month>\\d{1,2})(?<sign>[./·-])(?<day>\\d{1,2})(?![\\d.%]|[cmk][mg])(?<name>日|号(?![楼线院门桌柜铺馆店车库座机]))?${NOTE}(?<feast>(?:国际)?(?:${FESTIVALS.map(({ names }) => names).join('|')}))?`,
  'y',
)
/** After it even 12-8 is a date. */
const CLOCK_NEXT =
  /\s*(?:[（(]|(?:周|星期|礼拜)[一二三四五六日天]|凌晨|清晨|早|上午|中午|下午|傍晚|晚|\d{1,2}\s?[:：点时]|\d{1,2}\s?[ap]m|[ap]m\s?\d|[零一二两三四五六七八九十]{1,3}点|[到至~—–-]+\s*(?:\d{4}[./-])?\d{1,2}[./-]\d{1,2}(?!\d|[.公元块米斤倍折万单k%]|展[位台柜板架]))/iy
const DEADLINE_NEXT = /\s*(?:之前|以前|前|截止|起|开始|以后|之后|后)/y
const APART_BEFORE = /(?:^|[\s(【[,，、。:：;；在于到从至自是~—–-]|日期|时间|截止)$/
const NOTHING_ELSE = /\s*(?:谢谢)?[!！。]*$/y
const APART_AFTER = /$|[\s)\],，;；。、!！?？]/y

/** 九月九酒家, 三月三米线: without 日 or 号 it is a date where nothing is named after it. */
const SAID_SHORT = /[一二三四五六七八九]月[一二三四五六七八九]$/
const NAMES_NO_MORE = /$|[^\u4e00-\u9fa5]|[早上中下晚凌夜到至前之以起那]/y

export function readMonthDay(text: string, at: number, now: number): Day | undefined {
  if (/[0-9零一二三四五六七八九十./a-z-]/i.test(text[at - 1] ?? '') && !/[到至~—–-]/.test(text[at - 1] ?? '')) return undefined
  if (/[年月]$/.test(text[at - 1] ?? '') && /\d|[一二三四五六七八九十]/.test(text[at - 2] ?? '')) return undefined
  const match = matchAt(SAID, text, at) ?? readWritten(text, at)
  const { year, shift, month, day, weekday } = match?.groups ?? {}
  if (!match || !month || !day) return undefined
  const said = year ? yearOf(year) : shift ? local(now).year() + (YEARS[shift] ?? 0) : undefined
  if (!said && SAID_SHORT.test(match[0]) && !matchAt(NAMES_NO_MORE, text, at + match[0].length)) return undefined
  const row = rowOfDays(text, at + match[0].length, parseNumber(day) ?? 0)
  const found = dateOf(said, month === '元' ? 1 : (parseNumber(month) ?? 0), parseNumber(day) ?? 0, now, weekday)
  if (found === undefined) return undefined
  const until = row ? { until: found + row.days * DAY } : {}
  return { day: found, to: row?.to ?? at + match[0].length, kind: 'date', ...until, ...(said ? {} : { open: true }) }
}

/** 20261203 10点: eight digits are a date where a clock or a part of the day follows. */
const GLUED = new RegExp(`(?<year>20\\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)(?=${CLOCK_NEXT.source})`, 'iy')

function readWritten(text: string, at: number): RegExpExecArray | undefined {
  const match = matchAt(GLUED, text, at) ?? matchAt(WRITTEN, text, at)
  if (!match?.groups) return undefined
  const { year, name, sign, weekday, feast } = match.groups
  const to = at + match[0].length
  // 3.8妇女节, 10·1国庆.
  if (feast) return match
  if (sign === '·') return undefined
  if (year || (name && sign !== '-') || weekday || matchAt(CLOCK_NEXT, text, to)) return match
  if (sign === '-') return undefined
  if (sign === '.' && at === 0 && matchAt(NOTHING_ELSE, text, to)) return match
  if (
    /(?<![早晚上午]\s?\d{1,2})[./]\d{1,2}[日号]?\s?[到至~—–-]+\s?$/.test(before(text, at)) &&
    (matchAt(APART_AFTER, text, to) || APPOINTED.test(clause(text, to)) || ON_THOSE_DAYS.test(clause(text, to)))
  )
    return match
  if (matchAt(DEADLINE_NEXT, text, to)) return APART_BEFORE.test(before(text, at)) ? match : undefined
  if (isFraction(match.groups, at === 0 && sign === '/' && matchAt(NOTHING_ELSE, text, to) !== null)) return undefined
  return sign === '/' && APART_BEFORE.test(before(text, at)) && matchAt(APART_AFTER, text, to) ? match : undefined
}

const ON_THOSE_DAYS = /^(?:每天|期间|志愿|施工|封|停|报|展(?![位台柜板架])|检修|抢修|两天|三天)/
/** 1/2, 2/3: a part, not a date, where nothing else says so; 8/10 with nothing else is a mark out of ten. */
const isFraction = ({ month, day }: Record<string, string | undefined>, alone: boolean) =>
  (Number(month) < Number(day) && Number(day) <= 5) || (alone && day === '10' && Number(month) <= 10)

function yearOf(text: string): number {
  const digits = Number([...text].map((one) => parseNumber(one) ?? 0).join(''))
  return digits < 100 ? 2000 + digits : digits
}

/** Without a year: the one whose weekday was said, else the one that is at most half a year back, or the next to come; 29 February may be eight years away. */
function dateOf(year: number | undefined, month: number, day: number, now: number, weekday?: string): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  if (year !== undefined) return midnightOf(year, month, day)
  const current = local(now).year()
  if (weekday) {
    const wanted = ('一二三四五六日'.indexOf(weekday === '天' ? '日' : weekday) + 1) % 7
    const fitting = [current, current + 1, current - 1]
      .map((one) => midnightOf(one, month, day))
      .filter((at) => at !== undefined && local(at).day() === wanted)
    if (fitting[0] !== undefined) return fitting[0]
  }
  for (let one = current - 1; one <= current + 8; one++) {
    const at = midnightOf(one, month, day)
    if (at !== undefined && at >= now - 183 * DAY) return at
  }
  return undefined
}

/** Reckoned without a calendar's cost, as in scan.ts; undefined where the month has no such day. */
function midnightOf(year: number, month: number, day: number): number | undefined {
  const at = Date.UTC(year, month - 1, day)
  const last = Date.UTC(year, month, 0)
  return month >= 1 && month <= 12 && day >= 1 && at <= last ? at - 8 * HOUR : undefined
}

/** With what a date of the calendar begins. */
const BEGINS = /[0-9零〇一二两三四五六七八九十廿卅元今明去后前]/

/** A day of the calendar that there is in no year, or not in the one that was said: 2月30日, 4月31号, 13月5日. `to` is where it ends. */
export function readNoSuchDay(text: string, at: number): { said: string; to: number } | undefined {
  if (!BEGINS.test(text[at] ?? '') || /[0-9零一二三四五六七八九十./a-z-]/i.test(text[at - 1] ?? '')) return undefined
  const spoken = matchAt(SAID, text, at)
  const match = spoken ?? readWritten(text, at)
  const { year, month, day } = match?.groups ?? {}
  if (!match || !month || !day) return undefined
  const said = match[0].trim() + (/[日号]/.exec(text[at + match[0].length] ?? '')?.[0] ?? '')
  const to = at + said.length
  if (spoken && !/[日号]/.test(said) && !matchAt(CLOCK_NEXT, text, to)) return undefined
  // 13.45 10点: a price.
  if (!spoken && !year && (Number(month) > 12 || Number(day) > 31)) return undefined
  const [ofYear, inMonth, onDay] = [year ? yearOf(year) : undefined, month === '元' ? 1 : (parseNumber(month) ?? 0), parseNumber(day) ?? 0]
  // Without a year a leap year counts: the day is in one of the next.
  if (inMonth >= 1 && inMonth <= 12 && onDay >= 1 && midnightOf(ofYear ?? LEAP_YEAR, inMonth, onDay) !== undefined) return undefined
  return { said, to }
}
const LEAP_YEAR = 2028

const NUMBERED = new RegExp(
  `(?:(?<which>下下个月|下个月|这个月|这月|本月|上个月|当月|次月|下月|上月|每月)的?\\s?)?(?<day>${N}{1,3})(?:(?=(?<shared>\\s*(?:[-~—–]|到|至)\\s*${N}{1,3}(?:号(?!${NOT_HAO})|日(?!${NOT_RI}))))|(?<listed>(?:(?:[号日]?[、,，]|[号日][和跟与]?)${N}{1,3}){1,4}(?:[号日](?!${NOT_HAO}|${NOT_RI})|(?=[这那]?[两三四五]天)))|(?<hao>号)(?!${NOT_HAO})|日(?!${NOT_RI})|(?<bare>(?=早上|上午|中午|下午|傍晚|晚上)))(?:\\s?\\(?${WEEK}${WEEKDAY}\\)?)?`,
  'y',
)
/** 玉桥中路12号 is an address. */
const ADDRESS =
  /(?:路|街|巷|弄|胡同|大道|里|园|院|村|号|楼|区|岛|桥|庄|营|寺|屯|坟|湾|苑|城|站|厂|广场|中心|大厦|国际|公馆|公寓|府|轩|阁|庭|墅|郡|座|坊|市场|商场|基地|[甲乙丙]|[东西南北]门)$/
/** 取餐25号, 前面还有12号, 排到35号: a place in a queue. */
const QUEUE =
  /(?:(?:取餐|取件|排队|桌|座|房|床|工|门牌|尺|档口?|柜|球衣|电池|车位|编|型|码)号码?(?:是|为|[:：])?|号码(?:是|为|[:：])|取餐|叫到|排到?|喊到?|前面还?有|前面是|轮到|过号|(?:摇|抽|领|拿|分)到了?|(?:工服|球服|衣服|鞋子?|裤子|帽子|手环|号牌)是?|手里是|拿的是)$/
/** 文号2026-15号, 京政发12号. */
const DOCUMENT = /(?:\d{4}[-〕\])]|[政办府函人市]发|字|令)$/
const SAYS_DAY = /\s?(?:早|晚|上午|中午|下午|凌晨|夜里|\d{1,2}[:：点]|[一二两三四五六七八九十]{1,3}点|前|之前|截止)/y
/** 小区28号开始封楼道, 北苑28号体检: of a place that is no road, which has no such numbers. */
const SAYS_DAY_OF_PLACE = /开始|起(?!重)|停[水电气]|体检|义诊|培训|开会|放假|聚餐|团建|发放|值班|限行/y
const ROAD = /[路街巷弄道同]$/
const saysDay = (text: string, at: number, to: number) =>
  matchAt(SAYS_DAY, text, to) !== null || (!ROAD.test(before(text, at)) && matchAt(SAYS_DAY_OF_PLACE, text, to) !== null)
const MONTHS: Readonly<Record<string, number>> = { 下下个月: 2, 下个月: 1, 下月: 1, 次月: 1, 上个月: -1, 上月: -1 }

export const monthsAway = (which: string | undefined) => MONTHS[which ?? ''] ?? 0

/** 五日 is mostly a span (十日谈, 余音绕梁三日): a day where its clause begins with it and goes on as one does. */
const isSpokenDay = (text: string, at: number, to: number) =>
  /(?:^|[^\u4e00-\u9fa5]|[在于到至从本这月定改])$/.test(before(text, at)) && standsAsDay(text, at, to)

const BARE_DAY = /^(?:[12]\d|3[01]|十[一二三四六七八九]|二十[一二三四五六七八九]|三十一?)$/
const CLAUSE_BEGINS = /(?:^|[\s，,。;；]|[改挪定约推](?:到|在|成)|(?<![\u4e00-\u9fa5])[就在])$/

/** 26、27、28号: the last of days that follow each other; of others (1号、15号) only the first counts. */
function lastOfRow(first: number, listed: string | undefined): number | undefined {
  const days = (listed ?? '').split(/[号日]?[、,，]|[号日][和跟与]?(?=.)/).slice(1)
  const numbers = days.map((one) => parseNumber(one.replace(/[号日]$/, '')) ?? 0)
  return numbers.length > 0 && numbers.every((one, at) => one === first + 1 + at && one <= 31) ? numbers.at(-1) : undefined
}

/** A bare N号 is this month's, unless it is more than ten days past. */
export function readNumbered(text: string, at: number, now: number): Day | undefined {
  const match = matchAt(NUMBERED, text, at)
  const number = parseNumber(match?.groups?.day ?? '')
  if (!match || !number || number > 31 || /[0-9一二三四五六七八九十第#月./a-z]/i.test(text[at - 1] ?? '')) return undefined
  const which = match.groups?.which
  const to = at + match[0].length
  // 28晚上七点: 号 is left out where a clause begins, or what was moved goes. 十五晚上 may be lunar; 十一晚上 is the holiday in the two months before it; 三十晚上
  // is New Year's Eve where the text speaks of it (lunar.ts).
  if (match.groups?.bare !== undefined && !(BARE_DAY.test(match[0]) && CLAUSE_BEGINS.test(before(text, at)))) return undefined
  if (match[0] === '十一' && /^[89]$/.test(String(local(now).month() + 1)))
    return { day: dayOf(now).month(9).date(1).valueOf(), to, kind: 'festival' }
  if (which === '每月') return undefined
  if (DOCUMENT.test(before(text, at)) || QUEUE.test(before(text, at)) || (number <= 3 && /[大小]$/.test(before(text, at)))) return undefined
  if (!which && ADDRESS.test(before(text, at)) && !saysDay(text, at, to)) return undefined
  const end = to + (match.groups?.shared?.length ?? 0)
  if (!which && /^[一二两三四五六七八九十]$/.test(match.groups?.day ?? '') && !match.groups?.hao && !isSpokenDay(text, at, to))
    return undefined
  // 1,12日: of days that do not follow each other each stands for itself.
  if (match.groups?.listed && !/^[号日](?![和跟与])/.test(match.groups.listed) && !lastOfRow(number, match.groups.listed)) return undefined
  if (match.groups?.listed && !/^[两二三四五六]天/.test(text.slice(to)) && !standsAsDay(text, at, to)) return undefined
  if (!which && (match.groups?.hao || match.groups?.shared?.endsWith('号')) && !standsAsDay(text, at, end)) return undefined
  const month = dayOf(now).date(1).add(monthsAway(which), 'month')
  if (which) return month.date(number).month() === month.month() ? { day: month.date(number).valueOf(), to, kind: 'date' } : undefined
  for (let later = 0; later <= 2; later++) {
    const day: Dayjs = month.add(later, 'month').date(number)
    if (day.date() !== number || day.valueOf() < now - 10 * DAY) continue
    const last = lastOfRow(number, match.groups?.listed)
    return { day: day.valueOf(), to, kind: 'date', open: true, ...(last ? { until: day.date(last).valueOf() } : {}) }
  }
  return undefined
}
