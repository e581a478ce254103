import chineseDays from 'chinese-days'
import { DAY, local } from '../clock.js'
import { parseNumber } from './numbers.js'
import { before, matchAt, midnightOf, YEARS } from './scan.js'
import type { Day } from './time-day.js'

/** A festival by its names; the day of it in a year, as YYYY-MM-DD. Lunar ones and solar terms from chinese-days. */
interface Festival {
  names: string
  /** Not followed by these: 五一路, 十一楼. */
  dayOf(year: number): string
}

const solar = (monthDay: string) => (year: number) => `${year}-${monthDay}`
const lunar = (monthDay: string) => (year: number) => String(chineseDays.getSolarDateFromLunar(`${year}-${monthDay}`).date)
const term = (month: number, name: Parameters<typeof chineseDays.getSolarTermDate>[2]) => (year: number) =>
  chineseDays.getSolarTermDate(year, month, name)

const FESTIVALS: Festival[] = [
  { names: '元旦', dayOf: solar('01-01') },
  { names: '除夕夜?|年三十', dayOf: (year) => dayBefore(lunar('01-01')(year)) },
  { names: '春节|过年(?=当天|那天|[之以]?前)', dayOf: lunar('01-01') },
  { names: '元宵节|元宵', dayOf: lunar('01-15') },
  { names: '情人节', dayOf: solar('02-14') },
  { names: '妇女节|三八节|三八妇女节', dayOf: solar('03-08') },
  { names: '植树节', dayOf: solar('03-12') },
  { names: '清明节|清明', dayOf: term(4, 'pure_brightness') },
  { names: '五一劳动节|劳动节|五一(?![起早定样个直律共同些点般])', dayOf: solar('05-01') },
  { names: '青年节|五四', dayOf: solar('05-04') },
  { names: '端午节|端午', dayOf: lunar('05-05') },
  { names: '儿童节|六一', dayOf: solar('06-01') },
  { names: '建党节|七一', dayOf: solar('07-01') },
  { names: '建军节|八一建军节', dayOf: solar('08-01') },
  { names: '七夕节|七夕', dayOf: lunar('07-07') },
  { names: '中元节', dayOf: lunar('07-15') },
  { names: '教师节', dayOf: solar('09-10') },
  { names: '中秋节|中秋', dayOf: lunar('08-15') },
  { names: '国庆节|国庆|十一国庆|十一(?=当天|那天|放假|假期|期间|长假|黄金周|之前|以前|前后)', dayOf: solar('10-01') },
  { names: '重阳节|重阳', dayOf: lunar('09-09') },
  { names: '双十一|双11', dayOf: solar('11-11') },
  { names: '双十二|双12', dayOf: solar('12-12') },
  { names: '北方小年|小年夜|小年', dayOf: lunar('12-23') },
  { names: '腊八节|腊八', dayOf: lunar('12-08') },
  { names: '冬至', dayOf: term(12, 'the_winter_solstice') },
  { names: '立春', dayOf: term(2, 'the_beginning_of_spring') },
  { names: '惊蛰', dayOf: term(3, 'the_waking_of_insects') },
  { names: '春分', dayOf: term(3, 'the_spring_equinox') },
  { names: '立夏', dayOf: term(5, 'the_beginning_of_summer') },
  { names: '夏至', dayOf: term(6, 'the_summer_solstice') },
  { names: '立秋', dayOf: term(8, 'the_beginning_of_autumn') },
  { names: '秋分', dayOf: term(9, 'the_autumn_equinox') },
  { names: '立冬', dayOf: term(11, 'the_beginning_of_winter') },
  { names: '平安夜', dayOf: solar('12-24') },
  { names: '跨年夜?', dayOf: solar('12-31') },
  { names: '圣诞节|圣诞', dayOf: solar('12-25') },
]

/** Names of places and of other things begin with a festival's name: 五一路, 六一小学, 中秋月饼, 清明上河图. */
const NOT_AFTER =
  '(?![东西南北中]?[路街里村桥广大小区楼号点块元粥]|上河|月饼|礼|档|粽|套餐|满减|优惠|红包|券|蒜|轻|糕|度|晚会|团购|特[价卖]|专享|福利(?!发)|奖(?!励)|劳动(?!节)|青年(?!节)|勋|大[道街]|巷|补贴|奖金|胡同|幼儿园|花园|公寓|店(?![里长])|[\\u4e00-\\u9fa5]{0,2}[券卡盒](?!点))'
