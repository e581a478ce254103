import type { Vector } from './label-features.js'

/** How much each step takes off every weight: a weaker pull to zero learns by heart. */
const PULL = 2e-4

interface Weights {
  now: number[]
  sum: number[]
  /** The step up to which `sum` is reckoned. */
  at: number
}

/** Weights, and the sums of all they ever were, brought up to date only where a row touches them. */
export function createLearner(labels: number) {
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
      const shares = softmax(scores)
      for (const { own, value } of touched)
        for (let label = 0; label < labels; label++) {
          const gradient = (label === right ? 1 : 0) - (shares[label] ?? 0)
          own.now[label] = (own.now[label] ?? 0) * (1 - rate * PULL) + rate * gradient * value
        }
    },
    averaged(): Record<string, number[]> {
      return Object.fromEntries([...weights.keys()].sort().map((feature) => [feature, touch(feature).sum.map((sum) => sum / step)]))
    },
  }
}

/** Vectors have length 1: without it no score would ever be large enough to be sure of. */
const SHARPNESS = 4

/** Shares that add up to 1. */
export function softmax(scores: number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp((score - most) * SHARPNESS))
  const sum = powers.reduce((total, one) => total + one, 0)
  return powers.map((one) => one / sum)
}
