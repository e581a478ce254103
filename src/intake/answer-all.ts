import { parseChoice, saysMore } from '../conversation/answers/choices.js'
import type { Answer, Feature, Reply, Said } from '../conversation/said.js'
import { classify } from '../conversation/topics/lexicon.js'
import type { QuestionRow } from '../db/schema.js'
import { answer } from './answer.js'

/** 都解决了, 两件都修好了, 全没修: of everything that was asked about alike; 都三天了, 都怪你们 and 都快好了 are of one. */
const ALL =
  /^(?:嗯+|好的?|那|[这那]?[两俩三四几][件个处样]|已经|现在|[\s,，])*(?:全|统统|都)(?![几一两二三四五六七八九十半\d怪说快靠])(?=.*[了没好])/

/** Where several questions of one kind are open and the words answer all of them: each is answered, and all is said in one message. */
export async function answerAll(
  said: Said,
  open: readonly QuestionRow[],
  spokenTo: boolean,
  features: readonly Feature[],
): Promise<{ reply: Reply } | undefined> {
  const [newest] = open
  if (!newest?.item || newest.member === null || !ALL.test(said.plain)) return undefined
  // 都没解决，他拿刀砍我: a danger beside the answer is heard where one question is answered.
  if (saysMore(said.plain, newest.choices) && classify(said.plain).urgency === 'life') return undefined
  const alike = open.filter(({ kind, item }) => kind === newest.kind && item !== null)
  const digit = alike.length > 1 ? parseChoice(said.plain, newest.choices, spokenTo) : undefined
  if (digit === undefined) return undefined
  const answers: Answer[] = []
  // In the order they were asked in.
  for (const question of alike.toReversed()) {
    const reply = await answer({ ...said, rest: said.text }, question, digit, features)
    if (reply !== undefined) answers.push(typeof reply === 'string' ? { text: reply } : reply)
  }
  if (answers.length === 0) return { reply: undefined }
  return { reply: { ...Object.assign({}, ...answers), text: answers.map(({ text }) => text).join('\n') } }
}
