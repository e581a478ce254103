import { HOUR } from '../../clock.js'
import { type Coming, readComing } from '../../conversation/times/coming.js'
import { formatDay, parseTime } from '../../conversation/times/times.js'
import { AppError } from '../../errors.js'
import type { Plan } from './plan.js'
import * as replies from './replies.js'

const HOURS_LONG = 2 * HOUR

/** A moment, or a time that comes back; `from` is where it stands. */
export function readWhen(text: string, now: number, lasts = HOURS_LONG): { plan: Plan; from: number; to: number } | undefined {
  const read = readComing(text, now)
  const [one, other] = read?.coming ?? []
  // Of two it may mean, one that is over is not meant.
  const first = one && other && one.startsAt <= now ? other : one
  if (!read || !first) return undefined
  const plan = { ...timesOf(first, now, lasts), ...(other && first !== other ? { either: [first, other] } : {}) }
  return { plan, from: read.span[0], to: read.span[1] }
}

/** A time as an activity has it: `lasts` (two hours) where no end was said; one that is over is none, but told. */
export function timesOf({ startsAt, endsAt, repeats }: Coming, now: number, lasts = HOURS_LONG): Plan {
  if (startsAt <= now) return { past: startsAt }
  const ends = endsAt && endsAt > startsAt ? endsAt : startsAt + lasts
  return { startsAt, endsAt: ends, ...(repeats ? { repeats } : {}) }
}

const CLOCK_ALONE = /^\s*(?:凌晨|[早晚]|上午|中午|下午|傍晚|夜里|\d{1,2}\s*[点:：]|[一二两三四五六七八九十]{1,3}点)/
/** What is known of a time before it is read: of which day a clock alone is meant, and how long it lasts where no end is said. */
export interface Known {
  day?: number | undefined
  lasts?: number
}

/** A time, or, without a clock, at least its day. */
export function readTime(text: string, now: number, { day, lasts }: Known = {}): Plan {
  const ofDay = day !== undefined && CLOCK_ALONE.test(text) ? `${formatDay(day)}${text}` : text
  const found = readWhen(ofDay, now, lasts)?.plan ?? readDayAlone(ofDay, now)
  if (!found) throw new AppError('invalid', replies.badTime)
  return found
}

export function readDayAlone(text: string, now: number): { day: number } | undefined {
  const time = parseTime(text, now)
  return time?.dateOnly && time.start !== undefined ? { day: time.start } : undefined
}
