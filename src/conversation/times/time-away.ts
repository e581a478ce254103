import chineseDays from 'chinese-days'
import { DAY, HOUR, isoDateOf, MINUTE } from '../../clock.js'
import { parseNumber } from '../numbers.js'
import { before, dayOf, matchAt, N } from './scan.js'
import type { Day } from './time-day.js'

/** Times reckoned from now: 半小时后, 过十分钟, 三天内, 两周前, 三个工作日内. */

const AFTER =
  '以后|之后|后(?![面台轮排座备]|来(?=$|[^\\u4e00-\\u9fa50-9]|[了才就又还却也都没]|[我他她它你咱]们?[才就又都还也没发知]|大家|居然|竟|突然|发现|知道|听说))'
const BEFORE = '以前|之前|前(?![面后台方排座])'
/** 48小时内的聊天记录: those there are. */
const WITHIN = '(?:以内|之内|内(?![部容蒙存乱]))(?!的(?!话))'
const LATER = `(?:(?<after>${AFTER})|(?<before>${BEFORE})|(?<within>${WITHIN}))`
const COUNT = `(?:\\d{1,2}\\.5|半|[俩仨]|${N}{1,3})(?:来|多|几)?(?:个)?(?:来|多|半)?`
const AWAY = new RegExp(
  `(?<lead>再过|再等|再有|过|等)?\\s?(?:(?<hours>${COUNT})\\s?(?:小时|钟头|个钟|h)(?<half>半)?(?:零)?)?(?:(?<minutes>${COUNT})\\s?(?:分钟|分(?!之)|min)|(?<quarters>[一两三123])刻钟)?(?:${LATER})?`,
  'iy',
)
const DAYS = new RegExp(
  `(?<lead>再过|再等|过)?\\s?(?<count>半|${N}{1,3}|[一二两三四五六七八九][二三四五六七八九])(?:来|多)?\\s?个?(?<unit>天|日|工作日|周|星期|礼拜|月|年)(?:半)?(?:的)?(?:时间)?(?:${LATER})?`,
  'y',
)
/** 超过20天, 用过三天, 经过十年: how long it took. 再过, 我过, 过 at the beginning of a clause count from now. */
const TOOK = /[\u4e00-\u9fa5]$(?<![再等我你他她们咱就要得先请让吧那估计概约])/
/** 接单20分钟后, 用了三天后, 入职后一个月内: counted from what happened, not from now. */
const FROM_EVENT =
  /(?:[了过]|接单|下单|订[单餐]|取餐|出餐|到店|送达|充电|开机|入职|离职|购买|签收|收货|付款|发货|领证|上岗|超时|(?:投诉|受理|报名|收到|登记|上报|审核|饭|停车|注册|提交)后|入住|出院|手术)(?:之后|以后|后)?(?:的|大概|大约)?$/
/** A number before the number: it is the middle of one. */
const MIDDLE = /[0-9零一二两三四五六七八九十百千第每半.:]$/

/** 不超过两小时给你处理: by then; 一天最多干八小时 is none. */
const AT_MOST = /(?:不超过|最[多慢迟晚]|顶多)(?:再?等)?$/
const ANSWERED = /\s?(?:就|肯定|一定)?(?:给|回复?|答复|处理|解决|送到|到(?![\u4e00-\u9fa5]{0,2}[期费])|修好|搞定)/y

/** 再等一个小时来取 */
const THEN = /(?:再|就)?(?:[来去取](?!不)|到(?!付|了))/y

export interface Away {
  at: number
  to: number
  within: boolean
  approximate: boolean
}

/** A moment some minutes or hours from now. */
export function readAway(text: string, at: number, now: number): Away | undefined {
  const match = matchAt(AWAY, text, at)
  if (!match?.groups || MIDDLE.test(before(text, at))) return undefined
  const { lead, hours, half, minutes, quarters, before: back, after, within } = match.groups
  if (!hours && !minutes && !quarters) return undefined
  if (isSpan(text, at, lead, after ?? within)) return undefined
  const to = at + match[0].length
  const most = !back && !after && !within && !lead && AT_MOST.test(before(text, at)) && matchAt(ANSWERED, text, to) !== null
  const isWaited = lead === '再等' && matchAt(THEN, text, to) !== null
  if (!back && !after && !within && !most && !isWaited && (!lead || lead.endsWith('等'))) return undefined
  const span = countOf(hours) * HOUR + (half ? HOUR / 2 : 0) + countOf(minutes) * MINUTE + (parseNumber(quarters ?? '') ?? 0) * 15 * MINUTE
  return {
    at: now + (back ? -span : span),
    to,
    within: most || within !== undefined,
    approximate: /[多来几]/.test(`${hours ?? ''}${minutes ?? ''}`),
  }
}

