import { and, eq } from 'drizzle-orm'
import type { Match } from '../conversation/commands/command.js'
import { askSpeaker, openQuestionData } from '../conversation/question.js'
import type { Answer, Said } from '../conversation/said.js'
import { param, statement } from '../db/database.js'
import type { QuestionRow } from '../db/schema.js'
import { MissingNumber, type MissingPart } from '../errors.js'

/** The kind of the question for a part of a command that was left out. */
export const PART = 'intake.part'

interface Kept {
  text: string
  lead: string
  /** How it was asked for; an older program kept none. */
  sentence?: string
  /** It asks for the number of an item; which ones it may be, none where they are not known. */
  among?: readonly number[]
}

const leavePartsOfLane = statement<{ lane: string; kind: string; now: number }>()('leave missing parts of a lane', (q) =>
  q
    .update(q.t.questions)
    .set({ state: 'left', endedAt: param('now'), sealedData: null })
    .where(and(eq(q.t.questions.lane, param('lane')), eq(q.t.questions.kind, param('kind')), eq(q.t.questions.state, 'open'))),
)

/** Asks for it, in a transaction of its own: the refused one took everything back. */
export async function askPart(said: Said, missing: MissingPart): Promise<Answer> {
  const kept: Kept = { text: missing.words ?? said.text.trim(), lead: missing.lead, sentence: missing.message }
  if (missing instanceof MissingNumber) kept.among = missing.among
  const asks = await askSpeaker(said, {
    kind: PART,
    accepts: 'text',
    data: JSON.stringify(kept),
  })
  return { text: missing.message, asks }
}

/** What was said of the command that lacks a part. */
export const wordsAsked = (said: Said, question: QuestionRow): string => (JSON.parse(openQuestionData(said.tx, question)) as Kept).text

/** The sentence it was asked for with. */
export const sentenceAsked = (said: Said, question: QuestionRow) => (JSON.parse(openQuestionData(said.tx, question)) as Kept).sentence

/** It was asked for the number of an item, and this may be one of them. */
export function mayBeNumber(said: Said, question: QuestionRow, number: number): boolean {
  const { among } = JSON.parse(openQuestionData(said.tx, question)) as Kept
  return among !== undefined && (among.length === 0 || among.includes(number))
}

/** The whole command: what was said, and behind it what was missing. */
export function wordsWith(said: Said, question: QuestionRow): string {
  const { text, lead } = JSON.parse(openQuestionData(said.tx, question)) as Kept
  const part = said.text.trim()
  return [text, ...(lead && !part.startsWith(lead) ? [lead] : []), part].join(' ')
}

/** Somebody who says such a command whole does not answer what was asked before. */
export const leaveParts = ({ tx, lane, now }: Said) => tx.run(leavePartsOfLane, { lane, kind: PART, now })

/** 结果怎么样？修好了: words that are a command where nothing is asked, and the missing part where it is. */
const OUTCOMES = new Set(['修好', '没修好', '解决了', '没解决'])
export const saysHowItEnded = ({ tx }: Said, question: QuestionRow, { command, rest }: Match): boolean =>
  (question.kind === PART || question.kind === 'help.part') &&
  rest?.trim() === '' &&
  OUTCOMES.has(command.word) &&
  /结案|办结/.test(openQuestionData(tx, question))
