import { withoutGreeting, withoutThanks } from '../thanks.js'
import { readHazard } from '../topics/hazard-words.js'
import { classify } from '../topics/lexicon.js'
import { aboutTheBot, asksHow, asksWhatFor } from './asks-how.js'
import { CLAIMED, isClaim } from './claims.js'
import { isPerhaps, moodOf, SMALL, withoutPerhaps } from './mood.js'
import { aboutActivities, NOT_WANTED } from './of-activities.js'
import { aboutNamed, asksAboutWord, beginsOfItem, namesOwn } from './of-item.js'
import { asksForSomebody, asksWhoComes, wantsSomebody } from './somebody.js'
import { hasSuffered } from './suffered.js'
import { withDoubts } from './wish-doubts.js'
import { guessLearned, isSettled, LIKELY, meantBy, preferred, SHOWS } from './wish-guess.js'
import { wordsOfNoun } from './wish-nouns.js'
import { namesItem, wishParts } from './wish-parts.js'
import { asRead } from './wish-text.js'
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

const PROGRESS =
  /(?:我那个?|我的?|那个)(?:求助|事儿?)[^，。]{0,4}(?:有人(?:管|接|理)|准信|有没有(?:个)?准信|处理|到哪|咋样|怎么样|有(?:消息|信)|没(?:消息|信))|^求助(?:处理|办)?到哪|(?:上次|昨天|前几天|前天|上周|之前|我)(?:报|反映|求助|提)的(?![^，。]{0,3}(?:活动|体检|讲座|课|夜校|培训|比赛|名))|(?:修|处理|解决|办|弄|搞)(?:(?:好|完|了|妥)了?(?:吗|么)|(?:好|完|了|妥)?了?(?:没|没有|没呢))(?:$|[?？。])|(?:进展|(?<!(?:充电|下载|剧|更新|加载|游戏|这单|配送|装修).{0,2})进度(?!条|到第|才|慢|卡)|到哪(?:一步|儿?了)|怎么样了|咋样了|有(?:消息|结果|回音|下文)|(?:多久|多会儿?|啥时候|什么时候|几时)(?:才)?能(?:好|办|给?修|解决|弄好|处理)|还要等)/
const FACILITY =
  '驿站|充电(?:桩|柜|站|的)?|换电(?:柜|站)?|饮水(?:机|点)?|热水|接水|打水|喝水|厕所|卫生间|洗手间|公厕|医院|急诊|诊所|卫生站|药店|修车(?:铺|店|的)?|补胎(?:的)?|食堂|盒饭|快餐|便利店|休息(?:站|室|的地方)?|歇脚|歇会儿?|派出所|爱心屋|暖心屋'
const NEARBY = new RegExp(
  `(?:附近|周边|这块儿?|这一带|最近的|就近|旁边|这边|周围|离我)[^，。]{0,8}(?:${FACILITY})|(?:哪儿?|哪里|哪有|哪能|什么地方)(?:有|能|可以|可)*[^，。]{0,4}(?:${FACILITY})|(?:${FACILITY})[^，。]{0,3}(?:在哪|在什么地方|怎么走)`,
)
const POLICY_TOPIC =
  /政策|补贴|社保|养老保险|医保|公积金|居住证|工作居住证|职业伤害|职伤|工伤(?:怎么|咋|要|如何)?(?:认定|保险|待遇|申请)|新国标|上牌|牌照|健康证|算工伤|外地(?:车)?牌|落户|入学|上学|学籍|参保|参加?保|失业金|最低工资|高温(?:津贴|补贴)|加班费|劳动合同|公租房|廉租房|驾照|过渡期|异地就医|医疗费?报销|医药费报销|看病报销|就医报销/
const ASKS = /怎么|咋|如何|吗|么|多少|什么|啥|哪|能不能|可不可以|可以|需要|要不要|条件|材料|标准|几天|多久|[?？]/
const OWN_TROUBLE = /(?<!证|照|牌|社保|医保|公积金)怎么办(?!理|[^，。]{0,5}证)|咋办|不给|拖欠|克扣|被扣|没人管|不批|不认|求助|帮帮/
const HELP =
  /求助(?!热线|电话|[^，。]{0,2}多(?:不多|吗|么|少)|情况|数)|救命|救救|帮帮(?:我|忙)|帮(?:我)?(?:个|下|一下)?忙|帮我(?:推|看|找|问|联系|抬|搭|修|叫)|谁能|谁有|谁在|哪位|有没有(?:人|兄弟|师傅|哪位)|怎么办|咋办|[咋怎么]整$|求求|搭把手|支个招|来个人|能来(?:个|帮)|借我[^，。]{1,8}(?:呗|吧|用|吗|一下)|谁借我|懂行的|帮我一下|想(?:找|咨询)[^，。]{0,3}(?:律师|社工|人(?:聊|说|评|倾诉)|聊聊|说说)|社区[^，。]{0,4}能(?:不能)?帮|找谁(?:去)?说(?:理)?去?$|能(?:不能)?借(?:我)?(?:点|一?下)|手机掉(?:河|水|沟|下水道)|(?:能不能|可不可以|可以|能)帮帮?(?:一?下)?(?:忙|我|我们|一?下|吗)/

