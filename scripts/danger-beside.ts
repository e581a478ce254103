import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalise } from '../src/conversation/normalise.js'
import { piecesOf } from '../src/conversation/topics/danger-model.js'
import { dangerText, readDangerWords } from '../src/conversation/topics/dangers.js'
import type { Row } from './danger-regression.js'

/** A text to learn from. */
export type Said = Row & { text: string }

/** What a model is learned from: texts, texts with something beside them, and of a day's talk its clauses alone and two messages in one. */
export function withOthers(rows: readonly Said[]): Row[] {
  const talk = rows.filter((row) => row.ordinary && !row.life)
  return [...withPlaces(rows), ...clausesOf(talk), ...together(talk)]
}

const read = (text: string, row: Row): Row => ({ ...row, pieces: piecesOf(dangerText(normalise(text).plain)) })

/** A place or a greeting beside a text says nothing about danger: every second text, and every danger, is learned with one too, before or behind it. */
const withPlaces = (rows: readonly Said[]): Row[] =>
  rows.flatMap((row, at) => {
    if (at % 2 === 1 && !row.life) return [row]
    const beside = besideOf(Math.floor(at / 2))
    const said = at % 8 === 6 ? `${row.text} ${beside}` : `${beside} ${row.text}`
    return [row, read(said, row)]
  })
const PLACES = readPlaces()
const GREETINGS = [
  '你好',
  '社工老师',
  '师傅',
  '那个',
  '我跟你说',
  '求助',
  '急',
  '问一下',
  '报告',
  '大家看看',
  '有个情况',
  '兄弟们',
  '群里谁在',
  '哎',
  '刚才',
]
const besideOf = (at: number) =>
  at % 3 === 2 ? GREETINGS[Math.floor(at / 3) % GREETINGS.length] : `${['', '我在', '在', ''][at % 4]}${PLACES[at % PLACES.length]}`

function readPlaces(): string[] {
  const lines = readFileSync(join(import.meta.dirname, '..', 'test', 'eval', 'texts', 'places.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const all = lines.flatMap((line) => (JSON.parse(line) as { place: string | null }).place ?? [])
  return [...new Set(['示例路口', '示例小区3号楼', '示例地铁站', ...all])]
}

const LEAST_CLAUSE = 3
/** Riders write a clause where others write a sentence: each of a message of several is learned by itself. */
const clausesOf = (talk: readonly Said[]): Row[] =>
  talk.flatMap((row) => {
    const clauses = row.text.split(/[\s，。,.!！?？;；~～…]+/u).filter((clause) => [...clause].length >= LEAST_CLAUSE)
    if (clauses.length < 2) return []
    return clauses.filter((clause) => !readDangerWords(normalise(clause).plain).found).map((clause) => ({ ...read(clause, row), times: 1 }))
  })

const PAIRS = 15_000
const LONGEST_PAIR = 60
/** Two messages of a day are none the more a danger for standing together: of more pieces some always speak for one. */
function together(talk: readonly Said[]): Row[] {
  if (talk.length === 0) return []
  return Array.from({ length: PAIRS }, (_, at) => {
    const [one, other] = [talk[(at * 7919) % talk.length], talk[(at * 104_729 + 17) % talk.length]]
    return one && other && one.text.length + other.text.length < LONGEST_PAIR ? [read(`${one.text} ${other.text}`, one)] : []
  }).flat()
}
