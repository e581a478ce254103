import { eq } from 'drizzle-orm'
import type { Reader, Tx } from './database.js'

/** How many entries the index of a district has, and how many terms stand in all their heads and answers. */
export interface IndexSize {
  entries: number
  head: number
  body: number
}

const EMPTY: IndexSize = { entries: 0, head: 0, body: 0 }
const keyOf = (district: string) => `policies.size.${district}`

export async function indexSizeOf(reader: Reader, district: string): Promise<IndexSize> {
  const { settings } = reader.t
  const [row] = await reader
    .select()
    .from(settings)
    .where(eq(settings.key, keyOf(district)))
    .limit(1)
  return row ? (JSON.parse(row.value) as IndexSize) : EMPTY
}

/** The index has so much more, or less, than before. Kept beside it: to count what stands in it would be to read it all for each question. */
export async function changeIndexSize(tx: Tx, district: string, by: IndexSize): Promise<void> {
  await tx.lock('policy', district)
  const { entries, head, body } = await indexSizeOf(tx, district)
  await writeIndexSize(tx, district, { entries: entries + by.entries, head: head + by.head, body: body + by.body })
}

export const emptyIndexSize = (tx: Tx, district: string): Promise<void> => writeIndexSize(tx, district, EMPTY)

async function writeIndexSize(tx: Tx, district: string, size: IndexSize): Promise<void> {
  const { settings } = tx.t
  const value = JSON.stringify(size)
  await tx
    .insert(settings)
    .values({ key: keyOf(district), value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
}

/** What entries with these terms, spaces between, take; `sign` -1 when they go. By district. */
export function sizesOf(rows: readonly { district: string; head: string; body: string }[], sign: 1 | -1): ReadonlyMap<string, IndexSize> {
  const sizes = new Map<string, IndexSize>()
  for (const { district, head, body } of rows) {
    const { entries, head: heads, body: bodies } = sizes.get(district) ?? EMPTY
    sizes.set(district, { entries: entries + sign, head: heads + sign * countTerms(head), body: bodies + sign * countTerms(body) })
  }
  return sizes
}

const countTerms = (terms: string) => (terms === '' ? 0 : terms.split(' ').length)
