import { may } from '../community/abilities.js'
import { asWritten, normalise } from '../conversation/normalise.js'
import { answerQuestion, askSpeaker, findOpenQuestions, openQuestionData } from '../conversation/question.js'
import type { Command, Feature, Reply, Said } from '../conversation/said.js'
import type { Intent } from '../conversation/wishes/intent.js'
import type { QuestionRow } from '../db/schema.js'
import { AppError, Unfinished } from '../errors.js'
import { handlerOf } from './answer.js'
import { runSeveral } from './ask-several.js'
import { runWish } from './ask-wish.js'
import { menuOfThree, menuWithOwn, noPlacesYet, offerWishes } from './replies.js'
import { runAgain, runCommand, runKnownAs, runOfNoun } from './run-command.js'

/** What the three choices of the menu run, with the words that were said. */
const MENU = ['求助', '吹哨', '活动']
/** The kind of the question which of the three is meant. */
export const MEANT = 'intake.meant'

/** Words to the bot that are no command, but leave little doubt what they want: it is done. Where they leave some, three things are offered. */
export async function runIntent(
  said: Said,
  guessed: Intent | undefined,
  commands: readonly Command[],
  features: readonly Feature[] = [],
): Promise<{ reply: Reply } | undefined> {
  const several = await runSeveral(said, commands)
  if (several) return { reply: several }
  const named = (word: string) => commands.find((command) => command.word === word || command.aliases?.includes(word))
  // What cannot be had here yet is offered as what can.
  const intent = guessed && !named(guessed.word) ? { word: '求助', rest: said.plain, sure: false } : guessed
  const command = intent && named(intent.word)
  if (!intent || !command || !may(said.roles, command.ability)) return undefined
  if (intent.named) return { reply: await runNamed(said, withCare(intent, command), command, { commands, features }) }
  if (intent.offered) return { reply: (await askedAgain(said, features)) ?? (await offer(said, intent.offered, commands)) }
  if (intent.sure) {
    const words = `${intent.word} ${intent.rest}`.trim()
    return { reply: await runKnownAs(words, () => runOfNoun(said, commands, command, intent.rest)) }
  }
  const before = guessed?.word === '附近' ? noPlacesYet : ''
  const inHand = said.room ? undefined : await askStaff(said, before, { commands, features })
  return { reply: inHand ?? (await askMenu(said, before, features)) }
}

/** What is not there for the command that was read (给小明打过电话了, who is in no pair) may be about what its speaker has in hand: the words are not lost. */
async function runNamed(said: Said, intent: Intent, { hint }: Command, known: Known): Promise<Reply> {
  try {
    return await said.tx.attempt(() => runWish(said, intent, hint, known.commands))
  } catch (refusal) {
    const notThere = refusal instanceof AppError && refusal.code === 'not_found' && !(refusal instanceof Unfinished)
    const offered = notThere && !said.room ? await askStaff(said, `${refusal.message}\n`, known) : undefined
    if (offered === undefined) throw refusal
    return offered
  }
}

/** Three things are offered, to be done with the words that were said. `before` is said first. What was asked before is asked again instead. */
export async function askMenu(said: Said, before: string, features: readonly Feature[]): Promise<Reply> {
  const again = await askedAgain(said, features)
  if (again) return again
  const own = said.room ? undefined : await newestOwn(said, features)
  const adds = own && `${own.word} ${own.number}`
  const asks = await askWhich(said, MENU.length + (own ? 1 : 0), { words: said.text, ...(adds ? { adds } : {}) })
  return { text: `${before}${own ? menuWithOwn(own.number) : menuOfThree}`, asks }
}

/** What the newest open choice says when nothing was made of words: another beside it would take its digits. */
async function askedAgain(said: Said, features: readonly Feature[]): Promise<string | undefined> {
  const open = said.room ? [] : await findOpenQuestions(said.tx, said.lane, undefined, said.now)
  const [asked] = open.filter(({ accepts }) => accepts === 'choice')
  return asked && handlerOf(asked, features)?.again?.(said, asked)
}

async function newestOwn(said: Said, features: readonly Feature[]): Promise<{ word: string; number: number } | undefined> {
  for (const feature of features) {
    const own = await feature.own?.(said)
    if (own) return own
  }
  return undefined
}

