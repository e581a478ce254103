import { DAY, local, MINUTE, midnightOf } from '../../clock.js'
import { parseNumber } from '../numbers.js'
import { readLunarNth } from './lunar.js'
import { before, matchAt } from './scan.js'
import { type Clock, EVENING_HOUR } from './time-clock.js'
import { type Day, readDay } from './time-day.js'
import { momentOf } from './time-moment.js'
import { inPart } from './time-parts.js'
import { type Point, readPoint } from './time-point.js'

/** Two points that belong together: 两点到四点半, 8:30-11:30, 今晚10点到明早6点, 3月5日到7日, 两点开始,四点结束. */

export interface Range {
  start: number
  end: number
  to: number
  dateOnly: boolean
  approximate: boolean
  /** The first point as it turned out: with what the second says of it. */
  first: Point
}

const DASH = '[-—–~～ー―→－]'
/** 从明天请到周日: what lasts that long. 改 and 推 move a day. */
const LASTS = '请假?|休[息假]?|歇|放假|值班?|住|出差|待|呆|停[业水电课气]|封路?|开放|展出|上班|忙|干|跑|等|守|盯|熬|排|站|坐|睡|讲|练|学'
const UNTIL = new RegExp(
  `\\s*(?:起|开始|开门|开|${LASTS})?\\s?[,，]?\\s*(?:就是|那个|呃|嗯|大概)?\\s?(?:一直|持续|直)?(?:到|至|${DASH}+(?:到|至)?)\\s*(?:大概|大约|约)?`,
  'y',
)
const AND = /\s*[和与跟]\s*/y
const ENDS =
  /\s*(?:左右)?(?:准时)?(?:结束|截止|为止|散|完|下[班课播]|闭馆|打烊|收|关门|止|离[开岗]|交班|撤|走(?=人|$|[^\u4e00-\u9fa5])|下(?=$|[^\u4e00-\u9fa5]))/y
const STOPS = /[。;；\n]/
const FAR = 12
const BETWEEN = /\s*(?:之间|中间|间)/y
const NEXT_DAY = /(?:第二天|次日|隔天|翌日|转天|第三天)(?:的)?/y
const SAME_DAY = /(?:当天|当日|同一天)(?:的)?/y
const BARE_HOUR = /(\d{1,2})(?=$|[\s,，。;；)）!！]|结束|吧)/y

/** The range that begins with `first`; undefined when no second point follows. */
export function readRange(plain: string, first: Point, now: number): Range | undefined {
  const closing = first.part === '早' ? readClosing(plain, first.to) : undefined
  if (closing) return join(first, closing, now)
  const until = matchAt(UNTIL, plain, first.to)
  const joined = until ? readSecond(plain, first.to + until[0].length, first, now) : undefined
  if (joined) return isDayToClock(first, joined) ? onEachDay(plain, first, joined, now) : join(first, joined, now)
  const ended = first.clock ? readEnded(plain, first, now) : undefined
  if (ended) return join(first, ended, now)
  const and = matchAt(AND, plain, first.to)
  const between = and ? readSecond(plain, first.to + and[0].length, first, now) : undefined
  return between && matchAt(BETWEEN, plain, between.to) ? join(first, between, now) : undefined
}

const FROM = /(?:从|自|请假|休假)$/
const isDayToClock = (first: Point, second: Point) =>
  first.day !== undefined && !first.clock && second.day !== undefined && second.clock !== undefined
/** 10日至15日上午9点到11点: from the first clock of the first day to the last clock of the last. */
function onEachDay(plain: string, first: Point, second: Point, now: number): Range | undefined {
  const { day, ...opening } = second
  const until = matchAt(UNTIL, plain, second.to)
  const closing = until ? readSecond(plain, second.to + until[0].length, second, now) : undefined
  // 从周一到周三下午5点, 12月1日到5日下午5点: the last day alone has a clock.
  const areDates = first.day !== undefined && /^(?:date|weekday|word)$/.test(first.day.kind) && /^(?:date|weekday)$/.test(day?.kind ?? '')
  if (day && !until && (areDates || FROM.test(before(plain, first.from))))
    return { start: momentOf(first, now), end: momentOf(second, now), to: second.to, dateOnly: false, approximate: false, first }
  if (!day || !closing?.clock || closing.day) return undefined
  const [from, to] = [
    { ...opening, day: first.day as Day },
    { ...closing, day },
  ]
  const start = momentOf(withHalf(from, closing), now)
  const end = endOf({ ...withHalf(second, closing), day }, closing, momentOf(withHalf(second, closing), now))
  return { start, end, to: to.to, dateOnly: false, approximate: false, first: from }
}

const CLOSING = new RegExp(EVENING_HOUR, 'y')
/** 早9晚5: the second hour stands right behind the first. */
function readClosing(plain: string, at: number): Point | undefined {
  const match = matchAt(CLOSING, plain, at)
  const hours = parseNumber(match?.[1] ?? '')
  if (!match || hours === undefined || hours > 12) return undefined
  const to = at + match[0].length
  return {
    from: at,
    to,
    part: '晚',
    clock: { minutes: hours * 60 + (match.groups?.half ? 30 : 0), to, approximate: false, weak: false, written: false },
  }
}

/** 两点开始,预计四点结束: a clock close by that says it is the end. */
function readEnded(plain: string, first: Point, now: number): Point | undefined {
  for (let at = first.to + 1; at <= first.to + FAR && at < plain.length; at++) {
    if (STOPS.test(plain[at - 1] ?? '')) return undefined
    const second = readSecond(plain, at, first, now)
    if (second?.clock) return matchAt(ENDS, plain, second.to) ? second : undefined
  }
  return undefined
}

