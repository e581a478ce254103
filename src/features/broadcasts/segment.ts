import { findArea } from '../../community/areas.js'
import { groupNamed } from '../../community/names.js'
import type { Said } from '../../conversation/said.js'
import { type Coming, readComing } from '../../conversation/times/coming.js'
import type { RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { roomsOf, type Segment } from './queries.js'
import * as replies from './replies.js'
import { readHead, readTail } from './segment-head.js'

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
export async function readDraft(said: Said, written: string): Promise<Draft> {
  const known = await roomsOf(said.tx, said.district, {})
  const head = (await readHead(said, written, known)) ?? (await readTail(said, written, known))
  const rest = await withLabelsApart(said, head?.text ?? written, known)
  const draft: Draft = { text: '', segment: head?.segment ?? {} }
  let text = ` ${rest}`
  for (const match of [...text.matchAll(LABEL)].slice(0, 20)) {
    const [whole, label = '', first = ''] = match
    const value = valueAfter(label, ` ${rest}`, match, known)
    if (await take(said, draft, label, value, known)) text = text.replace(value === first ? whole : ` ${label} ${value}`, '')
  }
  return { ...draft, text: text.replace(/\s+$/, '').trim() }
}

const GLUED = /\s(群|区域|站点|平台)\s?[:：]?\s?([^\s:：]+)/g

/** 群通州骑手一群 and 区域：北苑街道, as they are typed in a hurry: with a space behind the label where what follows is known. */
async function withLabelsApart(said: Said, written: string, known: RoomRow[]): Promise<string> {
  let text = ` ${written}`
  for (const [whole, label = '', value = ''] of [...text.matchAll(GLUED)].slice(0, 20)) {
    const names = label === '区域' ? await findArea(said.tx, said.district, value) : isKnown(label, value, known)
    if (names) text = text.replace(whole, ` ${label} ${value}`)
  }
  return text.slice(1)
}

function isKnown(label: string, value: string, known: RoomRow[]): boolean {
  if (label === '群') return namesIn(value).some((name) => groupNamed(known, name))
  return known.some((room) => (label === '站点' ? room.site : room.platform) === value)
}

/** A time, and the names of groups, may have spaces in them: all up to the next label, or as much of it as names groups. */
function valueAfter(label: string, text: string, match: RegExpExecArray, known: RoomRow[]): string {
  const first = match[2] ?? ''
  if (label !== '时间' && label !== '群' && label !== '除') return first
  const after = text.slice(match.index + ` ${label} `.length)
  const whole = after.slice(0, /\s(群|区域|站点|平台|除|时间)\s/.exec(after)?.index ?? after.length).trim()
  if (label === '时间') return whole
  const words = whole.split(/\s/).slice(0, MOST_WORDS)
  const most = words.findLastIndex((_, at) => namesIn(words.slice(0, at + 1).join(' ')).every((name) => groupNamed(known, name)))
  return most < 0 ? first : words.slice(0, most + 1).join(' ')
}
const MOST_WORDS = 40
const namesIn = (text: string) =>
  text
    .split(/[,，、]|(?<=群)\s*[和跟与及]\s*/)
    .map((name) => name.trim())
    .filter(Boolean)

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
  if (!has && label === '站点' && /站$/.test(value)) throw new AppError('not_found', replies.noSite(value))
  if (has && label === '站点') segment.site = value
  if (has && label === '平台') segment.platform = value
  return has
}

/** Ids of all the groups named; undefined when none is known and nothing looks like one. */
function roomsNamed(known: RoomRow[], value: string): string[] | undefined {
  const names = namesIn(value)
  const found = names.map((name) => groupNamed(known, name))
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
