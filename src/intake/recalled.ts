import { and, eq } from 'drizzle-orm'
import { SECOND } from '../clock.js'
import { findOpenQuestions, leaveQuestion } from '../conversation/question.js'
import type { Feature, Reply, Said } from '../conversation/said.js'
import type { Tx } from '../db/database.js'
import type { InboxRow } from '../db/schema.js'
import { takeBackMedia } from '../files/taken-back.js'
import { conversationOf } from '../outbox/post.js'
import { handlerOf } from './answer.js'
import { LANE, pinArrived } from './await-pin.js'
import type { Spooled } from './spool.js'

/** A question is written in the transaction of its message, or in the next one. */
const ASKED_WITHIN = 2 * SECOND

/** Somebody took a message back: the feature whose item it opened decides; nothing else is said. */
export async function recalled(said: Said, row: InboxRow, features: readonly Feature[]): Promise<Reply> {
  const { inbox } = said.tx.t
  const [original] = await said.tx
    .select({ id: inbox.id, addressedBy: inbox.addressedBy, sender: inbox.senderPlatformId, endedAt: inbox.endedAt })
    .from(inbox)
    .where(and(eq(inbox.account, row.account), eq(inbox.platformId, said.text)))
    .limit(1)
  if (original?.sender !== row.senderPlatformId) return undefined
  for (const feature of features) {
    const outcome = await feature.recalled?.(said, original.id)
    if (outcome) return outcome.reply
  }
  await leaveAskedFor(said, original, features)
  return undefined
}

/** It opened nothing yet but a question: what is said next answers it no more. An answer that is taken back changes nothing. */
async function leaveAskedFor(
  said: Said,
  { addressedBy, endedAt }: Pick<InboxRow, 'addressedBy' | 'endedAt'>,
  features: readonly Feature[],
): Promise<void> {
  if (endedAt === null) return
  const isCommand = addressedBy === 'slash' || addressedBy === 'mention'
  for (const question of await findOpenQuestions(said.tx, said.lane, undefined, said.now)) {
    const byCommand = handlerOf(question, features)?.ofCommand === true || (isCommand && question.item === null)
    if (question.member === null || !byCommand || Math.abs(question.askedAt - endedAt) >= ASKED_WITHIN) continue
    await leaveQuestion(said.tx, question, said.now)
    said.tx.ring('outbox', `listen:${said.lane}`)
  }
}

/** A picture or pin is fetched no more; words that wait for such a pin go on without it. */
export async function takeMediaBack(tx: Tx, { message, account, receivedAt }: Spooled, lane: string): Promise<void> {
  if (!message.recalledId) return
  const conversation = conversationOf(message.room ? { room: message.room.id } : { person: message.sender.id })
  for (const file of await takeBackMedia(tx, { account, lane, conversation, platformId: message.recalledId }))
    if (file.noun === LANE) await pinArrived(tx, file, receivedAt, undefined)
}
