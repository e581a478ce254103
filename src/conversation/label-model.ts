import { scoreHazard, scoreHelp } from './lexicon.js'
import { normalise } from './normalise.js'

/** A label with how sure the model is of it (0 to 1), and the next best. */
export interface Guess {
  label: string
  confidence: number
  second: string | undefined
}

/** What is stored of a model: labels, and the weights of each feature, one a label; the bias of each label under the empty feature. */
export interface Model {
  labels: string[]
  weights: Record<string, number[]>
}

export interface Labelled {
  text: string
  label: string
}

export interface Training {
  /** A feature that occurs in fewer different records is not kept: what one person alone wrote must not be read out of the weights. */
  leastRecords: number
}

/** Tried on 495 public complaints of 7 classes in five parts: fewer rounds learn too little, a weaker pull to zero learns by heart. */
const ROUNDS = 30
const RATE = 1
const PULL = 2e-4
const MOST_CHARACTERS = 600
const LEAST_RECORDS = 3

type Vector = [feature: string, value: number][]

/** Characters, pairs of them, and the categories the lexicons see. Word boundaries are not needed for short Chinese complaints. */
function featuresOf(text: string): Map<string, number> {
  const { plain } = normalise(text.slice(0, MOST_CHARACTERS))
  const characters = [...plain.toLowerCase().replace(/[\s\p{P}\p{S}\d]+/gu, ' ')]
  const features = new Map<string, number>()
  for (const [at, character] of characters.entries()) {
    if (character === ' ') continue
    features.set(character, 0.6)
    const next = characters[at + 1]
    if (next && next !== ' ') features.set(character + next, 1)
  }
  const compact = plain.replace(/\s+/g, '')
  for (const row of [...scoreHelp(compact), ...scoreHazard(compact)]) features.set(`#${row.category}`, Math.min(row.score, 6) / 1.5)
  return features
}

/** Unit length: a long text does not speak louder than a short one. Unknown features are left out. */
function vectorOf(features: Map<string, number>, known: (feature: string) => boolean): Vector {
  const kept = [...features].filter(([feature]) => known(feature))
  const length = Math.sqrt(kept.reduce((sum, [, value]) => sum + value * value, 0)) || 1
  return [...kept.map(([feature, value]): [string, number] => [feature, value / length]), ['', 1 / 3]]
}

/**
 * Multinomial logistic regression, by stochastic gradient descent over the averaged weights: the same rows give the same model. Rare labels
 * count a little more than their share. Needs two labels.
 */
export function trainModel(rows: readonly Labelled[], { leastRecords }: Training = { leastRecords: LEAST_RECORDS }): Model {
  const labels = [...new Set(rows.map((row) => row.label))].sort()
  const counted = rows.map((row) => ({ features: featuresOf(row.text), label: labels.indexOf(row.label) }))
  const records = new Map<string, number>()
  for (const { features } of counted) for (const feature of features.keys()) records.set(feature, (records.get(feature) ?? 0) + 1)
  const known = (feature: string) => (records.get(feature) ?? 0) >= leastRecords
  const importance = importanceOf(
    counted.map((row) => row.label),
    labels.length,
  )
  const prepared = counted.map((row) => ({ vector: vectorOf(row.features, known), label: row.label, weight: importance[row.label] ?? 1 }))
  const learner = createLearner(labels.length)
  for (let round = 0; round < ROUNDS; round++)
    for (const index of order(prepared.length, round)) {
      const row = prepared[index]
      if (row) learner.learn(row.vector, row.label, (RATE * row.weight) / (1 + round / 5))
    }
  return { labels, weights: learner.averaged() }
}

/** Between "every row counts the same" and "every label counts the same". */
function importanceOf(labels: number[], count: number): number[] {
  return Array.from({ length: count }, (_, label) => {
    const share = labels.filter((one) => one === label).length / labels.length
    return (1 / (count * share)) ** 0.3
  })
}

interface Weights {
  now: number[]
  sum: number[]
  /** The step up to which `sum` is reckoned. */
  at: number
}

/** Weights, and the sums of all they ever were, brought up to date only where a row touches them. */
function createLearner(labels: number) {
  const weights = new Map<string, Weights>()
  let step = 0
  const touch = (feature: string): Weights => {
    const zero = () => Array.from({ length: labels }, () => 0)
    const own = weights.get(feature) ?? { now: zero(), sum: zero(), at: step }
    weights.set(feature, own)
    for (let label = 0; label < labels; label++) own.sum[label] = (own.sum[label] ?? 0) + (own.now[label] ?? 0) * (step - own.at)
    own.at = step
    return own
  }
  return {
    learn(vector: Vector, right: number, rate: number): void {
      step++
      const touched = vector.map(([feature, value]) => ({ own: touch(feature), value }))
      const scores = Array.from({ length: labels }, (_, label) =>
        touched.reduce((sum, { own, value }) => sum + (own.now[label] ?? 0) * value, 0),
      )
      const shares = softmax(scores.map((score) => score * SHARPNESS))
      for (const { own, value } of touched)
        for (let label = 0; label < labels; label++) {
          const gradient = (label === right ? 1 : 0) - (shares[label] ?? 0)
          own.now[label] = (own.now[label] ?? 0) * (1 - rate * PULL) + rate * gradient * value
        }
    },
    averaged(): Record<string, number[]> {
      return Object.fromEntries(
        [...weights.keys()].sort().map((feature) => [feature, touch(feature).sum.map((sum) => Math.round((sum / step) * 1000) / 1000)]),
      )
    },
  }
}

/** Vectors have length 1: without it no score would ever be large enough to be sure of. */
const SHARPNESS = 4

function softmax(scores: number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((total, one) => total + one, 0)
  return powers.map((one) => one / sum)
}

/** A fixed shuffle, another one each round. */
function order(count: number, round: number): number[] {
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
  const { labels, weights } = model
  const vector = vectorOf(featuresOf(text), (feature) => Object.hasOwn(weights, feature))
  const scores = labels.map((_, label) => vector.reduce((sum, [feature, value]) => sum + (weights[feature]?.[label] ?? 0) * value, 0))
  const ranked = softmax(scores.map((score) => score * SHARPNESS))
    .map((share, at) => ({ share, at }))
    .sort((a, b) => b.share - a.share)
  const [best, next] = ranked
  return { label: labels[best?.at ?? 0] ?? '', confidence: best?.share ?? 0, second: next && labels[next.at] }
}
