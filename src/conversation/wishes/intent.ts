import { forOthers } from '../for-whom.js'
import { readHeads, saysMoreHeads } from '../heads.js'
import { withoutGreeting, withoutThanks } from '../thanks.js'
import { readHazard } from '../topics/hazard-words.js'
import { classify } from '../topics/lexicon.js'
import { asksWhoComes, wantsSomebody } from './somebody.js'
import { hasSuffered } from './suffered.js'
import { withDoubts } from './wish-doubts.js'
import { guessLearned, isSettled, preferred } from './wish-guess.js'
import { namesItem } from './wish-parts.js'
import { findWish } from './wishes.js'

/** What words that are no command most likely want: the command word, and what follows it. `sure`: it is done; else it is offered. */
export interface Intent {
  word: string
  rest: string
  sure: boolean
  /** Its words name one command, which may be run as if it had been said: 3号求助我来接. */
  named?: true
  /** … but that erases, ends or hands something over: it is asked about first. */
  asked?: true
  /** Read from sentences like it, and how much speaks for it. */
  learned?: number
  /** Several may be meant: these are offered. */
  offered?: { word: string; rest: string }[]
}

const VERBS = '取消报名|报名|求助|吹哨|上报隐患|报隐患|签到|撤销|评价|结对|退订|换社工|查进度|请假'
/** 怎么报名, 报名怎么弄: how it is said is told, it is not done. */
const HOW = new RegExp(
  `(?:怎么|咋|如何|怎样|在哪儿?|哪里|去哪)(?:样)?(?:才能|可以|能|去|来|才)*(${VERBS})|(${VERBS})(?:要|该|得|是)?(?:怎么|咋样?|如何|在哪儿?|去哪)`,
)
/** 怎么结案, 控险怎么弄: of what staff do alone, so that 工伤怎么结案 stays a question. */
const HOW_OF_STAFF =
  /^(?:请问)?(?:(?:怎么|咋|如何|怎样)(?:才能|能|去)?(接案|跟进|转介|约谈|结案|报到|控险|办结|退回|派单|交接|授权|发布活动|发通知)|(接案|跟进|转介|约谈|结案|报到|控险|办结|退回|交接|授权|发布活动|发通知)(?:要)?(?:怎么|咋|如何)(?:弄|用|办|写|发|说|操作)?)[啊呀呢吗?？。]*$/
const WHAT_CAN_YOU =
  /你(?:都|还)?(?:能|会|可以)(?:帮我)?(?:干|做|办)(?:点|些)?(?:什么|啥|嘛)|(?:你|机器人|这个)(?:要|该)?(?:怎么|咋)(?:用|玩)|有(?:什么|啥|哪些)(?:功能|用处|用法)|^(?:怎么|咋)(?:用|弄|玩)[啊呀呢]?(?:这个|这玩意儿?|你)$|使用(?:说明|方法)|不会用|教教?我(?:怎么)?用|有(?:什么|啥|哪些)指令|你(?:都|还)?会(?:些|点)?(?:什么|啥)$/
const NOT_WANTED =
  /(?:别|不要|不用|不想|甭|没必要|先不|不再|不能|没法|懒得)(?:再|去|乱|总|老)?(?:吹哨|报名|求助|报|参加)|(?<!能|要|可)不(?:吹哨|报名|求助)(?:了|$)/
const ABOUT_JOINING =
  /报名(?:费|时间|表|人数|条件|方式|截止|地点|要求|入口|链接)|报名.{0,4}(?:要|收).{0,2}(?:钱|费)|什么时候报名|几点报名|报名[^，。]{0,4}(?:来得及|满了?[吗没]|到几号|到什么时候|截止)/
