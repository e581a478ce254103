import { answerQuestion } from '../conversation/question.js'
import type { Command, Reply, Said } from '../conversation/said.js'
import type { InboxRow, QuestionRow } from '../db/schema.js'
import { AppError, Unfinished } from '../errors.js'
import { runIntent } from './ask-meant.js'
import { sentenceAsked, wordsAsked, wordsWith } from './ask-part.js'
import { wishOf } from './ask-wish.js'
import { runAgain } from './run-command.js'

/** Runs the command whose missing part these words are. */
export async function completeWith(said: Said, row: InboxRow, commands: readonly Command[], question: QuestionRow): Promise<Reply> {
  const other = await otherOfItem(said, commands, question)
  if (other) return other.reply
  const complete = async () => {
    await answerQuestion(said.tx, question, said.now)
    return runAgain(said, commands, wordsWith(said, question))
  }
  const reply = await said.tx.attempt(complete).catch((refusal: unknown) => wantedInstead(said, row, commands, refusal, question))
  if (question.lane !== said.lane) said.tx.ring('outbox', `listen:${question.lane}`)
  return reply
}

/** What is shorter may be the number with a word that says which. */
const TELLS = 8

/** 是哪一处？1号井盖要订货 后天才能到: names an item, and wants something else of it than what was asked about. */
async function otherOfItem(said: Said, commands: readonly Command[], question: QuestionRow): Promise<{ reply: Reply } | undefined> {
  if (said.room || /\d/.test(wordsAsked(said, question))) return undefined
  const wish = wishOf(said, said.plain, commands)
  const tells = wish?.learned === undefined || said.plain.length >= TELLS
  const ofItem = wish?.named && tells && /^(?:隐患 )?\d/.test(wish.rest)
  return ofItem && !wordsAsked(said, question).includes(wish.word) ? runIntent(said, wish, commands) : undefined
}

const REFUSED = new Set<AppError['code']>(['invalid', 'not_found'])
/**
 * 几号？最近有啥活动: what is no such part and plainly wants something else is done, or asked about, and the question stays open. The same where the
 * words brought the command no further: what was asked before is asked again. Else the refusal stands.
 */
async function wantedInstead(
  said: Said,
  row: InboxRow,
  commands: readonly Command[],
  refusal: unknown,
  asked: QuestionRow,
): Promise<Reply> {
  const again = refusal instanceof Unfinished && refusal.message === sentenceAsked(said, asked)
  // 谁报名了 is no name of a group that could not be found.
  const refused = refusal instanceof AppError && REFUSED.has(refusal.code) && (again || !(refusal instanceof Unfinished))
  const wish = refused && (!said.room || row.addressedBy === 'mention') ? wishOf(said, said.plain, commands) : undefined
  const other = wish && !wordsAsked(said, asked).startsWith(wish.word)
  const meant = wish && (wish.sure || (other && wish.asked)) ? await runIntent(said, wish, commands) : undefined
  if (!meant) throw refusal
  return meant.reply
}
