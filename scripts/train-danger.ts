import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { normalise } from '../src/conversation/normalise.js'
import { type DangerModel, piecesOf, SILENT, scoreDanger } from '../src/conversation/topics/danger-model.js'
import { dangerText, readDangerWords } from '../src/conversation/topics/dangers.js'
import { type Said, withOthers } from './danger-beside.js'
import { framedTexts } from './danger-frames.js'
import { fold, type Learned, trainDanger } from './danger-regression.js'

/**
 * `npm run train:danger -- VERSION [--chat FOLDER]`: learns seed/urgency-model.csv from the texts of test/eval/texts that are not held back, the
 * sentences of danger-frames.csv, the wishes of seed/wishes.csv and the chat in FOLDER (files of .txt, a message a line, in which nobody's life is in danger), and chooses its bounds
 * from what five models say of the fifth none of them has seen. The same texts give the same file. docs/language.md says which chat.
 */
const ROOT = join(import.meta.dirname, '..')
const TEXTS = join(ROOT, 'test', 'eval', 'texts')
/**
 * Points above which the model alone raises a text: of 1,917 messages of a day by five hands it raises four then (six at 0.6), of the 509 dangers
 * beside them it misses no more. Without chat it is the bound that one in 75 of our ordinary texts lies above, which are harder than a day's talk.
 */
const RAISED = 1.5
const RAISED_OF_OURS = 1 / 75
const DOUBTED = 1 / 48
const OVERHEARD = 1 / 600
/** Points less where a guard finds talk: it does in four of ten texts made to mislead and in one danger of twenty. With a lower bound a little more than a point, so that an idiom still raises nothing. */
const GUARDED = 1.2
/** With fewer points even a `life` pattern is none: of 15,645 dangers two have no more than this and more than -6, of the false alarms of patterns seven. */
const DENIED = -4
const STEP = 20
const OTHERS = ['commands', 'hazards', 'intents', 'jielong', 'masking', 'ranges', 'rules', 'search-queries', 'times', 'traps']
/** The ordinary texts of the other parts hold some dangers: what has one of these words is left out, and of places, which are told with any trouble, what a pattern finds one in. */
const PERHAPS = /冒烟|着火|起火|砸人|晕倒|摔了|冒火|车祸|撞了|撞到|刮倒|活|想死|中暑|受伤/

