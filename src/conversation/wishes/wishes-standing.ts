import { EVENT, few, HAZARD, itemOf, N, REQUEST, STANDS, type WishPattern } from './wishes-words.js'

/**
 * Questions how something stands: who has it, how many, whether yet, when. They never begin anything, whatever word of a wish stands in
 * them (几个人报名了, 求助2谁在管): staff are shown what they answer for, riders what is theirs.
 */

const END = '[啊呀呢吗么嘛的?？。\\s]*$'
const YET = `(?:了?没(?:有)?|了?(?:吗|么)|没呢)${END}`
const HOW_MANY = '(?:几个|几[人位]|多少|几人|差几|还差)'
const WHO = '(?:谁|哪[个些几位]|什么人|啥人|哪些人)'
const WHEN = '(?:什么时候|啥时候|几点|哪天|几号|多久|还剩|还有多长)'
const ANY_EVENT = `(?:${EVENT}|健步走|交流会|茶话会)(?!室|中心|费)`
/** Said of an item by its number before or behind its noun, or of none. */
const maybeNumber = (noun: string) => `(?:${N}${noun}|${noun}\\s?(?:第|#)?(?<m>\\d{1,6})?号?)`
const withNumber = (noun: string) => `(?:${N}${noun}|${noun}\\s?(?:第|#)?(?<m>\\d{1,6})(?!\\d)\\s?号?)`
const number = ({ n, m }: Record<string, string | undefined>) => itemOf(n ?? m)
const noneAfter = () => ''

/** 报名的都有谁, 谁没来, 小红报上没: not 我报上没. */
const SIGNED_UP = [
  `^(?:现在|目前|看看?)?报名(?:的)?(?:情况|人数)[^,，。]{0,8}$`,
  `^(?:看看?|现在|目前|到底|一共|总共|都|活动|周[一二三四五六日末]的?|[昨今明后]天的?|${ANY_EVENT}|那个|这个){0,3}(?:有)?(?:${WHO}|${HOW_MANY})人?(?:要|会|想|都|已经|来)?(?:报了?名?|参加|来|去|候补|签到|签了到|没来|没签到|没到|到场|到)了?${END}`,
  `(?:报名|候补|签到|参加|到场|没来|没签到|报了名)的(?:人)?(?:都|一共|总共|现在)?(?:有|是)?(?:${WHO}|${HOW_MANY})`,
  `^(?:现在|目前|都|已经|一共|总共|到现在)*(?:报|来|签到|签)(?:名)?(?:了)?${HOW_MANY}(?:个)?(?:人)?了?${END}`,
  `(?:候补|签到)(?:的人?)?(?:有|到)?(?:${HOW_MANY})`,
  `^(?:现在|目前|到现在|都)*(?:有|报了|报名了)?(?:多少|几个)人了?(?:现在)?${END}`,
  `(?:看看?|列|发|给我)[^,，。]{0,6}(?:都?谁(?:来|报|去|参加)|报名(?:的人|人员|情况|名单))`,
  `${ANY_EVENT}[^,，。]{0,5}(?:还?差${HOW_MANY}|还?缺${HOW_MANY}|${HOW_MANY}人?(?:报|参加|来|去))`,
  `^(?!我|.?[还能可怎现没要有想咋都会])[\\u4e00-\\u9fa5]{2,4}?(?:报上|报名|报了|报)(?:名)?(?:了)?(?:没有?|吗|么)${END}`,
]
/** 谁报名了1号活动, 活动谁报了名 1: its number stands last. */
const WHO_SIGNED_UP = [
  `(?:${WHO}|${HOW_MANY})人?${few(3)}报(?:了)?名?(?:了)?${few(3)}${N}${EVENT}?`,
  `${EVENT}${few(2)}(?:${WHO}|${HOW_MANY})人?${few(2)}报${few(4)}\\s${N}$`,
]
const OF_EVENT = new RegExp(`${maybeNumber(ANY_EVENT)}[^,，。]{0,6}(?:${WHO}|${HOW_MANY}|报?满了?(?:没|吗))[^,，。]{0,6}$`)
const EVENT_WHEN = new RegExp(`${maybeNumber(ANY_EVENT)}[^,，。]{0,4}(?:${WHEN}|在哪儿?|什么地方|在啥地方)[^,，。]{0,4}$`)

