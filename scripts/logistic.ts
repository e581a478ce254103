import { shuffledOrder } from '../src/conversation/topics/label-model.js'

/** One of two answers, and the pieces of text beside it, each once. */
export interface Sample {
  yes: boolean
  pieces: string[]
}
/** Points for yes: the logarithm of the odds is `base` and the weights of the pieces. */
export interface Logistic {
  weights: Map<string, number>
  base: number
}

const RATE = 0.3
/** A weight is kept to one part of so many. */
const STEP = 20

/** How often each sample is seen, and how much each step draws a weight to zero; what fewer samples have is not learned. */
interface How {
  rounds?: number
  pull?: number
  least?: number
}

/** Logistic regression over pieces that are there or not, each weight with a step of its own that shrinks (AdaGrad). The same rows give the same weights. */
export function learnLogistic(samples: readonly Sample[], { rounds = 8, pull = 1e-5, least = 2 }: How = {}): Logistic {
  const counts = new Map<string, number>()
  for (const { pieces } of samples) for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const known = samples.map(({ yes, pieces }) => ({ yes, pieces: pieces.filter((piece) => (counts.get(piece) ?? 0) >= least) }))
  const [weights, moved] = [new Map<string, number>(), new Map<string, number>()]
  let base = 0
  for (let round = 0; round < rounds; round++)
    for (const at of shuffledOrder(known.length, round)) {
      const { yes, pieces } = known[at] ?? { yes: false, pieces: [] }
      const error = 1 / (1 + Math.exp(-pointsOf({ weights, base }, pieces))) - (yes ? 1 : 0)
      base -= 0.01 * error
      for (const piece of pieces) {
        const weight = weights.get(piece) ?? 0
        const slope = error + pull * weight
        const all = (moved.get(piece) ?? 1e-6) + slope * slope
        moved.set(piece, all)
        weights.set(piece, weight - (RATE * slope) / Math.sqrt(all))
      }
    }
  return { weights, base }
}

export const pointsOf = ({ weights, base }: Logistic, pieces: readonly string[]): number =>
  pieces.reduce((sum, piece) => sum + (weights.get(piece) ?? 0), base)

const PARTS = 5

/** What a model says of each sample that has seen none of the samples of its part; those of one text are in one part. */
export function unseenPoints<S extends Sample>(samples: readonly S[], textOf: (sample: S) => string, how?: How): number[] {
  const parts = new Map<string, number>()
  for (const sample of samples) if (!parts.has(textOf(sample))) parts.set(textOf(sample), parts.size % PARTS)
  const models = Array.from({ length: PARTS }, (_, part) =>
    learnLogistic(
      samples.filter((sample) => parts.get(textOf(sample)) !== part),
      how,
    ),
  )
  return samples.map((sample) => pointsOf(models[parts.get(textOf(sample)) ?? 0] ?? { weights: new Map(), base: 0 }, sample.pieces))
}

/** A file as `readWeights` reads it: weights to a twentieth, those that round to nothing left out, pieces of one weight in one row, the highest first. */
export function weightsFile({ weights }: Logistic, numbers: Record<string, number>, source: string): string {
  const byWeight = new Map<number, string[]>()
  for (const [piece, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rounded = Math.round(weight * STEP) / STEP
    if (rounded !== 0) byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), piece])
  }
  const quoted = (pieces: string) => (/[",]/.test(pieces) ? `"${pieces.replaceAll('"', '""')}"` : pieces)
  const heads = Object.entries(numbers).map(([use, number]) => `${use},${number.toFixed(2)},,${source}`)
  const rows = [...byWeight].sort(([a], [b]) => b - a).map(([weight, pieces]) => `pieces,${weight},${quoted(pieces.join(' '))},${source}`)
  return `${['use,weight,pieces,source', ...heads, ...rows].join('\n')}\n`
}
