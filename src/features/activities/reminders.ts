import { eq } from 'drizzle-orm'
import { DAY, HOUR } from '../../clock.js'
import { memberById } from '../../community/members.js'
import { receiverOf } from '../../community/receivers.js'
import { roomPlatformId } from '../../community/rooms.js'
import type { TimerHandler } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { ActivityRow, OutboxClass, QuestionRow, SignUpRow } from '../../db/schema.js'
import { canHear, tell } from '../../outbox/tell.js'
import { beforeWindow } from '../../outbox/windows.js'
import { closeObligation } from '../../timers/obligations.js'
import { cancelTimers, setTimer } from '../../timers/timers.js'
import { countHeld, findActivityById, listSignUps } from './queries.js'
import * as replies from './replies.js'

/** A day and an hour before it starts, but before a window that would hold them; and its end. Replaces those set before. */
export async function setReminders(tx: Tx, activity: ActivityRow, now: number): Promise<void> {
  await cancelTimers(tx, 'activity', activity.id, now, ['activity.remind', 'activity.end'])
  for (const before of [DAY, HOUR]) {
    const dueAt = beforeWindow(tx.rules, activity.startsAt - before)
    if (dueAt > now) await setTimer(tx, { kind: 'activity.remind', noun: 'activity', item: activity.id, dueAt }, now)
  }
  await setTimer(tx, { kind: 'activity.end', noun: 'activity', item: activity.id, dueAt: activity.endsAt + HOUR }, now)
}

interface Words {
  class: OutboxClass
  purpose: string
  text: string
  asks?(lane: string): Promise<QuestionRow>
}

/** Says it to one who holds or awaits a place: privately to a friend, else by mention in the group it was said in. */
export async function tellHolder(tx: Tx, activity: ActivityRow, signUp: SignUpRow, words: Words, now: number): Promise<void> {
  const receiver = await receiverOf(tx, signUp.member, now)
  if (!receiver) return
  const room = signUp.room ? await roomPlatformId(tx, signUp.room) : undefined
  await tell(tx, receiver, room, { ...words, noun: 'activity', item: activity.id }, now)
}

/** Whether one who holds or awaits a place can be told anything: no friend who has left every group hears nothing. */
export async function canTellHolder(tx: Tx, signUp: SignUpRow, now: number): Promise<boolean> {
  const receiver = await receiverOf(tx, signUp.member, now)
  return receiver !== undefined && (await canHear(tx, receiver, signUp.room ? await roomPlatformId(tx, signUp.room) : undefined))
}

export async function tellAuthor(tx: Tx, activity: ActivityRow, words: Words, now: number): Promise<void> {
  const receiver = await receiverOf(tx, activity.author, now)
  if (receiver) await tell(tx, { ...receiver, reachable: true }, undefined, { ...words, noun: 'activity', item: activity.id }, now)
}

const handler = (kind: string, run: (tx: Tx, activity: ActivityRow, now: number, dueAt: number) => Promise<void>): TimerHandler => ({
  kind,
  async run(tx, timer, now) {
    const activity = await findActivityById(tx, timer.item)
    if (activity?.state === 'open') await run(tx, activity, now, timer.dueAt)
  },
})

/** Said as of when it was due: a timer that rings a moment late, inside the window it was put before, is not held until after the start. */
async function remind(tx: Tx, activity: ActivityRow, now: number, dueAt: number): Promise<void> {
  if (activity.startsAt <= now) return
  const words = { class: 'reminder', purpose: 'activity.remind', text: replies.remind(activity) } as const
  for (const signUp of await listSignUps(tx, activity.id, 'held')) await tellHolder(tx, activity, signUp, words, Math.min(dueAt, now))
}

/** It is over: who held a place and did not check in, where a code was given out, was not there. Nobody else is shown that. */
export async function endActivity(tx: Tx, activity: ActivityRow, now: number): Promise<{ came: number; heads: number }> {
  const held = await listSignUps(tx, activity.id, 'held')
  const { signUps, activities } = tx.t
  for (const signUp of held)
    if (activity.codeHash && signUp.checkedInAt === null) await tx.update(signUps).set({ noShow: true }).where(eq(signUps.id, signUp.id))
  await tx.update(activities).set({ state: 'ended', endedAt: now }).where(eq(activities.id, activity.id))
  await cancelTimers(tx, 'activity', activity.id, now)
  await closeObligation(tx, 'activity', activity.id, now)
  const came = held.filter((signUp) => signUp.checkedInAt !== null).reduce((sum, signUp) => sum + signUp.heads, 0)
  return { came, heads: await countHeld(tx, activity.id) }
}

export const reminderTimers: TimerHandler[] = [
  handler('activity.remind', remind),
  handler('activity.announced', (tx, activity, now) =>
    tellAuthor(tx, activity, { class: 'reply', purpose: 'activity.announced_to_author', text: replies.announced(activity) }, now),
  ),
]

export const nameOf = async (tx: Tx, member: string) => (await memberById(tx, member))?.name ?? '骑手'
