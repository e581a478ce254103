import type { Intent } from './intent.js'
import { rankWishes } from './wish-model.js'
import { wordsOfNoun } from './wish-nouns.js'
import { namesItem, wishParts } from './wish-parts.js'

/** What free words want where no pattern says so: the learned wishes, in three steps of certainty. */

/** Points of the likeliest wish: of 270 near misses written by hand one in a hundred has more than the first, one in ten more than the second, one in five more than the third. */
const PLAIN = 4.7
const LIKELY = 1.9
const PERHAPS = 0.8
/** How far the next is behind: with the first, 97 of 100 are right, with the second all of 64. */
const AHEAD = 0.8
const FAR_AHEAD = 1.2
const LITTLE_AHEAD = 0.3

/** They only show something: nothing has to be undone where it was not meant. */
const SHOWS = new Set(
  '进度 案件 我的隐患 活动 我的活动 我的时长 证明 日历 名单 签到码 我的社工 推荐结对 我的骑手 座谈 通知情况 政策 政策草稿 看政策 到期政策 今日 我的 我的数据 控制台 帮助'.split(
    ' ',
  ),
)
/** Groups hear of it at once. */
const TO_GROUPS = new Set(['发布活动', '改活动', '通知', '应急通知'])
/** With these nothing else than the words themselves says what is wanted: patterns and the categories read them better. */
const BY_WORDS = new Set(['求助', '吹哨', '政策', '附近'])

/** The category of a request is set by who has it; riders set that of their hazards. */
const isOthers = (word: string, text: string, may: (word: string) => boolean) =>
  word === '改类别' && /求助|案[子件]|个案/.test(text) && !may('接案') && !may('派')

/** Words that say the opposite in one character: 结对我不愿意. */
const OPPOSITE: Readonly<Record<string, [says: RegExp, word: string]>> = {
  同意: [/不(?:愿|想|要|同意|答应|太?情愿)|免了|算了/, '婉拒'],
  修好: [/(?:没|未)(?:人|有|修|弄|补|动|好)|还(?:是)?(?:那|坏|老)/, '没修好'],
  解决了: [/(?:没|未)(?:人|有|解决|弄|办|好)|还(?:是)?(?:那|老)样/, '没解决'],
  我会: [/不(?:会|懂|做|想)|别(?:再)?(?:找|叫|问|派)/, '我不会'],
}
const opposite = (word: string, text: string, may: (word: string) => boolean): string => {
  const [says, other] = OPPOSITE[word] ?? []
  return says?.test(text) && other && may(other) ? other : word
}

/** What riders say of their own and staff of what they answer for, in the same words; staff mean the second. */
const BY_STAFF: Readonly<Record<string, string>> = { 修好: '办结', 解决了: '结案', 并入: '合并' }
const meantBy = (word: string, text: string, may: (word: string) => boolean) => {
  const other = BY_STAFF[word]
  return other && namesItem(text) && may(other) ? other : word
}
/** What a unit or a grid worker says of a hazard that has a number. */
const OF_A_HAZARD = new Set(['报到', '控险', '办结', '退回', '延期', '核实', '问骑手'])

/** A meeting is spoken of: 看看老张什么事 is of a person, however like 看看我的座谈 it is. */
const OF_MEETINGS = new Set(['座谈', '定期座谈', '议程', '纪要', '取消座谈'])
const MEETS = /谈|会|聊|见|议/

/** 我的代码是… is of many things: what makes the first coordinator is called by its name. */
const CLAIMS = /认领/

/** A wish of a normalised text, of those `may` allows. Undefined: nothing is likely. */
export function guessLearned(text: string, may: (word: string) => boolean): Intent | undefined {
  const ofNoun = wordsOfNoun(text)
  const [first, next, third] = rankWishes(
    text,
    (word) =>
      may(word) &&
      (ofNoun === undefined || ofNoun.has(word)) &&
      !isOthers(word, text, may) &&
      (!OF_MEETINGS.has(word) || MEETS.test(text)) &&
      (word !== '认领' || CLAIMS.test(text)),
  )
  if (!first || first.points < PERHAPS) return undefined
  const best = { ...first, word: opposite(first.word, text, may) }
  const word = meantBy(best.word, text, may)
  const behind = next?.word === best.word || next?.word === word ? third : next
  const ahead = best.points - (behind?.points ?? Number.NEGATIVE_INFINITY)
  const wish = { word, rest: wishParts(word, text), learned: best.points }
  if (best.points >= PLAIN && !TO_GROUPS.has(word) && ahead >= (SHOWS.has(word) ? AHEAD : FAR_AHEAD))
    return { ...wish, sure: true, named: true }
  if (best.points >= LIKELY && ahead >= LITTLE_AHEAD) return { ...wish, sure: false, named: true, asked: true }
  const offered = [best, next, third].flatMap((one) => (one && one.points >= PERHAPS - AHEAD ? [meantBy(one.word, text, may)] : []))
  // One alone is asked about, not listed.
  if (new Set(offered).size < 2) return { ...wish, sure: false, named: true, asked: true }
  return { ...wish, sure: false, offered: [...new Set(offered)].map((word) => ({ word, rest: wishParts(word, text) })) }
}

/** A guess that nothing learned would change is not compared with anything: most texts end here. */
export const isSettled = (guess: Intent | undefined): boolean =>
  guess !== undefined && (guess.named ? !(guess.word === '补充' && guess.asked) : guess.sure && !TOPICS.has(guess.word))

/** What is learned stands before what the words of a topic say, where it is plainly about something else: 3号那个井盖有人修吗 is no new hazard. */
export function preferred(text: string, guess: Intent | undefined, learned: Intent | undefined): Intent | undefined {
  if (!learned || guess?.word === learned.word) return guess ?? learned
  if (!guess) return BY_WORDS.has(learned.word) && !learned.sure ? undefined : learned
  const points = learned.learned ?? 0
  // 补充 is what is left where nothing else is said of an item.
  if (guess.named)
    return guess.word === '补充' && guess.asked && points >= LIKELY && !learned.offered?.some(({ word }) => word === '补充')
      ? learned
      : guess
  if (!guess.sure) return points >= LIKELY && !BY_WORDS.has(learned.word) ? learned : guess
  // 3号座谈我想说说商家出餐慢 is about the meeting.
  if (TOPICS.has(guess.word) && wordsOfNoun(text)?.has(guess.word) === false && SAYS_NOUN.test(text))
    return { ...learned, ...doubted(learned) }
  // 1号井盖换好了 reports no new one.
  if (guess.word === '吹哨' && OF_A_HAZARD.has(learned.word) && namesItem(text) && points >= LIKELY && !learned.offered)
    return { ...learned, ...doubted(learned) }
  if (points < PLAIN || learned.offered || !TOPICS.has(guess.word) || BY_WORDS.has(learned.word)) return guess
  return { ...learned, ...doubted(learned) }
}
/** What only shows something is done all the same. */
const doubted = (learned: Intent): Partial<Intent> => (SHOWS.has(learned.word) || learned.offered ? {} : { sure: false, asked: true })
/** A noun of the bot's by its own name, which nothing on a street is called. */
const SAYS_NOUN = /求助|隐患|活动|座谈|通知|政策/
/** What its topic alone tells, and may be about an item of it. */
const TOPICS = new Set([...BY_WORDS, '活动', '取消报名', '退订', '找回'])
