import { eq, inArray } from 'drizzle-orm'
import type { Gateway, OutgoingMessage } from '../chat/gateway.js'
import { MINUTE, SECOND } from '../clock.js'
import type { Database } from '../db/database.js'
import type { Opens, OutboxRow } from '../db/schema.js'
import { SendError } from '../errors.js'
import type { Bytes } from '../files/bytes.js'
import { errorFields, log } from '../log.js'
import { type Budget, countToday, type Today } from './budget.js'
import { claim } from './claim.js'
import type { createMarker, Mark } from './mark-sent.js'
import { requeue, settleStranded } from './recover.js'

export interface Sender {
  db: Database
  gateway: Gateway
  bytes: Bytes
  now(): number
  /** Ids of rows this process is sending now: what is `sending` and not here was left by a process that died, or by a mark that failed. */
  inHand: Set<string>
  /** What this process knows of rows it could not write down: said as this, or perhaps said. */
  known: Map<string, Mark | 'unsure'>
  /** Conversations in which rows may have been left `sending` when the database went away: looked after before anything else is said there. */
  stranded: Set<string>
  mark: ReturnType<typeof createMarker>
  /** Called when these have left, or never will. */
  ended?(rows: OutboxRow[]): Promise<void>
  /** Called when a message that asks a question has been said. */
  listen(opens: Opens): void
  /** Tests stop the process here: after the platform took the message, before it is marked. */
  step?: ((step: 'sending') => void | Promise<void>) | undefined
  counted?(result: 'sent' | 'failed' | 'retry'): void
  /** The pace of the account; undefined where nothing paces it. */
  budget?: Budget | undefined
  /** What was said today; undefined where no daily cap holds. */
  today?: ((now: number) => Promise<Today>) | undefined
  /** The platform said it was too much: called once for each time of slowness. */
  limited?(now: number): Promise<void>
}

const MOST = 50
/** Waits before the second, third … try. After the last the row is `failed` and seen on the console. */
const BACK_OFF = [5 * SECOND, 20 * SECOND, MINUTE, 3 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE]
const LIMITED_WAIT = 10 * MINUTE

/** Sends what is due in one conversation, in order. The queue never runs two of these for one conversation at once. */
export async function sendConversation(sender: Sender, conversation: string): Promise<void> {
  await settleStranded(sender, conversation)
  for (let round = 0; round < MOST; round++) if (!(await sendSome(sender, conversation))) return
}

/** False when nothing more may leave now, or what may will ring. What an error leaves half done is the conversation's first business afterwards. */
async function sendSome(sender: Sender, conversation: string): Promise<boolean> {
  let batches: OutboxRow[][] = []
  try {
    const claimed = await claim(sender, conversation)
    batches = claimed.batches
    return batches.length > 0 && (await sendInOrder(sender, batches)) && claimed.more
  } catch (error) {
    sender.stranded.add(conversation)
    throw error
  } finally {
    for (const row of batches.flat()) sender.inHand.delete(row.id)
  }
}

/** False when a message must wait: those behind it go back, for they may not overtake it. */
async function sendInOrder(sender: Sender, batches: OutboxRow[][]): Promise<boolean> {
  for (const [at, batch] of batches.entries()) {
    if (await sendBatch(sender, batch)) continue
    const behind = batches.slice(at + 1).flat()
    if (behind.length > 0) await requeue(sender, behind, false)
    return false
  }
  return true
}

/** Between the parts of one message: a blank line, with an invisible mark in it that nobody writes. */
export const FOLD = '\n\u2063\n'

/** False when the conversation must wait: what is behind this message may not overtake it. */
export async function sendBatch(sender: Sender, batch: OutboxRow[]): Promise<boolean> {
  let sent: { id: string | undefined }
  const began = sender.now()
  try {
    sent = await sayOrTakeBack(sender, batch)
  } catch (error) {
    if (error instanceof SendError) return sendFailed(sender, batch, error)
    log.error({ outbox: batch[0]?.id, ...errorFields(error) }, 'sending failed')
    return sendFailed(sender, batch, new SendError('error', true))
  }
  // Somebody may answer at once, whether or not it can be written down that he was asked.
  for (const row of batch) if (row.opens) sender.listen(row.opens)
  await sender.step?.('sending')
  // It was said: when it cannot be written down, the row stays `sending` and is asked after, not sent again.
  const [row] = batch
  const slow = row && sender.budget?.left(row, sender.now(), sender.now() - began)
  await finish(sender, batch, sent.id)
  if (slow) await sender.limited?.(sender.now())
  return true
}

