import type { Reply, Said } from '../conversation/said.js'
import type { Intent } from '../conversation/wishes/intent.js'
import type { QuestionRow } from '../db/schema.js'
import { handlerOf } from './answer.js'
import { offer } from './ask-meant.js'
import type { Understanding } from './choose-answer.js'

/** Words that would open a new item, while it waits to be heard whether one like it is over: that it is not goes first of what is offered. */
export async function askSame(
  said: Said,
  open: readonly QuestionRow[],
  { word, rest, named }: Intent,
  { commands, features }: Understanding,
): Promise<{ reply: Reply } | undefined> {
  if (named) return undefined
  for (const question of open) {
    const first = question.lane === said.lane ? await handlerOf(question, features)?.goesOn?.(said, question) : undefined
    if (first) return { reply: await offer(said, [first, { word, rest }], commands) }
  }
  return undefined
}
