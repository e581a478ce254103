import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../db/database.js'

/** Drops what is still held for an item and has become pointless. Called in the transaction that makes it so. */
export async function dropHeld(tx: Tx, noun: string, item: string, purposes: string[], now: number): Promise<void> {
  const { outbox } = tx.t
  await tx
    .update(outbox)
    .set({ state: 'dropped', sealed: null, sentAt: now })
    .where(and(eq(outbox.noun, noun), eq(outbox.item, item), eq(outbox.state, 'queued'), inArray(outbox.purpose, purposes)))
}
