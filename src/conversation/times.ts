import { DAY, local } from '../clock.js'
import { normalise } from './normalise.js'
import { parseNumber } from './numbers.js'

/** `11月28日(周六)`. */
export const formatDay = (at: number) => formatTime(at).slice(0, -'00:00'.length)

/** What a text says about time. `start` may be missing (a deadline only); `dateOnly`: a date, or a part of day, without a clock. */
export interface TimeReading {
  start?: number
  end?: number
  /** Where it stood in the normalised text. */
  span: [number, number]
  dateOnly: boolean
  /** 多, 左右, 前后: the point is a point, kept as approximate. */
  approximate: boolean
}

const WEEK = ['日', '一', '二', '三', '四', '五', '六']

/** `11月28日(周六)19:00`, in the zone of the riders: how every moment is echoed. */
export function formatTime(at: number): string {
  const moment = local(at)
  return `${moment.month() + 1}月${moment.date()}日(周${WEEK[moment.day()]})${moment.format('HH:mm')}`
}

const N = '[0-9零〇一二两三四五六七八九十]'
const PART = '凌晨|清晨|清早|大早|早上|早晨|上午|中午|晌午|午后|下午|傍晚|晚上|夜里|夜晚|半夜|今晚|明晚|今早|明早|早|晚|夜'
const DATE = new RegExp(
  `(?:(\\d{4})[年./-])?(${N}{1,3})[月./-](${N}{1,3})(?:日|号)?(?:\\((?:周|星期|礼拜)[一二三四五六日天]\\))?|(大前天|大后天|前天|昨天|昨儿|昨|今天|今儿个?|今日|今(?=[早晚])|明天|明儿个?|明日|明(?=[早晚])|后天)|(上上|上|这|本|下下|下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])(?!福)|(下个月|这个月|本月|上个月)?(${N}{1,3})[号日](?!楼|线|院|门|口|店|桌|馆|厅|公寓)`,
)
const CLOCK = new RegExp(
  `(${PART})?\\s*(?:(\\d{1,2}):(\\d{2})|(${N}{1,3})[点时](?!都|也|儿?[了吃])(?:钟|整)?(半|一刻|三刻|${N}{1,3}(?=分|$|[^0-9零一二三四五六七八九十\\u4e00-\\u9fa5]|[到至在去])分?)?)(多|左右|前后|来钟)?`,
)
const AFTER = new RegExp(`(半|一个半|两个半|${N}{1,3})\\s*个?(分钟|小时|钟头|天|星期|周|礼拜)(以后|之后|后)`)
const NO_TIME = /一点都|快一点|有点|[早晚]一点|一点[儿也]|差点|单才|块\d|八一路|十里堡/g

/** The first time a text names, read at `now`. Undefined when it names none. See docs/commands.md for what each expression means. */
export function parseTime(text: string, now: number): TimeReading | undefined {
  const plain = normalise(text).plain.replace(NO_TIME, (words) => '×'.repeat(words.length))
  const after = relative(plain, now)
  if (after) return after
  const date = DATE.exec(plain)
  const day = date ? dayOf(date, now) : undefined
  const from = day && date ? date.index + date[0].length : 0
  const clock = findClock(plain, from, day !== undefined)
  if (!clock && (!date || day === undefined)) return undefined
  if (!clock) return dateOnly(plain, date as RegExpExecArray, day as number)
  const start = momentOf(clock, day, now, date?.[0] ?? '')
  const reading: TimeReading = {
    start,
    span: [day && date ? date.index : clock.index, clock.end],
    dateOnly: false,
    approximate: clock.approximate,
  }
  const end = endOf(plain, clock, start)
  return end ? { ...reading, end: end.at, span: [reading.span[0], end.to] } : reading
}

function relative(plain: string, now: number): TimeReading | undefined {
  const match = AFTER.exec(plain)
  if (!match?.[1] || !match[2]) return undefined
  const count = match[1] === '半' ? 0.5 : match[1] === '一个半' ? 1.5 : match[1] === '两个半' ? 2.5 : (parseNumber(match[1]) ?? 0)
  const hours: Record<string, number> = { 分钟: 1 / 60, 小时: 1, 钟头: 1, 天: 24, 星期: 168, 周: 168, 礼拜: 168 }
  const at = now + count * (hours[match[2]] ?? 0) * 3_600_000
  const span: [number, number] = [match.index, match.index + match[0].length]
  if ((hours[match[2]] ?? 0) < 24) return { start: at, span, dateOnly: false, approximate: false }
  const day = local(at).startOf('day').valueOf()
  const clock = findClock(plain, span[1], true)
  if (!clock) return { start: day, span, dateOnly: true, approximate: false }
  return {
    start: day + inPart(clock.minutes, clock.part) * 60_000,
    span: [span[0], clock.end],
    dateOnly: false,
    approximate: clock.approximate,
  }
}

/** Midnight of the day a date expression means. */
function dayOf(match: RegExpExecArray, now: number): number | undefined {
  const today = local(now).startOf('day')
  const [, year, month, dayOfMonth, word, week, weekday, whichMonth, number] = match
  if (month && dayOfMonth) return dateOf(year, parseNumber(month), parseNumber(dayOfMonth), now)
  if (word) return today.add(DAYS[word.replace(/[天日]|儿个?/, '')] ?? 0, 'day').valueOf()
  if (weekday) return weekdayOf(week, weekday, now)
  if (number) return dayNumber(whichMonth, parseNumber(number), now)
  return undefined
}

const DAYS: Record<string, number> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 }

