import { and, eq, inArray, isNull } from 'drizzle-orm'
import { param, statement, type Tx } from '../db/database.js'

const drop = statement<{ noun: string; item: string; purpose: string; now: number }>()('drop held', (q) =>
  q
    .update(q.t.outbox)
    .set({ state: 'dropped', sealed: null, sentAt: param('now') })
    .where(
      and(
        eq(q.t.outbox.noun, param('noun')),
        eq(q.t.outbox.item, param('item')),
        eq(q.t.outbox.purpose, param('purpose')),
        eq(q.t.outbox.state, 'queued'),
      ),
    ),
)

/** Drops what is still held for an item and has become pointless. Called in the transaction that makes it so. */
export async function dropHeld(tx: Tx, noun: string, item: string, purposes: string[], now: number): Promise<void> {
  for (const purpose of purposes) await tx.run(drop, { noun, item, purpose, now })
}

/** What was erased while it was on its way is not said again when that failed. */
export async function dropErased(tx: Tx, ids: string[], now: number): Promise<void> {
  const { outbox } = tx.t
  await tx
    .update(outbox)
    .set({ state: 'dropped', sentAt: now })
    .where(and(inArray(outbox.id, ids), eq(outbox.state, 'queued'), isNull(outbox.sealed)))
}
