import { senseOf } from '../conversation/answers/answer-sense.js'
import { saysHowItemEnded, tellsOfItem } from '../conversation/answers/choice-around.js'
import { parseChoice, saysMore } from '../conversation/answers/choices.js'
import { matchCommand } from '../conversation/commands/command.js'
import { isCancel, parseItemNumber } from '../conversation/numbers.js'
import type { Command, Feature, Reply, Said } from '../conversation/said.js'
import type { InboxRow, QuestionRow, Sense } from '../db/schema.js'
import { answer, handlerOf, leavable, leave } from './answer.js'
import { answerAll } from './answer-all.js'
import { completeWith } from './answer-part.js'
import { answerMeant, MEANT } from './ask-meant.js'
import { mayBeNumber, PART } from './ask-part.js'
import { answerWho, WHO } from './ask-who.js'
import { answerWish, saidOfWish, WISH } from './ask-wish.js'
import { lifeInstead } from './danger-beside.js'

export interface Understanding {
  commands: readonly Command[]
  features: readonly Feature[]
}

/**
 * The question that a digit, the words of a choice or 取消 answer, and what came of it: the newest that takes them. `spokenTo`: to the bot
 * alone, so that a bare 是 or 不 answers too. Undefined: none does.
 */
export async function chooseAnswer(
  said: Said,
  row: InboxRow,
  open: QuestionRow[],
  known: Understanding,
  spokenTo: boolean,
): Promise<{ reply: Reply } | undefined> {
  const numbered = open.filter((question) => question.accepts === 'choice')
  // A menu and a wait for pictures take no words of their own: those still answer what was asked before.
  const newest = open.find((question) => question.kind !== MEANT && question.accepts !== 'media')
  const all = await answerAll(said, numbered, spokenTo, known.features)
  if (all) return all
  const freely = spokenTo && !saysOwnWords(said, numbered, known.commands)
  for (const question of open) {
    if (asksNumber(said, question, known.features)) return { reply: await answerNumber(said, row, question, known) }
    if (question.accepts !== 'choice') continue
    const ofWish = question.kind === MEANT || question.kind === WISH
    if (ofWish ? tellsOfItem(said.plain) : spokenTo && question.item && saysHowItemEnded(said.plain)) continue
    const digit =
      parseChoice(said.plain, question.choices, freely && question === newest) ??
      (question.kind === WISH && spokenTo && question === newest ? saidOfWish(said, question) : undefined)
    const danger = digit !== undefined && saysMore(said.plain, question.choices) ? await lifeInstead(said, question, known) : undefined
    if (danger !== undefined) return { reply: danger }
    if (digit !== undefined && question.kind === WHO) return { reply: await answerWho(said, question, digit, known.commands) }
    if (digit !== undefined && question.kind === MEANT) return { reply: await answerMeant(said, question, digit, known.commands) }
    if (digit !== undefined && question.kind === WISH) return { reply: await answerWish(said, question, digit, known.commands) }
    if (digit !== undefined) return { reply: await answer({ ...said, rest: said.text }, question, digit, known.features) }
  }
  const left = isCancel(said.plain) ? leavable(open) : undefined
  return left && { reply: await leave(said, left, known.features) }
}

/** 吹哨 土桥路口 路灯还是不亮: a command with its content. What follows reads like an answer, and is none; 没修好 还是漏 is one. */
function saysOwnWords({ text, plain }: Said, numbered: readonly QuestionRow[], commands: readonly Command[]): boolean {
  if (numbered.length === 0 || !/\S[\s:：,，]+\S/.test(text)) return false
  const match = matchCommand(commands, text, 'mention')
  if (!match || match.mistyped || match.rest.trim() === '' || !plain.startsWith(match.command.word)) return false
  return senseOf(match.command.word, EVERY_SENSE) === undefined
}
const EVERY_SENSE: ReadonlySet<Sense> = new Set(['done', 'undone', 'unseen', 'willing', 'unwilling', 'same', 'apart'])

/** 要报名哪一个？2: the whole text is a number that this question, put where it is said, asks for. */
function asksNumber(said: Said, question: QuestionRow, features: readonly Feature[]): boolean {
  if (question.accepts !== 'text' || question.member === null || question.lane !== said.lane) return false
  const named = parseItemNumber(said.plain)
  if (!named || named.noun !== undefined || named.rest !== '') return false
  if (question.kind === PART) return mayBeNumber(said, question, named.number)
  return handlerOf(question, features)?.takesNumber?.(said, question, named.number) ?? false
}

const answerNumber = (said: Said, row: InboxRow, question: QuestionRow, { commands, features }: Understanding): Promise<Reply> =>
  question.kind === PART ? completeWith(said, row, commands, question) : answer({ ...said, rest: said.text }, question, undefined, features)
