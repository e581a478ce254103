import chineseDays from 'chinese-days'
import { DAY, isoDateOf, local, midnightOf } from '../../clock.js'
import { parseNumber } from '../numbers.js'
import { SURNAMES } from '../words/surnames.js'
import { FESTIVALS, type Festival } from './festival-days.js'
import { before, matchAt, YEARS } from './scan.js'
import type { Day } from './time-day.js'

/** Names of places and of other things begin with a festival's name: 五一路, 六一小学, 中秋月饼, 清明上河图. */
const NOT_AFTER =
  '(?!节?(?:刚刚?过|都过|早过|已经?过|过[了完]|煮|馅|熟|好吃|一[袋盒碗]|快[递件]|订单|凑单|退[款货]|囤|价保|包裹|爆仓|(?:爆单|跑单)(?:补贴|奖)|爆单(?![那当期])|那个?(?:群|店|名|歌|片|视频|梗)|[东西南北中]?[路街里村桥广区楼号点块元粥]|大[酒饭厦院桥楼剧学药超坝]|小[学吃店镇馆院卖超区]|上河|快乐|愉快|安康|吉祥|大吉|好$|老人|[树帽袜红]|运动|月饼|礼|对联|春联|窗花|灯笼|烟花|爆竹|鞭炮|贺[卡岁]|海报|主题|限定|大促|促销|折扣|特惠|会场|专场|七天乐|档|粽|套餐|满减|优惠|红包|券|蒜|轻|糕|度(?![假过])|晚会|团购|特[价卖]|专享|福利(?!发)|奖(?!励)|劳动(?!节)|青年(?!节)|勋|大[道街]|巷|补贴|奖金|胡同|幼儿园|花园|公寓|店(?![里长])|[\\u4e00-\\u9fa5]{0,2}[券卡盒](?!点)|预售|特惠|超市|活动价|囤货|攻略|(?:慰问|礼|饰|奖|用|纪念|商)品(?!尝)|佳节(?:特|优|礼|限|快)|[这那]?(?:箱子|批货?|盒子?|包裹)|[这那](?:小子|孩子|丫头|家伙|名字|家店|哥们|姑娘|闺女|小伙|女[孩娃]|男[孩娃]|老师|大[姐哥叔妈爷]|人(?![多少都]))))'
const PATTERN = new RegExp(
  `(今年|明年|去年|后年|前年)?(?:的)?(?:${FESTIVALS.map((one, at) => `(?<f${at}>${one.names})`).join('|')})(?:节(?!气))?${NOT_AFTER}(?<that>节气|当天|那天|这天|当日)?(?:的)?(?:(?<days>(?:小?长)?假期?|放假(?![前后][一两二三1-3]天)|黄金周|期间)|(?:放假)?(?<side>[前后])(?:的)?(?<count>[一两二三1-3])天|前夕|(?<second>第二天))?`,
  'y',
)
/** 张国庆, 王重阳 are people; who says 庆元旦 names an event. */
const NOT_BEFORE = new RegExp(
  `[0-9一二三四五六七八九十]$|(?:^|[^\\u4e00-\\u9fa5])[老小]?[${SURNAMES}]$|(?:^|[^\\u4e00-\\u9fa5])[老小阿]$|(?:周|星期|礼拜)$|(?:欢度|喜迎|欢庆|庆祝|欣逢|庆|迎|闹)$`,
)
const STARTS = new RegExp(`[今明去后前的${[...new Set(FESTIVALS.flatMap((one) => one.names.split('|').map((name) => name[0])))].join('')}]`)

const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`)

/** The festival named at `at`: its midnight, this year's unless it is over, else the next. Undefined when none is named there. */
export function readFestival(text: string, at: number, now: number): Day | undefined {
  if (!STARTS.test(text[at] ?? '') && !MAKE_UP_STARTS.test(text[at] ?? '')) return undefined
  const makeUp = readMakeUpDay(text, at, now)
  if (makeUp) return makeUp
  const match = matchAt(PATTERN, text, at)
  if (!match?.groups || NOT_BEFORE.test(before(text, at))) return undefined
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
  if (holiday) return { ...holiday, to, kind: 'festival' }
  const { that, days, side, second } = match.groups
  const said = that ?? days ?? side ?? second ?? match[1]
  return { day, to, kind: 'festival', ...(said || beside ? {} : { named: true }) }
}

function nextOf(festival: Festival, which: string | undefined, now: number): number {
  const year = local(now).year()
  if (which) return midnight(festival.dayOf(year + (YEARS[which] ?? 0)))
  const today = midnightOf(now)
  // What belongs to the end of the lunar year may fall into the January after it.
  const days = [year - 1, year, year + 1].map((one) => midnight(festival.dayOf(one)))
  return days.find((day) => day >= today) ?? (days[2] as number)
}

/** The next day of the festival that is called so in `FESTIVALS`; undefined where none is. */
export function nextFestival(names: string, now: number): number | undefined {
  const festival = FESTIVALS.find((one) => one.names === names)
  return festival && nextOf(festival, undefined, now)
}

/** Days after it that are free by custom where nothing is announced yet: 国庆 seven in all since 2000, 春节 up to the seventh, 劳动节 five since 2020. */
const USUALLY: readonly [RegExp, number][] = [
  [/-10-01$/, 6],
  [/-05-01$/, 4],
]

/** The free days around a festival: as announced, else as they usually are. */
export function holidayOf(day: number): { day: number; until: number } {
  const usual = USUALLY.find(([date]) => date.test(isoDateOf(day)))?.[1] ?? (isNewYear(day) ? 6 : 0)
  return holidayAround(day) ?? { day, until: day + usual * DAY }
}
const isNewYear = (day: number) => midnight(String(chineseDays.getSolarDateFromLunar(`${local(day).year()}-01-01`).date)) === day

const MOST_FREE_DAYS = 10
/** Days that are free, or worked instead, by announcement carry the festival's name; others only their weekday's. */
const isAnnounced = (day: number) => chineseDays.getDayDetail(isoDateOf(day)).name.includes(',')

/** 国庆假期: the free days around a festival, where they are announced. */
function holidayAround(day: number): { day: number; until: number } | undefined {
  if (!isAnnounced(day)) return undefined
  const isFree = (one: number) => isAnnounced(one) && chineseDays.isHoliday(isoDateOf(one))
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
    if (fits && chineseDays.isWorkday(isoDateOf(day))) return { day, to: at + match[0].length, kind: 'festival' }
  }
  return undefined
}
