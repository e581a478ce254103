import type { Intent } from './intent.js'

/** One of several, and the words it was read from. */
export interface OneWish {
  intent: Intent
  words: string
}

/** 云景东路井盖没了 另外给我报名体检: what parts one thing that is wanted from the next. */
const PARTS =
  /(?<![\s，,。;；])[\s，,。;；]*(?:另外|顺便(?:问(?:一句|一下|下|问)?)?|对了|还有(?:个|一?件)事儿?|再(?=帮我|给我|替我))[\s，,:：]*/
const CLAUSE = /[\s，,。;；!！]+/g
type Guess = (words: string) => Intent | undefined
const MOST = 3
const MOST_CLAUSES = 8
/** What may stand beside a hazard in one text without a word that parts them. */
const BESIDE = ['报名', '取消报名', '活动']

/** Some word in it parts one thing that is wanted from the next, or it is said of several items. */
export const saysSeveral = (plain: string): boolean => plain.split(PARTS).filter(Boolean).length > 1 || ofEach(plain).length > 1

/**
 * The wishes of words for the bot that want several things, in their order; fewer than two where they want one. A hazard is parted from what
 * stands beside it by a comma alone, for it must not be lost.
 */
export function guessSeveral(plain: string, guess: Guess): OneWish[] {
  const parted = plain.split(PARTS).filter(Boolean)
  if (parted.length > 1) return distinct(parted.slice(0, MOST), guess)
  const items = byItem(plain)
  const ofItems = items.length > 1 ? distinct(items.slice(0, MOST), guess, wordAndRest) : []
  if (ofItems.length > 1) return ofItems
  const ofAll = distinct(ofEach(plain), guess, wordAndRest)
  if (ofAll.length > 1) return ofAll
  for (const { index } of [...plain.matchAll(CLAUSE)].slice(0, MOST_CLAUSES)) {
    const wishes = distinct([plain.slice(0, index), plain.slice(index)], guess)
    const words = wishes.map(({ intent }) => intent.word)
    if (words.includes('吹哨') && words.some((word) => BESIDE.includes(word))) return wishes
  }
  return []
}

/** 求助 车没电了: the word of a command is no part of what it is about. */
function withoutItsWord(intent: Intent | undefined): Intent | undefined {
  const [own = '', after = ''] = intent ? [intent.rest.slice(0, intent.word.length), intent.rest.slice(intent.word.length)] : []
  return intent && own === intent.word && /^[\s，,:：]+\S/.test(after) ? { ...intent, rest: after.replace(/^[\s，,:：]+/, '') } : intent
}

/** 隐患1修好了 隐患2没修好: a clause that begins with an item by its number begins what is said of that. */
function byItem(plain: string): string[] {
  const starts = [...plain.matchAll(ITEM_CLAUSE)].map(({ index }) => index)
  if (starts.length < 2 || starts[0] !== 0) return []
  return starts.map((start, at) => plain.slice(start, starts[at + 1]).replace(/[\s，,。;；]+$/, ''))
}
const ITEM_CLAUSE = /(?<=^|[\s，,。;；])(?:求助|隐患|活动)\s?#?\d{1,4}(?!\d|\s?[个人名位元块点:：月日天]|\s?[和跟与、])/g

const wordAndRest = ({ word, rest }: Intent) => `${word} ${rest}`

/** 求助1和求助2都给5分, 取消活动1和2的报名: what is said of several items of one noun is said of each. Of more than five nothing is. */
function ofEach(plain: string): string[] {
  const { before = '', noun = '', list = '', after = '' } = LISTED.exec(plain)?.groups ?? {}
  const numbers = [...new Set(list.match(/\d+/g) ?? [])]
  if (numbers.length < 2 || numbers.length > MOST_ITEMS || ONE_OF_THEM.test(plain)) return []
  // 报名活动1和2 2人: the count must not become part of the number.
  return numbers.map((number) => `${before}${noun}${number}${/^\d/.test(after) ? ' ' : ''}${after}`)
}
const MOST_ITEMS = 5
const LISTED =
  /^(?<before>[^\d,，。;；]{0,12}?)(?<noun>求助|隐患|活动)\s?(?<list>#?\d{1,4}号?(?:\s?[和跟与、]\s?(?:\k<noun>)?\s?#?\d{1,4}号?)+)(?!\d|\s?[个人名位元块点:：月日天])\s*(?:这?[两俩三仨几]个|全部?|都|我们?都(?=[^是])|\s)*(?<after>[^\d]{0,30}\d?[^\d]{0,8})$/
/** 隐患1和2是同一处, 活动1和2哪个好: of the one and the other. */
const ONE_OF_THEM = /同一|一样|相同|一回事|是不是|重复|合并|并[入到成]|合成|哪[个一]|还是|冲突|区别|或/

/** Every part must leave little doubt, and no two want the same. */
function distinct(parts: string[], guess: Guess, same: (intent: Intent) => string = ({ word }) => word): OneWish[] {
  const wishes = parts.flatMap((part) => {
    const words = part.replace(/^[\s，,。;；!！]+/, '').trim()
    const intent = withoutItsWord(guess(words))
    return intent?.sure ? [{ intent, words }] : []
  })
  const all = wishes.length === parts.length && new Set(wishes.map(({ intent }) => same(intent))).size === wishes.length
  return all && wishes.length > 1 ? wishes : []
}
