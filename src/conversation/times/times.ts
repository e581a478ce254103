import { MINUTE, onTheWall } from '../../clock.js'
import { normalise } from '../normalise.js'
import { nextOf, readRecurring, readRecurringDay } from './recurring.js'
import { readTime, type TimeReading } from './time-reading.js'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** `11月28日(周六)19:00`, in the zone of the riders: how every moment is echoed. */
export function formatTime(at: number): string {
  const { month, day, weekday, hour, minute } = onTheWall(at)
  return `${month}月${day}日(周${WEEKDAYS[weekday]})${twoDigits(hour)}:${twoDigits(minute)}`
}

/** `11月28日(周六)`. */
export const formatDay = (at: number) => formatTime(at).slice(0, -'00:00'.length)

/** The year before a date that is of another one than `now`: 2027年3月1日(周一). */
export const formatDayFrom = (at: number, now: number) =>
  `${onTheWall(at).year === onTheWall(now).year ? '' : `${onTheWall(at).year}年`}${formatDay(at)}`

/** Both times of an open clock, each with its digit, a line each; one that comes back with its rule. */
export const timesToChoose = (either: readonly { startsAt: number; repeats?: string }[]) =>
  either.map(({ startsAt, repeats }, at) => `${at + 1} ${formatTime(startsAt)}${repeats ? ` ${repeats}` : ''}`).join('\n')

/** What a plan may mean: of the two moments of an open clock those still to come, else its one. Empty without a clock. */
export function comingMoments(time: TimeReading | undefined, now: number): number[] {
  if (time?.start === undefined || time.dateOnly) return []
  const coming = time.alternatives.filter((at) => at > now)
  return coming.length > 0 ? coming : [time.start]
}

/**
 * The first time a text names, read at `now`; of one that comes back its next occurrence. Undefined when it names none. See
 * docs/language.md for what each expression means.
 */
export function parseTime(text: string, now: number): TimeReading | undefined {
  const { plain } = normalise(text)
  const once = readTime(plain, now)
  const rule = once ? readRecurring(plain, now) : undefined
  if (!rule || (once && rule.span[0] > once.span[0])) return withRecurringDay(plain, once, rule === undefined, now)
  const start = nextOf(rule, now)
  if (start === undefined) return once
  const end = rule.lasts === undefined ? {} : { end: start + rule.lasts * MINUTE }
  return { start, ...end, span: rule.span, dateOnly: false, approximate: false, alternatives: [] }
}

/** 每月15号发工资: the next day of the rule, where the text names no day before it and no clock. */
function withRecurringDay(plain: string, once: TimeReading | undefined, allowed: boolean, now: number): TimeReading | undefined {
  if (!allowed || !/[每逢]/.test(plain)) return once
  const next = readRecurringDay(plain, now)
  if (!next || (once && (!once.dateOnly || next.span[0] > once.span[0]))) return once
  return { start: next.day, span: next.span, dateOnly: true, approximate: false, alternatives: [] }
}