/** A vehicle that does not go on, said without asking. */
const BROKEN =
  /(?:链[子条]|车?轴|轮?胎|车胎|刹车|电机|车把|钥匙|电瓶)[^，。\s]{0,3}(?:断|掉了|卡死|爆|扎|坏|漏气|失灵|没电|抱死)|(?:(?:我的?|电动|电瓶|摩托)车子?[^，。\s]{0,3}|(?:^|[\s，,])车子?(?:又|还|也|给|突然|半路|彻底)*)(?:坏|推不动|锁死|趴窝|抛锚|没电|打不着|不走|骑不[了动]|动不了|熄火)(?!.*(?:[修弄换]好了|没事了))/
/** Something befell somebody: three things are offered. */
const BEFELL =
  /(?:让|给)[^，。\s]{0,3}(?:车|人)[^，。\s]{0,2}(?:刮|蹭|撞|碰)了|被[^，。\s]{1,6}(?:打|骂|扣|骗|偷|抢|撞|蹭|刮|剐|碰|砸|绊|咬|砍|堵|抓)|被扣|上不了学|没学上|没人接|[断停][水电]了/

/** Read only of texts that are addressed to the bot and are neither a command nor an answer. `may`: which commands their speaker may say. */
export function guessIntent(plain: string, may: (word: string) => boolean = () => true): Intent | undefined {
  const text = asRead(plain)
  return asSaid(inMood(text, may), plain, text)
}

/** What is kept stays in the words it was said in. */
function asSaid(intent: Intent | undefined, plain: string, text: string): Intent | undefined {
  const said = withoutGreeting(withoutThanks(plain.trim()))
  if (!intent || text === said) return intent
  const whole = (rest: string) => (rest === text ? said : rest)
  return {
    ...intent,
    rest: whole(intent.rest),
    ...(intent.offered ? { offered: intent.offered.map(({ word, rest }) => ({ word, rest: whole(rest) })) } : {}),
  }
}

function inMood(text: string, may: (word: string) => boolean): Intent | undefined {
  if (text.length < 2 || text.length > 300) return undefined
  if (isUrgent(text)) return unsure(text, read(text, may))
  const mood = moodOf(text)
  // 谁把我的报名取消了 is about one's own place.
  if (isClaim(text) && mood?.shows !== '我的活动') return ofClaim(text, may)
  if (!mood) return unsure(text, read(text, may))
  const wanted = mood.rest.length < 2 ? undefined : unsure(mood.rest, read(mood.rest, may))
  // 昨天取消报名了 怎么还提醒我: how it stands says more than what is only like a wish.
  const isGuess = mood.shows !== undefined && wanted?.learned !== undefined && wanted.asked
  if ((wanted?.sure || wanted?.named) && !isGuess) return wanted
  // 昨天求助过了 车又坏了: what stands beside is what it is about.
  if (mood.rest.length > SMALL) return wanted
  return mood.shows && may(mood.shows) ? { ...sure(mood.shows), named: true } : undefined
}

/** What others say of an item is shown as it stands; what its speaker makes of it (说修好了 其实没动) is read from sentences like it. */
function ofClaim(text: string, may: (word: string) => boolean): Intent | undefined {
  const learned = guessLearned(text, may)
  if (learned && !learned.offered && !CLAIMED.has(learned.word) && (learned.learned ?? 0) >= LIKELY) return learned
  return namesItem(text) && wordsOfNoun(text)?.has('进度') ? { ...sure('进度', wishParts('进度', text)), named: true } : undefined
}

/** What has a number is no new one, however its words sound: 我的求助3拖了一周还没人管. */
const ofNamed = (text: string, guess: Intent | undefined, may: (word: string) => boolean): Intent | undefined =>
  guess && NEW.has(guess.word) && !guess.named && namesOwn(text) && !isUrgent(text) ? aboutNamed(text, may) : guess
const NEW = new Set(['求助', '吹哨'])

function read(text: string, may: (word: string) => boolean): Intent | undefined {
  const guess =
    (asksHow(text) ? aboutTheBot(text) : undefined) ??
    aboutStaff(text) ??
    aboutOne(text, may) ??
    aboutTheBot(text) ??
    aboutSomebody(text) ??
    aboutActivities(text) ??
    aboutPlaces(text)
  return orLearned(text, ofNamed(text, withDoubts(text, guess), may), may)
}

