import { forOthers } from '../for-whom.js'
import { correctedHeads, readHeads, saysMoreHeads } from '../heads.js'
import { parseItemNumber } from '../numbers.js'
import type { Intent } from './intent.js'

/** What free words want of activities: to join, to leave, to see what is on. */

export const NOT_WANTED =
  /(?:(?<!还|是)没(?:有)?|(?:昨天|前天|上[次回]|之前)[^，。]{0,3})报(?:了)?名(?!上|成)|(?:别|不要|不用|不想|甭|没必要|先不|不再|不能|没法|懒得)(?:再|去|乱|总|老)?(?:吹哨|报名|求助|报|参加)|(?<!能|要|可)不(?:吹哨|报名|求助)(?:了|$)/
const ABOUT_JOINING =
  /报名(?:费|时间|表|人数|条件|方式|截止|地点|要求|入口|链接)|报名.{0,4}(?:要|收).{0,2}(?:钱|费)|什么时候报名|几点报名|报名[^，。]{0,4}(?:来得及|满了?[吗没]|到几号|到什么时候|截止)/
const MINE =
  /我是?报(?:名)?了[^，。]{0,6}的?吧[?？]?$|我(?:参加|报名?)(?:了|过)?的活动|我报名?的(?:[那这]?[个场节次]?)(?:活动|课|讲座|名)(?!.{0,6}[坏修])|我报名成功(?:了)?(?:没|吗)|我(?:都|还)?报(?:名)?了(?:哪些|哪几|什么|啥|几个)|(?:我|有没有|是不是)(?:是不是)?(?:报名?上|报名成功|报上名)(?:了)?(?:吗|没)|报(?:名)?上了?(?:吗|没)|我报名了(?:吗|没)|报没报(?:上|成)|^(?:那|请问)?我?(?:现在)?(?:候补|排队?)(?:在|到)?(?:第?几|多少)[位个名号]?|^(?:还有多久|什么时候|啥时候|几时)?(?:能)?[轮排]到我/
const JOIN =
  /(?:^|[^取消])报(?:个|一下|上|下)?名(?!单)|算我一个|(?:给|帮)我(?:留|占)(?:个|一个)?(?:位|名额|座)|我(?:也)?(?:要|想)参加|^我也?(?:要|想)?去(?:[,，\s]*(?:还)?(?:带|领)[^，。吗么?？]{1,10})?$|^带上我$|(?:^|[\s，,])(?:请|先|麻烦)*[给帮替]我也?(?:先)?报(?:上|一?下|个)?\s?(?:\d{1,3}\s?号的?)?(?:活动|体检|讲座|培训|课|义诊)|^我(?:也)?(?:想|要)?去[^，。\s]{0,3}(?:讲座|培训|体检|义诊|聚餐)[\s，,]+[带领][^，。吗么?？]{1,8}$|^那?[就只]我(?:一个人?|自己)(?:去|来|参加)?[吧了啊]*$|^(?:再|也|那|把)?(?:带我|算上?我|加我)(?:一个|[和跟、]|$)|算上我|[给帮替]我也?报(?:上|一个|个)(?:吧|呗|了)?$|^第[一二三四五\d]个我?也(?:报|要|参加)|^(?:那就?|好的?|行)?[给帮替]我也?(?:报|登记)(?:上|个|一下)?[吧了]?$|^(?:那就?|好的?|行|嗯)?我?也?报(?:一个|个|一位|俩|两个)(?=$|[吧呗呀啊了,，\s])|给我[和跟与][^，。吗么]{1,6}报(?:上|一下|了)吧?$|^报上我|^我?也?参加$|^(?:给|帮|替)我也?报上?\s?\d{1,3}\s?号?(?=$|[\s,，])|把我加(?:进去|上)|^我报\s?\d{1,3}\s?号?$|^我?(?:带|和|跟)[^，。吗]{1,8}(?:一块儿?|一起|一同)?参加[^，。吗么]{0,6}活动$|^(?:我(?:也)?去){2,}$|^那?个?(?:体检|义诊|讲座|培训|课|活动|聚餐)[^，。]{0,2}我也?报(?:一?个|名|上)?$|(?:赛|课|活动|讲座|培训|体检|义诊|聚餐|健步走)[^，。]{0,3}(?:我(?:也)?(?:[想要]去|[想要]?参加)(?![^，。]{0,2}[吗么?？])|给我登记)/
