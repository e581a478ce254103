import { z } from 'zod'
import { badSeed, fromSeed, readSeedTable } from '../../db/seed-folder.js'
import { shuffledOrder } from '../topics/label-model.js'
import { inStandardWords } from '../words/dialect.js'
import { learnRatios, rarityOf, type Vector, vectorOf } from '../words/ratios.js'
import { wishFeatures } from './wish-features.js'

/**
 * Which command free words want, learned from the sentences of `seed/wishes.csv` when first asked: naive Bayes tells the commands apart, a
 * logistic regression tells wishes from talk. The same file gives the same answers. What no pattern reads is looked at here.
 */

const FILE = 'wishes.csv'
/** In `word`: the sentence is talk, and wants nothing. */
const TALK = '-'
const Row = z.object({
  word: z.string('a command word, or - for talk').min(1).max(12),
  text: z.string('a sentence').min(1).max(200),
  source: z.string('every row names its source'),
})

export interface RankedWish {
  word: string
  /** How much more speaks for it than for talk. */
  points: number
}

interface Learned {
  words: string[]
  /** Feature → its place. */
  places: Map<string, number>
  rarity: Float64Array
  /** How much a feature speaks for each word; talk is the last. */
  ratiosOf(place: number): Float32Array
  /** How much each feature speaks for a wish at all; the last is the bias. */
  gate: Float64Array
}

const BIAS = 0.33
/** Vectors have length 1: without it no score would be large enough. */
const SHARPNESS = 4
const ROUNDS = 20
const PULL = 2e-4
/** How much telling the commands apart says about whether one is wanted: tried on sentences by hand, with near misses. */
const OF_RATIO = 0.4

const learned = fromSeed((): Learned | undefined => {
  const ahead = learning()
  const steps = ahead.begun ?? learn()
  ahead.begun = undefined
  for (;;) {
    const step = steps.next()
    if (!step.done) continue
    ahead.ended = true
    return step.value
  }
})

type Steps = Generator<boolean, Learned | undefined>
/** Learning that was begun ahead, and whether there is nothing left to learn. */
const learning = fromSeed((): { begun: Steps | undefined; ended: boolean } => ({ begun: undefined, ended: false }))

/** Learns a few milliseconds at a time; what is asked before learns the rest itself. What is learned already, by another bot of this process, is not learned again. */
export function* warmWishes(): Generator<void> {
  const ahead = learning()
  if (ahead.ended) return
  ahead.begun = learn()
  while (ahead.begun && ahead.begun.next().value !== true) yield
  learned()
}

/** Yields true when all that is left is quick. */
function* learn(): Steps {
  const rows = readSeedTable(FILE, Row).map(({ row }) => row)
  const words = [...new Set(rows.map(({ word }) => word))].filter((word) => word !== TALK)
  if (words.length < 2) return undefined
  if (!rows.some(({ word }) => word === TALK))
    throw badSeed(FILE, undefined, 'needs sentences of talk (word -) beside those that want a command')
  yield false
  const features: Map<string, number>[] = []
  for (const [at, { text }] of rows.entries()) {
    features.push(wishFeatures(inStandardWords(text.normalize('NFKC'), 'wish')))
    if (at % STEP === 0) yield false
  }
  const known = rarityOf(features)
  const { places, rarity } = known
  yield false
  const vectors = rows.map(({ word }, at) => ({
    at: word === TALK ? words.length : words.indexOf(word),
    vector: vectorOf(features[at] ?? new Map(), known),
  }))
  yield false
  const gate = yield* learnGate(
    vectors.map(({ at, vector }) => ({ wants: at < words.length, vector })),
    places.size,
  )
  yield true
  return { words, places, rarity, ratiosOf: learnRatios(vectors, places.size, words.length + 1), gate }
}
const STEP = 200

function* learnGate(rows: readonly { wants: boolean; vector: Vector }[], features: number): Generator<boolean, Float64Array> {
  const weights = new Float64Array(features + 1)
  const sums = new Float64Array(features + 1)
  for (let round = 0; round < ROUNDS; round++) {
    const rate = 1 / (1 + round / 5)
    for (const index of shuffledOrder(rows.length, round)) {
      const row = rows[index]
      if (!row) continue
      const error = (row.wants ? 1 : 0) - 1 / (1 + Math.exp(-gateOf(weights, row.vector)))
      for (const { place, value } of row.vector) weights[place] = (weights[place] ?? 0) * (1 - rate * PULL) + rate * error * value
      weights[features] = (weights[features] ?? 0) + rate * error * BIAS
    }
    yield false
    if (round >= ROUNDS / 2) for (const [place, weight] of weights.entries()) sums[place] = (sums[place] ?? 0) + weight / (ROUNDS / 2)
  }
  return sums
}

const gateOf = (weights: Float64Array, vector: Vector): number => {
  let sum = (weights[weights.length - 1] ?? 0) * BIAS
  for (const { place, value } of vector) sum += (weights[place] ?? 0) * value
  return SHARPNESS * sum
}

interface Scored {
  model: Learned
  text: string
  /** How much more speaks for a wish than for talk, and for each word of the model than for talk. */
  gate: number
  ofWord: Float64Array
}

/** Of one text several rankings are asked for. */
let last: Scored | undefined
function scoresOf(model: Learned, text: string): Scored {
  if (last?.model === model && last.text === text) return last
  const vector = vectorOf(wishFeatures(text), model)
  const { length } = model.words
  const ofWord = new Float64Array(length + 1)
  for (const { place, value } of vector) {
    const ratios = model.ratiosOf(place)
    for (let at = 0; at <= length; at++) ofWord[at] = (ofWord[at] ?? 0) + (ratios[at] ?? 0) * value
  }
  last = { model, text, gate: gateOf(model.gate, vector), ofWord }
  return last
}

/** The commands of those `may` allows that a normalised text may want, the likeliest first, at most `most`. */
export function rankWishes(plain: string, may: (word: string) => boolean, most = 4): RankedWish[] {
  const model = learned()
  if (!model) return []
  const { words } = model
  const { gate, ofWord } = scoresOf(model, plain)
  const ofTalk = ofWord[words.length] ?? 0
  const best: RankedWish[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!may(word)) continue
    const points = gate + OF_RATIO * ((ofWord[at] ?? 0) - ofTalk)
    let place = best.length
    while (place > 0 && (best[place - 1]?.points ?? 0) < points) place--
    if (place === most) continue
    best.splice(place, 0, { word, points })
    if (best.length > most) best.pop()
  }
  return best
}
