import { may } from '../community/abilities.js'
import { type Match, matchCommand } from '../conversation/commands/command.js'
import type { Command, Feature, Reply, Said } from '../conversation/said.js'
import { classify } from '../conversation/topics/lexicon.js'
import type { QuestionRow } from '../db/schema.js'
import { handlerOf } from './answer.js'
import { PART, wordsWith } from './ask-part.js'

/** Commands that hear of a danger to life themselves. */
const HEARS = new Set(['求助', '吹哨', '补充'])
/** Words after these name a danger and tell of none: 我会 心肺复苏, 改类别 1 着火; who asks for a rule tells of what was: 被车撞了工伤怎么认定. */
const NAMES = new Set(['我会', '我不会', '标签', '改类别', '政策'])

/** Whose other words nobody reads: 报名 1 对了我同事触电倒地了 would be heard as a sign-up alone. What staff say is told to others. */
const isUnread = ({ word, ability }: Command) => may([], ability) && !HEARS.has(word) && !NAMES.has(word)

interface Known {
  commands: readonly Command[]
  features: readonly Feature[]
}

/** The number of an item alone, which most commands have, says nothing else. */
const SAYS_MORE = /\p{L}/u

/** A life in danger beside a command that would not hear of it. */
export async function lifeBeside(said: Said, { command, rest }: Match, { features }: Known): Promise<Reply> {
  if (!isUnread(command) || !SAYS_MORE.test(rest) || classify(rest).urgency !== 'life') return undefined
  return toFeatures(said, features)
}

/** A life in danger where something else was asked: 要报名哪一个？老张晕倒了. The question stays open. */
export async function lifeInstead(said: Said, asked: QuestionRow, known: Known): Promise<Reply> {
  if (classify(said.plain).urgency !== 'life' || hears(said, asked, known)) return undefined
  return toFeatures(said, known.features)
}

/** What staff are asked for is told to others, and tells of no danger they are in. */
function hears(said: Said, asked: QuestionRow, { commands, features }: Known): boolean {
  // 我不想活了, where 在哪 of a hazard is asked: whose life that is is no matter of its unit.
  if (asked.kind !== PART) return handlerOf(asked, features)?.hearsDanger === true && classify(said.plain).category !== 'mood'
  const command = matchCommand(commands, wordsWith(said, asked), 'private')?.command
  return command === undefined || HEARS.has(command.word) || !may([], command.ability)
}

async function toFeatures(said: Said, features: readonly Feature[]): Promise<Reply> {
  for (const feature of features) {
    const reply = await feature.unasked?.(said)
    if (reply !== undefined) return reply
  }
  return undefined
}
