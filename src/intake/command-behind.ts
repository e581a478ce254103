import { type Match, matchCommand } from '../conversation/commands/command.js'
import { isItemAlone } from '../conversation/numbers.js'
import type { Command, Said } from '../conversation/said.js'
import { deniesAll, isPerhaps } from '../conversation/wishes/mood.js'
import { mayRun } from './ask-wish.js'

/** A word of a command, an item by its number, perhaps with stars. 约他明天见 求助1 only names the item. */
const LAST =
  /[\s，,。.!！;；~、]+(?<clause>(?!求助|隐患|吹哨|活动|通知|案)[^\s\d，,。.!！;；~、#]{2,6}\s?(?:求助|隐患|活动|通知)?\s?#?\d{1,5}号?(?:\s[1-5]分?)?)[\s。.!！~]*$/

/** 不用了，我自己修好了，撤销2: what is said last is a command in its own word for one item, and what stands before says why. */
export function commandBehind(said: Said, commands: readonly Command[]): Match | undefined {
  const clause = LAST.exec(said.plain)?.groups?.clause
  if (clause === undefined || isPerhaps(said.plain) || deniesAll(said.plain)) return undefined
  const match = matchCommand(commands, clause, 'private')
  if (!match || match.mistyped || !mayRun(said, match.command, commands)) return undefined
  return isItemAlone(match.rest.replace(/\s[1-5]分?$/, '')) ? match : undefined
}
