import { DAY, local, MINUTE } from '../clock.js'
import { normalise } from './normalise.js'
import { parseNumber } from './numbers.js'
import { type Clock, type Day, inPart, readClock, readDay, readPart } from './time-words.js'

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

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** `11月28日(周六)19:00`, in the zone of the riders: how every moment is echoed. */
export function formatTime(at: number): string {
  const moment = local(at)
  return `${moment.month() + 1}月${moment.date()}日(周${WEEKDAYS[moment.day()]})${moment.format('HH:mm')}`
}

/** `11月28日(周六)`. */
export const formatDay = (at: number) => formatTime(at).slice(0, -'00:00'.length)

/** Words with a number or a weekday in them that are no time: 一点都不好用, 快一点, 八一路, 周六福. */
const NO_TIME =
  /一点[都也儿]|[快慢早晚多少差有好大小高低远近轻重]一?点[儿也]?(?![钟半整一二三四五六七八九十\d])|一点点|一点(?=不|没|用|吃|东西|小)|单才|八一路|[三五七八十]里[堡店河屯]|十里堡|周[六大生]福|周大福|周六福|一一[对回]/g

const HALF = /(?:大概|大约|差不多|约)?/y
const AFTER =
  /(半个?|一个半|两个半|[0-9一二两三四五六七八九十]{1,3}个?半?)\s*(分钟|刻钟|小时|钟头|个钟)(以后|之后|后|以内|之内|内|以前|之前|前)?/y
const UNTIL = /\s*(?:到|至|-|—|–|~|～|ー)+\s*/y
const BEFORE = /\s*(?:之前|以前|前(?!面|后|台|方|天|年|几|往|去|来)|截止|截至|为止|止)/y
const BY = /(?:截止时间|截止日期|截止到?|截至|最晚|最迟|不晚于|不迟于)\s*[:：]?\s*$/
const BEYOND = /\s*(?:之后|以后|后(?!面|来|台|天|年|悔)|起|开始)/y

interface Point {
  from: number
  to: number
  day?: number
  part?: string
  clock?: Clock
}

const exec = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The first time a text names, read at `now`. Undefined when it names none. See docs/language.md for what each expression means. */
export function parseTime(text: string, now: number): TimeReading | undefined {
  const plain = normalise(text).plain.replace(NO_TIME, (words) => '×'.repeat(words.length))
  for (let at = 0; at < plain.length; at++) {
    const span = readSpan(plain, at, now)
    if (span) return span
    const point = readPoint(plain, at, now)
    if (point) return finish(plain, point, now)
  }
  return undefined
}

/** 半小时后, 十分钟之内. */
function readSpan(plain: string, at: number, now: number): TimeReading | undefined {
  const match = exec(AFTER, plain, at)
  if (!match?.[3] || /[0-9一二两三四五六七八九十第]/.test(plain[at - 1] ?? '')) return undefined
  const count = countOf(match[1] ?? '')
  const unit = match[2] === '分钟' ? MINUTE : match[2] === '刻钟' ? 15 * MINUTE : 60 * MINUTE
  const span: [number, number] = [at, at + match[0].length]
  const back = /前$/.test(match[3]) ? -1 : 1
  const moment = now + back * count * unit
  return /内$/.test(match[3])
    ? { end: moment, span, dateOnly: false, approximate: false }
    : { start: moment, span, dateOnly: false, approximate: false }
}

function countOf(text: string): number {
  if (/^半个?$/.test(text)) return 0.5
  const whole = parseNumber(text.replace(/个?半?$/, '').replace(/个$/, '')) ?? 0
  return whole + (text.endsWith('半') ? 0.5 : 0)
}

/** A day, a part of it, a clock, in any of the orders people use; at least a day or a clock. */
function readPoint(plain: string, from: number, now: number): Point | undefined {
  const lead = exec(HALF, plain, from)?.[0].length ?? 0
  const day = readDay(plain, from + lead, now)
  let to = day?.to ?? from + lead
  const gap = day ? skip(plain, to) : to
  const part = day?.part ? undefined : readPart(plain, gap)
  const afterPart = part ? skip(plain, part.to) : gap
  const clock = readClock(plain, afterPart) ?? undefined
  if (!clock && day && !part) return withLaterClock(plain, { from, to, day: day.day })
  if (clock) to = clock.to
  else if (part) to = part.to
  if (!day && !clock) return undefined
  if (!day && !part && clock?.weak && !standsAsClock(plain, clock.to, from)) return undefined
  return { from, to, ...(day ? { day: dayOf(day) } : {}), ...(part ? { part: part.part } : {}), ...(clock ? { clock } : {}) }
}

const FAR = 8

/** 周六免费体检 8:30: the clock may come a few words after the day. */
function withLaterClock(plain: string, point: Point & { day: number }): Point {
  for (let at = point.to + 1; at <= point.to + FAR && at < plain.length; at++) {
    if (/[。;；\n到至~—-]/.test(plain[at - 1] ?? '')) return point
    const part = readPart(plain, at)
    const clock = readClock(plain, part ? skip(plain, part.to) : at)
    if (clock && !clock.weak) return { ...point, to: clock.to, ...(part ? { part: part.part } : {}), clock }
  }
  return point
}

