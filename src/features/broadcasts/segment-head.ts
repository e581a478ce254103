import { findArea } from '../../community/areas.js'
import { groupNamed, oneNamed } from '../../community/names.js'
import type { Said } from '../../conversation/said.js'
import type { RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import type { Segment } from './queries.js'
import * as replies from './replies.js'

interface Head {
  segment: Segment
  /** What is left: the notice itself. */
  text: string
}

const TO = /^\s*发?[到给往在]\s*/
const SEPARATORS = /[:：,，]/g
/** Names of groups stand in so much of a text. */
const LONGEST = 200
const MOST_SEPARATORS = 20

/**
 * 到通州骑手一群：今晚有大风, 给一群和二群说，…, 给北苑街道的群：…: where it shall go, said first as people dictate it. Undefined: nothing known is
 * named so. What looks like a group and is none is refused, for it would go to everybody.
 */
export async function readHead(said: Said, written: string, known: RoomRow[]): Promise<Head | undefined> {
  const to = TO.exec(written)?.[0]
  if (to === undefined) return firstGroup(written, known)
  const rest = written.slice(to.length)
  const ends = [...rest.slice(0, LONGEST).matchAll(SEPARATORS)].slice(0, MOST_SEPARATORS)
  for (const { index } of ends.toReversed()) {
    const segment = await segmentOf(said, rest.slice(0, index), known)
    const text = rest.slice(index + 1).trim()
    if (segment && text) return { segment, text }
  }
  const [first] = ends
  const name = first && withoutVerb(rest.slice(0, first.index))
  if (first && /[:：]/.test(first[0]) && name && /群[0-9一二三四五六七八九十]*$/.test(name))
    throw new AppError('not_found', replies.noRoom(name))
  return undefined
}

/** 通州骑手一群 明天有雨: a group, or several, and then what there is to say. */
function firstGroup(written: string, known: RoomRow[]): Head | undefined {
  const [, first = '', text = ''] = /^\s*(\S{2,200}?群)[\s，,：:]+(\S[\s\S]*)$/.exec(written) ?? []
  const rooms = first ? first.split(/[,，、和]/).map((name) => groupNamed(known, name)) : []
  return rooms.length > 0 && rooms.every((room) => room !== undefined)
    ? { segment: { rooms: rooms.map((room) => room.id) }, text: text.trim() }
    : undefined
}

/** 北苑街道的群, 北苑街道的骑手们. */
const OF_AREA = /^(.{2,12}?)的?(?:所有|全部|各个?)?的?(?:(?:骑手|兄弟)?群|骑手们?|兄弟们|骑手兄弟们?)$/

const LONGEST_TAIL = 240
const SENT_LAST =
  /[\s,，。;；!！]+(?:请|麻烦)?(?:只|就|单独)?(?:发|推)(?:送|布)?(?:到|给|在|往)?\s*(?<names>[^。;；!！:：]{2,200})[。!！\s]*$/

/** 今晚有大风，发到通州骑手一群: the same, said last, by whole names: what follows may as well tell where something is brought. */
export async function readTail(said: Said, written: string, known: RoomRow[]): Promise<Head | undefined> {
  const from = Math.max(0, written.length - LONGEST_TAIL)
  const found = SENT_LAST.exec(written.slice(from))
  const segment = found?.groups?.names ? await segmentOf(said, found.groups.names, known, oneNamed) : undefined
  const text = written.slice(0, from + (found?.index ?? 0)).trim()
  return segment && text ? { segment, text } : undefined
}

const withoutVerb = (names: string) => names.trim().replace(/(?:里面?|中)?(?:说|讲|发)?(?:一?[声下条个])?$/, '')

async function segmentOf(said: Said, named: string, known: RoomRow[], find = groupNamed): Promise<Segment | undefined> {
  for (const names of new Set([named.trim(), withoutVerb(named)])) {
    const rooms = names.split(/[,，、和]/).map((name) => find(known, name.trim()))
    if (rooms.length > 0 && rooms.every((room) => room !== undefined)) return { rooms: rooms.map((room) => room.id) }
    if (/^(?:所有|全部|各个?|每个)(?:的)?(?:骑手)?群$/.test(names)) return {}
    const area = OF_AREA.exec(names)?.[1]
    const found = area && (await findArea(said.tx, said.district, area))
    if (found) return { area: found.id }
  }
  return undefined
}
