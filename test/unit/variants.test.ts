import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as OpenCC from 'opencc-js'
import { beforeAll, expect, test } from 'vitest'
import { matchCommand } from '../../src/conversation/commands/command.js'
import { mask } from '../../src/conversation/masking/masking.js'
import { normalise } from '../../src/conversation/normalise.js'
import { findPlace } from '../../src/conversation/places/places.js'
import { isSmallTalk } from '../../src/conversation/small-talk.js'
import { parseTime } from '../../src/conversation/times/times.js'
import { guessIntent } from '../../src/conversation/wishes/intent.js'
import { createFeatures } from '../../src/features/index.js'
import { seedNames } from '../eval/names.js'

/**
 * Traditional characters, full-width signs, emoji, spaces and thanks never change what is understood. Every text is tried in two of
 * the six ways, every way with a third of the texts; `npm run chaos` tries each with all.
 */

interface Row {
  text: string
  ref?: string
  how?: 'slash' | 'mention' | 'private' | 'bare'
}
const rowsOf = (part: string): Row[] =>
  readFileSync(join(import.meta.dirname, '../eval/texts', `${part}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)

const names = seedNames()
const commands = createFeatures().flatMap((feature) => feature.commands)
const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' })
const wide = (text: string) => text.replace(/[!-~]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))

const time = ({ ref }: Row, text: string) => {
  const read = parseTime(text, Date.parse(`${String(ref).slice(0, 19)}+08:00`))
  return read && { start: read.start, end: read.end }
}
/** What each part makes of a text. */
const UNDERSTOOD: Record<string, (row: Row, text: string) => unknown> = {
  times: time,
  ranges: time,
  traps: time,
  commands: ({ how, text: original }, text) =>
    matchCommand(commands, text, how ?? (/^[/／]/.test(original) ? 'slash' : 'private'))?.command.word,
  intents: (_, text) => {
    const { plain } = normalise(text)
    return matchCommand(commands, text, 'private')?.command.word ?? (isSmallTalk(plain) ? 'small talk' : guessIntent(plain)?.word)
  },
  // Written in traditional characters 網咖 is the word of Taiwan, and read as the one of here.
  places: (_, text) =>
    findPlace(normalise(text).plain, names)
      ?.text.replace(/[\s，]/g, '')
      .replace('网咖', '网吧'),
  masking: (_, text) =>
    mask(text)
      .found.map(({ kind }) => kind)
      .join(),
}
const VARIANTS: Record<string, (text: string) => string> = {
  traditional: toTraditional,
  'full-width': wide,
  emoji: (text) => `${text}😂👍`,
  expressions: (text) => `${text}[强][玫瑰]`,
  thanks: (text) => `${text}，谢谢`,
  spaces: (text) => `  ${text} `,
}

const EACH = process.env.HUOBAN_CHAOS ? 1 : 3

for (const [part, understood] of Object.entries(UNDERSTOOD)) {
  const asItIs = new Map<Row, string>()
  beforeAll(() => {
    for (const row of rowsOf(part)) asItIs.set(row, JSON.stringify(understood(row, row.text)) ?? '')
  })
  for (const [way, [name, change]] of Object.entries(VARIANTS).entries())
    test(`${part}: ${name} change nothing`, () => {
      const tried = [...asItIs].filter((_, at) => at % EACH === way % EACH)
      const differing = tried.filter(([row, before]) => (JSON.stringify(understood(row, change(row.text))) ?? '') !== before)
      expect(differing.map(([{ text }]) => text)).toEqual([])
    })
}
