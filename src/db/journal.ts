import { createHash } from 'node:crypto'
import { asc, desc, inArray, isNull } from 'drizzle-orm'
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
/** Rows of one seal at most: one call takes a bounded time. */
const MOST = 5_000
/** Rows written with one statement: SQLite takes 32,766 places in one. */
const TOGETHER = 500

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

/** Seals what is not sealed yet, at most 5,000 rows a call. Returns how many. Two sealers take turns. */
export function sealJournal(db: Database, now: number): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.lock(SEAL_NOUN, SEAL_DISTRICT)
    const { journal, journalSeals } = tx.t
    const rows = await tx.select().from(journal).where(isNull(journal.seal)).orderBy(asc(journal.id)).limit(MOST)
    if (rows.length === 0) return 0
    const [last] = await tx.select().from(journalSeals).orderBy(desc(journalSeals.number)).limit(1)
    const previous = last?.hash ?? BEGINNING
    const number = await tx.nextNumber(SEAL_DISTRICT, SEAL_NOUN)
    const hashes = rows.map(hashRow)
    await tx
      .insert(journalSeals)
      .values({ number, previous, hash: hashSeal(previous, number, now, hashes), count: rows.length, sealedAt: now })
    await noteMembers(tx, number, rows, hashes)
    return rows.length
  })
}

async function noteMembers(tx: Tx, seal: number, rows: JournalRow[], hashes: string[]): Promise<void> {
  const { journal, journalSealed } = tx.t
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const part = rows.slice(from, from + TOGETHER)
    const members = part.map((row, i) => ({ journal: row.id, seal, position: from + i, hash: hashes[from + i] ?? '' }))
    await tx.insert(journalSealed).values(members)
    await tx
      .update(journal)
      .set({ seal })
      .where(
        inArray(
          journal.id,
          part.map((row) => row.id),
        ),
      )
  }
}
