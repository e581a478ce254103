import { DAY, midnightOf } from '../../clock.js'
import { readFestival } from './festivals.js'
import { readLunar } from './lunar.js'
import { before, dayOf, matchAt, WEEK, WEEKDAY } from './scan.js'
import { readDaysOn } from './time-away.js'
import { readMonthDay, readNumbered } from './time-date.js'
import { rowOfWeekdays } from './time-day-row.js'
import { readMonthEnd } from './time-month.js'
import { isName, isZhou } from './time-names.js'
import { readNth } from './time-nth.js'

export interface Day {
  /** Midnight. */
  day: number
  to: number
  /** Midnight of the last day, where the words name several: 下周, 周末, 明后天, 国庆假期. */
  until?: number
  /** The words say that it is an end: 三天内, 本周内. */
  deadline?: boolean
  /** 12月5号 is found by the calendar, 周六 by the week, 明天 by today. */
  kind: 'date' | 'weekday' | 'word' | 'festival'
  /** True when another day to start from would give another one of its kind: 5号, 周六, 3月1日. */
  open?: boolean
  /** A bare name, which things, shops and programmes are named after too: 七夕, 冬至, 今日. What follows it decides. */
  named?: boolean
}

/** What stands at `at` and means a day, read at `now`. */
export function readDay(text: string, at: number, now: number): Day | undefined {
  const day = readOne(text, at, now)
  return day ? withGloss(text, day) : undefined
}

const readOne = (text: string, at: number, now: number): Day | undefined =>
  readWord(text, at, now) ??
  readNth(text, at, now) ??
  readFestival(text, at, now) ??
  readLunar(text, at, now) ??
  readDaysOn(text, at, now) ??
  readMonthDay(text, at, now) ??
  readWeekday(text, at, now) ??
  readWeek(text, at, now) ??
  readNumbered(text, at, now) ??
  readMonthEnd(text, at, now)

