import { findArea } from '../../community/areas.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { askWhichTime, type Coming, chosenTime, readComing } from '../../conversation/times/coming.js'
import { parseTime } from '../../conversation/times/times.js'
import type { AreaRow, MemberRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { insertMeeting, tellRider } from './meeting-record.js'
import { personNamed } from './named.js'
import { activePairOf } from './queries.js'
import * as replies from './replies.js'

/** 定期座谈 <骑手或区域> <时间>: once or by a rule; where its clock may mean two, which is asked. */
export async function hold(said: Said): Promise<Reply> {
  const [first = ''] = said.rest.trim().split(/\s+/)
  // A time alone names nobody.
  const whom = parseTime(first, said.now)?.span[0] === 0 ? '' : first
  const coming = readComing(said.rest.trim().slice(whom.length), said.now)?.coming ?? []
  const [only, other] = coming
  if (!whom || !only) throw new AppError('invalid', replies.meetingForm)
  const { name } = await partyOf(said, whom)
  if (!other) return holdAt(said, whom, only)
  return askWhichTime(said, { kind: 'meeting.when', either: coming, known: whom }, replies.askMeetingTime(name, coming))
}

export const holdQuestion: QuestionHandler = {
  kind: 'meeting.when',
  async answer(said, question, choice) {
    const { chosen, known } = chosenTime<string>(said, question, choice)
    return holdAt(said, known, chosen)
  },
}

/** An area, or a rider the speaker is paired with. */
async function partyOf(said: Said, whom: string): Promise<{ name: string; area?: Pick<AreaRow, 'id'>; rider?: MemberRow }> {
  const area = await findArea(said.tx, said.district, whom)
  if (area) return { name: area.name, area }
  const rider = await personNamed(said, whom)
  const pair = await activePairOf(said.tx, rider.id)
  if (pair?.worker !== said.member.id) throw new AppError('not_found', replies.notPaired(rider.name))
  return { name: rider.name, rider }
}

async function holdAt(said: Said, whom: string, { startsAt, repeats }: Coming): Promise<Reply> {
  const { tx, now } = said
  if (startsAt <= now) throw new AppError('invalid', replies.meetingPast(startsAt))
  const { name, area, rider } = await partyOf(said, whom)
  const meeting = await insertMeeting(
    tx,
    {
      district: said.district,
      title: area ? `${name}座谈` : `和${name}座谈`,
      owner: said.member.id,
      rider: rider?.id ?? null,
      area: area?.id ?? null,
      startsAt,
      repeats: repeats ?? null,
    },
    now,
  )
  await tellRider(tx, meeting, { class: 'reply', purpose: 'meeting.set', text: replies.meetingForRider(meeting) }, now)
  return replies.meetingSet(meeting)
}
