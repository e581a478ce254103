import { parseNumber } from '../../conversation/numbers.js'
import { ask, openQuestionData } from '../../conversation/question.js'
import type { Answer, QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { parseTime } from '../../conversation/times.js'
import { newId } from '../../db/ids.js'
import { writeJournal } from '../../db/journal.js'
import type { ActivityRow, QuestionRow, RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { post } from '../../outbox/post.js'
import { leavesAt } from '../../outbox/windows.js'
import { setObligation } from '../../timers/obligations.js'
import { setTimer } from '../../timers/timers.js'
import { listRiderRooms } from './queries.js'
import { setReminders } from './reminders.js'
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
}

const LABELS = /\s+(时间|地点|名额|群)\s*[:：]?\s*/g
const HOURS_LONG = 2 * 3_600_000
const MOST_HEADS = 5_000
const KINDS: [RegExp, string][] = [
  [/体检|义诊|健康/, '体检'],
  [/夜校|课堂|学习班/, '夜校'],
  [/培训|技能|考证/, '培训'],
  [/志愿|义工|巡逻|清扫/, '志愿服务'],
  [/座谈|茶话|恳谈|交流/, '座谈'],
  [/宣传|讲座|普法/, '公益宣传'],
]

/** 发布活动: one line, or part by part. */
export async function publish(said: Said): Promise<Reply> {
  const plan = await readPlan(said, said.rest)
  return goOn(said, plan)
}

/** Labelled parts in any order; what stands before the first label is the title and the time. */
export async function readPlan(said: Said, text: string): Promise<Plan> {
  const [head = '', ...parts] = ` ${text}`.split(LABELS)
  const plan: Plan = { ...readHead(head.trim(), said.now) }
  for (let at = 0; at + 1 < parts.length; at += 2) Object.assign(plan, await readPart(said, parts[at] ?? '', (parts[at + 1] ?? '').trim()))
  return plan
}

async function readPart(said: Said, label: string, value: string): Promise<Plan> {
  if (value === '') return {}
  if (label === '时间') return readTime(value, said.now)
  if (label === '地点') return { place: value.slice(0, 60) }
  if (label === '名额') return { capacity: readCapacity(value) }
  return { rooms: (await readRooms(said, value)).map((room) => room.id) }
}

/** The title is the first word, or more, until what follows begins with a time. */
function readHead(head: string, now: number): Plan {
  if (head === '') return {}
  const words = head.split(/\s+/)
  for (let at = 1; at < words.length; at++) {
    const rest = words.slice(at).join(' ')
    const time = parseTime(rest, now)
    if (time?.start && time.span[0] === 0) return { title: words.slice(0, at).join(' '), ...timesOf(time, now) }
  }
  const time = parseTime(head, now)
  const before = time ? head.slice(0, time.span[0]).trim() : ''
  if (time?.start && !time.dateOnly && before) return { title: before, ...timesOf(time, now) }
  return { title: head.slice(0, 60) }
}

function timesOf(time: NonNullable<ReturnType<typeof parseTime>>, now: number): Plan {
  if (!time.start || time.dateOnly) return {}
  if (time.start <= now) throw new AppError('invalid', replies.pastTime(time.start))
  return { startsAt: time.start, endsAt: time.end && time.end > time.start ? time.end : time.start + HOURS_LONG }
}

export function readTime(text: string, now: number): Plan {
  const time = parseTime(text, now)
  if (!time?.start || time.dateOnly) throw new AppError('invalid', replies.badTime)
  return timesOf(time, now)
}

export function readCapacity(text: string): number {
  const number = parseNumber(text.replace(/[个人位名]+$/, ''))
  if (!number || number > MOST_HEADS) throw new AppError('invalid', replies.badCapacity)
  return number
}

async function readRooms(said: Said, text: string): Promise<RoomRow[]> {
  const known = await listRiderRooms(said.tx, said.district)
  if (/^(全部|所有群?)$/.test(text.trim())) return known
  return text
    .split(/[,，、\s]+/)
    .filter(Boolean)
    .map((name) => {
      const room = known.find((one) => one.name === name)
      if (!room) throw new AppError('not_found', replies.noRoom(name))
      return room
    })
}

async function goOn(said: Said, plan: Plan): Promise<Reply> {
  if (!plan.title) return askPart(said, plan, replies.askTitle)
  if (!plan.startsAt) return askPart(said, plan, replies.askTime)
  if (!plan.place) return askPart(said, plan, replies.askPlace)
  if (!plan.capacity) return askPart(said, plan, replies.askCapacity)
  if (!plan.rooms?.length) {
    if (said.room?.kind === 'rider') return create(said, { ...plan, rooms: [said.room.id] } as Required<Plan>)
    const known = await listRiderRooms(said.tx, said.district)
    const [only] = known
    if (only && known.length === 1) return create(said, { ...plan, rooms: [only.id] } as Required<Plan>)
    return askPart(said, plan, replies.askRooms(known.slice(0, 20).map((room) => room.name)))
  }
  return create(said, plan as Required<Plan>)
}

async function askPart(said: Said, plan: Plan, sentence: string): Promise<Answer> {
  const asks = await ask(said.tx, {
    account: said.account,
    lane: said.lane,
    member: said.member.id,
    kind: 'activity.plan',
    accepts: 'text',
    data: JSON.stringify(plan),
    now: said.now,
    expiresAt: said.now + said.tx.rules.span('question.expires', said.now),
  })
  return { text: sentence, asks }
}

/** The answer is the part that was missing, or labelled parts. */
async function answerPart(said: Said, question: QuestionRow): Promise<Reply> {
  const plan = JSON.parse(openQuestionData(said.tx, question)) as Plan
  const text = said.text.trim()
  if (!plan.title) return goOn(said, { ...plan, ...(await readPlan(said, text)) })
  if (!plan.startsAt) return goOn(said, { ...plan, ...readTime(text, said.now) })
  if (!plan.place) return goOn(said, { ...plan, place: text.replace(/^(地点|在)\s*/, '').slice(0, 60) })
  if (!plan.capacity) return goOn(said, { ...plan, capacity: readCapacity(text.replace(/^名额\s*/, '')) })
  return goOn(said, { ...plan, rooms: (await readRooms(said, text.replace(/^群\s*/, ''))).map((room) => room.id) })
}
export const planQuestion: QuestionHandler = { kind: 'activity.plan', answer: answerPart }

async function create(said: Said, plan: Required<Plan>): Promise<Reply> {
  const { tx, now } = said
  const { rooms, ...known } = plan
  const [activity] = await tx
    .insert(tx.t.activities)
    .values({
      id: newId(now),
      district: said.district,
      number: await tx.nextNumber(said.district, 'activity'),
      account: said.account,
      kind: KINDS.find(([words]) => words.test(plan.title))?.[1] ?? '其他',
      author: said.member.id,
      state: 'open',
      createdAt: now,
      ...known,
    })
    .returning()
  if (!activity) throw new Error('an activity that was not written')
  for (const room of rooms) await tx.insert(tx.t.activityRooms).values({ activity: activity.id, room })
  await journalActivity(said, activity, 'publish')
  await setReminders(tx, activity, now)
  const obligation = { noun: 'activity', item: activity.id, district: activity.district, area: null, owner: activity.author }
  await setObligation(tx, { ...obligation, what: 'hold', dueAt: activity.endsAt, level: 0 }, now)
  return announce(said, activity, rooms)
}

/** Into its groups, when no window holds it; the author hears when it has left later. */
async function announce(said: Said, activity: ActivityRow, roomIds: string[]): Promise<Reply> {
  const { tx, now } = said
  const rooms = (await listRiderRooms(tx, said.district)).filter((room) => roomIds.includes(room.id))
  const words = { class: 'bulk', purpose: 'activity.announced', toStaff: false, noun: 'activity', item: activity.id } as const
  for (const room of rooms)
    await post(tx, { ...words, account: room.account, to: { room: room.platformId }, text: replies.announcement(activity, 0) }, now)
  tx.ring('outbox', 'listen')
  const leaves = leavesAt(tx.rules, 'bulk', false, now)
  if (leaves > now) await setTimer(tx, { kind: 'activity.announced', noun: 'activity', item: activity.id, dueAt: leaves + 1 }, now)
  return replies.published(
    activity,
    rooms.map((room) => room.name),
    leaves > now ? leaves : undefined,
  )
}

export async function journalActivity(said: Pick<Said, 'tx' | 'now'> & { member?: Said['member'] }, activity: ActivityRow, verb: string) {
  const { id, district, state } = activity
  const actor = said.member?.subject ?? 'system'
  await writeJournal(said.tx, { at: said.now, district, verb, noun: 'activity', item: id, to: state, actor })
}
