import { DAY } from '../../clock.js'
import { receiverOf } from '../../community/receivers.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import { writeJournal } from '../../db/journal.js'
import type { MeetingRow } from '../../db/schema.js'
import { type Telling, tell } from '../../outbox/tell.js'
import { beforeWindow } from '../../outbox/windows.js'
import { setObligation } from '../../timers/obligations.js'
import { setTimer } from '../../timers/timers.js'

type Words = Pick<Telling, 'class' | 'purpose' | 'text'>

/** A meeting's row with what belongs to it: its reminder, what is owed, its line in the journal. */
export async function insertMeeting(
  tx: Tx,
  known: Pick<MeetingRow, 'district' | 'title' | 'owner' | 'rider' | 'area' | 'startsAt' | 'repeats'>,
  now: number,
): Promise<MeetingRow> {
  const number = await tx.nextNumber(known.district, 'meeting')
  const row = { id: newId(now), number, ...known, state: 'open', createdAt: now } as const
  await tx.insert(tx.t.meetings).values(row)
  const dueAt = beforeWindow(tx.rules, row.startsAt - DAY)
  if (dueAt > now) await setTimer(tx, { kind: 'meeting.remind', noun: 'meeting', item: row.id, dueAt }, now)
  const owed = { noun: 'meeting', item: row.id, district: row.district, area: row.area, owner: row.owner }
  await setObligation(tx, { ...owed, what: 'meet', dueAt: row.startsAt, level: 0 }, now)
  await journal(tx, row, 'set', 'system', now)
  return row
}

export async function journal(tx: Tx, meeting: MeetingRow, verb: string, actor: string, now: number): Promise<void> {
  const { district, id, state, area } = meeting
  await writeJournal(tx, { at: now, district, verb, noun: 'meeting', item: id, to: state, actor, ...(area ? { area } : {}) })
}

/** True when he could be told. Where others read along nothing is said of it: that somebody has a worker is his own affair. */
export async function tellRider(tx: Tx, meeting: MeetingRow, words: Words, now: number): Promise<boolean> {
  const receiver = meeting.rider ? await receiverOf(tx, meeting.rider, now) : undefined
  if (!receiver?.reachable) return false
  await tell(tx, receiver, undefined, { ...words, noun: 'meeting', item: meeting.id }, now)
  return true
}

export async function tellOwner(tx: Tx, meeting: MeetingRow, words: Words, now: number) {
  const receiver = await receiverOf(tx, meeting.owner, now)
  if (receiver) await tell(tx, { ...receiver, reachable: true }, undefined, { ...words, noun: 'meeting', item: meeting.id }, now)
}
