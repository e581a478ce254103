import { withoutThanks } from '../thanks.js'
import { classify } from '../topics/lexicon.js'
import type { Intent } from '../wishes/intent.js'
import { segmenter } from '../words/segmenter.js'
import { type SearchWords, searchWords } from './search-words.js'

/** Longer texts tell what happened to somebody. */
const LONGEST = 40
const ASKS =
  /怎么|咋|如何|怎样|吗|么$|多少|(?<!好)几[天年月级岁个]|多久|多长|多大|什么|啥|哪|能不能|可不可以|是不是|还是|算不算|要不要|用不用|有没有|该不该|谁(?:出|赔|付|承担)|(?:告|起诉)谁|安不安全|安全不安全|违法|合法|犯法|[不没]$|[?？]$/
/** Somebody refuses, takes, owes or is away, or it does not work: who says so has a trouble and wants somebody, not a rule. */
const TROUBLE =
  /没人|不[发给退赔理管认批结还肯让收放接]|不下来|不回来|不通过|[上办拿要找]不了|拖欠|[拖欠](?:我|着|薪|了|钱)|克扣|乱扣|[扣罚](?:了|我)|被|跑路|[要想]?赶我|起火|着火|冒烟|漏电|动不了|崩溃|难受|急死|着急/
/** 手机丢了怎么办, 孩子发烧怎么办: what to do about what happened. How papers and insurance are had, also anew, is a rule. */
const WHAT_TO_DO = /怎么办(?!理)|咋办(?!理)|[怎咋]么?整|了(?:该)?(?:找谁|怎么弄)/
const PAPERS =
  /(?:[^凭]证|证明|执?照|号?牌|手续|备案|登记|保险|社保|医保|公积金|户口|低保|转移|转户|报销|认定|仲裁|援助|补贴|津贴|待遇|资格|备案|工伤|失业|断缴)[^，。\s]{0,3}(?:怎么办|咋办|[怎咋]么?整|了(?:该)?(?:找谁|怎么弄))/
/** 我摔了, 老婆住院了, 刚才 …: told, not asked in general. */
const TOLD =
  /(?:我|俺|咱|老婆|媳妇|老公|我妈|我爸|朋友|同事|有人|兄弟)[^，。吗么]{0,10}(?:摔|撞|伤|骨折|丢|坏|病|住院|死|断|骗|偷|工伤)[^，。吗么]{0,4}了|^我?(?:在.{1,12})?(?:摔|撞)了|了一(?:跤|下)|(?:[腿脚头腰]|(?<!骑)手)\S{0,3}(?:肿|断|破|疼|骨折|受伤)|[把让叫跟对退扣罚欠骗催逼赶骂打]我|丢哪|落哪|放哪|凭什么|凭啥|[怎咋]么?回事|刚才|刚刚|昨天|昨晚|前天|今天|今晚|明天|后天|我(?:的|这)?(?:车|单子?|站长|老板|房东|工资)|(?:工资|工钱|薪水?|跑单费|钱)[^，。]{0,3}(?:什么时候|啥时候|几号|哪天|几点)/
/** He wants somebody to do something. */
const WANTS =
  /求求|求助|救命|救救|帮帮|帮(?:我|忙|下|个)|帮一?下|替我|给我|谁(?:能|会|有|在|来|可以)|有没有(?:人|兄弟|师傅|哪位)|哪位|来个人|搭把手/
/** What is asked of the rules about a danger that is there: whether it is allowed, and what it costs. */
const ALLOWED = /罚|违法|合法|犯法|犯罪|允许|让不让|可以|能不能|能.{0,8}吗|规定|安不安全|安全(?:不安全|吗|么)/

/** 今天限行吗, 单王是谁: something is asked, whatever it is about. */
export const asksSomething = (plain: string): boolean => plain.length <= LONGEST && (ASKS.test(plain) || /谁/.test(plain))

/**
 * True for what is asked of the rules in general (健康证去哪办), in words that are no command: the approved policies may know it. Never where
 * somebody is in trouble or danger, or wants something the bot does.
 */
export function asksForRule(plain: string, intent: Intent | undefined): boolean {
  const text = withoutThanks(plain.trim())
  if (text.length < 4 || text.length > LONGEST || !ASKS.test(text)) return false
  if (intent?.sure && !['求助', '吹哨', '政策'].includes(intent.word)) return false
  if (intent?.word === '吹哨' && !ALLOWED.test(text)) return false
  if ((TROUBLE.test(text.replace(NO_TROUBLE, '')) && !WHERE_TO_COMPLAIN.test(text)) || TOLD.test(text) || WANTS.test(text)) return false
  if (WHAT_TO_DO.test(text) && !PAPERS.test(text)) return false
  return classify(text).urgency === 'normal'
}

