import { segmenter, wordAt } from '../words/segmenter.js'
import { SURNAMES } from '../words/surnames.js'
import { before, matchAt } from './scan.js'
import { APPOINTED, clause, says } from './time-next.js'
import { isSpokenOfAsShop } from './time-shops.js'
import { isNamedAfterTrade } from './time-trades.js'

/** Shops, people and works are named after times. Whether what stands after a day, a festival or an hour makes a name of it. */

/** 明天会更好, 周六夜现场: works. */
const WORK =
  /(?:[\u4e00-\u9fa5]{0,4}app(?![a-z])|综合[症征]|恐惧症|焦虑症|夜现场|会更好|水印|系列[\u4e00-\u9fa5]{0,4})(?:[这那]?首?歌)?(?:的|怎么唱)?(?=$|[^\u4e00-\u9fa5])/y
/** 三点钟方向 is where, 八点档 what, 三点半课堂 a name. */
const NAMED_CLOCK = /牌(?:手表|子)?(?=$|[^\u4e00-\u9fa5])|(?:那个|那边的?)?方向|位置(?!共享|见)|档(?!口)|课堂|学校(?=$|[^\u4e00-\u9fa5])/y
/** 十二点小酒馆门口: after a bare hour, unless one meets there. */
const NAMED_SHOP =
  /小?(?:影城|餐[厅馆]|酒[吧馆家楼]|咖啡(?:[馆厅店]|(?![馆厅店]))|书[店屋]|便利(?:店|(?!店))|面馆|烘焙|烧烤店?的|小吃|奶茶|饮品|拉面|粥铺|饭[店馆]|水果店|花店|茶[楼馆室]|[水气]站(?!送|来|开|关|停|放|领|取)|超市(?=$|[^\u4e00-\u9fa5]))(?!见|集|碰|等|聚|吃|[\u4e00-\u9fa5]{0,2}(?:见|集合|碰头|等))/y
/** 后天这部电影, 夏至未至这小说, 明天的太阳这首歌: a title, by what is said of it. */
const TITLE =
  /(?:的[\u4e00-\u9fa5]{1,3}|未至|你好|之[\u4e00-\u9fa5])?[这那](?:[首部本档款幕只]|个)?[\u4e00-\u9fa5]{0,4}?(?:歌|曲子|片子?|剧|戏|书|小说|节目|电影|游戏|股票|综艺|动画|漫画|专辑|手游)(?![单曲手舞迷院票厂店包])/y

/** 明天小学门口, 明天广场B座: what 明天 names when nothing else is said. */
const NAMED_PLACE =
  /(?:小学|中学|幼儿园|广场|大厦|小区|花园|华[府城庭苑都](?:小区)?|第一城|家园|超市)(?:[A-Za-z\d]{1,3}[座区栋期])?(?:怎么[走进]|旁边|门口|附近|楼下|对面|后面|前面)?(?=$|[^\u4e00-\u9fa5])/y

export const isNamedAfterDay = (text: string, to: number, weekday = false) =>
  matchAt(WORK, text, to) !== null || isNamedAfterTrade(text, to, weekday) || (weekday && isSpokenOfAsShop(text, to))
/** 后天大厦电梯坏了, 明天集团的工资结了吗: what already is so is said of something else than a day to come. */
const ALREADY_SO =
  /(?:小学|中学|幼儿园|广场|大厦|小区|花园|家园|集团|公司|公寓|酒店|超市)(?:[A-Za-z\d]{1,3}[座区栋期])?(?:[东西南北]?门口?|楼[下上]|里|旁边|附近|对面)?的?[\u4e00-\u9fa5]{0,5}?(?:坏|结|漏|塌|掉|倒|丢|死|没有?发|不见|拖欠|欠|涨)了?(?:吗|没有?|么)?(?=$|[^\u4e00-\u9fa5])/y
/** 明天科技的门卫: what companies are called; of what they will do a verb of the time to come tells. */
const COMPANY = /(?:集团|科技|传媒|置[业地]|地产|股份|大厦|实业|控股|资本|物流)的/y
const TO_COME = /[要会得将该来去]|可能|准备|打算/
const isCompany = (text: string, to: number) => {
  const found = matchAt(COMPANY, text, to)
  const said = found ? clause(text, to + found[0].length) : ''
  return said !== '' && !TO_COME.test(said) && !APPOINTED.test(said)
}
export const isPlaceOfName = (text: string, to: number) =>
  matchAt(NAMED_PLACE, text, to) !== null || matchAt(ALREADY_SO, text, to) !== null || isCompany(text, to)
/** 今夜便利, 昨夜小酒馆: who says 今夜 of a shop names it, whatever follows. */
const NIGHT = /[今昨明]夜$/
const NAMED_NIGHT = /[\u4e00-\u9fa5]{0,2}?(?:便利|酒[吧馆家店]|奶茶|咖啡|烧烤|小馆|剧场|星辰|无人入睡)/y
export const isNamedAfterNight = (text: string, from: number, to: number) =>
  NIGHT.test(text.slice(from, to)) && (matchAt(NAMED_NIGHT, text, to) !== null || isSpokenOfAsShop(text, to, true))
