import { SURNAMES } from '../words/surnames.js'
import type { JielongEntry } from './jielong.js'
import type { ReadEntry } from './jielong-called.js'
import { labelsIn } from './jielong-columns.js'
import { likeness } from './jielong-name.js'
import type { Numbered } from './jielong-numbers.js'
import { joined } from './jielong-team.js'

/** What a bare number behind a name means in a list: its head says so, or that it stands in every line. */

/** 示例：姓名+人数, and 小明 2 below. */
const ASKS_COUNT =
  /(?:姓名|名字)[^\n]{0,12}(?:人数|几人|几位|多少人)|[写注标备](?:上|明|清|清楚|注|好)?(?:总?人数|几[个位]?人)|报总?人数|(?:到场|参加|参会|出席|参与)人数|几[个位]?人[^\n]{0,4}[写注标备报说]/
const BARE_COUNT = /(?<=\S)[\s/|｜-]+(\d{1,2})\s*$/
/** 姓名+人数, and below it 小明+1, 小红+3, each line so: the sign stands between a name and how many they are in all. */
const ASKS_SUM = /姓名\s*[+＋]\s*人数/
const ASKS_THINGS = /(?:姓名|名字)\s*[+＋]\s*(?:份数|数量|件数|箱数|斤数|金额)/
const SUM = /(?<=\S)\s*[+＋➕]\s*(\d{1,2})\s*人?\s*$/
/** 小明：2 in every line, or where another says 2人; with a head that asks for it also 小明2. */
const AFTER_COLON = /^(\s*[^\d\s:：]{2,10})\s*[:：]\s*([1-9])\s*$/
const GLUED = /^(\s*[\u4e00-\u9fff]{2,4})([1-9])\s*$/
/** 小乔 2, 大乔 1: every line is a name and a small number, and no head says what else it counts. */
const BARE_IN_EACH = /^(\s*[^\d\s+＋➕]{1,10})[\s/|｜-]+([1-9])\s*$/
const OF_OTHERS = /[份箱斤袋件桶盒瓶套张只条双顶组桌号楼栋班级科档]|尺码|座位|金额|团购|订[水奶]|分工|选|1[^\d\n]{1,10}2[^\d\n]/
const SAYS_PEOPLE = /[1-9一二两三四五六]\s*[个位]?人(?![间座份桌床宿寝拼餐套])|\s[俩仨](?=$|[\s,，。])|[一全]家.{0,3}口/
/** 小明 2个, 阿强：四个, where the head asks how many come. */
const SO_MANY = /(?<=\S)[\s,，:：/|｜-]+(?:自己|就)?([\d一二两三四五六七八九十]{1,2})\s*个(?=$|[\s,，。(（])/
const AT_END = /^(\s*[^\d\s+＋➕]{2,10})([1-9])\s*$/
export function countsOf(head: string, numbered: readonly Numbered[], read: ReadEntry): (entry: Numbered) => JielongEntry {
  const count = heedCounts(head, numbered, read)
  const isWith = numbered.some(({ text }) => WITH.test(text))
  const twos = numbered.filter(({ text }) => TWO.test(text)).length
  // 小明 小红 in each line are two; where each has two full names, the second may be the own name, or the child's.
  const isMeant = twos < numbered.length || (!OF_FAMILY.test(head) && numbered.every(({ text }) => NICKNAMES.test(text)))
  const isTwo = (text: string) => isMeant && labelsIn(head) === undefined && areTwo(text)
  const listed = new Set(isWith ? numbered.map(({ text }) => read(text).name) : [])
  return ({ number, text }) =>
    count({
      number,
      text: joined(text)
        .replace(CALLS_OFF, (said, thing: string) => (head.includes(thing) ? '取消' : said))
        .replace(NOT_DOING, (said, one?: string, other?: string) => (titleVerb(head, one ?? other) ? '去不了' : said))
        .replace(FEEDS.test(head) && !IF_EATING.test(head) ? NOT_EATING : /(?!)/, '取消')
        .replace(WITH, (said, name: string) => (listed.has(name) ? '' : said))
        .replace(IN_PAIRS.test(head) ? PAIR : /(?!)/, '$1、$2')
        .replace(isTwo(text) ? TWO : /(?!)/, '$1、$2')
        .replace(isMeant && twos > 1 && mayBeTwo(text) ? MAYBE_TWO : /(?!)/, '$1 2人')
        .replace(SELLS.test(head) ? TIMES : /(?!)/, '')
        .replace(OF_SIZES.test(head) ? SIZES : /(?!)/g, '')
        .replace(FEEDS.test(head) ? PORTIONS : /(?!)/, '')
        .replace(ORDERS.test(head) ? ME_TOO : /(?!)/, '')
        .replace(RIDES.test(head) && !OFFERS.test(head) ? SEATS : /(?!)/, ' $1人'),
    })
}

/** 小红 和小明一起, where 小明 has a line of his own. */
const WITH = /(?<=\S)[\s,，(（]*[和跟与同]([^\s,，。()（）]{2,4}?)(?:一起|一块儿?|同[去行来路]|[去来])?(?=$|[\s,，。)）])/
/** 双打，自由组队: 小明/老张, 小明 老张 are two. */
const IN_PAIRS = /[男女混]双|双打|组队|搭档|[两二2]人一组|[每一]组[两二2]人|结伴/
const PAIR = /^\s*([\u4e00-\u9fff]{2,3})(?:\s*[/／|]\s*|\s+)([\u4e00-\u9fff]{2,3})(?=\s*$|\s+[男女混]双)/
/** 小明 小红, 王一鸣 李子涵 相声: both surely somebody, and called alike. */
const TWO = new RegExp(
  `^\\s*([小老阿][\\u4e00-\\u9fff]|[${SURNAMES}][\\u4e00-\\u9fff]{2})\\s+([小老阿][\\u4e00-\\u9fff]|[${SURNAMES}][\\u4e00-\\u9fff]{2})(?=$|[\\s,，(（])`,
)
/** 大鹏 胖虎 where other lines are 小明 老张. */
const MAYBE_TWO = /^\s*([\u4e00-\u9fff]{2,3})\s+([\u4e00-\u9fff]{2,3})(?=$|[\s,，(（])/
const mayBeTwo = (text: string) =>
  MAYBE_TWO.exec(text)
    ?.slice(1)
    .every((name) => likeness(name) >= 0.6) ?? false
const NICKNAMES = /^\s*[小老阿][\u4e00-\u9fff]\s+[小老阿]/
const OF_FAMILY = /家长|孩子|学生|学员|监护|介绍|推荐|紧急|联系人|接替|替班|代[班领]/
function areTwo(text: string): boolean {
  const [, one = '', other = ''] = TWO.exec(text) ?? []
  return one !== other && one.length === other.length && likeness(one) >= 1 && likeness(other) >= 1
}
/** 雨衣统一购买 120/件: 小明 L ×2 are two coats. */
const SELLS = /[团订]?购|尺码|[/／每][件箱份斤袋盒]/
const TIMES = /[x×*]\s*\d{1,2}(?=$|[\s,，)）])/i

/** 小份68 大份128: 大1小1 are no people. */
const OF_SIZES = /[大中小][份杯盒号]/
const SIZES = /(?<=[\s,，:：\d])[大中小][份杯盒号]?\s*\d{1,2}(?![大小人\d])|(?<=[\s,，:：])[大中小]\d(?=[大中小]\d)/g

/** 盒饭登记: 两人份 is what there is to eat. */
const FEEDS = /[盒早午晚中用订点][餐饭]|早点|夜宵|食堂|奶茶|饮料|下午茶(?!话会)|咖啡|[喝吃][啥什]|点单|[团订拼]购?单|[团订]购/
const PORTIONS = /(?<=\S)\s*[1-9一两二三四五六]人份儿?(?=$|[\s,，)）])/

