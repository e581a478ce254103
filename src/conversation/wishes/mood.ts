/**
 * Words of an order that order nothing: 我没说要取消, 昨天我把报名取消了, 听说课取消了. They are taken out before a wish is looked for, clause by
 * clause, so that what stands beside them still counts (别取消，改成两个人).
 */

/** What people order for themselves; what a unit or a worker says it did is what it did, and none of these. */
const ORDER = '取消|撤销?|撤回|退(?:出|订|群|掉|了)?|报(?:上)?(?:了)?名|参加|签(?:了)?到|同意|答应|求助|删|注销|换社工|结对|报|去'
const TAKES_BACK = '取消|撤销|撤回|撤掉?|退掉|退了|删|注销|划掉'

/** What staff end or hand over. */
const ENDS = '结束|停办|结案|[关结](?=$|[掉了,，\\s])|撤下|合并|交接|转介|解除|授权|派案'
/** 活动1先别取消: what is not to be done stands behind what it would be done to. */
const OF_ITEM = '^(?:(?:活动|求助|隐患|通知|政策|案子)\\s?#?\\d{0,4}号?(?:的?报名)?|\\d{1,4}号?(?:活动|求助|隐患|通知|政策|案子)?)?'

const DENIED = new RegExp(
  `(?:没(?:有)?(?:说过?|讲过?|让你|叫你|要|想)|(?:并|又|可|也)?不是(?:说)?非?(?:要|想|来|让你|叫你))[^，。]{0,5}(?:${ORDER})|(?<!是)不是不[想要]?(?:去|来|参加|报)|(?:可|从来|从|又|还|压根|根本)没(?:有)?(?:同意|答应)过?|^谁说(?:我|俺)?[^，。]{0,6}(?:不|要|想|退|取消)|(?:先|都|就)?(?:别|不要|不用)(?:再)?(?:给|帮|把|替)[我他她][^，。忘]{0,4}?(?:${TAKES_BACK}|报名|报上|报(?!警))|^(?:等(?![了着])[^，。]{1,12}(?:再|才)|(?:下次|回头|改天|以后|过两天|过几天|到时候?)再|(?:差点|险些)[^，。]{0,4})[^，。]{0,4}?(?:${ORDER})|^(?:先|暂时)*(?:别|不要)(?:急着)?报(?:名|上)?$|^本来[^，。]{0,14}(?:要|想|打算|准备)[^，。]{0,4}(?:去|来|报|参加|取消|退)[^，。]{0,2}的$|^(?:请|先|千万|那)?(?:别(?!忘)|不要(?!忘)|不用|不想|不(?!得不))(?:先|再|要)?(?:给我|帮我|把我的?)?[^，。去来吃了]{0,3}(?:${TAKES_BACK})(?!不了)|${OF_ITEM}(?:先|千万|请|可|都)*(?:别(?!忘)|不要(?!忘)|先不)(?:先|再|急着)?(?:把|给)?[^，。了]{0,8}?(?:${TAKES_BACK}|撤了|${ENDS})`,
)
/** 不是要取消，是要改期; 不要取消吗. */
const ASKS = /[吗么?？]\s*$/

const THEN =
  '(?:昨[天晚]|前[天晚]|大前天|上个?(?:周|星期|礼拜|月)[一二三四五六日天末]?|上[次回]|前几天|那天|去年|之前|早就?|刚才|刚刚|刚|已经|前面)'
/** What was done then, and nothing is wanted of it. 刚才那个求助撤了吧 and 早就想报名了 want something. */
const PAST = new RegExp(
  `${THEN}(?:(?!的|[这那]个|想|要|该)[^，。]){0,8}?(?<what>取消|撤销?|撤回|退出?|删除?|注销|报(?:上|了|过)?名|签(?:了)?到|同意|答应|求助)(?:过|了|掉了|成功)+(?:那个|这个|的|一次|一回|求助|报名|活动)*(?:吧|啊|啦|的|呢|了|吗|没有?)*[?？]?$`,
)
/** 他们把我的报名取消了，为什么; 体检报名取消了吗: what others did is asked about. */
const DONE_TO_ONE =
  /^(?:(?:他们|你们|谁|系统|站长|社工|是谁|怎么|为什么|为啥|凭什么|凭啥|咋)[^，。]{0,3}(?:把|给)我?的?[^，。吧]{0,6}|[^，。把给帮]{0,8}(?:报名|名额|求助|活动)(?:是不是|已经|有没有|被|给|咋|怎么)*)(?<what>取消|撤销?|删|踢)(?:掉|了)+(?:吗|么|没有?|啊|呢)?[?？]?$/
