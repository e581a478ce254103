import chineseDays from 'chinese-days'
import { DAY, isoDateOf, local, midnightOf } from '../../clock.js'
import { parseNumber } from '../numbers.js'
import { FESTIVALS } from './festival-days.js'
import { holidayOf, nextFestival } from './festivals.js'
import { before, dayOf, matchAt, N, WEEK, WEEKDAY } from './scan.js'
import type { Day } from './time-day.js'

/** The nth or last day of its kind in a month, a week or a holiday, before or after one: 下个月第一个周六, 国庆后第一个工作日, 假期最后一天. */

const NAMES = FESTIVALS.map(({ names }, at) => `(?<f${at}>${names})`).join('|')
const MONTH = `(?<which>这个?|本|当|下下个?|下个?)月|(?<named>${N}{1,2})月份?`
const WEEK_OF = `(?<week>这一?个?|本|下下个?|下一?个?)${WEEK}`
const HOLIDAY = `(?:(?:${NAMES})(?:节(?!气))?(?:小?长假|假期?|放假|黄金周|期间)?|(?<bare>小?长假|假期|放(?:完|了)?假|收假|节(?=[前后])|年(?=[前后])))`
const SIDE = '(?:(?<after>(?:之|以|过)?后|结束后?|完了?后?|回来)|(?<before>(?:之|以)?前))?'
const NTH = `(?:第(?<nth>${N}{1,2})|(?<first>首|头一?)|(?<last>最后一?)|倒数第(?<back>${N}))个?`
const UNIT = `(?:(?<work>工作日|上班日)|${WEEK}(?<weekday>${WEEKDAY})|(?<weekend>周末)|(?<day>[天日]))`
const PATTERN = new RegExp(`(?:${MONTH}|${WEEK_OF}|${HOLIDAY}${SIDE})的?\\s?${NTH}(?:的)?${UNIT}`, 'y')
/** Most texts have none of these: they are passed over before anything else is looked at. */
const MAY_HOLD = /[第首头最倒]/

/** What stands at `at`, read at `now`; undefined where no such day is named. */
export function readNth(text: string, at: number, now: number): Day | undefined {
  if (!MAY_HOLD.test(text.slice(at, at + LONGEST))) return undefined
  const match = matchAt(PATTERN, text, at)
  const said = match?.groups
  if (!match || !said || /[0-9零一二三四五六七八九十每]$/.test(before(text, at))) return undefined
  const frame = said.which || said.named ? monthOf(said, now) : said.week ? weekOf(said.week, now) : aroundHoliday(said, now)
  const found = frame ? nthIn(frame, said) : undefined
  if (found === undefined) return undefined
  const to = at + match[0].length
  return { day: found, to, kind: 'festival', ...(said.weekend ? { until: found + DAY } : {}) }
}
const LONGEST = 20

type Said = Record<string, string | undefined>
/** Both midnights belong to it. Where nothing ends it, what is counted begins at its open end. */
interface Frame {
  from: number
  to: number
}

function monthOf({ which, named }: Said, now: number): Frame | undefined {
  const today = dayOf(now)
  const number = named ? parseNumber(named) : undefined
  if (named && (!number || number > 12)) return undefined
  const away = which?.startsWith('下下') ? 2 : which?.startsWith('下') ? 1 : 0
  const month = number ? today.date(1).month(number - 1) : today.date(1).add(away, 'month')
  const first = number && month.add(1, 'month').valueOf() <= today.valueOf() ? month.add(1, 'year') : month
  return { from: first.valueOf(), to: first.endOf('month').startOf('day').valueOf() }
}

function weekOf(which: string, now: number): Frame {
  const today = midnightOf(now)
  const monday = today - ((local(now).day() + 6) % 7) * DAY + (which.startsWith('下下') ? 2 : which.startsWith('下') ? 1 : 0) * 7 * DAY
  return { from: monday, to: monday + 6 * DAY }
}

/** A holiday lasts as it was announced, else as it usually does. */
function aroundHoliday(said: Said, now: number): Frame | undefined {
  const index = FESTIVALS.findIndex((_, one) => said[`f${one}`] !== undefined)
  const holiday = index >= 0 ? lastingFrom(nextFestival(FESTIVALS[index]?.names ?? '', now)) : nextHoliday(said.bare ?? '', now)
  if (!holiday) return undefined
  if (said.after) return { from: holiday.to + DAY, to: holiday.to + FAR * DAY }
  if (said.before) return { from: holiday.from - FAR * DAY, to: holiday.from - DAY }
  return holiday
}
const FAR = 40

const lastingFrom = (day: number | undefined): Frame | undefined => {
  if (day === undefined) return undefined
  const { day: from, until: to } = holidayOf(day)
  return { from, to }
}

const NEW_YEAR = '春节'
const KEPT = /元旦|春节|清明|劳动|端午|中秋|国庆/
/** 节后, 假期后: the holiday one is in, or the next; 年后: the spring festival. */
function nextHoliday(bare: string, now: number): Frame | undefined {
  const today = midnightOf(now)
  const kept = FESTIVALS.filter(({ names }) => (bare === '年' ? names.includes(NEW_YEAR) : KEPT.test(names)))
  const coming = kept.flatMap(({ names }) =>
    [now, now - FAR * DAY].map((from) => lastingFrom(nextFestival(names, from))).filter((one) => one !== undefined && one.to >= today),
  )
  return coming.sort((one, other) => (one?.from ?? 0) - (other?.from ?? 0))[0]
}

const isWorkday = (day: number) => chineseDays.isWorkday(isoDateOf(day))

function nthIn({ from, to }: Frame, said: Said): number | undefined {
  const wanted = said.weekend ? 6 : said.weekday ? '日一二三四五六'.indexOf(said.weekday === '天' ? '日' : said.weekday) : undefined
  const fits = (day: number) => (said.work ? isWorkday(day) : wanted === undefined || local(day).day() === wanted)
  const days: number[] = []
  for (let day = from; day <= to; day += DAY) if (fits(day)) days.push(day)
  if (said.last) return days.at(-1)
  if (said.back) return days.at(-(parseNumber(said.back) ?? 1))
  return days[(said.first ? 1 : (parseNumber(said.nth ?? '') ?? 0)) - 1]
}
