import type { Gateway } from '../chat/gateway.js'
import type { Database } from '../db/database.js'
import type { Opens, OutboxRow } from '../db/schema.js'
import { DatabaseDown, SendError } from '../errors.js'
import type { Bytes } from '../files/bytes.js'
import { errorFields, log } from '../log.js'
import { type Budget, countToday, type Today } from './budget.js'
import { claim } from './claim.js'
import { sendFailed } from './failed.js'
import { createMarker, type Mark } from './mark-sent.js'
import { requeue, settleStranded } from './recover.js'
import { isUnreadable, outgoing } from './words.js'

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
  /** Called when these have left, or (`isRefused`) never will. */
  ended?(rows: OutboxRow[], isRefused?: boolean): Promise<void>
  /** Called when a message that asks a question has been said. */
  listen(opens: Opens): void
  /** Tests stop the process here: after the platform took the message, before it is marked. */
  step?: ((step: 'sending') => void | Promise<void>) | undefined
  counted?(result: 'sent' | 'failed' | 'retry'): void
  /** The pace of the account; undefined where nothing paces it. */
  budget?: Budget | undefined
  /** What was said today; undefined where no daily cap holds. */
  today?: ((now: number) => Promise<Today>) | undefined
  /** The process was asked to end: nothing more is begun to be said, what was claimed goes back. */
  closed?(): boolean
  /** The platform said it was too much: called once for each time of slowness. */
  limited?(now: number): Promise<void>
}

/** One that has just started: nothing is in its hand. */
export const newSender = (parts: Omit<Sender, 'inHand' | 'known' | 'stranded' | 'mark'>): Sender => ({
  ...parts,
  inHand: new Set(),
  known: new Map(),
  stranded: new Set(),
  mark: createMarker(parts.db),
})

const MOST = 50

/** Throws where another process may be sending now: it knows better what has left. */
export function mustBeSole({ gateway }: Sender): void {
  if (gateway.ousted) throw new DatabaseDown('another gateway may speak now')
}

/** Sends what is due in one conversation, in order. The queue never runs two of these for one conversation at once. */
export async function sendConversation(sender: Sender, conversation: string): Promise<void> {
  await settleStranded(sender, conversation)
  for (let round = 0; round < MOST; round++) {
    // What is due is rung for again and again: when the platform is back it is said at once, and none of the tries was spent.
    if (sender.closed?.() || sender.gateway.state !== 'up' || !(await sendSome(sender, conversation))) return
  }
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

/** False when the conversation must wait. What may not overtake a message that could not be said goes back. */
async function sendInOrder(sender: Sender, batches: OutboxRow[][]): Promise<boolean> {
  const waiting = new Set<string | null>()
  const back: OutboxRow[][] = []
  let everybody = false
  for (const batch of batches) {
    const mention = batch[0]?.mention ?? null
    if (everybody || waiting.has(mention) || sender.closed?.()) {
      back.push(batch)
      continue
    }
    const waits = await sendBatch(sender, batch)
    if (waits) waiting.add(mention)
    everybody = waits === 'everybody'
  }
  if (back.length > 0) await requeue(sender, back.flat(), false)
  return !everybody
}

/** Who must wait for a message that could not be said: those it was said to, whom nothing newer may reach before, or the whole conversation. */
export type Waits = 'its own' | 'everybody' | undefined

export async function sendBatch(sender: Sender, batch: OutboxRow[]): Promise<Waits> {
  let sent: { id: string | undefined }
  const began = sender.now()
  try {
    sent = await sayOrTakeBack(sender, batch)
  } catch (error) {
    return notSaid(sender, batch, error)
  }
  // Somebody may answer at once, whether or not it can be written down that he was asked.
  for (const row of batch) if (row.opens) sender.listen(row.opens)
  await sender.step?.('sending')
  // It was said: when it cannot be written down, the row stays `sending` and is asked after, not sent again.
  const [row] = batch
  const slow = row && sender.budget?.left(row, sender.now(), sender.now() - began)
  await finish(sender, batch, sent.id)
  if (slow) await sender.limited?.(sender.now())
  return undefined
}

async function notSaid(sender: Sender, batch: OutboxRow[], error: unknown): Promise<Waits> {
  // Nothing was tried yet.
  if (error instanceof DatabaseDown) throw error
  if (!(error instanceof SendError)) {
    log.error({ outbox: batch[0]?.id, ...errorFields(error) }, 'sending failed')
    return sendFailed(sender, batch, new SendError('error', true))
  }
  const bad = batch.filter((row) => isUnreadable(sender.db, row))
  const good = batch.filter((row) => !bad.includes(row))
  if (bad.length === 0 || good.length === 0) return sendFailed(sender, batch, error)
  // What can be read of a message of several parts is said all the same.
  await sendFailed(sender, bad, error)
  return sendBatch(sender, good)
}

/** What may be taken back is; where the platform refuses (too late, not allowed), the row's words are said instead. */
async function sayOrTakeBack(sender: Sender, batch: OutboxRow[]): Promise<{ id: string | undefined }> {
  const [row] = batch
  if (row?.recalls && (await sender.gateway.recall(row.recalls))) return { id: undefined }
  return sender.gateway.send(await outgoing(sender, batch))
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