function dateOf(year: string | undefined, month: number | undefined, day: number | undefined, now: number): number | undefined {
  if (!month || !day || month > 12 || day > 31) return undefined
  const today = local(now)
  const at = today
    .startOf('day')
    .year(year ? Number(year) : today.year())
    .month(month - 1)
    .date(day)
  if (at.date() !== day) return undefined
  // Without a year a date more than half a year back means the next one.
  return !year && at.valueOf() < now - 183 * DAY ? at.add(1, 'year').valueOf() : at.valueOf()
}

/** Weeks start on Monday. 这周X is that day of this week even when past; a bare 周X is the next one, today included. */
function weekdayOf(which: string | undefined, weekday: string, now: number): number {
  const today = local(now).startOf('day')
  const monday = today.subtract((today.day() + 6) % 7, 'day')
  const index = ['一', '二', '三', '四', '五', '六', '日'].indexOf(weekday === '天' ? '日' : weekday)
  const weeks: Record<string, number> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 }
  const ofWeek = monday.add((weeks[which ?? ''] ?? 0) * 7 + index, 'day')
  return (!which && ofWeek.isBefore(today) ? ofWeek.add(7, 'day') : ofWeek).valueOf()
}

/** A bare N号 is this month's, unless it is more than ten days past. */
function dayNumber(which: string | undefined, day: number | undefined, now: number): number | undefined {
  if (!day || day > 31) return undefined
  const months: Record<string, number> = { 下个月: 1, 上个月: -1 }
  const month = local(now)
    .startOf('month')
    .add(months[which ?? ''] ?? 0, 'month')
  const at = month.date(day)
  if (at.month() !== month.month()) return undefined
  return !which && at.valueOf() < now - 10 * DAY ? month.add(1, 'month').date(day).valueOf() : at.valueOf()
}

interface Clock {
  index: number
  end: number
  /** Minutes from midnight; 1440 is the midnight that ends the day. */
  minutes: number
  part: string | undefined
  approximate: boolean
}

function findClock(plain: string, from: number, afterDate: boolean): Clock | undefined {
  const match = CLOCK.exec(plain.slice(from))
  if (!match || (afterDate && match.index > 6)) return undefined
  const [whole, part, hour, minute, spoken, rest, approximate] = match
  const hours = hour === undefined ? parseNumber(spoken ?? '') : Number(hour)
  if (hours === undefined || hours > 24) return undefined
  const past = minute === undefined ? minutesOf(rest) : Number(minute)
  if (past > 59) return undefined
  return {
    index: from + match.index,
    end: from + match.index + whole.length,
    minutes: hours * 60 + past,
    part,
    approximate: approximate !== undefined,
  }
}

function minutesOf(text: string | undefined): number {
  if (!text) return 0
  if (text === '半') return 30
  if (text.endsWith('刻')) return text.startsWith('三') ? 45 : 15
  return parseNumber(text.replace('分', '')) ?? 0
}

/** The moment of a clock on a day. Without a part of day and without a date, 1 to 6 mean the next such hour between 07 and 22. */
function momentOf(clock: Clock, day: number | undefined, now: number, dateWords: string): number {
  const part = clock.part ?? (/早$/.test(dateWords) ? '早' : /晚$/.test(dateWords) ? '晚' : undefined)
  const minutes = inPart(clock.minutes, part)
  if (day !== undefined) return day + (part === undefined && minutes < 7 * 60 && minutes >= 60 ? minutes + 12 * 60 : minutes) * 60_000
  const today = local(now).startOf('day').valueOf()
  const shift = part === '明早' || part === '明晚' ? DAY : 0
  const candidates =
    part === undefined && minutes >= 60 && minutes < 7 * 60
      ? [minutes + 720]
      : part === undefined && minutes < 720
        ? [minutes, minutes + 720]
        : [minutes]
  const upcoming = candidates.map((minute) => today + shift + minute * 60_000).find((at) => at > now)
  const [first] = candidates
  return upcoming ?? today + DAY + (first ?? minutes) * 60_000
}

function inPart(minutes: number, part: string | undefined): number {
  if (!part) return minutes
  if (/凌晨|清晨|清早|大早|早|上午/.test(part)) return minutes
  if (/中午|晌午/.test(part)) return minutes < 3 * 60 ? minutes + 720 : minutes
  if (minutes === 720 && /晚|夜/.test(part)) return 1440
  if (/夜里|半夜/.test(part) && minutes < 6 * 60) return minutes
  return minutes < 720 ? minutes + 720 : minutes
}

const UNTIL = /^\s*(?:到|至|-|—|~|～)\s*/

/** The end of "两点到四点半": on the same day, in the same half of it unless that would be before the start. */
function endOf(plain: string, clock: Clock, start: number): { at: number; to: number } | undefined {
  const until = UNTIL.exec(plain.slice(clock.end))
  if (!until) return undefined
  const second = findClock(plain, clock.end + until[0].length, true)
  if (!second || second.index !== clock.end + until[0].length) return undefined
  const day = local(start).startOf('day').valueOf()
  const part = second.part ?? clock.part
  let at = day + inPart(second.minutes, part) * 60_000
  if (at <= start) at += second.minutes < 720 ? 720 * 60_000 : DAY
  return { at, to: second.end }
}

function dateOnly(plain: string, date: RegExpExecArray, day: number): TimeReading {
  const part = new RegExp(`^\\s*(?:${PART})`).exec(plain.slice(date.index + date[0].length))
  const to = date.index + date[0].length + (part?.[0].length ?? 0)
  const deadline = /^\s*(之前|以前|前|截止)/.test(plain.slice(to))
  const reading = { span: [date.index, to] as [number, number], dateOnly: true, approximate: false }
  return deadline ? { ...reading, end: day } : { ...reading, start: day }
}
