import { may } from '../community/abilities.js'
import { type How, type Match, matchCommand } from '../conversation/commands/command.js'
import type { Command, Said } from '../conversation/said.js'
import { deniesAll } from '../conversation/wishes/mood.js'
import { mayRun } from './ask-wish.js'

/**
 * The command that a text starts with. One that was written otherwise is meant only by who may say it: 空闲 of a rider is no 控险, which riders
 * never say, and /报毛 is looked for again among what is his. After a slash the other remains where nothing of his is like it, to be refused.
 */
export function matchAllowed(said: Said, commands: readonly Command[], how: How): Match | undefined {
  const match = matchCommand(commands, said.text, how)
  // 别结束活动1 is like 结束活动, and says not to.
  if (match?.mistyped && how !== 'slash' && deniesAll(said.plain)) return undefined
  if (!match?.mistyped || mayRun(said, match.command, commands)) return match
  if (how !== 'slash') return undefined
  const own = commands.filter(({ ability }) => may(said.roles, ability))
  return matchCommand(own, said.text, how) ?? match
}
