import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.js'
import type { MeetingRow, PairRow } from '../../db/schema.js'
import { closeObligation } from '../../timers/obligations.js'
import { cancelTimers } from '../../timers/timers.js'
import { journal } from './meeting-record.js'

/** It is not held: nobody is reminded of it, and nobody owes it. */
export async function callOff(tx: Tx, meeting: MeetingRow, actor: string, now: number): Promise<void> {
  await tx.update(tx.t.meetings).set({ state: 'cancelled' }).where(eq(tx.t.meetings.id, meeting.id))
  await cancelTimers(tx, 'meeting', meeting.id, now)
  await closeObligation(tx, 'meeting', meeting.id, now)
  await journal(tx, { ...meeting, state: 'cancelled' }, 'cancel', actor, now)
}

/** A pair that is none any more meets no more: its meetings that were still to come, the first one first. */
export async function callOffMeetingsOf(tx: Tx, pair: PairRow, actor: string, now: number): Promise<MeetingRow[]> {
  const { meetings } = tx.t
  const open = await tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.owner, pair.worker), eq(meetings.rider, pair.rider), eq(meetings.state, 'open')))
    .orderBy(asc(meetings.startsAt))
    .limit(100)
  for (const meeting of open) await callOff(tx, meeting, actor, now)
  return open
}
