import { sureOf } from './policy-sure.js'
import { policyTerms } from './policy-terms.js'

/** A term of the question: how rare it is among all entries, and how much it counts (less when it is asked everywhere, or stands for another). */
export interface AskedTerm {
  term: string
  idf: number
  weight: number
  /** How much finding it says of whether the question is answered. */
  claim: number
  /** False for words that only stand for others of the question: not finding them is no loss. */
  own: boolean
}
/** Words that mean the same as some of the question's: when they stand in an entry, the question's own count as found there. */
export interface Stand {
  own: readonly string[]
  other: readonly string[]
}
/** What is known of the question's words beside its terms. */
export interface Reading {
  stands: readonly Stand[]
  /** The terms, in their order, of each word of three characters or more: 养老 and 老院 of 养老院. */
  wholes: readonly (readonly string[])[]
}
export interface Candidate {
  id: string
  /** Terms of title and questions, and of the answer, with repetitions. */
  head: readonly string[]
  body: readonly string[]
}
/** What the entries are among which is searched. */
export interface Base {
  /** How many there are. */
  entries: number
  /** Terms of all heads, and of all answers. */
  head: number
  body: number
}
export interface Scored {
  id: string
  /** For the order. */
  points: number
  /** 0 to 1: how likely it answers the question at all, see policy-sure.ts. */
  sure: number
}

/** Of each group with a word in the question: that word's terms, and the terms of each other word. */
export function standsOf(words: string, same: readonly (readonly string[])[]): Stand[] {
  const text = words.toLowerCase()
  return same.flatMap((group) => {
    const said = group.filter((word) => text.includes(word))
    const others = group.filter((word) => !text.includes(word))
    return said.flatMap((word) => others.map((other) => ({ own: policyTerms(word), other: policyTerms(other) })))
  })
}

/** BM25 with these parameters; a term of the head counts as much as so many of the body. Set on 2,816 real question–answer pairs. */
const K1 = 1.8
const B = 0.8
const HEAD = 2.5
/** Single characters count too, a little: 坡道 and 斜坡 share no pair. How rare one is, is reckoned among the candidates. */
const SINGLE = 0.7
/** An entry that has the whole question gets so much more than one that has one word of it many times; less where a question is so long that none has all of it. */
const COVER = 0.7
const COVERABLE = 20
/** Among fewer entries no term would be rare. */
export const FEW = 30

interface Counted {
  id: string
  counts: Map<string, number>
  singles: Map<string, number>
  /** Of terms, those of the head weighted; and as they are. */
  length: number
  terms: number
}

/** Best first; the same question and entries give the same order and numbers whatever database they came from. */
export function scorePolicies(terms: readonly AskedTerm[], reading: Reading, candidates: readonly Candidate[], base: Base): Scored[] {
  const own = terms.filter((one) => one.own)
  const ownSingles = new Set(own.flatMap(({ term }) => singlesOf(term)))
  const asked = new Set(terms.map((one) => one.term))
  const counted = candidates.map((candidate) => countTerms(candidate, asked, ownSingles))
  const among = counted.reduce((sum, one) => sum + one.length, 0) / Math.max(counted.length, 1)
  const entries = Math.max(base.entries, FEW)
  const idfs = new Map(own.map((one) => [one.term, one.claim * one.idf]))
  const all = [...idfs.values()].reduce((sum, one) => sum + one, 0)
  const cover = COVER * Math.min(1, COVERABLE / own.length)
  const sought = { terms, singles: weighSingles(ownSingles, counted) }
  return counted
    .map((one) => {
      const cut = cutTerms(reading.wholes, one.counts)
      const share = coveredOf(idfs, reading.stands, one.counts, cut) / (all || 1)
      const points = pointsOf(one, sought, averageOf(base), NONE) * (1 + cover * share)
      const sure = sureOf({ points: pointsOf(one, sought, among, cut), share, terms: one.terms, entries })
      return { id: one.id, points, sure }
    })
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
}

