import { matchAt } from './scan.js'
import { APPOINTED, says } from './time-next.js'

/**
 * A shop is told from a plan by what is said of it: 周五烤肠摊味道不错, 七点半早餐铺的包子凉了 and 腊月二十八酒坊怎么走 are about shops, whatever
 * they sell; 周五烤肠摊开张 and 周六水果店门口集合 about days.
 */

/** Where something is sold, by the last characters of its name. */
const SHOP =
  '(?:[\\u4e00-\\u9fa5]{1,4}(?:店家|[店摊馆铺坊屋]|集市|市集|烤吧|排档|农场|工坊|餐吧|小厨|食堂)|餐[厅吧]|酒[吧家楼馆]|茶[楼社坊]|书[屋吧社]|客栈|民宿|网[吧咖]|影[城院]|宾馆|酒店|公寓|大厦|药业|珠宝|女装|男装|童装|眼镜|造型|美[发甲容]|理发|足[疗浴]|按摩|健身房?|瑜伽馆?|台球厅?|KTV|ktv|洗车行?|照相馆|幼儿园|托管班?|(?:火锅|美食|服装|家具|海鲜)城|面包房|[茶药]房|美容院|水果捞|[米螺][线粉]|(?:炸串|烤[串肉鱼]|烧烤|火锅|奶茶|咖啡|豆浆|包子|饺子|煎饼|小面|拉面|砂锅|麻辣[烫香]锅?|酸奶|便利|超市|书吧|花艺|烘焙|甜品|披萨|汉堡|寿司|冒菜|黄焖鸡|米线|锅贴|生煎|馄饨|水饺|[卤滷]味|鸭脖|炸鸡|鸡排|蛋糕|果汁|沙拉|轻食|煲仔饭|肠粉|螺蛳粉|酸辣粉|凉皮|肉夹馍|烧饼|烧鸡|烤鸭|卤煮|火烧|炒饭|盖饭|盖浇饭|拌饭|炸酱面|刀削面|热干面|关东煮|糖水|茶饮|美甲|鲜果|水果))'
/** What is said of a shop. People meet at its door and eat there, so 门口等 and 吃 are not among it. */
const SAID =
  '(?:的)?(?:味道|口味|分量|份量|环境|态度|老板娘?|店员|服务员|大姐|阿姨)(?:[不没真很挺太特好也还变又可换跑差烂凶恶][\\u4e00-\\u9fa5]{0,6})?(?=$|[^\\u4e00-\\u9fa5])|(?:真|很|挺|太|特别|有点|越来越|不怎么)?(?:好吃|难吃|好喝|难喝|咸|难找)(?:了|吗|不)?(?=$|[^\\u4e00-\\u9fa5])|在几|在[\\u4e00-\\u9fa5\\d]{1,5}(?:[层楼栋]|里头|里面|对面|隔壁|旁边|拐角)(?=$|[^\\u4e00-\\u9fa5])|怎么[走去找]|找不[到着]|几[楼层]|哪[层栋]|搬(?:家|走|到)|换(?:了)?(?:地址|老板|地方|名|门面)|门口(?:不让|不准|不能|老|总|堵|停满|没法)|(?:没人|不|总不|老不)接电?话?|倒闭|的[\\u4e00-\\u9fa5]{0,3}费|(?:老|总)?不(?:让|准)|的[\\u4e00-\\u9fa5]{1,4}(?:没给|漏了|坏了|凉了|洒了|少了)|的(?:餐|外卖|单子?|电话|门|包子|面|汤|菜|奶茶|袋子|盒子|杯子|地址|老板)(?![会券])'
/** What is said of a shop alone, whatever the name between looks like: 周五有酒居酒屋保安…, 周四胡同锅贴他家…. */
const SURE =
  '(?:的|那个?|这个?|那位)?(?:后门|前门|侧门|门禁|门牌|保安|保洁|取餐[柜口]|取货[柜口]|单号|订单号|招牌|菜单|包装|打包[盒袋]|餐盒|杯[盖套]|餐具|吸管|纸盒|会员[卡码]|发票|小票)(?!开会|培训|都)|(?:老是|总是?|一直|又|已经|早就|是不是)?(?:关张|停业|歇业|倒闭|转让|出兑|搬走|黄)了|(?:打不开|对不上|没人(?:应|接单)|要会员码|又涨价|不给开门|没(?:位置|地方)停车?|要取餐码)|前台(?:态度|凶|不|拦|骂)|[他她]家|[这那]家店?的?(?=老板|店员|保安|[没不老总])|[这那]单|[一二三四五六七八九十\\d]{1,2}[楼层](?:那单|柜台|不让)'
/** What is also said of a day at a shop, and never of an hour: 五点半酸奶出餐慢. */
const TROUBLE = '(?:老|总|又|一直)?(?:不|没|慢)?出餐|排队|漏餐|少给|缺货|[没不]开门|地址|在哪(?![聚见集吃碰])|哪家'
/** Another day stands right after it: 周三顺水果店后天晚上七点开会. */
const NEXT_DAY = '(?:门口|楼下|旁边|对面)?\\s?(?=[今明后昨][天晚早日]|大后天|(?:下?周|星期|礼拜)[一二三四五六日天]|\\d{1,2}[月号])'
const NAMED = `[的之见]?[\\u4e00-\\u9fa5]{0,4}?${SHOP}`
const OF_DAY = new RegExp(`${NAMED}(?:${SAID}|${SURE}|${NEXT_DAY})`, 'y')
const SURELY = new RegExp(`${NAMED}(?:${SURE})`, 'y')
const OF_HOUR = new RegExp(
  `${NAMED}(?:${SAID}|${SURE}|${TROUBLE}|${NEXT_DAY}|的(?![\\u4e00-\\u9fa5]{0,2}(?:[会局约票课班饭酒]|活动|包间|位子|场))[\\u4e00-\\u9fa5]{1,4}(?=$|[^\\u4e00-\\u9fa5]))`,
  'y',
)

/** 烧烤 and 火锅 are plans; 烧烤店 and 火锅城 are not. */
const PLAN_NAMED = /(?:烧烤|火锅)(?=[店城馆摊铺])/

/** Whether what follows a day, or with `hour` an hour or a festival, that ends at `to` is spoken of as a shop that is named after it. */
export function isSpokenOfAsShop(text: string, to: number, hour = false): boolean {
  const found = matchAt(hour ? OF_HOUR : OF_DAY, text, to)
  if (!found || APPOINTED.test(found[0].replace(PLAN_NAMED, ''))) return false
  if (matchAt(SURELY, text, to)) return true
  return /^(?:[的见]|有戏)/.test(found[0]) || PLAN_NAMED.test(found[0]) || !says(text, to)
}
