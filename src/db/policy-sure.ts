/** Fitted by logistic regression to half of a set of real questions, with and without an answer among 27 and 2,816 entries; the other half agreed. */
const BASE = 5
const SHARE = 2.2
const POINTS = 4.45
const SIZE = 0.61
const LENGTH = 0.94

export interface Evidence {
  /** By the length that is usual among the entries that were found. */
  points: number
  /** How much of the question, by rarity, stands in the entry: 0 to 1. */
  share: number
  /** Terms of the entry. */
  terms: number
  entries: number
}

/**
 * Points and the share of the question that was found speak for an entry. Among many entries, and in a long one, more is found by chance:
 * the points are measured against how rare a term can be, and length speaks against it.
 */
export function sureOf({ points, share, terms, entries }: Evidence): number {
  if (points <= 0 || share <= 0) return 0
  const size = Math.log(1 + entries)
  const sum = BASE + SHARE * Math.log(share + 0.01) + POINTS * Math.log(points / size + 0.05) - SIZE * size - LENGTH * Math.log(terms + 10)
  return 1 / (1 + Math.exp(-sum))
}
