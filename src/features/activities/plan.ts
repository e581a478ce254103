import { withPlainLabels } from '../../conversation/commands/labels.js'
import { mask } from '../../conversation/masking/masking.js'
import { parseNumber } from '../../conversation/numbers.js'
import type { Said } from '../../conversation/said.js'
import type { Coming } from '../../conversation/times/coming.js'
import { parseTime } from '../../conversation/times/times.js'
import type { RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { isHeld } from './kinds.js'
import { takeClosing } from './plan-closing.js'
import { HEADS, LONGEST_TITLE, MOST_HEADS, readDictated } from './plan-dictated.js'
import { beginsWithSending, namesRoom, readRooms, startsWithRoom, takeRooms } from './plan-rooms.js'
import { type Known, readDayAlone, readTime, readWhen } from './plan-time.js'
import { readCapacity, readQuotas, readRequired } from './plan-values.js'
import { listRiderRooms } from './queries.js'

/** What was given so far; a missing part is asked for. */
export interface Plan {
  title?: string
  startsAt?: number
  endsAt?: number
  /** Until when one may sign up. */
  closesAt?: number
  /** A moment that was said and is over. */
  past?: number
  /** Both times it may mean (周六7点), until it is asked which. */
  either?: Coming[]
  /** The midnight of a day that was said without a clock; past or to come. */
  day?: number
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

const LABEL = /\s(标题|主题|时间|地点|名额|配额|先修|技能|群)(\s*[:：]\s*|\s+)?/g
const MOST_PARTS = 40
/** So much of a part is read for times: more is no title and no place. */
const LONGEST_PART = 500

/**
 * Labelled parts in any order; what stands before the first label is the title and the time. A label that runs on into other words
 * (群众合唱, 时间管理课) is content. `refused` is told of a 名额 or a 群 that cannot be read, which then counts as missing; else it throws.
 */
export async function readPlan(said: Said, text: string, before: Known = {}, refused?: Refused): Promise<Plan> {
  const known = await listRiderRooms(said.tx, said.district)
  // An activity is told to groups and kept in plain words: whom its text would reach or name stays out.
  const { rest, ...closing } = takeClosing(` ${withPlainLabels(mask(text).text)}`, said.now)
  const { head, parts } = splitParts(rest, said.now, known)
  const spilt = parts.map((part) => spill(part, said.now, known, head.trim() === ''))
  const sentTo = takeRooms([head, ...spilt.map((part) => part.over)].filter(Boolean).join(' '), known)
  const plan: Plan = {
    ...closing,
    ...readHead(sentTo.rest.trim().slice(0, LONGEST_PART), said.now),
    ...(sentTo.rooms ? { rooms: sentTo.rooms } : {}),
  }
  for (const { label, value } of spilt) {
    try {
      Object.assign(plan, await readPart(said, { label, value: value.trim() }, known, before))
    } catch (error) {
      if (!refused || !(error instanceof AppError) || !['名额', '群'].includes(label)) throw error
      refused(label, error)
    }
  }
  return plan
}
export type Refused = (label: string, error: AppError) => void

/**
 * 群 北苑站骑手群 周六下午2点, 地点 北苑驿站 发到北苑站骑手群: a time after the name of a group or a number, and to whom it is sent after
 * anything, belong to what stands before the labels. So does the title where nothing stands there: 群 北苑站骑手群 体检 周六下午2点.
 */
function spill(part: Part, now: number, rooms: RoomRow[], headless: boolean): Part & { over: string } {
  const words = part.value.trim().slice(0, LONGEST_PART).split(/\s+/)
  const counted = part.label === '名额' || part.label === '群'
  const ends = words.findIndex((word, at) => {
    if (at === 0) return false
    const after = words.slice(at).join(' ')
    if (part.label !== '群' && (namesRoom(rooms, word) || beginsWithSending(after, rooms))) return true
    if (!counted || namesRoom(rooms, word)) return false
    const when = readWhen(after, now)
    return when !== undefined && (when.from === 0 || (headless && isKnown(part.label, words.slice(0, at), rooms)))
  })
  if (ends < 0 && headless && isTitleLast(part.label, words))
    return { label: part.label, value: words.slice(0, -1).join(' '), over: words.at(-1) ?? '' }
  if (ends < 0) return { ...part, over: '' }
  return { label: part.label, value: words.slice(0, ends).join(' '), over: words.slice(ends).join(' ') }
}

/** 地点 北苑街道文化站 防寒讲座: what is held there, where no title was said before. */
const isTitleLast = (label: string, words: string[]) => label === '地点' && words.length > 1 && isHeld(words.at(-1) ?? '')

const isKnown = (label: string, words: string[], rooms: RoomRow[]): boolean =>
  label === '群' ? words.every((word) => namesRoom(rooms, word)) : parseNumber(words.join('').replace(/[个人位名]+$/, '')) !== undefined

interface Part {
  label: string
  value: string
}

function splitParts(text: string, now: number, rooms: RoomRow[]): { head: string; parts: Part[] } {
  const marks = [...text.matchAll(LABEL)].slice(0, MOST_PARTS).filter((match) => {
    // 地点安全讲座 … 地点 北苑驿站: of two the one that stands apart is the label.
    const apart = match[2] !== undefined
    const again = new RegExp(`\\s${match[1]}[\\s:：]`).test(text)
    return apart || (!again && runsOn(match[1] ?? '', text.slice(match.index + match[0].length), now, rooms))
  })
  const head = text.slice(0, marks[0]?.index ?? text.length)
  const parts = marks.map((match, at) => ({
    label: match[1] ?? '',
    value: text.slice(match.index + match[0].length, marks[at + 1]?.index ?? text.length),
  }))
  return { head, parts }
}

/** Without a space after it a label counts when what follows is known. */
function runsOn(label: string, written: string, now: number, rooms: RoomRow[]): boolean {
  const after = written.replace(CHANGED_TO, '')
  if (label === '时间') return parseTime(after, now)?.span[0] === 0
  if (label === '名额') return /^[0-9一二两三四五六七八九十百]/.test(after)
  if (label === '群') return startsWithRoom(rooms, after)
  return label === '地点' && /^\S/.test(after)
}

/** 地点改成北苑文化站, 名额 改为30: how a change is said. */
const CHANGED_TO = /^(?:改|换|挪|调整?|推迟|提前|延后?|增?加|扩大?|减少?)(?:成|为|到|在|至)[\s:：]*/

async function readPart(said: Said, { label, value: written }: Part, rooms: RoomRow[], before: Known): Promise<Plan> {
  const value = written.replace(CHANGED_TO, '')
  if (value === '') return {}
  if (label === '标题' || label === '主题') return readHead(value.slice(0, LONGEST_PART), said.now)
  if (label === '时间') return readTime(value, said.now, before)
  if (label === '地点') return readPlace(value, said.now)
  if (label === '名额') return { capacity: readCapacity(value) }
  if (label === '配额') return { quotas: await readQuotas(said, value) }
  if (label === '先修') return { requires: await readRequired(said, value) }
  if (label === '技能') return { skill: value.slice(0, 20) }
  return { rooms: readRooms(rooms, value).map((room) => room.id) }
}

/** 地点 北苑驿站 周六下午2点 限30人: a time and how many may follow the place, which ends there. */
function readPlace(said: string, now: number): Plan {
  const value = said.slice(0, LONGEST_PART).replace(/^(?:设在|定在|就在|在|是)(?=\S)/, '')
  const words = value.split(/[\s,，]+/)
  const ends = words.findIndex(
    (word, at) => at > 0 && (HEADS.exec(word)?.index === 0 || readWhen(words.slice(at).join(' '), now)?.from === 0),
  )
  if (ends < 0) return { place: value.slice(0, LONGEST_TITLE) }
  const after = words.slice(ends).join(' ')
  const heads = HEADS.exec(after)
  const capacity = parseNumber(heads?.[1] ?? heads?.[2] ?? '')
  const when = readWhen(after, now)
  return {
    place: words.slice(0, ends).join(' ').slice(0, LONGEST_TITLE),
    ...(capacity ? { capacity: Math.min(capacity, MOST_HEADS) } : {}),
    ...when?.plan,
  }
}

/** The title is the first word, or more, until what follows begins with a time. */
function readHead(said: string, now: number): Plan {
  const head = said
    .replace(/(?:活动)?时间(?:是|为|定在|[:：])\s*/g, ' ')
    .replace(/[,，;；。]+/g, ' ')
    .trim()
  if (head === '') return {}
  const words = head.split(/\s+/)
  for (let at = 1; at < words.length && words.slice(0, at).join(' ').length <= LONGEST_TITLE; at++) {
    const when = readWhen(words.slice(at).join(' '), now)
    if (when && when.from === 0 && !isDayAlone(words.slice(0, at).join(' '), now)) {
      const { title: _title, ...after } = readDictated(words.slice(at).join(' '), when, true)
      return { ...after, title: words.slice(0, at).join(' ').slice(0, LONGEST_TITLE) }
    }
  }
  const when = readWhen(head, now)
  return when ? readDictated(head, when) : readTitleAndDay(words, now)
}

function isDayAlone(text: string, now: number): boolean {
  const time = parseTime(text, now)
  return time?.dateOnly === true && time.span[0] === 0 && time.span[1] === text.trim().length
}

/** 体检 周六: a day without a clock, which is asked for; words that are the day alone are no part of the title. */
function readTitleAndDay(words: string[], now: number): Plan {
  for (let at = 1; at < words.length && words.slice(0, at).join(' ').length <= LONGEST_TITLE; at++) {
    const last = words.slice(at).join(' ')
    const day = isDayAlone(last, now) ? parseTime(last, now)?.start : undefined
    if (day !== undefined) return { title: words.slice(0, at).join(' ').slice(0, LONGEST_TITLE), day }
  }
  const head = words.join(' ')
  return { title: head.slice(0, LONGEST_TITLE), ...readDayAlone(head, now) }
}
