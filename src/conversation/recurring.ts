import { DAY, local, MINUTE } from '../clock.js'
import { normalise } from './normalise.js'
import { parseNumber } from './numbers.js'
import { parseTime } from './times.js'

/** A time that comes back: 每天, 每周三、五, 每月第二个周二, 每月最后一个周五, 每月15号, 每个工作日 — with a clock after it. */
export interface Recurring {
  /** As said, normalised: "每月第二个周二19:00". Read again it means the same. */
  words: string
  /** Where it stood in the normalised text. */
  span: [number, number]
  /** Minutes from midnight. */
  minutes: number
  /** Minutes it lasts, where an end was said. */
  lasts: number | undefined
  /** True for the midnights of its days; of working days only Monday to Friday is known here. */
  isDay(midnight: number): boolean
}

const WEEKDAYS = '一二三四五六日天'
const N = '[0-9一二三四五六七八九十]{1,3}'
const WEEK = '(?:周|星期|礼拜)'
const RULE = new RegExp(
  `每(?:个)?月(?:的)?(?:第(${N})个|(最后)一?个)${WEEK}([${WEEKDAYS}])|每(?:个)?月(?:的)?(${N})[号日]|每(?:个)?${WEEK}([${WEEKDAYS}](?:[、,和]?${WEEK}?[${WEEKDAYS}])*)|(每天|每日)|(每个?工作日)`,
)

/** The first time in a text that comes back, with its clock. Undefined when there is none, or no clock after it. */
export function parseRecurring(text: string, now: number): Recurring | undefined {
  const { plain } = normalise(text)
  const match = RULE.exec(plain)
  if (!match) return undefined
  const after = match.index + match[0].length
  // A clock means the same on every day of it: it is read as one of today.
  const clock = parseTime(`今天${plain.slice(after)}`, now)
  if (!clock?.start || clock.dateOnly || clock.span[0] !== 0) return undefined
  const midnight = local(now).startOf('day').valueOf()
  const end = after + clock.span[1] - '今天'.length
  const isDay = dayOf(match)
  return {
    words: plain.slice(match.index, end),
    span: [match.index, end],
    minutes: (clock.start - midnight) / MINUTE,
    lasts: clock.end ? (clock.end - clock.start) / MINUTE : undefined,
    isDay,
  }
}

function dayOf([, nth, last, weekday, dayOfMonth, weekdays, daily]: RegExpExecArray): (midnight: number) => boolean {
  const weekdayOf = (midnight: number) => local(midnight).day()
  const dateOf = (midnight: number) => local(midnight).date()
  if (weekday) {
    const wanted = indexOf(weekday)
    if (last) return (midnight) => weekdayOf(midnight) === wanted && local(midnight).month() !== local(midnight + 7 * DAY).month()
    return (midnight) => weekdayOf(midnight) === wanted && Math.ceil(dateOf(midnight) / 7) === parseNumber(nth ?? '')
  }
  if (dayOfMonth) return (midnight) => dateOf(midnight) === parseNumber(dayOfMonth)
  if (weekdays) {
    const wanted = [...weekdays].filter((one) => WEEKDAYS.includes(one)).map(indexOf)
    return (midnight) => wanted.includes(weekdayOf(midnight))
  }
  return daily ? () => true : (midnight) => weekdayOf(midnight) >= 1 && weekdayOf(midnight) <= 5
}

/** 周日 and 周天 are day 0. */
const indexOf = (weekday: string) => (weekday === '天' ? 0 : (WEEKDAYS.indexOf(weekday) + 1) % 7)

/** A rule of months may leave out some of them (the 31st, a fifth Tuesday): a year is looked through. */
const MOST_DAYS = 400

/** The first moment of the rule after `after`; undefined when none comes within a year. */
export function nextOf(rule: Recurring, after: number): number | undefined {
  const first = local(after).startOf('day').valueOf()
  for (let day = 0; day < MOST_DAYS; day++) {
    const midnight = first + day * DAY
    const at = midnight + rule.minutes * MINUTE
    if (at > after && rule.isDay(midnight)) return at
  }
  return undefined
}