/** 他报名了吗, 报名的人好多: talk about it. */
const OTHERS_JOIN =
  /报名上(?:学|小学|初中|中学|幼儿园|驾校)|(?:客户|顾客|商家|学校|驾校|健身房|小孩)[^，。]{0,8}报名|报名的人|[没有]人报名|报名开始|(?:刚|才|已经|时候|抓紧|我们班)[^，。]{0,2}报名|公务员|国考|四六级|驾校|驾照|报名上学|(?:儿子|闺女|女儿|孩子|媳妇|老婆|弟弟|妹妹|朋友)[^，。我]{0,2}报(?:名)?了?|(?:他|她|谁|人家|站长|老板|师傅|大家|你们?)[^，。我]{0,4}报(?:了)?名/
/** What stands before the word that joins is who joins: 给我和老张报个名. */
const JOINS =
  /(?:报(?:个|一下|上|下)?名|(?<=给我[和跟与][^，。]{1,6})报(?:上|一下|了)|算我一个|[给帮]我[留占]\S{0,3}|参加|带上我(?![\u4e00-\u9fa5]*(?:老婆|媳妇|爱人|对象|老公|孩子|儿子|闺女|女儿|爸|妈|弟|妹|哥|姐|朋友|同事|徒弟|家人)))/
/** 我和老张都去, 我们仨都参加: several, and they go. */
const ALL_GO =
  /(?:^|(?:课|活动|培训|讲座|体检|义诊|聚餐|[比竞]赛)[，\s]*)(?=(?<who>[我咱俺].*))[我咱俺].{1,20}(?:去|来|参加|报)[吧呀啊哈呢的]*[!！。~～]*$/
const CAN_ONE_JOIN =
  /(?:还能|能不能|可不可以|可以|还可以|还有名额|还有位)[^，。]{0,4}(?:报名|报|参加|位|名额)?[^，。]{0,2}(?:吗|么|不)[?？]?$/
/** 我弟也想去可以吗: whether another may come along too is asked about before he is counted. */
const MAY_COME_ALONG =
  /^(?<who>(?:我|俺)[\u4e00-\u9fa5]{1,3}?)(?:也|都)?(?:想|要|能)?(?:一起|跟着|一块儿?)?(?:也)?(?:去|来|参加)[^，。]{0,2}(?:可以|行|能行|成)(?:不可以|不行|吗|么|不)[?？]?$|^(?:我)?能(?:不能)?带(?:上|着)?(?<with>(?:我|俺)[\u4e00-\u9fa5]{1,3}?)(?:一起|一块儿?)?(?:去|来|参加)?(?:吗|么|不)?[?？]?$/
const LEAVE =
  /(?:报名(?:给)?(?:退|取消|撤)(?:了|掉)|(?:撤|退)掉?(?:我的)?报名|取消(?!订单|订餐)[^，。\d]{1,8}报名|[退撤]掉?[^，。\d]{1,8}的报名|报名(?:给我|帮我)?(?:退|取消|撤)(?:掉|吧|$)|(?:课|活动|讲座)[^，。]{0,4}(?:上|去)不(?:了|成)|不参加[^，。]{1,8}(?:课|活动|讲座|赛)|名字[^，。]{0,2}划了|(?<![回过进出上下])不去了|去不了|去不成|来不了|(?<![回过进出上下起])不来了|不参加了|参加不了|取消报名|退出报名|名字(?:划|去|删)掉|(?:活动|讲座|课|体检|义诊|报名)(?:\s?\d{1,4}号?)?(?:给我|帮我)?(?:退掉|退了(?=$|吧|[\s，,])|取消掉|撤掉)|(?:帮我|把我)(?:的)?(?:取消|退了|划掉|去掉)|不报了)/
/** 我老公来不了了 就我一个: one who would have come along does not, and no more than that is said. */
const ONLY_ME = /(?:就|只有?|剩下?)我(?:一个人?|一人|自己)(?:了|去|来|参加)*[吧啊呀。!！]*$/
/** 改成我一个人. */
const CHANGED_TO_ME = /^(?:我的?报名|人数)?(?:改|变|换)[成为](?:就|只)?(?:我)?(?:一个人|自己|一人|我)(?:一个人)?(?:去|来|参加)?[了吧啊]*$/
const ANOTHER_LEAVES =
  /(?:老[公婆]|媳妇|爱人|对象|朋友|同事|儿子|闺女|女儿|孩子|娃|徒弟|工友|[爸妈弟妹哥姐他她]|[小老][\u4e00-\u9fa5])[^，。\s我]{0,5}(?:来不了|不来|去不了|不去|去不成|有事|有班|不参加)/
