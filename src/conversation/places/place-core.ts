import { GENERIC } from './place-endings.js'
import type { Part } from './place-parts.js'
import { GATE } from './place-sides.js'
import { CHAINS, COMING_OUT, CROSSING, LINK, OF_A_NAME, PLATFORMS, PROPER_TAG, STRONG_HOUSE, WEAK_HOUSE } from './place-words.js'

/** 玉带河东街靠近运河那段: the road is the place, the river only beside it. */
export const isBeside = (parts: Part[], at: number) =>
  /^(?:靠近|离|距离)$/.test(parts[at]?.word ?? '') &&
  /^(?:known|suffix|house)$/.test(parts[at - 1]?.kind ?? '') &&
  !GENERIC.test(parts[at - 1]?.word ?? '')

/** The first word that makes it a place: a name of the district, an ending with a name, a house or gate with a name. */
export function coreOf(parts: Part[], start: number, end: number, said: boolean): number | undefined {
  for (let at = start; at <= end; at++) {
    const part = parts[at] as Part
    if (part.kind === 'known') return at
    const named = at > start && isNamed(parts, start, at)
    if (
      part.kind === 'suffix' &&
      (named ||
        !GENERIC.test(part.word) ||
        isToldApart(parts, at, end) ||
        isNumberedRoad(parts, at) ||
        isPartOfLarge(parts, at, end) ||
        isCrossingOf(parts, at, end) ||
        (said && COMING_OUT.test(parts[at + 1]?.word ?? '')))
    )
      return at
    if (part.kind === 'house' && named && (STRONG_HOUSE.test(part.word) || parts[at + 1]?.kind === 'house')) return at
    if (part.kind === 'house' && WEAK_HOUSE.test(part.word) && isProper(parts, start, at)) return at
    if (
      part.kind === 'around' &&
      (GATE.test(part.word) || part.tag === 'away') &&
      (said || OF_A_NAME.test(part.word)
        ? named || (said && isRegion(parts[at - 1]))
        : isProper(parts, start, at) || isGateOf(parts, at, named))
    )
      return at
    if (BESIDE_ROAD.test(part.word) && at > start && isUnknown(parts[at - 1] as Part)) return at
    if (part.kind === 'around' && isToldApart(parts, at - 1, end) && isProper(parts, start, at)) return at
    if (CHAINS.has(part.word) && at > start && /^[东西南北后侧]门$/.test((parts[at - 1] as Part).word)) return at - 1
    const before = parts[start - 1]?.word
    if (part.kind === 'name' && part.tag === 'ns' && ((said && before !== '去') || parts[at + 1]?.kind === 'around')) return at
    // 麦当劳西边: a shop of a name that many have, and where beside it.
    if (at === start && CHAINS.has(part.word) && !PLATFORMS.has(part.word) && (said || parts[at + 1]?.kind === 'around')) return at
  }
  return undefined
}

/** 派出所 后面 那条 街: everybody has one, but it tells which street is meant. */
const isToldApart = (parts: Part[], at: number, end: number) =>
  at + 3 <= end &&
  parts[at + 1]?.kind === 'around' &&
  LINK.test(parts[at + 2]?.word ?? '') &&
  /^(?:suffix|around)$/.test(parts[at + 3]?.kind ?? '')

/** 国道 107线 */
const isNumberedRoad = (parts: Part[], at: number) => /^[国省县乡]道$/.test((parts[at] as Part).word) && parts[at + 1]?.kind === 'house'

/** 菜市场 3号门, 建材城 A馆, 体育中心 西侧 篮球场: of what a town has one of, the part that is told apart. */
const isPartOfLarge = (parts: Part[], at: number, end: number) =>
  at < end &&
  LARGE.test((parts[at] as Part).word) &&
  (/(?:号门|馆|号口)$/.test(parts[at + 1]?.kind === 'house' ? (parts[at + 1] as Part).word : '') ||
    (at + 2 <= end && /^[东西南北]侧$/.test(parts[at + 1]?.word ?? '') && parts[at + 2]?.kind === 'suffix'))
const LARGE =
  /^(?:菜市场|农贸市场|批发市场|建材城|家具城|汽配城|电子城|体育中心|文化中心|会展中心|体育场|体育馆|火车站|客运站|汽车站|公园|医院)$/

/** 车站 路口, 学校 路口: everybody has one, but the crossing is the one beside it; 火车站 售票厅. */
const isCrossingOf = (parts: Part[], at: number, end: number) =>
  at < end && BUILT.test((parts[at] as Part).word) && (CROSSING.test(parts[at + 1]?.word ?? '') || HALL.test(parts[at + 1]?.word ?? ''))
const HALL = /^(?:售票厅|候车[厅室]|出站口|进站口|检票口)$/
const BUILT = /(?:站|院|学校|小学|中学|公园|花园|银行|市场|广场|厂)$/

/** 工体 北门, 建业 森林 半岛 北门, 万象新天 四区 北门: what has a gate of a side has a name. */
const isGateOf = (parts: Part[], at: number, named: boolean) =>
  /^[东西南北]{1,2}门/.test((parts[at] as Part).word) &&
  ((parts[at - 1]?.tag === 'n' && (parts[at - 1]?.word.length ?? 0) >= 2) || (named && parts[at - 1]?.kind === 'house'))
/** 堡龙 路边: a road whose name nobody taught. */
const BESIDE_ROAD = /^路[边上旁]$/
const isUnknown = ({ word, tag, kind }: Part) => tag === 'x' && kind === 'name' && /^[一-龥]{2,3}$/.test(word)

const isRegion = (part: Part | undefined) => part?.tag === 'ns'

/** Names, numbers, and the parts of a compound: 联东U谷 西区 20号楼, 天坛 东门 地铁站, 东直 门外 大街. */
export const isOfName = ({ kind, word, tag }: Part) =>
  kind === 'name' ||
  kind === 'house' ||
  (tag === 'x' && kind === 'suffix' && GENERIC.test(word)) ||
  /^(?:[东西南北][区门]|门[外内]|开发区|高新区|经开区|新区|示范区|保税区|老城区)$/.test(word)

/** Names stand right before it, more than numbers and sides. */
function isNamed(parts: Part[], start: number, at: number): boolean {
  for (let left = at - 1; left >= start && isOfName(parts[left] as Part); left--) {
    const { word, tag, kind } = parts[left] as Part
    if (kind === 'suffix') return true
    if (kind !== 'name') continue
    if (
      (!/^(?:[msfbhk]|zg)$/.test(tag) && !/^[新老大小]$/.test(word)) ||
      (tag === 'b' && HOMES.test(parts[at]?.word ?? '')) ||
      (/^第|^\d{3}$|^[一-龥]{2,}$/.test(word) && tag === 'm')
    )
      return true
  }
  return false
}

/** 大营 家园: whatever the word is elsewhere. */
const HOMES = /^(?:家园|花园|嘉园|公馆|名苑)$/

/** The word before it is somebody's own name, not a thing: 万象城 南门, but not 商家 门口. */
function isProper(parts: Part[], start: number, at: number): boolean {
  for (let left = at - 1; left >= start && (parts[left] as Part).kind === 'name'; left--)
    if (PROPER_TAG.test((parts[left] as Part).tag) && (parts[left] as Part).word.length >= 2) return true
  return false
}
