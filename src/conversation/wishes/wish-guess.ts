import type { Intent } from './intent.js'
import { rankWishes } from './wish-model.js'
import { wordsOfNoun } from './wish-nouns.js'
import { namesItem, wishParts } from './wish-parts.js'

/** What free words want where no pattern says so: the learned wishes, in three steps of certainty. */

/** Points of the likeliest wish: of 517 sentences of talk that a model has not seen one in a hundred has more than the first (with the next that far behind), three in a hundred more than the second, one in ten more than the third. */
const PLAIN = 5
export const LIKELY = 3
const PERHAPS = 1
/** How far the next is behind: of 544 wishes not seen, of all roles together, 95 of 100 are right with the first, 98 with the second. */
const AHEAD = 0.8
const FAR_AHEAD = 1.2
const LITTLE_AHEAD = 0.5

/** They only show something: nothing has to be undone where it was not meant. */
export const SHOWS = new Set(
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
const BY_STAFF: Readonly<Record<string, string>> = { 修好: '办结', 解决了: '结案', 并入: '合并', 签到: '报到' }
export const meantBy = (word: string, text: string, may: (word: string) => boolean) => {
  const other = BY_STAFF[word]
  if (OF_REPAIRS.test(word) && !namesItem(text) && may('办结') && !may('结案')) return '办结'
  return other && namesItem(text) && may(other) && !(word === '签到' && CODE.test(text)) ? other : word
}
const CODE = /\d{3}/
/** 已经修好了 by a unit, which has only hazards to say it of. */
const OF_REPAIRS = /^(?:修好|解决了)$/
/** What a unit or a grid worker says of a hazard that has a number. */
const OF_A_HAZARD = new Set(['报到', '控险', '办结', '退回', '延期', '核实', '问骑手'])

/** A meeting is spoken of: 看看老张什么事 is of a person, however like 看看我的座谈 it is. */
const OF_MEETINGS = new Set(['座谈', '定期座谈', '议程', '纪要', '取消座谈'])
const MEETS = /谈|会|聊|见|议/

/** 我的代码是… is of many things: what makes the first coordinator is called by its name. */
const CLAIMS = /认领/

/** Said by everybody of what is theirs, in the words of those who answer for it. */
const ALSO_OF_ALL = new Set(['办结', '结案', '合并', '案件', '名单', '跟进', '今日', '核实', '联系', '报到', '控险', '退回', '座谈'])
/** 求助2转给法律援助 by a rider: what its speaker may not have is most likely, and the next is not meant instead. */
function isOfOthers(text: string, ofNoun: ReadonlySet<string> | undefined, may: (word: string) => boolean): boolean {
  const [first, next] = rankWishes(text, (word) => ofNoun === undefined || ofNoun.has(word))
  if (!first || may(first.word) || ALSO_OF_ALL.has(first.word)) return false
  return first.points >= LIKELY && first.points - (next?.points ?? 0) >= FAR_AHEAD
}

/** 你们是不是把我的求助关了, 还办不办, 是真的吗: nothing is ordered. */
const ASKS_WHETHER =
  /是不是(?:被|把|已经|都|没人)|是真的[吗么]|真的假的|有这回?事|还([办开搞去来])不\1|([报签退修办发派接])没\2|^(?:我)?(?:就|想|来)*问(?:问|一?下)(?!骑手|报)/

/** 我没报活动1和2 says how it is; whether it shall be otherwise is asked. */
const NOT_SIGNED_UP = /(?:没有?|未)报(?![上成满到])/

/** A wish of a normalised text, of those `may` allows. Undefined: nothing is likely. */
export function guessLearned(text: string, may: (word: string) => boolean): Intent | undefined {
  const ofNoun = wordsOfNoun(text)
  if (isOfOthers(text, ofNoun, may)) return undefined
  const [asksWhether, meets, claims] = [ASKS_WHETHER.test(text), MEETS.test(text), CLAIMS.test(text)]
  const [first, next, third] = rankWishes(
    text,
    (word) =>
      may(word) &&
      (ofNoun === undefined || ofNoun.has(word)) &&
      !isOthers(word, text, may) &&
      (!asksWhether || SHOWS.has(word)) &&
      (meets || !OF_MEETINGS.has(word)) &&
      (claims || word !== '认领'),
  )
  if (!first || first.points < PERHAPS) return undefined
  const best = { ...first, word: opposite(first.word, text, may) }
  const word = meantBy(best.word, text, may)
  const behind = next?.word === best.word || next?.word === word ? third : next
  const ahead = best.points - (behind?.points ?? Number.NEGATIVE_INFINITY)
  const wish = { word, rest: wishParts(word, text), learned: best.points }
  if (
    best.points >= PLAIN &&
    !TO_GROUPS.has(word) &&
    !(word === '报名' && NOT_SIGNED_UP.test(text)) &&
    ahead >= (SHOWS.has(word) ? AHEAD : FAR_AHEAD)
  )
    return { ...wish, sure: true, named: true }
  if (best.points >= LIKELY && ahead >= LITTLE_AHEAD) return { ...wish, sure: false, named: true, asked: true }
  const offered = [best, next, third].flatMap((one) => (one && one.points >= PERHAPS - AHEAD ? [meantBy(one.word, text, may)] : []))
  // One alone is asked about, not listed.
  if (new Set(offered).size < 2) return { ...wish, sure: false, named: true, asked: true }
  return { ...wish, sure: false, offered: [...new Set(offered)].map((word) => ({ word, rest: wishParts(word, text) })) }
}

/** 补充, of a worker 跟进, is what is left where nothing else is said of an item. */
const isLeftOver = ({ word, asked }: Intent) => (word === '补充' || word === '跟进') && asked === true

/** A guess that nothing learned would change is not compared with anything: most texts end here. */
export const isSettled = (guess: Intent | undefined): boolean =>
  guess !== undefined && (guess.named ? !isLeftOver(guess) : guess.sure && !TOPICS.has(guess.word))

/** What is learned stands before what the words of a topic say, where it is plainly about something else: 3号那个井盖有人修吗 is no new hazard. */
export function preferred(text: string, guess: Intent | undefined, learned: Intent | undefined): Intent | undefined {
  if (!learned || guess?.word === learned.word) return guess ?? learned
  if (!guess) return BY_WORDS.has(learned.word) && !learned.sure ? undefined : learned
  const points = learned.learned ?? 0
  if (guess.named)
    return isLeftOver(guess) && points >= LIKELY && !learned.offered?.some(({ word }) => word === guess.word) ? learned : guess
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