const EVENTS: WishPattern[] = [
  { word: '座谈', says: new RegExp(`座谈会?[^,，。]{0,8}(?:${YET}|${WHEN})`), rest: noneAfter },
  {
    word: '名单',
    says: new RegExp(
      `^(?!我|.*(?:签到码|[改加减调缩放]|时长)).*?${maybeNumber(ANY_EVENT)}[^,，。]{0,6}(?:${WHO}|${HOW_MANY}|报?满了?(?:没|吗)|候补)[^,，。]{0,6}$`,
    ),
    rest: number,
  },
  ...SIGNED_UP.map((says): WishPattern => ({ word: '名单', says: new RegExp(says), rest: noneAfter })),
  ...WHO_SIGNED_UP.map((says): WishPattern => ({ word: '名单', says: new RegExp(says), rest: number })),
  {
    word: '我的活动',
    says: new RegExp(
      `我[^,，。]{0,6}(?:候补|排)[^,，。]{0,3}(?:第几|几位|多少|到哪)|(?:轮|排)到我(?:了)?(?:没|吗|么)|我[^,，。]{0,4}(?:转正|补上)${YET}`,
    ),
    rest: noneAfter,
  },
  {
    word: '进度',
    says: new RegExp(`^(?=.*\\d)(?!我报|.*(?:签到码|[改加减调缩放]))[^,，。]{0,4}?${OF_EVENT.source}`),
    rest: (groups) => `活动 ${number(groups)}`,
  },
  { word: '进度', says: new RegExp(`^(?=.*\\d)${EVENT_WHEN.source}`), rest: (groups) => `活动 ${number(groups)}` },
  { word: '活动', says: new RegExp(`^(?:那个|这个|周[一二三四五六日末]的?|[今明后]天的?)?${EVENT_WHEN.source}`), rest: noneAfter },
  {
    word: '活动',
    says: new RegExp(
      `${ANY_EVENT}[^,，。]{0,3}(?:还)?有(?:没有)?(?:名额|位置?|空)(?:没有?|吗|么)?${END}|${ANY_EVENT}[^,，。]{0,3}(?:报?满|能报)(?:了)?(?:没有?|吗|么)${END}`,
    ),
    rest: noneAfter,
  },
]

const NOTICES: WishPattern[] = [
  {
    word: '通知情况',
    says: new RegExp(
      `(?:${N})?(?:通知|群发|公告)\\s?(?:第|#)?(?<m>\\d{1,6})?号?[^,，。]{0,6}(?:发(?:出去?|完|到)?|批(?:下来|准)?|通过|送到|收到|看|回)[^,，。]{0,4}(?:没有?|吗|么|哪[儿里]?|多少|几)[^,，。]{0,4}$`,
    ),
    rest: number,
  },
  { word: '通知情况', says: new RegExp(`${HOW_MANY}(?:个)?(?:群|人)[^,，。]{0,3}(?:收到|回了?收到|看)`), rest: noneAfter },
  {
    word: '通知情况',
    says: new RegExp(`(?:协调员|统筹|另一位)[^,，。]{0,3}批(?:准)?${YET}|^(?:通知)?批(?:下来|准)?了?(?:没有?|吗)${END}`),
    rest: noneAfter,
  },
]

/** What stands or lies in a street; a rider's own bike is mended elsewhere. */
const THING =
  '(?:井盖|坑|灯|积水|污水|路面?|电[线缆杆]|线|树枝?|护?栏|[路广指示招]牌|杆|垃圾|雪|冰|门禁|围挡|通道|台阶|坡|管道?|裂缝|洞|桥|砖|石头|桩|盲道|车道|小区|楼道|充电[桩柜站])'
