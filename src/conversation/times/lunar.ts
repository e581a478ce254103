import chineseDays from 'chinese-days'
import { DAY, isoDateOf, local, midnightOf } from '../../clock.js'
import { parseNumber } from '../numbers.js'
import { matchAt } from './scan.js'
import type { Day } from './time-day.js'

/** Days of the lunar calendar: 腊月二十三, 农历十月二十, 大年初二, 年廿八, 八月初五, 廿八晚上. Reckoned by chinese-days. */

const DAY_NAME = '(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|三十|二?十[一二三四五六七八九]?|\\d{1,2})'
const PART = '(?:凌晨|清早|早|上午|中午|下午|傍晚|晚|夜里)'
/** In any month, but for what is done at the New Year alone. */
const PART_OF_ANY = new RegExp(`${PART}(?![^，。,]{0,4}(?:拜年|走亲))`, 'y')
const LUNAR = new RegExp(
  `(?<called>农历|阴历|旧历)?(?:(?<year>\\d{4})年)?(?:(?<month>正|冬|腊|十[一二]?|[一二三四五六七八九]|\\d{1,2})月(?<name>${DAY_NAME})(?![0-9月])|(?:[大过]年|春节)(?<great>初[一二三四五六七八九十]|三十)|(?<last>三十)(?=(?:那天|当天|的)?(?:上午|中午|下午|傍晚|晚|夜里)[^。\\n]{0,12}(?:年夜|守岁|春晚|过年|除夕|拜年|团圆饭))|(?<![今去明前每整全多半满几])年(?<eve>廿[一二三四五六七八九])|(?<from>初[一二三四五六])(?=[到至~-]初[四五六七八九十])|(?<near>初[一二三四五六七八])(?=${PART}|拜年|开工|回来|回站|值班|上班|复工|\\d|[一二两三四五六七八九十]{1,2}点|[到至~-]初[一二三四五六七八九十])|(?<other>初[九十]|廿[一二三四五六七八九]?)(?=${PART}))(?:[日号])?`,
  'y',
)
const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }

export function readLunar(text: string, at: number, now: number): Day | undefined {
  if (!/[农阴旧大过春年正冬腊初廿十一二三四五六七八九0-9]/.test(text[at] ?? '') || /[0-9零一二三四五六七八九十]/.test(text[at - 1] ?? ''))
    return undefined
  const match = matchAt(LUNAR, text, at)
  if (!match) return undefined
  const to = at + match[0].length
  const day = dayNamed(match.groups ?? {}, now, () => !/[到至~-]$/.test(text.slice(0, at)) && matchAt(PART_OF_ANY, text, to) !== null)
  return day === undefined ? undefined : { day, to, kind: 'festival' }
}

function dayNamed(named: Record<string, string | undefined>, now: number, inAnyMonth: () => boolean): number | undefined {
  const { called, year, month, name, last, eve, from, near, other } = named
  const great = named.great ?? last
  if (other) return nextOfNumber(dayNumber(other), now)
  const ofNewYear = great ?? from ?? near
  const isLunar = called || ofNewYear || eve || (month && month in MONTHS) || /^[初廿]/.test(name ?? '')
  if (!isLunar) return undefined
  const number = dayNumber(name ?? ofNewYear ?? eve ?? '')
  const ofMonth = eve || great === '三十' ? 12 : ofNewYear ? 1 : (MONTHS[month ?? ''] ?? parseNumber(month ?? '') ?? 0)
  const day = number && ofMonth ? nextLunar(ofMonth, number, now, year ? Number(year) : undefined) : undefined
  if (!near || (day ?? now) <= now + NEW_YEAR_NEAR) return day
  return inAnyMonth() ? nextOfNumber(number, now) : undefined
}

/** A bare 初三 is that of the New Year when it is so near; else it is the next one where a part of the day follows, or of a month nobody says. */
const NEW_YEAR_NEAR = 40 * DAY

/** 初八晚上, 廿八下午三点: the next day that has this number in the lunar calendar, today included. Solar days are written 28号. */
function nextOfNumber(number: number | undefined, now: number): number | undefined {
  const today = midnightOf(now)
  for (let day = today; number && day < today + 61 * DAY; day += DAY) if (lunarOf(day).day === number) return day
  return undefined
}

const NTH = /初([一二三四五六七八九十])/y

/** 除夕到初六: the second of two days, in the month the first one led to. */
export function readLunarNth(text: string, at: number, first: number): Day | undefined {
  const match = matchAt(NTH, text, at)
  const number = match ? dayNumber(match[0]) : undefined
  if (!match || !number) return undefined
  for (let day = first; day < first + 31 * DAY; day += DAY) {
    if (lunarOf(day).day === number) return { day, to: at + match[0].length, kind: 'festival' }
  }
  return undefined
}

function dayNumber(name: string): number | undefined {
  const number = parseNumber(name.replace(/^初/, '').replace(/^廿/, '二十'))
  return number && number <= 30 ? number : undefined
}

function lunarOf(day: number): { month: number; day: number } {
  const { lunarMon, lunarDay } = chineseDays.getLunarDate(isoDateOf(day))
  return { month: lunarMon, day: lunarDay }
}

/** The next such day that has not passed; a month without a thirtieth ends with its twenty-ninth. The tables reach from 1901 to 2099. */
function nextLunar(month: number, day: number, now: number, said: number | undefined): number | undefined {
  const current = said ?? local(now).year()
  for (const year of said ? [current] : [current - 1, current, current + 1]) {
    if (year < 1902 || year > 2098 || month > 12) continue
    const solar = chineseDays.getSolarDateFromLunar(`${year}-${month}-${day}`).date
    const at = Date.parse(`${solar}T00:00:00+08:00`)
    if (Number.isNaN(at)) continue
    const found = lunarOf(at).month === month ? at : at - DAY
    if (said || found >= midnightOf(now)) return found
  }
  return undefined
}
