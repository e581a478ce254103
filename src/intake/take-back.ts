import { DAY, MINUTE } from '../clock.js'
import { normalise } from '../conversation/normalise.js'
import { isThanks } from '../conversation/numbers.js'
import type { Command, Reply, Said } from '../conversation/said.js'
import { asksSomething } from '../conversation/search/rule-question.js'
import { isSmallTalk } from '../conversation/small-talk.js'
import { withTopic } from '../conversation/topics/help-topics.js'
import { classify } from '../conversation/topics/lexicon.js'
import type { Intent } from '../conversation/wishes/intent.js'
import type { QuestionRow } from '../db/schema.js'
import { mayRun, runWish, wishOf } from './ask-wish.js'
import { runOfNoun } from './run-command.js'

/** 报错了, 不好意思发错了: no more is said than that what was just made was a mistake. 看错, 说错 and 写错 may be about a part of it. */
export const saysMistake = (plain: string): boolean =>
  MISTAKE.test(plain.replace(/[\s,，。.!！~～、]+/g, '')) || (FALSE_ALARM.test(plain.trim()) && classify(plain).urgency !== 'life')
/** 误报误报，是有人烧纸: why may follow. */
const FALSE_ALARM = /^(?:对不起|不好意思|抱歉|刚才|是|[\s,，])*(?:(?:误报|虚惊一场)[了的啊吧,，。.!！~～\s]*)+[^?？]{0,20}$/
const MISTAKE =
  /^(?:对不起|不好意思|抱歉|哎呀|哎|啊|呀|额|呃|刚才|刚刚|刚|那个|我|俺|是)*(?:(?:报|弄|搞|发|点|按|填|打)错了?|误(?:报|发|点|触)了?)(?:的|啊|呀|哈|啦|哦|喽|了)*(?:对不起|不好意思|抱歉|帮忙|麻烦|给我|请|帮我)*(?:撤(?:销|回|掉)?|取消|作废|当我没说|不算)?(?:一下|掉|吧|了|哈|啊)*$/

/** Longer ago it is hardly meant. */
const LATELY = DAY

interface Made {
  command: Command
  rest: string
  id: string
  at: number
  category?: string | null
}

/**
 * What was made last, of all that the words of `commands` take back, is asked about by its number. With `asked`, an open question that wants
 * words: what was made before it is not what is meant. Undefined: nothing was made lately.
 */
export async function takeBack(said: Said, commands: readonly Command[], asked?: QuestionRow): Promise<{ reply: Reply } | undefined> {
  const made = await lastMade(said, commands)
  if (!made || said.now - made.at > LATELY || (asked && !asked.item && asked.askedAt >= made.at)) return undefined
  const { command, rest } = made
  return { reply: await runWish(said, { word: command.word, rest, sure: false, asked: true }, command.hint, commands) }
}

/** 忘了说，一共欠我一万二: put to what its speaker made last, help request or hazard. Undefined: nothing was made lately. */
export async function addToLast(said: Said, commands: readonly Command[]): Promise<{ reply: Reply } | undefined> {
  const what = ADDS.exec(said.text.trim())?.groups?.what
  const add = what ? commands.find(({ word }) => word === '补充') : undefined
  const made = add && (await lastMade(said, commands))
  if (!what || !made || said.now - made.at > LATELY || made.command.noun === '活动') return undefined
  const { plain } = normalise(what)
  const wish = wishOf(said, plain, commands)
  if (isThanks(plain) || isSmallTalk(plain) || (wish && !TELLS.has(wish.word))) return undefined
  // Debts, pay and illness are no matter of a unit.
  if (made.command.noun === '隐患' && classify(plain).isPrivate) return undefined
  return { reply: await runOfNoun(said, commands, add, `${made.rest} ${what}`) }
}
/** What tells something; 忘了说，1号不用了 wishes for something. */
const TELLS = new Set(['求助', '吹哨', '补充'])
const ADDS =
  /^(?:[哦噢啊哎]|对了|还有|刚才?|刚刚|前面|上面|我|那个|这个|呃|嗯|额|[\s,，])*(?:再?补充(?:一?[句点下条]|说明)+|还有一[点句]|忘(?:了|记了?)?(?:说|讲|写|提)了?|(?:再|还要?)[说讲]一?[句点])[\s,，:：。]+(?<what>\S.+)$/

/** Told in pieces: 求助 我刚在路口, 被车蹭了, 车把歪了. */
const IN_PIECES = 3 * MINUTE

/**
 * What might be a new matter, right after a help request, and leaves doubt: it is more about that, unless one is of another kind than the other.
 * Undefined: none was made just now.
 */
export async function addPiece(
  said: Said,
  intent: Intent | undefined,
  commands: readonly Command[],
): Promise<{ reply: Reply } | undefined> {
  if (intent?.word !== '求助' || intent.sure || intent.named || intent.offered || asksSomething(said.plain)) return undefined
  const made = said.room ? undefined : await lastMade(said, commands)
  const add = made && commands.find(({ word, noun }) => word === '补充' && noun === undefined)
  if (!made || !add || made.command.noun !== undefined || said.now - made.at > IN_PIECES) return undefined
  const { category } = withTopic(classify(said.plain), said.plain)
  if (category && made.category && category !== made.category) return undefined
  return { reply: await runOfNoun(said, commands, add, `${made.rest} ${said.text.trim()}`) }
}

/** 撤销 alone means a help request; of one who has none, what else he made last. */
export async function takeBackOther(said: Said, { command, rest }: { command: Command; rest: string }, commands: readonly Command[]) {
  if (!command.newest || !ALONE.test(rest)) return undefined
  const plain = commands.find((one) => one.word === command.word && one.noun === undefined)
  if (!plain?.newest || (await plain.newest(said))) return undefined
  return takeBack(said, commands)
}

/** 撤销 in the middle of a report, of which nothing is made yet, leaves what is asked. */
export async function takesBackAsked(
  said: Said,
  asked: QuestionRow,
  { command, rest }: { command: Command; rest: string },
  commands: readonly Command[],
): Promise<boolean> {
  if (!command.newest || !ALONE.test(rest)) return false
  for (const one of commands) if (asked.item && (await one.newest?.(said))?.id === asked.item) return false
  return true
}
const ALONE = /^[吧了啊呀哈\s。]*$/

async function lastMade(said: Said, commands: readonly Command[]): Promise<Made | undefined> {
  const all: Made[] = []
  for (const command of commands) {
    const made = mayRun(said, command, [command]) ? await command.newest?.(said) : undefined
    if (made) all.push({ command, ...made })
  }
  // Ids are in the order they were made in, within a millisecond too.
  return all.sort((one, other) => (one.id < other.id ? 1 : -1))[0]
}