/** 小红不去了 我还去. */
const STAYS = /(?:^|[\s,，])我(?:还是?|照样?|照常|自己|一个人)*(?:要|会)?[去来](?![不了])/
const OTHER_PLANS = /吃|饭局|取餐|喝酒|上班|跑单|送餐|送单|这单|顾客|老家|回家|站里|站长|师傅|他|她|上厕所|修车|医院/
const PLAN =
  /(?:有没有|(?:有|组织|搞|办)(?:了)?(?:什么|啥|哪些|别的|其他))[^，。]{0,3}(?:活动|体检|培训|讲座|义诊)(?:了)?(?:吗|么|没|不)?[?？]?$|有(?:别的|其他)?(?:活动|体检|义诊)(?:吗|么|没|不)[?？]?$|有(?:没有)?(?:什么|啥|哪些)?(?:别的|其他|其它|好玩的|新的?)?(?:活动|培训|讲座)(?:吗|么|没|可以参加|能参加)|活动都?有(?:哪些|啥|什么)|有(?:什么|啥)好玩的活动|有(?:没有)?(?:什么|啥|哪些)?活动|最近(?:有)?(?:什么|啥|哪些)?活动|活动(?:有哪些|有啥|列表|安排)|^(?:[那这]个|周[一二三四五六日末]的?|[今明后]天的?)?活动(?:是|都)?(?:在(?:哪|什么地方)|几点|[什啥]么?时候|哪[天儿])|(?:周末|这周|下周|今天|明天)有(?:什么|啥)(?:安排|可以参加)/
/** Somebody who signs up says so shortly. */
const LONGEST_WISH = 40

const sure = (word: string, rest = ''): Intent => ({ word, rest, sure: true })

/** The number of the one that is spoken of. */
const NUMBERED =
  /(?:活动|体检|义诊|讲座|培训)\s?#?(?<after>\d{1,4})(?!\d|\s?[个人名位元块点:：月日])号?的?|(?:第|#)?(?<![\d月周])(?<before>\d{1,4})\s?号?的?(?:活动|体检|义诊|讲座|培训)的?/

/** A wish of activities that are on; where one is named by its number, of that one. */
export function aboutActivities(text: string): Intent | undefined {
  const intent = readActivities(text)
  const found = NUMBERED.exec(text)
  const number = found?.groups?.after ?? found?.groups?.before
  if (!intent || !found || !number) return intent
  if (intent.word === '活动' && intent.sure) return { word: '进度', rest: `活动 ${number}`, sure: true, named: true }
  if (intent.word === '取消报名') return { ...intent, rest: `${number} ${intent.rest}`.trim() }
  if (intent.word === '报名' && parseItemNumber(intent.rest)?.number !== Number(number))
    return { ...intent, rest: `${number} ${intent.rest.replace(found[0], '')}`.trim() }
  return intent
}

function readActivities(text: string): Intent | undefined {
  if (WHO_COMES.test(text)) return { ...sure('活动'), named: true }
  if (OTHERS_JOIN.test(text)) return undefined
  if (MINE.test(text)) return sure('我的活动')
  if ((ONLY_ME.test(text) && ANOTHER_LEAVES.test(text)) || CHANGED_TO_ME.test(text)) return sure('报名', '就我一个')
  if (ANOTHER_LEAVES.test(text) && STAYS.test(text)) return { word: '报名', rest: '就我一个', sure: false, named: true, asked: true }
  if (LEAVE.test(text) && !OTHER_PLANS.test(text)) return sure('取消报名', forOthers(text))
  if (NOT_WANTED.test(text)) return undefined
  if (EVENT_ASKED.test(text)) return sure('活动')
  const along = MAY_COME_ALONG.exec(text)?.groups
  if (along && !OTHER_PLANS.test(text)) return { word: '报名', rest: `带${along.who ?? along.with}`, sure: false, named: true, asked: true }
  if (HOW_TO_COME.test(text) || HOW_MANY_COME.test(text)) return { ...sure('活动'), named: true }
  if (/报名|参加|名额|位(?!置)/.test(text) && (CAN_ONE_JOIN.test(text) || ABOUT_JOINING.test(text))) return sure('活动')
  if (ASKS_JOINED.test(text) || WHEN_ALONE.test(text) || HOW_MANY_LEFT.test(text)) return { ...sure('活动'), named: true }
  if (JOIN.test(text) && text.length > LONGEST_WISH) return { word: '活动', rest: text, sure: false }
  const corrected = correctedHeads(text)
  if (corrected) return sure('报名', corrected)
  if (JOIN.test(text) || saysMoreHeads(text)) return sure('报名', whoAfter(text))
  const who = ALL_GO.exec(text)?.groups?.who
  if (who && readHeads(who).heads > 1 && !OTHER_PLANS.test(text))
    return sure('报名', text === who ? text : `${who} ${text.slice(0, -who.length)}`)
  return PLAN.test(text) ? sure('活动') : undefined
}

