import { z } from 'zod'
import { fromSeed, readSeedTable } from '../../db/seed-folder.js'
import { segmenter } from '../words/segmenter.js'
import { SURNAMES } from '../words/surnames.js'

/** What people are called in a list, told from what else stands in one. */

const PICTURES = /\p{Extended_Pictographic}|\uFE0F|\u200D|\u20E3|\p{Emoji_Modifier}/gu
const AROUND = /^[\s@【[「《<"“'*~～·•]+|[\s】\]」》>"”'*~～·•。.,，、;；!！]+$/g

/** Family name and given name; 小明, 老张, 阿花, 大刘; 陈师傅, 李姐. */
const CALLED_SO = new RegExp(
  `^(?:[小老阿][\\u4e00-\\u9fff]{1,2}|大[${SURNAMES}]|[${SURNAMES}][\\u4e00-\\u9fff]{1,2}|[${SURNAMES}]?[\\u4e00-\\u9fff]{0,2}(?:师傅|哥|姐|叔|姨|嫂|婶|伯|爷|站长|队长|老师|社工|协调员|科长|主任|经理))$`,
)
/** The same signs, and nobody, though jieba takes some of them for people. */
const COMMON =
  /^(?:小(?:[卧间房床票屋盒瓶袋箱]$|牛|龙虾|笼包|面|菜|时|区|组|孩|朋友|吃|学|计|结|心|型|程序|红书|份|碗|杯|号|码)|老(?:花|人|板|家|乡|地方|师傅们|规矩|年)|大(?:家|人|巴|厅|门|米|家好|份|碗|杯|号|码|概)|阿姨|毛巾|谢谢.?|康复|文明|贺卡|顾问|白班|孔庙|雷锋|薛定|黄焖|夏令|张[贴数]|万[达家]|龙舟|向东|史上|文.?团|江苏|金牌)/
const Nickname = z.object({ word: z.string().min(2).max(8), source: z.string('every row names its source') })
/** `seed/nicknames.csv`: words of the language that begin with a family name and are what people call themselves. */
const nicknames = fromSeed(() => new Set(readSeedTable('nicknames.csv', Nickname).map(({ row }) => row.word)))

/** 方便, 马上: a word of the language that begins with a family name; 黄瓜 is a thing, as some people call themselves. */
function commonness(text: string): 'not' | 'thing' | 'word' {
  if (nicknames().has(text)) return 'not'
  if (COMMON.test(text) || (FAMILY.test(text) && NEVER_GIVEN.test(text))) return 'word'
  const [first, more] = FAMILY.test(text) ? segmenter().tag(text, false) : []
  if (!first || first.word.length < 2 || (more && !WORDS.test(more.tag))) return 'not'
  return first.tag === 'n' ? 'thing' : WORDS.test(first.tag) ? 'word' : 'not'
}
const FAMILY = new RegExp(`^[${SURNAMES}]`)
/** 高温组, 白车: how no given name ends; 张队 is a captain. */
const NEVER_GIVEN = /^.(?:.[组队班站店街课厅楼车室岗区场]|[组店街厅楼车室])$/
/** jieba's parts of speech but those of people, places and what has a name of its own. */
const WORDS = /^(?:n|ng|v|vn|vd|a|an|ad|b|d|t|s|f|c|m|l|i|z)$/
const NICKNAME = /^(?:([\u4e00-\u9fff])\1.?|[\u4e00-\u9fff]{2,4}|[A-Za-z][\w.·-]{0,15}|[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff·.]{1,7})$/

/** Values of other columns: numbers, times, sizes, what was answered or paid. */
const VALUE =
  /^(?:[\d\s.,:：~～/+-]+|[a-z]|x{0,3}[sml]|(?:[一全]家)?[\d一二两三四五六七八九十半]+\s*(?:[个位]?人|口人?$|[大小个位份箱袋盒件套张瓶桶斤只本台辆杯碗元块岁天次楼层号码点月日时分米]|公里|小时|分钟).{0,3}|[男女是否有无对√×yn]|(?:周|星期|礼拜)[一二三四五六日天末].{0,3}|[今明后]天.{0,2}|[早中晚夜白]班|[上中下]午.{0,3}|早上|晚上|中午|全天|都[可行].?|可以|参加|不参加|收到|知晓|已.{1,4}|未.{1,3}|同意|ok|yes|no|黑色?|白色?|红色|蓝色|微辣|中辣|不辣|自驾|坐车|拼车)$/i
/** Places, groups, dishes. */
const ENDS_OTHERWISE =
  /(?:[站区街路楼店村镇门桥院]|广场|公园|中心|小区|驿站|停车场|酒店|餐厅|会议室|[组队班]|小组|场|车|[饭面粉汤菜肉丝鱼饺饼粥茶水酒]|奶茶|咖啡|套餐|汉堡|体检|义诊|讲座|培训|比赛|活动|演练|课)$/
/** Whom they ride for. */
const CARRIERS =
  /^(?:美团|饿了么|闪送|顺丰|达达|京东|蜂鸟|叮咚|盒马|滴滴|极兔|圆通|中通|申通|韵达|邮政|货拉拉|高德|德邦|菜鸟|UU|EMS)(?:外卖|买菜|众包|专送|乐跑|骑手|快递|出行|到家|同城|速运|跑腿)?$/i
/** 美团 小明, 站长 老王: not who, but what he is, and the name behind it. */
export const isBeforeName = (piece: string) => CARRIERS.test(piece) || TITLES.test(piece)
const TITLES = /^(?:副?(?:站|组|队|班|店|领队)长|调度员?|教练|领队|志愿者|新人|骑手)$/
const PART =
  /^(?:第.{1,3}[组队班车批场桌]|[一二三四五甲乙丙A-Da-d红蓝黄绿白]组|[红蓝黄绿白黑橙紫]队|组[长员]|队[长员]|领队|司机|乘客|正[式选]|[候替]补|备选|负责人|联系人|发起[人者方]|参与[人者]|组织[者方]|主[办持]|裁判|带队|早班|晚班|中班|夜班|姓名|名字|昵称|电话|手机|序号|人数|备注|站点|班次|尺码|时间|地点|日期|岗位|内容|口味|颜色|套餐|单位|平台|部门|项目|数量|费用|名额|要求|注意|主题|规则|说明|对象|流程|集合|截止|合计|总计|共计?)$/

/** How a rule, a plan or a sentence to all begins, and what only they have in them. */
const BEGINS =
  /^(?:请(?!假)|大家|各位|所有|欢迎|截[止至]|自[带备驾愿]|携|统一|集合|报名[^\s]?$|报名[者人的]|活动|先到|例如?[:：]|共\d|合计|总计|还[差剩缺有]|急?[缺差招]\s*\d|目前|现在|已报|满(?:[\d员人额]|[一二三四五六七八九十])|限|每[人位组队]|以上|以下|上述|如[果有需]|若|凡|由于|为了|根据|关于|注[:：意]|带|穿|戴|有[事车没空单]|没|晚[到点来]|早[到走来]|可[以能]|要|想|去|来不|家里|[不勿别]|我(?:已|们|在|到|的|马上|也)|严禁|禁止|必须|务必|需要?|须|提前|准[时备]|空腹|按时|听从|遵守|收到请|人满|点击|来自|发起)/
const RULE =
  /请(?!假)|自带|带好|携带|[不勿]要?(?:迟到|带|得|许|能)|必须|务必|准时|提前|空腹|时间[:：]|地点|费用|免费|注意|禁止|证件|身份证|到场|遵守|谢绝|截止|报名|接[龙龍]|扫码|转发|[。!！?？].|我们|大家|咱们|各位/
const LONGEST = 12

/** How much a piece of a line looks like what somebody is called: 1 is a name, 0 might be one, -1 is none. */
export function likeness(piece: string): number {
  const bare = piece.normalize('NFKC').replace(PICTURES, ' ').replace(AROUND, '').trim()
  if (bare === '') return /\p{Extended_Pictographic}/u.test(piece) ? 0.2 : -1
  if (VALUE.test(bare) || PART.test(bare) || BEGINS.test(bare)) return -1
  const common = CALLED_SO.test(bare) ? commonness(bare) : undefined
  if (common === 'not') return 1
  if (RULE.test(bare)) return -1
  if (ENDS_OTHERWISE.test(bare)) return -0.4
  if (CARRIERS.test(bare)) return -0.4
  if (common === 'word' || COMMON.test(bare)) return -0.3
  if (/[:：\t]/.test(bare)) return -0.3
  if (/^\d/.test(bare)) return -0.2
  const found = NICKNAME.exec(bare)
  if (found) return found[1] ? 0.9 : 0.6
  return [...bare].length <= LONGEST ? 0.1 : -0.6
}

/** Where a name ends in what is written for one person. */
const CUT =
  /(?<=\S)。|[\s,，、:：;；(（【[+＋~～|｜丨/→—–-]|[带加和跟](?=[0-9一两二三俩个老小媳孩女男对])|[?？!！]|(?<=.{2})(?:我来|算我|加我|也?报名|报|参加)|(?<=[\u4e00-\u9fff]{2})(?:\d|[一两二三四五六俩半]\s*[个位人份件斤箱袋顶双套张瓶桶本台辆杯碗吨把包盒条块])/
/** The likeness of the first thing in a line: 小明 带1人 is as good as 小明. */
export function beginsAsName(line: string): number {
  const text = line.replace(/^[\s@【[「~～*]+|^\d{2,5}(?=[\u4e00-\u9fff]{2})/g, '')
  if (BEGINS.test(text)) return -1
  const first = text.split(CUT).find((part) => part.trim() !== '') ?? ''
  const rest = text.slice(text.indexOf(first) + first.length)
  const own = likeness(first)
  // 小明 is no rule, whatever he writes behind it; 梨园 请准时 is one.
  return own < 1 && RULE.test(rest) && rest.length > LONGEST ? Math.min(own, -0.5) : own
}

/** A place nobody has taken: （缺）, 待报名, 急缺1女. */
const VACANT =
  /^[\s(（【[—_-]*(?:空缺?|缺[人位员]?|待定|待报名?|待补充?|虚位以待|暂无|无|留空|招募中|等你来?|(?:急|还|尚)?[缺差招]\s*[\d一两二三四]+.{0,3}|\d{1,2}[:：]\d{2}(?:\s*[-~—–到至]\s*\d{1,2}[:：]\d{2})?)?[\s)）】\]—_.…-]*$/
export const isVacant = (text: string): boolean => VACANT.test(text)

/** Said to everybody: a rule, a plan. */
export const isRule = (line: string): boolean => BEGINS.test(line.trim()) || RULE.test(line)

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? -1 : values.reduce((sum, one) => sum + one, 0) / values.length