const PATTERN = new RegExp(
  `(今年|明年|去年|后年|前年)?(?:的)?(?:${FESTIVALS.map((one, at) => `(?<f${at}>${one.names})`).join('|')})(?:节)?${NOT_AFTER}(?:当天|那天|当日)?(?:的)?(?:(?<days>(?:小?长)?假期?|放假|黄金周|期间)|(?<side>[前后])(?:的)?(?<count>[一两二三1-3])天|前夕|(?<second>第二天))?`,
  'y',
)
const STARTS = new RegExp(`[今明去后前的${[...new Set(FESTIVALS.flatMap((one) => one.names.split('|').map((name) => name[0])))].join('')}]`)

const dayBefore = (day: string) => local(Date.parse(`${day}T00:00:00+08:00`) - DAY).format('YYYY-MM-DD')
const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`)

/** The festival named at `at`: its midnight, this year's unless it is over, else the next. Undefined when none is named there. */
export function readFestival(text: string, at: number, now: number): Day | undefined {
  if (!STARTS.test(text[at] ?? '') && !MAKE_UP_STARTS.test(text[at] ?? '')) return undefined
  const makeUp = readMakeUpDay(text, at, now)
  if (makeUp) return makeUp
  const match = matchAt(PATTERN, text, at)
  if (!match?.groups || /[0-9一二三四五六七八九十]$/.test(before(text, at))) return undefined
  const index = FESTIVALS.findIndex((_, one) => match.groups?.[`f${one}`] !== undefined)
  const festival = FESTIVALS[index]
  if (!festival) return undefined
  const to = at + match[0].length
  const beside = match[0].endsWith('前夕')
    ? -1
    : match.groups.second
      ? 1
      : (parseNumber(match.groups.count ?? '') ?? 0) * (match.groups.side === '前' ? -1 : 1)
  const day = nextOf(festival, match[1], now) + beside * DAY
  const holiday = match.groups.days ? holidayAround(day) : undefined
  return holiday ? { ...holiday, to, kind: 'festival' } : { day, to, kind: 'festival' }
}

function nextOf(festival: Festival, which: string | undefined, now: number): number {
  const year = local(now).year()
  if (which) return midnight(festival.dayOf(year + (YEARS[which] ?? 0)))
  const today = midnightOf(now)
  // What belongs to the end of the lunar year may fall into the January after it.
  const days = [year - 1, year, year + 1].map((one) => midnight(festival.dayOf(one)))
  return days.find((day) => day >= today) ?? (days[2] as number)
}

const MOST_FREE_DAYS = 10
const dateOf = (day: number) => local(day).format('YYYY-MM-DD')
/** Days that are free, or worked instead, by announcement carry the festival's name; others only their weekday's. */
const isAnnounced = (day: number) => chineseDays.getDayDetail(dateOf(day)).name.includes(',')

/** 国庆假期: the free days around a festival, where they are announced. */
function holidayAround(day: number): { day: number; until: number } | undefined {
  if (!isAnnounced(day)) return undefined
  const isFree = (one: number) => isAnnounced(one) && chineseDays.isHoliday(dateOf(one))
  let [first, last] = [day, day]
  while (day - first < MOST_FREE_DAYS * DAY && isFree(first - DAY)) first -= DAY
  while (last - day < MOST_FREE_DAYS * DAY && isFree(last + DAY)) last += DAY
  return { day: first, until: last }
}

const MAKE_UP_STARTS = /[调补]/
const MAKE_UP = /(?:调休|补班)(?:上班|补班)?(?:的)?(?:那天|那个|日|当天)?(?:的)?(?:(?:周|星期)([六日天]))?/y
const MAKE_UP_AHEAD = 366

/** 调休上班那天: the next weekend day that is worked. Undefined where none is announced. */
function readMakeUpDay(text: string, at: number, now: number): Day | undefined {
  const match = matchAt(MAKE_UP, text, at)
  if (!match || !/[天日个六]$/.test(match[0])) return undefined
  const wanted = match[1] === '六' ? 6 : match[1] ? 0 : undefined
  const today = midnightOf(now)
  for (let day = today; day < today + MAKE_UP_AHEAD * DAY; day += DAY) {
    const weekday = local(day).day()
    const fits = wanted === undefined ? weekday === 0 || weekday === 6 : weekday === wanted
    if (fits && chineseDays.isWorkday(dateOf(day))) return { day, to: at + match[0].length, kind: 'festival' }
  }
  return undefined
}
