import { withoutThanks } from '../thanks.js'
import { learnWords } from '../words/segmenter.js'
import { asidePlace, placeCalledAfter } from './place-aside.js'
import { coreOf, isBeside, isOfName } from './place-core.js'
import { GENERIC, SUFFIX } from './place-endings.js'
import { learnedPlace, withGrown } from './place-grown.js'
import { type Found, type Words, withBrandBefore, withNamesLeft, withNeighbours, withRoadBefore } from './place-joins.js'
import { type Kind, type Part, partsOf, runsOf } from './place-parts.js'
import { AROUND } from './place-sides.js'
import { type PlaceNames, teachNames, tokensOf } from './place-tokens.js'
import { BEFORE, CROSSING, ON_THE_WAY } from './place-words.js'

/** Words for a place, as written, and where they stand. */
export interface Place {
  text: string
  span: [number, number]
  /** The names of the district in it, in their order. */
  known: string[]
}

const NO_NAMES: PlaceNames = new Map()
const LONGEST = 40
const MOST_LEFT = 6
const MOST_NAMES = 5
const MOST_READ = 400

/**
 * The words of a text that name a place: a road, crossing, compound, village or station, with what stands around it. A name without such an
 * ending (果园, 万达) is one only when it is among `names`. Undefined: the text says nothing of where.
 */
export function findPlace(text: string, names: PlaceNames = NO_NAMES): Place | undefined {
  const { plain, parts, place } = ruledPlace(text, names)
  const whole = place ? withGrown(parts, place) : (learnedPlace(parts) ?? asidePlace(parts) ?? placeCalledAfter(plain, parts))
  const found = whole && placeOf(plain, parts, whole)
  // 这边路塌了: 边路 is cut wrong.
  return found && HERE.test(plain.slice(Math.max(0, found.span[0] - 1), found.span[0] + 2)) ? undefined : found
}

const HERE = /^[这那]边[路街桥]/

/** What the rules alone find of a text, and the words it is made of: what `seed/place-model.csv` is learned from. */
export function ruledPlace(text: string, names: PlaceNames = NO_NAMES): { plain: string; parts: Part[]; place: Words | undefined } {
  const plain = withoutThanks(text.normalize('NFKC').slice(0, MOST_READ))
  if (!/[\u4e00-\u9fa5]{2}/.test(plain)) return { plain, parts: [], place: undefined }
  const parts = partsOf(plain, names)
  const found = withNamesLeft(
    parts,
    runsOf(parts).flatMap((run) => placeIn(parts, run) ?? []),
  )
  let best: Found | undefined
  for (const one of found) if (one.score > (best?.score ?? 0)) best = one
  return { plain, parts, place: best && withBrandBefore(parts, withRoadBefore(parts, withNeighbours(parts, best, found))) }
}

function placeOf(plain: string, parts: Part[], { from, to }: Words): Place {
  const span: [number, number] = [(parts[from] as Part).from, (parts[to] as Part).to]
  const known = parts.slice(from, to + 1).flatMap((part) => (part.kind === 'known' ? [part.word] : []))
  // NFKC made a half one of the comma of a dictated pause.
  return { text: plain.slice(...span).replaceAll(',', '，'), span, known }
}

/** What of a stretch is a place: from its name to the last word that places it. */
function placeIn(parts: Part[], [start, end]: [number, number]): Found | undefined {
  const said = BEFORE.test(parts[start - 1]?.word ?? '') && !isBeside(parts, start - 1)
  const core = coreOf(parts, start, end, said)
  if (core === undefined) return undefined
  let from = core
  for (let steps = 0; steps < MOST_LEFT && from > start && isOfName(parts[from - 1] as Part); steps++) from--
  while (from < core && !isFirst(parts, from, start)) from++
  if (from > start && isSideOfName(parts, from - 1)) from--
  // 建材城 东门 装卸区
  if (from > start && (parts[from - 1] as Part).kind === 'suffix' && AROUND.test((parts[from] as Part).word)) from--
  const to = lastOf(parts, core, end)
  const [first, last] = [parts[from] as Part, parts[to] as Part]
  const length = last.to - first.from
  if (length < 2 || length > LONGEST) return undefined
  const here = said && !ON_THE_WAY.test(parts[start - 1]?.word ?? '')
  return { from, to, score: scoreOf(parts, { from, to, core, said: here }) }
}

