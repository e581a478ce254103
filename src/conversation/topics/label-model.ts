import { featuresOf, type LabelFeatures, rarityOf, type Vector, vectorOf } from './label-features.js'
import { createLearner, softmax } from './label-learner.js'

/** A label with how sure the model is of it (0 to 1), and the next best. */
export interface Guess {
  label: string
  confidence: number
  second: string | undefined
}

/** What is stored of a model. */
export interface Model {
  labels: string[]
  /** The weights of each feature, one a label; the bias of each label under the empty feature. */
  weights: Record<string, number[]>
  /** How much each feature counts in a text, see label-features.ts. */
  rarity: Record<string, number>
}

export interface Labelled {
  text: string
  label: string
  /** Who wrote it, where that is known: what one person alone says in many records is no word of many. */
  by?: string
}

export interface Training {
  /** A feature that fewer people wrote (records, where nobody is named) is not kept: what one alone wrote must not be read out of the weights. */
  leastRecords: number
}

/** Tried on 495 public complaints of 7 classes in five parts: fewer rounds learn too little, a weaker pull to zero learns by heart. */
const ROUNDS = 20
const RATE = 1
const LEAST_RECORDS = 3
/** Of naive Bayes: what is added to every sum. */
const SMOOTH = 0.1

/**
 * Half multinomial logistic regression (stochastic gradient descent over the averaged weights), half naive Bayes: of few records each errs
 * elsewhere. The same rows give the same model. Rare labels count a little more than their share. Needs two labels.
 */
export function trainModel(rows: readonly Labelled[], { leastRecords }: Training = { leastRecords: LEAST_RECORDS }): Model {
  const labels = [...new Set(rows.map((row) => row.label))].sort()
  const counted = rows.map((row) => ({ features: featuresOf(row.text), label: labels.indexOf(row.label) }))
  const rarity = learnRarity(
    counted.map((row) => row.features),
    rows.map((row, at) => row.by ?? `${at}`),
    leastRecords,
  )
  const prepared = counted.map(({ features, label }) => ({ vector: vectorOf(features, (feature) => rarity.get(feature)), label }))
  const learner = createLearner(labels.length)
  const importance = importanceOf(
    counted.map((row) => row.label),
    labels.length,
  )
  for (let round = 0; round < ROUNDS; round++)
    for (const index of shuffledOrder(prepared.length, round)) {
      const row = prepared[index]
      if (row) learner.learn(row.vector, row.label, (RATE * (importance[row.label] ?? 1)) / (1 + round / 5))
    }
  const ratios = ratiosOf(prepared, labels.length)
  const weights = Object.entries(learner.averaged()).map(([feature, own]): [string, number[]] => [
    feature,
    own.map((weight, label) => rounded((weight + (ratios.get(feature)?.[label] ?? 0)) / 2)),
  ])
  return {
    labels,
    weights: Object.fromEntries(weights),
    rarity: Object.fromEntries([...rarity].map(([feature, one]) => [feature, rounded(one)])),
  }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

/** Features that enough people wrote, with how much each counts. */
function learnRarity(texts: readonly LabelFeatures[], writers: readonly string[], leastRecords: number): Map<string, number> {
  const records = new Map<string, number>()
  const wrote = new Map<string, Set<string>>()
  for (const [at, { words, seen }] of texts.entries())
    for (const feature of [...words.keys(), ...seen.keys()]) {
      records.set(feature, (records.get(feature) ?? 0) + 1)
      const people = wrote.get(feature) ?? new Set()
      // More than enough need not be counted.
      if (people.size < leastRecords) wrote.set(feature, people.add(writers[at] ?? ''))
    }
  return new Map(
    [...records]
      .filter(([feature]) => (wrote.get(feature)?.size ?? 0) >= leastRecords)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, count]) => [feature, feature.startsWith('#') ? 1 : rarityOf(feature, count, texts.length)]),
  )
}

/** Naive Bayes: of each feature the logarithm of its share within a label against its share in all the others, one a label. */
function ratiosOf(rows: readonly { vector: Vector; label: number }[], labels: number): Map<string, number[]> {
  const sums = new Map<string, number[]>()
  const ofLabel = Array.from({ length: labels }, () => 0)
  for (const { vector, label } of rows)
    for (const [feature, value] of vector) {
      if (feature === '') continue
      const own = sums.get(feature) ?? Array.from({ length: labels }, () => 0)
      own[label] = (own[label] ?? 0) + value
      ofLabel[label] = (ofLabel[label] ?? 0) + value
      sums.set(feature, own)
    }
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const all = total(ofLabel)
  const smooth = SMOOTH * sums.size
  return new Map(
    [...sums].map(([feature, own]) => {
      const inAll = total(own)
      const ratio = (inside: number, label: number) =>
        Math.log((inside + SMOOTH) / ((ofLabel[label] ?? 0) + smooth)) -
        Math.log((inAll - inside + SMOOTH) / (all - (ofLabel[label] ?? 0) + smooth))
      return [feature, own.map(ratio)]
    }),
  )
}

/** Between "every row counts the same" and "every label counts the same". */
function importanceOf(labels: number[], count: number): number[] {
  return Array.from({ length: count }, (_, label) => {
    const share = labels.filter((one) => one === label).length / labels.length
    return (1 / (count * share)) ** 0.3
  })
}

/** The numbers below `count` in a fixed order, another one each round: training is the same each time. */
export function shuffledOrder(count: number, round: number): number[] {
  const indexes = Array.from({ length: count }, (_, at) => at)
  let seed = 7919 * (round + 1)
  for (let at = count - 1; at > 0; at--) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    const other = seed % (at + 1)
    const kept = indexes[at] ?? 0
    indexes[at] = indexes[other] ?? 0
    indexes[other] = kept
  }
  return indexes
}

/** What a model says of a text; `confidence` is comparable within one model only. */
export function guessLabel(model: Model, text: string): Guess {
  const { labels, weights, rarity } = model
  const vector = vectorOf(featuresOf(text), (feature) => (Object.hasOwn(rarity, feature) ? rarity[feature] : undefined))
  const scores = labels.map((_, label) => vector.reduce((sum, [feature, value]) => sum + (weights[feature]?.[label] ?? 0) * value, 0))
  const ranked = softmax(scores)
    .map((share, at) => ({ share, at }))
    .sort((a, b) => b.share - a.share)
  const [best, next] = ranked
  return { label: labels[best?.at ?? 0] ?? '', confidence: best?.share ?? 0, second: next && labels[next.at] }
}
