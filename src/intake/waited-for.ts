import type { Command, Said } from '../conversation/said.js'

const MARKS = /[\s,，。.!！~～]+$/

/** The command whose word this is, where something waits for that very word. */
export async function waitedFor(said: Said, commands: readonly Command[]): Promise<Command | undefined> {
  const word = said.plain.replace(MARKS, '')
  for (const command of commands) if (command.answers && command.word === word && (await command.answers(said))) return command
  return undefined
}