/** What may be taken back is; where the platform refuses (too late, not allowed), the row's words are said instead. */
async function sayOrTakeBack(sender: Sender, batch: OutboxRow[]): Promise<{ id: string | undefined }> {
  const [row] = batch
  if (row?.recalls && (await sender.gateway.recall(row.recalls))) return { id: undefined }
  return sender.gateway.send(await outgoing(sender, batch))
}

export async function outgoing(sender: Sender, batch: OutboxRow[]): Promise<OutgoingMessage> {
  const [row] = batch
  if (!row) throw new Error('an empty batch')
  const conversation = placeOf(row.conversation)
  if (row.file) return { conversation, file: await pictureOf(sender, row.file) }
  if (row.document)
    return { conversation, file: { bytes: Buffer.from(sender.db.vault.open('outbox', row.sealed ?? '')), name: row.document } }
  const text = batch.map((one) => (one.sealed ? sender.db.vault.open('outbox', one.sealed) : '')).join(FOLD)
  return { conversation, text, ...(row.mention ? { mention: row.mention } : {}) }
}

async function pictureOf(sender: Sender, file: string): Promise<{ bytes: Buffer; name: string }> {
  const { files } = sender.db.t
  const [row] = await sender.db.select({ hash: files.hash }).from(files).where(eq(files.id, file)).limit(1)
  const bytes = row?.hash ? await sender.bytes.get(row.hash) : undefined
  if (!bytes) throw new SendError('the picture has expired', false)
  return { bytes, name: `${file}.jpg` }
}

export function placeOf(conversation: string): { room: string } | { person: string } {
  const at = conversation.indexOf(':')
  const id = conversation.slice(at + 1)
  return conversation.startsWith('room:') ? { room: id } : { person: id }
}

/** Writes down that it was said; until that is done, this process knows. */
export async function finish(sender: Sender, batch: OutboxRow[], platformId: string | undefined, sentAt = sender.now()): Promise<void> {
  const marks = batch.map((row) => ({ id: row.id, platformId: platformId ?? null, sentAt }))
  for (const mark of marks) sender.known.set(mark.id, mark)
  await sender.mark(marks)
  for (const mark of marks) sender.known.delete(mark.id)
  sender.counted?.('sent')
  const today = await sender.today?.(sentAt)
  if (today) countToday(today, batch)
  await sender.ended?.(batch)
}

async function sendFailed(sender: Sender, batch: OutboxRow[], error: SendError): Promise<boolean> {
  const [row] = batch
  if (!row) return true
  if (error.kind === 'unsure') {
    // No answer is no proof that nothing was said: ask, and say it again only when the platform cannot tell or says no.
    for (const one of batch) sender.known.set(one.id, 'unsure')
    if (await alreadySaid(sender, batch)) {
      await finish(sender, batch, undefined)
      return true
    }
  }
  const now = sender.now()
  if (error.kind === 'limited' && (sender.budget?.limited(now) ?? false)) await sender.limited?.(now)
  const wait = BACK_OFF[row.attempts]
  const gaveUp = (!error.retryable && error.kind === 'refused') || wait === undefined
  const dueAt = now + Math.max(wait ?? 0, error.kind === 'limited' ? LIMITED_WAIT : 0)
  const { outbox } = sender.db.t
  await sender.db.transaction(async (tx) => {
    await tx
      .update(outbox)
      .set({
        state: gaveUp ? 'failed' : 'queued',
        attempts: row.attempts + 1,
        reason: error.reason.slice(0, 200),
        ...(gaveUp ? { sentAt: now } : { dueAt }),
        ...(error.kind === 'unsure' ? { maybeRepeated: true } : {}),
      })
      .where(
        inArray(
          outbox.id,
          batch.map((one) => one.id),
        ),
      )
  })
  for (const one of batch) sender.known.delete(one.id)
  sender.counted?.(gaveUp ? 'failed' : 'retry')
  if (gaveUp) await sender.ended?.(batch)
  return gaveUp
}

async function alreadySaid(sender: Sender, batch: OutboxRow[]): Promise<boolean> {
  const [row] = batch
  if (!row) return false
  const message = await outgoing(sender, batch)
  try {
    return (await sender.gateway.saidLately(message.conversation, message.text ?? '', row.createdAt)) === true
  } catch {
    return false
  }
}
