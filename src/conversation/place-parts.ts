import { GENERIC, SUFFIX } from './place-endings.js'
import { AROUND } from './place-sides.js'
import { type PlaceNames, type Token, tokensOf } from './place-tokens.js'
import {
  COUNT,
  CROSSING,
  JOINS,
  LANE,
  LINK,
  NAME_TAG,
  NAME_WORD,
  OTHER,
  PROPER_TAG,
  REGION,
  ROAD,
  SOLD,
  TALK,
  THINGS,
} from './place-words.js'

/** What a word does in a place: its name, what ends it, where beside it, or nothing (`other`). */
export type Kind = 'known' | 'suffix' | 'house' | 'around' | 'name' | 'join' | 'other'
export interface Part extends Token {
  kind: Kind
}

/** The words of a text, each with what it does in a place. */
export function partsOf(plain: string, names: PlaceNames): Part[] {
  const tokens = tokensOf(plain, names)
  return tokens.map((token, at) => ({ ...token, kind: kindOf(tokens, at) }))
}

function kindOf(tokens: readonly Token[], at: number): Kind {
  const { word, tag } = tokens[at] as Token
  if (tag === 'known' || tag === 'house') return tag
  if (tag === 'away') return 'around'
  if (JOINS.test(word)) return 'join'
  // A路和B路的十字路口
  if (word === '的' && at > 0 && CROSSING.test(tokens[at + 1]?.word ?? '')) return 'around'
  if (isLink(tokens, at) || isPause(tokens, at)) return 'around'
  if (SOLD.test(word) && isCalled(tokens[at - 1]) && AROUND.test(tokens[at + 1]?.word ?? '')) return 'name'
  if ((word === '附近' || LANE.test(word)) && isPlaceWord(tokens[at - 1])) return 'around'
  if (isBesideThing(tokens, at) || isCountedWay(tokens, at)) return 'around'
  if (word === '生活' && BUILT.test(tokens[at + 1]?.word ?? '')) return 'name'
  if (THINGS.has(word) || OTHER.has(word)) return 'other'
  if (isInsideName(tokens, at)) return 'name'
  if (AROUND.test(word) || (word === '门' && /[东西南北正后侧]$/.test(tokens[at - 1]?.word ?? ''))) return 'around'
  if (!/^[\u4e00-\u9fa5A-Za-z0-9]+$/.test(word)) return 'other'
  if (SUFFIX.test(word) || endsName(tokens, at)) return 'suffix'
  if (tag === 'x' && TALK.test(word)) return 'other'
  if (tag === 'm' && tokens[at + 1]?.word === '一路') return 'name'
  // 2单元 301
  if (/^\d{3,4}$/.test(word) && /(?:单元|楼|座|栋)$/.test(tokens[at - 1]?.word ?? '')) return 'house'
  if (tag === 'm') return COUNT.test(word) ? 'other' : 'name'
  return NAME_TAG.test(tag) || NAME_WORD.test(word) ? 'name' : 'other'
}

const isPlaceWord = (token: Token | undefined) =>
  token !== undefined && (/^(?:known|house|away)$/.test(token.tag) || SUFFIX.test(token.word) || AROUND.test(token.word))

/** 南广场 充电桩 旁: what stands there says where, if something is beside it. */
const isBesideThing = (tokens: readonly Token[], at: number) =>
  THINGS.has((tokens[at] as Token).word) && isPlaceWord(tokens[at - 1]) && BESIDE.test(tokens[at + 1]?.word ?? '')
const BESIDE = /^(?:旁|旁边|边上|跟前|前面|后面|前边|后边|对面|斜对面|底下|下面|那边|这边|那儿|这儿)$/

/** 往东 第二个 路口 */
const isCountedWay = (tokens: readonly Token[], at: number) =>
  /^第[一二两三四五六1-6]个?$/.test((tokens[at] as Token).word) &&
  isPlaceWord(tokens[at - 1]) &&
  /^(?:个?(?:路口|红绿灯|门|胡同|巷子|出口))$/.test(tokens[at + 1]?.word ?? '')

/** 七 一路, 蓬江区 港口 一路, 马头村 委会: jieba cuts beside the ending. */
function endsName(tokens: readonly Token[], at: number): boolean {
  const [town, name, word] = [tokens[at - 2]?.word ?? '', tokens[at - 1], (tokens[at] as Token).word]
  if (word === '委会') return /[村居]$/.test(name?.word ?? '')
  if (!/^[一二三四五六七八九]路$/.test(word) || !name) return false
  return (word === '一路' && /^[二三四五六七八九]$/.test(name.word)) || (REGION.test(town) && /^n/.test(name.tag) && !OTHER.has(name.word))
}

