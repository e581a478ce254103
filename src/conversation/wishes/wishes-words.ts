import { parseNumber } from '../numbers.js'

/**
 * Free words to the bot that want one command, by patterns: 3号求助我来接, 别再给我发消息了. `n` is the number of an item, `what` what goes
 * after it. What erases, ends or hands something over is `asked` about before it is done.
 */
export interface WishPattern {
  word: string
  says: RegExp
  /** What follows the command word; without it the number, then `what`. */
  rest?: (groups: Record<string, string | undefined>) => string
  asked?: true
  /** Only of who may say this too: a bare number is a hazard's to a unit. */
  of?: string
}

/** 三号 is 3. */
export const itemOf = (n: string | undefined): string => (n === undefined ? '' : String(parseNumber(n) ?? ''))

/** Pieces that the patterns of wishes are made of. */

/** The number of an item: 3号, 第3个, #3, 三号; 周六的体检 has none. */
export const N = '(?<![周期拜月])(?:第|#)?\\s?(?<![周期拜月\\d])(?<n>\\d{1,6}|[一二三四五六七八九十百]{1,5})\\s?(?:号|个|条|件|处)?的?\\s?'
/** A little of the same clause. */
export const few = (most: number) => `[^,，。!！?？]{0,${most}}`
/** 求助 and what else it is called. */
export const REQUEST = '(?:求助|案子|案件|个案|求助单)'
export const HAZARD = '(?:隐患|吹哨|哨)'
export const EVENT = '(?:活动|体检|义诊|讲座|培训|课|聚餐|比赛|球赛|座谈会?)'
/** Asked, not said: 修好了吗. */
export const NOT_ASKED = '(?!.*(?:[吗么没呢?？]|没有|怎么|咋)[\\s?？]*$)'

/** 3号求助 or 求助3. The text names one item of a noun, in either order; `after` follows. */
export const itemThen = (noun: string, after: string, before = ''): RegExp[] => [
  new RegExp(`${before}${N}${noun}\\s?${after}`),
  new RegExp(`${before}${noun}\\s?(?:第|#)?(?<n>\\d{1,6})\\s?号?\\s?${after}`),
]

/** One command, said in several ways. */
export const all = (word: string, patterns: readonly RegExp[], more: Partial<WishPattern> = {}): WishPattern[] =>
  patterns.map((says) => ({ word, says, ...more }))

/** 求助那边有动静没, 求助的事现在谁在管: of the one there is. */
export const STANDS =
  /^求助(?:的事儿?|[那这](?:边|个|条|件事?|个?事儿?))[\s,，]*(?:现在|到底|还|都|有没有)*(?:有?(?:动静|消息|信儿?|结果|进展|下文|人[管接理])|怎么样|咋样|到哪|轮到谁|谁[在来]?[管接办])[^，。]{0,4}$/
/** 求助取消, 求助那个撤掉: of the one there is. */
export const CALLED_OFF = /^求助(?:的事儿?|[那这](?:个|条|件事?|事儿?))?(?:取消|(?<=[那这].{1,2})(?:撤掉?|删掉?))(?:了|吧|啦)*$/

/** 求助1记一笔 修车铺关门了; 1号已经跟进了，给他送了电池. */
export const NOTED = '(?:记一?[笔下条句]|记录(?:一下)?|跟进(?:一下|了)?)[\\s,，:：]*(?<what>[^\\s].{2,})$'
export const FOLLOWED_UP = '我?(?:已经?|刚刚?|今天)*跟进[了过]?(?:一下)?[\\s,，:：]+(?<what>[^\\s].{2,})$'

/** 求助1给他联系了拖车: what was done, and not that it is over. */
export const DONE_FOR =
  '(?<what>(?:已经?|刚刚?|今天|昨天|我)*(?:给|帮|替|陪|带|送|联系|约|打|跟|去)(?!.*(?:解决|办好|弄好|修好|搞定|处理好|结案|转介))[^?？]{2,40}[了过][^?？吗么]{0,30})$'

/** 1号办完了，换了新电瓶: that it is over, and what came of it. */
export const OVER =
  '(?:那个|那边|这个|的事儿?)?(?:都|已经|算是|总算)*(?<what>(?:(?:办|弄|处理|搞|解决|谈)(?:好|完|妥|成|定|利索)|解决|完事儿?|妥)了(?:[\\s,，]+[^?？]{2,40})?)$'
