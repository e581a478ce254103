import { readHazard } from '../topics/hazard-words.js'
import { classify } from '../topics/lexicon.js'
import type { Intent } from './intent.js'
import { isChatter, WRONG } from './wish-chatter.js'

/** Words of talk between people that look like a wish: it is asked about, or a choice is offered, instead of done. */

/** Who says no more than that he does not come means what he signed up for; in a longer story it may be a dinner. */
const SHORT = 10
const OF_ACTIVITIES = /活动|报名|课|讲座|体检|义诊|名额|座位|聚餐|赛|名单|名字|培训|\d\s?号/
/** Of a meal and its seller something is wrong, not of a place. */
const OF_A_MEAL =
  /坑爹|太坑|被坑|真坑|最坑|好吃|难吃|味道|差评|菜量|分量|米饭|[炒盖拌]饭|凉菜|凉皮|汤盒|配料|调料|[一两几]单|下单|送到|送来|送餐|送货员|走别人的路/
/** What somebody else shall do, has done or is asked what he does: 你现在怎么办, 谢谢你的帮忙, 不用帮我问了. */
const OF_OTHERS =
  /(?:你|您|你们|他|她|他们)(?!好)[^，。]{0,10}(?:怎么办|咋办)(?!$)|^[^，。我]{0,6}(?:你|你们|他|她)[^，。我]{0,8}(?:怎么办|咋办)|不用帮|没帮|谢[^，。]{0,5}帮忙|主动帮|有没有(?:什么)?要帮忙|肯定(?:要)?帮忙|你可以帮我推一下/
const ASKS_OTHERS = /^(?:那|嗯|唉|哦)?(?:你|你们|他|她)(?!们?(?:帮|给)我)[^，。]{0,12}(?:到哪|怎么样|咋样)/

/** What a guide or a travel desk is asked for: 帮我推荐一家评分高的酒店, 帮我查一下它家电话. */
const OF_A_GUIDE =
  /(?:推荐|介绍|挑选?|安排|找|查|看|订|搜|选)[^。!！?？]{0,40}(?:酒店|宾馆|民宿|餐馆|餐厅|饭店|馆子|景点|门票|电影|影片|电视剧|歌|专辑|小说|资料|资源|攻略|星座)|评分|人均|门票|游玩|好玩|景点|出租车|打个?车|主演|导演|专辑|影片|推荐菜/
/** What riders are in trouble with, or who may help: a cry of 怎么办 that names none of it may be about anything. */
const OF_A_RIDER =
  /车|电[瓶池动]|胎|链(?!接)|刹|手机|钱|工资|薪|[这那一单]单|单子|接单|派单|跑单|送|餐|客户|顾客|客人|商家|老板|站|平台|系统|罚|扣|投诉|差评|申诉|封|账号|房东|房租|租房|押金|保险|社保|工伤|伤|疼|病|药|医|晕|摔|撞|吵|打架|被|丢|偷|骗|钥匙|证|身份|合同|辞|请假|上学|幼儿园|入园|雨衣|头盔|充电|换电|小区|保安|门禁|电梯|楼|路|堵|迟到|超时|律师|社工|法律|官司|赔|贷|债|抑郁|睡不着|撑不|活不|压力|孤单|聊聊|说说|地址|导航|箱|(?<!表情|红|面|打)包|东西|掉|坏|没电|水|火|户口|老家|孩子|老人|家里|打气|气筒|工具|扳手|螺丝|绳|雨|补|千斤顶|借我|交不起|心里|憋|难受|腰|腿|胳膊|膝|驾|救援|护照|执照|通行证|签|手续|材料|登记|籍|补办|人工|客服/
/** 求助, 帮帮我: whoever says so wants somebody, whatever it is about. */
const CRIES = /求助|救命|救救|帮帮(?:我|忙)|帮我(?:推|搬|抬|修|搭|联系|问|叫人)|帮(?:我)?个忙|搭把手|来个人|谁来/
/** Who has nowhere to sleep asks no guide. */
const IN_NEED = /没地方(?:住|睡|去)|没钱|露宿|无家/
const isOfNothingKnown = (text: string) => !CRIES.test(text) && !OF_A_RIDER.test(text) && classify(text).category === undefined

