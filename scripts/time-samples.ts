/**
 * Sentences about shops that are named after times, and about what is done at shops on a day: made of words, for the model of times cannot learn
 * from a few hundred that were written by hand which word belongs to a name. Always the same.
 */

const list = (words: string) => words.split(' ')
const DAYS = list('周一 周二 周三 周四 周五 周六 周日 周末 星期一 星期三 星期五 星期六 星期天 礼拜二 礼拜四 礼拜六 礼拜天 明天 昨天 后天')
const HOURS = list(
  '三点 五点 七点 九点 十点 三点半 六点半 七点半 九点半 十二点半 八点一刻 零点 凌晨三点 凌晨四点 早上七点 下午三点 午夜十二点 晚上八点 晚八点 深夜十一点',
)
const OTHERS = list(
  '元旦 国庆 中秋 端午 清明 重阳 七夕 冬至 谷雨 立夏 小满 霜降 白露 大雪 惊蛰 五一 六一 十一 初一 十五 三月三 九月九 腊月二十八 正月十五',
)
/** What stands between in a name: nothing a sentence goes on with. */
const MIDDLES = list(
  '胖 记 家 香 红 鲜 品 哥 福 喜 小院 时光 不打烊 好味 一品 老灶 阿婆 大叔 二狗 六六 七七 花 海 阳光 森林 胡同 小巷 熊 猫 先生 小姐 公社 记忆 工坊 花肉 四方 三顿',
)
const SHOPS = list(
  '小笼包 馄饨摊 精酿酒吧 面包店 炸串店 海鲜排档 茶社 桌游馆 鲜花坊 烧烤摊 羊汤馆 生煎 肠粉 螺蛳粉 火锅店 烧烤店 烤肉 炸鸡 串串 麻辣烫 冒菜 米线店 拉面馆 面馆 饺子馆 包子铺 粥铺 早餐铺 煎饼摊 奶茶 奶茶店 咖啡 咖啡馆 茶餐厅 酒吧 酒馆 居酒屋 酒楼 餐厅 自助餐厅 西餐厅 小吃店 卤味 烧鸡 烤鸭店 披萨 汉堡店 寿司 蛋糕店 面包房 烘焙 甜品站 水果店 生鲜超市 便利店 超市 花店 书店 书屋 文具店 鞋店 服装店 女装 童装店 珠宝店 金店 眼镜店 理发店 美发 造型 美容院 足疗店 健身房 瑜伽馆 影城 剧场 网咖 KTV 酒店 宾馆 民宿 公寓 照相馆 洗衣店 修车铺 五金店 药房 宠物店 母婴店 幼儿园 手机店',
)
const OF_SHOP = list(
  '出餐太慢 又漏餐了 少给一双筷子 的老板真横 的老板娘态度差 的保安不让进 在几层 在几楼啊 怎么走 在哪 门口不让停车 不让骑手进 的单谁去 那单送错了 的餐洒了 打包盒漏了 的电话打不通 没人接电话 换老板了 搬家了 关张了 倒闭了吧 味道一般 真难吃 的肉不新鲜 楼梯太陡 电梯坏了 门口有碎玻璃 招牌掉了 的取餐柜打不开 取餐口换地方了 的单号对不上 不给骑手水喝 老是超时 的店员骂人 二楼那单谁接 门牌看不清 的门推不开 排号排到六十 退换货找谁 要会员码 不接外卖了 的汤洒了一车 撒了一袋 多少钱一份 好吃吗 的地址不对 后门锁了 门口结冰了 前台态度恶劣 漏水 皮太厚 又涨价 又涨价了 楼上有人扔瓶子 老板发脾气 有会员日吗 太咸 太油了 排队排到马路 备注写错了 让我自己打包 地址导不过去 杯子没封口 后巷脏 烟呛人 老找不到',
)
const BEFORE_SHOP = ['', '', '', '', '送到', '去', '接了', '给', '那个', '老板，', '顾客在', '我在', '谁知道', '投诉', '取', '有没有']
const PLACES = list('门口的 楼下 北苑 梨园 果园 公司旁边的 那家 站旁边的 新开的 对面 万达')
const GROUNDS = list('八一公园 五四广场 七一社区 国庆路 北苑 3号楼 站里 三八商场 二楼 运河公园 总部 果园环岛 九棵树 5号楼 文化馆 驿站')
const ON_DAY = list(
  '见 门口集合 碰头 聚餐 吃饭 聚一聚 开业 开张 招人 停电 停水 有活动 搞活动 培训 开会 等我 等你们 拍照 体检 义诊 不开门 放假 休息 值班 有讲座 面试 结账 办会员 打五折 搬东西 帮忙 领物资 有人吗 营业吗 人多吗 单子多 加班 请客 过生日 谁去',
)

export interface Sample {
  text: string
  span: [number, number]
  /** Whether what stands there is no time. */
  none: boolean
}

const MANY = 2_400
/** Steps that share no divisor with the lengths of the lists, so that each meets each. */
const pick = (words: readonly string[], at: number, step: number) => words[(at * step + Math.floor(at / words.length)) % words.length] ?? ''

function shop(at: number): Sample {
  const times = at % 5 === 4 ? OTHERS : at % 5 === 3 ? HOURS : DAYS.slice(0, -3)
  const [ahead, time] = [pick(BEFORE_SHOP, at, 3), pick(times, at, 1)]
  // 周五咖啡馆 without more is a plan: a name has something between, or an hour or a festival.
  const middle = at % 5 < 3 || at % 2 === 0 ? pick(MIDDLES, at, 1) : ''
  return {
    text: `${ahead}${time}${middle}${pick(SHOPS, at, 1)}${pick(OF_SHOP, at, 1)}`,
    span: [ahead.length, ahead.length + time.length],
    none: true,
  }
}
function plan(at: number): Sample {
  const time = pick(at % 4 === 3 ? HOURS.slice(-9) : DAYS, at, 1)
  const place = at % 2 === 0 ? pick(PLACES, at, 1) : ''
  const done = pick(ON_DAY, at, 1)
  if (at % 3 === 0) {
    // 八一公园明天游园: the place before the day.
    const ahead = pick(GROUNDS, at, 1)
    return { text: `${ahead}${time}${done}`, span: [ahead.length, ahead.length + time.length], none: false }
  }
  return { text: `${time}${place}${pick(SHOPS, at, 1)}${done}`, span: [0, time.length], none: false }
}

/** Twice as many about shops as about days. */
export const timeSamples = (): Sample[] =>
  Array.from({ length: MANY }, (_, at) => shop(at)).concat(Array.from({ length: MANY / 2 }, (_, at) => plan(at)))
