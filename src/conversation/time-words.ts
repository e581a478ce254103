import { DAY, local } from '../clock.js'
import { readFestival } from './festivals.js'
import { parseNumber } from './numbers.js'

/** Readers of the words for days, parts of a day and clocks. Each looks at one place of a normalised text and says how far it read. */

const N = '[0-9零〇一二两三四五六七八九十]'
const PARTS =
  '凌晨|清晨|晨间|晨|清早|大早上|大早|大清早|早上|早晨|早间|上午|午前|中午|正午|晌午|午后|下午|傍晚|黄昏|晚上|晚间|夜里|夜间|夜晚|半夜|深夜|午夜|晚|夜|早'
const PART = new RegExp(`(?:的)?(${PARTS})(?![安餐饭班高点会市报晚早])`, 'y')
/** After a number with 号 or 日 these make it an address, a line, a machine: no day. */
const NOT_DAY =
  '(?!楼|线|院|门|口|店|桌|馆|厅|公寓|车|机|柜|桩|单元|仓|库|铺|位|球|选手|坑|井|站|房|地|路|街|风|字|码|文|元|子|牌|床|窗|员|厂|网|床)'

export interface Day {
  /** Midnight. */
  day: number
  to: number
  /** 今晚, 明早: the part of the day that is in the word. */
  part?: string
}

const WORDS: [RegExp, number][] = [
  [/大前(?:天|儿)|大前(?=[早晚])/y, -3],
  [/前(?:天|儿|日)|前(?=[早晚]上?[0-9一二两三四五六七八九十])/y, -2],
  [/昨(?:天|儿个?|日)|昨(?=[早晚夜])/y, -1],
  [/今(?:天|儿个?|日)|今(?=[早晚夜晨])|当天(?=[早晚上下中])/y, 0],
  [/明(?:天|儿个?|日)|明(?=[早晚晨])/y, 1],
  [/大后(?:天|儿)|大后(?=[早晚])/y, 3],
  [/后(?:天|儿|日)|后(?=[早晚]上?[0-9一二两三四五六七八九十])/y, 2],
]
const YEAR =
  '(?:(\\d{4}|\\d{2}|[零〇一二三四五六七八九]{4}|[零〇一二三四五六七八九]{2})年[,，]?|(\\d{4})[./-]|(今年|明年|去年|后年)(?:的)?)?'
const WEEKDAY_NOTE = '(?:\\s*\\(?(?:周|星期|礼拜)[一二三四五六日天]\\)?)?'
const MONTH_DAY = new RegExp(
  `${YEAR}\\s*(?:(${N}{1,3})月(?:份)?(?:的)?(${N}{1,3})(?:日|号)?${NOT_DAY}|(\\d{1,2})[./](\\d{1,2})(?:日|号)|(\\d{1,2})([./-])(\\d{1,2})(?=\\s*(?:周|星期|\\(|${PARTS}|\\d{1,2}[:点]|日|号|$|[到至~—-]\\s*\\d{1,2}[./-]\\d)))${WEEKDAY_NOTE}`,
  'y',
)
const WEEK =
  /(上上|上|这|本|下下|下)?(?:一)?(?:个)?(?:周|星期|礼拜)(?:的)?([一二三四五六日天])(?![一二三四五六]?[福金报刊薪岁年边遭围])(?!大福|生生)|(上|这|本|下)?(?:个)?周末(?!愉快|快乐)/y
const NUMBERED = new RegExp(`(下个月|这个月|本月|上个月|当月|次月|下月|上月)?(?:的)?(${N}{1,3})[号日]${NOT_DAY}`, 'y')
const MONTH_END =
  /(下个月|这个月|本月|上个月|下月|上月|[0-9一二三四五六七八九十]{1,2}月)?(?:份)?(?:的)?(月底|月末|月初|月中|底|末|初|中旬)(?=$|[^\u4e00-\u9fa5]|前|之前|以前|[到去来交办截开要会]|[上下中]午|晚)/y
const YEAR_END = /(今年|明年)?(?:的)?(?:年底|年末)/y
const DAYS_ON = new RegExp(`(${N}{1,3}|半)个?(天|日|周|星期|礼拜|个?月|年)(?:以后|之后|后|以前|之前|前(?!后)|内|之内|以内)`, 'y')

