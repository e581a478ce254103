import { fromSeed } from '../../db/seed-folder.js'
import { withoutThanks } from '../thanks.js'
import { readWeights } from '../words/weights.js'

/** Weights of a logistic regression over single characters and pairs of them, as `seed/urgency-model.csv` has them. */
export interface DangerModel {
  weights: ReadonlyMap<string, number>
  base: number
  /** A text with more points than this is a danger to life though no pattern says so. */
  raise: number
  /** With fewer points a mere hint (urgency.csv) is none. */
  doubt: number
  /** What was said to nobody must have as many. */
  overheard: number
  /** With fewer points a longer text is none even where a `life` pattern fits. */
  deny: number
  /** Points less for a text in which a guard of urgency.csv finds talk (an idiom, insurance, the past). */
  guarded: number
}

/** How much speaks for a danger to life (logarithm of the odds), and the pieces that speak loudest for it, the loudest first. */
export interface DangerScore {
  points: number
  spoke: string[]
}

/** A file without pieces, or without a bound, has no say in it. */
export const SILENT: DangerModel = {
  weights: new Map(),
  base: 0,
  raise: Infinity,
  doubt: -Infinity,
  overheard: -Infinity,
  deny: -Infinity,
  guarded: 0,
}

/** The model in use. A mistake in the file refuses the start, with its name and line. */
export const dangerModel = fromSeed<DangerModel>(() => {
  const { weights, numbers } = readWeights('urgency-model.csv', ['base', 'raise', 'doubt', 'overheard', 'deny', 'guarded'])
  if (weights.size === 0) return SILENT
  const number = (use: keyof Omit<DangerModel, 'weights'>) => numbers.get(use) ?? SILENT[use]
  const bounds = { raise: number('raise'), doubt: number('doubt'), overheard: number('overheard'), deny: number('deny') }
  return { weights, base: number('base'), ...bounds, guarded: number('guarded') }
})

const MOST_CHARACTERS = 600
/** Most that people write about a danger is no longer; of a longer text its stretches of clauses are read, for talk around it says nothing. */
const STRETCH = 72
const SPOKE = 4

/** The characters and pairs of a normalised text, each once: digits are one, `^` and `$` are the ends of a clause. */
export function piecesOf(plain: string): string[] {
  return [...new Set(clausesOf(plain).flatMap(ofClause))]
}

const clausesOf = (plain: string) =>
  withoutThanks(plain.slice(0, MOST_CHARACTERS))
    .toLowerCase()
    .replace(/\d+/g, '0')
    .split(/[\s\p{P}\p{S}]+/u)
    .filter((clause) => clause !== '')

function ofClause(clause: string): string[] {
  const characters = ['^', ...clause, '$']
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  return [...characters.slice(1, -1), ...pairs]
}

/** The pieces of a clause, each with what it says. */
interface Told {
  pieces: readonly string[]
  weights: readonly number[]
  sum: number
}
function told({ weights }: DangerModel, clause: string): Told {
  const pieces = ofClause(clause)
  const own = pieces.map((piece) => weights.get(piece) ?? 0)
  return { pieces, weights: own, sum: own.reduce((total, one) => total + one, 0) }
}

/** Scores a normalised text: the most that one of its stretches says. Clauses that speak neither for nor against (a place, 谢谢) do not dilute it. */
export function scoreDanger(model: DangerModel, plain: string): DangerScore {
  const clauses = clausesOf(plain).map((clause) => told(model, clause))
  const telling = clauses.filter(({ sum }) => sum <= AGAINST || sum > 0)
  const all = stretchesOf(telling.length > 0 ? telling : clauses).map((stretch) => scoreStretch(model.base, stretch))
  return all.length === 0 ? { points: model.base, spoke: [] } : all.reduce((best, one) => (one.points > best.points ? one : best))
}
/** A clause with fewer points than this takes part: 上个月, 保险. */
const AGAINST = -2

/** From each clause on as many as make a stretch; a short text is one. */
function stretchesOf(clauses: readonly Told[]): (readonly Told[])[] {
  if (clauses.reduce((length, { pieces }) => length + pieces.length, 0) <= STRETCH) return [clauses]
  return clauses.map((_, from) => {
    let length = 0
    return clauses.slice(from).filter(({ pieces }, at) => {
      length += pieces.length
      return at === 0 || length <= STRETCH
    })
  })
}

/** What divides the sum of many pieces. By the square root of their number a short text spoke too loud (化粪池盖子破了) and a long one was lost in its talk (decision 16). */
export const sharedBy = (pieces: number): number => Math.sqrt(Math.sqrt(Math.max(pieces, 1)))

/** The base and the weights of the pieces, each once; many pieces say each a little less. */
function scoreStretch(base: number, stretch: readonly Told[]): DangerScore {
  const seen = new Set<string>()
  const loud: { piece: string; weight: number }[] = []
  let sum = 0
  for (const { pieces, weights } of stretch)
    for (let at = 0; at < pieces.length; at++) {
      const [piece, weight] = [pieces[at] ?? '', weights[at] ?? 0]
      if (seen.has(piece)) continue
      seen.add(piece)
      sum += weight
      if (weight > 0) loud.push({ piece, weight })
    }
  loud.sort((a, b) => b.weight - a.weight)
  return { points: base + sum / sharedBy(seen.size), spoke: loud.slice(0, SPOKE).map(({ piece }) => piece) }
}
