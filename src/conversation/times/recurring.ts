import chineseDays from 'chinese-days'
import { DAY, isoDateOf, local, MINUTE, midnightOf } from '../../clock.js'
import { normalise } from '../normalise.js'
import { parseNumber } from '../numbers.js'
import { SHORT_WEEK, WEEK } from './scan.js'
import { readTime } from './time-reading.js'
import { withoutTold } from './time-told.js'

/** A time that comes back: 每天, 每晚, 每周三、五, 周一至周五, 每月第二个周二, 每月最后一个周五, 每月15号, 每个工作日 — with a clock after it. */
export interface Recurring {
  /** As said, normalised: "每月第二个周二19:00". Read again it means the same. */
  words: string
  /** Where it stood in the normalised text. */
  span: [number, number]
  /** Of these the words for its days: "每月第二个周二". */
  days: string
  /** Minutes from midnight. */
  minutes: number
  /** Both minutes it may be where the clock leaves it open (每周三7点), the earlier first. Else empty. */
  either: number[]
  /** Minutes it lasts, where an end was said. */
  lasts: number | undefined
  /** True for the midnights of its days. */
  isDay(midnight: number): boolean
}

const WEEKDAYS = '一二三四五六日天'
const N = '[0-9一二三四五六七八九十]{1,3}'
const RULE = new RegExp(
  [
    `每(?:个)?月(?:的)?(?:第(?<nth>${N})个|(?<last>最后)一?个)${WEEK}(?<weekday>[${WEEKDAYS}])`,
    `每(?:个)?月(?:的)?(?:(?<monthEnd>最后一天|月?底)|(?<dates>${N}[号日]?(?:[、,，和]${N}[号日]?)*(?<=[号日])))`,
    `每(?:个|逢)?${WEEK}(?<first>[${WEEKDAYS}])(?:到|至|-|~)${WEEK}?(?<until>[${WEEKDAYS}])(?:每天)?`,
    `${WEEK}(?<from>[${WEEKDAYS}])(?:到|至|-|~)${WEEK}(?<to>[${WEEKDAYS}])每[天日](?:的)?`,
    `(?:每(?:个|逢)?|逢)${WEEK}(?<weekdays>[${WEEKDAYS}](?:[、,，和及]?${WEEK}?[${WEEKDAYS}])*)`,
    `(?<weekend>(?:每个?|逢)周末)`,
    `(?<daily>每天|每日|天天|每(?=[早晚]))`,
    `(?<working>每个?工作日|工作日每天|工作日(?=[早上下晚]?[午上]?\\d|[早上下晚]))`,
  ].join('|'),
)

/** The first rule of a text; what was the custom once (以前每周一开会) or is only quoted is none. */
function ruleIn(said: string): RegExpExecArray | null {
  const plain = said.replace(SHORT_WEEK, '周')
  return RULE.test(plain) ? RULE.exec(withoutTold(plain)) : null
}

/** The first time in a text that comes back, with its clock. Undefined when there is none, or no clock after it. */
export const parseRecurring = (text: string, now: number): Recurring | undefined => readRecurring(normalise(text).plain, now)

/** The same of a text that is normalised already. */
export function readRecurring(plain: string, now: number): Recurring | undefined {
  const match = ruleIn(plain)
  if (!match) return undefined
  const after = match.index + match[0].length
  // A clock means the same on every day of it: it is read as one of today.
  const clock = readTime(`今天${plain.slice(after, after + MOST_WORDS)}`, now)
  if (clock?.start === undefined || clock.dateOnly || clock.span[0] !== 0) return undefined
  const midnight = midnightOf(now)
  const end = after + clock.span[1] - '今天'.length
  return {
    words: plain.slice(match.index, end),
    span: [match.index, end],
    days: plain.slice(match.index, after),
    minutes: (clock.start - midnight) / MINUTE,
    either: clock.alternatives.map((at) => (at - midnight) / MINUTE),
    lasts: clock.end === undefined ? undefined : (clock.end - clock.start) / MINUTE,
    isDay: dayOf(match.groups ?? {}),
  }
}

/** 每周五天, 每周六次: so many of them a week. */
const COUNTED = /^(?:天|次|个(?!人)|单|元|块|小时|班|趟|[0-9]|线|楼)/