/** What one may come to want is asked about: 我可能去不了. What is ordered in a clause of its own is not: 可能晚到 先帮我报名活动1. */
function unsure(text: string, guess: Intent | undefined): Intent | undefined {
  if (!guess?.sure || !MAY_COME.has(guess.word) || !isPerhaps(text)) return guess
  const plainly = withoutPerhaps(text)
  if (plainly && aboutActivities(plainly)?.word === guess.word) return guess
  return { ...guess, sure: false, named: true, asked: true }
}
const MAY_COME = new Set(['报名', '取消报名', '撤销', '同意', '婉拒', '换社工', '退订', '取消活动', '结束活动'])

/** Whose life may be in danger is not asked what is meant. */
const orLearned = (text: string, guess: Intent | undefined, may: (word: string) => boolean): Intent | undefined =>
  text.length > LONGEST_LEARNED || isSettled(guess) || isUrgent(text) ? guess : preferred(text, guess, guessLearned(text, may))
const LONGEST_LEARNED = 60
const isUrgent = (text: string) => classify(text).urgency === 'life' || readHazard(text).urgency === 'life'

/** What begins with a command's word and still tells of the item that bears the number, or asks what the word is for: 求助2到哪了, 求助都能求什么. */
export function wishOfItem(plain: string, may: (word: string) => boolean = () => true): Intent | undefined {
  const text = asRead(plain)
  const [ofItem, asks] = [beginsOfItem(text), asksAboutWord(text) || asksWhatFor(text)]
  // Nothing is asked before what is done about a life in danger.
  if (!(ofItem || asks) || isUrgent(text)) return undefined
  const intent = inMood(text, may)
  const isOfIt = intent && !NEW.has(intent.word) && (intent.named || wordsOfNoun(text)?.has(intent.word) !== false)
  if (!ofItem) return isOfIt && (SHOWS.has(intent.word) || intent.offered) ? intent : undefined
  if (isOfIt) return asSaid(intent, plain, text)
  return namesOwn(text) ? aboutNamed(text, may) : undefined
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
  if (!wish) return undefined
  const word = meantBy(wish.word, text, may)
  if (word !== wish.word) return { word, rest: wishParts(word, text), sure: false, named: true, asked: true }
  return { word, rest: wish.rest, sure: !wish.asked, named: true, ...(wish.asked ? { asked: true } : {}) }
}

function aboutSomebody(text: string): Intent | undefined {
  const word = (wantsSomebody(text) && '求助') || (asksWhoComes(text) && '进度')
  return word ? sure(word) : undefined
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
/** 被狗追着咬了一口: it was he who was bitten. */
const BITTEN = /(?:我|单|路上)[^，。他她]{0,6}被[^，。]{0,2}狗[^，。]{0,3}咬|^被狗[^，。]{0,3}咬/
const OF_ORDERS = /^h09/

function aboutPlaces(text: string): Intent | undefined {
  if (NOT_WANTED.test(text)) return undefined
  const hazard = readHazard(text)
  if (PROGRESS.test(text)) return sure(hazard.evidence.length > 0 || /报的|修|隐患|哨/.test(text) ? '我的隐患' : '进度')
  if ((NEARBY.test(text) || /^(?:附近|周边|周围)(?:有(?:什么|啥))?$/.test(text)) && !HELP.test(text) && !/坏|堵|漏|关门|塌/.test(text))
    return sure('附近', text)
  if (ADVICE.test(text) && !SEEN.test(text)) return undefined
  if (hazard.evidence.length > 0 && MENDED.test(text) && !namesItem(text)) return sure('修好')
  if (BITTEN.test(text)) return sure('求助', text)
  if (hazard.evidence.length > 0 && OF_ORDERS.test(hazard.category ?? '') && FINED.test(text)) return sure('求助', text)
  if (hazard.evidence.length > 0 && !hazard.aboutPerson && !/我的?(?:车|电瓶|手机)/.test(text)) return sure('吹哨', text)
  if (POLICY_TOPIC.test(text) && ASKS.test(text) && (!OWN_TROUBLE.test(text) || /材料|条件|几天|流程|手续/.test(text)))
    return sure('政策', text)
  if (asksForSomebody(text)) return { ...sure('求助', text), named: true }
  if (HELP.test(text) || BROKEN.test(text)) return sure('求助', text)
  if (hasSuffered(text)) return sure('求助', text)
  return BEFELL.test(text) || classify(text).category ? { word: '求助', rest: text, sure: false } : undefined
}
