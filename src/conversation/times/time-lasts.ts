import { DAY, HOUR, MINUTE, midnightOf } from '../../clock.js'
import { parseNumber } from '../numbers.js'
import { matchAt, N } from './scan.js'
import type { Point } from './time-point.js'

/** How long what begins at a point lasts: 下周一请两天, 12月3号开始休一周, 下午2点开会,开一个半小时. */

const OFF = '请假?|休[息假]?|歇|放假?|停[水电气暖工业]?|封路?|值班?|出差|连[续着休]|持续|为期'
const DAYS = new RegExp(
  `(?:起|开始)[,，]?\\s?(?:${OFF}|一?共)?\\s?(?<from>${N}{1,2})\\s?个?(?<fromUnit>天|周|星期|礼拜)(?!之?[后内前没]|以|[一二三四五六日])` +
    `|\\s?(?:我|要|想|先|就|全站|统一)?(?:${OFF})了?\\s?(?<days>${N}{1,2})\\s?个?(?<unit>天|周|星期|礼拜)(?!之?[后内前没]|以|[一二三四五六日])`,
  'y',
)
/** The words before it say what goes on: 开, 讲, 为期; a way of two hours, or 两小时后, is none. */
const GOES_ON =
  '培训|学习|上课|活动|比赛|巡逻|值[守班]|服务|直播|停[水电气]|断[水电网]|检修|维护|封路|训练|排练|彩排|讲座|座谈|会议|体检|义[诊剪]|参观|演出|执勤|站岗'
const HOURS = new RegExp(
  `[^0-9。;；\\n]{0,8}?(?:开|讲|持续|为期|时长|一?共|约|大概|大约|练|打|玩|聊|${GOES_ON})\\s?(?:会|个)?(?:(?<half>半)个?|(?<count>\\d{1,2}(?:\\.5)?|[一二两三四五六七八九十]{1,2})个?(?<more>半)?)(?:小时|钟头)(?<andHalf>半)?(?!之?[后内前]|以|车程|路程|[能就才]?到|的?[路车])` +
    `|[^0-9。;；\\n]{0,8}?(?:开|讲|持续|为期|时长|一?共|约|大概|大约|练|打|玩|聊|${GOES_ON})\\s?(?<minutes>\\d{2,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)分钟(?!之?[后内前]|以|车程|路程|[能就才]?到|的?[路车])`,
  'y',
)

/** 上午十点,一个半钟头: nothing but the length stands behind the clock, and its clause ends with it. */
const HOURS_ALONE =
  /\s?[,，\s]\s?(?:(?<half>半)个?|(?<count>\d{1,2}(?:\.5)?|[一二两三四五六七八九十]{1,2})个?(?<more>半)?)(?:小时|钟头)(?<andHalf>半)?(?=$|\s|[,，。;；!！)）])/y

/** 元旦放假三天: the word is part of the festival's name for its days. */
const FREE_DAYS = new RegExp(`(?<=放假)\\s?(?<days>${N}{1,2})(?<unit>天)(?!之?[后内前没]|以)`, 'y')
/** 元旦三天假, 国庆七天长假 */
const DAYS_FREE = new RegExp(`\\s?[的有这]?(?<days>${N}{1,2})(?<unit>天)(?:的?(?:小?长)?假|[都全我]|值班|休)`, 'y')

/** The end of what begins at `start`, and how far its words reach when they stand right behind it; undefined where no length is said. */
export function lastsUntil(plain: string, point: Point, start: number): { end: number; to: number } | undefined {
  if (point.clock) {
    const said = (matchAt(HOURS, plain, point.to) ?? matchAt(HOURS_ALONE, plain, point.to))?.groups
    const span = said ? lengthOf(said) : 0
    return span > 0 ? { end: start + span, to: point.to } : undefined
  }
  if (!point.day || point.day.deadline || point.part) return undefined
  const match =
    matchAt(FREE_DAYS, plain, point.to) ??
    (point.day.kind === 'festival' ? matchAt(DAYS_FREE, plain, point.to) : null) ??
    matchAt(DAYS, plain, point.to)
  const { from, fromUnit, days, unit } = match?.groups ?? {}
  const count = (parseNumber(from ?? days ?? '') ?? 0) * ((fromUnit ?? unit) === '天' ? 1 : 7)
  if (!match || count < 1) return undefined
  return { end: midnightOf(start) + (count - 1) * DAY, to: point.to + match[0].length }
}

function lengthOf({ half, count, more, andHalf, minutes }: Record<string, string | undefined>): number {
  if (minutes) return (parseNumber(minutes) ?? 0) * MINUTE
  if (half) return HOUR / 2
  const whole = count?.includes('.') ? Number.parseFloat(count) : (parseNumber(count ?? '') ?? 0)
  return (whole + (more || andHalf ? 0.5 : 0)) * HOUR
}
