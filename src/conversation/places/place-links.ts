import { GENERIC, SUFFIX } from './place-endings.js'
import { AROUND } from './place-sides.js'
import type { Token } from './place-tokens.js'
import { COMING_OUT, LINK, OTHER, PROPER_TAG, STRONG_HOUSE, THINGS } from './place-words.js'

/* The words that lead from one part of a place to the next: 出来 第二个 路口, 对面 那栋 楼, 西口 那家 蜜雪冰城 旁边. */

export const isPlaceWord = (token: Token | undefined) =>
  token !== undefined && (/^(?:known|house|away)$/.test(token.tag) || SUFFIX.test(token.word) || AROUND.test(token.word))

/** 南广场 充电桩 旁, 小学 红绿灯 往东: what stands there says where, if something is beside it. */
export const isBesideThing = (tokens: readonly Token[], at: number) =>
  THINGS.has((tokens[at] as Token).word) && isPlaceWord(tokens[at - 1]) && isBeside(tokens[at + 1])
const isBeside = (token: Token | undefined) => token !== undefined && (token.tag === 'away' || BESIDE.test(token.word))
const BESIDE = /^(?:旁|旁边|边上|跟前|前面|后面|前边|后边|对面|斜对面|底下|下面|那边|这边|那儿|这儿)$/

/** 收费站 过去 五百米: how far on. */
const FAR_ON = /^(?:过去|往前|前行|直行|直走|再往前)$/
export const isFarOn = (tokens: readonly Token[], at: number) =>
  (FAR_ON.test((tokens[at] as Token).word) && isPlaceWord(tokens[at - 1]) && METRES.test(tokens[at + 1]?.word ?? '')) ||
  (METRES.test((tokens[at] as Token).word) && FAR_ON.test(tokens[at - 1]?.word ?? '') && isPlaceWord(tokens[at - 2]))
const METRES = /^[0-9一二两三四五六七八九十百几]{1,4}(?:来|多)?(?:米|公里)$/

/** 往东 第二个 路口 */
export const isCountedWay = (tokens: readonly Token[], at: number) =>
  COUNTED.test((tokens[at] as Token).word) &&
  (isPlaceWord(tokens[at - 1]) || COMING_OUT.test(tokens[at - 1]?.word ?? '')) &&
  /^(?:个?(?:路口|红绿灯|门|胡同|巷子|出口|口))$/.test(tokens[at + 1]?.word ?? '')

/** 出来 第一个 红绿灯 */
export const isCountedThing = (tokens: readonly Token[], at: number) =>
  tokens[at]?.word === '红绿灯' &&
  COUNTED.test(tokens[at - 1]?.word ?? '') &&
  (isPlaceWord(tokens[at - 2]) || COMING_OUT.test(tokens[at - 2]?.word ?? ''))
/** 后 门, 菜市场 那个 门, 对面 那栋 楼 */
export const isDoor = (tokens: readonly Token[], at: number) => {
  const { word } = tokens[at] as Token
  return (word === '门' && /[东西南北正后侧]$/.test(tokens[at - 1]?.word ?? '')) || (at > 1 && SINGLE.test(word) && isLink(tokens, at - 1))
}
const COUNTED = /^第[一二两三四五六1-6]个?$/

export const isCalled = (token: Token | undefined) => token !== undefined && token.word.length >= 2 && PROPER_TAG.test(token.tag)

/** 梨园地铁站 C口, 镇政府 旁边, 北门 配电室 边上: a breath inside a place. */
export function isPause(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const breath = (tokens[at] as Token).word
  // 新村3区,7单元: dictated.
  if (breath === ',') return tokens[at - 1]?.tag === 'house' && next?.tag === 'house' && STRONG_HOUSE.test(next.word)
  if (breath !== ' ' || !next) return false
  // 朝外 SOHO B座
  if (next.tag === 'house' && STRONG_HOUSE.test(next.word) && isCalled(tokens[at - 1])) return true
  if (!isPlaceWord(tokens[at - 1])) return false
  if (next.tag === 'house') return !/^\d+号$/.test(next.word)
  const small = SUFFIX.test(next.word) && GENERIC.test(next.word) && AROUND.test(tokens[at + 2]?.word ?? '')
  return next.word.length >= 2 && (small || AROUND.test(next.word) || /^公交(?:站台?|车站)$/.test(next.word))
}

/** D口 出来 右手边, 地铁站 出来 第二个 路口 */
export const isComingOut = (tokens: readonly Token[], at: number) =>
  COMING_OUT.test((tokens[at] as Token).word) &&
  isPlaceWord(tokens[at - 1]) &&
  (tokens[at + 1]?.tag === 'away' || AROUND.test(tokens[at + 1]?.word ?? '') || COUNTED.test(tokens[at + 1]?.word ?? ''))

/** 对面 的 小 饭馆, 桥头 那个 路口, 西口 那 家 蜜雪冰城 旁边: between two words of places, or what stands there with a side of it. */
export function isLink(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at] as Token
  const measured = MEASURE.test(word) && /^[这那]$/.test(tokens[at - 1]?.word ?? '')
  if (!LINK.test(word) && !measured && !(word === '这' && MEASURE.test(tokens[at + 1]?.word ?? ''))) return false
  // 南边 的 那条 断头路
  const pointed = isPointer(tokens[at]) && tokens[at - 1]?.word === '的'
  if (!isPlaceWord(tokens[measured || pointed ? at - 2 : at - 1])) return false
  if (word === '的' && isPointer(tokens[at + 1])) return isLink(tokens, at + 1)
  let next = /^[这那]$/.test(word) && MEASURE.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1
  if (/^[小大老]$/.test(tokens[next]?.word ?? '')) next++
  const told = tokens[next]
  if (isPlaceWord(told) || SINGLE.test(told?.word ?? '')) return true
  return told !== undefined && told.word.length >= 2 && /^(?:n|x|eng)/.test(told.tag) && !OTHER.has(told.word) && isBeside(tokens[next + 1])
}
const isPointer = (token: Token | undefined) => token !== undefined && token.word !== '的' && LINK.test(token.word)
/** 对面 那栋 楼 */
const SINGLE = /^(?:[楼路街桥巷院门店棚坡道口]|坡道|[一-龥]?道口|断头路)$/
const MEASURE = /^[个家条栋座片排块间]$/