/** Where a name may begin: with a name, or with a gate of what stands before it. */
const isFirst = (parts: Part[], at: number, start: number) =>
  /^(?:name|suffix)$/.test((parts[at] as Part).kind) ||
  LINE.test((parts[at] as Part).word) ||
  (at > start && (parts[at - 1] as Part).kind === 'suffix' && AROUND.test((parts[at] as Part).word))

/** 2号线 体育馆站, K3 县 */
const LINE = /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})号线|[A-Z]\d{1,2})$/

/** 北 皇木厂 街: a side before a name is part of it. */
const isSideOfName = (parts: Part[], at: number) =>
  /^[东西南北]$/.test(parts[at]?.word ?? '') && !/^(?:known|suffix|house|around)$/.test(parts[at - 1]?.kind ?? '')

/** As far as it goes on: numbers, gates, sides, further endings, the second road of a crossing. */
function lastOf(parts: Part[], core: number, end: number): number {
  let last = core
  let names = 0
  for (let at = core + 1; at <= end && (parts[at] as Part).to - (parts[core] as Part).from <= LONGEST; at++) {
    const { kind, word } = parts[at] as Part
    const landmark = kind === 'name' && /^n[stz]$/.test((parts[at] as Part).tag) && word.length >= 3
    if ((kind === 'name' && !landmark) || kind === 'join') {
      names += 1
      if (names > MOST_NAMES) break
      continue
    }
    const joined = (parts[at - 1] as Part).kind === 'join'
    const houses = joined && kind === 'house' && (parts[at - 2] as Part).kind === 'house'
    if (joined && !houses && kind !== 'known' && kind !== 'suffix') break
    if (joined && GENERIC.test(word)) break
    if (kind === 'suffix' && GENERIC.test(word) && !STANDS_OUTSIDE.test(word) && isOutside(parts[at - 1] as Part)) break
    last = at
    names = 0
  }
  return last
}

/** 路边上 公园: not 里 inside a name, as in 翠微里小区. */
const isOutside = ({ kind, word }: Part) => kind !== 'name' && /^[上下里内外]$/.test(word)

/** 西门外公交站: these are found by what they are outside of. */
const STANDS_OUTSIDE = /^(?:匝道|公交站|公交车站|停车场|胡同|小卖部|便利店|小广场)$/

function scoreOf(parts: Part[], { from, to, core, said }: { from: number; to: number; core: number; said: boolean }): number {
  const inside = parts.slice(from, to + 1)
  const length = (parts[to] as Part).to - (parts[from] as Part).from
  const has = (kind: Kind) => inside.some((part) => part.kind === kind)
  const crossing = inside.some((part) => CROSSING.test(part.word))
  const sure = (parts[core] as Part).kind === 'known' || (parts[core] as Part).kind === 'suffix' ? 20 : 10
  return (said ? 30 : 0) + sure + (crossing ? 8 : 0) + (has('house') ? 4 : 0) + Math.min(length, 12) - from * 0.5
}

/** Makes ready what the first text that names a place needs, some milliseconds a step. */
export function* warmPlaces(names: PlaceNames): Generator<void> {
  while (learnWords()) yield
  yield* teachNames(names)
}

/** True when a short answer may well say where something is: a place, or a few nouns (楼下, 果园那边, 我家门口); 今天好冷 does not. */
export function looksLikePlace(text: string, names: PlaceNames = NO_NAMES): boolean {
  if (findPlace(text, names)) return true
  const tokens = tokensOf(text.normalize('NFKC').trim(), names).filter((token) => /[\u4e00-\u9fa5A-Za-z0-9]/.test(token.word))
  // +1 and 666 are said to somebody else.
  if (tokens.length === 0 || text.length > 30 || !/[\u4e00-\u9fa5A-Za-z]/.test(text)) return false
  if (tokens.some((token) => /^(?:ns|s|f|known|house)$/.test(token.tag) || AROUND.test(token.word) || SUFFIX.test(token.word))) return true
  return tokens.length <= 4 && tokens.every((token) => /^(?:n|nr|nz|nt|x|m|eng|q|b|j|l|i|ng|zg|g|r|p|uj|nrt|nrfg)$/.test(token.tag))
}
