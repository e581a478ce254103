import { MINUTE, midnightOf } from '../../clock.js'
import { before, matchAt } from './scan.js'
import { type Clock, readClock, readPart, readPartAfter } from './time-clock.js'
import { type Day, readDay } from './time-day.js'
import {
  isCalled,
  isNamedAfterClock,
  isNamedAfterDay,
  isNamedAfterFestival,
  isNamedAfterNight,
  isNamedByClock,
  isPlaceOfName,
  isShopOfHour,
  isTitle,
  standsAsNamedDay,
} from './time-names.js'
import { standsAsHour } from './time-next.js'

/** One point as it was said: a day, a part of it, a clock, in any of the orders people use. */
export interface Point {
  from: number
  to: number
  day?: Day
  part?: string
  clock?: Clock
}

const isWord = ({ kind }: Day) => kind === 'word' || kind === 'weekday'

/** 周末影城, 今日说法, 七夕花束, 后天这部电影. */
const isOfName = (plain: string, from: number, day: Day) =>
  (isWord(day) && isNamedAfterDay(plain, day.to, day.kind === 'weekday')) ||
  (day.kind === 'word' && isPlaceOfName(plain, day.to)) ||
  (day.kind === 'festival' && isNamedAfterFestival(plain, day.to)) ||
  isTitle(plain, from, day.to) ||
  (day.named === true && !standsAsNamedDay(plain, day.to))

const NEARLY = /(?:大概|大约|差不多|将近|约)?/y

/** 除夕夜, 平安夜: the name says the part of the day. */
const EVE = /夜$/

/** At least a day or a clock; undefined when none begins at `from`. `afterFirst`: another clock and 到 stood before. */
export function readPoint(plain: string, from: number, now: number, afterFirst = false): Point | undefined {
  const at = from + (matchAt(NEARLY, plain, from)?.[0].length ?? 0)
  const day = readDay(plain, at, now)
  const gap = day ? skip(plain, day.to) : at
  const part = readPart(plain, gap)
  const clock =
    readClock(plain, part ? skip(plain, part.to) : gap, day !== undefined || part !== undefined) ??
    (day && !part ? readThisHour(plain, gap, now) : undefined)
  if ((!day && !clock) || isCalled(plain, from)) return undefined
  if (!day && clock && !clock.written && isNamedByClock(plain, clock.to)) return undefined
  if (day && !part && !clock && isOfName(plain, at, day)) return undefined
  if (part && !clock && isNamedAfterNight(plain, at, part.to)) return undefined
  if (!day && !part && clock && !clock.written && isNamedAfterClock(plain, clock.to)) return undefined
  if (!day && part && clock && !clock.written && isShopOfHour(plain, clock.to)) return undefined
  const point: Point = {
    from,
    to: clock?.to ?? part?.to ?? day?.to ?? at,
    ...(day ? { day } : {}),
    ...(part ? { part: part.part } : day && EVE.test(plain.slice(at, day.to)) ? { part: '晚' } : {}),
    ...(clock ? { clock } : {}),
  }
  if (!clock) return withLaterClock(plain, point, now)
  if (!day && !part && !standsAsClock(plain, from, clock, afterFirst)) return undefined
  return withLastDay(plain, withAfter(plain, point, now), now)
}

const THIS_HOUR = /(?:还是)?(?:这个?(?:点|时间|时候|钟点)|同一?个?时间)儿?/y
/** 明天这个点: the clock of now. */
function readThisHour(plain: string, at: number, now: number): Clock | undefined {
  const match = matchAt(THIS_HOUR, plain, at)
  const minutes = Math.floor((now - midnightOf(now)) / MINUTE)
  return match ? { minutes, to: at + match[0].length, approximate: true, weak: false, written: true } : undefined
}

/** Between a day and its clock: spaces, a weekday in brackets, 的, a comma. */
const GAP =
  /\s*(?:[(（]?[,，]?(?:(?:也?就是|即)\s?)?(?:[本这下]个?)?(?:周|星期|礼拜)[一二三四五六日天][)）]?)?[\s,，的]{0,4}(?:从)?(?:大概|大约|差不多|将近|约)?/y
const skip = (plain: string, at: number) => at + (matchAt(GAP, plain, at)?.[0].length ?? 0)

const UNTIL = /\s*([到至~—–-]+)\s*/y
/** 周一到周三: a range; 周一到站里 goes there. */
function goesOn(plain: string, to: number, now: number): boolean {
  const until = matchAt(UNTIL, plain, to)
  if (!until) return false
  const next = to + until[0].length
  return (
    until[1] !== '到' || /[0-9一二两三四五六七八九十]/.test(plain[next] ?? '') || !!(readDay(plain, next, now) ?? readPart(plain, next))
  )
}

