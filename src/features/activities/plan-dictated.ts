import { parseNumber } from '../../conversation/numbers.js'
import { findPlace } from '../../conversation/places/places.js'
import type { Plan } from './plan.js'

export const MOST_HEADS = 5_000
export const LONGEST_TITLE = 60

/** How many may come. */
export const HEADS =
  /(?:限定?|名额|人数|招|共|最多|不超过)\s*(?:名额)?(?:是|为|[:：])?\s*([0-9一二两三四五六七八九十百]{1,4})\s*(?:个|位|名|人)?(?:名额|人|家庭|家|组|户)?|([0-9一二两三四五六七八九十百]{1,4})\s*(?:个|位)?(?:名额|个人|人|位|家庭|组|户)/
/** What is said around a title, and is none of it. */
const HELD =
  /(?:我们|咱们|打算|准备|计划)?(?:搞|办|举办|举行|组织|开展|安排|做|有)(?:一?个|一次|一场|一期)?|(?:请|欢迎|通知)(?:大家|各位|骑手们?|兄弟们?)|(?:活动)?(?:时间|内容|主题|标题|名额|人数)(?:是|为|定在|定为|[:：])?|参加|集合|以内|左右|开(?:一?个|一次|一场)?(?=座谈|茶话|恳谈|交流|培训|读书)/g
/** 地点在梨园镇卫生院; 在, 去, 到 before a place that ends where something is done. */
const SAID_PLACE =
  /(?:地点(?:设在|定在|就在|在|是|为)?[:：]?|在|去|到)\s*(\S{2,30}?)(?=搞|(?<!街道|镇|乡|社区)办|举办|举行|组织|开展|集合|参加|开|做|[\s,，。;；]|$)/
const ONLINE = /(?:在)?(线上|网上|腾讯会议|直播间)/

interface Dictated {
  plan: Plan
  /** Where its time stands. */
  from: number
  to: number
}

/**
 * 这周六下午两点到四点在北苑驿站搞个消防培训限20人: time, place and heads are taken out, the title is what is left. A clause that is the name of
 * a place is the place, also without 在, where another is left for the title, or `titled`: the title stands before.
 */
export function readDictated(head: string, { plan, from, to }: Dictated, titled = false): Plan {
  let rest = `${head.slice(0, from)} ${head.slice(to)}`
  const heads = HEADS.exec(rest)
  const capacity = parseNumber(heads?.[1] ?? heads?.[2] ?? '')
  if (heads && capacity) rest = rest.replace(heads[0], ' ')
  const said = SAID_PLACE.exec(rest)
  let place = said?.[1]
  if (said) rest = rest.replace(said[0], ' ')
  let clauses = clausesOf(rest)
  const glued = place && clauses.length === 0 ? whatFollows(place) : undefined
  if (place && glued) {
    place = place.slice(0, -glued.length)
    clauses = clausesOf(glued)
  }
  const bare = place || (clauses.length < 2 && !titled) ? undefined : clauses.find(isPlace)
  const online = place || bare ? null : ONLINE.exec(clauses.join(' '))
  const title = clauses
    .filter((clause) => clause !== bare)
    .join(' ')
    .replace(online && !titled ? online[0] : '', '')
    .trim()
  const where = place ?? bare ?? online?.[1]
  return {
    ...plan,
    ...(title ? { title: title.slice(0, LONGEST_TITLE) } : {}),
    ...(where ? { place: where.slice(0, LONGEST_TITLE) } : {}),
    ...(capacity ? { capacity: Math.min(capacity, MOST_HEADS) } : {}),
  }
}

const clausesOf = (text: string): string[] =>
  text
    .replace(HELD, ' ')
    .split(/[\s,，。;；:：]+/)
    .filter(Boolean)

/** The whole of it is a place's name. */
function isPlace(clause: string): boolean {
  const span = findPlace(clause)?.span
  return span?.[0] === 0 && span[1] === clause.length
}

/** 梨园驿站包饺子: what is done there, glued to the place; undefined where the words are the place alone. */
function whatFollows(text: string): string | undefined {
  const span = findPlace(text)?.span
  const more = span?.[0] === 0 ? text.slice(span[1]) : ''
  return more.length >= 2 ? more : undefined
}
