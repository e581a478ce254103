import { DAY, MINUTE, midnightOf } from '../../clock.js'
import { inPart, isNight } from './time-parts.js'
import type { Point } from './time-point.js'

/** Which moment a point means, read at `now`. */

/** Bare hours up to this one mean the afternoon. */
const AFTERNOON_UNTIL = 7 * 60
const HALF_DAY = 12 * 60

const isBare = ({ part, clock }: Point) => part === undefined && clock !== undefined && clock.half === undefined
/** 08:30 and 20:00 say which half of the day; 8点 does not. */
const isOpen = (point: Point) => isBare(point) && (point.clock?.minutes ?? 0) >= 60 && (point.clock?.minutes ?? 0) < HALF_DAY

/** The moment of a point read at `now`. Without a part of day 1 to 6 mean the afternoon; without a day too, 7 to 11 the next to come. */
export function momentOf(point: Point, now: number): number {
  const today = midnightOf(now)
  const { day, clock } = point
  if (!clock) return day?.day ?? today
  const part = point.part ?? clock.half
  const minutes = inPart(clock.minutes, part)
  const afternoon = isOpen(point) && minutes < AFTERNOON_UNTIL
  if (day) {
    const at = onDay(point, day.day + (afternoon ? minutes + HALF_DAY : minutes) * MINUTE, now)
    // 今天七点之前, said in the afternoon.
    const isEvening = day.kind === 'word' && day.day === today && isOpen(point) && !clock.written && at < now && at + DAY / 2 > now
    return isEvening ? at + DAY / 2 : at
  }
  const candidates = afternoon ? [minutes + HALF_DAY] : isOpen(point) ? [minutes, minutes + HALF_DAY] : [minutes]
  const moments = candidates.map((minute) => today + minute * MINUTE)
  if (minutes >= 1440) moments.unshift(today + minutes * MINUTE - DAY)
  return moments.find((at) => at > now) ?? (moments[0] as number) + DAY
}

/** The last moment before `now` that a clock without a day may have meant: of 8点 the one of this morning or of last evening. */
export function lastOf(point: Point, now: number): number {
  const minutes = inPart(point.clock?.minutes ?? 0, point.part ?? point.clock?.half)
  const ofDay = isOpen(point) ? [minutes, minutes + HALF_DAY] : [minutes]
  const midnight = midnightOf(now)
  return Math.max(...ofDay.flatMap((one) => [0, 1, 2].map((days) => midnight + one * MINUTE - days * DAY)).filter((at) => at <= now))
}

/** 周三晚7点 is next week's once it has struck; 今天夜里2点 is the night's that begins today, 昨天夜里2点 that of yesterday. */
function onDay(point: Point, at: number, now: number): number {
  const { day, part, clock } = point
  const today = midnightOf(now)
  if (day?.kind === 'weekday' && day.open && day.day === today && at < now) return at + 7 * DAY
  const early = isNight(part) && (clock?.minutes ?? HALF_DAY) < 6 * 60 && (clock?.minutes ?? 0) >= 60
  // 半夜两点被吵醒，今天: what is said behind is over; 今天夜里两点有雪, said in the morning, is to come.
  const isAhead = (day?.to ?? 0) < (clock?.to ?? 0)
  if (early && day?.day === today && at < now && now >= today + (isAhead ? DAY / 4 : DAY / 2)) return at + DAY
  if (early && day?.day === today && at < now && part === '后半夜') return at + DAY
  return early && (day?.day ?? today) === today - DAY && at + DAY <= now ? at + DAY : at
}

/** Hours at which a day has something both in its morning and in its evening. */
const BOTH_FROM = 7 * 60
const BOTH_UNTIL = 9 * 60

/**
 * The two moments a clock may mean where the words do not say which: 周六7点 (07:00, 19:00), 8点 said at 20:30. Empty where one is meant.
 * An hour outside 7 and 8 is doubted only when it stands without a day and this morning's, or noon, is over: 10点 said at 20:30.
 */
export function alternativesOf(point: Point, now: number): number[] {
  const { clock, day } = point
  if (!clock || (clock.written && day) || !isBare(point) || clock.minutes < BOTH_FROM || clock.minutes >= 13 * 60) return []
  const midnight = day ? day.day : midnightOf(now)
  const [morning, evening] = [midnight + clock.minutes * MINUTE, midnight + (clock.minutes + HALF_DAY) * MINUTE]
  const both = clock.minutes < BOTH_UNTIL
  if (day) return both ? [morning, evening].map((at) => onDay(point, at, now)).sort((one, other) => one - other) : []
  if (!both && (morning > now || evening <= now)) return []
  return [morning, evening, morning + DAY, evening + DAY].filter((at) => at > now).slice(0, 2)
}