const DONE = '(?:修|填|补|处理|清|弄|换|亮|解决|管|(?<!井)盖|整改|恢复|来人|搞|通|扫|搬|挪|拆|铲)'
const REPORTED = `(?:(?:我|之前|上次|上回|昨天|前天|前几天|报上去|报)[^,，。]{0,6}(?:报|反映|吹)(?:上去|过)?(?:的|了)?(?!.{0,3}(?:名|求助|案|活动|课|讲座|体检|培训|班)))`
const HAZARD_ASKED = `(?:(?:派|转|分)给了?${WHO}|${DONE}[^,，。]{0,4}(?:${YET})|(?:${WHO}|哪个单位)[^,，。]{0,4}(?:管|修|处理|负责|报)|报到[^,，。]{0,2}${YET}|(?:控险|办结)[^,，。]{0,2}${YET}|${WHEN}[^,，。]{0,5}$|在(?:哪|什么地方)|(?:什么|啥)(?:情况|地方)|到哪|怎么样|咋样|有(?:结果|消息|信)|是${WHO}报的)`

const HAZARDS: WishPattern[] = [
  // Asked by a coordinator, who did not report it: 1号隐患怎么还没弄好.
  {
    word: '进度',
    says: new RegExp(`^(?:那个)?${N}(?:${HAZARD}|${THING})[^,，。]{0,4}(?:怎么|咋|为什么|为啥|还)+(?:还|都|一直)?没(?:人)?${DONE}`),
    rest: (groups) => `隐患 ${number(groups)}`,
    of: '派',
  },
  {
    word: '进度',
    says: new RegExp(`^(?!.*(?:问问|问一?下|帮我问|问清)).*?${withNumber(HAZARD)}[^,，。]{0,8}?${HAZARD_ASKED}`),
    rest: (groups) => `隐患 ${number(groups)}`,
  },
  {
    word: '今日',
    says: new RegExp(
      `(?:哪些|哪几个|几个|多少|还有|有没有|有)[^,，。]{0,4}(?:${HAZARD}|单位|单子)[^,，。]{0,6}(?:没|未|超|到期|新)[^,，。]{0,6}$|(?:手上|我们?(?:单位|这边|这儿|街道|镇)|我这边)[^,，。]{0,6}(?:还有|有|还剩)[^,，。]{0,5}(?:${HAZARD}|没(?:办|报到|控|处理|修)|单子?|活)|(?:新|急)的?${HAZARD}(?:吗|么|没有?)${END}|^(?:看看?|现在|目前|今天|都|还|我们?(?:单位|这边)?)*有?(?:哪些|几个|几处|多少)${HAZARD}${END}|^(?:还有)?(?:哪些|几[件个处]|多少)?没(?:报到|办结|控险|[办弄修处理搞]+[完好]?)的?${END}`,
    ),
    rest: noneAfter,
  },
  { word: '我的隐患', says: new RegExp(`^(?!.*\\d)[^,，。]{0,3}${REPORTED}[^,，。]{0,10}(?:${HAZARD_ASKED})`), rest: noneAfter },
  {
    word: '我的隐患',
    says: new RegExp(
      `^(?!.*(?:我的?(?:车|电)|没了|又))[^,，。]{0,10}${THING}[^,，。]{0,4}(?:什么时候|啥时候|多久|几时|哪天)[^,，。]{0,3}${DONE}[^,，。]{0,4}$`,
    ),
    rest: noneAfter,
  },
  {
    word: '我的隐患',
    says: new RegExp(`^(?!.*(?:我的?(?:车|电)|没了|坏|又))[^,，。]{0,10}${THING}[^,，。]{0,6}?${DONE}(?:好|完|上|掉|走)?(?:${YET})`),
    rest: noneAfter,
  },
]

