import type { Command } from '../said.js'
import { segmenter, wordAt } from '../words/segmenter.js'

/** What stands behind a command's word and makes it talk of something else. */

export const SEPARATOR = /^[\s,，:：;；!！.。、~]+/

/** After these a command word is part of another word: 报名费, 报名时间, 取消订单, 求助热线 … */
export const GLUED_GUARD = /^(费|费用|时间|表|人数|订单|热线|电话|信|站|者|的|了吗|吗|过|方式|条件|单子|条(?!件)|的人)/
/** What is asked or told about a command, without a slash: 报名截止到几号, 签到怎么弄. */
const ABOUT_IT =
  /^(?:还来得及|来得及|截止|(?:处理|办)?到哪|怎么(?:弄|发|用|搞|写|填|取消)|咋(?:弄|发|用|搞)|谁(?:都)?能|要钱|收费|多少钱|满了|又|热线|人太?多|人好多)/
/** Glued to one word, without a slash, these make it talk of something else: 退回押金, 延期还款. */
const OTHER_TALK: Readonly<Record<string, RegExp>> = {
  退回: /^(?:去|来|押金|钱|退)/,
  延期: /^(?:还款|付|交房|发货|了)/,
  撤销: /^(?:处罚|罚单|扣分|差评|判决)/,
  补充: /^(?:协议|合同|保险|医疗|一?点?能量|点?水|营养|体力|说明|电)/,
  政策: /^(?:性|是(?![什啥不])|真|好|太|变|一天|再好|越|总|[#第]?\s?\d{1,4}\s?号?[^\d\s])/,
  结对: /^(?:编程|象|帮扶|[儿子]|就|我|可以|吧|的|这)/,
  请假: /^(?:要?扣|要(?:不要|交|多少|什么|啥|几)|太|真|好难|难|被|不批|扣|装|[条单理])/,
  报名: /^(?:链接|网[站址页]|成功率?(?!$|[了吗没])|照片?|截图|二维码|小程序|渠道|入口|资格|须知|流程|材料|系统|页面|通知|公告|期间?|情况)/,
  吹哨: /^(?:子|人(?:$|是|谁|为|制度|的|那|电影)|员)/,
  跟进: /^(?:去|来了|屋|店|门|一?下(?:[^\s\d#吧啊呀哈啦呢咯了哦]|呗\S)|着|度|情况|不)/,
  取消活动: /^(?:价|优惠|补贴|奖励|资格|范围|规则)/,
  改活动: /^(?:价|优惠|补贴|奖励|范围|规则)/,
  结束活动: /^(?:[很好太]|价|优惠|的时候)/,
  纪要: /^(?:[没写太真谁]|还没|在哪|不)/,
  议程: /^(?:[没太真谁表]|还没|在哪|不)/,
  待办: /^(?:事项|[没太真谁]|还没|不)/,
  咨询: /^(?:[台处室师]|窗口|公司|服务台)/,
  评价: /^(?:一直|太|很|不|低|高|差|被|系统|分|\d\.\d|体系|机制|里|区)/,
  评分: /^(?:一直|太|很|不|低|高|差|被|掉|系统|\d\.\d|里)/,
  授权: /^(?:[码书]|登[录陆]|失败|过期|协议)/,
  取消授权: /^(?:[码书]|登[录陆]|失败|微信|小程序)/,
  销假: /^[货期]/,
  救命: /^(?:恩|稻草|啊这单)/,
  隐患: /^(?:(?:真|太|好|很|越来越)多|不少|无处不在|排查|险于|培训|整治|治理)/,
  合并: /^(?:搞|弄)?错/,
  通知: /^\s?[#第]?\d{1,4}\s?号?(?:通知)?(?:发|有|被|几|多少|谁|哪)[^,，:：\d]{0,10}(?:没有?|吗|了么|收到了?|看到?了?)[?？]?$/,
  我的数据: /^(?:线|流量)/,
  找回: /^\d+[块元个分]/,
  帮忙: /^(?:新?建|发布?|组织|通知|告诉|取消|报名|删|改)/,
  恢复: /^(?:得|接单|上线|出厂)/,
}
/** What was mended is not the hazard: 修好了，花了两百. */
const PAID = /[花块元]|多少钱|[一两二三四五六七八九]百/

const ITS_NUMBER =
  /^\s?(?!一[下个样直起点些会天]|两[个人]|三[天个]|[十百])(?:求助|隐患|活动|通知|座谈|政策)?\s?[#第]?[\d一二三四五六七八九十两全示]/
/** What may be said behind any command. Taken at once (`(?=(…))\1`): 给我看看 can be cut in two ways, and so many of them in two to the power of as many. */
const PARTICLES = /^(?:一下|下)?(?=((?:吧|啊|呀|哈|啦|呢|咯|了|哦|给我看?看?|发我|看看|看下)*))\1[\s.。!！?？~～]*$/

/** 办结婚证, 拆分支付: what takes the number of an item has it, or stands apart. 控制台风: what takes nothing stands alone. */
const isOther = ({ usage }: Command, after: string): boolean => {
  if (PARTICLES.test(after) || ITS_NUMBER.test(after)) return false
  return / (?:编号(?! 内容)|签到码|认领码|甲)/.test(usage) || / \[(?:编号\]$|退出)/.test(usage)
}

/** 退回押金, 取消活动价: what is glued to this very word makes it talk of something else. */
export const isOtherTalk = (word: string, after: string) => OTHER_TALK[word]?.test(after) === true

/** `after`: what follows the word, said without a slash. */
export function isTalk(word: string, command: Command, after: string): boolean {
  if (command.word === '修好' && PAID.test(after)) return true
  if (SEPARATOR.test(after)) return false
  return ABOUT_IT.test(after) || isOtherTalk(word, after) || isOther(command, after) || isThing(command, after)
}

/** 我的骑手朋友, 销假期间: glued to what nothing can follow, a noun makes another thing of it, unless it asks to see more of the same. */
const isThing = (command: Command, after: string): boolean =>
  takesNothing(command) && !PARTICLES.test(after) && !MORE_OF_IT.test(after) && /^(?:n(?!r)|vn)/.test(wordAt(after, 0)?.tag ?? '')
const MORE_OF_IT = /^(?:列表|清单|情况|进度|记录|信息|详情|数量|编号|名单|名字|姓名|电话|联系方式|微信|时间|地点|内容|安排)/

/** 我的 活动: what follows a command that nothing can follow is part of its word. */
export const takesNothing = ({ usage }: Command) => !usage.includes(' ')

/** 撤回通知书, 求助理一名: the end of what is written as the command's word is the beginning of another one, as jieba cuts it. */
export function endsInsideWord(word: string, after: string): boolean {
  // 结束活动动 is a finger too many.
  if (!/^[\u4e00-\u9fff]/.test(after) || after[0] === word.at(-1)) return false
  const pieces = segmenter().cut(word + after.slice(0, 4), false)
  if (word.length < 3) return pieces[0]?.length === 1 && (pieces[1]?.length ?? 0) > word.length - 1
  let end = 0
  for (const piece of pieces) {
    if (end >= word.length) break
    end += piece.length
  }
  return end > word.length
}
