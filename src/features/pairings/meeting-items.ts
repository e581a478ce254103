import { and, asc, eq } from 'drizzle-orm'
import type { Reply, Said } from '../../conversation/said.js'
import { nextOf, parseRecurring } from '../../conversation/times/recurring.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import type { MeetingItemRow, MeetingRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { closeObligation } from '../../timers/obligations.js'
import { cancelTimers } from '../../timers/timers.js'
import { numbered } from './meeting-find.js'
import { insertMeeting, journal, tellOwner, tellRider } from './meeting-record.js'
import * as replies from './replies.js'

export async function addAgenda(said: Said): Promise<Reply> {
  const { meeting, rest } = await numbered(said, '议程', false)
  if (meeting.state !== 'open') throw new AppError('conflict', replies.meetingOver(meeting))
  if (!rest) throw new MissingPart(replies.meetingContent.agenda)
  const item = await addItem(said, meeting, 'agenda', rest)
  const text = replies.agendaToOwner(meeting, rest)
  if (meeting.owner !== said.member.id) await tellOwner(said.tx, meeting, { class: 'reply', purpose: 'meeting.agenda', text }, said.now)
  return replies.agendaAdded(replies.seenBy(meeting, said.member.id), item.number)
}

const MOST_ITEMS = 50

export async function addItem(
  said: Pick<Said, 'tx' | 'now' | 'member'>,
  meeting: MeetingRow,
  kind: MeetingItemRow['kind'],
  text: string,
  dueAt?: number,
) {
  const { tx, now } = said
  const before = await itemsOf(tx, meeting.id, kind)
  if (before.length >= MOST_ITEMS) throw new AppError('too_many', replies.tooManyItems(MOST_ITEMS))
  const sealed = tx.vault.seal('note', text.slice(0, 2_000))
  const row = { id: newId(now), meeting: meeting.id, kind, number: before.length + 1, author: said.member.id, sealed, at: now }
  await tx.insert(tx.t.meetingItems).values({ ...row, owner: kind === 'action' ? meeting.owner : null, dueAt: dueAt ?? null })
  return row
}

export function itemsOf(tx: Tx, meeting: string, kind: MeetingItemRow['kind']): Promise<MeetingItemRow[]> {
  const { meetingItems } = tx.t
  return tx
    .select()
    .from(meetingItems)
    .where(and(eq(meetingItems.meeting, meeting), eq(meetingItems.kind, kind)))
    .orderBy(asc(meetingItems.number))
    .limit(MOST_ITEMS)
}

export const textOf = (tx: Tx, item: MeetingItemRow) => (item.sealed ? tx.vault.open('note', item.sealed) : '')

/**
 * 纪要: what was said is kept; it was held, and the next of its series is set with what is still to do. Before its time it was held early:
 * its rider, who would come, hears so.
 */
export async function writeMinutes(said: Said): Promise<Reply> {
  const { tx, now } = said
  const { meeting, rest } = await numbered(said, '纪要', true)
  if (meeting.state === 'cancelled') throw new AppError('conflict', replies.meetingOver(meeting))
  if (!rest) throw new MissingPart(replies.meetingContent.minutes)
  await addItem(said, meeting, 'minutes', rest)
  if (meeting.state === 'held') return replies.minutesKept(meeting, undefined)
  await tx.update(tx.t.meetings).set({ state: 'held' }).where(eq(tx.t.meetings.id, meeting.id))
  await cancelTimers(tx, 'meeting', meeting.id, now)
  await closeObligation(tx, 'meeting', meeting.id, now)
  await journal(tx, { ...meeting, state: 'held' }, 'hold', said.member.subject ?? 'unknown', now)
  const next = await setNextOf(tx, meeting, now)
  if (meeting.startsAt <= now) return replies.minutesKept(meeting, next)
  const words = { class: 'reply', purpose: 'meeting.held', text: replies.heldEarlyForRider(meeting, next) } as const
  const told = await tellRider(tx, meeting, words, now)
  return `${replies.minutesKept(meeting, next)}\n${replies.heldEarly(meeting, told)}`
}

async function setNextOf(tx: Tx, meeting: MeetingRow, now: number): Promise<MeetingRow | undefined> {
  const rule = meeting.repeats ? parseRecurring(meeting.repeats, now) : undefined
  const startsAt = rule && nextOf(rule, Math.max(meeting.startsAt, now))
  if (!startsAt) return undefined
  const { district, title, owner, rider, area, repeats } = meeting
  return insertMeeting(tx, { district, title, owner, rider, area, repeats, startsAt }, now)
}
