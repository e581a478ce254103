import { and, asc, eq, gt, isNotNull, isNull, lt, lte, notInArray, or } from 'drizzle-orm'
import { param, type Reader, statement, type Tx } from '../db/database.js'
import { newId } from '../db/ids.js'

export interface Obligation {
  noun: string
  item: string
  district: string
  area: string | null
  /** A member, or null when nobody could be found: those come first wherever lateness is listed. */
  owner: string | null
  /** What must happen next (`accept`, `follow_up`, `confirm` …). */
  what: string
  dueAt: number
  /** 0 = the first owner; each escalation adds one. */
  level: number
  /** Its owner said that it was seen, and is the same as before. Without it nobody has. */
  acknowledgedAt?: number | null
}

const upsert = statement<Record<string, unknown>>()('set obligation', (q) => {
  const { obligations } = q.t
  const now = { owner: param('owner'), what: param('what'), dueAt: param('dueAt'), level: param('level') }
  const again = { ...now, acknowledgedAt: param('acknowledgedAt'), closedAt: null }
  return q
    .insert(obligations)
    .values({
      id: param('id'),
      noun: param('noun'),
      item: param('item'),
      district: param('district'),
      area: param('area'),
      openedAt: param('openedAt'),
      ...now,
    })
    .onConflictDoUpdate({ target: [obligations.noun, obligations.item], set: again })
})

/** Says who owns an open item and by when something must happen: one row an item, replaced by the next call. */
export async function setObligation(tx: Tx, obligation: Obligation, now: number): Promise<void> {
  await tx.run(upsert, { id: newId(now), openedAt: now, acknowledgedAt: null, ...obligation })
}

const close = statement<{ noun: string; item: string; now: number }>()('close obligation', (q) =>
  q
    .update(q.t.obligations)
    .set({ closedAt: param('now') })
    .where(and(eq(q.t.obligations.noun, param('noun')), eq(q.t.obligations.item, param('item')))),
)

/** The item is closed: nobody owes anything. */
export async function closeObligation(tx: Tx, noun: string, item: string, now: number): Promise<void> {
  await tx.run(close, { noun, item, now })
}

/** What waits for somebody else, or for the day it is held. */
const NOT_OWED = ['confirm', 'hold', 'answer']
const MOST = 10_000

/** What members of a district owe until `until`, and what was moved up to them, whenever it is due again; the most overdue first, at most 10,000. */
export async function listOwed(
  reader: Reader,
  district: string,
  until: number,
): Promise<{ owner: string; noun: string; item: string; dueAt: number }[]> {
  const { obligations } = reader.t
  const { owner, noun, item, dueAt } = obligations
  const rows = await reader
    .select({ owner, noun, item, dueAt })
    .from(obligations)
    .where(
      and(
        eq(obligations.district, district),
        isNull(obligations.closedAt),
        or(lte(obligations.dueAt, until), gt(obligations.level, 0)),
        isNotNull(owner),
        notInArray(obligations.what, NOT_OWED),
      ),
    )
    .orderBy(asc(obligations.dueAt), asc(obligations.id))
    .limit(MOST)
  return rows.flatMap((row) => (row.owner ? [{ ...row, owner: row.owner }] : []))
}

/** Of the obligations of a noun: what is past its deadline, or was moved up because it was. For lists of what is late. */
export function isLate(reader: Reader, of: { noun: string; district: string }, now: number) {
  const { noun, district, closedAt, dueAt, level } = reader.t.obligations
  return and(eq(noun, of.noun), eq(district, of.district), isNull(closedAt), or(lt(dueAt, now), gt(level, 0)))
}

const ownedBy = (name: string, nobody: boolean) =>
  statement<{ noun: string; district: string; owner?: string }>()(name, (q) => {
    const { item, what, dueAt, level, noun, district, owner, closedAt, id } = q.t.obligations
    const theirs = nobody ? isNull(owner) : eq(owner, param('owner'))
    return q
      .select({ item, what, dueAt, level })
      .from(q.t.obligations)
      .where(and(theirs, isNull(closedAt), eq(noun, param('noun')), eq(district, param('district'))))
      .orderBy(asc(dueAt), asc(id))
      .limit(1_000)
  })
const ownedByMember = ownedBy('obligations of a member', false)
const ownedByNobody = ownedBy('obligations of nobody', true)

/** Open items of a noun that this member owes something for, or nobody, the most overdue first, at most 1,000. */
export async function listOwnedBy(
  reader: Reader,
  { noun, district, owner }: { noun: string; district: string; owner: string | null },
): Promise<Pick<Obligation, 'item' | 'what' | 'dueAt' | 'level'>[]> {
  return owner === null ? reader.run(ownedByNobody, { noun, district }) : reader.run(ownedByMember, { noun, district, owner })
}

const owedBy = statement<{ owner: string }>()('open obligations of a member', (q) => {
  const { noun, owner, closedAt } = q.t.obligations
  return q
    .select({ noun })
    .from(q.t.obligations)
    .where(and(eq(owner, param('owner')), isNull(closedAt)))
    .limit(MOST)
})

/** How many open items a member owes something for, by noun. */
export async function countOwedBy(reader: Reader, member: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { noun } of await reader.run(owedBy, { owner: member })) counts.set(noun, (counts.get(noun) ?? 0) + 1)
  return counts
}

/** When its present owner said that an item that was moved up to him was seen; null where he did not. */
export async function acknowledgedAtOf(reader: Reader, noun: string, item: string, owner: string): Promise<number | null> {
  const { obligations } = reader.t
  const [row] = await reader
    .select({ at: obligations.acknowledgedAt })
    .from(obligations)
    .where(and(eq(obligations.noun, noun), eq(obligations.item, item), eq(obligations.owner, owner)))
    .limit(1)
  return row?.at ?? null
}

const acknowledge = statement<{ owner: string; now: number }>()('acknowledge what was moved up', (q) => {
  const { noun, item, area, what, level, owner, closedAt, acknowledgedAt } = q.t.obligations
  return q
    .update(q.t.obligations)
    .set({ acknowledgedAt: param('now') })
    .where(and(eq(owner, param('owner')), isNull(closedAt), gt(level, 0), isNull(acknowledgedAt), notInArray(what, NOT_OWED)))
    .returning({ noun, item, area })
})

/** What was moved up to a member and not acknowledged yet is, from now on. */
export const acknowledgeMovedUp = (tx: Tx, owner: string, now: number): Promise<Pick<Obligation, 'noun' | 'item' | 'area'>[]> =>
  tx.run(acknowledge, { owner, now })
