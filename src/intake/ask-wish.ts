import { may } from '../community/abilities.js'
import { asWritten } from '../conversation/normalise.js'
import { NOT_SO, UNWILLING, WILLING } from '../conversation/numbers.js'
import { answerQuestion, askSpeaker, openQuestionData } from '../conversation/question.js'
import type { Command, Reply, Said } from '../conversation/said.js'
import { guessIntent, type Intent } from '../conversation/wishes/intent.js'
import type { Choice, QuestionRow } from '../db/schema.js'
import { askWish, notDone } from './replies.js'
import { runAgain } from './run-command.js'

/** Free words that want one command whose word they do not begin with: done as if it had been said, or asked about first. */

/** The kind of the question whether that is wanted. */
export const WISH = 'intake.wish'
/** 同意 is said of what somebody else asked: of a pair. */
/** 发吧, 先别发: the verb of what was asked about. */
const GO_ON = [
  '发',
  '发吧',
  '行发',
  '可以发',
  '发出去',
  '办',
  '办吧',
  '行办吧',
  '接',
  '接吧',
  '改',
  '改吧',
  '就这样',
  '就这么办',
  '就这么发',
]
const NOT_YET = ['先别', '先别发', '别发', '先不发', '不发', '先不', '先不办', '别办', '先放着', '先等等', '不改']
const DO_IT: Choice[] = [
  { digit: 1, words: [], spokenTo: [...WILLING.filter((word) => !/同意|愿意/.test(word)), ...GO_ON] },
  { digit: 2, words: [], spokenTo: [...NOT_SO, ...UNWILLING, ...NOT_YET] },
]

/** What a text wants, of what its speaker may have. What cannot be had here at all is left to the caller. */
export function wishOf({ roles }: Said, plain: string, commands: readonly Command[], read = guessIntent): Intent | undefined {
  return read(plain, (word) => {
    const own = commands.filter((command) => command.word === word)
    const named = own.length > 0 ? own : commands.filter((command) => command.aliases?.includes(word))
    return named.length === 0 || named.some((command) => may(roles, command.ability))
  })
}

/** 发活动1的签到码 is 签到码, whatever word its beginning is like: what the words name goes before a word that is written otherwise. */
export function wishInstead(said: Said, { word }: Command, commands: readonly Command[]): Intent | undefined {
  const wish = wishOf(said, said.plain, commands)
  return wish?.named && wish.learned === undefined && wish.word !== word ? wish : undefined
}

/** Of the commands that share its word its speaker may run one. */
export const mayRun = ({ roles }: Said, { word }: Command, commands: readonly Command[]): boolean =>
  commands.some((command) => command.word === word && may(roles, command.ability))

/** What erases, ends or hands over is done only after 1. */
export async function runWish(said: Said, { word, rest, asked }: Intent, hint: string, commands: readonly Command[]): Promise<Reply> {
  const words = `${word} ${asWritten(said.text, rest)}`.trim()
  if (!asked) return runAgain(said, commands, words)
  const asks = await askSpeaker(said, {
    kind: WISH,
    accepts: 'choice',
    choices: DO_IT,
    data: words,
  })
  return { text: askWish(words, hint), asks }
}

/** 不删了, 对 取消: no or yes with the verb of what was asked about. */
export function saidOfWish({ tx, plain }: Said, question: QuestionRow): number | undefined {
  const text = plain.trim()
  if (/^(?:那|还是|先|算了)?[\s,，]*(?:不|别)(?:要)?[\u4e00-\u9fa5]{1,2}(?:了|吧)+$/.test(text)) return 2
  const verb = /^(?:对|是|是的|嗯+|好|好的|行)[\s,，]+(?<verb>[\u4e00-\u9fa5]{1,4}?)(?:吧|了|掉)*$/.exec(text)?.groups?.verb
  return verb && openQuestionData(tx, question).includes(verb) ? 1 : undefined
}

export async function answerWish(said: Said, question: QuestionRow, choice: number, commands: readonly Command[]): Promise<Reply> {
  await answerQuestion(said.tx, question, said.now)
  return choice === 1 ? runAgain(said, commands, openQuestionData(said.tx, question)) : notDone
}