const MINE =
  /我(?:参加|报名?)(?:了|过)?的活动|我报名?的(?:[那这]?[个场节次]?)(?:活动|课|讲座|名)(?!.{0,6}[坏修])|我报名成功(?:了)?(?:没|吗)|我(?:都|还)?报(?:名)?了(?:哪些|哪几|什么|啥|几个)|(?:我|有没有|是不是)(?:是不是)?(?:报名?上|报名成功|报上名)(?:了)?(?:吗|没)|报(?:名)?上了?(?:吗|没)|我报名了(?:吗|没)|^(?:那|请问)?我?(?:现在)?(?:候补|排队?)(?:在|到)?(?:第?几|多少)[位个名号]?|^(?:还有多久|什么时候|啥时候|几时)?(?:能)?[轮排]到我/
const JOIN =
  /(?:^|[^取消])报(?:个|一下|上|下)?名(?!单)|算我一个|(?:给|帮)我(?:留|占)(?:个|一个)?(?:位|名额|座)|我(?:也)?(?:要|想)参加|^我也?(?:要|想)?去(?:[,，\s]*(?:还)?(?:带|领)[^，。吗么?？]{1,10})?$|^带上我$|^那?[就只]我(?:一个人?|自己)(?:去|来|参加)?[吧了啊]*$|^(?:再|也|那|把)?(?:带我|算上?我|加我)(?:一个|[和跟、]|$)|算上我|^(?:那就?|好的?|行)?[给帮替]我也?(?:报|登记)(?:上|个|一下)?[吧了]?$|^我?也?报(?:一个|个|一位|俩|两个)(?!人)|给我[和跟与][^，。吗么]{1,6}报(?:上|一下|了)吧?$|^报上我|^我?也?参加$|^(?:给|帮|替)我也?报上?\s?\d{1,3}\s?号?(?=$|[\s,，])|把我加(?:进去|上)|^我报\s?\d{1,3}\s?号?$|^我?(?:带|和|跟)[^，。吗]{1,8}(?:一块儿?|一起|一同)?参加[^，。吗么]{0,6}活动$|^(?:我(?:也)?去){2,}$|^那?个?(?:体检|义诊|讲座|培训|课|活动|聚餐)[^，。]{0,2}我也?报(?:一?个|名|上)?$|(?:赛|课|活动|讲座|培训|体检|义诊|聚餐|健步走)[^，。]{0,3}(?:我(?:也)?(?:[想要]去|[想要]?参加)(?![^，。]{0,2}[吗么?？])|给我登记)/
/** 他报名了吗, 报名的人好多: talk about it. */
const OTHERS_JOIN =
  /报名的人|报名开始|(?:刚|才|已经|时候|抓紧|我们班)[^，。]{0,2}报名|公务员|国考|四六级|驾校|驾照|报名上学|(?:儿子|闺女|女儿|孩子|媳妇|老婆|弟弟|妹妹|朋友)[^，。我]{0,2}报(?:名)?了?|(?:他|她|谁|人家|站长|老板|师傅|大家|你们?)[^，。我]{0,4}报(?:了)?名/
/** What stands before the word that joins is who joins: 给我和老张报个名. */
const JOINS =
  /(?:报(?:个|一下|上|下)?名|(?<=给我[和跟与][^，。]{1,6})报(?:上|一下|了)|算我一个|[给帮]我[留占]\S{0,3}|参加|带上我(?![\u4e00-\u9fa5]*(?:老婆|媳妇|爱人|对象|老公|孩子|儿子|闺女|女儿|爸|妈|弟|妹|哥|姐|朋友|同事|徒弟|家人)))/
/** 我和老张都去, 我们仨都参加: several, and they go. */
const ALL_GO =
  /(?:^|(?:课|活动|培训|讲座|体检|义诊|聚餐|[比竞]赛)[，\s]*)(?=(?<who>[我咱俺].*))[我咱俺].{1,20}(?:去|来|参加|报)[吧呀啊哈呢的]*[!！。~～]*$/