/** What stands at `at` and means a day. */
export function readDay(text: string, at: number, now: number): Day | undefined {
  return (
    readWord(text, at, now) ??
    readFestival(text, at, now) ??
    readDaysOn(text, at, now) ??
    readMonthDay(text, at, now) ??
    readWeekday(text, at, now) ??
    readNumbered(text, at, now) ??
    readMonthEnd(text, at, now)
  )
}

const exec = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at
  return pattern.exec(text)
}
const todayOf = (now: number) => local(now).startOf('day')

function readWord(text: string, at: number, now: number): Day | undefined {
  for (const [pattern, days] of WORDS) {
    const match = exec(pattern, text, at)
    if (match) return { day: todayOf(now).valueOf() + days * DAY, to: at + match[0].length }
  }
  return undefined
}

const YEARS: Record<string, number> = { 今年: 0, 明年: 1, 去年: -1, 后年: 2 }

function readMonthDay(text: string, at: number, now: number): Day | undefined {
  const match = exec(MONTH_DAY, text, at)
  if (!match || /[0-9一二三四五六七八九十./]/.test(text[at - 1] ?? '')) return undefined
  const month = parseNumber(match[4] ?? match[6] ?? match[8] ?? '')
  const day = parseNumber(match[5] ?? match[7] ?? match[10] ?? '')
  const said = match[1] ?? match[2]
  const year = said ? yearOf(said) : match[3] ? local(now).year() + (YEARS[match[3]] ?? 0) : undefined
  const found = month && day ? dateOf(year, month, day, now) : undefined
  return found === undefined ? undefined : { day: found, to: at + match[0].length }
}

function yearOf(text: string): number {
  const digits = Number([...text].map((one) => parseNumber(one) ?? 0).join(''))
  return digits < 100 ? 2000 + digits : digits
}

/** Without a year a date more than half a year back means the next one. */
function dateOf(year: number | undefined, month: number, day: number, now: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const at = todayOf(now)
    .date(1)
    .year(year ?? local(now).year())
    .month(month - 1)
    .date(day)
  if (at.date() !== day) return undefined
  return year === undefined && at.valueOf() < now - 183 * DAY ? at.add(1, 'year').valueOf() : at.valueOf()
}

/** Weeks start on Monday. 这周X is that day of this week even when past; a bare 周X is the next one, today included. */
function readWeekday(text: string, at: number, now: number): Day | undefined {
  const match = exec(WEEK, text, at)
  if (!match || /[每第]/.test(text[at - 1] ?? '')) return undefined
  const [whole, which, weekday, whichEnd] = match
  const today = todayOf(now)
  const monday = today.subtract((today.day() + 6) % 7, 'day')
  const index = weekday ? '一二三四五六日'.indexOf(weekday === '天' ? '日' : weekday) : 5
  const weeks: Record<string, number> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 }
  const said = which ?? whichEnd
  const ofWeek = monday.add((weeks[said ?? ''] ?? 0) * 7 + index, 'day')
  const day = !said && ofWeek.isBefore(today) && !(weekday === undefined && today.day() === 0) ? ofWeek.add(7, 'day') : ofWeek
  return { day: day.valueOf(), to: at + whole.length }
}

const MONTHS: Record<string, number> = { 下个月: 1, 下月: 1, 次月: 1, 上个月: -1, 上月: -1 }

