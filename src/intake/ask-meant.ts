import { may } from '../community/roles.js'
import type { Intent } from '../conversation/intent.js'
import { normalise } from '../conversation/normalise.js'
import { answerQuestion, ask, openQuestionData } from '../conversation/question.js'
import type { Command, Reply, Said } from '../conversation/said.js'
import type { QuestionRow } from '../db/schema.js'
import { runSeveral } from './ask-several.js'
import { runWish } from './ask-wish.js'
import { menuOfThree, noPlacesYet } from './replies.js'
import { runCommand, runKnownAs, runOfNoun } from './run-command.js'

/** What the three choices of the menu run, with the words that were said. */
const MENU = ['求助', '吹哨', '活动']
/** The kind of the question which of the three is meant. */
export const MEANT = 'intake.meant'

/** Words to the bot that are no command, but leave little doubt what they want: it is done. Where they leave some, three things are offered. */
export async function runIntent(
  said: Said,
  guessed: Intent | undefined,
  commands: readonly Command[],
): Promise<{ reply: Reply } | undefined> {
  const several = await runSeveral(said, commands)
  if (several) return { reply: several }
  const named = (word: string) => commands.find((command) => command.word === word || command.aliases?.includes(word))
  // What cannot be had here yet is offered as what can.
  const intent = guessed && !named(guessed.word) ? { word: '求助', rest: said.plain, sure: false } : guessed
  const command = intent && named(intent.word)
  if (!intent || !command || !may(said.roles, command.ability)) return undefined
  if (intent.named) return { reply: await runWish(said, intent, command.hint, commands) }
  if (intent.sure) {
    const words = `${intent.word} ${intent.rest}`.trim()
    return { reply: await runKnownAs(words, () => runOfNoun(said, commands, command, intent.rest)) }
  }
  const asks = await ask(said.tx, {
    account: said.account,
    lane: said.lane,
    member: said.member.id,
    kind: MEANT,
    accepts: 'choice',
    choices: MENU.map((_, at) => ({ digit: at + 1, words: [] })),
    data: said.text,
    now: said.now,
    expiresAt: said.now + said.tx.rules.span('question.expires', said.now),
  })
  return { reply: { text: guessed?.word === '附近' ? `${noPlacesYet}${menuOfThree}` : menuOfThree, asks } }
}

export async function answerMeant(said: Said, question: QuestionRow, choice: number, commands: readonly Command[]): Promise<Reply> {
  await answerQuestion(said.tx, question, said.now)
  const command = commands.find((one) => one.word === MENU[choice - 1])
  const words = openQuestionData(said.tx, question)
  if (!command) throw new Error('a menu without its command')
  const again = { ...said, text: words, plain: normalise(words).plain }
  return runCommand(again, command, command.word === '活动' ? '' : again.plain)
}
