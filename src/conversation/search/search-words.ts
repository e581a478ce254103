import { z } from 'zod'
import { fromSeed, readSeedTable } from '../../db/seed-folder.js'

export interface SearchWords {
  /** Asked of everything: they count little. */
  common: string[]
  /** They do not tell what a question is about (手续, 合法), though they count for the order. */
  aside: string[]
  /** Groups of words that mean the same. */
  same: string[][]
}

const Row = z.object({ kind: z.enum(['common', 'aside', 'same'], 'common, aside or same'), words: z.string(), source: z.string() })

/** `seed/search-words.csv`: words of one row stand with spaces between. */
export const searchWords = fromSeed((): SearchWords => {
  const rows = readSeedTable('search-words.csv', Row).map(({ row }) => ({ kind: row.kind, words: row.words.split(/\s+/) }))
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.words)
  return { common: of('common').flat(), aside: of('aside').flat(), same: of('same') }
})
