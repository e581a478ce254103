import type { Feature, Reply, Said } from '../conversation/said.js'
import type { InboxRow, QuestionRow } from '../db/schema.js'
import { hasRecentMedia, keepRecentMedia } from '../files/recent-media.js'
import { answer, handlerOf } from './answer.js'
import { keptForWords } from './replies.js'

/** A picture or pin: the answer to the newest question that takes one, else some feature's, else kept for the words that may follow; a private one is answered with what to say. */
export async function media(said: Said, row: InboxRow, open: readonly QuestionRow[], features: readonly Feature[]): Promise<Reply> {
  const question = open.find((one) => one.accepts !== 'choice')
  const handler = question && handlerOf(question, features)
  if (handler?.wordsOnly !== undefined) return keepForWords(said, row, handler.wordsOnly)
  if (question && handler?.takesMedia) return answer({ ...said, rest: '' }, question, undefined, features)
  for (const feature of features) {
    const taken = await feature.loose?.(said)
    if (taken) return taken.reply
  }
  // In a group it is meant for the others; a contact of a unit sends what he is about to call repaired. Anybody else hears what to say next.
  const since = said.now - said.tx.rules.span('media.keep', said.now)
  const answers = !said.room && row.sentAt > since && !said.roles.some((held) => held.role === 'unit')
  if (answers) return keepForWords(said, row, keptForWords(said.kind))
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
