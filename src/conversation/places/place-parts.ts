import { isNameOfRoad, isOfSentence, isUnknownTown, NO_ROAD } from './place-beginnings.js'
import { SUFFIX } from './place-endings.js'
import {
  isBesideThing,
  isCalled,
  isComingOut,
  isCountedThing,
  isCountedWay,
  isDoor,
  isFarOn,
  isLink,
  isPause,
  isPlaceWord,
} from './place-links.js'
import { AROUND, GATE } from './place-sides.js'
import { type PlaceNames, type Token, tokensOf } from './place-tokens.js'
import {
  BEFORE,
  CHAINS,
  COUNT,
  CROSSING,
  JOINS,
  LANE,
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
  return withRoadsOfTowns(tokens.map((token, at) => ({ ...token, kind: kindOf(tokens, at) })))
}

const LONGEST_ROAD = 4
/** 西安区 立新 街, 昌平区 合 立方 小区, 平安 街 交叉口: what stands between a town and what is in it, or a road and the next of a crossing, is its name. */
function withRoadsOfTowns(parts: Part[]): Part[] {
  for (const [at, { kind, word }] of parts.entries()) {
    if (kind !== 'suffix') continue
    const isTown = REGION.test(word)
    if (!isTown && !ROAD.test(word)) continue
    const end = parts.findIndex((part, next) => next > at && /^(?:suffix|known|around|house)$/.test(part.kind))
    const between = parts.slice(at + 1, end)
    const name = between.map((part) => part.word).join('')
    const road = parts[end]
    if (!road || between.length === 0 || between.length > 2 || name.length > LONGEST_ROAD) continue
    // 酒仙桥 路 将 台 路口: the second road and its crossing in one word.
    const isCrossing = /^[路街]口$/.test(road.word)
    if (!isCrossing && !/^(?:suffix|known)$/.test(road.kind)) continue
    if (!isTown && !isCrossing && !CROSSING.test(parts[end + 1]?.word ?? '')) continue
    if (between.every((part) => /^[\u4e00-\u9fa5]+$/.test(part.word) && !NO_ROAD.test(part.tag) && !isOfSentence(part.word)))
      for (const part of between) part.kind = 'name'
  }
  return parts
}
function kindOf(tokens: readonly Token[], at: number): Kind {
  const { word, tag } = tokens[at] as Token
  if (tag === 'known' || tag === 'house') return tag
  if (tag === 'away') return 'around'
  // 和兴路 at the beginning; 东坡 路, 五里 墩.
  if (isNameOfRoad(tokens, at)) return 'name'
  if (JOINS.test(word)) return 'join'
  // A路和B路的十字路口
  if (word === '的' && at > 0 && CROSSING.test(tokens[at + 1]?.word ?? '')) return 'around'
  if (isLink(tokens, at) || isPause(tokens, at) || isComingOut(tokens, at)) return 'around'
  if (SOLD.test(word) && isCalled(tokens[at - 1]) && AROUND.test(tokens[at + 1]?.word ?? '')) return 'name'
  if ((word === '附近' || LANE.test(word)) && isPlaceWord(tokens[at - 1])) return 'around'
  if (isBesideThing(tokens, at) || isCountedWay(tokens, at) || isFarOn(tokens, at)) return 'around'
  if (word === '生活' && BUILT.test(tokens[at + 1]?.word ?? '')) return 'name'
  if (isCountedThing(tokens, at)) return 'around'
  if (THINGS.has(word) || OTHER.has(word)) return 'other'
  if ((tag === 'i' && word.length > 3) || (tag === 'x' && (ON_HIS_WAY.test(word) || (word.length === 2 && TALK.test(word))))) return 'other'
  if (isInsideName(tokens, at)) return 'name'
  if (AROUND.test(word) || isDoor(tokens, at)) return 'around'
  if (!/^[\u4e00-\u9fa5A-Za-z0-9]+$/.test(word)) return 'other'
  if (SUFFIX.test(word) || endsName(tokens, at)) return 'suffix'
  if (tag === 'x' && TALK.test(word)) return 'other'
  if (tag === 'm' && tokens[at + 1]?.word === '一路') return 'name'
  if (/^[镇村乡县]$/.test(tokens[at + 1]?.word ?? '') && isUnknownTown(tokens, at)) return 'name'
  // 2单元 301
  if (word === '附' && tokens[at - 1]?.tag === 'house' && tokens[at + 1]?.tag === 'house') return 'house'
  if (/^\d{3,4}$/.test(word) && /(?:单元|楼|座|栋)$/.test(tokens[at - 1]?.word ?? '')) return 'house'
  if (tag === 'm') return COUNT.test(word) ? 'other' : 'name'
  return NAME_TAG.test(tag) || NAME_WORD.test(word) ? 'name' : 'other'
}

/** 回站里, 刚到楼下: no name. */
const ON_HIS_WAY = /^(?:往.里|[刚才]?[回到去进出离](?:站|店|家|村|城)?|刚.)$/

/** 七 一路, 蓬江区 港口 一路, 马头村 委会: jieba cuts beside the ending. */
function endsName(tokens: readonly Token[], at: number): boolean {
  const [town, name, word] = [tokens[at - 2]?.word ?? '', tokens[at - 1], (tokens[at] as Token).word]
  if (word === '委会') return /[村居]$/.test(name?.word ?? '')
  if (!/^[一二三四五六七八九]路$/.test(word) || !name) return false
  return (word === '一路' && /^[二三四五六七八九]$/.test(name.word)) || (REGION.test(town) && /^n/.test(name.tag) && !OTHER.has(name.word))
}