const GLOSS = /\s*(\(|[,，]?(?:也?就?是|即))?\s*/y
/** 月底28号, 国庆3号: a number behind these is a day of that month. */
const HAS_NUMBERS = /[月年]?[底末初]$/
const NEAR = 15 * DAY

/** 本周六(11月28日), 国庆10月1日, 周一也就是30号: the date that stands beside the word is what counts. */
function withGloss(text: string, day: Day): Day {
  if (day.kind === 'date' || day.deadline) return day
  const gap = matchAt(GLOSS, text, day.to)
  const from = day.to + (gap?.[0].length ?? 0)
  if (!/[0-9零〇一二三四五六七八九十农阴]/.test(text[from] ?? '')) return day
  const numbered = gap?.[1] !== undefined || day.kind === 'festival' || HAS_NUMBERS.test(text.slice(day.to - 2, day.to))
  const date =
    readLunar(text, from, day.day) ?? readMonthDay(text, from, day.day) ?? (numbered ? readNumbered(text, from, day.day) : undefined)
  if (!date || (day.kind === 'festival' && Math.abs(date.day - day.day) > NEAR)) return day
  return { ...date, to: date.to + (gap?.[1] === '(' && text[date.to] === ')' ? 1 : 0) }
}

const WORDS: [RegExp, number][] = [
  [/大前(?:天|儿)|大前(?=[早晚])/y, -3],
  [/(?<![以之目眼面跟提当史从连])(?:前(?:天(?!台(?!球)|津)|儿|日(?!本(?!人)|光)))|前(?=[早晚]上?[0-9一二两三四五六七八九十])/y, -2],
  [/昨(?:天|儿个?|日|个)|昨(?=[早晚夜])/y, -1],
  [
    /(?<![如古当现]|今时)今(?:天|儿个?|日(?!份)|个儿?)|今(?=[早夜晨]|黑了?[0-9一二两三四五六七八九十]|晚(?!报(?![道告名])))|当天(?=[早晚上下中])/y,
    0,
  ],
  [/(?<![鲜表证聪透光文照声黎英高精申简清阐]|(?:我|的|大|小)发|不开)明(?:(?:天|儿个?|日|个儿?)(?!见的)|(?=[早晚晨]))/y, 1],
  [/(?<![\u4e00-\u9fa5])明(?=[上中下]午)/y, 1],
  // A keyboard's other 明: of a day only where its part or its clock follows (报名天数 is none).
  [/(?<![报几0-9一二两三四五六七八九十])名天(?=[上中下]午|[早晚]|[0-9一二两三四五六七八九十]{1,3}[点:])/y, 1],
  // Said so in Guangdong, and 明朝 in Shanghai.
  [/(?<![收中倾打难好动])听(?:日(?![本语常记报])|(?=朝(?:早|[0-9一二两三四五六七八九十])|晚[上黑]?[0-9一二两三四五六七八九十]))/y, 1],
  [/明朝(?=早|[上中下]午|[0-9一二两三四五六七八九十]{1,3}点)/y, 1],
  [
    /[寻琴](?:日(?=[早上中下朝晏晚夜0-9一二两三四五六七八九十])|(?=晚[上黑]?[0-9一二两三四五六七八九十]|朝[早0-9一二两三四五六七八九十]))/y,
    -1,
  ],
  [/大后(?:天|儿)|大后(?=[早晚])/y, 3],
  [/(?<![此以之然先背身幕午饭最今])后(?:天|儿个?|日)(?!性(?!别))|后(?=[早晚]上?[0-9一二两三四五六七八九十])/y, 2],
]
const TWO_DAYS: [RegExp, number, number][] = [
  [/今明(?:两|二)?(?:天|日)/y, 0, 1],
  [/明后(?:两|二)?(?:天|日)/y, 1, 2],
]
/** Said of days in papers and in names: 今日头条, 明日之后. */
const PAPERS = /[今明昨前后]日$/
const WITHIN = /(?:之|以)?内(?![胎部容蒙存向乱分力功务心战政涵脏设阁陆衣裤科])/y

/** 明天和后天: where the day after stands beside it. */
function nextDay(text: string, at: number, days: number): number | undefined {
  const and = matchAt(/[、和跟与]/y, text, at)
  const word = and ? WORDS.find(([, away]) => away === days)?.[0] : undefined
  const match = word ? matchAt(word, text, at + 1) : null
  return match ? at + 1 + match[0].length : undefined
}

function readWord(text: string, at: number, now: number): Day | undefined {
  const today = midnightOf(now)
  for (const [pattern, first, last] of TWO_DAYS) {
    const match = matchAt(pattern, text, at)
    if (match) return { day: today + first * DAY, until: today + last * DAY, to: at + match[0].length, kind: 'word' }
  }
  for (const [pattern, days] of WORDS) {
    const match = matchAt(pattern, text, at)
    if (!match || (days === -2 && /[0-9一二两三四五六七八九十几目]$/.test(before(text, at)))) continue
    const to = at + match[0].length
    const next = days >= 0 ? nextDay(text, to, days + 1) : undefined
    if (next) return { day: today + days * DAY, until: today + (days + 1) * DAY, to: next, kind: 'word' }
    const within = matchAt(WITHIN, text, to)
    const day = { day: today + days * DAY, to: to + (within?.[0].length ?? 0), kind: 'word' } as const
    return within ? { ...day, deadline: true } : { ...day, ...(PAPERS.test(match[0]) ? { named: true } : {}) }
  }
  return undefined
}

const WEEKS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2, 再下: 2 }
const WHICH = '(上上|上|这|本|下下|再下|下)'
const ON_WEEKDAY = new RegExp(
  `(?:${WHICH}一?个?)?${WEEK}(?:\\s?的?\\s?${WEEK})?(?:的)?(${WEEKDAY})(?!福(?![利建田])|金(?![地额桥属融山隅华台])|[版刊薪岁边]|晚报[社亭]|年(?![终夜假会货底前轻级])|报(?![名到备销修考税警价道送告上火案过了给的])|遭(?![到遇受])|围$)(?!大福|生生|次(?!渠))(?:(?:\\s?[、和及]\\s?${WEEK}?|${WEEK}|(?<=六)|(?<=五)六)(日(?![子常均薪结落照历记本语用报光期租])|天(?![气天快冷热黑亮津通然台桥昏上空堂花地线井安])|(?<=${WEEK})${WEEKDAY}(?=[两三]天))(?![0-9一二三四五六七八九十上下早晚中报]))?|(?:${WHICH}一?个?)?周末(?!愉快|快乐|画报|[版刊风]|报(?![名到备销修考税警价道送告])|好$)`,
  'y',
)
/** Not the week before or after: 一下周五, 早上周三, 马上周末. */
const NO_WHICH: Readonly<Record<string, RegExp>> = { 下: /[一以楼地天]$/, 上: /[早晚马路车线身地楼]$/ }
const isNotWhich = (said: string | undefined, text: string, at: number) => NO_WHICH[said?.[0] ?? '']?.test(before(text, at)) ?? false

