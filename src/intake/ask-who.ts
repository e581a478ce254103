import { findPeopleByName } from '../community/find-people.js'
import { roomNamesOf } from '../community/rooms-of.js'
import { answerQuestion, askSpeaker, openQuestionData } from '../conversation/question.js'
import type { Answer, Command, Reply, Said } from '../conversation/said.js'
import type { QuestionRow } from '../db/schema.js'
import type { SeveralPeople } from '../errors.js'
import { personLine, whoIsIt } from './replies.js'
import { runAgain } from './run-command.js'

/** The kind of the question which of several people is meant. */
export const WHO = 'intake.who'
const MOST = 9

interface Kept {
  text: string
  called: string
  numbers: number[]
}

/**
 * Several people answer to a name: asks which, with numbers and rooms. In a transaction of its own: the refused one took back the members it
 * may have made of people known from a group's list only, and a number that was told must stay.
 */
export async function askWho(said: Said, { called, words }: SeveralPeople): Promise<Answer> {
  const { tx, account, district, now } = said
  const found = await findPeopleByName(tx, { account, district, name: called, now })
  const people = found.sort((a, b) => a.number - b.number).slice(0, MOST)
  const kept: Kept = { text: words ?? said.plain, called, numbers: people.map((person) => person.number) }
  const asks = await askSpeaker(said, {
    kind: WHO,
    accepts: 'choice',
    choices: people.map((_, at) => ({ digit: at + 1, words: [] })),
    data: JSON.stringify(kept),
  })
  const lines: string[] = []
  for (const [at, person] of people.entries()) lines.push(personLine(at + 1, person.name, person.number, await roomNamesOf(tx, person.id)))
  return { text: whoIsIt(called, lines), asks }
}

/** The words that were said, with the number of the one who was chosen in the place of the name. */
function wordsFor(said: Said, question: QuestionRow, choice: number): string {
  const { text, called, numbers } = JSON.parse(openQuestionData(said.tx, question)) as Kept
  return text.replace(called, String(numbers[choice - 1] ?? called))
}

/** The same words again, for the one of several who was chosen. */
export async function answerWho(said: Said, question: QuestionRow, choice: number, commands: readonly Command[]): Promise<Reply> {
  await answerQuestion(said.tx, question, said.now)
  return runAgain(said, commands, wordsFor(said, question, choice))
}