/** 讲座几点开始, 体检在哪集合, 活动改到几点了: of what is on, and not of a certificate. */
const EVENT_ASKED =
  /(?:活动|讲座|培训|座谈|茶话会|聚餐|球赛|比赛|体检(?![在去]哪[儿里]?办)|义诊)(?:会|课|班)?(?:改到|可以|改成|定在|安排在|大概|到底|是|从)?(?:几点|(?:什么|啥)时候|哪天|几号|星期几|周几|[在去](?:哪[儿里]?|什么地方)(?:集合|办|搞|开|举行|参加)|(?:还)?能不?能?报(?:名)?|要不?要?(?:交钱|花钱|带什么|带啥)|[带穿](?:啥|什么)|(?:收不)?收费|免费|能不?能带(?:家属|孩子|娃|老婆|人|朋友))(?:开始|开|办|举行|举办|集合|结束|到几点|来着|[了啊呀呢吗么的啦?？])*$/

/** 义诊要带身份证吗, 体检用不用空腹, 讲座能带小孩不: what to bring and how to come. */
const HOW_TO_COME =
  /^[^，。\s]{0,6}(?:活动|讲座|培训|座谈|聚餐|球赛|比赛|体检|义诊)(?:会|课|班)?(?:的时候|那天|当天)?(?:(?:要不要|用不用|需不需要|能不能)(?:带|穿|交|准备|空腹|预约|自己)[^，。]{0,6}|(?:要|用|得|需要|能|可以)(?:自己|提前)?(?:带|穿|交|准备|空腹|预约)[^，。]{0,6}[吗么不])[?？]?$/
/** 现在多少人了, 报了多少人了: of what is on. */
const HOW_MANY_COME = /^(?:现在|目前|到现在|都)*(?:有|报了|报名了)?(?:多少|几个)人了?(?:现在)?[啊呀呢?？]*$/

/** 义诊都有谁报名了: who may not see names sees how many they are. */
const WHO_COMES =
  /^(?:那个|这个)?(?:活动|讲座|培训|聚餐|球赛|比赛|体检|义诊)(?:会|课|班)?(?:都|现在|一共|到底)*有?(?:谁|哪些人|哪几个人?|什么人)(?:要|会|都|已经)*(?:报了?名?|参加|去|来)了?[啊呀呢?？]*$/

/** 小明报名了没 signs nobody up. */
const ASKS_JOINED = /报(?:上)?名?(?:了|上)(?:没有?|吗|么)[啊呀呢?？]*$/
/** 几点集合来着, 在哪儿集合: of what is on, though nothing names it. */
const WHEN_ALONE =
  /^(?:那|请问|我?(?:就|先|想|只)*问(?:问|一?下)|是|到底|大家|明天|周[一二三四五六日])*(?:几点|(?:什么|啥)时候|[在去]?哪[儿里]?)(?:开始|集合|签到|见面|碰头|开场|(?=来着))(?:来着|啊|呀|呢|的|吗)*[?？]?$/
const HOW_MANY_LEFT = /^(?:现在|那|目前)?(?:还)?(?:有|剩)(?:下)?(?:几|多少)个?(?:名额|位子?|空位)|^名额还(?:有|剩)/

/** What follows the word that joins, then who was named before it. */
function whoAfter(text: string): string {
  const [word] = JOINS.exec(text) ?? []
  const others = forOthers(text)
  if (word && others && !/也/.test(text)) return `${text.slice(text.indexOf(word) + word.length)} ${others}`.trim()
  if (!word) return text.replace(/^(?:算上?|带|加)(?=我)/, '')
  const at = text.indexOf(word)
  const said = text.slice(0, at)
  // 周日那个讲座给我和老张报上: who comes is said last, and what for before.
  const who = said.replace(/^(?:.*[给帮替](?=[我咱俺])|(?:请|麻烦|能不能|可以)?[给帮替])/, '')
  const what = said.slice(0, said.length - who.length).replace(/[给帮替]$/, '')
  return `${text.slice(at + word.length)} ${readHeads(who).heads > 1 ? `${what} ${who}` : ''}`.trim()
}
