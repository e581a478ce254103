import { type ItemNumber, parseItemNumber } from '../../conversation/numbers.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { ActivityRow } from '../../db/schema.js'
import { AppError, MissingNumber } from '../../errors.js'
import { namedIn } from './named.js'
import { findActivity, listNewest } from './queries.js'
import * as replies from './replies.js'

/** The number that follows the word; that of another noun is refused, for it is not this one's. */
export function numberOf(said: Said, word: string): ItemNumber | undefined {
  const parsed = parseItemNumber(said.rest) ?? numberBehind(said.rest)
  if (parsed?.noun && parsed.noun !== '活动') throw new AppError('invalid', replies.otherNoun(word, parsed.noun))
  return parsed
}

/** 改活动 名额 30 活动 2: how the answer to 哪一个 is put behind what had been said. */
const BEHIND = /\s活动\s*#?(\d{1,6})\s*号?$/
function numberBehind(text: string): ItemNumber | undefined {
  const found = BEHIND.exec(text)
  return found ? { number: Number(found[1]), noun: '活动', rest: text.slice(0, found.index).trim() } : undefined
}

type Go = (activity: ActivityRow, rest: string) => Promise<Reply>

/**
 * The activity whose number follows the word. Without one, the one its title names (体检改到周日); where none is named, and `only` says
 * so, the only one that is open, asked about where there are several. `rest` is what follows the number or the name.
 */
export async function withActivity(said: Said, word: string, go: Go, { only = false } = {}): Promise<Reply> {
  const parsed = numberOf(said, word)
  if (said.rest.trim() === '' && !only) throw new MissingNumber(replies.whichNumber)
  if (!parsed) return withNamed(said, word, go, only)
  return go(await activityOf(said, parsed.number), parsed.rest)
}

/** The activity of this number; refused where there is none. */
export async function activityOf({ tx, district }: Said, number: number): Promise<ActivityRow> {
  const activity = await findActivity(tx, district, number)
  if (!activity) throw new AppError('not_found', replies.notFound(number))
  return activity
}

async function withNamed(said: Said, word: string, go: Go, only: boolean): Promise<Reply> {
  const open = (await listNewest(said.tx, said.district)).filter((activity) => activity.state === 'open')
  const rest = said.rest.normalize('NFKC').trim()
  const named = namedBefore(open, rest)
  const [one, ...more] = named.activities
  if (one && more.length === 0) return go(one, named.rest)
  const meant = more.length > 0 ? named.activities : open
  const [single] = meant
  if (rest === '' && !single) throw new MissingNumber(replies.whichNumber)
  if (!only || !single) throw new AppError('invalid', replies.badNumber(word))
  if (meant.length === 1) return go(single, named.rest)
  const shown = meant.slice(0, MOST_SHOWN).sort((a, b) => a.number - b.number)
  const numbers = shown.map(({ number }) => number)
  const titles = shown.map((activity) => replies.title(activity))
  throw new MissingNumber(replies.which(numbers, titles, word), '活动', numbers)
}
const MOST_SHOWN = 20

/** What is changed of it begins here: its title is named before. */
const CHANGES =
  /[改换挪调推延]|提前|提早|顺延|[早晚](?:一?点|些)?[0-9一二两三四五六七八九十半]|[往向]后|名额|人数|时间|地点|标题|主题|配额|先修|技能|[加减多少]/
/** 那个活动: says nothing about which. */
const NO_NAME = /^(?:把|将|那[个场]?|这[个场]?|我们?的?|原定|活动|[的\s,，])*$/

/** Those that the words before what is changed name, and what follows the name. */
function namedBefore(open: readonly ActivityRow[], text: string): { activities: ActivityRow[]; rest: string } {
  const end = CHANGES.exec(text)?.index ?? text.length
  const head = text.slice(0, end)
  const { activities, to } = namedIn(open, head)
  if (activities.length === 0) return { activities, rest: NO_NAME.test(head) ? text.slice(end) : text }
  return { activities, rest: text.slice(to).replace(/^[\s的]+/, '') }
}
