import { inArray } from 'drizzle-orm'
import { MINUTE, SECOND } from '../clock.js'
import type { OutboxRow } from '../db/schema.js'
import type { SendError } from '../errors.js'
import { dropErased } from './drop.js'
import { finish, mustBeSole, type Sender, type Waits } from './send.js'
import { outgoing } from './words.js'

/** Waits before the second, third … try. After the last the row is `failed` and seen on the console. */
const BACK_OFF = [5 * SECOND, 20 * SECOND, MINUTE, 3 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE]
const LIMITED_WAIT = 10 * MINUTE
/** Begins the reason of what the platform refused because it was too much. */
const LIMITED = 'limited: '

/** It was not said because the platform says it is too much: nothing else is tried in its conversation meanwhile. */
export const isLimited = ({ reason }: Pick<OutboxRow, 'reason'>): boolean => reason?.startsWith(LIMITED) === true

/** Writes down that it was not said, and when it is tried again; the last time that it never will be. */
export async function sendFailed(sender: Sender, batch: OutboxRow[], error: SendError): Promise<Waits> {
  if (error.kind === 'unsure' && (await alreadySaid(sender, batch))) {
    await finish(sender, batch, undefined)
    return undefined
  }
  const [row] = batch
  if (!row) return undefined
  mustBeSole(sender)
  const now = sender.now()
  if (error.kind === 'limited' && (sender.budget?.limited(now) ?? false)) await sender.limited?.(now)
  const next = nextTry(row, error, now)
  const ids = batch.map((one) => one.id)
  await sender.db.transaction(async (tx) => {
    const { outbox } = tx.t
    const reason = `${error.kind === 'limited' ? LIMITED : ''}${error.reason}`.slice(0, 200)
    const unsure = error.kind === 'unsure' ? { maybeRepeated: true } : {}
    await tx
      .update(outbox)
      .set({ ...next, reason, ...unsure })
      .where(inArray(outbox.id, ids))
    await dropErased(tx, ids, now)
  })
  for (const id of ids) sender.known.delete(id)
  const gaveUp = next.state === 'failed'
  sender.counted?.(gaveUp ? 'failed' : 'retry')
  if (gaveUp) await sender.ended?.(batch, true)
  if (gaveUp) return undefined
  return error.kind === 'limited' || error.kind === 'away' ? 'everybody' : 'its own'
}

function nextTry({ attempts }: OutboxRow, error: SendError, now: number): Pick<OutboxRow, 'state' | 'attempts'> & Partial<OutboxRow> {
  // No try of this message: however long the platform is away, it has all of them left.
  const tries = error.kind === 'away' ? Math.max(attempts, 1) : attempts + 1
  const wait = error.kind === 'away' ? BACK_OFF[0] : BACK_OFF[attempts]
  if ((!error.retryable && error.kind === 'refused') || wait === undefined) return { state: 'failed', attempts: tries, sentAt: now }
  return { state: 'queued', attempts: tries, dueAt: now + Math.max(wait, error.kind === 'limited' ? LIMITED_WAIT : 0) }
}

/** No answer is no proof that nothing was said: it is said again only when the platform cannot tell or says no. */
async function alreadySaid(sender: Sender, batch: OutboxRow[]): Promise<boolean> {
  for (const one of batch) sender.known.set(one.id, 'unsure')
  const [row] = batch
  if (!row) return false
  const message = await outgoing(sender, batch)
  try {
    return (await sender.gateway.saidLately(message.conversation, message.text ?? '', row.createdAt)) === true
  } catch {
    return false
  }
}