/** 幸福 里 小区, 阳光 100 小区, 312 国道, 三元 桥, 海州区 苍梧 路, 青年 大街 286 号: what stands inside a name is part of it, whatever it is alone. */
function isInsideName(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  if (!after || after.tag === 'known') return false
  const [before, token, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 2]]
  const { word, tag } = token
  // 兴 中道 6号
  if (/道$/.test(after.word) && next?.tag === 'house' && /^[\u4e00-\u9fa5]{1,2}$/.test(word) && !/^[rpcduy]/.test(tag)) return true
  // 复兴 里 胡同口
  if (word === '里' && /^(?:胡同|巷|街)口$/.test(after.word))
    return before !== undefined && (NAME_TAG.test(before.tag) || NAME_WORD.test(before.word))
  if (before && isSyllable(token, before) && leadsToEnd(tokens, at)) return true
  if (isOfBuilder(tokens, at)) return true
  if (!SUFFIX.test(after.word)) return false
  const called = before !== undefined && (NAME_TAG.test(before.tag) || NAME_WORD.test(before.word))
  if (/^[东西南北里上下]$/.test(word) || (/^[内外前后中]$/.test(word) && ROAD.test(after.word))) return called
  if (tag === 'm' && word.length === 1 && before?.tag === 'x' && BUILT.test(after.word)) return true
  if (/^\d{1,4}$/.test(word)) return called || /^[国省县乡]道/.test(after.word)
  if (!/^[\u4e00-\u9fa5]{1,4}$/.test(word) || /^[rpcduy]|^u/.test(tag) || SUFFIX.test(word)) return false
  // 望江西路和潜山路交口: what jieba takes apart after 和 is the second road.
  if (before && JOINS.test(before.word) && ROAD.test(after.word) && next && CROSSING.test(next.word)) return true
  if (ROAD.test(after.word) && REGION.test(before?.word ?? '')) return true
  // 科学城 开创 大道
  if (before && PROPER_TAG.test(before.tag) && /^大[道街]$/.test(after.word) && word.length === 2 && tag === 'v' && !TALK.test(word))
    return true
  // 龙华民 治 大道: half of the road's name was taken for a person's.
  if (before?.tag === 'nr' && /^大[道街]$/.test(after.word) && word.length === 1 && tag === 'v') return true
  // 北新桥 三条 胡同
  if (tag === 'm' && /^(?:胡同|巷)$/.test(after.word) && before && SUFFIX.test(before.word)) return true
  if (tag === 'm') return !/[个条辆座两几多]$/.test(word) && word.length >= 2
  // 北投 阅 泷园
  if (word.length === 1 && tag === 'v' && after.tag === 'x') return called && !BEFORE.test(word) && !TALK.test(word)
  // 华联 天时 店
  if (tag === 't' && word.length === 2 && after.word === '店') return called
  // 通州 大成 国际, 运河公园 漕运 码头
  if (word.length === 2 && /^[avt]/.test(tag) && BUILT.test(after.word) && isNameBefore(before, after)) return true
  if (word.length === 2 && /^[avt]/.test(tag) && /^[园苑]$/.test(after.word) && (next?.tag === 'house' || AROUND.test(next?.word ?? '')))
    return true
  return word.length === 2 && /^[avt]/.test(tag) && /^(?:大街|大道|路|街)$/.test(after.word) && (next?.tag === 'house' || next?.tag === 'm')
}

/** 华远 好 天地 T2, 常楹 公元 小区, 瑞 都 景园: what else names are made of, between a name and its end. */
const isSyllable = ({ word, tag }: Token, before: Token) =>
  word.length <= 2 &&
  !TALK.test(word) &&
  !OTHER.has(before.word) &&
  ((/^[aqtbzo]$/.test(tag) && PROPER_TAG.test(before.tag)) ||
    (tag === 'v' && CHAINS.has(before.word)) ||
    (tag === 'd' && word.length === 1 && before.tag === 'ns' && before.word.length === 1))

/** 恒大 名 都 东门: what builders call their compounds, up to its gate. */
function isOfBuilder(tokens: readonly Token[], at: number): boolean {
  if ((tokens[at] as Token).word.length > 1) return false
  const single = (token: Token | undefined) => /^[\u4e00-\u9fa5]$/.test(token?.word ?? '') && !TALK.test(token?.word ?? '')
  const first = single(tokens[at - 1]) ? at - 1 : at
  const last = first === at ? at + 1 : at
  const gate = tokens[last + 1]?.word ?? ''
  return single(tokens[first]) && single(tokens[last]) && CHAINS.has(tokens[first - 1]?.word ?? '') && /^[东西南北]{1,2}[门区]/.test(gate)
}

function leadsToEnd(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    const token = tokens[next]
    if (!token || token.tag === 'known' || THINGS.has(token.word) || OTHER.has(token.word)) return false
    if (token.tag === 'house' || SUFFIX.test(token.word)) return true
    if (next > at + 1 && GATE.test(token.word)) return true
    if (!NAME_TAG.test(token.tag)) return false
  }
  return false
}

/** These are seldom said without a name. */
const BUILT = /^(?:国际|中心|大厦|广场|商场|家园|花园|嘉园|产业园|创意园|码头|超市|购物中心)$/
const isNameBefore = (before: Token | undefined, after: Token) =>
  (after.word.endsWith('园') ? /^(?:n|x|n[rsz]|known)$/ : /^(?:ns|nz|known)$/).test(before?.tag ?? '') ||
  (/[路街道]$/.test(before?.word ?? '') && /^(?:广场|大厦|商场|购物中心)$/.test(after.word))

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
