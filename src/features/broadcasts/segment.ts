import { findArea } from '../../community/areas.js'
import { type Coming, readComing } from '../../conversation/coming.js'
import type { Said } from '../../conversation/said.js'
import type { RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { roomsOf, type Segment } from './queries.js'
import * as replies from './replies.js'

export interface Draft {
  text: string
  segment: Segment
  /** When it shall leave; two where the words leave it open. Undefined: as soon as it is approved. */
  coming?: Coming[]
}

const LABEL = /\s(群|区域|站点|平台|除|时间)\s+(\S+)/g

/**
 * 内容 [群 a,b | 区域 x | 站点 y | 平台 z] [除 a,b] [时间 …]. A label counts when what follows is known, else it is content; what looks
 * like the name of a group or an area and is not known is refused, for it would go to everybody.
 */
export async function readDraft(said: Said, rest: string): Promise<Draft> {
  const known = await roomsOf(said.tx, said.district, {})
  const draft: Draft = { text: '', segment: {} }
  let text = ` ${rest}`
  for (const match of [...text.matchAll(LABEL)].slice(0, 20)) {
    const [whole, label = '', first = ''] = match
    const value = label === '时间' ? timeAfter(` ${rest}`, match) : first
    if (await take(said, draft, label, value, known)) text = text.replace(label === '时间' ? ` ${label} ${value}` : whole, '')
  }
  return { ...draft, text: text.replace(/\s+$/, '').trim() }
}

/** A time may have spaces in it: all up to the next label. */
function timeAfter(text: string, match: RegExpExecArray): string {
  const after = text.slice(match.index + ' 时间 '.length)
  const next = /\s(群|区域|站点|平台|除)\s/.exec(after)
  return after.slice(0, next?.index ?? after.length).trim()
}

async function take(said: Said, draft: Draft, label: string, value: string, known: RoomRow[]): Promise<boolean> {
  const { segment } = draft
  if (label === '时间') return takeTime(said, draft, value)
  if (label === '群' || label === '除') {
    const rooms = roomsNamed(known, value)
    if (!rooms) return false
    if (label === '群') segment.rooms = rooms
    else segment.except = rooms
    return true
  }
  if (label === '区域') {
    const area = await findArea(said.tx, said.district, value)
    if (!area && /(街道|镇|乡|社区)$/.test(value)) throw new AppError('not_found', replies.noArea(value))
    if (area) segment.area = area.id
    return area !== undefined
  }
  const has = known.some((room) => ((label === '站点' ? room.site : room.platform) ?? '').includes(value))
  if (!has && label === '站点' && /站$/.test(value)) throw new AppError('not_found', replies.noRooms)
  if (has && label === '站点') segment.site = value
  if (has && label === '平台') segment.platform = value
  return has
}

/** Ids of all the groups named; undefined when none is known and nothing looks like one. */
function roomsNamed(known: RoomRow[], value: string): string[] | undefined {
  const names = value.split(/[,，、]/).filter(Boolean)
  const found = names.map((name) => known.find((room) => room.name === name))
  const missing = names.find((_, at) => !found[at])
  if (missing && (found.some(Boolean) || /群[^\u4e00-\u9fa5]*$/.test(missing))) throw new AppError('not_found', replies.noRoom(missing))
  return missing ? undefined : found.flatMap((room) => (room ? [room.id] : []))
}

function takeTime(said: Said, draft: Draft, value: string): boolean {
  const read = readComing(value, said.now)
  const [first] = read?.coming ?? []
  if (!read || !first || (read.span[0] > 0 && !first.repeats)) return false
  if (first.startsAt <= said.now) throw new AppError('invalid', replies.pastTime(first.startsAt))
  draft.coming = read.coming
  return true
}
