import { DAY, local } from '../../clock.js'
import { parseNumber } from '../numbers.js'
import { before, dayOf, matchAt } from './scan.js'
import { monthsAway } from './time-date.js'
import type { Day } from './time-day.js'

/** Beginnings, middles and ends of months and years: 月底, 下月初, 12月底, 年底, 本月内. */

const YEAR_END = /(今年|明年)?(?:的)?(?:年底(?!奖|薪|分红)|年末|最后一天(?<=年的?最后一天))/y
const OF_MONTH =
  /(下下个月|下个月|这个月|这月|本月|上个月|当月|下月|上月|[0-9一二三四五六七八九十]{1,2}月(?:份)?)?(?:的)?(月底(?!薪)|月末|月初|月中(?![了奖间国午桂])|底|末|初(?!一)|中(?=$|[^\u4e00-\u9fa5]|[之前])|中旬|上旬|下旬|最后一天)(?:的?最后一天)?(?:那天|当天)?/y
const WITHIN = /(?:本|这个|当)?月(?:之|以)?内(?![部容蒙存])/y

export function readMonthEnd(text: string, at: number, now: number): Day | undefined {
  const within = matchAt(WITHIN, text, at)
  if (within && !/[0-9一二两三四五六七八九十个]$/.test(before(text, at)))
    return { day: dayOf(now).endOf('month').startOf('day').valueOf(), to: at + within[0].length, kind: 'word', deadline: true }
  const ofYear = matchAt(YEAR_END, text, at)
  if (ofYear) {
    const year = dayOf(now).add(ofYear[1] === '明年' ? 1 : 0, 'year')
    return { day: year.endOf('year').startOf('day').valueOf(), to: at + ofYear[0].length, kind: 'word' }
  }
  const match = matchAt(OF_MONTH, text, at)
  const [, which, word = ''] = match ?? []
  if (!match || (!which && !word.startsWith('月')) || /[每0-9一二两三四五六七八九十个第]$/.test(before(text, at))) return undefined
  return { day: dayIn(which, word, now), to: at + match[0].length, kind: 'word' }
}

/** A bare 月初 or 月中 more than ten days past is the next month's. */
function dayIn(which: string | undefined, word: string, now: number): number {
  const named = parseNumber((which ?? '').replace(/月(?:份)?$/, ''))
  const month = named ? monthNamed(named, now) : dayOf(now).date(1).add(monthsAway(which), 'month')
  const dayOfMonth = (start: typeof month) =>
    /初|上旬/.test(word)
      ? start
      : /中/.test(word)
        ? start.date(word === '中旬' ? 11 : 15)
        : /下旬/.test(word)
          ? start.date(21)
          : start.endOf('month').startOf('day')
  const day = dayOfMonth(month)
  return (!which && day.valueOf() < now - 10 * DAY ? dayOfMonth(month.add(1, 'month')) : day).valueOf()
}

function monthNamed(month: number, now: number) {
  const at = local(now)
    .startOf('day')
    .date(1)
    .month(Math.min(Math.max(month, 1), 12) - 1)
  return at.valueOf() < now - 183 * DAY ? at.add(1, 'year') : at
}
