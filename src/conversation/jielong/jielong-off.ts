import { CANCELLED } from '../heads.js'
import { normalise } from '../normalise.js'
import { inStandardWords } from '../words/dialect.js'
import { likeness } from './jielong-name.js'

/** Whether what is written behind a name says that who wrote it does not come. */

/** 小明❌, ~~小明~~, 小红 退: the line is crossed out. */
const CROSSED =
  /(?:❌|✖|✘|✗|✕|×|🚫|⛔)\uFE0F?\s*(?:$|[(]|有[事单]|请假|[不没][来去空能]|临时|[来去]不|加班|抱歉|生病|感冒)|^\s*(?:❌|✖|✘|✗|✕|×|🚫|⛔)|^\s*[~～]{2}[^~～\n]+[~～]{2}|\s退(?:了|掉)?$|[(]\s*[x×]\s*[)]\s*$|\s(?:pass|no)$|[\u0335-\u0338]/iu
/** What is written behind a name that is off again, to the end of its clause: 划掉, 改下一场, 撤了. */
const OFF_AGAIN =
  /(?:^|[\s,，。([)【】:：;；、!！])(?:先|我|就|那|已|今[天晚]|明[天晚]|当天|[这本][次周]|实在|真|临时){0,2}(?:退(?:了吧?|掉|出|报|名)?|(?:把?(?:名额|位[子置]?))?让(?:出来|给(?:后面|别人|其他|需要)[^\s,，。]{0,4})|撤(?:了|销|回|下)?|(?:[把帮]我)?(?:删(?:了|掉|除)?|划(?:了|掉|去))(?:我|吧|名字?){0,2}|作废|[改延]期|鸽了?|溜了|弃权?|不(?:[用坐订约拼学看唱钓领搭蹭买团剪理接采摘献捐洗游值走回]了|[走回]了(?=[留在]|就地|票)[^\s,，。]{1,8}|上了?)|[下查打踢跑骑爬玩跳练游唱学看坐搭拼订买走回值献捐剪理采摘上](?:不了|不成)了?|[没无](?:空|时间)了?|不得闲|不能(?:[去来]|参[加训会]|出席|到场|前往)了?|(?:改|换|挪)(?:到|成|报|约|去|参加)?(?:下|另|别|后)[^\s,，。]{0,4}[场期次批回周]|下(?:次|回|期)(?:吧|再[说来去约]|见|一定)?|改天(?:吧|再[说来去约])?|(?:还是|这[次回]|今天)?算了|(?:[本这今][周次天]|周[一二三四五六日])?不行[,，\s]*下[周次回期][^\s,，。]{0,3}|我?(?:[那这今]天|[本这]周|时间)?我?不行|缺[席勤]|不在)(?=$|[\s,，。)\]】!！;；~])|(?:^|[\s,，])(?:我|就|先)?不[用要]了?[\s,，]*(?:谢谢?|多谢|感谢|不好意思)/
/** 请假带孙子, 取消吧 孩子病了; 请假半天 comes for the rest. */
const LEAVES =
  /(?:^|[\s,，(（])(?:我|[本这]次|[本这][周期回天]|今天|当天)?请(?:了|[病事年产])?假(?![半一两\d早晚到回条单])|(?<![不能可])(?:取消|退出|不[去来]了)吧(?![?？])/
/** Also behind a reason: 孩子发烧去不成了. */
const CANNOT =
  /(?:有(?:事|课|单|班|会|约)|[上加值]班|出差|生病|发烧|感冒|家里有?事|没空|不在)[\s,，]*不[来去参]加?|(?:不[骑跑打爬玩踢跳练]了|[去来]不[成到]了?|[没无]法(?:[去来]|参加)了?|参加不了了?|(?<!能)不能(?:[去来]|参[加训会]|出席|到场))(?=$|[\s,，。)!！;；]|抱歉|不好意思|[啦哈])/
/** 老婆不让去 */
const FORBIDDEN = /不[让准许](?:我|俺|出门?)?(?:[去来]|参加)?了?(?=$|[\s,，。)!！~])/
/** 改周四了: on another day than the list is for, or what was chosen of several. */
const MOVED =
  /(?:^|[\s,，。(:：])(?:我)?改(?:到|成|为|在|去)?(?:周|星期|礼拜)[一二三四五六日天](?:[去来]|[上下]午|晚上)?了?(?=$|[\s,，。)!！])/
/** 又能去了, 周六去不了周日可以, 取消2人改1人: it is on after all. */
const ON_AFTER_ALL =
  /(?:让|由|换)(?:我|孩子|他|她)?(?:[爸妈爷奶姥][爸妈爷奶姥]?|外[公婆]|家[里长]人?)[^\s,，。不没]{0,2}(?:[去来到]|参加|代)|自己[走开骑打坐]|这[次回周](?:一定|肯定|能|可以|我)?[来去](?!不)|我(?:自己|也|替|就|还)?[去来](?!不)|我[替顶][他她]|重新?报|取消(?![了吧报参本这])[^\s,，。下改不]{1,4}[\s,，]?(?:过?来|去)(?!不)|又(?:能|可以|要)?(?:[去来]|参加)(?:了|$|[\s,，。!！])|还是(?:[去来]|参加|报)|(?:取消|撤销)(?:了?的?)?取消|(?<!不)(?:能|可以)(?:[去来]|参加)了|[去来]不了[^\n]{0,6}(?:可以|行|能[去来]|有空)|改(?:成|为)?\s*[1-9一两二三四五六]\s*(?:个|位)?人/