/** 三月初三酒家 is a name, 周六便利店 may be where one goes. */
export const isNamedAfterFestival = (text: string, to: number) => matchAt(NAMED_SHOP, text, to) !== null || isSpokenOfAsShop(text, to, true)
/** 晚上八点的酒馆: what a clock and 的 name. */
const CLOCK_OF = /的[\u4e00-\u9fa5]{0,3}(?:酒[馆吧]|[红奶]?茶店|咖啡[馆店]|书店|面[馆包]店?|花店|小店)(?=$|[^\u4e00-\u9fa5])/y
export const isNamedByClock = (text: string, to: number) => matchAt(CLOCK_OF, text, to) !== null

/** 凌晨五点豆腐坊的卤水味, 晚八点酒吧二楼那单. */
export const isShopOfHour = (text: string, to: number) => isSpokenOfAsShop(text, to, true)
export const isNamedAfterClock = (text: string, to: number) =>
  isNamedAfterDay(text, to) || matchAt(NAMED_CLOCK, text, to) !== null || isNamedAfterFestival(text, to)
/** 今天这部电影 may be seen today; of other days it is the title. */
export const isTitle = (text: string, from: number, to: number) => !text.startsWith('今天', from) && matchAt(TITLE, text, to) !== null

/** Words a sentence about a day goes on with: verbs, adverbs, pronouns, where (站里), other times. Things and names are not among them. */
const SENTENCE = /^(?:v|d|r|p|c|u|s$|t$|a$|ad|f$)/
/** What is held on a festival, besides appointments. */
const HELD =
  /踏青|扫墓|祭祖|上坟|赏[月花]|登高|龙舟|[一二两三四五六七八3578][天日](?:假|休|都|$)|人手|没人|佳节|单子|站里|咱们|大家|运力|联欢|团圆|庙会|灯会|灯谜|游园|活动|[^\u4e00-\u9fa5]|[^券]会$|晚会(?!的)|[^比]赛$|单量|单多|客流|行情|运力|排班|安排|[人车单]少|[人车单]多/
const PEOPLE = new Set(['骑手', '师傅', '兄弟', '站长', '商家', '门店', '客人', '同事', '队员', '小哥', '家里', '老家', '孩子', '父母'])
/** 今日说法, 今日关注: programmes and papers. */
const PROGRAMME =
  /说法|关注|头条|观察|视点|焦点|亚洲|美国|中国|世界|影评|英雄|话题|速递|印象|资讯|要闻|报价|有酒|毕(?!业)|快报|早报|晚报|便利|之(?![前后内间])|复明/y

/** 今日股指继续下跌 tells of the day; 今日水果超市不让停 is about a shop. */
const ABOUT = /^(?:v|d|a$|ad)/
const SHOP = /超市|小区|酒店|公司|饭|面|茶|店|馆|园|城|广场|大厦|家|咖啡|美术|[香牛虾鱼鸡]/
function tellsOf(rest: string): boolean {
  const at = segmenter()
    .tag(rest, false)
    .findIndex(({ tag }, index) => index > 0 && ABOUT.test(tag))
  return at > 0 && !SHOP.test(rest)
}

/** Whether a bare name of a festival or solar term that ends at `to`, or 今日, 明日, is the day: 春节回家, 元旦站里聚餐; 七夕花束, 冬至饺子馆 are things. */
export function standsAsNamedDay(text: string, to: number): boolean {
  if (matchAt(PROGRAMME, text, to)) return false
  if (says(text, to)) return true
  const rest = clause(text, to)
  const next = wordAt(text, to)
  return (
    next === undefined ||
    SENTENCE.test(next.tag) ||
    PEOPLE.has(next.word) ||
    (text[to - 1] === '日' && tellsOf(rest)) ||
    /^[老小]./.test(next.word) ||
    /^(?:哥|姐妹|兄弟|弟兄)(?:几个|们|俩)/.test(rest) ||
    APPOINTED.test(rest) ||
    HELD.test(rest)
  )
}

const TITLES =
  '师[傅兄姐弟]|律师|老师|女士|先生|大[哥姐叔爷妈]|老[哥弟师板]|小[哥姐]|站长|[店组队班校院]长|同学|同志|教练|医生|护士|经理|主任|导演|老板'