/**
 * How long an entry of them all is. Those that have many of a long question's terms are the longer ones: measured among themselves none of
 * them would be long, and of 2,816 letters with their answers six in a hundred more had another answer first.
 */
const averageOf = ({ entries, head, body }: Base) => (HEAD * head + body) / Math.max(entries, 1) || 1

interface Sought {
  terms: readonly AskedTerm[]
  /** How much each of the question's characters counts. */
  singles: ReadonlyMap<string, number>
}
const NONE: ReadonlySet<string> = new Set()

/** `average`: the usual length of an entry; `without`: terms that count nothing. */
function pointsOf(
  { counts, singles: had, length }: Counted,
  { terms, singles }: Sought,
  average: number,
  without: ReadonlySet<string>,
): number {
  const damp = K1 * (1 - B + (B * length) / average)
  const saturated = (count: number | undefined) => (count ? (count * (K1 + 1)) / (count + damp) : 0)
  let points = 0
  for (const { term, idf, weight } of terms) if (!without.has(term)) points += weight * idf * saturated(counts.get(term))
  const withoutSingles = new Set([...without].flatMap(singlesOf))
  for (const [single, weight] of singles) if (!withoutSingles.has(single)) points += weight * saturated(had.get(single))
  return points
}

const HAN = /^\p{Script=Han}/u
/** Of the characters that all texts are made of: quicker than the expression, and this is asked a hundred thousand times a question. */
const isPlainHan = (term: string) => {
  const code = term.charCodeAt(0)
  return code >= 0x4e00 && code <= 0x9fff
}
const singlesOf = (term: string): string[] => (HAN.test(term) ? [...term] : [term])

/** How much each of the question's characters counts. */
function weighSingles(own: ReadonlySet<string>, counted: readonly Counted[]): Map<string, number> {
  return new Map(
    [...own].map((single) => {
      const having = counted.filter((one) => one.singles.has(single)).length
      return [single, SINGLE * Math.log(1 + (counted.length - having + 0.5) / (having + 0.5))]
    }),
  )
}

/** Only what was asked is counted. */
function countTerms({ id, head, body }: Candidate, asked: ReadonlySet<string>, askedSingles: ReadonlySet<string>): Counted {
  const counts = new Map<string, number>()
  const singles = new Map<string, number>()
  const add = (to: Map<string, number>, term: string, weight: number) => to.set(term, (to.get(term) ?? 0) + weight)
  const count = (terms: readonly string[], weight: number) => {
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as string
      if (asked.has(term)) add(counts, term, weight)
      const pair = term.length === 2 && isPlainHan(term)
      const first = pair ? (term[0] as string) : singlesOf(term)[0]
      const second = pair ? term[1] : singlesOf(term)[1]
      if (first !== undefined && askedSingles.has(first)) add(singles, first, weight)
      // Pairs overlap: the second character is the first of the next one.
      if (second !== undefined && askedSingles.has(second) && !terms[at + 1]?.startsWith(second)) add(singles, second, weight)
    }
  }
  count(head, HEAD)
  count(body, 1)
  return { id, counts, singles, length: HEAD * head.length + body.length, terms: head.length + body.length }
}

/** The terms of words whose end the entry lacks: 养老保险 is no 养老院, for the end of a Chinese noun is what it is. */
function cutTerms(wholes: readonly (readonly string[])[], counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  return new Set(wholes.filter((whole) => !counts.has(whole.at(-1) ?? '')).flat())
}

function coveredOf(
  idfs: ReadonlyMap<string, number>,
  stands: readonly Stand[],
  counts: ReadonlyMap<string, number>,
  cut: ReadonlySet<string>,
): number {
  const found = new Set([...idfs.keys()].filter((term) => counts.has(term) && !cut.has(term)))
  for (const { own, other } of stands) if (other.every((term) => counts.has(term))) for (const term of own) found.add(term)
  return [...found].reduce((sum, term) => sum + (idfs.get(term) ?? 0), 0)
}