/** What was read from sentences like it is asked about where it takes back, erases, ends or hands over. */
const withCare = (intent: Intent, { grave }: Command): Intent =>
  intent.learned !== undefined && grave ? { ...intent, sure: false, asked: true } : intent

/** Kept until one is chosen. */
interface Kept {
  words: string
  /** The command with what follows it, one a choice; the menu of three has none. */
  offered?: string[]
  /** The command that adds the words to what their speaker has open: the choice behind the three. */
  adds?: string
}

/**
 * Several commands may be meant: they are offered with what they do, as each would be said. What was said stands above them in a
 * group, and may be nobody else's business: it is not said again there.
 */
export async function offer(said: Said, wishes: NonNullable<Intent['offered']>, commands: readonly Command[], before = ''): Promise<Reply> {
  const lines = wishes.flatMap(({ word, rest }) => {
    const command = commands.find((one) => one.word === word)
    const words = `${word} ${asWritten(said.text, rest)}`.trim()
    return command ? [{ words, shown: said.room && isMost(rest, said.text) ? word : words, hint: command.hint }] : []
  })
  const asks = await askWhich(said, lines.length, { words: said.text, offered: lines.map(({ words }) => words) })
  return { text: `${before}${offerWishes(lines)}`, asks }
}
/** No number and no name: what was told, with no more than 那个 before it. */
const isMost = (rest: string, text: string) => rest === text || (rest.length > 5 && rest.length * 2 > text.length)

/** Words that ask something: it is looked for among the rules, or somebody is asked, or it goes to what their speaker has open. */
export async function offerRule(said: Said, before: string, { commands, features }: Known): Promise<Reply> {
  const again = await askedAgain(said, features)
  if (again) return again
  const own = await newestOwn(said, features)
  const words = ['政策', '求助'].map((word) => ({ word, rest: said.text }))
  return offer(said, own ? [...words, { word: own.word, rest: `${own.number} ${said.text}` }] : words, commands, before)
}

interface Known {
  commands: readonly Command[]
  features: readonly Feature[]
}

/** Staff are offered what their words may be about: what they have in hand, or that somebody else shall help. */
export async function askStaff(said: Said, before: string, { commands, features }: Known): Promise<Reply> {
  const words: { word: string; number: number | undefined }[] = []
  for (const feature of features) words.push(...((await feature.inHand?.(said)) ?? []))
  if (words.length === 0) return undefined
  const wishes = [...words.slice(0, MENU.length - 1), { word: '求助', number: undefined }]
  return offer(
    said,
    wishes.map(({ word, number }) => ({ word, rest: `${number ?? ''} ${said.text}`.trim() })),
    commands,
    before,
  )
}

/** Which of so many is meant, by its digit. */
const askWhich = (said: Said, choices: number, kept: Kept): Promise<QuestionRow> =>
  askSpeaker(said, {
    kind: MEANT,
    accepts: 'choice',
    choices: Array.from({ length: choices }, (_, at) => ({ digit: at + 1, words: [] })),
    data: JSON.stringify(kept),
  })

export async function answerMeant(said: Said, question: QuestionRow, choice: number, commands: readonly Command[]): Promise<Reply> {
  await answerQuestion(said.tx, question, said.now)
  const command = commands.find((one) => one.word === MENU[choice - 1])
  const { words, offered, adds } = keptOf(openQuestionData(said.tx, question))
  if (offered) {
    const chosen = offered[choice - 1]
    if (!chosen) throw new Error('a choice that was not offered')
    return runAgain(said, commands, chosen)
  }
  if (adds && choice > MENU.length) return runAgain(said, commands, `${adds} ${words}`)
  if (!command) throw new Error('a menu without its command')
  const again = { ...said, text: words, plain: normalise(words).plain }
  return runCommand(again, command, command.word === '活动' ? '' : again.plain)
}

/** A menu that an older program asked kept the words alone. */
function keptOf(data: string): Kept {
  return /^\{"words":".*\}$/s.test(data) ? (JSON.parse(data) as Kept) : { words: data }
}
