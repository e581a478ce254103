import type { Numbered } from './jielong-numbers.js'
import { isOff } from './jielong-off.js'
import { regrets } from './jielong-regrets.js'

/** What a sign or a word behind a name means because of what others wrote behind theirs. */

const TICK = /[✅✔☑√]/u
/** 小明❎ 腰不好 among 小红✅; ❌葱 behind a space is a wish for the kitchen. */
const CROSS_BESIDE = /^(\s*[^\s❎❌✖✗✘✕]{1,10}?)\s?(?:❎|❌|✖|✗|✘|✕)\uFE0F?(?=\s|$)/u

/** 留, 去: the whole of a remark. */
const ALONE = /^\s*\S{1,10}\s+([\u4e00-\u9fff])[\s!！。~]*$/
const NOT_ALONE =
  /^(\s*\S{1,10}\s+)(?:我|先)?不能?([\u4e00-\u9fff])(?=[\s!！。~]*$|[\s,，]|这个?)|(?<=^\s*(\S{1,10}\s[^\n]{1,12})[\s,，])不能?([\u4e00-\u9fff])(?=[\s!！。~]*$)/
/** What one may do without, and come. */
const OF_TASTE = /[辣糖冰葱酒肉烟饭车吃喝带用等报要开会能是]/

/** 小明 在外地, 小红（要加班）: nothing else behind the name; whether they come is to be asked. Not where a list is about such things. */
const REASON_ALONE =
  /^(\s*[^\s,，(（:：]{1,10}(?:[(（][^()（）]{1,6}[)）])?[\s,，(（:：]*(?<=[\s,，(（）):：]))(?:我|人|那天|当天|这天|今[天晚]|明[天晚]|当晚|周[一二三四五六日]|到时候?)?(?:还|也|正|临时|已经)?(?:要|得|在)?(?:[上值加]班|出差[中了]?|外地|回老家了?|老家有事(?:回去了?)?|(?:有|另有)(?:别的)?安排了?|有约了?|约了人|(?:生病|感冒|发烧|住院|骨折|养[伤病])[了中]?|[腿脚腰手](?:摔|伤|断|扭|崴|闪)了?|改期了?叫我|等下(?:[次回]|一[场期次回])|换人|(?:站长|领导|公司|单位)不(?:让|批假?|准假?)|(?:批|请|没批|没请)不?下来假?|N)[)）。!！~\s]*$/
/** The name, and whatever reason stands behind it. */
const REASON = /^(\s*[^\s,，(（:：]{1,10}(?:[(（][^()（）]{1,6}[)）])?)[\s,，(（:：][\s\S]*$/
const OF_REASONS =
  /[值排倒顶加上]班|考勤|原因|请假|去向|在岗|在哪|位置|体温|健康|症状|行程|返乡|回家|回老家|回执|状态|情况|份子|随礼|礼金|众筹/
const MOST_REASONS = 0.5

/** 明天能不能来: 小红：不能 */
const YES_OR_NO = /[能行可]不[能行可]|来不来|去不去|[来去]吗|可以吗/
const NO = /^(\s*[^\s,，:：]{1,10}\s*[\s,，:：]\s*)(?:不能|不行|不可以|不成|去不成)[\s。!！~]*$/
/** 怀孕了打不了, 手抖写不了了: the last that is said, behind a reason; 孩子钓不了 is the child, and who drinks no more comes. */
const UNABLE =
  /(?<=^\s*\S{1,10}[\s,，(（:：])(?![^\n]*(?:但|也来|能来))([^\n]*?[了着疼痛高低抖班课事伤孕药期满][\s,，]*)[^\s少忘错受差免舍大等晚早久慢快喝吃开带坐住交填登付用买到]不了了?[)）\s。!！~]*$/

/** 小明 1, 小红 0 */
const ONE = /^\s*\S{1,10}\s+1\s*$/
const ZERO = /^(\s*\S{1,10}\s+)0\s*$/

/** 留京过年, and others stay: 回老家 does not. */
const LEAVES_TOWN =
  /^(\s*\S{1,10}\s+)(?:我|今年|要|还是|已经|都)*(?:回(?!来|去不|不)(?:老家|家|去|[\u4e00-\u9fff]{2,3}(?:过年|老家))|走|已走)了?(?=$|[\s,，。!！])/

/** What a title invites to: 看电影, 爬山. */
const ATTENDED = /[检看听爬跑打骑钓唱玩逛游踢学献剪聚拍跳练]/

/** Whoever did not run yet, or goes not home, is counted too. */
const ASKS_HOW = /统计|调查|打卡|完成|进度|提交|签到|已读|[交填]/

/** The lines with 取消 for a cross among ticks, and for 不留 where another writes 留, or the title is about it (看电影: 不看); and an x for a reason alone. */
export function amongOthers(head: string, numbered: readonly Numbered[]): Numbered[] {
  if (ASKS_HOW.test(head)) return [...numbered]
  const [title = ''] = head.split('\n')
  const ticks = numbered.filter(({ text }) => TICK.test(text)).length
  const done = new Set(numbered.flatMap(({ text }) => ALONE.exec(text)?.[1] ?? []))
  const isAbout = (verb: string) =>
    (ATTENDED.test(verb) && title.includes(verb)) || (done.has(verb) && head.includes(verb) && !OF_TASTE.test(verb))
  const isReason = ({ text }: Numbered) => REASON_ALONE.test(text) || (isOff(text, text) === 'not' && regrets(text))
  const reasons = OF_REASONS.test(head) ? [] : numbered.filter(isReason)
  const isStaying = done.has('留') && title.includes('留')
  const isCounted = numbered.length > 2 && numbered.every(({ text }) => ONE.test(text) || ZERO.test(text))
  const isYesOrNo = YES_OR_NO.test(head)
  const isAsked = reasons.length <= numbered.length * MOST_REASONS
  return numbered.map((row) => ({
    ...row,
    text: row.text
      .replace(ticks > 0 && !TICK.test(row.text) ? CROSS_BESIDE : /(?!)/u, '$1 取消 ')
      .replace(NOT_ALONE, (said, before = '', verb?: string, _own?: string, last?: string) =>
        isAbout(verb ?? last ?? '') ? `${before}取消` : said,
      )
      .replace(isStaying ? LEAVES_TOWN : /(?!)/, '$1取消 ')
      .replace(isCounted ? ZERO : /(?!)/, '$1取消')
      .replace(isYesOrNo ? NO : /(?!)/, '$1取消')
      .replace(isAsked && isOff(row.text, row.text) === 'not' ? UNABLE : /(?!)/, '$1 x')
      .replace(isAsked && reasons.includes(row) ? REASON : /(?!)/, '$1 x'),
  }))
}