const CASE = '(?:新|没人|没派|没接|没办|没结|未结|派给我|等我|等着我|求助|案[子件])'
const REQUESTS: WishPattern[] = [
  ...['案件', '进度'].map(
    (word): WishPattern => ({
      word,
      says: new RegExp(
        `${withNumber(REQUEST)}[^,，。]{0,6}(?:${WHO}|到哪|怎么样|咋样|什么情况|啥情况|有(?:没有)?人|没人[^,，。]{0,3}(?:吗|么)|${WHEN}|${YET})[^,，。]{0,8}$`,
      ),
      rest: number,
    }),
  ),
  {
    word: '案件',
    says: new RegExp(
      `(?:${WHO}|几[个件]|多少|有没有)[^,，。]{0,6}${CASE}[^,，。]{0,6}$|(?:还)?有[^,，。]{0,6}${CASE}[^,，。]{0,4}(?:吗|么|没有?)${END}|^(?:今天|现在)?新(?:来|派|分)?的?(?:求助|案[子件])[^,，。]{0,4}(?:${WHO}|吗|没有?|${HOW_MANY})|我(?:现在)?接了(?:几|多少)|我(?:还)?有(?:哪些|几个|多少)没(?:办|结)`,
    ),
    rest: noneAfter,
  },
  {
    word: '进度',
    says: new RegExp(
      `有(?:没有)?人(?:接|管|理|看)(?:了)?(?:我的?)(?:求助|事)|(?:社工|人)(?:什么时候|啥时候|咋还没|怎么还没|几时|还没)[^,，。]{0,3}(?:联系|找|来|打给|给我打|回)|(?:约的?|见面)[^,，。]{0,4}${WHEN}|(?:的事|那事|这事|问题)[^,，。]{0,3}(?:有信|有消息|有结果|有着落)${YET}|等了?(?:半天|好久|几天|一天|半个小时|[一两三四五\\d]+(?:天|小时|个小时))[^,，。]{0,4}(?:人呢|咋|怎么|还没)`,
    ),
    rest: noneAfter,
  },
]

const OTHERS: WishPattern[] = [
  { word: '进度', says: STANDS, rest: noneAfter },
  {
    word: '进度',
    says: new RegExp(
      `^(?:我?(?:上次|上回|之前|前天|昨天)?的?(?:那个|这个)?)${REQUEST}[^,，。\\d]{0,3}(?:早|应该|已经|都|算)+(?:解决|办好|弄好|处理好|结)了?吧$`,
    ),
    rest: noneAfter,
  },
  {
    word: '进度',
    says: /^(?:我的?|那个|之前的?)?求助(?:还在|还有效|还算数?|在不在|是不是(?:撤|取消)|(?:撤|取消)(?:销|掉)?(?=了?[没吗]))[^，。]{0,4}$/,
    rest: noneAfter,
  },
  {
    word: '我的骑手',
    says: /^(?:有)?(?:哪[个些几位]+|谁)(?:骑手)?(?:好久|很久|多久|好几天|最近|该)*(?:没|该)(?:有)?(?:联系|回访|联络)(?:过|了|啊|呢)*[?？]?$/,
    rest: noneAfter,
  },
  {
    word: '今日',
    says: new RegExp(
      `^(?!.*(?:政策|证|保险|合同))(?:有没有|有|现在有|还有|今天有|哪些|谁)?[^,，。]{0,6}(?:超时|超期|快?到期|逾期|要?过期)[^,，。]{0,5}(?:${YET}|的?(?:什么|啥|哪些|吗)?${END})`,
    ),
    rest: noneAfter,
  },
  {
    word: '我的骑手',
    says: new RegExp(`(?:上次|上回|最近一次|啥时候|什么时候)[^,，。]{0,6}联系(?!不)[^,，。]{0,8}$|${WHO}(?:骑手)?[^,，。]{0,2}该联系`),
    rest: noneAfter,
  },
  { word: '我的社工', says: new RegExp(`^我(?:现在)?(?:有(?:没有)?|分到|配)(?:了)?社工(?:了)?(?:没有?|吗|么)?${END}`), rest: noneAfter },
]

/** 1号是谁报的, 2号是谁来着, 1号什么情况: of one's own by its number alone; who has cases means one of them, a unit a hazard. */
const ITS_STATE = `(?:是${WHO}|${WHO}在?(?:管|接|办)|(?:什么|啥)情况|怎么样|咋样|到哪(?:一?步|儿|里)?|还剩多久|(?:什么|啥)时候(?:到期|截止)|在(?:哪儿?|什么地方))`
const BY_NUMBER: WishPattern[] = [
  { word: '案件', says: new RegExp(`^(?:那个)?${N}(?:现在)?${ITS_STATE}[^,，。]{0,4}$`), of: '接案' },
  { word: '进度', says: new RegExp(`^(?:那个)?${N}(?:现在)?${ITS_STATE}[^,，。]{0,4}$`), rest: ({ n }) => `隐患 ${itemOf(n)}`, of: '报到' },
]

export const STANDING_WISHES: readonly WishPattern[] = [...NOTICES, ...HAZARDS, ...REQUESTS, ...EVENTS, ...OTHERS, ...BY_NUMBER]
