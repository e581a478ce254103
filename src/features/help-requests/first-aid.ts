import { and, eq, gt } from 'drizzle-orm'
import { normalise } from '../../conversation/normalise.js'
import { askSpeaker, openQuestionData } from '../../conversation/question.js'
import type { Reply, Said } from '../../conversation/said.js'
import { classify, isOverheard } from '../../conversation/topics/lexicon.js'
import type { QuestionRow } from '../../db/schema.js'
import { openRequest } from './open.js'
import type { PairWorker } from './queries.js'
import * as replies from './replies.js'

export const FIRST_AID = 'help.first_aid'

/**
 * The numbers to call, once a group within `first_aid.gap`, and the offer to call the duty people: nothing is opened unless the one who
 * spoke answers. Until then his words are kept sealed in the question, and go with it.
 */
export async function sayFirstAid(said: Said): Promise<Reply> {
  const { tx, room, now } = said
  const { emergency } = classify(said.plain)
  if (!room || said.old || !isOverheard(said.plain) || (await saidLately(said, room.id))) return undefined
  const asks = await askSpeaker(said, {
    kind: FIRST_AID,
    noun: 'room',
    item: room.id,
    accepts: 'choice',
    choices: [{ digit: 1, words: ['要', '需要', '求助'] }],
    data: said.text,
    expiresAt: now + tx.rules.span('media.keep', now) * 6,
  })
  return { text: replies.firstAid(emergency), urgent: true, asks }
}

/** Asked of the rows: what the gateway remembers is gone when it starts again. */
async function saidLately(said: Said, room: string): Promise<boolean> {
  const { questions } = said.tx.t
  const since = said.now - said.tx.rules.span('first_aid.gap', said.now)
  const [row] = await said.tx
    .select({ id: questions.id })
    .from(questions)
    .where(and(eq(questions.noun, 'room'), eq(questions.item, room), eq(questions.kind, FIRST_AID), gt(questions.askedAt, since)))
    .limit(1)
  return row !== undefined
}

export function answerFirstAid(said: Said, question: QuestionRow, pairWorker: PairWorker): Promise<Reply> {
  const words = openQuestionData(said.tx, question)
  return openRequest({ ...said, text: words, plain: normalise(words).plain, rest: words }, words.trim(), pairWorker)
}