/** The second point; its day is reckoned from the first's where its words leave that open (5号, 周日, 第二天). */
function readSecond(plain: string, at: number, first: Point, now: number): Point | undefined {
  const base = first.day?.day ?? midnightOf(now)
  const next = matchAt(NEXT_DAY, plain, at) ?? matchAt(SAME_DAY, plain, at)
  if (next) {
    const days = next[0].startsWith('第三') ? 2 : /^[当同]/.test(next[0]) ? 0 : 1
    const rest = readPoint(plain, at + next[0].length, now)
    if (!rest?.clock || rest.day) return undefined
    return { ...rest, day: { day: base + days * DAY, to: rest.to, kind: 'word' } }
  }
  const point = readPoint(plain, at, now, first.clock !== undefined)
  if (point?.day?.open) return { ...point, day: { ...point.day, day: readDay(plain, at, base)?.day ?? point.day.day } }
  if (point) return point
  const nth = first.day?.kind === 'festival' ? readLunarNth(plain, at, base) : undefined
  if (nth) {
    const rest = first.clock ? readPoint(plain, nth.to, now, true) : undefined
    return rest?.clock && !rest.day ? { ...rest, from: at, day: nth } : { from: at, to: nth.to, day: nth }
  }
  const hour = first.clock ? matchAt(BARE_HOUR, plain, at) : null
  if (!hour || Number(hour[1]) > 24) return undefined
  const clock: Clock = { minutes: Number(hour[1]) * 60, to: at + hour[0].length, approximate: false, weak: false, written: false }
  return { from: at, to: clock.to, clock }
}

/** 下午2点到4点，周六: a day said after the second clock is that of both. */
function withSharedDay(first: Point, second: Point): [Point, Point] {
  const { day, ...rest } = second
  return !first.day && first.clock && day && second.clock && day.to > second.clock.to ? [{ ...first, day }, rest] : [first, second]
}

function join(one: Point, other: Point, now: number): Range | undefined {
  const [point, second] = withSharedDay(one, other)
  const approximate = (point.clock?.approximate ?? false) || (second.clock?.approximate ?? false)
  if (!point.clock && !second.clock) return days(point.day, second.day, second.to, approximate, point)
  if (!point.clock || !second.clock) return undefined
  const first = withHalf(point, second)
  const start = momentOf(first, now)
  return { start, end: endOf(first, second, start), to: second.to, dateOnly: false, approximate, first }
}

function days(first: Day | undefined, second: Day | undefined, to: number, approximate: boolean, point: Point): Range | undefined {
  if (!first || !second) return undefined
  const last = second.until ?? second.day
  return { start: first.day, end: Math.max(last, first.day), to, dateOnly: true, approximate, first: point }
}

const HALF_DAY = 12 * 60
const is24h = (clock: Clock) => clock.minutes > HALF_DAY + 59
/** "2点-下午4点": what is said of the second half holds for the first where that comes before it; 9:00-18:00 and 9:00-11:30 mean what they say. */
function withHalf(point: Point, second: Point): Point {
  const [first, last] = [point.clock, second.clock]
  if (point.part || first?.half || !first || !last || is24h(first)) return point
  const part = second.part ?? last.half
  if (!part) {
    const asWritten = is24h(last) || (first.written && last.written && first.minutes >= 7 * 60)
    return asWritten && first.minutes < Math.min(last.minutes, HALF_DAY) ? { ...point, part: 'am' } : point
  }
  if (second.day && second.day.day !== point.day?.day) return point
  const [a, b] = [inPart(first.minutes, part), inPart(last.minutes, part)]
  if (first.minutes < 7 * 60 || last.half) return a < b ? { ...point, part } : { ...point, part: 'am' }
  return first.minutes < HALF_DAY && first.minutes < b ? { ...point, part: 'am' } : point
}

/** The end of a clock that begins at `start`: without its own day or part of day it is the next one that fits those of the beginning. */
function endOf(point: Point, second: Point, start: number): number {
  const [first, clock] = [point.clock as Clock, second.clock as Clock]
  const part = second.part ?? clock.half
  if (second.day) return endOnDay(point, second, second.day.day, start)
  const day = midnightOf(start)
  if (part) {
    const at = day + inPart(clock.minutes, part) * MINUTE
    return at > start ? at : at + DAY
  }
  const inherited = inPart(clock.minutes, point.part ?? first.half)
  const candidates = [inherited, clock.minutes, clock.minutes + 1440]
  if (!(is24h(first) && clock.written)) candidates.push(clock.minutes + HALF_DAY)
  return Math.min(...candidates.map((minutes) => day + minutes * MINUTE).filter((at) => at > start))
}

/** 周五22点到周六6点: a bare early hour after an evening is the morning's, else the afternoon's. */
function endOnDay(point: Point, second: Point, day: number, start: number): number {
  const clock = second.clock as Clock
  const part = second.part ?? clock.half
  const said = part ? day + inPart(clock.minutes, part) * MINUTE : undefined
  // 夜里11点到早上5点 明天: the day is that of the first.
  if (said !== undefined) return said > start || day !== midnightOf(start) ? said : said + DAY
  const evening = local(start).hour() >= 18 && day > midnightOf(start)
  const literal = evening || is24h(point.clock as Clock) || clock.minutes < 60 || clock.minutes >= 7 * 60
  const at = day + (literal ? clock.minutes : clock.minutes + HALF_DAY) * MINUTE
  return at > start || clock.minutes >= HALF_DAY ? at : at + HALF_DAY * MINUTE
}
