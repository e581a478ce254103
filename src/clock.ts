import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

/** All wall-clock reckoning (quiet windows, "tomorrow", printed times) is in this zone. */
export const ZONE = 'Asia/Shanghai'

/** Milliseconds since 1970-01-01T00:00Z: the only form in which a moment is stored or passed. */
export type Millis = number

export interface Clock {
  now(): Millis
}

export const systemClock: Clock = { now: () => Date.now() }

/** A clock that stands still until it is moved: for tests and stories. */
export interface MovableClock extends Clock {
  set(at: Millis): void
  advance(by: Millis): void
}

export function movableClock(start: Millis): MovableClock {
  let at = start
  return {
    now: () => at,
    set: (to) => {
      at = to
    },
    advance: (by) => {
      at += by
    },
  }
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Minutes ahead of UTC: China has had one offset and no summer time since 1991. Asking the zone for it costs fifty times as much. */
const OFFSET = 8 * 60

/** The moment as a dayjs value in {@link ZONE}. */
export const local = (at: Millis) => dayjs(at).utcOffset(OFFSET)

/** `local` by arithmetic, for what every message asks: a dayjs value takes ten times as long to make as these to answer. */
const shifted = (at: Millis) => new Date(at + OFFSET * MINUTE)

/** When the day of a moment began. */
export const midnightOf = (at: Millis): Millis => Math.floor((at + OFFSET * MINUTE) / DAY) * DAY - OFFSET * MINUTE

/** `2026-11-28`. */
export const isoDateOf = (at: Millis): string => shifted(at).toISOString().slice(0, 10)

/** What a calendar and a clock on the wall show: month 1 to 12, weekday 0 (Sunday) to 6. */
export function onTheWall(at: Millis) {
  const moment = shifted(at)
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    weekday: moment.getUTCDay(),
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
  }
}