const CAN_ONE_JOIN =
  /(?:还能|能不能|可不可以|可以|还可以|还有名额|还有位)[^，。]{0,4}(?:报名|报|参加|位|名额)?[^，。]{0,2}(?:吗|么|不)[?？]?$/
const LEAVE =
  /(?:报名(?:给)?(?:退|取消|撤)(?:了|掉)|(?:撤|退)掉?(?:我的)?报名|取消我[^，。]{0,6}报名|(?:课|活动|讲座)[^，。]{0,4}(?:上|去)不(?:了|成)|不参加[^，。]{1,8}(?:课|活动|讲座|赛)|名字[^，。]{0,2}划了|(?<![回过进出上下])不去了|去不了|去不成|来不了|(?<![回过进出上下起])不来了|不参加了|参加不了|取消报名|退出报名|名字(?:划|去|删)掉|(?:帮我|把我)(?:的)?(?:取消|退了|划掉|去掉)|不报了)/
const OTHER_PLANS = /吃|饭局|取餐|喝酒|上班|跑单|送餐|送单|这单|顾客|老家|回家|站里|站长|师傅|他|她|上厕所|修车|医院/
const PLAN =
  /(?:有没有|(?:有|组织|搞|办)(?:了)?(?:什么|啥|哪些|别的|其他))[^，。]{0,3}(?:活动|体检|培训|讲座|义诊)(?:了)?(?:吗|么|没|不)?[?？]?$|有(?:别的|其他)?(?:活动|体检|义诊)(?:吗|么|没|不)[?？]?$|有(?:没有)?(?:什么|啥|哪些)?(?:别的|其他|其它|好玩的|新的?)?(?:活动|培训|讲座)(?:吗|么|没|可以参加|能参加)|活动都?有(?:哪些|啥|什么)|有(?:什么|啥)好玩的活动|有(?:没有)?(?:什么|啥|哪些)?活动|最近(?:有)?(?:什么|啥|哪些)?活动|活动(?:有哪些|有啥|列表|安排)|^(?:[那这]个|周[一二三四五六日末]的?|[今明后]天的?)?活动(?:是|都)?(?:在(?:哪|什么地方)|几点|[什啥]么?时候|哪[天儿])|(?:周末|这周|下周|今天|明天)有(?:什么|啥)(?:安排|可以参加)/
const PROGRESS =
  /(?:我那个?|我的?|那个)(?:求助|事儿?)[^，。]{0,4}(?:有人(?:管|接|理)|准信|有没有(?:个)?准信|处理|到哪|咋样|怎么样|有(?:消息|信)|没(?:消息|信))|^求助(?:处理|办)?到哪|(?:上次|昨天|前几天|前天|上周|之前|我)(?:报|反映|求助|提)的|(?:修|处理|解决|办|弄|搞)(?:(?:好|完|了|妥)了?(?:吗|么)|(?:好|完|了|妥)?了?(?:没|没有|没呢))(?:$|[?？。])|(?:进展|(?<!(?:充电|下载|剧|更新|加载|游戏|这单|配送|装修).{0,2})进度(?!条|到第|才|慢|卡)|到哪(?:一步|儿?了)|怎么样了|咋样了|有(?:消息|结果|回音|下文)|多久能(?:好|办)|还要等)/
const FACILITY =
  '驿站|充电(?:桩|柜|站|的)?|换电(?:柜|站)?|饮水(?:机|点)?|热水|接水|打水|喝水|厕所|卫生间|洗手间|公厕|医院|急诊|诊所|卫生站|药店|修车(?:铺|店|的)?|补胎(?:的)?|食堂|盒饭|快餐|便利店|休息(?:站|室|的地方)?|歇脚|歇会儿?|派出所|爱心屋|暖心屋'
