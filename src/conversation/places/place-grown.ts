import { tooLong, type Words } from './place-joins.js'
import { type PlaceModel, placeModel, pointsOfWord } from './place-model.js'
import type { Part } from './place-parts.js'
import { BEFORE, TALK } from './place-words.js'

/** A word with fewer points than this ends a place, whatever stands behind it. */
const ENDS = -2

/** Of the word at a place; `-Infinity` beyond the first and the last. */
export type Points = (at: number) => number

/** The points of each word, reckoned once and only where they are asked for. */
function pointsOf(model: PlaceModel, parts: readonly Part[]): Points {
  const known = new Map<number, number>()
  return (at) => {
    const points = known.get(at) ?? (parts[at] === undefined ? -Infinity : pointsOfWord(model, parts, at))
    known.set(at, points)
    return points
  }
}

/** As far as the words on either side belong to the place by their points together, and no further than may begin or end one. */
function grown(parts: readonly Part[], place: Words, grow: number, points: Points): Words {
  const reach = (start: number, step: 1 | -1, isTooLong: (at: number) => boolean): number => {
    let [best, most, sum] = [start, 0, 0]
    for (let at = start + step; points(at) > grow + ENDS && !isTooLong(at); at += step) {
      sum += points(at) - grow
      if (sum > most) [best, most] = [at, sum]
    }
    return best
  }
  let from = reach(place.from, -1, (at) => tooLong(parts, at, place.to))
  while (from < place.from && !mayBegin(parts, from)) from++
  let to = reach(place.to, 1, (at) => tooLong(parts, from, at))
  while (to > place.to && !mayEnd(parts[to] as Part)) to--
  return { from, to }
}

/** A place with what the model says belongs to it: 解放碑步行街 and 好吃街入口, 后 and 沙峪安富街路口. */
export function withGrown(parts: readonly Part[], place: Words): Words {
  const model = placeModel()
  return model.grow === Infinity ? place : grown(parts, place, model.grow, pointsOf(model, parts))
}

/** The stretch of words that are likeliest where something is, however little says so. */
export function likeliestPlace(parts: readonly Part[], grow: number, points: Points): (Words & { points: number }) | undefined {
  let best: (Words & { points: number }) | undefined
  for (let at = 0; at < parts.length; at++) {
    if (!mayBegin(parts, at) || points(at) <= grow) continue
    const { from, to } = grown(parts, { from: at, to: at }, grow, points)
    const sum = parts.slice(from, to + 1).reduce((all, _, nth) => all + Math.min(points(from + nth), MOST_POINTS), 0)
    if (mayEnd(parts[to] as Part) && sum > (best?.points ?? 0)) best = { from, to, points: sum }
    at = to
  }
  return best
}

/** A place in a text in which the rules find none: 水产市场8排12号门前. */
export function learnedPlace(parts: readonly Part[]): Words | undefined {
  const model = placeModel()
  if (model.alone === Infinity) return undefined
  const best = likeliestPlace(parts, model.grow, pointsOf(model, parts))
  return best && best.points > model.alone ? best : undefined
}

/** One word that is surely part of a name is not yet a place. */
const MOST_POINTS = 6

const mayBegin = (parts: readonly Part[], at: number) => {
  const { word, tag } = parts[at] as Part
  return (
    WRITTEN.test(word) &&
    !BEFORE.test(word) &&
    !/^(?:[pcy]|u.?)$/.test(tag) &&
    !(/^\d/.test(word) && /[:：]$/.test(parts[at - 1]?.word ?? ''))
  )
}
/** 门口的, 西边这个, 路上有条: more would follow. */
const mayEnd = ({ word, tag }: Part) =>
  WRITTEN.test(word) &&
  !TALK.test(word) &&
  !/^(?:有.?|.*[的个]|[\d一二三四五六七八九十两几]+|[一半几两][股阵片堆截滩块根地摊串])$/.test(word) &&
  !/^(?:[rpcydq]|mq|u.?)$/.test(tag)
const WRITTEN = /[\u4e00-\u9fa5A-Za-z0-9]/
