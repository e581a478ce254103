import type { Intent } from './intent.js'
import { rankWishes } from './wish-model.js'
import { wordsOfNoun } from './wish-nouns.js'
import { wishParts } from './wish-parts.js'

/** What free words want where no pattern says so: the learned wishes, in three steps of certainty. */

/** Points of the likeliest wish: of 270 near misses written by hand one in a hundred has more than the first, one in ten more than the second, one in five more than the third. */
const PLAIN = 4.7
const LIKELY = 1.9
const PERHAPS = 0.8
/** How far the next is behind: with the first, 97 of 100 are right, with the second all of 64. */
const AHEAD = 0.8
const FAR_AHEAD = 1.2
const LITTLE_AHEAD = 0.3
const MOST_OFFERED = 3

/** They only show something: nothing has to be undone where it was not meant. */
const SHOWS = new Set(
  '进度 案件 我的隐患 活动 我的活动 我的时长 证明 日历 名单 签到码 我的社工 推荐结对 我的骑手 座谈 通知情况 政策 政策草稿 看政策 到期政策 今日 我的 我的数据 控制台 帮助'.split(
    ' ',
  ),
)
/** With these nothing else than the words themselves says what is wanted: patterns and the categories read them better. */
const BY_WORDS = new Set(['求助', '吹哨', '政策', '附近'])

/** The category of a request is set by who has it; riders set that of their hazards. */
const isOthers = (word: string, text: string, may: (word: string) => boolean) =>
  word === '改类别' && /求助|案[子件]|个案/.test(text) && !may('接案') && !may('派')

/** A wish of a normalised text, of those `may` allows. Undefined: nothing is likely. */
export function guessLearned(text: string, may: (word: string) => boolean): Intent | undefined {
  const ofNoun = wordsOfNoun(text)
  const [best, next, third] = rankWishes(
    text,
    (word) => may(word) && (ofNoun === undefined || ofNoun.has(word)) && !isOthers(word, text, may),
  )
  if (!best || best.points < PERHAPS) return undefined
  const ahead = best.points - (next?.points ?? Number.NEGATIVE_INFINITY)
  const wish = { word: best.word, rest: wishParts(best.word, text), learned: best.points }
  if (best.points >= PLAIN && ahead >= (SHOWS.has(best.word) ? AHEAD : FAR_AHEAD)) return { ...wish, sure: true, named: true }
  if (best.points >= LIKELY && ahead >= LITTLE_AHEAD) return { ...wish, sure: false, named: true, asked: true }
  const offered = [best, next, third].flatMap((one) => (one && one.points >= PERHAPS - AHEAD ? [one.word] : [])).slice(0, MOST_OFFERED)
  return { ...wish, sure: false, offered: offered.map((word) => ({ word, rest: wishParts(word, text) })) }
}

/** What is learned stands before what the words of a topic say, where it is plainly about something else: 3号那个井盖有人修吗 is no new hazard. */
export function preferred(guess: Intent | undefined, learned: Intent | undefined): Intent | undefined {
  if (!learned || guess?.word === learned.word) return guess ?? learned
  if (!guess) return BY_WORDS.has(learned.word) && !learned.sure ? undefined : learned
  const points = learned.learned ?? 0
  // 补充 is what is left where nothing else is said of an item.
  if (guess.named) return guess.word === '补充' && guess.asked && points >= LIKELY && !learned.offered ? learned : guess
  if (!guess.sure) return points >= LIKELY && !BY_WORDS.has(learned.word) ? learned : guess
  if (points < PLAIN || learned.offered || !TOPICS.has(guess.word) || BY_WORDS.has(learned.word)) return guess
  return SHOWS.has(learned.word) ? learned : { ...learned, sure: false, asked: true }
}
/** What its topic alone tells, and may be about an item of it. */
const TOPICS = new Set([...BY_WORDS, '活动', '取消报名', '退订', '找回'])
