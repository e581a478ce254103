import { DAY } from '../../clock.js'
import { askWhichTime, type Coming, chosenTime, readComing } from '../../conversation/coming.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { formatTime } from '../../conversation/times.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { mustBeInHand, step } from './casework.js'
import { findRequestById } from './queries.js'
import * as replies from './replies.js'

/** 约谈: a meeting at a time to come; where its clock may mean two, which is asked. */
export async function meetReporter(said: Said, request: HelpRequestRow, text: string): Promise<Reply> {
  await mustBeInHand(said, request)
  const either = (readComing(text, said.now)?.coming ?? []).map(once)
  const [only, other] = either
  if (!only) throw new AppError('invalid', replies.badTime(request.number))
  if (!other) return meetAt(said, request, only.startsAt)
  const about = { kind: 'help.when', noun: 'help', item: request.id }
  return askWhichTime(said, { ...about, either, known: {} }, replies.askWhen(request.number, either))
}

/** A meeting is held once, also where the words say 每周三. */
const once = ({ startsAt }: Coming): Coming => ({ startsAt })

/** A day after it something should have been written down. */
async function meetAt(said: Said, request: HelpRequestRow, at: number): Promise<Reply> {
  if (at <= said.now) throw new AppError('invalid', replies.pastTime(request.number, at))
  const told = replies.meeting(request.number, at)
  const state = request.state === 'accepted' ? 'in_progress' : request.state
  await step(said, request, { verb: 'meet', kind: 'meeting', note: formatTime(at), state, told, dueAt: at + DAY })
  return told
}

export const whenQuestion: QuestionHandler = {
  kind: 'help.when',
  async answer(said, question, choice) {
    const request = question.item ? await findRequestById(said.tx, question.item) : undefined
    if (!request) throw new AppError('not_found', replies.noRequests)
    return meetAt(said, request, chosenTime(said, question, choice).chosen.startsAt)
  },
}
