import { parseNumber } from '../numbers.js'
import { withoutGreeting, withoutThanks } from '../thanks.js'
import { inStandardWords } from '../words/dialect.js'

const NOUN = '求助|隐患|吹哨|活动|通知|政策|座谈|案子|案件|个案'
const CHINESE = '[一二三四五六七八九十]{1,3}'
/** 求助一下, 活动三天, 通知一声, 活动一结束: a number of something else, or none. */
const COUNTED =
  '[一二三四五六七八九十百千万个位名条件种场次天周年月日点分秒块元斤公辆台张口人楼栋层单元岁倍些起样般直定共声下律会会儿开结来完旦趟遍]'
const AFTER_NOUN = new RegExp(`(?<=${NOUN})(?:第)?(?<n>${CHINESE})(?!${COUNTED})`, 'g')
const BEFORE_NOUN = new RegExp(`第?(?<n>${CHINESE})(?=号的?(?:${NOUN}))`, 'g')

/** 求助二到哪了, 一号活动: the number of an item as it is dictated, in digits. */
export const withItemDigits = (text: string): string =>
  [AFTER_NOUN, BEFORE_NOUN].reduce((said, pattern) => said.replace(pattern, (found, n: string) => String(parseNumber(n) ?? found)), text)

/** 八八三二一六: a code as it is dictated. */
const CODE = /(?<![一-龥])[零〇一二三四五六七八九幺]{4,8}(?![一-龥])|(?<=码是?|口令是?)[零〇一二三四五六七八九幺]{4,8}/g
const inDigits = (run: string) =>
  [...run.replace(/幺/g, '一').replace(/〇/g, '零')].map((one) => '零一二三四五六七八九'.indexOf(one)).join('')

/** A normalised text as wishes are read from it: without greeting and thanks, in standard words, with its items' numbers in digits. */
export const asRead = (plain: string): string => {
  const text = withItemDigits(inStandardWords(withoutGreeting(withoutThanks(plain.trim())), 'wish')).replace(CODE, inDigits)
  return withoutThanks(text)
}