const ASKED_OF = /吗|么|没有?$|[?？]$|^(?:他们|你们|谁|系统|是谁|怎么|为什么|为啥|凭|咋)|[被咋]|怎么|是不是/
/** 老张昨天取消报名了: what another did shows nothing of one's own. */
const OF_ANOTHER = /^(?:[小老][\u4e00-\u9fa5](?=昨|前|上|刚|已|早|之)|他|她|人家|别人)/
const SHOWN: readonly (readonly [RegExp, string])[] = [
  [/求助|^撤/, '进度'],
  [/删|注销/, '我的数据'],
  [/同意|答应/, '我的社工'],
  [/./, '我的活动'],
]

/** Not sure yet, or only then: 我可能去不了, 要是有单就不去了. */
const PERHAPS = /可能|也许|说不定|不一定|没准|搞不好|要是|如果|万一|假如|的话|看情况|大概率/

/** What it depends on holds for all that is said beside it. */
const DEPENDS = /要是|如果|万一|假如|的话|看情况/
/** … and 就 goes on from the clause before: 没准要加班 就不去了. */
const FOLLOWS = /^(?:那|我|我们)?就|^(?:那|所以|只能)/

const doneTo = (clause: string) => (ASKED_OF.test(clause) ? DONE_TO_ONE.exec(clause)?.groups?.what : undefined)

const clausesOf = (text: string) => text.split(/[\s，,。.!！;；]+/).filter(Boolean)

/** 活动1我照去, 留着吧: no more than that all stays as it is. */
const KEEPS =
  /^(?:我们?|还是|(?:活动\s?\d{0,4}号?)|\d{1,4}号?活动)*(?:照样?|照常|还是?|仍然?|肯定|一定)(?:要|会)?[去来](?:的|啊|呢)*$|^我(?:要|会|能)?[去来](?:的|啊|呢)*$|^(?:还是|就)*(?:照旧|不变|保留|留着)(?:吧|的)*$|^(?:我|俺)?(?:就|只是?|随便|先)*(?:想|来)?(?:问问|问一?[下声句]|打听(?:一?下)?|看看|看一?下|了解(?:一?下)?)(?:而已|的|啊|哈)*$|^(?:我|俺)?(?:先|再|还|得|要|等我?|去|想|来)*(?:问问?|打听|看看?|商量|确认|核对|想想|考虑)(?:一?[下声句])?[^，。]{0,8}$/

export interface Mood {
  /** The text without what orders nothing; '' where that was all. */
  rest: string
  /** Something was denied: with nothing else said, nothing is done. */
  denied: boolean
  /** What was done before is told or asked about: the command that shows how it stands. */
  shows?: string
}

/** Undefined: nothing in it is of this kind. `text` is normalised. */
export function moodOf(text: string): Mood | undefined {
  const kept: string[] = []
  const mood: Mood = { rest: '', denied: false }
  for (const clause of clausesOf(text)) {
    const past = doneTo(clause) ?? (OF_ANOTHER.test(clause) ? undefined : PAST.exec(clause)?.groups?.what)
    if (past) mood.shows ??= /报名|名额/.test(clause) ? '我的活动' : (SHOWN.find(([says]) => says.test(past))?.[1] ?? '进度')
    else if (DENIED.test(clause) && !ASKS.test(clause)) mood.denied = true
    else kept.push(clause)
  }
  if (!mood.denied && mood.shows === undefined) return undefined
  return { ...mood, rest: kept.filter((clause) => !(mood.denied && KEEPS.test(clause))).join(' ') }
}

/** 先取消活动1 等等 还是别取消了: what was ordered is taken back in the same breath. */
export function takesItBack(text: string): boolean {
  const clauses = clausesOf(text)
  const verb = RETRACTS.exec(clauses.at(-1) ?? '')?.groups?.verb
  return verb !== undefined && clauses.slice(0, -1).some((clause) => clause.includes(verb))
}
const RETRACTS =
  /^(?:等等|等一下|哎|唉)*(?:还是|算了)(?:先)?(?:别|不)(?:用|要)?[^，。]{0,4}?(?<verb>取消|撤|退|报名?|删|关|去|发|换)[^，。]{0,3}$/

/** All it says is that nothing of the kind is wanted: what stands beside is no more than 我能去. */
export function deniesAll(text: string): boolean {
  const mood = moodOf(text)
  return takesItBack(text) || (mood?.denied === true && mood.rest.length <= SMALL)
}
/** Characters that tell of nothing. */
export const SMALL = 3

/** 要是还有位子就报 asks for no more than signing up does. */
const WHERE_FREE = /有(?:没有)?(?:空|位|座|名额)/

export const isPerhaps = (text: string): boolean => PERHAPS.test(text) && !WHERE_FREE.test(text)

/** The clauses that say nothing of perhaps; '' where one decides about the rest. */
export function withoutPerhaps(text: string): string {
  const clauses = clausesOf(text)
  if (DEPENDS.test(text) || clauses.some((clause) => FOLLOWS.test(clause))) return ''
  return clauses.filter((clause) => !PERHAPS.test(clause)).join(' ')
}
