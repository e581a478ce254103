import { findArea } from '../../community/areas.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { askWhichTime, type Coming, chosenTime, readComing } from '../../conversation/times/coming.js'
import { parseTime } from '../../conversation/times/times.js'
import type { AreaRow, MemberRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { insertMeeting, tellRider } from './meeting-record.js'
import { personNamed } from './named.js'
import { activePairOf } from './queries.js'
import * as replies from './replies.js'

/** 定期座谈 <骑手或区域> <时间>: once or by a rule; what is missing is asked for, and where its clock may mean two, which. */
export async function hold(said: Said): Promise<Reply> {
  const { whom, when } = partsOf(said)
  const coming = readComing(when, said.now)?.coming ?? []
  const [only, other] = coming
  if (!whom) throw new MissingPart(only ? replies.meetingWhom : replies.meetingForm)
  const { name } = await partyOf(said, whom)
  if (!only) throw new MissingPart(replies.meetingWhen(name))
  if (!other) return holdAt(said, whom, only)
  return askWhichTime(said, { kind: 'meeting.when', either: coming, known: whom }, replies.askMeetingTime(name, coming))
}

/** Whom it is with stands first, or behind the time where that was asked for. */
function partsOf({ rest, now }: Said): { whom: string; when: string } {
  const words = rest.trim().split(/\s+/)
  const isTime = (word: string | undefined) => parseTime(word ?? '', now)?.span[0] === 0
  if (!isTime(words[0])) return { whom: words[0] ?? '', when: words.slice(1).join(' ') }
  const last = words.at(-1)
  return isTime(last) ? { whom: '', when: rest } : { whom: last ?? '', when: words.slice(0, -1).join(' ') }
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
