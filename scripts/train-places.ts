import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalise } from '../src/conversation/normalise.js'
import { likeliestPlace } from '../src/conversation/places/place-grown.js'
import { piecesOfWord } from '../src/conversation/places/place-model.js'
import type { Part } from '../src/conversation/places/place-parts.js'
import type { PlaceNames } from '../src/conversation/places/place-tokens.js'
import { ruledPlace } from '../src/conversation/places/places.js'
import { seedNames } from '../test/eval/names.js'
import { learnLogistic, type Sample, unseenPoints, weightsFile } from './logistic.js'

/**
 * `npm run train:places -- VERSION`: learns seed/place-model.csv from test/eval/texts/places.jsonl: of each word, with the names of the packaged
 * district and without them, whether it is part of where something is. What the rules find beyond the words that had to be covered is part of it too.
 */
const ROOT = join(import.meta.dirname, '..')
/** As likely part of it as not. */
const GROW = 0
/** Of 50,000 texts in which the rules find none 27 had a stretch of more than 10 points, most of them a place that everybody has one of (幼儿园门口); twelve had more than this, ten of them places. */
const ALONE = 12
/** Each text is there twice: of a piece that three texts have there are six. */
const HOW = { rounds: 4, pull: 1e-3, least: 6 }

interface Text {
  text: string
  place: string | null
}
const read = (part: string): Text[] =>
  readFileSync(join(ROOT, 'test', 'eval', 'texts', `${part}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Text)

/** Appointments and wishes teach that days, clocks and what is done there are no part of where: their place is what the rules find, or none. */
function asRuled({ text }: Text): Text {
  const { plain, parts, place } = ruledPlace(normalise(text).plain, NAMED)
  const [first, last] = [parts[place?.from ?? -1], parts[place?.to ?? -1]]
  return { text, place: first && last ? plain.slice(first.from, last.to) : null }
}
const NAMED = seedNames()

/** A word of a text. */
type Told = Sample & { text: string }
interface Taught extends Text {
  parts: readonly Part[]
  words: Told[]
}

/** What of a text says where: the words to be covered, with what the rules found around them. */
function spanOf(plain: string, wanted: string | null, parts: readonly Part[], found?: { from: number; to: number }): [number, number] {
  if (wanted === null) return [0, 0]
  const from = plain.indexOf(wanted)
  const to = from + wanted.length
  const [first, last] = [parts[found?.from ?? -1]?.from ?? from, parts[found?.to ?? -1]?.to ?? to]
  return plain.slice(first, last).includes(wanted) ? [Math.min(from, first), Math.max(to, last)] : [from, to]
}

function taught({ text, place: told }: Text, names: PlaceNames): Taught {
  const { plain, parts, place } = ruledPlace(normalise(text).plain, names)
  const [from, to] = spanOf(plain, told === null ? null : told.normalize('NFKC'), parts, place)
  const words = parts.map((part, at) => {
    const yes = Math.min(part.to, to) - Math.max(part.from, from) >= (part.to - part.from) / 2
    return { text, yes, pieces: piecesOfWord(parts, at) }
  })
  return { text, place: told, parts, words }
}

/** Appointments, wishes, troubles and hazards; dangers only where they name a place, for there are ten times as many. */
function readTexts(): Text[] {
  const others = ['times', 'ranges', 'intents', 'private', 'hazards'].flatMap((part) => read(part).map(asRuled))
  const placed = read('urgency')
    .map(asRuled)
    .filter(({ place }) => place !== null)
  return [...read('places'), ...others, ...placed]
}

function main(version: string): void {
  const texts = readTexts()
  const all = [NAMED, new Map()].flatMap((names: PlaceNames) => texts.map((text) => taught(text, names)))
  const samples = all.flatMap(({ words }) => words)
  const model = learnLogistic(samples, HOW)
  const source = `version ${version} learned from ${texts.length} texts`
  writeFileSync(join(ROOT, 'seed', 'place-model.csv'), weightsFile(model, { base: model.base, grow: GROW, alone: ALONE }, source))
  const unseen = unseenPoints(samples, ({ text }) => text, HOW)
  const right = samples.filter(({ yes }, at) => (unseen[at] ?? 0) > GROW === yes).length
  console.log(`${model.weights.size} pieces; of texts not learned from ${right} of ${samples.length} words are right`)
  console.log(takenOf(all, unseen).join('\n'))
}

/** The texts without a place, none of them learned from, that would be taken for one. */
function takenOf(all: readonly Taught[], unseen: readonly number[]): string[] {
  let at = 0
  return all.flatMap(({ text, place, parts, words }) => {
    const first = at
    at += words.length
    const found = likeliestPlace(parts, GROW, (word) => (words[word] ? (unseen[first + word] ?? 0) : -Infinity))
    return place === null && (found?.points ?? 0) > ALONE ? [text] : []
  })
}

main(process.argv[2] ?? '1')