/** 要喝啥: 小红 +1 同上 wants the same. */
const ORDERS = /奶茶|下午茶(?!话会)|咖啡|饮料|[喝吃][啥什]|点单/
const ME_TOO = /(?<=\S)\s*[+＋]\s*1(?=$|[\s,，])/
/** 例 姓名 是否吃午饭: who eats not, comes all the same. */
const IF_EATING = /是否|吃不吃|吃饭吗|要不要|用餐否/
const NOT_EATING =
  /(?<=[\s,，。(（:：])(?:我|就|今天|明天|中午|晚上)?不(?:吃|喝|订|点|要|拼)(?:[早午晚]?[饭餐]|奶茶)?了?(?=$|[\s,，。)）!！])/

/** 返乡拼车: 小明 2座 takes two seats; where cars are offered (接送志愿车) he has them. */
const RIDES = /[拼包]车|大巴|座位数|几个?座|订座/
const OFFERS = /志愿|车主|司机|接送|出车|提供|有车/
const SEATS = /(?<=\S)\s+(?:[要订占])?([1-6一二两三四五六])\s*个?座位?(?=$|[\s,，。(（])/

/** 取消聚餐 in a list that is about 聚餐: the whole of it, not a part. */
const CALLS_OFF = /取消(?:了|掉)?([\u4e00-\u9fff]{2,4})/

/** 献不了, 不钓了 in a list that is about 献血 or 钓鱼. */
const NOT_DOING = /(?<=[\s,，。(（])(?:([\u4e00-\u9fff])不了了?|不([\u4e00-\u9fff])了)(?=$|[\s,，。)）!！])/
const titleVerb = (head: string, verb = '') => (head.split('\n')[0] ?? '').includes(verb) && !/[吃喝带用等报]/.test(verb)

function heedCounts(head: string, numbered: readonly Numbered[], read: ReadEntry): (entry: Numbered) => JielongEntry {
  const filled = numbered.filter(({ text }) => text.trim() !== '')
  const inEach = (pattern: RegExp) => filled.length > 1 && filled.every(({ text }) => pattern.test(text))
  if (inEach(AFTER_COLON)) return ({ text }) => read(text.replace(AFTER_COLON, '$1 $2人'))
  if (inEach(BARE_IN_EACH) && !OF_OTHERS.test(head)) return ({ text }) => read(text.replace(BARE_IN_EACH, '$1 $2人'))
  if (!ASKS_COUNT.test(head) && !ASKS_THINGS.test(head)) {
    const [some] = filled.filter(({ text }) => SAYS_PEOPLE.test(text))
    const count = OF_OTHERS.test(head) ? /(?!)/ : SO_MANY
    return ({ text }) => read(some ? text.replace(AFTER_COLON, '$1 $2人').replace(count, ' $1人') : text)
  }
  if (inEach(AT_END)) return ({ text }) => read(text.replace(AT_END, '$1 $2人'))
  if (ASKS_THINGS.test(head)) return ({ text }) => read(text.replace(SUM, ' '))
  const sums = ASKS_SUM.test(head) && inEach(SUM)
  return ({ text }) =>
    read(
      text
        .replace(sums ? SUM : BARE_COUNT, ' $1人')
        .replace(SO_MANY, ' $1人')
        .replace(GLUED, '$1 $2人'),
    )
}