/** A bare N号 is this month's, unless it is more than ten days past. */
function readNumbered(text: string, at: number, now: number): Day | undefined {
  const match = exec(NUMBERED, text, at)
  if (!match || /[0-9一二三四五六七八九十第#月.]/.test(text[at - 1] ?? '')) return undefined
  const number = parseNumber(match[2] ?? '')
  if (!number || number > 31) return undefined
  const which = match[1]
  const month = todayOf(now)
    .date(1)
    .add(MONTHS[which ?? ''] ?? 0, 'month')
  const day = month.date(number)
  const to = at + match[0].length
  const later = month.add(1, 'month').date(number)
  if (!which && (day.month() !== month.month() || day.valueOf() < now - 10 * DAY))
    return later.date() === number ? { day: later.valueOf(), to } : undefined
  return day.month() === month.month() ? { day: day.valueOf(), to } : undefined
}

function readMonthEnd(text: string, at: number, now: number): Day | undefined {
  const ofYear = exec(YEAR_END, text, at)
  if (ofYear)
    return {
      day: todayOf(now)
        .add(ofYear[1] === '明年' ? 1 : 0, 'year')
        .endOf('year')
        .startOf('day')
        .valueOf(),
      to: at + ofYear[0].length,
    }
  const match = exec(MONTH_END, text, at)
  if (!match || (!match[1] && !match[2]?.startsWith('月'))) return undefined
  const named = parseNumber((match[1] ?? '').replace(/月$/, ''))
  let month = todayOf(now).date(1)
  if (named) month = dateMonth(named, now)
  else month = month.add(MONTHS[match[1] ?? ''] ?? 0, 'month')
  const word = match[2] ?? ''
  const day = /初/.test(word) ? month : /中/.test(word) ? month.date(15) : month.endOf('month').startOf('day')
  return { day: day.valueOf(), to: at + match[0].length }
}

function dateMonth(month: number, now: number) {
  const at = todayOf(now)
    .date(1)
    .month(month - 1)
  return at.valueOf() < now - 183 * DAY ? at.add(1, 'year') : at
}

/** 三天后, 两周以后, 一个月之后, 五日内. */
function readDaysOn(text: string, at: number, now: number): Day | undefined {
  const match = exec(DAYS_ON, text, at)
  if (!match || /[0-9一二三四五六七八九十半第]/.test(text[at - 1] ?? '')) return undefined
  const count = parseNumber(match[1] ?? '')
  if (!count) return undefined
  const back = /(以前|之前|前)$/.test(match[0]) ? -1 : 1
  const unit = match[2] ?? ''
  const today = todayOf(now)
  const day = /月/.test(unit)
    ? today.add(back * count, 'month')
    : unit === '年'
      ? today.add(back * count, 'year')
      : today.add(back * count * (/周|星期|礼拜/.test(unit) ? 7 : 1), 'day')
  return { day: day.valueOf(), to: at + match[0].length }
}

export function readPart(text: string, at: number): { part: string; to: number } | undefined {
  const match = exec(PART, text, at)
  return match?.[1] ? { part: match[1], to: at + match[0].length } : undefined
}

export interface Clock {
  /** Minutes from midnight, as said. */
  minutes: number
  to: number
  approximate: boolean
  /** am or pm stood after it. */
  half?: 'am' | 'pm'
  /** Only a number with 点, which may mean something else: 一点. */
  weak: boolean
}

const COLON = /(\d{1,2})\s?[:：]\s?(\d{2})(?::\d{2})?(?![\d:])\s*(am|pm|a\.m\.|p\.m\.)?/iy
const AM_PM = /(\d{1,2})\s*(am|pm)(?![a-z])/iy
const SPOKEN = new RegExp(
  `(${N}{1,3})\\s?[点时](?!光|刻表|差|候|间|期|常|尚|段|长|薪|赞|评|心|单|餐|菜|名|头|火|亮|击|外卖)(钟|整)?(?:过|零)?(半|[一二三1-3]刻|${N}{1,3}(?:分(?!之)|(?=$|[^0-9零〇一二两三四五六七八九十个多块元人条单次件岁百千万公米里斤天年月号楼])))?(?:钟)?(?:${N}{1,3}秒)?`,
  'y',
)
const NEARLY = /(?:多|左右|前后|上下|来钟|的样子|开外)/y
const ADVICE =
  /^(?:[0-9零一二三四五六七八九十]+\s*(?:公里|千米|块|元|米|斤|折|倍|度|km|%|万|分钟)|水旁|水字|建议|要求|意见|原因|问题|希望|说明|注意|理由|想法|好处|优点|缺点|体会)/

/** What stands at `at` and means a clock. */
export function readClock(text: string, at: number): Clock | undefined {
  if (/[0-9.:]/.test(text[at - 1] ?? '') || /[零〇一二两三四五六七八九十第]/.test(text[at - 1] ?? '')) return undefined
  const found = readShortOf(text, at) ?? readColon(text, at) ?? readAmPm(text, at) ?? readSpoken(text, at) ?? readShared(text, at)
  if (!found) return undefined
  const nearly = exec(NEARLY, text, found.to)
  return nearly ? { ...found, to: found.to + nearly[0].length, approximate: true } : found
}

const SHORT_OF = new RegExp(`差(?:(一|两|三|[123])刻|(${N}{1,3})分钟?)(?:钟)?(${N}{1,3})点(?!光|评|赞)`, 'y')

/** 差一刻八点, 差5分9点. */
function readShortOf(text: string, at: number): Clock | undefined {
  const match = exec(SHORT_OF, text, at)
  const hours = match?.[3] ? parseNumber(match[3]) : undefined
  if (!match || !hours || hours > 24) return undefined
  const short = match[1] ? (parseNumber(match[1]) ?? 1) * 15 : (parseNumber(match[2] ?? '') ?? 0)
  return { minutes: hours * 60 - short, to: at + match[0].length, approximate: false, weak: false }
}

function readColon(text: string, at: number): Clock | undefined {
  const match = exec(COLON, text, at)
  if (!match) return undefined
  const [hours, past] = [Number(match[1]), Number(match[2])]
  if (hours > 24 || past > 59) return undefined
  const half = match[3] ? (match[3].toLowerCase().startsWith('a') ? 'am' : 'pm') : undefined
  return { minutes: hours * 60 + past, to: at + match[0].length, approximate: false, weak: false, ...(half ? { half } : {}) }
}

function readAmPm(text: string, at: number): Clock | undefined {
  const match = exec(AM_PM, text, at)
  if (!match || Number(match[1]) > 12) return undefined
  const half = match[2]?.toLowerCase() === 'am' ? 'am' : 'pm'
  return { minutes: Number(match[1]) * 60, to: at + match[0].length, approximate: false, weak: false, half }
}

function readSpoken(text: string, at: number): Clock | undefined {
  const match = exec(SPOKEN, text, at)
  if (!match?.[1]) return undefined
  const hours = parseNumber(match[1])
  const to = at + match[0].length
  if (hours === undefined || hours > 24 || ADVICE.test(text.slice(to))) return undefined
  const past = minutesOf(match[3])
  if (past > 59) return undefined
  const weak = !match[2] && !match[3] && (match[1] === '一' || match[1] === '两' || match[1] === '1')
  return { minutes: hours * 60 + past, to, approximate: false, weak }
}

const SHARED = new RegExp(`(${N}{1,3})(?=(?:到|至|-|~|—)${N}{1,3}点(?!光|评|赞|击))`, 'y')

/** 早上五到六点: the first of two shares the word of the second. */
function readShared(text: string, at: number): Clock | undefined {
  const match = exec(SHARED, text, at)
  const hours = match?.[1] ? parseNumber(match[1]) : undefined
  if (!match || hours === undefined || hours > 24) return undefined
  return { minutes: hours * 60, to: at + match[0].length, approximate: false, weak: false }
}

function minutesOf(text: string | undefined): number {
  if (!text) return 0
  if (text === '半') return 30
  if (text.endsWith('刻')) return (parseNumber(text.slice(0, -1)) ?? 1) * 15
  return parseNumber(text.replace('分', '')) ?? 0
}

/** Minutes of the day a clock means in a part of it. 晚12点 is the midnight that ends the day. */
export function inPart(minutes: number, part: string | undefined): number {
  if (!part) return minutes
  if (part === 'am') return minutes >= 720 ? minutes - 720 : minutes
  if (part === 'pm') return minutes < 720 ? minutes + 720 : minutes
  if (/凌晨|清|晨|早|上午|午前/.test(part)) return /凌晨/.test(part) && minutes >= 720 && minutes < 780 ? minutes - 720 : minutes
  if (/中午|正午|晌午/.test(part)) return minutes < 4 * 60 ? minutes + 720 : minutes
  if (/半夜|深夜|午夜|夜里|夜间/.test(part) && minutes < 6 * 60) return minutes
  if (/晚|夜/.test(part) && minutes >= 720 && minutes < 780) return minutes + 720
  return minutes < 720 ? minutes + 720 : minutes
}
