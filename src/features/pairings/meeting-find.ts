import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { DAY } from '../../clock.js'
import { roomsOfMember } from '../../community/rooms-of.js'
import { asWritten } from '../../conversation/normalise.js'
import { parseItemNumber } from '../../conversation/numbers.js'
import type { Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { MeetingRow } from '../../db/schema.js'
import { AppError, MissingNumber } from '../../errors.js'
import * as replies from './replies.js'

/** Which meeting a word is about where its number was not said: one still to come, or also one that was held since a week. */
const ALSO_HELD = new Set(['待办', '完成待办'])
const SINCE = 7 * DAY

/** The meeting whose number follows, else the only one it can be, for one who takes part; `owner`: only who holds it. */
export async function numbered(said: Said, word: string, owner: boolean): Promise<{ meeting: MeetingRow; rest: string }> {
  const parsed = parseItemNumber(said.rest)
  if (!parsed) return { meeting: await onlyOne(said, word, owner), rest: asWritten(said.text, said.rest.trim()) }
  const { meetings } = said.tx.t
  const [meeting] = await said.tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.district, said.district), eq(meetings.number, parsed.number)))
    .limit(1)
  if (!meeting || !(await takesPart(said, meeting))) throw new AppError('not_found', replies.noMeeting(parsed.number))
  if (owner && meeting.owner !== said.member.id) throw new AppError('forbidden', replies.notYourMeeting(parsed.number))
  return { meeting, rest: asWritten(said.text, parsed.rest.trim()) }
}

async function onlyOne(said: Said, word: string, owner: boolean): Promise<MeetingRow> {
  const { meetings } = said.tx.t
  const states = ALSO_HELD.has(word) ? (['open', 'held'] as const) : (['open'] as const)
  const rows = await said.tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.district, said.district), inArray(meetings.state, states), gt(meetings.startsAt, said.now - SINCE)))
    .orderBy(asc(meetings.startsAt), asc(meetings.number))
    .limit(500)
  const mine: MeetingRow[] = []
  for (const row of rows) if (owner ? row.owner === said.member.id : await takesPart(said, row)) mine.push(row)
  const [only] = mine
  if (!only) throw new AppError('not_found', replies.noMeetings)
  if (mine.length === 1) return only
  if (said.rest.trim()) throw new AppError('invalid', replies.meetingNumber(word))
  const shown = mine.slice(0, 10).map((row) => replies.seenBy(row, said.member.id))
  const numbers = shown.map(({ number }) => number)
  throw new MissingNumber(replies.whichMeeting(shown), '', numbers)
}

export async function meetingById(tx: Tx, id: string): Promise<MeetingRow | undefined> {
  const { meetings } = tx.t
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, id)).limit(1)
  return meeting
}

export async function takesPart(said: Said, meeting: MeetingRow): Promise<boolean> {
  if (meeting.owner === said.member.id || meeting.rider === said.member.id) return true
  return meeting.area !== null && (await roomsOfMember(said.tx, said.member.id)).some((room) => room.area === meeting.area)
}
