import { parseNumber } from '../../conversation/numbers.js'
import { findPlace } from '../../conversation/places.js'
import type { Plan } from './plan.js'

export const MOST_HEADS = 5_000
export const LONGEST_TITLE = 60

/** How many may come. */
export const HEADS =
  /(?:限|名额|招|共|最多|不超过)\s*(?:名额)?\s*([0-9一二两三四五六七八九十百]{1,4})\s*(?:个|位|名|人)?(?:名额|人)?|([0-9一二两三四五六七八九十百]{1,4})\s*(?:个|位)?(?:名额|个人|人|位)/
const HELD = /(?:我们|咱们|打算|准备|计划)?(?:搞|办|举办|举行|组织|开展|安排|做|有)(?:一?个|一次|一场|一期)?/g

/** 这周六下午两点到四点在北苑驿站搞个消防培训限20人: time, place and heads are taken out, the title is what is left. */
export function readDictated(head: string, when: { plan: Plan; from: number; to: number }): Plan {
  let rest = `${head.slice(0, when.from)} ${head.slice(when.to)}`
  const heads = HEADS.exec(rest)
  const capacity = parseNumber(heads?.[1] ?? heads?.[2] ?? '')
  if (heads && capacity) rest = rest.replace(heads[0], ' ')
  const said = /(?:在|地点[:：]?|去|到)\s*(\S{2,30}?)(?=搞|办|举办|举行|组织|开展|集合|开|做|[\s,，。]|$)/.exec(rest)
  const place = said?.[1] ? { text: said[1], whole: said[0] } : undefined
  if (place) rest = rest.replace(place.whole, ' ')
  const glued = place && !rest.replace(HELD, '').trim() ? whatFollows(place.text) : undefined
  if (place && glued) {
    place.text = place.text.slice(0, -glued.length)
    rest = glued
  }
  const title = rest
    .replace(HELD, ' ')
    .replace(/集合|[,，。;；:：]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return {
    ...when.plan,
    ...(title ? { title: title.slice(0, LONGEST_TITLE) } : {}),
    ...(place ? { place: place.text.slice(0, LONGEST_TITLE) } : {}),
    ...(capacity ? { capacity: Math.min(capacity, MOST_HEADS) } : {}),
  }
}

/** 梨园驿站包饺子: what is done there, glued to the place; undefined where the words are the place alone. */
function whatFollows(text: string): string | undefined {
  const span = findPlace(text)?.span
  const more = span?.[0] === 0 ? text.slice(span[1]) : ''
  return more.length >= 2 ? more : undefined
}
