import type { Feature, Reply, Said } from '../conversation/said.js'
import type { InboxRow, QuestionRow } from '../db/schema.js'
import { hasRecentMedia, keepRecentMedia } from '../files/recent-media.js'
import { answer, handlerOf } from './answer.js'

/** A picture or pin: the answer to the newest question that takes one, else some feature's, else kept for the words that may follow. */
export async function media(said: Said, row: InboxRow, open: readonly QuestionRow[], features: readonly Feature[]): Promise<Reply> {
  const question = open.find((one) => one.accepts !== 'choice')
  const handler = question && handlerOf(question, features)
  if (handler?.wordsOnly !== undefined) return keepForWords(said, row, handler.wordsOnly)
  if (question && handler?.takesMedia) return answer({ ...said, rest: '' }, question, undefined, features)
  for (const feature of features) {
    const reply = await feature.loose?.(said)
    if (reply !== undefined) return reply
  }
  await keepForLater(said, row)
  return undefined
}

/** Somebody shows before saying: it is kept, and the words are asked for once, however many pictures come. */
async function keepForWords(said: Said, row: InboxRow, words: string): Promise<Reply> {
  const first = !(await hasRecentMedia(said.tx, said.lane, said.now))
  await keepForLater(said, row)
  return first ? words : undefined
}

/** Nobody wants it yet: its sender may be about to say what it is. */
async function keepForLater(said: Said, row: InboxRow): Promise<void> {
  const { platformId, account, lane, kind, sentAt } = row
  await keepRecentMedia(said.tx, { platformId, account, lane, kind, sentAt, pin: said.pin }, said.now)
}
