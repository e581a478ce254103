import { may } from '../community/abilities.js'
import { nearest } from '../conversation/commands/nearest-command.js'
import type { Command, Said } from '../conversation/said.js'
import { asksForRule } from '../conversation/search/rule-question.js'
import { wishOf } from './ask-wish.js'

const SLASHES = /^(?:[/／、\\]\s*)+/

/**
 * The command nearest to words that are none, of those their speaker may use: what leaves little doubt what it wants (/健康证去哪办 is 政策, and
 * what cannot be had here yet, /附近, is 求助), else the word most like one, else what is perhaps wanted.
 */
export function nearestWish(said: Said, commands: readonly Command[]): Command | undefined {
  const { plain, roles } = said
  const mine = commands.filter((command) => may(roles, command.ability))
  const named = (word: string) => mine.find((command) => command.word === word || command.aliases?.includes(word))
  const words = plain.replace(SLASHES, '')
  if (SLASHES.test(plain)) {
    const begun = named(beginsWith(words, mine))
    if (begun) return begun
  }
  const intent = wishOf(said, words, commands)
  if (asksForRule(words, intent)) return named('政策')
  const wish = intent && (named(intent.word) ?? named('求助'))
  return intent?.sure || intent?.asked ? wish : ((isPerhapsWord(plain, words) ? nearest(mine, words) : undefined) ?? wish)
}

/** /求助热线 begins with 求助: the longest word that it begins with, else none. */
function beginsWith(words: string, commands: readonly Command[]): string {
  const all = commands.flatMap((command) => [command.word, ...(command.aliases ?? [])])
  return all.filter((word) => word.length > 1 && words.startsWith(word)).sort((a, b) => b.length - a.length)[0] ?? ''
}

/** Without a slash a whole sentence is no mistyped word: 我没事，开玩笑的 has nothing of 我的时长. */
const isPerhapsWord = (plain: string, words: string) => SLASHES.test(plain) || words.length <= LONGEST_WORD
const LONGEST_WORD = 6
