import { eq } from 'drizzle-orm'
import { DAY } from '../../clock.js'
import { askWhichTime, chosenTime } from '../../conversation/coming.js'
import { type ItemNumber, parseItemNumber } from '../../conversation/numbers.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import type { ActivityRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { announceAnew } from './announce.js'
import { type Plan, readPlan } from './plan.js'
import { timesOf } from './plan-time.js'
import { journalActivity } from './publish.js'
import { countTaken, findActivity, findActivityById, listSignUps } from './queries.js'
import { setReminders, tellHolder } from './reminders.js'
import * as replies from './replies.js'
import { offerSeats, takeBackOffers } from './sign-up.js'

export const actorOf = (said: Said) => said.member.subject ?? 'unknown'

/** The number that follows the word; that of another noun is refused, for it is not this one's. */
export function numberOf(said: Said, word: string): ItemNumber | undefined {
  const parsed = parseItemNumber(said.rest)
  if (parsed?.noun && parsed.noun !== '活动') throw new AppError('invalid', replies.otherNoun(word, parsed.noun))
  return parsed
}

/** The activity whose number follows the word. */
export async function withActivity(said: Said, word: string, go: (activity: ActivityRow, rest: string) => Promise<Reply>): Promise<Reply> {
  const parsed = numberOf(said, word)
  if (said.rest.trim() === '') throw new MissingPart(replies.whichNumber)
  if (!parsed) throw new AppError('invalid', replies.badNumber(word))
  const activity = await findActivity(said.tx, said.district, parsed.number)
  if (!activity) throw new AppError('not_found', replies.notFound(parsed.number))
  return go(activity, parsed.rest)
}

export function mustBeOpen(activity: ActivityRow): void {
  if (activity.state !== 'open') throw new AppError('conflict', replies.overForStaff(activity))
}

type Changes = Omit<Plan, 'rooms' | 'either' | 'day' | 'past'>

const TITLED = /\s(?:标题|主题)[\s:：]/
/** 改活动: labelled parts, or a time alone; where its clock may mean two, which is asked before anything is changed. */
export function change(said: Said): Promise<Reply> {
  return withActivity(said, '改活动', async (activity, rest) => {
    mustBeOpen(activity)
    const labelled = ` ${/^(标题|主题|时间|地点|名额|配额|先修|技能)/.test(rest) ? rest : `时间 ${rest}`}`
    const { title, rooms: _rooms, either, day, past, ...read } = await readPlan(said, labelled)
    const changes: Changes = title && TITLED.test(labelled) ? { ...read, title } : read
    if (past !== undefined && !changes.startsAt) throw new AppError('invalid', replies.pastTime(past))
    if (day !== undefined && !changes.startsAt) throw new AppError('invalid', day + DAY > said.now ? replies.badTime : replies.pastDay(day))
    if (Object.keys(changes).length === 0) throw new MissingPart(replies.changeForm)
    if (!either) return changeActivity(said, activity, changes)
    const about = { kind: 'activity.change', noun: 'activity', item: activity.id }
    return askWhichTime(said, { ...about, either, known: changes }, replies.askWhenOf(activity.number, either))
  })
}

export const changeQuestion: QuestionHandler = {
  kind: 'activity.change',
  async answer(said, question, choice) {
    const activity = question.item ? await findActivityById(said.tx, question.item) : undefined
    if (!activity) throw new AppError('not_found', replies.badNumber('改活动'))
    mustBeOpen(activity)
    const { chosen, known } = chosenTime<Changes>(said, question, choice)
    const { past, ...times } = timesOf(chosen, said.now)
    if (past !== undefined) throw new AppError('invalid', replies.pastTime(past))
    return changeActivity(said, activity, { ...known, ...times })
  },
}

async function changeActivity(said: Said, activity: ActivityRow, changes: Changes): Promise<Reply> {
  const { tx, now } = said
  await tx.update(tx.t.activities).set(changes).where(eq(tx.t.activities.id, activity.id))
  const after = { ...activity, ...changes }
  await journalActivity(said, after, 'change', actorOf(said))
  if (changes.startsAt) await setReminders(tx, after, now)
  if (changes.startsAt || changes.place || changes.title) await tellHolders(said, after, 'activity.changed', replies.changed(after))
  await takeBackOffers(tx, after, now)
  await offerSeats(tx, after, now)
  const taken = await countTaken(tx, activity.id)
  await announceAnew(tx, after, taken, now)
  return replies.changedAck(after, taken)
}

export async function tellHolders(said: Said, activity: ActivityRow, purpose: string, text: string): Promise<number> {
  const holders = await listSignUps(said.tx, activity.id, 'live')
  for (const entry of holders) await tellHolder(said.tx, activity, entry, { class: 'reply', purpose, text }, said.now)
  return holders.length
}
