import { and, eq } from 'drizzle-orm'
import { roomsOfMember } from '../../community/rooms-of.js'
import { parseItemNumber } from '../../conversation/numbers.js'
import type { Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { MeetingRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import * as replies from './replies.js'

/** The meeting whose number follows, for one who takes part; `owner`: only who holds it. */
export async function numbered(said: Said, word: string, owner: boolean): Promise<{ meeting: MeetingRow; rest: string }> {
  const parsed = parseItemNumber(said.rest)
  if (!parsed) throw new AppError('invalid', replies.meetingNumber(word))
  const { meetings } = said.tx.t
  const [meeting] = await said.tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.district, said.district), eq(meetings.number, parsed.number)))
    .limit(1)
  if (!meeting || !(await takesPart(said, meeting))) throw new AppError('not_found', replies.noMeeting(parsed.number))
  if (owner && meeting.owner !== said.member.id) throw new AppError('forbidden', replies.notYourMeeting(parsed.number))
  return { meeting, rest: parsed.rest.trim() }
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
