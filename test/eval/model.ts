import { normalise } from '../../src/conversation/normalise.js'

/** A label with how sure the model is of it (0 to 1), and the next best. */
export interface Guess {
  label: string
  confidence: number
  second: string | undefined
}

export interface Model {
  /** What it was trained on, and how. */
  version: string
  labels: string[]
  /** Weights by feature, one a label, then the bias of each under the empty feature. */
  weights: Record<string, number[]>
}

export interface Classifier {
  model: Model
  classify(text: string): Guess
}

const EPOCHS = 12
const RATE = 0.5
const DECAY = 1e-4
const MOST_FEATURES = 200

/** Characters and pairs of them, each once: word boundaries are not needed for short Chinese complaints. */
function featuresOf(text: string): string[] {
  const characters = [
    ...normalise(text)
      .plain.toLowerCase()
      .replace(/[\s\p{P}\p{S}\d]+/gu, ' '),
  ]
  const features = new Set<string>()
  for (const [at, character] of characters.entries()) {
    if (character !== ' ') features.add(character)
    const next = characters[at + 1]
    if (next && character !== ' ' && next !== ' ') features.add(character + next)
  }
  return [...features].slice(0, MOST_FEATURES)
}

/** Multinomial logistic regression over character 1- and 2-grams, by stochastic gradient descent: the same rows give the same model. */
export function trainModel(rows: readonly { text: string; label: string }[], version = `${rows.length} rows`): Classifier {
  const labels = [...new Set(rows.map((row) => row.label))].sort()
  const weights: Record<string, number[]> = { '': labels.map(() => 0) }
  const prepared = rows.map((row) => ({ features: featuresOf(row.text), label: labels.indexOf(row.label) }))
  let step = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const index of order(prepared.length, epoch)) {
      const row = prepared[index]
      if (row) learn(weights, labels.length, row, RATE / (1 + DECAY * step++ * 10))
    }
  return classifierOf({ version, labels, weights })
}

function learn(weights: Record<string, number[]>, labels: number, row: { features: string[]; label: number }, rate: number): void {
  const scale = 1 / Math.sqrt(row.features.length + 1)
  const shares = softmax(scoresOf(weights, labels, row.features, scale))
  for (const feature of ['', ...row.features]) {
    weights[feature] ??= Array.from({ length: labels }, () => 0)
    const own = weights[feature]
    for (let label = 0; label < labels; label++) {
      const gradient = (label === row.label ? 1 : 0) - (shares[label] ?? 0)
      own[label] = (own[label] ?? 0) * (1 - rate * DECAY) + rate * gradient * scale
    }
  }
}

function scoresOf(weights: Record<string, number[]>, labels: number, features: readonly string[], scale: number): number[] {
  const scores = Array.from({ length: labels }, () => 0)
  for (const feature of ['', ...features]) {
    const own = weights[feature]
    if (own) for (let label = 0; label < labels; label++) scores[label] = (scores[label] ?? 0) + (own[label] ?? 0) * scale
  }
  return scores
}

function softmax(scores: number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((total, one) => total + one, 0)
  return powers.map((one) => one / sum)
}

/** A fixed shuffle, another one each epoch. */
function order(count: number, epoch: number): number[] {
  const indexes = Array.from({ length: count }, (_, at) => at)
  let seed = 7919 * (epoch + 1)
  for (let at = count - 1; at > 0; at--) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    const other = seed % (at + 1)
    const kept = indexes[at] ?? 0
    indexes[at] = indexes[other] ?? 0
    indexes[other] = kept
  }
  return indexes
}

/** A model that was stored, ready to be asked. */
export function classifierOf(model: Model): Classifier {
  return {
    model,
    classify(text) {
      const features = featuresOf(text)
      const shares = softmax(scoresOf(model.weights, model.labels.length, features, 1 / Math.sqrt(features.length + 1)))
      const ranked = shares.map((share, at) => ({ share, at })).sort((a, b) => b.share - a.share)
      const [best, next] = ranked
      return { label: model.labels[best?.at ?? 0] ?? '', confidence: best?.share ?? 0, second: next && model.labels[next.at] }
    },
  }
}