/** 周一鸣欠我钱, 周日红女士: a name of 周 and one more character, by what is said of it. */
const PERSON = new RegExp(
  `(?![${SURNAMES}课班会赛球雨雪风夜早晚上下中前后到至起开去来我你他她咱大家老小有没不要休请吃打踢跑爬能可是在就都也还又的和全同站这那旧话快租借偷撞捡见找问带陪催选送接]|新(?=[站人店车手电]))[\\u4e00-\\u9fa5](?:${TITLES}|的(?:电话|手机|微信|车|单|电影|歌|戏|账号|头盔|电[瓶动]|健康证|名字)|[演唱]的|欠|是(?![不否])|说|叫|打人|骂|不接|电话|这人|[你您]好|在吗|投诉|家的|[你您](?:的)?(?:头盔|电话|手机|车灯|钥匙|包|箱子?|保温箱|健康证|外套)(?!给我送来))`,
  'y',
)
/** 周日升是我们站长, 周一围姓周: who is told of by what he is. */
const INTRODUCED =
  /[妹姐哥弟叔婶嫂丫娃](?:头|子)?(?:在哪|把[我他她你]|骂|欠|不接|拉黑|退群|呢)|[\u4e00-\u9fa5]{1,2}(?:姓周|是(?:[我咱他她你](?:们)?的?|新来的?|[老新])(?:站长|队长|同事|师傅|徒弟|老乡|邻居|室友|朋友|同学))/y
const CALLED = /(?:叫|姓名[:：]?|骑手|同事|师傅|站长|收货人[:：]?|联系人[:：]?|客户)$/
/** Characters of given names that are seldom words: what jieba reads as one character after 周三 and is among them is somebody. */
const GIVEN =
  '诺熙熹翰耀皓珞悦凡航鹏娟娘杰磊涛超辉斌彬鑫浩昊宇轩婷娜莉莎琳琪瑶璐萱馨怡佳嘉俊毅凯帆晖恒桐梓涵欣怡雯倩颖蕾薇芸芬芳芝茂栋锋勇强伟鸣'
/** Single characters that stand in names, seldom alone: 郎, 晖. jieba calls a few others so that do. */
const isOfName = ({ word, tag }: { word: string; tag: string }) =>
  GIVEN.includes(word) || (/^nrt?$/.test(tag) && !'后司府温施索纪福阳'.includes(word))

/** 周六耿庄桥下: a place begins with a family name too. */
const PLACE = /[\u4e00-\u9fa5]{2,5}(?<![\u4e00-\u9fa5]家)(?:[园里庄桥村路街湾营]|小区|大厦|广场|胡同|地铁)/y

/** 歌名叫 星期天, 群名: what follows is a name, whatever it is. */
const NAMED_HERE = /(?:[歌店网书片剧曲]名|群名|昵称|网名)(?:叫|是|改成)?[:：]?\s?$/
export const isCalled = (text: string, from: number) => NAMED_HERE.test(before(text, from))

/** Whether the 周X that ends at `to` is the beginning of somebody's name. */
export function isName(text: string, from: number, to: number): boolean {
  if (matchAt(INTRODUCED, text, to)) return true
  if (says(text, to)) return false
  const next = wordAt(text, to)
  // 周五强哥过生日: a nickname. 周五强降温: the weather.
  if (/^(?:.[哥姐叔姨嫂总爷弟妹子儿]|强[降对冷风沙])/.test(text.slice(to, to + 2))) return false
  const alone = next?.word.length === 1 && !matchAt(PLACE, text, to)
  if (alone && matchAt(PERSON, text, to)) return true
  if (APPOINTED.test(clause(text, to))) return false
  return (alone && isOfName(next) && !SURNAMES.includes(next.word)) || CALLED.test(before(text, from))
}

/** 老周三天没来, 小周五点到: somebody called 周, and a number. */
const COUNTED =
  /早(?![上班晨八九七六\d])|会(?:儿|[过再回]?[来去到给就在])|直(?=[不没在都跟是说])|定(?=[不没要会能是])|块儿|起(?!床|飞|雾)|向(?=[都不])|天(?![气天])|个|[分秒]钟|点|号|单|次|块|岁|年|个?月|小时|十|百|[:：]/y
/** What a word that jieba reads behind 周 leaves of the weekday: 老周天生, 小周一起, 小周末班车. */
const BEGINS_WORD = /^[一二三四五六日天][^\d上中下早晚晨午夜前后]|^末班|^.[^\d]{2}/
const CALLED_OLD = /(?:^|[^\u4e00-\u9fa5]|[和跟给让叫找问等是])[老小阿]$/

/** Whether a 周X without a week before it, from `at` to `to`, is somebody called 周: 老周三天没来, 老周末班车没赶上; or jieba cuts a longer noun there: 周日记本. */
export function isZhou(text: string, at: number, to: number): boolean {
  if (text[at] !== '周') return false
  if (CALLED_OLD.test(before(text, at))) return matchAt(COUNTED, text, to) !== null || BEGINS_WORD.test(wordAt(text, at + 1)?.word ?? '')
  // 大周二手车行: what is sold second-hand is a word, 手车 is none.
  if (/^二手[车房]/.test(text.slice(at + 1, at + 4))) return true
  const noun = wordAt(text, at)?.word === '周' ? wordAt(text, at + 1) : undefined
  // 周一 年级群里说, 周 一年级: only behind 日 does a noun leave no doubt.
  return noun !== undefined && /^日../.test(noun.word) && /^n/.test(noun.tag)
}
