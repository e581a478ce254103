import { DAY, HOUR, MINUTE } from '../../clock.js'
import { parseNumber } from '../numbers.js'

/** By how much something is changed, against what it is now: 推迟一天, 提前半小时, 往后推一个半小时, 名额再加10个, 少5个名额. */

const N = '[0-9一二两俩仨三四五六七八九十百]{1,4}'
const EARLIER = '提前|提早|(?:往|向|再)前(?:挪|提|推|移|调)|前移|早(?:一?点|些)?(?=[0-9一二两三四五六七八九十半])'
const LATER =
  '推迟|推后|延后|延迟|顺延|(?:往|向|再)后(?:面)?(?:挪|推|延|移|调|顺延?)?|后(?:推|延|移)|晚(?:一?点|些)?(?=[0-9一二两三四五六七八九十半])'
const SPAN = `(?:(?<days>${N})个?(?<unit>天|日|周|星期|礼拜)|(?:(?<half>半)个?|(?<hours>${N}(?:\\.5)?)个?(?<more>半)?)(?:小时|钟头)(?<andHalf>半)?|(?<minutes>${N})分钟|(?<quarters>[一两三123])刻钟)`
const GOES_ON = '(?:开始|举行|举办|办|进行|吧|了|啊|哈)*'
/** 提前半小时到场 tells who comes when to be there. */
const SHIFT = `(?:再|要|得|先|统一|整体|都|各)?(?:(?<earlier>${EARLIER})|(?<later>${LATER}))(?:了|个)?\\s?${SPAN}(?!\\s?(?:到|来|入场|签到|集合|进场))${GOES_ON}`

const OF_HEADS = '(?:个|位|名)?(?:名额|人|位)?(?![0-9点月号日天小分])'
const MORE = `(?:名额|人数|上限)?(?:再|还|就|可以|要)?(?<more>多?增加|多?加|多放|扩大?|放宽|添|多)(?:了|上|出)?\\s?(?<heads>${N})\\s?${OF_HEADS}(?:吧|了)*`
const LESS = `(?:名额|人数|上限)?(?:再|就|要)?(?<less>减少?|缩减|去掉|砍掉?|少)(?:了|掉|上)?\\s?(?<heads>${N})\\s?${OF_HEADS}(?:吧|了)*`

const nameless = (source: string) => source.replace(/\(\?<[a-z]+>/gi, '(?:')
/** What says so, for patterns of longer sentences; no named groups. */
export const BY_HOW_LONG = nameless(SHIFT)
export const BY_HOW_MANY = `(?:${nameless(MORE)}|${nameless(LESS)})`

export interface ByHowMuch {
  /** Milliseconds, later is more. */
  later?: number
  /** Heads, fewer are below 0. */
  heads?: number
  /** The words without those. */
  rest: string
}

/** Reads and takes out both; `rest` alone where none is said. 加到30个 says how many it shall be, not by how many. */
export function readByHowMuch(text: string): ByHowMuch {
  let rest = text.normalize('NFKC')
  const shift = new RegExp(SHIFT).exec(rest)
  const later = shift?.groups && spanOf(shift.groups) * (shift.groups.earlier ? -1 : 1)
  if (shift && later) rest = without(rest, shift)
  const number = new RegExp(MORE).exec(rest) ?? new RegExp(LESS).exec(rest)
  const count = parseNumber(number?.groups?.heads ?? '')
  const counted = number && count ? { heads: count * (number.groups?.less ? -1 : 1) } : {}
  if (number && count) rest = without(rest, number)
  return { ...(later ? { later } : {}), ...counted, rest: rest.trim() }
}

const without = (text: string, { index, 0: found }: RegExpExecArray) => `${text.slice(0, index)} ${text.slice(index + found.length)}`

function spanOf({ days, unit, half, hours, more, andHalf, minutes, quarters }: Record<string, string | undefined>): number {
  if (days) return (parseNumber(days) ?? 0) * (unit === '天' || unit === '日' ? DAY : 7 * DAY)
  if (half) return HOUR / 2
  if (hours) {
    const whole = hours.includes('.') ? Number.parseFloat(hours) : (parseNumber(hours) ?? 0)
    return (whole + (more || andHalf ? 0.5 : 0)) * HOUR
  }
  return (minutes ? (parseNumber(minutes) ?? 0) : (parseNumber(quarters ?? '') ?? 0) * 15) * MINUTE
}
