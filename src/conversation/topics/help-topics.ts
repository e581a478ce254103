import { z } from 'zod'
import { badSeed, fromSeed, readSeedTable } from '../../db/seed-folder.js'
import { wishFeatures } from '../wishes/wish-features.js'
import { learnRatios, rarityOf, vectorOf } from '../words/ratios.js'
import { type Reading, scoreHelp } from './lexicon.js'
import { lexicons } from './lexicons.js'

/**
 * What a request for help is about, where its words do not say so: people tell of debts and of home in words no list has (拆东墙补西墙, 她把孩子带走).
 * Compared with the sentences of `seed/help-sentences.csv` by naive Bayes, learned when first asked. It only says that a matter is private, and of
 * which kind; the sentences of other matters are what it is told apart from.
 */

const FILE = 'help-sentences.csv'
const Row = z.object({
  category: z.string(),
  text: z.string('a sentence').min(1).max(200),
  source: z.string('every row names its source'),
})

interface Learned {
  score(plain: string): { category: string; isPrivate: boolean; points: number }[]
}

const learned = fromSeed((): Learned | undefined => {
  const { categories } = lexicons().help
  const rows = readSeedTable(FILE, Row)
  for (const { line, row } of rows)
    if (!categories.has(row.category)) throw badSeed(FILE, line, `the category ${row.category} is not in categories.json`)
  const kinds = [...new Set(rows.map(({ row }) => row.category))].map((category) => ({
    category,
    isPrivate: categories.get(category)?.isPrivate ?? false,
  }))
  if (!kinds.some((kind) => kind.isPrivate) || kinds.every((kind) => kind.isPrivate)) return undefined
  const features = rows.map(({ row }) => wishFeatures(row.text.normalize('NFKC')))
  const known = rarityOf(features)
  const vectors = rows.map(({ row }, at) => ({
    at: kinds.findIndex((kind) => kind.category === row.category),
    vector: vectorOf(features[at] ?? new Map(), known),
  }))
  const ratiosOf = learnRatios(vectors, known.places.size, kinds.length)
  return {
    score(plain) {
      const points = new Float64Array(kinds.length)
      for (const { place, value } of vectorOf(wishFeatures(plain), known))
        ratiosOf(place).forEach((ratio, at) => {
          points[at] = (points[at] ?? 0) + ratio * value
        })
      return kinds.map((kind, at) => ({ ...kind, points: points[at] ?? 0 }))
    },
  }
})

/** Learns ahead, so that no request waits for it. */
export function* warmTopics(): Generator<void> {
  lexicons()
  yield
  learned()
}

/** Words that weigh less say little: the sentences may know better. */
const FEW = 2
/** How far the likeliest private matter must be ahead of every other: where the words say nothing, and where they say something else. */
const AHEAD = 0.4
/** What is added to a request tells mostly where and when: so short a text needs more. */
export const AHEAD_OF_MORE = 1
const FAR_AHEAD = 2
/** 帮帮我 is about anything. */
const LEAST = 4

/**
 * What the words of a normalised text say, and where they do not say it what sentences like it are about. Danger to life is left as it is.
 * `least`: how far ahead a private matter must be where the words say nothing.
 */
export function withTopic(reading: Reading, plain: string, least = AHEAD): Reading {
  if (reading.isPrivate || reading.urgency === 'life' || plain.length < LEAST) return reading
  const scores = learned()?.score(plain) ?? []
  const best = (isPrivate: boolean) =>
    scores.filter((one) => one.isPrivate === isPrivate).reduce((most, one) => (one.points > most.points ? one : most), NONE)
  const ahead = best(true).points - best(false).points
  const said = scoreHelp(plain.replace(/\s+/g, ''))[0]?.score ?? 0
  if (!(ahead > (said < FEW ? least : FAR_AHEAD))) return reading
  if (said >= FEW) return { ...reading, isPrivate: true }
  const { category } = best(true)
  return { ...reading, isPrivate: true, category, label: lexicons().help.categories.get(category)?.label }
}
const NONE = { category: '', isPrivate: false, points: -Infinity }
