import type { Choice } from '../db/schema.js'

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  俩: 2,
  仨: 3,
}
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }
const CHINESE = '零〇一壹二两贰三叁四五六七八九俩仨十百千万'

/** A Chinese or Arabic whole number: 12, 十二, 一百五 (150), 两千零八. Undefined when it is none, or beyond nine digits. */
export function parseNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim()
  if (/^\d{1,9}$/.test(plain)) return Number(plain)
  if (!plain || [...plain].some((character) => !CHINESE.includes(character))) return undefined
  if ([...plain].every((character) => character in DIGITS)) {
    const digits = [...plain].map((character) => DIGITS[character]).join('')
    return digits.length <= 9 ? Number(digits) : undefined
  }
  return chineseNumber(plain)
}

function chineseNumber(plain: string): number {
  let total = 0
  let section = 0
  let digit = 0
  let unit = 0
  for (const character of plain) {
    const value = DIGITS[character]
    if (value !== undefined) {
      digit = value
      if (value === 0) unit = 0
      continue
    }
    const size = UNITS[character] ?? 1
    if (size === 10_000) {
      total += (section + digit) * size
      section = 0
    } else section += (digit || 1) * size
    unit = size
    digit = 0
  }
  // 一百五 is 150: a last digit right after a unit counts tenths of it.
  return total + section + (unit >= 100 && digit > 0 ? (digit * unit) / 10 : digit)
}

export interface ItemNumber {
  number: number
  /** 求助, 活动, 隐患 … when written before the number. */
  noun: string | undefined
  /** What follows, trimmed. */
  rest: string
}

const NOUNS = '求助|活动|隐患|任务|预约|通知|地点'
const ITEM = new RegExp(
  `^\\s*(?:(${NOUNS})\\s*)?(?:#|＃|no\\.?|第)?\\s*(\\d{1,7}|[${CHINESE}]{1,6})\\s*(号|个|件)?(?![\\d:：点/.年月日分])`,
  'iu',
)
/** After these a number with 号 is an address or a date, not an item: 1号楼, 3号线, 15号晚上. */
const NOT_ITEM = /^(楼|线|院|门|口|店|桌|厅|馆|晚|早|上午|下午|中午|凌晨|那天|之前)/

/** The number of an item at the start of a text: "1 内容", "#1", "1号", "第1个", "一号", "求助 1". Undefined when there is none. */
export function parseItemNumber(text: string): ItemNumber | undefined {
  const plain = text.normalize('NFKC')
  const match = ITEM.exec(plain)
  if (!match?.[2]) return undefined
  const after = plain.slice(match[0].length)
  if (match[3] === '号' && NOT_ITEM.test(after)) return undefined
  const chinese = !/^\d/.test(match[2])
  // A Chinese number must stand apart: 一个人 or 三轮车坏了 is no item.
  if (chinese && !match[3] && !match[1] && after !== '' && !/^[\s，,。:：;；]/.test(after)) return undefined
  if (chinese && match[3] === '个' && !match[0].includes('第')) return undefined
  const number = parseNumber(match[2])
  if (number === undefined || number < 1) return undefined
  return { number, noun: match[1], rest: after.replace(/^[\s，,。:：;；、]+/, '').trim() }
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨'

/**
 * The digit of a choice, when the whole text is one: 1, １, 一, ①, "1.", "回复1", "选1", "1 解决了", or a choice's own words
 * ("解决了"). "1号楼坏了" is none.
 */
export function parseChoice(text: string, choices: readonly Choice[]): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s。.!！,，、~～)）]+/g, '')
  const circled = CIRCLED.indexOf(text.trim())
  if (circled >= 0) return known(circled + 1, choices)
  const bare = plain.replace(/^(回复?|选|我选|答)/, '')
  const byWord = choices.find((choice) => choice.words.some((word) => word === bare || `${word}谢谢` === bare || `${word}了` === bare))
  if (byWord) return byWord.digit
  const match = /^(\d|[一二两三四五六七八九])(.*)$/.exec(bare)
  if (!match?.[1]) return undefined
  const digit = known(parseNumber(match[1]) ?? 0, choices)
  const rest = match[2] ?? ''
  if (digit === undefined || rest === '' || rest === '谢谢') return digit
  const choice = choices.find((one) => one.digit === digit)
  return choice?.words.includes(rest) ? digit : undefined
}

const known = (digit: number, choices: readonly Choice[]) => choices.find((choice) => choice.digit === digit)?.digit

const bare = (text: string) => text.normalize('NFKC').replace(/[\s。.!！~～,，]+/g, '')

export const isYes = (text: string) => /^(是|是的|对|对的|嗯+|好|好的|行|可以|ok|要|同意)$/i.test(bare(text))
export const isNo = (text: string) => /^(不|不是|不对|算了|不要|不用|不行|否|没有)$/.test(bare(text))
/** Leaves an open question. */
export const isCancel = (text: string) => /^\/?(取消|算了|不用了|退出|不问了)$/.test(bare(text))
export const isThanks = (text: string) => /^(多?谢+|谢谢.{0,3}|感谢|辛苦了?|好的?谢谢|thanks?|3q)$/i.test(bare(text))
