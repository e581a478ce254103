import { createHash } from 'node:crypto'
import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Database, Reader, Tx } from './database.js'
import { countRows, greatestOf } from './express.js'
import type { JournalRow, Tables } from './schema.js'

/*
 * Seals chain the journal: a seal hashes the seal before it and the rows it holds. Which rows those are is written down by
 * the sealer (`journal_sealed`), because rows become visible in the order of commits, not of their ids.
 */

/** Before the first seal. */
const BEGINNING = '0'.repeat(64)
/** Rows of one seal at most: one call takes a bounded time. */
const MOST = 5_000
/** Rows written with one statement: SQLite takes 32,766 places in one. */
const TOGETHER = 500

/** The counter of seals: a seal that is taken from the end leaves a number too many in it. */
const HOUSE = '*'
const NOUN = 'journal_seal'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Every column but `seal`, in an order that never changes: adding a column means appending it where it is not null. */
const hashRow = (row: JournalRow): string =>
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

const hashSeal = (previous: string, number: number, sealedAt: number, rows: string[]): string =>
  sha256([previous, number, sealedAt, rows.length, ...rows].join('\n'))

/** Seals what is not sealed yet, at most 5,000 rows a call. Returns how many. Two sealers take turns. */
export function sealJournal(db: Database, now: number): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.lock(NOUN, HOUSE)
    const { journal, journalSeals } = tx.t
    const rows = await tx.select().from(journal).where(isNull(journal.seal)).orderBy(asc(journal.id)).limit(MOST)
    if (rows.length === 0) return 0
    const [last] = await tx.select().from(journalSeals).orderBy(desc(journalSeals.number)).limit(1)
    const previous = last?.hash ?? BEGINNING
    const number = await tx.nextNumber(HOUSE, NOUN)
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

export interface JournalCheck {
  ok: boolean
  seals: number
  /** Rows held by the seals that were checked. */
  rows: number
  /** Rows not sealed yet: nothing can be said about those. */
  unsealed: number
  /** What is wrong first, in words for the operator. */
  fault?: string
}

/** Reckons every seal again. Tells a row that was changed, removed or slipped in, and a seal that was changed or removed. */
export async function verifyJournal(db: Reader): Promise<JournalCheck> {
  const { journal, journalSeals, journalSealed } = db.t
  const seals = await db.select().from(journalSeals).orderBy(asc(journalSeals.number))
  const until = seals.at(-1)?.number ?? 0
  const check = { seals: seals.length, rows: 0, unsealed: await count(db, journal, isNull(journal.seal)) }
  const broken = (fault: string): JournalCheck => ({ ok: false, ...check, fault })

  let previous = BEGINNING
  for (const [i, seal] of seals.entries()) {
    if (seal.number !== i + 1) return broken(`seal ${i + 1} is missing`)
    if (seal.previous !== previous) return broken(`seal ${seal.number} does not follow the seal before it`)
    const members = await db
      .select({ row: journal, member: journalSealed })
      .from(journalSealed)
      .leftJoin(journal, eq(journal.id, journalSealed.journal))
      .where(eq(journalSealed.seal, seal.number))
      .orderBy(asc(journalSealed.position))
    const fault = faultOfMembers(members, seal.count)
    if (fault) return broken(`seal ${seal.number}: ${fault}`)
    const hashes = members.map(({ member }) => member.hash)
    if (hashSeal(previous, seal.number, seal.sealedAt, hashes) !== seal.hash) return broken(`seal ${seal.number} was changed`)
    previous = seal.hash
    check.rows += members.length
  }
  const fault = await faultAround(db, until, check.rows)
  return fault ? broken(fault) : { ok: true, ...check }
}

type Member = { row: JournalRow | null; member: { journal: string; seal: number; position: number; hash: string } }

function faultOfMembers(members: Member[], expected: number): string | undefined {
  if (members.length !== expected) return `it holds ${members.length} rows and was made with ${expected}`
  for (const [i, { row, member }] of members.entries()) {
    if (member.position !== i) return `row ${i} is missing`
    if (!row) return `journal row ${member.journal} was removed`
    if (hashRow(row) !== member.hash) return `journal row ${row.id} was changed`
    if (row.seal !== member.seal) return `journal row ${row.id} says it is held by seal ${row.seal}`
  }
  return undefined
}

/** What the chain itself cannot tell: seals taken from its end, and rows that only pretend to be sealed. */
async function faultAround(db: Reader, until: number, rows: number): Promise<string | undefined> {
  const { counters, journal, journalSealed } = db.t
  const [last] = await db
    .select({ value: counters.value })
    .from(counters)
    .where(and(eq(counters.district, HOUSE), eq(counters.noun, NOUN)))
  // A sealer may have added one since the seals were read; it is checked the next time.
  const [now] = await db.select({ value: greatestOf(db.t.journalSeals.number) }).from(db.t.journalSeals)
  if ((last?.value ?? 0) !== (now?.value ?? 0)) return `seal ${(now?.value ?? 0) + 1} is missing`
  if ((now?.value ?? 0) !== until) return undefined
  if ((await count(db, journalSealed)) !== rows) return 'rows are noted as sealed by a seal that does not exist'
  if ((await count(db, journal, isNotNull(journal.seal))) !== rows) return 'a journal row pretends to be sealed'
  return undefined
}

async function count(db: Reader, table: Tables['journal'] | Tables['journalSealed'], where?: ReturnType<typeof isNull>): Promise<number> {
  const [row] = await db.select({ rows: countRows() }).from(table).where(where)
  return row?.rows ?? 0
}
