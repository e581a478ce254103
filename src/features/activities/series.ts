import type { TimerHandler } from '../../conversation/said.js'
import { nextOf, parseRecurring } from '../../conversation/times/recurring.js'
import type { Tx } from '../../db/database.js'
import type { ActivityRow } from '../../db/schema.js'
import { leavesAt } from '../../outbox/windows.js'
import { createActivity } from './publish.js'
import { findActivityById, roomsOfActivity } from './queries.js'
import { endActivity, tellAuthor } from './reminders.js'
import * as replies from './replies.js'

/** It is over by itself. */
export const endTimer: TimerHandler = {
  kind: 'activity.end',
  async run(tx, timer, now) {
    const activity = await findActivityById(tx, timer.item)
    if (activity?.state !== 'open') return
    await endActivity(tx, activity, now)
    await publishNext(tx, activity, now)
  },
}

/** The next of its series, announced like the first; nothing when it does not come back. */
export async function publishNext(tx: Tx, activity: ActivityRow, now: number): Promise<void> {
  const rule = activity.repeats ? parseRecurring(activity.repeats, now) : undefined
  const startsAt = rule && nextOf(rule, Math.max(activity.startsAt, now))
  if (!startsAt) return
  const { district, account, author, title, place, capacity, quotas, requires, repeats, skill, closesAt } = activity
  const rooms = (await roomsOfActivity(tx, activity.id)).map((room) => room.id)
  const by = { district, account, author, actor: 'system', series: activity.series ?? activity.id }
  const plan = {
    title,
    place,
    capacity,
    rooms,
    startsAt,
    endsAt: startsAt + (activity.endsAt - activity.startsAt),
    ...(closesAt ? { closesAt: startsAt - (activity.startsAt - closesAt) } : {}),
    ...(quotas ? { quotas } : {}),
    ...(requires ? { requires } : {}),
    ...(repeats ? { repeats } : {}),
    ...(skill ? { skill } : {}),
  }
  const next = await createActivity(tx, by, plan, now)
  const text = replies.nextOfSeries(next.activity, leavesAt(tx.rules, 'bulk', false, now) > now)
  await tellAuthor(tx, next.activity, { class: 'reminder', purpose: 'activity.next', text }, now)
}