/** 去不了第二天，第一天来; 请假了可以来. Also 不去了，小李来: that is asked. */
const COMES_AFTER_ALL =
  /(?:不[去来参]|[去来]不|取消|请假|退)[^\n]*(?:[\s,，。](?!下[次周回期]|改天|以后|让|由|换)[^\s,，。不没别]{0,6}(?:[去来到]|参加)|(?<!不|没|下次|下周)(?:可以|能)[去来])(?=$|[\s,，。!！~])/

/** 可能来不了, 不够8人取消. */
const UNSURE =
  /(?:可能|也许|说不定|不一定|万一|如果?|要是|若|怕|估计|恐怕|尽量|不[够足满][^\s,，。]{0,6})[^\s,，。]{0,4}(?:取消|[去来]不了|不[去来]了?|不参加|退出|[去来]不成)|[去来]不了(?:再|会|就|的?话|提前|时)[^\s,，。]*|不[去来](?:的话|会)[^\s,，。]*/g

/** 取消一切 is what somebody is called; 取消 小明 and （取消）小明 have a sign between. */
export const CALLED_OFF = /^(?:取消|退出|放弃|请假|不[来去]了?)(?=[\u4e00-\u9fff])[^\s,，。:：(（]+/
/** Somebody named right before it stays away. */
const AWAY = '(?:都|也|又|就|今天|临时)?(?:不[去来][了啦喽咯]|[去来]不了|(?<!能)不能[去来]了?|取消了?|退出了?|不参加了?)'
/** 孩子不去了, 带的人来不了: they stay away, not who wrote the line. */
const OTHERS = new RegExp(
  `(?:(?<![跟和与])(?:孩子|小孩|娃|宝宝|儿子|女儿|闺女|(?:电动?|电瓶)?车|老婆|媳妇|老公|对象|女朋友|男朋友|朋友|家属|家人|爸妈|父母|老人|同事|同学|我[爸妈弟妹哥姐]|带的人?|[他她]们?)们?|(?<=\\S[\\s,，(（])[小老阿][\\u4e00-\\u9fff])${AWAY}|(?:之前|上[次回]|以前|原来)[^\\s,，。]{0,3}(?:取消|请假|退出)过`,
  'g',
)
/** 老张 王芳不来了: who is named right before stays away. */
const NAMED_AWAY = new RegExp(`(?<=\\S[\\s,，(（])([\\u4e00-\\u9fff]{2,3})(?:${AWAY}|请假)`, 'g')
/** 取消午饭, 取消拼车: of what goes with it, not of coming. */
const OF_A_PART =
  /(?:取消|退出|放弃|退掉?|不要|不订)(?:了|掉)?(?:[早午晚中夜]?(?:饭|餐|宵)|(?:[盒套订点报聚])[餐饭菜]|[吃喝][饭酒]|酒|拼车|拼座|接送|班车|大巴|顺风车|[车机门]?票|车位?|停车|住宿|酒店|房间?|订房|过夜|(?:[一两二三四五六1-6]个)(?:名额|人|位|孩子|大人|小孩)|带的?人|家属|陪同|随行|孩子|小孩|发言|节目|表演|抽奖|发票|保险|衣服|头盔|礼品|订单|水|奶茶)/g

/** 取消按摩: something else than the whole, or what it is called; not 取消有事, 取消报名. */
const OF_SOMETHING =
  /(?:取消|退出)(?:了|掉)?(?!一|群|报名?|参[加与]|名额|接龙|活动|预约|资格|行程|出席|[这本此][次场周]|今|明|周|下|改|换|不|[来去我有家因临没要孩身加发生感车值上跑出回谢抱先暂位座请带吧啦哈呢])[\u4e00-\u9fff]{2,6}(?=$|[\s,，。)])/g

/** 小明 -1, 小明 x: one fewer or none, as people write it. */
const TAKEN_OFF = /\S[\s,，]+(?:[-－—]\s?1|[x×]|退一个)$/i

/** Whether who wrote the line has left; maybe is to be asked. `words`: the line with its signs spelled out. */
export function isOff(text: string, words: string): 'off' | 'maybe' | 'not' {
  const plain = inStandardWords(normalise(words).plain, 'wish')
  if (CROSSED.test(text.normalize('NFKC').trim())) return 'off'
  const sure = plain
    .replace(CALLED_OFF, ' ')
    .replace(UNSURE, ' ')
    .replace(OTHERS, ' ')
    .replace(OF_A_PART, ' ')
    .replace(NAMED_AWAY, (said, name: string) => (likeness(name) >= 1 ? ' ' : said))
  if (TAKEN_OFF.test(plain.trim()) || MOVED.test(plain)) return 'maybe'
  const isSaid = (said: string) =>
    CANCELLED.test(said) || OFF_AGAIN.test(said) || FORBIDDEN.test(said) || CANNOT.test(said) || LEAVES.test(said)
  if (!isSaid(sure) || ON_AFTER_ALL.test(plain)) return 'not'
  return isSaid(sure.replace(OF_SOMETHING, ' ')) && !COMES_AFTER_ALL.test(sure) ? 'off' : 'maybe'
}
