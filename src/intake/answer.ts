import { may, rolesWith } from '../community/abilities.js'
import { matchCommand } from '../conversation/commands/command.js'
import { answerQuestion, leaveQuestion } from '../conversation/question.js'
import type { Command, Feature, QuestionHandler, Reply, Said } from '../conversation/said.js'
import { classify } from '../conversation/topics/lexicon.js'
import type { QuestionRow } from '../db/schema.js'
import { AppError } from '../errors.js'
import { PART } from './ask-part.js'
import { hasUnaskedPin, WaitsForPin } from './await-pin.js'
import { leftQuestion, mayNot } from './replies.js'

export const handlerOf = (question: QuestionRow, features: readonly Feature[]): QuestionHandler | undefined =>
  features.flatMap((feature) => feature.questions).find((one) => one.kind === question.kind)

/** Ends the question and does what its answer asks for. `choice`: the digit that was chosen, of a numbered one. */
export async function answer(said: Said, question: QuestionRow, choice: number | undefined, features: readonly Feature[]): Promise<Reply> {
  const handler = handlerOf(question, features)
  if (!handler) throw new Error(`no handler for question kind ${question.kind}`)
  if (handler.takesPin && (await hasUnaskedPin(said))) throw new WaitsForPin()
  if (handler.ability && !may(said.roles, handler.ability)) throw new AppError('forbidden', mayNot(rolesWith(handler.ability)))
  // A room question stays open for the others.
  if (question.member !== null) await answerQuestion(said.tx, question, said.now)
  if (question.member !== null && question.lane !== said.lane) said.tx.ring('outbox', `listen:${question.lane}`)
  return handler.answer(said, question, choice)
}

export async function leave(said: Said, question: QuestionRow, features: readonly Feature[]): Promise<Reply> {
  await leaveQuestion(said.tx, question, said.now)
  return (await handlerOf(question, features)?.left?.(said, question)) ?? leftQuestion
}

/** The question that 取消 leaves. A question to the whole room is left by nobody for the others. */
export const leavable = (open: readonly QuestionRow[]): QuestionRow | undefined =>
  open.find((question) => question.accepts !== 'media' && question.member !== null)

/** 今天单子真多 is no answer to 哪一个. */
export const fits = async (said: Said, question: QuestionRow, features: readonly Feature[]) =>
  (await handlerOf(question, features)?.fits?.({ ...said, rest: said.text }, question)) ?? true

/** The newest question that takes any words, but for one that these do not fit. */
export async function askedInWords(
  said: Said,
  open: readonly QuestionRow[],
  features: readonly Feature[],
): Promise<QuestionRow | undefined> {
  for (const question of open) {
    if (question.accepts !== 'text') continue
    const handler = handlerOf(question, features)
    const passes = handler?.onlyFits || handler?.isOther?.(said)
    if (!passes || (await fits(said, question, features))) return question
  }
  return undefined
}

/**
 * 求助 欠了网贷 where 在哪 is asked in a group: words of another noun's command answer nothing there, and must not be kept, or said on, as a
 * place. What was missing in a command is looked for in them all the same, and a life in danger is heard.
 */
export function isOfOther(
  { text, plain }: Said,
  { kind }: QuestionRow,
  commands: readonly Command[],
  features: readonly Feature[],
): boolean {
  if (kind === PART || classify(plain).urgency === 'life') return false
  const match = matchCommand(commands, text, 'bare')
  const asker = features.find(({ questions }) => questions.some((one) => one.kind === kind))
  return match !== undefined && !asker?.commands.includes(match.command)
}
