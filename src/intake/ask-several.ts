import { normalise } from '../conversation/normalise.js'
import type { Answer, Command, Said } from '../conversation/said.js'
import { guessSeveral } from '../conversation/several-wishes.js'
import { AppError } from '../errors.js'
import { wishOf } from './ask-wish.js'
import { runAgain, runOfNoun } from './run-command.js'

/** Words that want several things: each is done, and all is said in one message. What one is refused for does not undo the others. */
export async function runSeveral(said: Said, commands: readonly Command[]): Promise<Answer | undefined> {
  const commandOf = (word: string) => commands.find((one) => one.word === word || one.aliases?.includes(word))
  const wishes = guessSeveral(said.plain, (text) => wishOf(said, text, commands))
  if (wishes.some(({ intent }) => !commandOf(intent.word))) return undefined
  const answers: Answer[] = []
  for (const { intent, words } of wishes) {
    const part = { ...said, text: words, plain: normalise(words).plain }
    const command = commandOf(intent.word)
    if (!command) continue
    const run = intent.named
      ? runAgain(part, commands, `${intent.word} ${intent.rest}`.trim())
      : runOfNoun(part, commands, command, intent.rest)
    const reply = await run.catch((error: unknown) => {
      if (error instanceof AppError) return error.message
      throw error
    })
    if (reply !== undefined) answers.push(typeof reply === 'string' ? { text: reply } : reply)
  }
  if (answers.length === 0) return undefined
  return { ...Object.assign({}, ...answers), text: answers.map((one) => one.text).join('\n') }
}