/** Where a hazard is. */
const WHERE =
  /路|街|桥|口|站|小区|[号栋]楼|楼[道下梯上]|单元|[东西南北后大]门|门[前外]|院|公园|村|广场|地铁|大厦|坡|车道|人行|盲道|台阶|隧道|河|胡同|巷|商场|超市|学校|医院|工地|停车|机动车|绿化|地面|对面|旁边|附近|里面|这边|这里|这儿|那边|拐角|骑|井盖|围挡|塔吊|吊车|钢板(?!夹)|沥青|限高|公厕|厕所|停车线|标线|斑马线|电[线缆]|管沟|管道|电?线?杆|洒水车|护栏|隔离|老头乐|充电|红绿灯|信号灯/
/** What stands in streets and may be all right. */
const THING = /[牌墙树枝檐栏灯盖块土位地管板狗线桩机]$|占用|高空/
/** 九棵树东路井盖: who names a road names what is on it for a reason. */
const ON_A_ROAD = /^[^，。,.\s]{2,10}(?:[路街桥道]|路口|小区)[^，。,.]{0,8}(?:盖|灯|杆|栏|线|树|[广招]告?牌)[^，。,.]{0,4}$/
const WAITS_FOR_A_MEAL = 'h0905'
/** 它家的招牌菜, 我在工地: one short word for a thing or a state, and nothing of where it is and what is wrong. */
function isHazardOfNothing(text: string): boolean {
  const { category, evidence, score, urgency } = readHazard(text)
  const [word = ''] = evidence
  // 商家出餐太慢了 气死: of a seller whom nobody could find.
  if (category === WAITS_FOR_A_MEAL && urgency === 'normal' && !WHERE.test(text)) return true
  if (urgency !== 'normal' || evidence.length !== 1 || score > 2) return false
  return !WHERE.test(text) || (THING.test(word) && !WRONG.test(text) && !ON_A_ROAD.test(text))
}

/** 屋里充电瓶安全吗: asked in general, and nothing is said to be wrong. */
const IS_IT_SAFE = /(?:安全不安全|安不安全|(?:安全|危险)(?:吗|么|不|吧))[啊呀呢]*[?？]*$/

/** What went on is asked of the bot shortly, or with a word of what was reported. */
const OF_REPORTS = /求助|报|反映|处理|修|解决|上次|之前|客服|社工|申请|投诉|隐患|案|我的/
const LONG_QUESTION = 16

/** A guess with less trust in it, where its text speaks of something else as well. */
export function withDoubts(text: string, guess: Intent | undefined): Intent | undefined {
  if (!guess?.sure || guess.named) return guess
  if ((guess.rest !== '' || guess.word === '进度') && isChatter(guess.word, text)) return { ...guess, sure: false }
  if (guess.word === '取消报名' && text.length > SHORT && !OF_ACTIVITIES.test(text))
    return { ...guess, sure: false, named: true, asked: true }
  if (
    guess.word === '吹哨' &&
    (OF_A_MEAL.test(text) ||
      isHazardOfNothing(text) ||
      (IS_IT_SAFE.test(text) && !WRONG.test(text)) ||
      (OF_A_GUIDE.test(text) && !WRONG.test(text)))
  )
    return { ...guess, sure: false }
  // 转人工, 来个人: nothing is said but that somebody is wanted.
  if (
    guess.word === '求助' &&
    guess.rest !== '' &&
    (OF_OTHERS.test(text) || (OF_A_GUIDE.test(text) && !IN_NEED.test(text)) || isOfNothingKnown(text))
  )
    return { ...guess, sure: false }
  if (guess.word === '进度' && text.length > LONG_QUESTION && !OF_REPORTS.test(text)) return { ...guess, sure: false }
  return guess.word === '进度' && ASKS_OTHERS.test(text) ? undefined : guess
}