/** 押金三个月后才退: how it is with everybody. */
const OF_MONEY = /(?:押金|工资|保证金|奖[励金]|补贴|提成|退款|社保|医?保险?|钱|款)(?:要|得|说是|都|说)?$/
const isRuleOf = (text: string, at: number, to: number) => OF_MONEY.test(before(text, at)) && text[to] === '才'

const isSpan = (text: string, at: number, lead: string | undefined, reckoned: string | undefined) =>
  (lead === '过' && TOOK.test(before(text, at))) || (reckoned !== undefined && FROM_EVENT.test(before(text, at)))

/** 半 0.5, 一个半 1.5, 两个 2, 1.5. */
function countOf(text: string | undefined): number {
  if (!text) return 0
  if (/^半/.test(text)) return 0.5
  if (/\.5/.test(text)) return Number.parseFloat(text)
  const whole = parseNumber(text.replace(/[个半多来几]/g, '')) ?? 0
  return whole + (text.endsWith('半') ? 0.5 : 0)
}

/** A day some days, weeks, months away. 28日前 is the 28th of the month, not 28 days ago. */
export function readDaysOn(text: string, at: number, now: number): Day | undefined {
  const next = readWorkday(text, at, now) ?? readSameDay(text, at, now)
  if (next) return next
  const match = matchAt(DAYS, text, at)
  if (!match?.groups || MIDDLE.test(before(text, at)) || /月$/.test(before(text, at))) return undefined
  const { lead, count = '', unit = '', before: back, after, within } = match.groups
  if ((!lead && !back && !after && !within) || isSpan(text, at, lead, after ?? within)) return undefined
  if (isRuleOf(text, at, at + match[0].length)) return undefined
  if (unit === '日' && !lead && (back || (after && /^\d{2}$/.test(count)))) return undefined
  const number = count === '半' ? 0.5 : (parseNumber(count) ?? 0)
  // 两三天: the first of the two.
  const whole = /^[一二两三四五六七八九]{2}$/.test(count) ? (parseNumber(count[0] ?? '') ?? 0) : number
  if (!whole || whole > 999) return undefined
  const day = awayFrom(now, whole * (back ? -1 : 1), unit)
  return day === undefined ? undefined : { day, to: at + match[0].length, kind: 'word', ...(within ? { deadline: true } : {}) }
}

function awayFrom(now: number, count: number, unit: string): number | undefined {
  const today = dayOf(now)
  if (unit === '月') return (Math.abs(count) < 1 ? today.add(count * 30, 'day') : today.add(count, 'month')).valueOf()
  if (unit === '年') return (Math.abs(count) < 1 ? today.add(count * 12, 'month') : today.add(count, 'year')).valueOf()
  if (Math.abs(count) < 1) return undefined
  if (unit === '工作日') return workdaysOn(today.valueOf(), count)
  return today.valueOf() + count * (/周|星期|礼拜/.test(unit) ? 7 : 1) * DAY
}

/** Working days with the holidays and make-up days that are announced; Monday to Friday where none are yet. */
const isWorkday = (day: number) => chineseDays.isWorkday(isoDateOf(day))

const MOST_WORKDAYS = 60

function workdaysOn(today: number, count: number): number | undefined {
  if (Math.abs(count) > MOST_WORKDAYS) return undefined
  let day = today
  for (let left = Math.abs(count); left > 0; ) {
    day += Math.sign(count) * DAY
    if (isWorkday(day)) left--
  }
  return day
}

const NEXT_WORKDAY = /(?:下一?个|(?<![后前月周期的])第一个)工作日|(?:放完假|假期后|节后)(?:第一天)?上班(?:第一天)?/y

function readWorkday(text: string, at: number, now: number): Day | undefined {
  const match = matchAt(NEXT_WORKDAY, text, at)
  const day = match ? workdaysOn(dayOf(now).valueOf(), 1) : undefined
  return match && day !== undefined ? { day, to: at + match[0].length, kind: 'word' } : undefined
}

const SAME_DAY = /(?:(上上|上|下下|下)(?:一?个)?(月|周|星期|礼拜)|(去年|明年|后年))的?今天/y
const TIMES: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 下: 1, 下下: 2, 去年: -1, 明年: 1, 后年: 2 }

/** 下个月今天, 上周的今天, 明年今天. */
function readSameDay(text: string, at: number, now: number): Day | undefined {
  const match = matchAt(SAME_DAY, text, at)
  if (!match) return undefined
  const unit = match[3] ? 'year' : match[2] === '月' ? 'month' : 'week'
  const day = dayOf(now).add(TIMES[match[1] ?? match[3] ?? ''] ?? 0, unit)
  return { day: day.valueOf(), to: at + match[0].length, kind: 'word' }
}
