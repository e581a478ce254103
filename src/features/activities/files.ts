import { createEvent } from 'ics'
import { memberById } from '../../community/members.js'
import { formatTime } from '../../conversation/times/times.js'
import { toCsv } from '../../db/csv.js'
import type { Tx } from '../../db/database.js'
import type { ActivityRow } from '../../db/schema.js'
import { countHeld, findActivity, listNewest, listSignUps } from './queries.js'
import { quotaNames } from './quotas.js'
import { activityStateName, ROSTER_COLUMNS, stateName } from './replies.js'

export interface Document {
  name: string
  text: string
}

/** Who holds or awaits a place, as CSV for a spreadsheet: with a byte order mark, and no cell that could be read as a formula. */
export async function rosterFile(tx: Tx, activity: ActivityRow): Promise<Document> {
  const areas = await areaNames(tx)
  const rows = []
  for (const [at, entry] of (await listSignUps(tx, activity.id, 'live')).entries()) {
    const member = await memberById(tx, entry.member)
    const cells = [at + 1, member?.name ?? '', member?.number ?? '', entry.heads, stateName(entry.state), areas.get(entry.area ?? '') ?? '']
    rows.push([...cells, formatTime(entry.joinedAt), entry.checkedInAt ? formatTime(entry.checkedInAt) : ''])
  }
  return { name: `活动${activity.number}名单.csv`, text: toCsv(ROSTER_COLUMNS, rows) }
}

async function areaNames(tx: Tx): Promise<Map<string, string>> {
  const { areas } = tx.t
  const rows = await tx.select({ id: areas.id, name: areas.name }).from(areas).limit(10_000)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** One event for a phone's calendar (RFC 5545), in UTC. */
export async function calendarFile(tx: Tx, activity: ActivityRow): Promise<Document> {
  const quotas = (await quotaNames(tx, activity)).map(([name, heads]) => `${name} ${heads}`).join('，')
  const { error, value } = createEvent({
    title: activity.title,
    start: activity.startsAt,
    end: activity.endsAt,
    startInputType: 'utc',
    startOutputType: 'utc',
    endInputType: 'utc',
    endOutputType: 'utc',
    location: activity.place,
    ...(quotas ? { description: quotas } : {}),
    uid: `${activity.id}@huoban`,
    productId: 'huoban',
    status: activity.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  })
  if (error || !value) throw error ?? new Error('a calendar file without content')
  return { name: `活动${activity.number}.ics`, text: value }
}

/** What the console lists: the newest first, at most 200. */
export async function activityLines(tx: Tx, district: string) {
  const lines = []
  for (const activity of await listNewest(tx, district)) {
    const { number, title, place, capacity, startsAt, closesAt } = activity
    const closes = closesAt === null ? '' : formatTime(closesAt)
    const taken = await countHeld(tx, activity.id)
    lines.push({ number, title, when: formatTime(startsAt), closes, place, taken, capacity, state: activityStateName(activity.state) })
  }
  return lines
}

/** Undefined when there is no such activity. */
export async function activityFile(tx: Tx, district: string, number: number, kind: 'roster' | 'event'): Promise<Document | undefined> {
  const activity = await findActivity(tx, district, number)
  if (!activity) return undefined
  return kind === 'roster' ? rosterFile(tx, activity) : calendarFile(tx, activity)
}