const dayOf = (day: Day) => day.day
/** Between a day and its clock: spaces, a weekday in brackets, 的, a comma. */
const skip = (plain: string, at: number) =>
  at + (/^\s*(?:[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?)?[\s,，的]{0,2}(?:大概|大约|约)?/.exec(plain.slice(at))?.[0].length ?? 0)
/** A bare 一点 or 两点 is a clock only where something says so. */
const standsAsClock = (plain: string, to: number, from: number) =>
  /^(?:$|[^\u4e00-\u9fa5]|多|到|至|左右|前|后|之前|以后|集合|开始|出发|见|碰|在|的|去|来|上|下|开|有)/.test(plain.slice(to)) &&
  !/[差早晚快慢有]$/.test(plain.slice(0, from))

function finish(plain: string, point: Point, now: number): TimeReading {
  const first = { span: [point.from, point.to] as [number, number], approximate: point.clock?.approximate ?? false }
  const range = readRange(plain, point, now)
  if (range) return range
  const at = momentOf(point, now)
  const dateOnly = point.clock === undefined
  const before = exec(BEFORE, plain, point.to)
  if (before || BY.test(plain.slice(0, point.from)) || /[日天周月]之?以?内$/.test(plain.slice(point.from, point.to)))
    return { ...first, end: at, dateOnly, span: [point.from, point.to + (before?.[0].length ?? 0)] }
  const beyond = exec(BEYOND, plain, point.to)
  return { ...first, start: at, dateOnly, span: [point.from, point.to + (beyond && dateOnly ? 0 : 0)] }
}

/** 两点到四点半, 8:30-11:30, 今晚10点 - 明早6点, 3月5日到7日. */
function readRange(plain: string, point: Point, now: number): TimeReading | undefined {
  const until = exec(UNTIL, plain, point.to)
  const second = until ? readPoint(plain, point.to + until[0].length, now) : undefined
  if (!second || second.from !== point.to + (until?.[0].length ?? 0)) return undefined
  const span: [number, number] = [point.from, second.to]
  const approximate = (point.clock?.approximate ?? false) || (second.clock?.approximate ?? false)
  if (!point.clock && !second.clock) {
    if (point.day === undefined || second.day === undefined) return undefined
    const end = second.day < point.day ? later(second.day, point.day) : second.day
    return { start: point.day, end, span, dateOnly: true, approximate }
  }
  if (!point.clock || !second.clock) return undefined
  const start = momentOf(withHalf(point, second), now)
  return { start, end: endOf(point, second, start, now), span, dateOnly: false, approximate }
}

/** 周五到周日: the second comes after the first. */
const later = (day: number, first: number) => day + Math.ceil((first - day) / (7 * DAY)) * 7 * DAY

/** "2点-下午4点": what is said of the second half holds for the first where that comes before it. */
function withHalf(point: Point, second: Point): Point {
  if (point.part || point.clock?.half || !second.part || !point.clock || !second.clock) return point
  const [a, b] = [inPart(point.clock.minutes, second.part), inPart(second.clock.minutes, second.part)]
  if (point.clock.minutes < 7 * 60) return a < b ? { ...point, part: second.part } : point
  return point.clock.minutes < 720 && point.clock.minutes < b ? { ...point, part: 'am' } : point
}

function endOf(point: Point, second: Point, start: number, now: number): number {
  const clock = second.clock as Clock
  if (second.day !== undefined) return momentOf(second, now)
  const day = local(start).startOf('day').valueOf()
  const part = second.part ?? clock.half
  if (part) {
    const at = day + inPart(clock.minutes, part) * MINUTE
    return at > start ? at : at + DAY
  }
  const inherited = day + inPart(clock.minutes, point.part ?? point.clock?.half) * MINUTE
  const plain = day + clock.minutes * MINUTE
  const candidates = [inherited, plain, plain + 720 * MINUTE, plain + DAY].filter((at) => at > start)
  return Math.min(...candidates)
}

/** The moment of a point. Without a part of day and without a day, 1 to 6 mean the next such hour between 07 and 22. */
function momentOf({ day, part, clock }: Point, now: number): number {
  const today = local(now).startOf('day').valueOf()
  if (!clock) return day ?? today
  const minutes = inPart(clock.minutes, part ?? clock.half)
  const afternoon = part === undefined && clock.half === undefined && minutes >= 60 && minutes < 7 * 60
  if (day !== undefined) return day + (afternoon ? minutes + 720 : minutes) * MINUTE
  const free = part === undefined && clock.half === undefined
  const candidates = afternoon ? [minutes + 720] : free && minutes >= 60 && minutes < 720 ? [minutes, minutes + 720] : [minutes]
  const upcoming = candidates.map((minute) => today + minute * MINUTE).find((at) => at > now)
  return upcoming ?? today + DAY + (candidates[0] ?? minutes) * MINUTE
}
