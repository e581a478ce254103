import { wordAt } from '../words/segmenter.js'
import { matchAt } from './scan.js'
import { APPOINTED, clause, says } from './time-next.js'

/** Shops are named after days: 周末影城, 周二胖炸串, 周五见烧烤店. Whether what stands after a day makes a shop of it. */

/** What is sold, which people also go and have: 周六烧烤 is a plan, 周六野烧烤 a shop. */
const GOODS =
  '炸串|串串香?|烧烤|烤[肉鱼串鸭翅]|[羊牛]肉[串粉面汤]|羊汤|鸡汤|砂锅|螺蛳粉|肉夹馍|黄焖鸡米?饭?|盖浇饭|炸鸡|鸡[排煲]|火锅|冒菜|麻辣[烫香]锅?|酸菜鱼|卤[味煮肉]|鸭[脖货血]|奶茶|咖啡|茶饮|饮品|冷饮|米[线粉]|拉面|小?面馆|饺子|包子|煎饼|汉堡|披萨|沙拉|寿司|料理|家常菜|私房菜|川菜|小[吃炒]|烘焙|面包|蛋糕|甜品|酸奶|鲜果|水果|鲜花|美[发甲容]|[理造]发|发[型廊艺]|造型|服[装饰]|[男女童]装|[男女童]鞋|内衣|制衣|珠宝|眼镜|文具|五金|家[居纺]|数码|便利|百货|生鲜|宠物|母婴|杂货|[鞋药酒茶木实农]业|影视|运动|健身|瑜伽|摄影|洗[衣车浴]|足[浴疗]'
/** Where it is sold, or where people live and learn. */
const VENUE =
  '酒店(?:式公寓)?|[水气]站|驿栈|[饭粥][店馆庄铺]|餐[厅馆吧]|酒[吧馆家楼]|咖啡[馆厅屋]|茶[楼馆室坊餐舍社]|书舍|雅集|食[肆府堂](?=的)|会馆|面庄|工坊|作坊|书[店屋吧]|花店|教堂|美容[院店]|养生馆|药[店房]|服装店|面包房|菜馆|超市|便利店|市集|(?<!电)影[城院]|剧[场院]|乐[队园]|网[吧咖]|会[所馆]|俱乐部|宾馆|客栈|民宿|公寓|公馆|华[府城庭苑都]|国际|大厦|广场(?!舞)|小镇|小馆|合院|工作室|研究所|幼儿园|KTV|科技|集团|传媒|置业|地产|置地|股份|连锁|电视剧|公司|水印'
const BLOCK = '(?:[A-Za-z\\d]{1,3}[座区栋期])?'
const PREMISES = `(?:(?:${GOODS})小?[店馆铺坊屋房]|(?:${VENUE})店?)(?:连锁)?${BLOCK}`
const SHOP = `(?:${PREMISES}|(?:${GOODS})(?:连锁)?)`

/** The sentence asks for the place, or for what one has from it, or ends. */
const WHERE = '怎么[走进]|旁边|门口|附近|楼[下上]|对面|隔壁|在哪儿?|后[面门]|前[面门]|多少钱|出餐'
/** What one eats alone: 周二麻辣烫 is a shop also where the clause ends, 周六烧烤 a plan. */
const EATEN_ALONE = /(?:麻辣[烫拌]|冒菜|米[线粉]|拉面|炸鸡|鸡排|炸串|卤味|鸭脖|煎饼|酸菜鱼|黄焖鸡)(?=$|[^\u4e00-\u9fa5])/y
const ASKED = new RegExp(`(?:的|老板|会员|(?:${WHERE})(?![\\u4e00-\\u9fa5]))?(?=$|[^\\u4e00-\\u9fa5])`, 'y')
/** 周末酒店那单, 周二鸭卤味还开着吗: one speaks so of a shop, not of a day. */
const ORDER =
  /的?[这那]?单(?![多少位独])|的?订单|的(?:保安|店员|老板|餐(?!饮)|外卖|电话)|的?地址|(?:保安|店员|前台)(?:不|说|拦|凶|骂|打人)|(?:还|现在)?(?:开着|营业)吗|[这那]家|怎么[走进]|取餐(?!柜|点)|(?:老|总|一直|还)?[不没]出餐|出餐|爆单|(?:在)?(?:打折|促销|清仓)|老板(?:不|换|跑|人|真|凶)|在哪(?![聚见集吃])|几楼|哪层/y

/** 好时光, 生活 and 见 begin as a sentence may, and are names all the same. */
const LIKE_SENTENCE = '见(?!面)|好时光|好日子|好心情|好味道|生活|有约|有戏|不打烊|多肉|不加班|能|会'
const NAMED = new RegExp(
  `(?:${LIKE_SENTENCE}|[\\u4e00-\\u9fa5]{0,3}?)(?:${PREMISES}|咖啡|便利|百货|生鲜|烘焙|鲜花|美[发甲容]|[理造]发|发[型廊]|造型|小吃|[男女童][装鞋]|服[装饰]|制衣|珠宝|眼镜|五金|数码|家[居纺]|[鞋药酒茶木实农]业)`,
  'y',
)
const BEGINS_NAME = new RegExp(LIKE_SENTENCE, 'y')
const DIRECTLY = new RegExp(SHOP, 'y')
/** What is said of shops and makes none a name: 周六新饭店, 周五全店. */
const OF_SHOPS =
  /[新老旧大小全本各该我咱他她它你那这某总分双几多少跳最配试戴每第里外中东南西北早晚夜午两单只和与跟或及、电戏煮炒煎蒸炖涮炸煲烧包卖点]/

/** 周二胖炸串, 周五见烧烤店: one character that says nothing, and what is sold, whatever follows but an appointment. */
function hasOneMore(text: string, to: number): boolean {
  const one = text[to] ?? ''
  if (!/[\u4e00-\u9fa5]/.test(one) || OF_SHOPS.test(one)) return false
  if (!/[见升]/.test(one) && says(text, to)) return false
  const shop = matchAt(DIRECTLY, text, to + 1)
  return shop !== null && !APPOINTED.test(clause(text, to + 1 + shop[0].length))
}

/** Where something is on Saturday: 周六北苑便利店, 周日社区影院. */
const isPlace = (text: string, to: number) =>
  wordAt(text, to)?.tag === 'ns' ||
  /^(?:公司|公园|朋友|同事|家人|全家|社区|学校|商场|站点|站里|小区|街道|单位|平台|广场|文化|体育)/.test(text.slice(to, to + 2))

/** Whether the day that ends at `to` begins the name of a shop. `weekday`: 周六 and 周末, of which orders tell it too; not 明天. */
export function isNamedAfterTrade(text: string, to: number, weekday: boolean): boolean {
  if (hasOneMore(text, to)) return true
  if (weekday && matchAt(EATEN_ALONE, text, to)) return true
  const directly = weekday ? matchAt(DIRECTLY, text, to) : null
  if (directly && matchAt(ORDER, text, to + directly[0].length)) return true
  const shop = matchAt(NAMED, text, to)
  if (!shop || !matchAt(ASKED, text, to + shop[0].length)) return false
  if (APPOINTED.test(shop[0])) return false
  return (!says(text, to) || matchAt(BEGINS_NAME, text, to) !== null) && !isPlace(text, to)
}
