import { eq } from 'drizzle-orm'
import { ChangedMeanwhile } from '../errors.js'
import type { Tx } from './database.js'
import type { Tables } from './schema.js'

/**
 * Holds an item until the transaction ends, before its state changes. Throws {@link ChangedMeanwhile} when the state is not the one that was read
 * any more: a request that was withdrawn while somebody accepted it would otherwise stand up again.
 */
export async function holdItem(
  tx: Tx,
  noun: string,
  table: 'hazards' | 'helpRequests',
  read: { id: string; state: string },
): Promise<void> {
  if (!(await tx.lock(noun, read.id))) return
  const rows = tx.t[table] as Tables['hazards']
  const [now] = await tx.select({ state: rows.state }).from(rows).where(eq(rows.id, read.id)).limit(1)
  if (now?.state !== read.state) throw new ChangedMeanwhile(`${noun} ${read.id} is no longer ${read.state}`)
}
