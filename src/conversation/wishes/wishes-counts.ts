import { HAZARD, type WishPattern } from './wishes-words.js'

/** 这周求助多不多, 统计一下, 上个月办了多少件: counts of everybody's, as the overview of its speaker's role has them. */

const END = '[啊呀呢吗么嘛的了吧?？。\\s]*$'
const SPAN = '(?<when>(?:[这本上]个?(?:周|星期|礼拜)|[这本上]个?月|最近|近期|这(?:段时间|阵子?|几天|两天)))'
const ASKED = '^(?:帮我|给我|我?想|请|麻烦|看看?|查查?|查一?下|说说|问问?一?下?)*'
const MORE = '(?:都|我们|咱们?|大家|群里|这边|这里|一共|总共|总的|大概|有|的)*'
const THING = `(?:求助|${HAZARD}|案[子件])(?:的)?(?:数量?|情况)?`
const HOW_MANY = '(?:几|多少)(?:个|件|处|起)?'
const WELL = '(?:怎么样|咋样|如何|多不多|多)'

const COUNTS = [
  `${ASKED}${SPAN}${MORE}(?:${THING})${MORE}(?:${WELL}|${HOW_MANY})${END}`,
  `${ASKED}${SPAN}${MORE}(?:收到|接到|接|报|来|办|处理|解决|修好?)?(?:了|的|有)*${HOW_MANY}(?:${THING}|单|事)?${END}`,
  `^(?:${THING})${SPAN}${MORE}(?:${WELL}|${HOW_MANY})${END}`,
  `^(?:帮我|给我|请|麻烦|把)*(?:${SPAN}的?)?(?:整体|总体|工作)?(?:数据|情况|数字?|${THING})?(?:统计|汇总|盘点)(?:一?下|个)?(?:数据|情况|数字?|${THING})?(?:给我|发我|看看?|一份)*${END}`,
  `${ASKED}${SPAN}的?(?:整体|总体|工作)?(?:情况|数据|统计|数字)(?:${WELL}|看看|给我|发我|汇总)*${END}`,
].map((source) => new RegExp(source))

function spanOf({ when = '' }: Record<string, string | undefined>): string {
  if (/月/.test(when)) return when.startsWith('上') ? '上月' : '本月'
  return when.startsWith('上') ? '' : '本周'
}

export const COUNT_WISHES: readonly WishPattern[] = [
  ...COUNTS.map((says): WishPattern => ({ word: '公报', says, rest: spanOf })),
  ...COUNTS.map((says): WishPattern => ({ word: '今日', says, rest: () => '' })),
]
