import { GENERIC } from './place-endings.js'
import type { Part } from './place-parts.js'
import { BEFORE, CROSSING, OTHER, PROPER_TAG, TALK, THINGS } from './place-words.js'

/** What of a text is a place: its first and its last word. */
export interface Words {
  from: number
  to: number
}

/** The higher the score, the likelier it is where somebody means. */
export interface Found extends Words {
  score: number
}

const MOST_LEFT = 6

/** 隆庆 祥 大厦, 如意社区 如意 园 南区: what jieba takes for another word stands between the beginning, or another place, and a name it has cut. */
export function withNamesLeft(parts: readonly Part[], found: readonly Found[]): Found[] {
  const grown: Found[] = []
  for (const place of found) {
    const from = nameLeft(parts, place.from)
    const before = grown.at(-1)
    if (from === place.from) grown.push(place)
    else if (before?.to === from - 1 && !tooLong(parts, before.from, place.to))
      grown.splice(-1, 1, { from: before.from, to: place.to, score: Math.max(before.score, place.score) + 1 })
    else grown.push({ ...place, from })
  }
  return grown
}

const LONGEST_LEFT = 4
/** Where the name that ends at `at` begins; `at` itself where the words before it are of the sentence. */
function nameLeft(parts: readonly Part[], at: number): number {
  const first = parts[at] as Part
  if (!/^(?:name|suffix)$/.test(first.kind)) return at
  let from = at
  while (from > 0 && isPieceOfName(parts[from - 1] as Part) && first.from - (parts[from - 1] as Part).from <= LONGEST_LEFT) from--
  const before = parts[from - 1]
  const beside = /^(?:known|suffix|around|house)$/.test(before?.kind ?? '')
  if (from === at || !(beside || !before || /^[^\u4e00-\u9fa5A-Za-z0-9]$/.test(before.word) || BEFORE.test(before.word))) return at
  // 修车 土桥站: a verb alone is what he does.
  const verb = !beside && from === at - 1 && /^v/.test((parts[from] as Part).tag)
  return verb && first.word.length > 1 && first.tag !== 'x' ? at : from
}

const isPieceOfName = ({ word, tag, kind }: Part) =>
  (kind === 'name' || kind === 'other') &&
  /^[\u4e00-\u9fa5]+$/.test(word) &&
  !/^(?:[rpcdyeh].?|u.|uj|ul)$/.test(tag) &&
  (tag !== 'm' || (kind === 'name' && /里$/.test(word))) &&
  !OTHER.has(word) &&
  !THINGS.has(word) &&
  !TALK.test(word) &&
  !BEFORE.test(word) &&
  !DOES.test(word)
/** What people do before they say where. */
const DOES = /[送取等拿找问看听说走跑骑停修堵着火摔撞漏坏断倒冒烧卡困送遇路上有来回进出开关过报叫喊接]/

/** 鲁迅路上，职工街路口: dictated with a pause, it is one crossing. */
export function withRoadBefore(parts: readonly Part[], place: Words): Words {
  const pause = place.from - 1
  if (!/^[,，、 ]$/.test(parts[pause]?.word ?? '') || !CROSSING.test((parts[place.to] as Part).word)) return place
  let end = pause - 1
  if (/^(?:上|这边|那边)$/.test(parts[end]?.word ?? '')) end--
  const road = parts[end]
  const isRoad = road && /[路街道]$/.test(road.word) && (road.kind === 'suffix' || road.kind === 'known')
  if (!isRoad && road?.word !== '路上') return place
  let from = end
  while (from > 0 && end - from < MOST_LEFT && (parts[from - 1] as Part).kind === 'name') from--
  const named = from < end || (isRoad && !GENERIC.test(road.word))
  return named ? { from, to: place.to } : place
}

/** 示例路12号 示例大厦A座, 示例东路 加油站门口, 北门 配电室边上: a pause in the middle of an address. What follows is a place too, or beside the one before. */
export function withNeighbours(parts: readonly Part[], place: Words, found: readonly Words[]): Words {
  const pauseAt = (at: number) => parts[at]?.word === ' '
  const before = found.find(
    ({ to }) => to === place.from - 2 && pauseAt(to + 1) && (isNumbered(parts[to] as Part) || isNamedWhole(parts[to] as Part)),
  )
  const from = before ? before.from : place.from
  const after = found.find((one) => one.from === place.to + 2 && pauseAt(one.from - 1) && isNumbered(parts[place.to] as Part))
  const to = after ? after.to : place.to
  return tooLong(parts, from, to) ? place : { from, to }
}

/** A road or a town, in which something else is. */
const isNamedWhole = ({ kind, word }: Part) =>
  (kind === 'suffix' || kind === 'known') && /[路街镇乡]$|大道$|街道$/.test(word) && !GENERIC.test(word)
const isNumbered = ({ kind, word }: Part) => kind === 'house' && /号院?$/.test(word)
const LONGEST = 40
export const tooLong = (parts: readonly Part[], from: number, to: number) => (parts[to] as Part).to - (parts[from] as Part).from > LONGEST

/** 瑞幸咖啡(月亮河店)门口, 蜜雪冰城 梨园店, 海底捞九棵树店: whose shop it is stands before it, whatever its words are elsewhere. */
export function withBrandBefore(parts: readonly Part[], place: Words): Words {
  const shop = parts.slice(place.from, place.to + 1).some(({ word }) => BRANCH.test(word))
  const sign = parts[place.from - 1]?.word ?? ''
  if (!shop) return place
  const first = /^[( ]$/.test(sign) ? place.from - 1 : place.from
  let from = first
  while (from > 0 && isBrand(parts[from - 1] as Part) && (parts[first] as Part).from - (parts[from - 1] as Part).from <= LONGEST_BRAND)
    from--
  const brand = parts.slice(from, first)
  const proper = brand.some(({ tag, kind }) => PROPER_TAG.test(tag) || kind === 'known')
  if (brand.length === 0 || (sign === ' ' && !proper)) return place
  const station = parts.slice(place.from, place.to + 1).every(({ word }) => !/店|^(?:网点|营业[点部所]|转运场|分拨中心)$/.test(word))
  if (station && !brand.some(({ word }) => CARRIER.test(word))) return place
  if (sign !== '(') return { from, to: place.to }
  let to = parts[place.to + 1]?.word === ')' ? place.to + 1 : place.to
  while (to > place.to && parts[to + 1]?.kind === 'around') to++
  return { from, to }
}

const LONGEST_BRAND = 6
const BRANCH = /店(?:门[口前])?$|^(?:网点|营业[点部所]|转运场|分拨中心|站)$/
const CARRIER = /快递|速运|美团|饿了么|蜂鸟|达达|京东|顺丰|闪送/
/** Anything but who speaks and what he does: 呷哺呷哺 is four words that mean nothing. */
const isBrand = ({ word, tag }: Part) =>
  word === '之' ||
  (/^[一-龥A-Za-z0-9]+$/.test(word) &&
    !/^(?:[rpcdtyu].?|ul|uj)$/.test(tag) &&
    !BEFORE.test(word) &&
    !/^[送取去来从等回找问有是被让]/.test(word))
