import { type Match, matchCommand } from '../conversation/commands/command.js'
import { asWritten } from '../conversation/normalise.js'
import { isItemAlone } from '../conversation/numbers.js'
import type { Command, Said } from '../conversation/said.js'
import { deniesAll, isPerhaps } from '../conversation/wishes/mood.js'
import { mayRun } from './ask-wish.js'

/** A word of a command, an item by its number, perhaps with stars. 约他明天见 求助1 only names the item. */
const LAST =
  /[\s，,。.!！;；~、]+(?<clause>(?!求助|隐患|吹哨|活动|通知|案)[^\s\d，,。.!！;；~、#]{2,6}\s?(?:求助|隐患|活动|通知)?\s?#?\d{1,5}号?(?:\s[1-5]分?)?)[\s。.!！~]*$/

/** Beside those that keep words: what stands before is what they are told. */
const HEARS_WHY = new Set(['没解决', '没修好', '退回', '核实'])

/** 不用了，我自己修好了，撤销2: what is said last is a command in its own word for one item, and what stands before says why, or what was done. */
export function commandBehind(said: Said, commands: readonly Command[]): Match | undefined {
  const last = LAST.exec(said.plain)
  const clause = last?.groups?.clause
  if (clause === undefined || isPerhaps(said.plain) || deniesAll(said.plain)) return undefined
  const match = matchCommand(commands, clause, 'private')
  if (!match || match.mistyped || !mayRun(said, match.command, commands)) return undefined
  if (!isItemAlone(match.rest.replace(/\s[1-5]分?$/, ''))) return undefined
  const { command, rest } = match
  if (!command.keepsWords && !HEARS_WHY.has(command.word)) return match
  return { command, rest: `${rest} ${asWritten(said.text, said.plain.slice(0, last?.index))}` }
}
