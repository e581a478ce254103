import { createHash } from 'node:crypto'
import { asc, desc, eq, isNull } from 'drizzle-orm'
import { type Database, param, statement, type Tx } from './database.js'
import { newId } from './ids.js'
import type { JournalRow } from './schema.js'

/** Who did what to what, when. `from` and `to` are states; `actor` a subject id or `system`. Never a name, never words people said. */
export interface JournalEntry {
  at: number
  district: string
  verb: string
  noun: string
  item: string
  from?: string | null | undefined
  to?: string | null | undefined
  actor: string
  unit?: string | null | undefined
  area?: string | null | undefined
  category?: string | null | undefined
  dueAt?: number | null | undefined
  ruleVersion?: string | null | undefined
}

const insertJournal = statement<Record<string, unknown>>()('insert journal', (q) =>
  q.insert(q.t.journal).values({
    id: param('id'),
    at: param('at'),
    district: param('district'),
    verb: param('verb'),
    noun: param('noun'),
    item: param('item'),
    from: param('from'),
    to: param('to'),
    actor: param('actor'),
    unit: param('unit'),
    area: param('area'),
    category: param('category'),
    dueAt: param('dueAt'),
    ruleVersion: param('ruleVersion'),
  }),
)

/** Adds one row, in the transaction of what it tells. Rows are never changed; sealJournal chains them later. */
export async function writeJournal(tx: Tx, entry: JournalEntry): Promise<void> {
  await tx.run(insertJournal, {
    id: newId(entry.at),
    at: entry.at,
    district: entry.district,
    verb: entry.verb,
    noun: entry.noun,
    item: entry.item,
    from: entry.from ?? null,
    to: entry.to ?? null,
    actor: entry.actor,
    unit: entry.unit ?? null,
    area: entry.area ?? null,
    category: entry.category ?? null,
    dueAt: entry.dueAt ?? null,
    ruleVersion: entry.ruleVersion ?? null,
  })
}

/*
 * Seals chain the journal: a seal hashes the seal before it and the rows it holds. Which rows those are is written down by
 * the sealer (`journal_sealed`), because rows become visible in the order of commits, not of their ids.
 */

/** Before the first seal. */
export const BEGINNING = '0'.repeat(64)
/** Rows of one seal: its transaction is short, so that nobody's answer waits for it. */
const TOGETHER = 100
/** Seals of one call: what is more waits for the next. */
const MOST = 100

/** The counter of seals: a seal that is taken from the end leaves a number too many in it. */
export const SEAL_DISTRICT = '*'
export const SEAL_NOUN = 'journal_seal'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Every column but `seal`, in an order that never changes: adding a column means appending it where it is not null. */
export const hashRow = (row: JournalRow): string =>
  sha256(
    JSON.stringify([
      row.id,
      row.at,
      row.district,
      row.verb,
      row.noun,
      row.item,
      row.from,
      row.to,
      row.actor,
      row.unit,
      row.area,
      row.category,
      row.dueAt,
      row.ruleVersion,
    ]),
  )

export const hashSeal = (previous: string, number: number, sealedAt: number, rows: string[]): string =>
  sha256([previous, number, sealedAt, rows.length, ...rows].join('\n'))

const unsealed = statement<Record<string, never>>()('journal not sealed yet', (q) =>
  q.select().from(q.t.journal).where(isNull(q.t.journal.seal)).orderBy(asc(q.t.journal.id)).limit(TOGETHER),
)
const insertSealed = statement<{ journal: string; seal: number; position: number; hash: string }>()('insert sealed', (q) =>
  q.insert(q.t.journalSealed).values({ journal: param('journal'), seal: param('seal'), position: param('position'), hash: param('hash') }),
)
const markSealed = statement<{ id: string; seal: number }>()('mark sealed', (q) =>
  q
    .update(q.t.journal)
    .set({ seal: param('seal') })
    .where(eq(q.t.journal.id, param('id'))),
)

/** Seals what is not sealed yet, 100 rows a transaction and at most 10,000 a call. Returns how many. Two sealers take turns. */
export async function sealJournal(db: Database, now: number): Promise<number> {
  let sealed = 0
  for (let round = 0; round < MOST; round++) {
    const count = await db.transaction((tx) => sealSome(tx, now))
    sealed += count
    if (count < TOGETHER) break
  }
  return sealed
}

async function sealSome(tx: Tx, now: number): Promise<number> {
  await tx.lock(SEAL_NOUN, SEAL_DISTRICT)
  const rows = await tx.run(unsealed, {})
  if (rows.length === 0) return 0
  const { journalSeals } = tx.t
  const [last] = await tx.select().from(journalSeals).orderBy(desc(journalSeals.number)).limit(1)
  const previous = last?.hash ?? BEGINNING
  const number = await tx.nextNumber(SEAL_DISTRICT, SEAL_NOUN)
  const hashes = rows.map(hashRow)
  await tx
    .insert(journalSeals)
    .values({ number, previous, hash: hashSeal(previous, number, now, hashes), count: rows.length, sealedAt: now })
  for (const [position, { id }] of rows.entries()) {
    await tx.run(insertSealed, { journal: id, seal: number, position, hash: hashes[position] ?? '' })
    await tx.run(markSealed, { id, seal: number })
  }
  return rows.length
}