const NEARBY = new RegExp(
  `(?:附近|周边|最近的|就近|旁边|这边|周围|离我)[^，。]{0,8}(?:${FACILITY})|(?:哪儿?|哪里|哪有|哪能|什么地方)(?:有|能|可以|可)*[^，。]{0,4}(?:${FACILITY})|(?:${FACILITY})[^，。]{0,3}(?:在哪|在什么地方|怎么走)`,
)
const POLICY_TOPIC =
  /政策|补贴|社保|养老保险|医保|公积金|居住证|工作居住证|职业伤害|职伤|工伤(?:怎么)?(?:认定|保险|待遇|申请)|新国标|上牌|牌照|健康证|算工伤|外地(?:车)?牌|落户|入学|上学|学籍|参保|参加?保|失业金|最低工资|高温(?:津贴|补贴)|加班费|劳动合同|公租房|廉租房|驾照|过渡期|异地就医|医疗费?报销|医药费报销|看病报销|就医报销/
const ASKS = /怎么|咋|如何|吗|么|多少|什么|啥|哪|能不能|可不可以|可以|需要|要不要|条件|材料|标准|几天|多久|[?？]/
const OWN_TROUBLE = /怎么办(?!理|[^，。]{0,5}证)|咋办|不给|拖欠|克扣|被扣|没人管|不批|不认|求助|帮帮/
const HELP =
  /求助(?!热线|电话|[^，。]{0,2}多(?:不多|吗|么|少)|情况|数)|救命|救救|帮帮(?:我|忙)|帮(?:我)?(?:个|下|一下)?忙|帮我(?:推|看|找|问|联系|抬|搭|修|叫)|谁能|谁有|谁在|哪位|有没有(?:人|兄弟|师傅|哪位)|怎么办|咋办|[咋怎么]整$|求求|搭把手|支个招|来个人|能来(?:个|帮)|借我[^，。]{1,8}(?:呗|吧|用|吗|一下)|谁借我|懂行的|帮我一下|想(?:找|咨询)[^，。]{0,3}(?:律师|社工|人(?:聊|说|评|倾诉)|聊聊|说说)|社区[^，。]{0,4}能(?:不能)?帮|(?:能不能|可不可以|可以|能)帮(?:一?下)?(?:我|我们|一?下|吗)/

/** A vehicle that does not go on, said without asking. */
const BROKEN =
  /(?:链[子条]|车?轴|轮?胎|车胎|刹车|电机|车把|钥匙|电瓶)[^，。\s]{0,3}(?:断|掉了|卡死|爆|扎|坏|漏气|失灵|没电|抱死)|(?:我的?|电动|电瓶|摩托)车子?[^，。\s]{0,3}(?:坏|趴窝|抛锚|没电|打不着|不走|骑不[了动]|动不了|熄火)(?!.*(?:[修弄换]好了|没事了))/
/** Something befell somebody: three things are offered. */
const BEFELL =
  /(?:让|给)[^，。\s]{0,3}(?:车|人)[^，。\s]{0,2}(?:刮|蹭|撞|碰)了|被[^，。\s]{1,6}(?:打|骂|扣|骗|偷|抢|撞|咬|砍|堵|抓)|被扣|上不了学|没学上|没人接|[断停][水电]了/

/** Somebody who signs up says so shortly. */
const LONGEST_WISH = 40

/** Read only of texts that are addressed to the bot and are neither a command nor an answer. `may`: which commands their speaker may say. */
export function guessIntent(plain: string, may: (word: string) => boolean = () => true): Intent | undefined {
  const text = withoutGreeting(withoutThanks(plain.trim()))
  if (text.length < 2 || text.length > 300) return undefined
  const guess =
    aboutStaff(text) ?? aboutOne(text, may) ?? aboutTheBot(text) ?? aboutSomebody(text) ?? aboutActivities(text) ?? aboutPlaces(text)
  return orLearned(text, withDoubts(text, guess), may)
}

/** Whose life may be in danger is not asked what is meant. */
const orLearned = (text: string, guess: Intent | undefined, may: (word: string) => boolean): Intent | undefined =>
  text.length > LONGEST_LEARNED || isSettled(guess) || isUrgent(text) ? guess : preferred(text, guess, guessLearned(text, may))
