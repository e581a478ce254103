import { and, asc, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import { param, type Reader, statement } from '../../db/database.js'
import type { PairRow } from '../../db/schema.js'

const activeOf = statement<{ rider: string }>()('active pair of a rider', (q) =>
  q
    .select()
    .from(q.t.pairs)
    .where(and(eq(q.t.pairs.rider, param('rider')), eq(q.t.pairs.state, 'active')))
    .limit(1),
)

export async function activePairOf(reader: Reader, rider: string): Promise<PairRow | undefined> {
  const [row] = await reader.run(activeOf, { rider })
  return row
}

/** The proposal this member has not yet answered; `answered`: else the one he agreed to, whose other half is awaited. */
export async function openProposalOf(reader: Reader, member: string, answered = false): Promise<PairRow | undefined> {
  const { pairs } = reader.t
  const asWorker = await reader
    .select()
    .from(pairs)
    .where(and(eq(pairs.worker, member), eq(pairs.state, 'proposed')))
    .orderBy(desc(pairs.proposedAt), desc(pairs.id))
    .limit(50)
  const asRider = await reader
    .select()
    .from(pairs)
    .where(and(eq(pairs.rider, member), eq(pairs.state, 'proposed')))
    .limit(5)
  const open = [...asRider, ...asWorker]
  const unanswered = open.find((pair) => (pair.rider === member ? pair.riderAgreedAt : pair.workerAgreedAt) === null)
  return unanswered ?? (answered ? open[0] : undefined)
}

/** A proposal to this member ended after that moment before he answered it. */
export async function endedUnanswered(reader: Reader, member: string, after: number): Promise<boolean> {
  const { pairs } = reader.t
  const [row] = await reader
    .select({ id: pairs.id })
    .from(pairs)
    .where(
      and(
        inArray(pairs.state, ['refused', 'lapsed']),
        gt(pairs.endedAt, after),
        or(and(eq(pairs.rider, member), isNull(pairs.riderAgreedAt)), and(eq(pairs.worker, member), isNull(pairs.workerAgreedAt))),
      ),
    )
    .limit(1)
  return row !== undefined
}

export async function proposalFor(reader: Reader, rider: string): Promise<PairRow | undefined> {
  const { pairs } = reader.t
  const [row] = await reader
    .select()
    .from(pairs)
    .where(and(eq(pairs.rider, rider), eq(pairs.state, 'proposed')))
    .limit(1)
  return row
}

export async function findPair(reader: Reader, id: string): Promise<PairRow | undefined> {
  const { pairs } = reader.t
  const [row] = await reader.select().from(pairs).where(eq(pairs.id, id)).limit(1)
  return row
}

/** Active pairs of a worker, oldest first, at most 200. */
export async function listActive(reader: Reader, worker: string): Promise<PairRow[]> {
  const { pairs } = reader.t
  return reader
    .select()
    .from(pairs)
    .where(and(eq(pairs.worker, worker), eq(pairs.state, 'active')))
    .orderBy(asc(pairs.activeAt), asc(pairs.id))
    .limit(200)
}

/** Pairs that take a worker's room: active ones, and proposals not yet answered. */
export async function countTaken(reader: Reader, worker: string): Promise<number> {
  const { pairs } = reader.t
  const rows = await reader
    .select({ id: pairs.id })
    .from(pairs)
    .where(and(eq(pairs.worker, worker), inArray(pairs.state, ['active', 'proposed'])))
    .limit(1_000)
  return rows.length
}

/** Who was this rider's worker before; `left`: those among them he asked to be parted from. */
export async function listPastWorkers(reader: Reader, rider: string): Promise<{ past: Set<string>; left: Set<string> }> {
  const { pairs, journal } = reader.t
  const rows = await reader
    .select({ id: pairs.id, worker: pairs.worker })
    .from(pairs)
    .where(and(eq(pairs.rider, rider), eq(pairs.state, 'ended')))
    .limit(50)
  const ids = rows.map((row) => row.id)
  const asked = ids.length
    ? await reader
        .select({ item: journal.item })
        .from(journal)
        .where(and(eq(journal.noun, 'pair'), inArray(journal.item, ids), eq(journal.verb, ASKED_CHANGE)))
        .limit(50)
    : []
  const changed = new Set(asked.map((row) => row.item))
  return { past: new Set(rows.map((row) => row.worker)), left: new Set(rows.flatMap((row) => (changed.has(row.id) ? [row.worker] : []))) }
}

/** The rider said 换社工: the verb in the journal. */
export const ASKED_CHANGE = 'ask_change'
