import type { Reader, Tx } from './database.js'
import { findSetting, keepSetting } from './settings.js'

/** How many entries the index of a district has, and how many terms stand in all their heads and answers. */
export interface IndexSize {
  entries: number
  head: number
  body: number
}

const EMPTY: IndexSize = { entries: 0, head: 0, body: 0 }
const keyOf = (district: string) => `policies.size.${district}`

export async function indexSizeOf(reader: Reader, district: string): Promise<IndexSize> {
  const kept = await findSetting(reader, keyOf(district))
  return kept === undefined ? EMPTY : (JSON.parse(kept) as IndexSize)
}

/** The index has so much more, or less, than before. Kept beside it: to count what stands in it would be to read it all for each question. */
export async function changeIndexSize(tx: Tx, district: string, by: IndexSize): Promise<void> {
  await tx.lock('policy', district)
  const { entries, head, body } = await indexSizeOf(tx, district)
  await writeIndexSize(tx, district, { entries: entries + by.entries, head: head + by.head, body: body + by.body })
}

export const emptyIndexSize = (tx: Tx, district: string): Promise<void> => writeIndexSize(tx, district, EMPTY)

const writeIndexSize = (tx: Tx, district: string, size: IndexSize) => keepSetting(tx, keyOf(district), JSON.stringify(size))

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
