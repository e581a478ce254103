import { DAY } from '../../clock.js'
import { oneOfTwo } from '../../conversation/numbers.js'
import { ask, openQuestionData } from '../../conversation/question.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { comingMoments, formatTime, parseTime } from '../../conversation/times.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { mustBeInHand, step } from './casework.js'
import { findRequestById } from './queries.js'
import * as replies from './replies.js'

/** 约谈: a meeting at a time to come; where its clock may mean two, which is asked. */
export async function meetReporter(said: Said, request: HelpRequestRow, text: string): Promise<Reply> {
  await mustBeInHand(said, request)
  const [at, other] = comingMoments(parseTime(text, said.now), said.now)
  if (at === undefined) throw new AppError('invalid', replies.badTime(request.number))
  return other === undefined ? meetAt(said, request, at) : askWhen(said, request, [at, other])
}

async function askWhen(said: Said, request: HelpRequestRow, either: number[]): Promise<Reply> {
  const asks = await ask(said.tx, {
    account: said.account,
    lane: said.lane,
    member: said.member.id,
    kind: 'help.when',
    noun: 'help',
    item: request.id,
    accepts: 'choice',
    choices: oneOfTwo(),
    data: JSON.stringify(either),
    now: said.now,
    expiresAt: said.now + said.tx.rules.span('question.expires', said.now),
  })
  return { text: replies.askWhen(request.number, either), asks }
}

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
    const at = (JSON.parse(openQuestionData(said.tx, question)) as number[])[(choice ?? 1) - 1]
    if (!request || at === undefined) throw new AppError('not_found', replies.noRequests)
    return meetAt(said, request, at)
  },
}
