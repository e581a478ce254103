import { splitQuote } from '../../src/chat/app-message.js'
import { choiceAround, choiceBehind } from '../../src/conversation/answers/choice-around.js'
import { matchCommand } from '../../src/conversation/commands/command.js'
import { readHeads } from '../../src/conversation/heads.js'
import { parseJielong } from '../../src/conversation/jielong/jielong.js'
import { mask } from '../../src/conversation/masking/masking.js'
import { asWritten, normalise } from '../../src/conversation/normalise.js'
import { isSmallTalk } from '../../src/conversation/small-talk.js'
import { withoutThanks } from '../../src/conversation/thanks.js'
import { parseTime } from '../../src/conversation/times/times.js'
import { readHazard } from '../../src/conversation/topics/hazard-words.js'
import { classify } from '../../src/conversation/topics/lexicon.js'
import { guessIntent } from '../../src/conversation/wishes/intent.js'
import { guessSeveral } from '../../src/conversation/wishes/several-wishes.js'
import { createFeatures } from '../../src/features/index.js'

/** Of the longest message that is read as a whole, in characters. */
export const LONGEST = 10_000

/** What a long text may be made of: digits and signs that patterns look for, words that begin what they know. */
export const PIECES = [
  ['1', '号', '点', '一', '十点', '12:', '2026-01-', '13800000000', '#1 ', '1 '],
  [' ', '\u3000', '\n', '\u2003', '，', '、', '。', '！', '~', '(', '（', '「', '[', '【', '😀', '👨‍👩‍👧'],
  ['我', '不', '路', '带1', '晚上7', '晚', '记忆体', '記憶體', '體', '接', 'group ', 'wxid_abcdef1 ', '@伙伴 ', '1. 小明\n'],
  ['谢谢', '谢谢啊', '给我看看', '小、', '和小'],
].flat()

const commands = createFeatures().flatMap((feature) => feature.commands)
const NOW = Date.UTC(2026, 10, 26)
const CHOICES = [{ digit: 1, words: ['修好了'] }]

/** Everything that reads a whole message, by what it finds. */
export const READERS: [what: string, read: (text: string) => unknown][] = [
  ['normalise', normalise],
  ['what was written', (text) => asWritten(`x${text}`, 'x')],
  ['a command', (text) => matchCommand(commands, text, 'private')],
  ['what is glued to a command', (text) => matchCommand(commands, `名单${text}`, 'private')],
  ['a command with a slash', (text) => matchCommand(commands, `/求助${text}`, 'slash')],
  ['a command with a mistake', (text) => matchCommand(commands, `求住${text}`, 'private')],
  ['a wish', (text) => guessIntent(text)],
  ['several wishes', (text) => guessSeveral(text, () => undefined)],
  ['small talk', isSmallTalk],
  ['thanks', withoutThanks],
  ['danger', classify],
  ['a hazard', readHazard],
  ['numbers that reach people', mask],
  ['a time', (text) => parseTime(text, NOW)],
  ['a native list', parseJielong],
  ['how many come', (text) => readHeads(`我和小明${text}`)],
  ['an answer', (text) => [choiceAround(text, CHOICES), choiceBehind(text, CHOICES)]],
  ['a quote', (text) => splitQuote(`「小明：${'」\n'.repeat(2_000)}${text}`)],
]

/** A text of so many characters made of `piece`, with an end that is something else: where a pattern gives up, it tries all it can. */
export const longText = (piece: string, length: number): string => `${piece.repeat(length / piece.length)}x`
