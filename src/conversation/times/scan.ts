import { local } from '../../clock.js'

/** One digit, Arabic or Chinese, as it is said in dates and clocks. Texts are normalised before: full-width digits are gone. */
export const N = '[0-9零〇一二两三四五六七八九十廿卅]'
export const WEEKDAY = '[一二三四五六日天]'
export const WEEK = '(?:周|星期|礼拜)'
/** 拜六, 下拜三晚上: the 拜 of a weekday in the south-east, read as 周. Who bows three times (拜三次) has no sentence that goes on so. */
export const SHORT_WEEK =
  /(?<![礼跪崇朝参祭叩膜结团年恭])拜(?=[一二三四五六](?:$|[^\u4e00-\u9fa5]|早|晚|[上中下]午|傍晚|凌晨|夜里|拜[一二三四五六]|[零一二两三四五六七八九十]{1,3}点|[去来到休开有]))/g

/** What a sticky pattern matches at one place of a text. Readers look at one place each and say how far they read. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The few characters before a place: what guards look at, so that their cost does not grow with the text. */
export const before = (text: string, at: number) => text.slice(Math.max(0, at - 8), at)

/** `midnightOf` as a value that calendars reckon with. */
export const dayOf = (now: number) => local(now).startOf('day')

/** 今年, 明年 … as a number of years from now. */
export const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 }
