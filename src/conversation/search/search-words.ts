import { z } from 'zod'
import { fromSeed, readSeedTable } from '../../db/seed-folder.js'

export interface SearchWords {
  /** Asked of everything: they count little. */
  common: string[]
  /** They do not tell what a question is about (手续, 合法), though they count for the order. */
  aside: string[]
  /** Groups of words that mean the same. */
  same: string[][]
  /** A word of papers, and what people of every day say who mean it: one does not lead to another word of papers. */
  means: { word: string; said: string[] }[]
}

const KINDS = ['common', 'aside', 'same', 'means'] as const
const Row = z.object({ kind: z.enum(KINDS, 'common, aside, same or means'), words: z.string(), source: z.string() })

/** 摔断 送单摔了 > 职业伤害 工伤: each word behind the sign is what the ones before it may mean. */
function meaning(words: readonly string[]): SearchWords['means'] {
  const sign = words.indexOf('>')
  return words.slice(sign + 1).map((word) => ({ word, said: words.slice(0, Math.max(0, sign)) }))
}

/** `seed/search-words.csv`: words of one row stand with spaces between. */
export const searchWords = fromSeed((): SearchWords => {
  const rows = readSeedTable('search-words.csv', Row).map(({ row }) => ({ kind: row.kind, words: row.words.split(/\s+/) }))
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.words)
  return { common: of('common').flat(), aside: of('aside').flat(), same: of('same'), means: of('means').flatMap(meaning) }
})
