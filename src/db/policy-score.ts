/** A term of the question: how rare it is among all entries, and how much it counts (less when it is asked everywhere, or stands for another). */
export interface AskedTerm {
  term: string
  idf: number
  weight: number
  /** False for words that only stand for others of the question: not finding them is no loss. */
  own: boolean
}
/** Words that mean the same as some of the question's: when they stand in an entry, the question's own count as found there. */
export interface Stand {
  own: readonly string[]
  other: readonly string[]
}
export interface Candidate {
  id: string
  /** Terms of title and questions, and of the answer, with repetitions. */
  head: readonly string[]
  body: readonly string[]
}
export interface Scored {
  id: string
  /** For the order. */
  points: number
  /** 0 to 1: how likely it answers the question at all, see {@link sureOf}. */
  sure: number
}

/** BM25 with these parameters; a term of the head counts as much as so many of the body. Set on 2,816 real question–answer pairs. */
const K1 = 1.8
const B = 0.8
const HEAD = 2.5

/** Fitted to 642 questions with an answer among the entries and 566 about other things, over 27 and over 2,816 entries. */
const BASE = 6
const SHARE = 1.9
const MASS = 3.2
const SIZE = 0.87

/**
 * From the rarity of what the entry has of the question (`mass`), of all the question has (`all`), and how many entries there are. A long
 * question is seldom covered, so much found counts too; among many entries more is found by chance.
 */
function sureOf(mass: number, all: number, entries: number): number {
  if (mass <= 0 || all <= 0) return 0
  const size = Math.log(1 + entries)
  return 1 / (1 + Math.exp(-(BASE + SHARE * Math.log(mass / all) + MASS * Math.log(mass / size) - SIZE * size)))
}

/** Best first; the same question and entries give the same order and numbers whatever database they came from. */
export function scorePolicies(
  terms: readonly AskedTerm[],
  stands: readonly Stand[],
  candidates: readonly Candidate[],
  entries: number,
): Scored[] {
  const counted = candidates.map(countTerms)
  const average = counted.reduce((sum, one) => sum + one.length, 0) / Math.max(counted.length, 1)
  const idfs = new Map(terms.filter((one) => one.own).map((one) => [one.term, one.weight * one.idf]))
  const all = [...idfs.values()].reduce((sum, one) => sum + one, 0)
  return counted
    .map(({ id, counts, length }) => {
      let points = 0
      for (const { term, idf, weight } of terms) {
        const count = counts.get(term)
        if (count) points += (weight * idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average))
      }
      return { id, points, sure: sureOf(coveredOf(idfs, stands, counts), all, entries) }
    })
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
}

function countTerms({ id, head, body }: Candidate): { id: string; counts: Map<string, number>; length: number } {
  const counts = new Map<string, number>()
  for (const term of head) counts.set(term, (counts.get(term) ?? 0) + HEAD)
  for (const term of body) counts.set(term, (counts.get(term) ?? 0) + 1)
  return { id, counts, length: HEAD * head.length + body.length }
}

function coveredOf(idfs: ReadonlyMap<string, number>, stands: readonly Stand[], counts: ReadonlyMap<string, number>): number {
  const found = new Set([...idfs.keys()].filter((term) => counts.has(term)))
  for (const { own, other } of stands) if (other.every((term) => counts.has(term))) for (const term of own) found.add(term)
  return [...found].reduce((sum, term) => sum + (idfs.get(term) ?? 0), 0)
}
