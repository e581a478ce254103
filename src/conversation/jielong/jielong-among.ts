import type { Numbered } from './jielong-numbers.js'

/** What a sign or a word behind a name means because of what others wrote behind theirs. */

const TICK = /[✅✔☑√]/u
/** 小明❎ 腰不好 among 小红✅; ❌葱 behind a space is a wish for the kitchen. */
const CROSS_BESIDE = /^(\s*[^\s❎❌✖✗✘✕]{1,10}?)\s?(?:❎|❌|✖|✗|✘|✕)\uFE0F?(?=\s|$)/u

/** 留, 去: the whole of a remark. */
const ALONE = /^\s*\S{1,10}\s+([\u4e00-\u9fff])[\s!！。~]*$/
const NOT_ALONE = /^(\s*\S{1,10}\s+)(?:我|先)?不([\u4e00-\u9fff])[\s!！。~]*$/
/** What one may do without, and come. */
const OF_TASTE = /[辣糖冰葱酒肉烟饭车吃喝]/

/** Whoever did not run yet, or goes not home, is counted too. */
const ASKS_HOW = /统计|调查|打卡|完成|进度|提交|签到|已读|[交填]/

/** The lines with 取消 for a cross among ticks, and for 不留 where another writes 留 and the title asks who does. */
export function amongOthers(head: string, numbered: readonly Numbered[]): Numbered[] {
  const ticks = numbered.filter(({ text }) => TICK.test(text)).length
  const done = new Set(
    numbered.flatMap(({ text }) => ALONE.exec(text)?.[1] ?? []).filter((verb) => head.includes(verb) && !OF_TASTE.test(verb)),
  )
  if ((ticks === 0 && done.size === 0) || ASKS_HOW.test(head)) return [...numbered]
  return numbered.map((row) => ({
    ...row,
    text: row.text
      .replace(ticks > 0 && !TICK.test(row.text) ? CROSS_BESIDE : /(?!)/u, '$1 取消 ')
      .replace(NOT_ALONE, (said, before: string, verb: string) => (done.has(verb) ? `${before}取消` : said)),
  }))
}
