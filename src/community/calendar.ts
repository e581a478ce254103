import { DAY, HOUR, local, MINUTE, midnightOf } from '../clock.js'
import type { Reader } from '../db/database.js'
import type { Rules } from '../db/rules.js'

/** Working days of the years that are known: Monday to Friday, but for public holidays and make-up days. */
export interface Calendar {
  isWorkingDay(at: number): boolean
  /**
   * A year whose notice is not in the rows is unknown: of its holidays only those of the law are, and none of its make-up days, so whoever
   * reckons with it must warn.
   */
  knows(at: number): boolean
}

/** Days change only with an import, which makes new rules: so the calendar lives as long as they do. */
const calendars = new WeakMap<Rules, Calendar>()

export async function loadCalendar(reader: Reader): Promise<Calendar> {
  const { rules } = reader
  const known = calendars.get(rules)
  if (known) return known
  const { calendarDays } = reader.t
  const rows = await reader.select({ day: calendarDays.day, year: calendarDays.year, working: calendarDays.working }).from(calendarDays)
  const calendar = calendarOf(rows)
  calendars.set(rules, calendar)
  return calendar
}

export function calendarOf(rows: readonly { day: string; year: number; working: boolean }[]): Calendar {
  const days = new Map(rows.map((row) => [row.day, row.working]))
  const years = new Set(rows.map((row) => row.year))
  return {
    isWorkingDay(at) {
      const day = local(at)
      return days.get(day.format('YYYY-MM-DD')) ?? (day.day() >= 1 && day.day() <= 5)
    },
    knows: (at) => years.has(local(at).year()),
  }
}

/** `from` and `to` are hours of the day, in which `isWorkingDay` days are worked. */
export interface WorkingHours {
  from: number
  to: number
}

/** The rule `working.hours`: `09:00-18:00`, whole hours. */
export function workingHours(rules: Rules, at: number): WorkingHours {
  const [from, to] = rules
    .text('working.hours', at)
    .split('-')
    .map((part) => Number(part.split(':')[0]))
  if (from === undefined || to === undefined || !(to > from)) throw new Error('rule working.hours: expected HH:00-HH:00')
  return { from, to }
}

/** No deadline is farther away: ten years of days are looked through at most. */
const MOST_DAYS = 3_660

/**
 * The moment at which `span` milliseconds of working time have passed since `from`. A span that ends with a day's last hour ends then,
 * not the next morning. `unknownYear` is the first year passed whose holidays are not known.
 */
export function addWorkingTime(calendar: Calendar, hours: WorkingHours, from: number, span: number): { at: number; unknownYear?: number } {
  let left = span
  let midnight = midnightOf(from)
  let unknownYear: number | undefined
  for (let day = 0; day < MOST_DAYS; day++, midnight += DAY) {
    if (!calendar.knows(midnight)) unknownYear ??= local(midnight).year()
    if (!calendar.isWorkingDay(midnight)) continue
    const begins = Math.max(from, midnight + hours.from * HOUR)
    const ends = midnight + hours.to * HOUR
    if (begins >= ends) continue
    if (left <= ends - begins) return { at: begins + left, ...(unknownYear === undefined ? {} : { unknownYear }) }
    left -= ends - begins
  }
  throw new Error('a deadline in working time more than ten years away')
}

const warned = new WeakMap<Calendar, Set<number>>()

/** True the first time a calendar is asked about a year it does not know: who runs the bot reads that once, not with every report. */
export function isFirstAskedFor(calendar: Calendar, year: number): boolean {
  const years = warned.get(calendar) ?? new Set()
  warned.set(calendar, years)
  return !years.has(year) && years.add(year).has(year)
}

/** Milliseconds of working time between two moments; 0 when `to` is not later. */
export function workingTimeBetween(calendar: Calendar, hours: WorkingHours, from: number, to: number): number {
  let span = 0
  let midnight = midnightOf(from)
  for (let day = 0; day < MOST_DAYS && midnight < to; day++, midnight += DAY) {
    if (!calendar.isWorkingDay(midnight)) continue
    const begins = Math.max(from, midnight + hours.from * HOUR)
    const ends = Math.min(to, midnight + hours.to * HOUR)
    span += Math.max(ends - begins, 0)
  }
  return span
}

/** Working days of these hours, in milliseconds of working time. */
export const workingDays = (hours: WorkingHours, count: number) => count * (hours.to - hours.from) * 60 * MINUTE
