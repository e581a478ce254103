import { normalise } from '../conversation/normalise.js'
import type { Answer, Command, Reply, Said } from '../conversation/said.js'
import { guessSeveral, type OneWish } from '../conversation/wishes/several-wishes.js'
import { AppError, Unfinished } from '../errors.js'
import { askUnfinished } from './ask-unfinished.js'
import { wishOf } from './ask-wish.js'
import { sayAlone } from './replies.js'
import { runAgain, runKnownAs, runOfNoun } from './run-command.js'

/** Words that want several things: each is done, and all is said in one message. What one is refused for undoes what it wrote, and no other. */
export async function runSeveral(said: Said, commands: readonly Command[]): Promise<Answer | undefined> {
  const commandOf = (word: string) => commands.find((one) => one.word === word || one.aliases?.includes(word))
  const wishes = guessSeveral(said.plain, (text) => wishOf(said, text, commands))
  if (wishes.some(({ intent }) => !commandOf(intent.word))) return undefined
  const answers: Answer[] = []
  for (const wish of wishes) {
    const command = commandOf(wish.intent.word)
    if (!command) continue
    const run = () => said.tx.attempt(() => runOne(said, commands, command, wish))
    const reply = await run().catch((error: unknown) => refused(said, command, error, answers))
    if (reply !== undefined) answers.push(typeof reply === 'string' ? { text: reply } : reply)
  }
  if (answers.length === 0) return undefined
  return { ...Object.assign({}, ...answers), text: answers.map((one) => one.text).join('\n') }
}

function runOne(said: Said, commands: readonly Command[], command: Command, { intent, words }: OneWish): Promise<Reply> {
  const part = { ...said, text: words, plain: normalise(words).plain }
  const whole = `${intent.word} ${intent.rest}`.trim()
  if (intent.named) return runAgain(part, commands, whole)
  return runKnownAs(whole, () => runOfNoun(part, commands, command, intent.rest))
}

/** What is missing is asked for, of one of them: an answer could not tell for which it is. */
async function refused(said: Said, command: Command, error: unknown, before: readonly Answer[]): Promise<Reply> {
  if (!(error instanceof AppError)) throw error
  if (!(error instanceof Unfinished)) return error.message
  return before.some((one) => one.asks) ? sayAlone(command) : askUnfinished(said, error)
}
