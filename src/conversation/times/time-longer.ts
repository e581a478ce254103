import { DAY, HOUR, local } from '../../clock.js'
import { parseNumber } from '../numbers.js'

const UNITS: Readonly<Record<string, number>> = {
  小时: HOUR,
  钟头: HOUR,
  天: DAY,
  日: DAY,
  周: 7 * DAY,
  星期: 7 * DAY,
  礼拜: 7 * DAY,
  月: 30 * DAY,
}
const SPAN = new RegExp(
  `(?:我们|请|希望|需要|大概|再|给|多给|延长?|推迟|宽限|缓|要|晚)*\\s*(半|\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s*个?(${Object.keys(UNITS).join('|')})(半)?(?:的?时间)?(?![号前后内])`,
)

/** 三天, 再给两天, 一周半, 48小时: how much longer, in milliseconds, and the rest of the words. Undefined where no span is said. */
export function readLonger(words: string): { by: number; rest: string } | undefined {
  const match = SPAN.exec(words.normalize('NFKC'))
  const unit = UNITS[match?.[2] ?? '']
  const count = match?.[1] === '半' ? 0.5 : parseNumber(match?.[1] ?? '')
  if (!match || !unit || !count) return undefined
  const plain = words.normalize('NFKC')
  const rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`.replace(/^[\s,，。;；]+|[\s,，。;；]+$/g, '')
  return { by: (count + (match[3] ? 0.5 : 0)) * unit, rest }
}

const SO_LONG = /^(?:为期|期限|先|共|一共)*\s*(半|\d{1,3}|[一二两三四五六七八九十]{1,3})\s*个?(天|周|星期|礼拜|月|季度|年)(半)?$/
const CALENDAR: Readonly<Record<string, [days: number, months: number]>> = {
  天: [1, 0],
  周: [7, 0],
  星期: [7, 0],
  礼拜: [7, 0],
  月: [0, 1],
  季度: [0, 3],
  年: [0, 12],
}

/** 三个月, 半年, 一年半 and nothing else: the moment so far from `from` by the calendar. */
export function afterSoLong(words: string, from: number): number | undefined {
  const match = SO_LONG.exec(words.normalize('NFKC').trim())
  const [days, months] = CALENDAR[match?.[2] ?? ''] ?? [0, 0]
  const count = match?.[1] === '半' ? 0.5 : parseNumber(match?.[1] ?? '')
  if (!match || !count) return undefined
  const times = count + (match[3] ? 0.5 : 0)
  const whole = Math.floor(times * months)
  return local(from)
    .add(whole, 'month')
    .add(Math.round((times * months - whole) * 30 + times * days), 'day')
    .valueOf()
}
