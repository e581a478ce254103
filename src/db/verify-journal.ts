import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Database, Reader } from './database.js'
import { countRows, greatestOf } from './express.js'
import { BEGINNING, hashRow, hashSeal, SEAL_DISTRICT, SEAL_NOUN } from './journal.js'
import type { JournalRow, Tables } from './schema.js'

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
export async function verifyJournal(db: Database): Promise<JournalCheck> {
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
function faultAround(db: Database, until: number, rows: number): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    // No sealer works between these reads; what one added before them is checked the next time.
    await tx.lock(SEAL_NOUN, SEAL_DISTRICT)
    const { counters, journal, journalSeals, journalSealed } = tx.t
    const [given] = await tx
      .select({ number: counters.value })
      .from(counters)
      .where(and(eq(counters.district, SEAL_DISTRICT), eq(counters.noun, SEAL_NOUN)))
    const [last] = await tx.select({ number: greatestOf(journalSeals.number) }).from(journalSeals)
    const newest = last?.number ?? 0
    if ((given?.number ?? 0) !== newest) return `seal ${newest + 1} is missing`
    if (newest !== until) return undefined
    if ((await count(tx, journalSealed)) !== rows) return 'rows are noted as held by a seal that does not exist'
    if ((await count(tx, journal, isNotNull(journal.seal))) !== rows) return 'a journal row pretends to be sealed'
    return undefined
  })
}

async function count(db: Reader, table: Tables['journal'] | Tables['journalSealed'], where?: ReturnType<typeof isNull>): Promise<number> {
  const [row] = await db.select({ rows: countRows() }).from(table).where(where)
  return row?.rows ?? 0
}
