import type { Intent } from './intent.js'

/** What is asked of how the bot is used: it is told, and nothing is done. */

const VERBS = '取消报名|报名|求助|吹哨|上报隐患|报隐患|签到|撤销|评价|结对|退订|换社工|查进度|请假'
/** 怎么报名, 报名怎么弄: how it is said is told, it is not done. */
const HOW = new RegExp(
  `(?:怎么|咋|如何|怎样|在哪儿?|哪里|去哪)(?:样)?(?:才能|可以|能|去|来|才)*(${VERBS})|(${VERBS})(?:要|该|得|是)?(?:怎么(?!样[了啦])|咋(?!样[了啦])样?|如何|在哪儿?|去哪)`,
)
/** 怎么结案, 控险怎么弄: of what staff do alone, so that 工伤怎么结案 stays a question. */
const HOW_OF_STAFF =
  /^(?:请问)?(?:(?:怎么|咋|如何|怎样)(?:才能|能|去)?(接案|跟进|转介|约谈|结案|报到|控险|办结|退回|派单|交接|授权|发布活动|发通知)|(接案|跟进|转介|约谈|结案|报到|控险|办结|退回|交接|授权|发布活动|发通知)(?:要)?(?:怎么|咋|如何)(?:弄|用|办|写|发|说|操作)?)[啊呀呢吗?？。]*$/
/** 隐患怎么报 要不要拍照; 取消报名会不会扣分. */
const HOW_OF_NOUN = /^(求助|隐患)(?:要|该|得|是)?(?:怎么|咋|如何)(?:报|提|写|发|填|弄|上报|用)(?:的|啊|呢)?(?:$|[\s,，?？])/
const WILL_IT = new RegExp(
  `^(?:我)?(${VERBS})(?:了)?(?:会不会|会怎么?样|有(?:什么|啥)(?:用|后果|影响|好处)|要扣|扣(?:分|钱)|是(?:什么|啥)意思)`,
)
/** 怎么撤销求助 asks, whatever its words order. */
const ASKS_HOW = /^(?:请问|那|我想问)*(?:怎么|咋|如何|怎样)(?![还都没又]|这么|那么)/
const WHAT_CAN_YOU =
  /你(?:都|还)?(?:能|会|可以)(?:帮我)?(?:干|做|办)(?:点|些)?(?:什么|啥|嘛)|(?:你|机器人|这个)(?:要|该)?(?:怎么|咋)(?:用|玩)|有(?:什么|啥|哪些)(?:功能|用处|用法)|^(?:怎么|咋)(?:用|弄|玩)[啊呀呢]?(?:这个|这玩意儿?|你)$|使用(?:说明|方法)|不会用|教教?我(?:怎么)?用|有(?:什么|啥|哪些)指令|你(?:都|还)?会(?:些|点)?(?:什么|啥)$/
/** 万一我到时候去不了怎么办; 怎么才能不收你们的消息. */
const WHAT_IF = /(?:万一|要是|如果|假如)[^，。]{0,10}(?:[去来]不了|[去来]不成|有事|赶不上)[^，。]{0,4}(?:怎么办|咋办|会怎么?样)/
const HOW_TO_LEAVE =
  /(?:怎么|咋|如何|怎样)(?:样)?(?:才能|可以|能)?(?:不[想再]?(?:收|接收|要)|关掉?|停掉?|取消)[^，。]{0,6}(?:消息|推送|私聊|提醒)/
const help = (what = ''): Intent => ({ word: '帮助', rest: what, sure: true })

/** It is asked how something is done, or what it would do, whatever its words order. */
export const asksHow = (text: string): boolean => ASKS_HOW.test(text) || asksWhatFor(text)
/** 结对有啥好处: of a command whose word it begins with. */
export const asksWhatFor = (text: string): boolean => WILL_IT.test(text)

export function aboutTheBot(text: string): Intent | undefined {
  const how = HOW.exec(text)
  if (how) return help((how[1] ?? how[2] ?? '').replace('查进度', '进度').replace('上报隐患', '吹哨').replace('报隐患', '吹哨'))
  const [, what] = HOW_OF_NOUN.exec(text) ?? WILL_IT.exec(text) ?? []
  if (what) return help(what === '隐患' ? '吹哨' : what)
  const staff = HOW_OF_STAFF.exec(text)
  if (staff) return help((staff[1] ?? staff[2] ?? '').replace('派单', '派').replace('发通知', '通知'))
  if (WHAT_IF.test(text)) return help('取消报名')
  if (HOW_TO_LEAVE.test(text)) return help('退订')
  return WHAT_CAN_YOU.test(text) ? help() : undefined
}
