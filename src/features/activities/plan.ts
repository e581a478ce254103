import { findArea } from '../../community/areas.js'
import { parseItemNumber, parseNumber } from '../../conversation/numbers.js'
import { nextOf, parseRecurring } from '../../conversation/recurring.js'
import type { Said } from '../../conversation/said.js'
import { parseTime } from '../../conversation/times.js'
import type { RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { findActivity, listRiderRooms } from './queries.js'
import * as replies from './replies.js'

/** What was given so far; a missing part is asked for. */
export interface Plan {
  title?: string
  startsAt?: number
  endsAt?: number
  place?: string
  capacity?: number
  /** Room ids. */
  rooms?: string[]
  /** Heads by area id. */
  quotas?: Record<string, number>
  /** The number of the activity one must have been at before. */
  requires?: number
  /** The words of its rule. */
  repeats?: string
  skill?: string
}

const LABEL = /\s(时间|地点|名额|配额|先修|技能|群)(\s*[:：]\s*|\s+)?/g
const HOURS_LONG = 2 * 3_600_000
const MOST_HEADS = 5_000
const MOST_PARTS = 40

/**
 * Labelled parts in any order; what stands before the first label is the title and the time. A label that runs on into other words
 * (群众合唱, 时间管理课) is content.
 */
export async function readPlan(said: Said, text: string): Promise<Plan> {
  const known = await listRiderRooms(said.tx, said.district)
  const { head, parts } = splitParts(` ${text}`, said.now, known)
  const plan: Plan = readHead(head.trim(), said.now)
  for (const { label, value } of parts) Object.assign(plan, await readPart(said, label, value.trim(), known))
  return plan
}

interface Part {
  label: string
  value: string
}

function splitParts(text: string, now: number, rooms: RoomRow[]): { head: string; parts: Part[] } {
  const marks = [...text.matchAll(LABEL)].slice(0, MOST_PARTS).filter((match) => {
    const apart = match[2] !== undefined
    return apart || runsOn(match[1] ?? '', text.slice(match.index + match[0].length), now, rooms)
  })
  const head = text.slice(0, marks[0]?.index ?? text.length)
  const parts = marks.map((match, at) => ({
    label: match[1] ?? '',
    value: text.slice(match.index + match[0].length, marks[at + 1]?.index ?? text.length),
  }))
  return { head, parts }
}

/** Without a space after it a label counts when what follows is known. */
function runsOn(label: string, after: string, now: number, rooms: RoomRow[]): boolean {
  if (label === '时间') return parseTime(after, now)?.span[0] === 0
  if (label === '名额') return /^[0-9一二两三四五六七八九十百]/.test(after)
  if (label === '群') return rooms.some((room) => after.startsWith(room.name))
  return label === '地点' && /^\S/.test(after)
}

async function readPart(said: Said, label: string, value: string, rooms: RoomRow[]): Promise<Plan> {
  if (value === '') return {}
  if (label === '时间') return readTime(value, said.now)
  if (label === '地点') return { place: value.slice(0, 60) }
  if (label === '名额') return { capacity: readCapacity(value) }
  if (label === '配额') return { quotas: await readQuotas(said, value) }
  if (label === '先修') return { requires: await readRequired(said, value) }
  if (label === '技能') return { skill: value.slice(0, 20) }
  return { rooms: readRooms(rooms, value).map((room) => room.id) }
}

/** The title is the first word, or more, until what follows begins with a time. */
function readHead(head: string, now: number): Plan {
  if (head === '') return {}
  const words = head.split(/\s+/)
  for (let at = 1; at < words.length; at++) {
    const when = readWhen(words.slice(at).join(' '), now)
    if (when && when.from === 0) return { title: words.slice(0, at).join(' ').slice(0, 60), ...when.plan }
  }
  const when = readWhen(head, now)
  const before = when ? head.slice(0, when.from).trim() : ''
  if (when && before) return { title: before.slice(0, 60), ...when.plan }
  return { title: head.slice(0, 60) }
}

/** A moment, or a time that comes back; `from` is where it stands. */
function readWhen(text: string, now: number): { plan: Plan; from: number } | undefined {
  const rule = parseRecurring(text, now)
  if (rule) return { plan: repeating(rule, now), from: rule.span[0] }
  const time = parseTime(text, now)
  if (!time?.start || time.dateOnly) return undefined
  return { plan: timesOf(time.start, time.end, now), from: time.span[0] }
}

function repeating(rule: NonNullable<ReturnType<typeof parseRecurring>>, now: number): Plan {
  const startsAt = nextOf(rule, now)
  if (!startsAt) throw new AppError('invalid', replies.badTime)
  return { repeats: rule.words, startsAt, endsAt: startsAt + (rule.lasts ? rule.lasts * 60_000 : HOURS_LONG) }
}

function timesOf(start: number, end: number | undefined, now: number): Plan {
  if (start <= now) throw new AppError('invalid', replies.pastTime(start))
  return { startsAt: start, endsAt: end && end > start ? end : start + HOURS_LONG }
}

export function readTime(text: string, now: number): Plan {
  const when = readWhen(text, now)
  if (!when) throw new AppError('invalid', replies.badTime)
  return when.plan
}

export function readCapacity(text: string): number {
  const number = parseNumber(text.replace(/[个人位名]+$/, ''))
  if (!number || number > MOST_HEADS) throw new AppError('invalid', replies.badCapacity)
  return number
}

async function readQuotas(said: Said, text: string): Promise<Record<string, number>> {
  const quotas: Record<string, number> = {}
  for (const part of text.split(/[,，、;；]/).filter((one) => one.trim())) {
    const match = /^\s*(\D+?)\s*(\d{1,4})\s*[个人位名]*\s*$/.exec(part.normalize('NFKC'))
    const area = match?.[1] ? await findArea(said.tx, said.district, match[1]) : undefined
    if (!area || !match?.[2]) throw new AppError('invalid', replies.badQuota)
    quotas[area.id] = Number(match[2])
  }
  return quotas
}

async function readRequired(said: Said, text: string): Promise<number> {
  const parsed = parseItemNumber(text)
  if (!parsed) throw new AppError('invalid', replies.badRequired)
  if (!(await findActivity(said.tx, said.district, parsed.number))) throw new AppError('not_found', replies.notFound(parsed.number))
  return parsed.number
}

export function readRooms(known: RoomRow[], text: string): RoomRow[] {
  if (/^(全部|所有群?)$/.test(text.trim())) return known
  return text
    .split(/[,，、\s]+/)
    .filter(Boolean)
    .slice(0, 500)
    .map((name) => {
      const room = known.find((one) => one.name === name)
      if (!room) throw new AppError('not_found', replies.noRoom(name))
      return room
    })
}