const LONGEST_LEARNED = 60
const isUrgent = (text: string) => classify(text).urgency === 'life' || readHazard(text).urgency === 'life'

/** 求助2到哪了, 隐患3修好了: begins with a command's word and still tells of the item that bears the number, not of a new one. */
const OF_ITEM =
  /^(?:求助|隐患|吹哨)\s?[#第]?\d{1,6}(?!\d)(?!\s?(?:[个名位人辆台条次块元斤楼室单米点天分小岁层栋座期]|公里|号(?:楼|院|线|门|店|桌|口)))/
export function wishOfItem(plain: string, may: (word: string) => boolean = () => true): Intent | undefined {
  const text = withoutThanks(plain.trim())
  // Nothing is asked before what is done about a life in danger.
  if (!OF_ITEM.test(text) || isUrgent(text)) return undefined
  const guess = aboutOne(text, may)
  return guess && orLearned(text, guess, may)
}

const sure = (word: string, rest = ''): Intent => ({ word, rest, sure: true })

/** 发布一个活动, 发个通知: the word is parted as people say it. What follows is its content. */
const PUBLISHED =
  /^(?:请|麻烦|帮我|帮忙|给大家|给群里|给我|替我|我要|我想|我们要|想|要|来)*(?:(?:发布|发起|发|搞|办|组织)(?:一|1)?(?:个|场|次|条|下|则|项)新?(?<kind>[\u4e00-\u9fa5]{0,5}?)(?<what>活动|通知)(?!室|栏|费|中心|群|单)[\s,，:：。]*|发[布送]?通知[\s,，:：]+)/

function aboutStaff(text: string): Intent | undefined {
  const found = PUBLISHED.exec(text)
  return found
    ? sure(found.groups?.what === '活动' ? '发布活动' : '通知', `${found.groups?.kind ?? ''} ${text.slice(found[0].length)}`.trim())
    : undefined
}

function aboutOne(text: string, may: (word: string) => boolean): Intent | undefined {
  const wish = findWish(text, may)
  return wish && { word: wish.word, rest: wish.rest, sure: !wish.asked, named: true, ...(wish.asked ? { asked: true } : {}) }
}

function aboutTheBot(text: string): Intent | undefined {
  const how = HOW.exec(text)
  if (how) return sure('帮助', (how[1] ?? how[2] ?? '').replace('查进度', '进度').replace('上报隐患', '吹哨').replace('报隐患', '吹哨'))
  const staff = HOW_OF_STAFF.exec(text)
  if (staff) return sure('帮助', (staff[1] ?? staff[2] ?? '').replace('派单', '派').replace('发通知', '通知'))
  return WHAT_CAN_YOU.test(text) ? sure('帮助') : undefined
}

function aboutSomebody(text: string): Intent | undefined {
  const word = (wantsSomebody(text) && '求助') || (asksWhoComes(text) && '进度')
  return word ? sure(word) : undefined
}

function aboutActivities(text: string): Intent | undefined {
  if (OTHERS_JOIN.test(text)) return undefined
  if (MINE.test(text)) return sure('我的活动')
  if (LEAVE.test(text) && !OTHER_PLANS.test(text)) return sure('取消报名', forOthers(text))
  if (NOT_WANTED.test(text)) return undefined
  if (EVENT_ASKED.test(text)) return sure('活动')
  if (/报名|参加|名额|位(?!置)/.test(text) && (CAN_ONE_JOIN.test(text) || ABOUT_JOINING.test(text))) return sure('活动')
  if (JOIN.test(text) && text.length > LONGEST_WISH) return { word: '活动', rest: text, sure: false }
  if (JOIN.test(text) || saysMoreHeads(text)) return sure('报名', whoAfter(text))
  const who = ALL_GO.exec(text)?.groups?.who
  if (who && readHeads(who).heads > 1 && !OTHER_PLANS.test(text))
    return sure('报名', text === who ? text : `${who} ${text.slice(0, -who.length)}`)
  return PLAN.test(text) ? sure('活动') : undefined
}

/** 讲座几点开始, 体检在哪集合, 活动改到几点了: of what is on, and not of a certificate. */
const EVENT_ASKED =
  /(?:活动|讲座|培训|座谈|茶话会|聚餐|球赛|比赛|体检(?![在去]哪[儿里]?办)|义诊)(?:会|课|班)?(?:改到|改成|定在|安排在|大概|到底|是|从)?(?:几点|(?:什么|啥)时候|哪天|几号|星期几|周几|[在去](?:哪[儿里]?|什么地方)(?:集合|办|搞|开|举行|参加)|(?:还)?能不?能?报(?:名)?|要不?要?(?:交钱|花钱|带什么|带啥)|[带穿](?:啥|什么)|(?:收不)?收费|免费)(?:开始|开|办|举行|举办|集合|结束|到几点|来着|[了啊呀呢吗么的啦?？])*$/

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

/** 今天下雨路滑大家慢点: advice to others about the weather, and nothing that stands or lies somewhere. */
const ADVICE =
  /(?:大家|各位|兄弟|哥几个|哥们|师傅们|姐妹|都)[^，。]{0,8}(?:慢|小心|注意|当心|悠着|戴好|开灯)|(?:慢点|小心点?|注意安全|当心点?)(?:啊|吧|哈|呀|哦|骑|开|走)*[！!。~]*$/
const SEEN =
  /井盖|坑|电线|电缆|塌|漏|断|倒|掉|积水|坏|堵|着火|冒烟|漏电|(?:(?<!铁)路|街|桥|小区|大厦|地铁|东门|西门|南门|北门|门口|路口)(?!滑|上|况)/

/** 井盖修好了 is no new one; of an item it is for what is said of items. */
const MENDED = /(?<![没不未还别])(?:[修补换装弄]好|处理好|解决|清理?干净|清走|恢复)了[啊呀哈]*$/

/** 商家出餐慢，超时罚了我50: what was taken from him goes before what kept him from his order (小区与商圈). */
const FINED = /罚(?:款|钱|了)|被罚|[乱被]扣|扣(?:了|我|钱|款)|申诉|赖我/
const OF_ORDERS = /^h09/

function aboutPlaces(text: string): Intent | undefined {
  if (NOT_WANTED.test(text)) return undefined
  const hazard = readHazard(text)
  if (PROGRESS.test(text)) return sure(hazard.evidence.length > 0 || /报的|修/.test(text) ? '我的隐患' : '进度')
  if ((NEARBY.test(text) || /^(?:附近|周边|周围)(?:有(?:什么|啥))?$/.test(text)) && !HELP.test(text) && !/坏|堵|漏|关门|塌/.test(text))
    return sure('附近', text)
  if (ADVICE.test(text) && !SEEN.test(text)) return undefined
  if (hazard.evidence.length > 0 && MENDED.test(text) && !namesItem(text)) return sure('修好')
  if (hazard.evidence.length > 0 && OF_ORDERS.test(hazard.category ?? '') && FINED.test(text)) return sure('求助', text)
  if (hazard.evidence.length > 0 && !hazard.aboutPerson && !/我的?(?:车|电瓶|手机)/.test(text)) return sure('吹哨', text)
  if (POLICY_TOPIC.test(text) && ASKS.test(text) && (!OWN_TROUBLE.test(text) || /材料|条件|几天|流程|手续/.test(text)))
    return sure('政策', text)
  if (HELP.test(text) || BROKEN.test(text)) return sure('求助', text)
  if (hasSuffered(text)) return sure('求助', text)
  return BEFELL.test(text) || classify(text).category ? { word: '求助', rest: text, sure: false } : undefined
}
