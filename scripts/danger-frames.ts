import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readReference } from '../src/db/reference-file.js'

const FILE = join(import.meta.dirname, 'danger-frames.csv')
const Row = z.object({ use: z.enum(['danger', 'talk', 'who']), frame: z.string(), source: z.string() })

/** Most sentences of one frame: of more the model learned the frame, not the words in it. */
const MOST = 9
/** How sentences are also written: with commas, with nothing between, after a word that says nothing, before a call for haste. */
const OPENINGS = ['那个', '就是', '嗯', '喂', '哎', '你好', '伙伴', '社工老师', '急', '麻烦看下', '跟你说']
const ENDS = [' 怎么办', ' 快点', ' 在线等', ' 急急急', '啊', '呀', ' 谢谢', ' 帮帮忙']

/** Always the same numbers below `count`, one after another. */
type Draw = (count: number) => number
function createDraw(seed: number): Draw {
  let state = seed
  return (count) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * count)
  }
}

/** `{a|b}` is one of them, also inside another, `[who]` somebody. */
function sentenceOf(frame: string, who: readonly string[], draw: Draw): string {
  let sentence = frame
  for (;;) {
    const next = sentence.replace(/\{([^{}]*)\}/, (_, ways: string) => {
      const all = ways.split('|')
      return all[draw(all.length)] ?? ''
    })
    if (next === sentence) break
    sentence = next
  }
  return sentence
    .replaceAll('[who]', () => who[draw(who.length)] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

function written(sentence: string, draw: Draw): string {
  const way = draw(100)
  if (way < 10) return sentence.replaceAll(' ', '，')
  if (way < 17) return sentence.replaceAll(' ', '')
  if (way < 23) return `${OPENINGS[draw(OPENINGS.length)]} ${sentence}`
  if (way < 27) return `${sentence}${ENDS[draw(ENDS.length)]}`
  return way < 31 ? sentence.replaceAll(' ', '。') : sentence
}

/** Sentences made of the frames of danger-frames.csv, each once; the same for the same file. A mistake in it throws with its line. */
export function framedTexts(): { text: string; life: boolean }[] {
  const { rows, bad } = readReference(readFileSync(FILE, 'utf8'), Row)
  if (bad[0]) throw new Error(`${FILE}, line ${bad[0].line}: ${bad[0].reason}`)
  const who = rows.flatMap(({ row }) => (row.use === 'who' ? row.frame.split('|') : []))
  const texts = new Map<string, boolean>()
  for (const { line, row } of rows) {
    if (row.use === 'who') continue
    const draw = createDraw(line)
    for (let at = 0; at < MOST; at++) texts.set(written(sentenceOf(row.frame, who, draw), draw), row.use === 'danger')
  }
  return [...texts].map(([text, life]) => ({ text, life }))
}
