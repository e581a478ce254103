import type { Feature, Reply, Said } from '../conversation/said.js'
import type { InboxRow, QuestionRow } from '../db/schema.js'
import { hasRecentMedia, keepRecentMedia } from '../files/recent-media.js'
import { answer, handlerOf } from './answer.js'
import { listAskedElsewhere } from './asked-elsewhere.js'
import { keptForAnswer, keptForWords } from './replies.js'

/** A picture or pin: the answer to the newest question that takes one, whatever was asked after it, else some feature's, else to what was asked in a group, else kept for the words that may follow; a private one is answered with what to say. */
export async function media(said: Said, row: InboxRow, open: readonly QuestionRow[], features: readonly Feature[]): Promise<Reply> {
  const asked = open.filter((one) => one.accepts !== 'choice').map((question) => ({ question, handler: handlerOf(question, features) }))
  const wants = asked.find(({ handler }) => handler?.takesMedia || handler?.wordsOnly !== undefined)
  if (wants?.handler?.wordsOnly !== undefined) return keepForWords(said, row, wants.handler.wordsOnly)
  if (wants) return answer({ ...said, rest: '' }, wants.question, undefined, features)
  for (const feature of features) {
    const taken = await feature.loose?.(said)
    if (taken) return taken.reply
  }
  const elsewhere = said.room ? [] : await listAskedElsewhere(said)
  const wanted = elsewhere.find((one) => one.accepts !== 'choice' && handlerOf(one, features)?.takesMedia)
  if (wanted) return answer({ ...said, rest: '' }, wanted, undefined, features)
  // In a group it is meant for the others; a contact of a unit sends what he is about to call repaired, and hears only that a question still waits for his words. Anybody else hears what to say next.
  const since = said.now - said.tx.rules.span('media.keep', said.now)
  if (!said.room && row.sentAt > since) {
    if (!said.roles.some((held) => held.role === 'unit')) return keepForWords(said, row, keptForWords(said.kind))
    if (asked.length > 0) return keepForWords(said, row, keptForAnswer(said.kind))
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
