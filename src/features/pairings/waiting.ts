import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.js'
import { closeObligation, setObligation } from '../../timers/obligations.js'

/** The noun of what a coordinator owes a rider whose worker is one no more: another worker. Its item is the rider. */
export const WAITS_FOR_WORKER = 'rider'

interface Waiting {
  district: string
  rider: string
  area: string | null
  /** Null: there is nobody. */
  owner: string | null
}

/** Due when a proposal made now would lapse. */
export async function waitForWorker(tx: Tx, { rider, ...of }: Waiting, now: number): Promise<void> {
  const dueAt = now + tx.rules.span('proposal.expires', now)
  await setObligation(tx, { noun: WAITS_FOR_WORKER, item: rider, ...of, what: 'pair', dueAt, level: 0 }, now)
}

/** Who owes him another worker; undefined when he waits for none, null when there is nobody. */
export async function whoOwesWorker(tx: Tx, rider: string): Promise<string | null | undefined> {
  const { obligations } = tx.t
  const [row] = await tx
    .select({ owner: obligations.owner })
    .from(obligations)
    .where(and(eq(obligations.noun, WAITS_FOR_WORKER), eq(obligations.item, rider), isNull(obligations.closedAt)))
    .limit(1)
  return row?.owner
}

export const waitsNoMore = (tx: Tx, rider: string, now: number) => closeObligation(tx, WAITS_FOR_WORKER, rider, now)
