import chineseDays from 'chinese-days'
import { DAY, isoDateOf, local } from '../../clock.js'

/** Festivals and solar terms by their names. Lunar ones and solar terms are reckoned by chinese-days. */

export interface Festival {
  /** Alternatives of a pattern. */
  names: string
  /** The day of it in a year, as YYYY-MM-DD. */
  dayOf(year: number): string
}

const solar = (monthDay: string) => (year: number) => `${year}-${monthDay}`
const lunar = (monthDay: string) => (year: number) => String(chineseDays.getSolarDateFromLunar(`${year}-${monthDay}`).date)
const term = (month: number, name: Parameters<typeof chineseDays.getSolarTermDate>[2]) => (year: number) =>
  chineseDays.getSolarTermDate(year, month, name)

/** The nth Sunday of a month. */
const sunday = (month: number, nth: number) => (year: number) => {
  const first = local(Date.parse(`${year}-0${month}-01T00:00:00+08:00`))
  return first.add(((7 - first.day()) % 7) + (nth - 1) * 7, 'day').format('YYYY-MM-DD')
}

const dayBefore = (day: string) => isoDateOf(Date.parse(`${day}T00:00:00+08:00`) - DAY)

/** 大雪 and 雨水 are weather first, 大寒 and 小满 names: the term only where the words say so. */
const CALLED = '(?=节气|那天|当天|这天)'
const CALLED_OR_CLOCK = `(?=节气|那天|当天|这天|(?:早上|上午|中午|下午|傍晚|晚上|晚|早)?(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})[点:：]|$)`

export const FESTIVALS: readonly Festival[] = [
  { names: '元旦', dayOf: solar('01-01') },
  { names: '除夕夜?|年三十', dayOf: (year) => dayBefore(lunar('01-01')(year)) },
  { names: '春节|过年(?=当天|那天|[之以]?前)', dayOf: lunar('01-01') },
  { names: '元宵节|元宵', dayOf: lunar('01-15') },
  { names: '情人节', dayOf: solar('02-14') },
  { names: '妇女节|三八节|三八妇女节', dayOf: solar('03-08') },
  { names: '植树节', dayOf: solar('03-12') },
  { names: '清明节|清明', dayOf: term(4, 'pure_brightness') },
  { names: '五一劳动节|劳动节|五一(?![起定样个直律共同些点般]|早(?![上晨]|[七八九\\d]))', dayOf: solar('05-01') },
  { names: '青年节|五四', dayOf: solar('05-04') },
  { names: '端午节|端午', dayOf: lunar('05-05') },
  { names: '儿童节(?!目)|六一', dayOf: solar('06-01') },
  { names: '建党节|七一', dayOf: solar('07-01') },
  { names: '建军节|八一建军节', dayOf: solar('08-01') },
  { names: '七夕节|七夕', dayOf: lunar('07-07') },
  { names: '中元节', dayOf: lunar('07-15') },
  { names: '护士节', dayOf: solar('05-12') },
  { names: '母亲节', dayOf: sunday(5, 2) },
  { names: '父亲节', dayOf: sunday(6, 3) },
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
  { names: '平安夜|圣诞前?夜|圣诞前夕', dayOf: solar('12-24') },
  { names: '跨年夜?', dayOf: solar('12-31') },
  { names: '圣诞节|圣诞', dayOf: solar('12-25') },
  { names: `雨水${CALLED}`, dayOf: term(2, 'rain_water') },
  { names: `谷雨${CALLED_OR_CLOCK}`, dayOf: term(4, 'grain_rain') },
  { names: `小满${CALLED_OR_CLOCK}`, dayOf: term(5, 'lesser_fullness_of_grain') },
  { names: '芒种', dayOf: term(6, 'grain_in_beard') },
  { names: `小暑${CALLED_OR_CLOCK}`, dayOf: term(7, 'lesser_heat') },
  { names: `大暑${CALLED_OR_CLOCK}`, dayOf: term(7, 'greater_heat') },
  { names: '处暑', dayOf: term(8, 'the_end_of_heat') },
  { names: `白露${CALLED_OR_CLOCK}`, dayOf: term(9, 'white_dew') },
  { names: `寒露${CALLED_OR_CLOCK}`, dayOf: term(10, 'code_dew') },
  { names: '霜降', dayOf: term(10, 'frost_descent') },
  { names: `小雪${CALLED}`, dayOf: term(11, 'lesser_snow') },
  { names: `大雪${CALLED}`, dayOf: term(12, 'greater_snow') },
  { names: `小寒${CALLED_OR_CLOCK}`, dayOf: term(1, 'lesser_cold') },
  { names: `大寒${CALLED_OR_CLOCK}`, dayOf: term(1, 'greater_cold') },
]
