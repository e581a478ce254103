import type { Found, Numbered } from './jielong-lines.js'

/** Lists in which nothing is numbered. */

/** 小明报名, 小红报名: two lines or more at the end that say so, where nothing is numbered. */
const SIGNS_UP =
  /^\s*(?!请|大家|各位|所有|欢迎|积极|踊跃|需要|想|能|可以|尽?快|自愿|不|未|已|如何|怎么)([^\s,，:：。]{1,12}?)\s*(?:我?也?(?:报名|参加))(?:了)?\s*([+＋带]?\s*\d{1,2}\s*[个位]?人?)?\s*[!！~。]*$/
/** • 小明, - 小红, 🔸老张: two lines or more at the end with the same mark before a name; • 时间：周六 is a rule. */
const MARKED = /^\s*([•·●○◆◇▪■□☐☑✓✔◦★☆*–—→➡➤▶►▸☞-]|\p{Extended_Pictographic})\uFE0F?\s*([^\s:：]\S*(?:\s[^:：]{1,15})?)\s*$/u
const LONGEST_MARKED = 20
/** 🍎小明, 🍊小红: each its own picture. */
const PICTURE = /^\p{Emoji_Presentation}{2}$/u
function afterMarks(said: readonly string[]): Numbered[] {
  const read = said.map((line) => (line.trim().length > LONGEST_MARKED || /[:：]/.test(line) ? null : MARKED.exec(line)))
  const mark = read.at(-1)?.[1]
  const last = read.findLastIndex((found) => !found || (found[1] !== mark && !PICTURE.test(`${found[1]}${mark}`))) + 1
  // Below #接龙 alone stands the title, which may have a picture of its own.
  const from = last === 1 && read[1]?.[1] !== read[2]?.[1] && /接[龙龍]\s*$/.test(said[0] ?? '') ? 2 : last
  if (mark === undefined || from === 0 || said.length - from < 2) return []
  return read.slice(from).map((found, at) => ({ number: at + 1, text: `${found?.[1] === '❌' ? '❌' : ''}${found?.[2] ?? ''}` }))
}

/** 姓名：小明, a line each. */
const NAME_OF = /^\s*(?:姓名|名字|报名人|参加人)\s*[:：]\s*(?=\S)/

/** 小明：2人, a line each; 名额：20人 is a rule. */
const COUNT_OF =
  /^\s*(?!名额|人数|限|共|合计|成人|大人|儿童|小孩|每[组队]|[男女]生?\s*[:：])([\u4e00-\u9fa5A-Za-z·]{2,8})\s*[:：]\s*(\d{1,2}\s*[个位]?人)\s*$/

/** 9:15 小明, a line each; 9:15 集合 is a plan. */
const AT_CLOCK =
  /^\s*\d{1,2}\s*(?:[:：]\d{2}|点半?)(?:\s*[-~～—到至]\s*\d{1,2}\s*(?:[:：]\d{2}|点半?))?\s+(?!签到|集合|出发|开始|结束|[午晚早]餐|返[程回]|入场|开场|休息|合影|自由|解散|抽奖|报到|到达|讲)([\u4e00-\u9fa5A-Za-z·]{2,5}(?:[\s+＋(（,，].{0,12})?)$/

/** Entries told by a mark, or by saying that they sign up. */
export function unnumbered(lines: string[]): Found | undefined {
  const said = lines.filter((line) => line.trim() !== '')
  const marked = afterMarks(said)
  if (marked.length > 0) return { first: lines.indexOf(said.at(-marked.length) ?? ''), numbered: marked }
  const named = said.slice(said.findLastIndex((line) => !NAME_OF.test(line)) + 1)
  if (named.length > 1)
    return {
      first: lines.indexOf(named[0] ?? ''),
      numbered: named.map((line, at) => ({ number: at + 1, text: line.replace(NAME_OF, '').trim() })),
    }
  const counted = said.slice(said.findLastIndex((line) => !COUNT_OF.test(line)) + 1)
  if (counted.length > 1)
    return {
      first: lines.indexOf(counted[0] ?? ''),
      numbered: counted.map((line, at) => ({ number: at + 1, text: line.replace(COUNT_OF, '$1 $2') })),
    }
  const timed = said.slice(said.findLastIndex((line) => !AT_CLOCK.test(line)) + 1)
  if (timed.length > 1)
    return {
      first: lines.indexOf(timed[0] ?? ''),
      numbered: timed.map((line, at) => ({ number: at + 1, text: line.replace(AT_CLOCK, '$1') })),
    }
  const signing = said.slice(said.findLastIndex((line) => !SIGNS_UP.test(line)) + 1)
  if (signing.length < 2 || signing.length === said.length) return undefined
  const numbered = signing.map((line, at) => ({ number: at + 1, text: line.replace(SIGNS_UP, '$1 $2').trim() }))
  return { first: lines.indexOf(signing[0] ?? ''), numbered }
}

/** A name, and at most what a line of a list says behind it: 小明, 小红 带1人, 老张+1. */
const NAME_LINE =
  /^[@\s]*(?!(?:请|大家|各位|所有|欢迎|截[止至]|时间|地点|要求|注意|费用|名额|人数|自带|携带|统一|集合|报名|活动|主题|规则|说明|接龙|备注|限|先到|例|共|合计|还[差剩])[^\s]*)[\u4e00-\u9fa5A-Za-z·]{1,8}(?:[\s+＋(（,，、/-].{0,14})?$/
/** What a rule or a plan says and a line of somebody does not. */
const OF_PLAN = /[:：]|\d{1,2}\s?[点月号日]|(?:周|星期|礼拜)[一二三四五六日天]|(?:讲座|培训|义诊|体检|活动|聚餐|比赛|课)$/
const PICTURES = /\p{Extended_Pictographic}|\uFE0F|\u200D/gu
const isName = (line: string) => NAME_LINE.test(line.replace(PICTURES, ' ').trim()) && !OF_PLAN.test(line)
const MOST_LINES = 500
/** The mark and the title in one line: #接龙 周日植树, 周日植树接龙. */
const TITLED = /接[龙龍][\s:：]*[^\s:：]|[^\s#【[]\s*[】\]]?\s*接[龙龍]/
/** 小明、小红、老张 in one line. */
const ROW = /^[\u4e00-\u9fa5A-Za-z·]{2,6}(?:[、,，][\u4e00-\u9fa5A-Za-z·]{2,6})+$/
const splitRow = (line: string) => (ROW.test(line.trim()) ? line.trim().split(/[、,，]/) : [line])

/** #接龙, a title, and names below each other: all that stands after the title, or after the last empty line. Undefined where a line is no name. */
export function namesAlone(lines: string[], marked: boolean): Found {
  const none = { first: lines.length, numbered: [] }
  if (!marked || lines.length > MOST_LINES) return none
  const title = lines.findIndex((line, at) => line.trim() !== '' && (at > 0 || TITLED.test(line)))
  const last = lines.findLastIndex((line) => line.trim() !== '')
  const gap = lines.slice(0, last).findLastIndex((line) => line.trim() === '')
  if (title < 0) return none
  for (const from of [title + 1, Math.max(gap, title) + 1]) {
    const said = lines.slice(from, last + 1).filter((line) => line.trim() !== '')
    const names = said.length === 1 ? said.flatMap(splitRow) : said
    if (names.length > 1 && names.every(isName))
      return { first: from, numbered: names.map((line, at) => ({ number: at + 1, text: line.trim() })) }
  }
  return none
}
