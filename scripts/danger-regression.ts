import { type DangerModel, scorePieces } from '../src/conversation/danger-model.js'
import { shuffledOrder } from '../src/conversation/label-model.js'

export interface Row {
  life: boolean
  ordinary: boolean
  pieces: string[]
}
export type Learned = Pick<DangerModel, 'weights' | 'base'>

/** Tried in five parts: a weaker pull to zero learns by heart; a piece that stands in one text alone is that text's. */
const ROUNDS = 30
const RATE = 0.3
const PULL = 1e-3
const LEAST_TEXTS = 2

/** Logistic regression over pieces that are there or not, each weight with a step of its own that shrinks (AdaGrad). Always the same for the same rows. */
export function trainDanger(rows: readonly Row[]): Learned {
  const texts = new Map<string, number>()
  for (const { pieces } of rows) for (const piece of pieces) texts.set(piece, (texts.get(piece) ?? 0) + 1)
  const weights = new Map([...texts].filter(([, count]) => count >= LEAST_TEXTS).map(([piece]) => [piece, 0]))
  const learned = { weights, base: 0 }
  const moved = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++)
    for (const at of shuffledOrder(rows.length, round)) {
      const row = rows[at]
      if (row) learn(learned, moved, row)
    }
  return learned
}

function learn(learned: { weights: Map<string, number>; base: number }, moved: Map<string, number>, { life, pieces }: Row): void {
  const error = 1 / (1 + Math.exp(-scorePieces(learned, pieces).points)) - (life ? 1 : 0)
  const length = Math.sqrt(Math.max(pieces.length, 1))
  learned.base -= 0.01 * error
  for (const piece of pieces) {
    const weight = learned.weights.get(piece)
    if (weight === undefined) continue
    const slope = error / length + PULL * weight
    const all = (moved.get(piece) ?? 1e-3) + slope * slope
    moved.set(piece, all)
    learned.weights.set(piece, weight - (RATE * slope) / Math.sqrt(all))
  }
}

/** Models that have each not seen a fifth of the rows, and which fifth. */
export const fold = <One extends Row>(rows: readonly One[], train: (rows: One[]) => Learned): ((at: number) => Learned) => {
  const models = Array.from({ length: PARTS }, (_, part) => train(rows.filter((_, at) => at % PARTS !== part)))
  return (at) => models[at % PARTS] ?? { weights: new Map(), base: 0 }
}
const PARTS = 5
