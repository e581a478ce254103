import { type DangerModel, sharedBy } from '../src/conversation/topics/danger-model.js'
import { shuffledOrder } from '../src/conversation/topics/label-model.js'

export interface Row {
  life: boolean
  ordinary: boolean
  /** How many times it counts. */
  times: number
  pieces: string[]
}
export type Learned = Pick<DangerModel, 'weights' | 'base'>

/** Tried on the texts of rounds that were left out whole: a stronger pull to zero forgets what few texts say; a piece that stands in one text alone is that text's. */
const ROUNDS = 30
const RATE = 0.3
const PULL = 3e-4
const LEAST_TEXTS = 2
/** A piece with less weight is left out: with a third fewer pieces as many dangers were seen, a few near misses less were taken for one, and the table is read a third sooner. */
const LEAST_WEIGHT = 0.4

/** Who is spoken of and how a sentence hangs together says nothing by itself (decision 16): learned, 他, 娃 and 我 at the end made a danger of what people tell of their homes. */
const ASIDE = /^[他她我着就说把被在了人孩娃儿这那有也都还女妈爸老婆公哥弟]$|^\^[他她我说就这那]$|^[他她我]\$$/

/** Logistic regression over pieces that are there or not, each weight with a step of its own that shrinks (AdaGrad). Always the same for the same rows. */
export function trainDanger(rows: readonly Row[]): Learned {
  const texts = new Map<string, number>()
  for (const { pieces } of rows) for (const piece of pieces) texts.set(piece, (texts.get(piece) ?? 0) + 1)
  const kept = [...texts].filter(([piece, count]) => count >= LEAST_TEXTS && !ASIDE.test(piece)).map(([piece]) => piece)
  const places = new Map(kept.map((piece, at) => [piece, at]))
  const read = rows.map(({ life, times, pieces }) => ({
    life,
    times,
    length: pieces.length,
    at: Int32Array.from(pieces.flatMap((one) => places.get(one) ?? [])),
  }))
  const state = { base: 0, weights: new Float64Array(kept.length), moved: new Float64Array(kept.length).fill(1e-3) }
  for (let round = 0; round < ROUNDS; round++)
    for (const at of shuffledOrder(read.length, round)) {
      const row = read[at]
      if (row) learn(state, row)
    }
  const learned = kept.map((piece, at) => [piece, state.weights[at] ?? 0] as const)
  return { base: state.base, weights: new Map(learned.filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)) }
}

/** Numbers in arrays, for there are a million steps a round: maps took twenty times as long. `at`: the places of a row's pieces. */
interface State {
  base: number
  weights: Float64Array
  moved: Float64Array
}

function learn(state: State, { life, times, length, at }: { life: boolean; times: number; length: number; at: Int32Array }): void {
  const { weights, moved } = state
  const root = sharedBy(length)
  let sum = 0
  for (const piece of at) sum += weights[piece] as number
  // As scorePieces reckons.
  const error = times * (1 / (1 + Math.exp(-(state.base + sum / root))) - (life ? 1 : 0))
  state.base -= 0.01 * error
  for (const piece of at) {
    const weight = weights[piece] as number
    const slope = error / root + PULL * weight
    const all = (moved[piece] as number) + slope * slope
    moved[piece] = all
    weights[piece] = weight - (RATE * slope) / Math.sqrt(all)
  }
}

/** Models that have each not seen a fifth of the rows, and which fifth. */
export const fold = <One extends Row>(rows: readonly One[], train: (rows: One[]) => Learned): ((at: number) => Learned) => {
  const models = Array.from({ length: PARTS }, (_, part) => train(rows.filter((_, at) => at % PARTS !== part)))
  return (at) => models[at % PARTS] ?? { weights: new Map(), base: 0 }
}
const PARTS = 5