/** Weeks start on Monday. 这周X is that day of this week even when past; a bare 周X is the next one, today included. */
function readWeekday(text: string, at: number, now: number): Day | undefined {
  const match = matchAt(ON_WEEKDAY, text, at)
  if (
    !match ||
    (match[1] || match[4] ? /[每第逢]$/ : match[0] === '周天' ? /[每第逢大小]$/ : /[每第逢一两三四几半]$/).test(before(text, at))
  )
    return undefined
  const [whole, which, weekday, sunday, whichEnd] = match
  if (!which && isZhou(text, at, at + whole.length)) return undefined
  const said = which ?? whichEnd
  if (isNotWhich(said, text, at)) return undefined
  const today = dayOf(now)
  const monday = today.subtract((today.day() + 6) % 7, 'day')
  const index = weekday ? '一二三四五六日'.indexOf(weekday === '天' ? '日' : weekday) : 5
  const ofWeek = monday.add((WEEKS[said ?? ''] ?? 0) * 7 + index, 'day')
  const to = at + whole.length
  if (!said && whole.length === 2 && isName(text, at, to)) return undefined
  if (!weekday) return dayOfWeekend(text, weekend(ofWeek.valueOf(), (WEEKS[said ?? ''] ?? 0) === 0 && today.day() === 0, to))
  const day = !said && ofWeek.isBefore(today) ? ofWeek.add(7, 'day') : ofWeek
  const run = sunday ? undefined : rowOfWeekdays(text, to, index)
  const last = run ? run.last : '一二三四五六日'.indexOf(sunday === '天' ? '日' : (sunday ?? '一'))
  const until = last > index ? { until: day.valueOf() + (last - index) * DAY } : {}
  const named = whole === '周天' ? { named: true } : {}
  return { day: day.valueOf(), to: run?.to ?? to, kind: 'weekday', ...until, ...named, ...(said ? {} : { open: true }) }
}

/** Saturday and Sunday; on a Sunday this weekend is what is left of it. */
const weekend = (saturday: number, isSunday: boolean, to: number): Day => ({
  day: isSunday ? saturday + DAY : saturday,
  until: saturday + DAY,
  to,
  kind: 'weekday',
})

const WEEKEND_DAY = new RegExp(`[的,，]?\\s?${WEEK}([六日天])`, 'y')
/** 周末周日: the one of the two that is named behind it. */
function dayOfWeekend(text: string, both: Day): Day {
  const match = matchAt(WEEKEND_DAY, text, both.to)
  if (!match) return both
  const day = match[1] === '六' ? both.day : (both.until ?? both.day)
  return { day, to: both.to + match[0].length, kind: 'weekday' }
}

const WHOLE_WEEK = new RegExp(`${WHICH}(?:一)?(?:个)?${WEEK}(?![期边围转年岁刊报末遭堂寺黑])((?:之|以)?内)?`, 'y')

/** 下周, 本周内. */
function readWeek(text: string, at: number, now: number): Day | undefined {
  const match = matchAt(WHOLE_WEEK, text, at)
  if (!match?.[1] || isNotWhich(match[1], text, at)) return undefined
  const today = dayOf(now)
  const monday = today
    .subtract((today.day() + 6) % 7, 'day')
    .add((WEEKS[match[1]] ?? 0) * 7, 'day')
    .valueOf()
  const to = at + match[0].length
  if (match[2]) return { day: monday + 6 * DAY, to, kind: 'weekday', deadline: true }
  return { day: monday, until: monday + 6 * DAY, to, kind: 'weekday' }
}
