import { DAY } from '../../clock.js'
import { askSpeaker, findOpenQuestions, leaveQuestion, openQuestionData } from '../../conversation/question.js'
import type { Answer, QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { askWhichTime, type Coming, chosenTime } from '../../conversation/times/coming.js'
import { guessIntent } from '../../conversation/wishes/intent.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import { writeJournal } from '../../db/journal.js'
import type { ActivityRow, QuestionRow, RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { leavesAt } from '../../outbox/windows.js'
import { setObligation } from '../../timers/obligations.js'
import { announce } from './announce.js'
import { kindOf } from './kinds.js'
import { type Plan, readPlan } from './plan.js'
import { timesOf } from './plan-time.js'
import { listRiderRooms } from './queries.js'
import { quotaNames } from './quotas.js'
import { setReminders } from './reminders.js'
import * as replies from './replies.js'
import { requiredOf } from './required.js'
import { askVolunteers } from './volunteers.js'

/** 发布活动: one line, or part by part. */
export async function publish(said: Said): Promise<Reply> {
  const refusals: [label: string, error: AppError][] = []
  const plan = await readPlan(said, said.rest, {}, (label, error) => refusals.push([label, error]))
  await leaveOlderPlan(said)
  const [refused] = refusals
  if (!refused) return goOn(said, plan)
  // One part alone is written again, and the rest is kept.
  if (refusals.length > 1 || !plan.title || plan.either || missingOf(plan) !== refused[0]) throw refused[1]
  return askPart(said, plan, refused[1].message)
}

/** Who begins again does not go on with what was asked before. */
async function leaveOlderPlan({ tx, lane, now }: Said): Promise<void> {
  for (const older of await findOpenQuestions(tx, lane, undefined, now))
    if (older.kind === 'activity.plan') await leaveQuestion(tx, older, now)
}

async function goOn(said: Said, plan: Plan): Promise<Reply> {
  if (!plan.title) return askPart(said, plan, replies.askTitle)
  if (!plan.startsAt) return askTime(said, plan)
  if (plan.either) return askWhen(said, plan, plan.either)
  if (!plan.place) return askPart(said, plan, replies.askPlace)
  if (!plan.capacity) return askPart(said, plan, replies.askCapacity)
  if (!plan.rooms?.length) {
    if (said.room?.kind === 'rider') return create(said, { ...plan, rooms: [said.room.id] } as Complete)
    const known = await listRiderRooms(said.tx, said.district)
    const [only] = known
    if (only && known.length === 1) return create(said, { ...plan, rooms: [only.id] } as Complete)
    return askPart(said, plan, replies.askRooms(known.slice(0, 20).map((room) => room.name)))
  }
  return create(said, plan as Complete)
}

/** 周六7点: in the morning or in the evening. */
function askWhen(said: Said, { either: _either, ...plan }: Plan, either: Coming[]): Promise<Answer> {
  return askWhichTime(said, { kind: 'activity.when', either, known: plan }, replies.askWhen(either))
}

async function answerWhen(said: Said, question: QuestionRow, choice: number | undefined): Promise<Reply> {
  const { chosen, known } = chosenTime<Plan>(said, question, choice)
  return goOn(said, { ...known, ...timesOf(chosen, said.now) })
}
export const whenQuestion: QuestionHandler = { kind: 'activity.when', answer: answerWhen }

/** A day that was said stays said; one that is over is told to be. */
function askTime(said: Said, { day, past, ...plan }: Plan): Promise<Answer> {
  if (past !== undefined) return askPart(said, plan, replies.askOtherTime(past))
  if (day === undefined) return askPart(said, plan, replies.askTime)
  return day + DAY > said.now ? askPart(said, { ...plan, day }, replies.askClock(day)) : askPart(said, plan, replies.askOtherDay(day))
}

async function askPart(said: Said, plan: Plan, sentence: string): Promise<Answer> {
  const asks = await askSpeaker(said, {
    kind: 'activity.plan',
    accepts: 'text',
    data: JSON.stringify(plan),
  })
  return { text: sentence, asks }
}

/** The answer is the part that was missing, or labelled parts in any order. */
async function answerPart(said: Said, question: QuestionRow): Promise<Reply> {
  const plan = JSON.parse(openQuestionData(said.tx, question)) as Plan
  const text = said.text.trim()
  const labelled = plan.title && !LABELLED.test(text) ? `${missingOf(plan)} ${withGroups(missingOf(plan), text)}` : text
  const { title, ...read } = await readPlan(said, labelled, { day: plan.day })
  // What stands behind another part is no new title.
  return goOn(said, { ...plan, ...read, ...(title && (!plan.title || /标题|主题/.test(text)) ? { title } : {}) })
}

/** 三十个人，两个群都发: where it goes, said with how many. */
const withGroups = (missing: string, text: string) =>
  missing === '名额'
    ? text.replace(/^([^，,。;；\s]{1,12})[，,。;；\s]+(?:就?发(?:到|给|在)?)?(?=\S*(?:群|都发|全发)\S{0,3}$)/, '$1 群 ')
    : text
const LABELLED = /^(?:标题|主题|时间|地点|名额|配额|先修|技能|群)[\s:：]/
const missingOf = ({ startsAt, place, capacity }: Plan) => (!startsAt ? '时间' : !place ? '地点' : !capacity ? '名额' : '群')
export const planQuestion: QuestionHandler = {
  kind: 'activity.plan',
  hearsDanger: true,
  wantsContent: wantsWords,
  onlyFits: true,
  takesNumber({ tx }, question) {
    const plan = JSON.parse(openQuestionData(tx, question)) as Plan
    return plan.title !== undefined && missingOf(plan) === '名额'
  },
  // 谁报名了 is no group, and no number of places; a title or a place may be any words.
  fits: (said, question) => wantsWords(said, question) || !wantsOther(said.plain),
  answer: answerPart,
}

function wantsWords({ tx }: Said, question: QuestionRow): boolean {
  const plan = JSON.parse(openQuestionData(tx, question)) as Plan
  return !plan.title || (plan.startsAt !== undefined && !plan.place)
}

/** 改到下午两点 may be said of what is being written. */
const OF_THIS = new Set(['发布活动', '改活动', '活动', '报名'])
function wantsOther(plain: string): boolean {
  const wish = guessIntent(plain)
  // 骑手一群 is a group, whatever it may be the beginning of.
  return wish !== undefined && (wish.sure || (wish.asked === true && !/群$/.test(plain.trim()))) && !OF_THIS.has(wish.word)
}

/** What everybody must know of a plan before it can be published. */
export type Complete = Plan & { title: string; startsAt: number; endsAt: number; place: string; capacity: number; rooms: string[] }

async function create(said: Said, plan: Complete): Promise<Reply> {
  const { district, account, tx, now } = said
  const held = Object.values(plan.quotas ?? {}).reduce((sum, heads) => sum + heads, 0)
  if (held > plan.capacity) throw new AppError('invalid', replies.quotasTooMany(held, plan.capacity))
  const by = { district, account, author: said.member.id, actor: said.member.subject ?? 'unknown' }
  // Later than it starts is until it starts.
  const { closesAt, ...rest } = plan
  const closing = closesAt !== undefined && closesAt < plan.startsAt ? { closesAt } : {}
  const { activity, rooms, leaves } = await createActivity(tx, by, { ...rest, ...closing }, now)
  const required = await requiredOf(tx, activity)
  return replies.published(
    activity,
    rooms.map((room) => room.name),
    { leavesAt: leaves > now ? leaves : undefined, more: replies.terms(activity, required, await quotaNames(tx, activity)) },
  )
}

/** Writes an activity, sets its reminders and end, announces it in its groups and asks volunteers; the author hears when it left later. */
export async function createActivity(
  tx: Tx,
  by: { district: string; account: string; author: string; actor: string; series?: string },
  plan: Complete,
  now: number,
): Promise<{ activity: ActivityRow; rooms: RoomRow[]; leaves: number }> {
  const { rooms: roomIds, either: _either, day: _day, past: _past, ...known } = plan
  const { actor, ...from } = by
  const [activity] = await tx
    .insert(tx.t.activities)
    .values({
      id: newId(now),
      number: await tx.nextNumber(by.district, 'activity'),
      kind: kindOf(plan.title) ?? '其他',
      state: 'open',
      createdAt: now,
      ...from,
      ...known,
    })
    .returning()
  if (!activity) throw new Error('an activity that was not written')
  for (const room of roomIds) await tx.insert(tx.t.activityRooms).values({ activity: activity.id, room })
  await journalActivity({ tx, now }, activity, 'publish', actor)
  await setReminders(tx, activity, now)
  const obligation = { noun: 'activity', item: activity.id, district: activity.district, area: null, owner: activity.author }
  await setObligation(tx, { ...obligation, what: 'hold', dueAt: activity.endsAt, level: 0 }, now)
  const rooms = await announce(tx, activity, roomIds, now)
  await askVolunteers(tx, activity, now)
  return { activity, rooms, leaves: leavesAt(tx.rules, 'bulk', false, now) }
}

export async function journalActivity(
  { tx, now }: { tx: Tx; now: number },
  activity: ActivityRow,
  verb: string,
  actor: string,
): Promise<void> {
  const { id, district, state } = activity
  await writeJournal(tx, { at: now, district, verb, noun: 'activity', item: id, to: state, actor })
}