const FAR = 8
const FAR_WRITTEN = 16
const STOPS = /[。;；\n!?！？]/

/** 周六免费体检 8:30: the clock may come a few words after the day. */
function withLaterClock(plain: string, point: Point, now: number): Point {
  if (!point.day || point.day.deadline || goesOn(plain, point.to, now)) return point
  for (let at = point.to + 1; at <= point.to + FAR_WRITTEN && at < plain.length; at++) {
    if (STOPS.test(plain[at - 1] ?? '') || readDay(plain, at, 0)) return point
    const part = readPart(plain, at)
    const clock = readClock(plain, part ? skip(plain, part.to) : at, part !== undefined)
    if (!clock || (clock.weak && !part) || (at > point.to + FAR && !clock.written && !part)) continue
    const said = part?.part ?? mealBetween(plain.slice(point.to, at))
    return { ...point, to: clock.to, ...(said ? { part: said } : {}), clock }
  }
  return point
}

const MEALS: readonly [RegExp, string][] = [
  [/晚[饭餐场]|夜宵|宵夜/, '晚'],
  [/午[饭餐]/, '中午'],
  [/早[饭餐]/, '早'],
]
/** 周日晚饭我请,七点: the meal says which half of the day. */
const mealBetween = (words: string): string | undefined => MEALS.find(([meal]) => meal.test(words))?.[1]

const BESIDE = /[\s,，]?/y
const ENDS_WORD = /$|[^\u4e00-\u9fa5]|在|见|集合|去|来|开/y

/** 七点半晚上, 晚上七点周六, 下午三点,明天: what was left out before the clock may follow it. */
function withAfter(plain: string, point: Point, now: number): Point {
  const clock = point.clock as Clock
  const part = point.part || clock.half ? undefined : readPartAfter(plain, clock.to)
  const withPart = part ? { ...point, part: part.part, to: part.to } : point
  if (point.day) return withPart
  const gap = matchAt(BESIDE, plain, withPart.to)?.[0] ?? ''
  const from = withPart.to + gap.length
  const day = readDay(plain, from, now)
  const next = day ? skip(plain, day.to) : from
  const later = day && readPart(plain, next)
  if (!day || day.deadline || day.until !== undefined || (gap && !later && !matchAt(ENDS_WORD, plain, day.to))) return withPart
  if (readClock(plain, later ? skip(plain, later.to) : next, true)) return withPart
  if (!later) return { ...withPart, day, to: day.to }
  // 八点钟 后天早上: the part of day is said with the day.
  return withPart.part || clock.half ? withPart : { ...withPart, day, part: later.part, to: later.to }
}

const FAR_DAY = 14
/** 晚上6点在果园环岛 明天, 7点40的那班车,明早: the day, perhaps with its part, is the last word of all. */
function withLastDay(plain: string, point: Point, now: number): Point {
  const space = Math.max(plain.lastIndexOf(' '), plain.lastIndexOf('，'), plain.lastIndexOf(','))
  if (point.day || space < point.to || space > point.to + FAR_DAY || STOPS.test(plain.slice(point.to, space))) return point
  const day = readDay(plain, space + 1, now)
  if (!day || !(isWord(day) || day.kind === 'date') || day.until !== undefined || day.deadline) return point
  if (day.to === plain.length) return { ...point, day }
  const part = point.part || point.clock?.half ? undefined : readPart(plain, day.to)
  return part?.to === plain.length ? { ...point, day, part: part.part } : point
}

const CLOCK_NEXT =
  /$|[^\u4e00-\u9fa5]|多|到|至|左右|前|后|之前|以后|集合|开始|出发|见|碰|在|的|去|来|上[班课线]|下[班课线]|开|有|吃|起|打|给|我|咱/y
const CLOCK_BEFORE = /(?:^|[^\u4e00-\u9fa5×]|在|约|到|是|等|改|从|至|和|就|我|咱|定)$/

/** A bare 一点 or 两点 is a clock only where something says so. */
function standsAsClock(plain: string, from: number, clock: Clock, afterFirst: boolean): boolean {
  if (clock.bare && !afterFirst && !standsAsHour(plain, from, clock.to)) return false
  if (!clock.weak || afterFirst) return true
  return matchAt(CLOCK_NEXT, plain, clock.to) !== null && CLOCK_BEFORE.test(before(plain, from))
}
