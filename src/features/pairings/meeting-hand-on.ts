import { eq } from 'drizzle-orm'
import type { Handed, Unowned } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { MeetingRow } from '../../db/schema.js'
import { listOwnedBy, setObligation } from '../../timers/obligations.js'
import { meetingById } from './meeting-find.js'
import { journal } from './meeting-record.js'
import { areaOfRider, nextOwner } from './next-owner.js'
import * as replies from './replies.js'

/** Who held a meeting may not any more: it goes to a coordinator, with its reminder and its day as they are. */
export async function handOnMeetings(tx: Tx, of: Unowned, now: number): Promise<{ meeting: MeetingRow; to: string | null }[]> {
  const moved: { meeting: MeetingRow; to: string | null }[] = []
  for (const due of await listOwnedBy(tx, { noun: 'meeting', district: of.district, owner: of.member })) {
    const meeting = await meetingById(tx, due.item)
    const to = meeting && (await give(tx, of, meeting, now))
    if (!meeting || to === undefined) continue
    await setObligation(tx, { noun: 'meeting', district: of.district, area: meeting.area, ...due, owner: to }, now)
    moved.push({ meeting: { ...meeting, owner: to ?? meeting.owner }, to })
  }
  return moved
}

/** What was promised at a meeting goes with the meeting, which only its owner may write to. */
export async function handOnActions(tx: Tx, of: Unowned, now: number): Promise<Handed[]> {
  const handed: Handed[] = []
  const { meetingItems } = tx.t
  for (const due of await listOwnedBy(tx, { noun: 'action', district: of.district, owner: of.member })) {
    const [item] = await tx.select().from(meetingItems).where(eq(meetingItems.id, due.item)).limit(1)
    const meeting = item && (await meetingById(tx, item.meeting))
    const to = meeting && (await give(tx, of, meeting, now))
    if (!item || !meeting || to === undefined) continue
    if (to) await tx.update(meetingItems).set({ owner: to }).where(eq(meetingItems.id, item.id))
    await setObligation(tx, { noun: 'action', district: of.district, area: meeting.area, ...due, owner: to }, now)
    handed.push({ item: replies.actionItem(meeting, item.number), to, untold: true })
  }
  return handed
}

/** The owner from now on; null: there is nobody, undefined: it stays. */
async function give(tx: Tx, of: Unowned, meeting: MeetingRow, now: number): Promise<string | null | undefined> {
  const area = meeting.area ?? (meeting.rider ? await areaOfRider(tx, meeting.rider) : null)
  const to = await nextOwner(tx, of, area, now)
  if (to === of.member) return undefined
  if (!to || meeting.owner === to) return to
  await tx.update(tx.t.meetings).set({ owner: to }).where(eq(tx.t.meetings.id, meeting.id))
  await journal(tx, { ...meeting, owner: to }, 'hand_on', 'system', now)
  return to
}