/** 每月15号, 每周三 without a clock: the midnight of the next such day, today's included. 每天 and the like name no day. */
export function readRecurringDay(plain: string, now: number): { day: number; span: [number, number] } | undefined {
  const match = ruleIn(plain)
  const { daily, working, weekend, from } = match?.groups ?? {}
  if (!match || daily || working || weekend || from) return undefined
  if (COUNTED.test(plain.slice(match.index + match[0].length))) return undefined
  const isDay = dayOf(match.groups ?? {})
  const day = firstDay(isDay, midnightOf(now), () => true)
  return day === undefined ? undefined : { day, span: [match.index, match.index + match[0].length] }
}

/** The same rule at another time of the day, in words that leave nothing open: 每周三19:00-21:00. */
export function atMinutes(rule: Recurring, minutes: number): Recurring {
  const ends = rule.lasts === undefined ? '' : `-${clockOf(minutes + rule.lasts)}`
  return { ...rule, words: `${rule.days}${clockOf(minutes)}${ends}`, minutes, either: [] }
}
const clockOf = (minutes: number) => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
const two = (count: number) => String(count).padStart(2, '0')

/** A clock stands close to its rule. */
const MOST_WORDS = 40

type Rule = Record<string, string | undefined>
type IsDay = (midnight: number) => boolean

const weekdayOf = (midnight: number) => local(midnight).day()
const dateOf = (midnight: number) => local(midnight).date()

function dayOf(rule: Rule): IsDay {
  if (rule.weekday) return ofMonthsWeek(indexOf(rule.weekday), rule.last ? undefined : (parseNumber(rule.nth ?? '') ?? 0))
  if (rule.monthEnd) return (midnight) => dateOf(midnight + DAY) === 1
  if (rule.dates) {
    const wanted = rule.dates.split(/[、,，和]/).map((one) => parseNumber(one.replace(/[号日]/, '')))
    return (midnight) => wanted.includes(dateOf(midnight))
  }
  const [first, last] = [rule.first ?? rule.from, rule.until ?? rule.to]
  if (first && last) return between(indexOf(first), indexOf(last))
  if (rule.weekdays) {
    const wanted = [...rule.weekdays].filter((one) => WEEKDAYS.includes(one)).map(indexOf)
    return (midnight) => wanted.includes(weekdayOf(midnight))
  }
  if (rule.weekend) return (midnight) => [0, 6].includes(weekdayOf(midnight))
  return rule.daily ? () => true : (midnight) => chineseDays.isWorkday(isoDateOf(midnight))
}

/** The nth such weekday of a month, or, without `nth`, its last. */
function ofMonthsWeek(wanted: number, nth: number | undefined): IsDay {
  if (nth === undefined)
    return (midnight) => weekdayOf(midnight) === wanted && local(midnight).month() !== local(midnight + 7 * DAY).month()
  return (midnight) => weekdayOf(midnight) === wanted && Math.ceil(dateOf(midnight) / 7) === nth
}

/** 周一至周五; 周五至周一 goes over the end of the week. */
const between = (first: number, last: number): IsDay => {
  const length = (last - first + 7) % 7
  return (midnight) => (weekdayOf(midnight) - first + 7) % 7 <= length
}

/** 周日 and 周天 are day 0. */
const indexOf = (weekday: string) => (weekday === '天' ? 0 : (WEEKDAYS.indexOf(weekday) + 1) % 7)

/** A rule of months may leave out some of them (the 31st, a fifth Tuesday): a year is looked through. */
const MOST_DAYS = 400

/** The first midnight from `first` on that is one of its days and passes. */
function firstDay(isDay: IsDay, first: number, passes: (midnight: number) => boolean): number | undefined {
  for (let day = 0; day < MOST_DAYS; day++) {
    const midnight = first + day * DAY
    if (isDay(midnight) && passes(midnight)) return midnight
  }
  return undefined
}

/** The first moment of the rule after `after`; undefined when none comes within a year. */
export function nextOf(rule: Recurring, after: number): number | undefined {
  const minutes = rule.minutes * MINUTE
  const day = firstDay(rule.isDay, midnightOf(after), (midnight) => midnight + minutes > after)
  return day === undefined ? undefined : day + minutes
}