/** 房东不退押金去哪投诉 asks for the place. */
const WHERE_TO_COMPLAIN =
  /^(?!.*我)[^，。]*(?:(?:去哪|在哪|到哪|找谁|打什么电话|怎么|往哪)[^，。]{0,4}(?:投诉|举报|反映)|(?:投诉|举报|反映)[^，。]{0,4}(?:哪|谁|什么电话))/

/** 不给交社保合法吗 asks for a rule; 能不能, 赔不赔 are questions. */
const NO_TROUBLE =
  /能不能|(.)不\1|不给.{1,6}(?=合法|违法|犯法)|会不?会?被\S{1,3}[吗么不]|被罚多少|被[拍抓查]了?(?=罚多少)|被要求.{1,10}(?=有什么影响|合法|违法)|欠薪(?=的)/g

/** What a question is about: words the operator has groups for, and nouns and verbs of two characters or more, but those that are asked of everything (seed/search-words.csv). */
function topicsOf(text: string, { common, aside, same }: SearchWords): string[] {
  const passing = [...common, ...aside]
  const known = same.flat().filter((word) => word.length > 2 && text.includes(word))
  const named = known.filter((word) => !known.some((longer) => longer !== word && longer.includes(word)) && !passing.includes(word))
  const rest = named.reduce((left, word) => left.replaceAll(word, '，'), text)
  const tokens = segmenter().tag(rest, false)
  const found = tokens
    .filter(({ word, tag }) => /^\p{Script=Han}{2,}$/u.test(word) && /^[nvij]/.test(tag) && !passing.some((one) => one.includes(word)))
    .map(({ word }) => word.replace(/(?<=..)[里上下中内外]$/, ''))
  const topics = [...named, ...found]
  // 猫丢了怎么找 is about the cat.
  return topics.length > 0 ? topics : tokens.flatMap(({ word, tag }) => (tag === 'n' && /^\p{Script=Han}$/u.test(word) ? [word] : []))
}

/** A question of more topics tells a story: of it an entry need not speak of half, but of some. */
const SHORT = 4
const ENOUGH = 2

/** Whether a text has a word of the question, or one that means the same. */
function standsIn(entry: string, { same }: SearchWords): (word: string) => boolean {
  return (word) => {
    if (entry.includes(word)) return true
    // 公租房 has a group of its own, and is not what 租房 is; 上牌手续 has none, and is as 上牌; of 结婚登记 the other half has one.
    const exact = same.filter((group) => group.includes(word))
    const isPart = (one: string) => word.includes(one) && !same.some((group) => group.includes(word.replace(one, '')))
    const groups = exact.length > 0 ? exact : same.filter((group) => group.some((one) => one.includes(word) || isPart(one)))
    return groups.some((group) => group.some((one) => entry.includes(one)))
  }
}

/**
 * True when an entry speaks of more than half of what a question is about: 献血有补贴吗 is not answered by an entry about other subsidies.
 * Words that mean the same count as each other. `question` and `entry` are normalised.
 */
export function speaksOf(question: string, entry: string): boolean {
  const words = searchWords()
  const topics = topicsOf(question, words)
  const found = topics.filter(standsIn(entry, words)).length
  const missing = topics.length - found
  return missing * 2 < topics.length || missing === 0 || (topics.length > SHORT && found >= ENOUGH)
}

/** What of a question has a row of its own in `same`, the longest of each, but what is asked of everything. */
function thingsOf(question: string, { common, aside, same }: SearchWords): string[] {
  const said = [...new Set(same.flat())].filter((word) => question.includes(word))
  const things = said.filter((word) => !said.some((longer) => longer !== word && longer.includes(word)))
  return things.filter((word) => !common.includes(word) && !aside.includes(word))
}

/** True where nothing of a question says what it is about: 北京怎么摇号, cut into single characters. 法援 has a row, 12348 a number. */
export function saysNothing(question: string): boolean {
  const words = searchWords()
  return topicsOf(question, words).length === 0 && thingsOf(question, words).length === 0 && !/\d{3}/.test(question)
}

/**
 * What an entry lacks of the things that a question names and that have a row of their own: `all` when it has none of those of three characters
 * or more (公租房, 失业金), and so is about something else whatever they share; `some` when it has not every one.
 */
export function lacksThings(question: string, entry: string): 'all' | 'some' | 'none' {
  const words = searchWords()
  const things = thingsOf(question, words)
  const has = (word: string) => words.same.some((group) => group.includes(word) && group.some((one) => entry.includes(one)))
  const long = things.filter((word) => word.length > 2)
  if (long.length > 0 && !long.some(has)) return 'all'
  return things.every(has) ? 'none' : 'some'
}

/** True when the title and usual questions of an entry have something of what is asked about: one that says it in passing answers something else. */
export function isAbout(question: string, head: string): boolean {
  const words = searchWords()
  const topics = topicsOf(question, words)
  return topics.length === 0 || topics.some(standsIn(head, words))
}
