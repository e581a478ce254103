import chineseDays from 'chinese-days'
import { DAY, local } from '../clock.js'

/** A festival by its names; the day of it in a year, as YYYY-MM-DD. Lunar ones and solar terms from chinese-days. */
interface Festival {
  names: string
  /** Not followed by these: 五一路, 十一楼. */
  dayOf(year: number): string
}

const solar = (monthDay: string) => (year: number) => `${year}-${monthDay}`
const lunar = (monthDay: string) => (year: number) => String(chineseDays.getSolarDateFromLunar(`${year}-${monthDay}`).date)

const FESTIVALS: Festival[] = [
  { names: '元旦', dayOf: solar('01-01') },
  { names: '大年三十|除夕', dayOf: (year) => dayBefore(lunar('01-01')(year)) },
  { names: '春节|大年初一|正月初一', dayOf: lunar('01-01') },
  { names: '元宵节|元宵|正月十五', dayOf: lunar('01-15') },
  { names: '情人节', dayOf: solar('02-14') },
  { names: '妇女节|三八节|三八妇女节', dayOf: solar('03-08') },
  { names: '植树节', dayOf: solar('03-12') },
  { names: '清明节|清明', dayOf: (year) => chineseDays.getSolarTermDate(year, 4, 'pure_brightness') },
  { names: '五一劳动节|劳动节|五一', dayOf: solar('05-01') },
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
  { names: '腊八节|腊八', dayOf: lunar('12-08') },
  { names: '冬至', dayOf: (year) => chineseDays.getSolarTermDate(year, 12, 'the_winter_solstice') },
  { names: '平安夜', dayOf: solar('12-24') },
  { names: '圣诞节|圣诞', dayOf: solar('12-25') },
]

/** Names of places and of other things begin with a festival's name: 五一路, 六一小学, 中秋月饼, 清明上河图. */
const NOT_AFTER = '(?![路街里村桥广大小区楼号点块元]|上河|月饼|礼|档|粽)'
const PATTERN = new RegExp(
  `(今年|明年|去年|后年)?(?:的)?(?:${FESTIVALS.map((one, at) => `(?<f${at}>${one.names})`).join('|')})(?:节)?${NOT_AFTER}(?:当天|那天|当日)?`,
  'y',
)

const dayBefore = (day: string) => local(Date.parse(`${day}T00:00:00+08:00`) - DAY).format('YYYY-MM-DD')
const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`)
const YEARS: Record<string, number> = { 今年: 0, 明年: 1, 去年: -1, 后年: 2 }

/** The festival named at `at`: its midnight, this year's unless it is over, else the next. Undefined when none is named there. */
export function readFestival(text: string, at: number, now: number): { day: number; to: number } | undefined {
  PATTERN.lastIndex = at
  const match = PATTERN.exec(text)
  if (!match?.groups) return undefined
  const index = FESTIVALS.findIndex((_, one) => match.groups?.[`f${one}`] !== undefined)
  const festival = FESTIVALS[index]
  if (!festival) return undefined
  const year = local(now).year()
  const to = at + match[0].length
  const shift = match[1] ? YEARS[match[1]] : undefined
  if (shift !== undefined) return { day: midnight(festival.dayOf(year + shift)), to }
  const today = local(now).startOf('day').valueOf()
  const first = midnight(festival.dayOf(year))
  return { day: first >= today ? first : midnight(festival.dayOf(year + 1)), to }
}
