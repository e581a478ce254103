import { may, rolesWith } from '../community/abilities.js'
import { matchCommand } from '../conversation/commands/command.js'
import { normalise } from '../conversation/normalise.js'
import { parseItemNumber } from '../conversation/numbers.js'
import type { Command, Reply, Said } from '../conversation/said.js'
import { AppError, Unfinished } from '../errors.js'
import { leaveParts } from './ask-part.js'
import { hasUnaskedPin, WaitsForPin } from './await-pin.js'
import { mayNot, wrongPlace } from './replies.js'

/** What was matched, as the noun among its words decides. */
export async function runOfNoun(said: Said, commands: readonly Command[], found: Command, rest: string): Promise<Reply> {
  return runCommand(said, await ofNoun(said, commands, found, rest), rest)
}

/** Several nouns share 进度, 补充 and 撤销: the noun written before the number decides, and without one the command that names none. */
async function ofNoun(said: Said, commands: readonly Command[], found: Command, rest: string): Promise<Command> {
  const same = commands.filter((command) => command.word === found.word)
  if (same.length < 2) return found
  for (const command of same) if (await command.applies?.({ ...said, rest })) return command
  const noun = parseItemNumber(rest)?.noun ?? rest.trim()
  return same.find((command) => command.noun === noun) ?? same.find((command) => command.noun === undefined) ?? found
}

/** Words that were a command, with what was missing in them or who was meant: the same command again. */
export async function runAgain(said: Said, commands: readonly Command[], words: string): Promise<Reply> {
  const match = matchCommand(commands, words, 'slash')
  if (!match) throw new Error('words that were a command and are none now')
  const again = { ...said, text: words, plain: normalise(words).plain }
  return runKnownAs(words, () => runOfNoun(again, commands, match.command, match.rest))
}

/** What a command lacks is asked for, and the answer put behind `words`: those of the command, where they are not what was said. */
export async function runKnownAs(words: string, run: () => Promise<Reply>): Promise<Reply> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Unfinished) error.words ??= words
    throw error
  }
}

/** Refuses what its speaker may not say, or not here. */
export async function runCommand(said: Said, command: Command, rest: string): Promise<Reply> {
  if (!may(said.roles, command.ability)) throw new AppError('forbidden', mayNot(rolesWith(command.ability)))
  if (command.where && (command.where === 'room') !== (said.room !== undefined)) throw new AppError('invalid', wrongPlace(command))
  if (command.takesPin && (await hasUnaskedPin(said))) throw new WaitsForPin()
  // Registering and setting change which rooms are listened to.
  if (command.ability.startsWith('room.')) said.tx.ring('outbox', 'listen')
  if (command.asksParts) await leaveParts(said)
  return command.run({ ...said, rest })
}
