import { param, statement, type Tx } from './database.js'
import { newId } from './ids.js'

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

/** Adds one row, in the transaction of what it tells. Rows are never changed; seals.ts chains them later. */
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