const isCalled = (token: Token | undefined) => token !== undefined && token.word.length >= 2 && PROPER_TAG.test(token.tag)

/** 梨园地铁站 C口, 镇政府 旁边, 北门 配电室 边上: a breath inside a place. */
function isPause(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if ((tokens[at] as Token).word !== ' ' || !next || !isPlaceWord(tokens[at - 1])) return false
  if (next.tag === 'house') return !/^\d+号$/.test(next.word)
  const small = SUFFIX.test(next.word) && GENERIC.test(next.word) && AROUND.test(tokens[at + 2]?.word ?? '')
  return next.word.length >= 2 && (small || AROUND.test(next.word))
}

/** 对面 的 小 饭馆, 桥头 那个 路口: between two words of places. */
function isLink(tokens: readonly Token[], at: number): boolean {
  if (!LINK.test((tokens[at] as Token).word) || !isPlaceWord(tokens[at - 1])) return false
  const next = tokens[at + 1]
  return isPlaceWord(/^[小大老]$/.test(next?.word ?? '') ? tokens[at + 2] : next)
}

/** 幸福 里 小区, 阳光 100 小区, 312 国道, 三元 桥, 海州区 苍梧 路, 青年 大街 286 号: what stands inside a name is part of it, whatever it is alone. */
function isInsideName(tokens: readonly Token[], at: number): boolean {
  const [before, token, after, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1], tokens[at + 2]]
  if (!after || after.tag === 'known') return false
  const { word, tag } = token
  // 兴 中道 6号
  if (/道$/.test(after.word) && next?.tag === 'house' && /^[\u4e00-\u9fa5]{1,2}$/.test(word) && !/^[rpcduy]/.test(tag)) return true
  // 复兴 里 胡同口
  if (word === '里' && /^(?:胡同|巷|街)口$/.test(after.word))
    return before !== undefined && (NAME_TAG.test(before.tag) || NAME_WORD.test(before.word))
  if (!SUFFIX.test(after.word)) return false
  const called = before !== undefined && (NAME_TAG.test(before.tag) || NAME_WORD.test(before.word))
  if (/^[东西南北里上下]$/.test(word) || (/^[内外前后中]$/.test(word) && ROAD.test(after.word))) return called
  if (tag === 'm' && word.length === 1 && before?.tag === 'x' && BUILT.test(after.word)) return true
  if (/^\d{1,4}$/.test(word)) return called || /^[国省县乡]道/.test(after.word)
  if (!/^[\u4e00-\u9fa5]{1,4}$/.test(word) || /^[rpcduy]|^u/.test(tag) || SUFFIX.test(word)) return false
  // 望江西路和潜山路交口: what jieba takes apart after 和 is the second road.
  if (before && JOINS.test(before.word) && ROAD.test(after.word) && next && CROSSING.test(next.word)) return true
  if (ROAD.test(after.word) && REGION.test(before?.word ?? '')) return true
  if (tag === 'm') return !/[个条辆座两几多]$/.test(word) && word.length >= 2
  // 华联 天时 店
  if (tag === 't' && word.length === 2 && after.word === '店') return called
  // 通州 大成 国际, 运河公园 漕运 码头
  if (word.length === 2 && /^[avt]/.test(tag) && BUILT.test(after.word) && isNameBefore(before, after)) return true
  if (word.length === 2 && /^[avt]/.test(tag) && /^[园苑]$/.test(after.word) && (next?.tag === 'house' || AROUND.test(next?.word ?? '')))
    return true
  return word.length === 2 && /^[avt]/.test(tag) && /^(?:大街|大道|路|街)$/.test(after.word) && (next?.tag === 'house' || next?.tag === 'm')
}

/** These are seldom said without a name. */
const BUILT = /^(?:国际|中心|大厦|广场|家园|花园|嘉园|产业园|创意园|码头|超市|购物中心)$/
const isNameBefore = (before: Token | undefined, after: Token) =>
  (after.word.endsWith('园') ? /^(?:n|x|n[rsz]|known)$/ : /^(?:ns|nz|known)$/).test(before?.tag ?? '') ||
  (/[路街道]$/.test(before?.word ?? '') && after.word === '广场')

/** The stretches of a text without a word that belongs to no place. */
export function runsOf(parts: Part[]): [number, number][] {
  const runs: [number, number][] = []
  for (let at = 0; at < parts.length; at++) {
    if ((parts[at] as Part).kind === 'other') continue
    let end = at
    while (end + 1 < parts.length && (parts[end + 1] as Part).kind !== 'other') end++
    runs.push([at, end])
    at = end
  }
  return runs
}
