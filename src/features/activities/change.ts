import { eq } from 'drizzle-orm'
import { local } from '../../clock.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { askWhichTime, chosenTime } from '../../conversation/times/coming.js'
import type { ActivityRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { announceAnew } from './announce.js'
import { type Changes, lengthOf, readChanges } from './change-words.js'
import { offerToWaiting, takeBackOffers } from './offers.js'
import { timesOf } from './plan-time.js'
import { journalActivity } from './publish.js'
import { countHeld, countTaken, findActivityById, listSignUps } from './queries.js'
import { setReminders, tellHolder } from './reminders.js'
import * as replies from './replies.js'
import { withActivity } from './which.js'

export const actorOf = (said: Said) => said.member.subject ?? 'unknown'

export function mustBeOpen(activity: ActivityRow): void {
  if (activity.state !== 'open') throw new AppError('conflict', replies.overForStaff(activity))
}

/** 改活动: what is changed of it; where its clock may mean two, which is asked before anything is changed. */
export function change(said: Said): Promise<Reply> {
  const go = async (activity: ActivityRow, rest: string) => {
    mustBeOpen(activity)
    const { changes, either } = await readChanges(said, activity, rest)
    if (!either) return changeActivity(said, activity, changes)
    const about = { kind: 'activity.change', noun: 'activity', item: activity.id }
    return askWhichTime(said, { ...about, either, known: changes }, replies.askWhenOf(activity.number, either))
  }
  return withActivity(said, '改活动', go, { only: true })
}

export const changeQuestion: QuestionHandler = {
  kind: 'activity.change',
  async answer(said, question, choice) {
    const activity = question.item ? await findActivityById(said.tx, question.item) : undefined
    if (!activity) throw new AppError('not_found', replies.badNumber('改活动'))
    mustBeOpen(activity)
    const { chosen, known } = chosenTime<Changes>(said, question, choice)
    const { past, ...times } = timesOf(chosen, said.now, lengthOf(activity).lasts)
    if (past !== undefined) throw new AppError('invalid', replies.pastTime(past))
    return changeActivity(said, activity, { ...known, ...times })
  },
}

/** Nobody signs up after it has begun: such an end of signing up is refused, and one that a new time leaves behind is dropped, as is the end of its very day. */
function closing(activity: ActivityRow, { closesAt, startsAt = activity.startsAt }: Changes): Pick<Partial<ActivityRow>, 'closesAt'> {
  if ((closesAt ?? activity.closesAt ?? 0) < startsAt) return {}
  if (closesAt === undefined || closesAt === local(startsAt).startOf('day').add(1, 'day').valueOf()) return { closesAt: null }
  throw new AppError('invalid', replies.closesAfterStart(closesAt, startsAt))
}

async function changeActivity(said: Said, activity: ActivityRow, asked: Changes): Promise<Reply> {
  const { tx, now } = said
  const changes = { ...asked, ...closing(activity, asked) }
  await tx.update(tx.t.activities).set(changes).where(eq(tx.t.activities.id, activity.id))
  const after = { ...activity, ...changes }
  await journalActivity(said, after, 'change', actorOf(said))
  if (changes.startsAt) await setReminders(tx, after, now)
  if (changes.startsAt || changes.place || changes.title) await tellHolders(said, after, 'activity.changed', replies.changed(after))
  await takeBackOffers(tx, after, now)
  await offerToWaiting(tx, after, now)
  const held = await countHeld(tx, activity.id)
  await announceAnew(tx, after, held, now)
  return replies.changedAck(after, held, (await countTaken(tx, activity.id)) - held)
}

export async function tellHolders(said: Said, activity: ActivityRow, purpose: string, text: string): Promise<number> {
  const holders = await listSignUps(said.tx, activity.id, 'live')
  for (const entry of holders) await tellHolder(said.tx, activity, entry, { class: 'reply', purpose, text }, said.now)
  return holders.length
}
