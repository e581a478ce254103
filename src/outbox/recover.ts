import { and, asc, eq, inArray } from 'drizzle-orm'
import type { OutboxRow } from '../db/schema.js'
import { errorFields, log } from '../log.js'
import { dropErased } from './drop.js'
import { finish, mustBeSole, type Sender } from './send.js'
import { outgoing } from './words.js'

const MOST_ROUNDS = 1_000
const TOGETHER = 100

/** Rows that nobody is sending though they are marked so: said already where that is known, else sent once more and marked so. */
export async function recoverSending(sender: Sender): Promise<void> {
  const { outbox } = sender.db.t
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sending = await sender.db.select().from(outbox).where(eq(outbox.state, 'sending')).orderBy(asc(outbox.id)).limit(TOGETHER)
    const rows = sending.filter((row) => !sender.inHand.has(row.id) && !sender.stranded.has(row.conversation))
    if (rows.length === 0) return
    for (const batch of foldedTogether(rows)) {
      const said = wasSaid(sender, batch) ?? (await askPlatform(sender, batch))
      await settle(sender, batch, said)
    }
  }
}

/**
 * After an error of the database: what was said is written down, what was claimed and never begun goes back unmarked. Both only this
 * process can tell apart, so nothing is asked of the platform. Must not run beside a sending in the same conversation.
 */
export async function settleStranded(sender: Sender, conversation: string): Promise<void> {
  if (!sender.stranded.has(conversation) || sender.gateway.ousted) return
  const { outbox } = sender.db.t
  const mine = and(eq(outbox.state, 'sending'), eq(outbox.conversation, conversation))
  const rows = await sender.db.select().from(outbox).where(mine).orderBy(asc(outbox.id)).limit(TOGETHER)
  for (const batch of foldedTogether(rows)) await settle(sender, batch, wasSaid(sender, batch) ?? false)
  if (rows.length < TOGETHER) sender.stranded.delete(conversation)
}

type Said = true | false | undefined

async function settle(sender: Sender, batch: OutboxRow[], said: Said): Promise<void> {
  const [known] = batch.flatMap((row) => sender.known.get(row.id) ?? [])
  if (known && known !== 'unsure') await finish(sender, batch, known.platformId ?? undefined, known.sentAt)
  else if (said === true) await finish(sender, batch, undefined)
  else await requeue(sender, batch, said === undefined || known === 'unsure')
  for (const row of batch) sender.known.delete(row.id)
}

/** What this process itself knows. */
function wasSaid(sender: Sender, batch: OutboxRow[]): Said {
  return batch.some((row) => sender.known.has(row.id) && sender.known.get(row.id) !== 'unsure') || undefined
}

/** Undefined also for what cannot be put into words any more: the try to say it ends it. */
async function askPlatform(sender: Sender, batch: OutboxRow[]): Promise<Said> {
  const [row] = batch
  try {
    const message = await outgoing(sender, batch)
    return row && (await sender.gateway.saidLately(message.conversation, message.text ?? '', row.createdAt))
  } catch (error) {
    log.warn({ outbox: row?.id, ...errorFields(error) }, 'the platform could not be asked')
    return undefined
  }
}

function foldedTogether(rows: OutboxRow[]): OutboxRow[][] {
  const batches: OutboxRow[][] = []
  for (const row of rows) {
    const same = row.foldKey ? batches.find((batch) => batch[0]?.foldKey === row.foldKey) : undefined
    if (same) same.push(row)
    else batches.push([row])
  }
  return batches
}

/** Only what is still on its way goes back: it may have been written down as said since it was read. */
export async function requeue(sender: Sender, batch: OutboxRow[], maybeRepeated: boolean): Promise<void> {
  const { outbox } = sender.db.t
  const ids = batch.map((row) => row.id)
  mustBeSole(sender)
  await sender.db.transaction(async (tx) => {
    await tx
      .update(outbox)
      .set({ state: 'queued', ...(maybeRepeated ? { maybeRepeated: true } : {}) })
      .where(and(inArray(outbox.id, ids), eq(outbox.state, 'sending')))
    await dropErased(tx, ids, sender.now())
    for (const row of batch) tx.ring('outbox', row.conversation)
  })
}