/** `said`: what is looked at; by its patterns and guards as `readDangerWords` tells. */
type Told = Said & { said: string; found: boolean; guarded: boolean; chat?: boolean }
interface Text {
  text: string
  life?: boolean
  talk?: 'ordinary'
  split?: 'held'
}
const read = (file: string): Text[] =>
  readFileSync(join(TEXTS, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Text)

function rowOf({ text, life, talk }: Text): Told {
  const { plain } = normalise(text)
  const said = dangerText(plain)
  return { text, said, life: life ?? false, ordinary: talk === 'ordinary', times: 1, pieces: piecesOf(said), ...readDangerWords(plain) }
}

const isTalk = ({ text }: Text) => !readDangerWords(normalise(text).plain).found

/** What people want of the bot, where no pattern sees a danger in it. */
const wishes = (): Text[] =>
  readFileSync(join(ROOT, 'seed', 'wishes.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => ({ text: line.split(',')[1] ?? '' }))
    .filter(isTalk)

/** What people ask help with, where no pattern sees a danger in it: troubles at home and at work are told with the words of dangers (他威胁我, 把娃带走). Of these kinds some are near one. */
const NEAR = new Set(['injury', 'mood', 'medical', 'accident', 'fire'])
const troubles = (): Text[] =>
  readFileSync(join(ROOT, 'seed', 'help-sentences.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .filter(([category = '']) => !NEAR.has(category))
    .map(([, text = '']) => ({ text }))
    .filter(isTalk)

/** What was written to tell a danger from what only sounds like one counts as three lines of chat. */
const OWN = 3
/** One line of chat in six is never learned from. */
const HELD = 6
function readChat(folder: string | undefined, held: boolean): Told[] {
  if (folder === undefined) return []
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  const lines = files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .filter((_, at) => (at % HELD === HELD - 1) === held),
  )
  return lines.map((text) => ({ ...rowOf({ text, talk: 'ordinary' }), chat: true }))
}

function readRows(folder: string | undefined): { learn: Told[]; held: Told[] } {
  const own = read('urgency.jsonl')
  const known = new Set(own.map((one) => one.text))
  const others = [
    ...OTHERS.flatMap((part) => read(`${part}.jsonl`)),
    ...read('places.jsonl').filter(isTalk),
    ...wishes(),
    ...troubles(),
  ].filter(({ text }) => !known.has(text) && !PERHAPS.test(text))
  const unheld = [...own.filter((one) => one.split !== 'held'), ...new Map(others.map((one) => [one.text, one])).values()]
  const framed = framedTexts().filter(({ text }) => !known.has(text))
  return {
    learn: [
      ...unheld.map((one) => ({ ...rowOf(one), times: known.has(one.text) ? OWN : 1 })),
      ...framed.map((one) => ({ ...rowOf(one), times: OWN })),
      ...readChat(folder, false),
    ],
    held: [...own.filter((one) => one.split === 'held').map(rowOf), ...readChat(folder, true)],
  }
}

/** The bound that at most `share` of `points` lie above (or below, with a negative share). */
function boundOf(points: number[], share: number): number {
  const sorted = [...points].sort((a, b) => (share > 0 ? b - a : a - b))
  return Math.round((sorted[Math.floor(sorted.length * Math.abs(share))] ?? 0) * 100) / 100
}

function main(version: string, folder: string | undefined): void {
  const { learn, held } = readRows(folder)
  const modelWithout = fold(learn, (rows) => trainDanger(withOthers(rows)))
  const unseen = learn.map((row, at) => pointsOf(modelWithout(at), row))
  const talk = learn.flatMap((row, at) =>
    (folder === undefined ? row.ordinary : row.chat) ? [{ points: unseen[at] ?? 0, found: row.found }] : [],
  )
  const ours = boundOf(
    talk.map(({ points, found }) => (found ? -Infinity : points)),
    RAISED_OF_OURS,
  )
  const raise = folder === undefined ? ours : RAISED
  const doubt = boundOf(
    learn.flatMap((row, at) => (row.life && row.found ? [unseen[at] ?? 0] : [])),
    -DOUBTED,
  )
  const overheard = boundOf(
    talk.map(({ points, found }) => (found || points > raise ? points : -Infinity)),
    OVERHEARD,
  )
  const model = { ...trainDanger(withOthers(learn)), raise, doubt, overheard: Math.max(overheard, doubt), deny: DENIED, guarded: GUARDED }
  writeFileSync(join(ROOT, 'seed', 'urgency-model.csv'), fileOf(model, `version ${version} learned from ${learn.length} texts`))
  report(model, held)
}

const pointsOf = (learned: Learned, { said, guarded }: Told) =>
  scoreDanger({ ...SILENT, ...learned }, said).points - (guarded ? GUARDED : 0)

function fileOf(model: DangerModel, source: string): string {
  const byWeight = new Map<number, string[]>()
  for (const [piece, weight] of [...model.weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rounded = Math.round(weight * STEP) / STEP
    if (rounded !== 0) byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), piece])
  }
  const bounds = (['base', 'raise', 'doubt', 'overheard', 'deny', 'guarded'] as const).map(
    (use) => `${use},${model[use].toFixed(2)},,${source}`,
  )
  const rows = [...byWeight].sort(([a], [b]) => b - a).map(([weight, pieces]) => `pieces,${weight},${pieces.join(' ')},${source}`)
  return `${['use,weight,pieces,source', ...bounds, ...rows].join('\n')}\n`
}

function report(model: DangerModel, held: Told[]): void {
  const share = (rows: Told[]) => `${rows.filter((row) => pointsOf(model, row) > model.raise).length}/${rows.length}`
  console.log(`raise ${model.raise}, doubt ${model.doubt}, overheard ${model.overheard}, ${model.weights.size} pieces`)
  console.log(`of the texts held back the model alone raises ${share(held.filter((row) => row.life))} dangers,`)
  console.log(`${share(held.filter((row) => row.chat))} of others' chat,`)
  console.log(
    `${share(held.filter((row) => row.ordinary && !row.chat))} ordinary, ${share(held.filter((row) => !row.life && !row.ordinary))} tricky`,
  )
}

const { values, positionals } = parseArgs({ options: { chat: { type: 'string' } }, allowPositionals: true })
main(positionals[0] ?? '1', values.chat)
