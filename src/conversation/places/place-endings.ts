import { oneOf } from './place-lists.js'

/*
 * What the words end with that name places. Nothing here is a name of a district: those come from its gazetteer. Each list holds words,
 * or patterns of one word, with spaces between.
 */

/* Everybody has one of these; with a name before it each names a place. */

const AREAS = `
  小区 社区 新村 超市 服务区 园区 工业区 开发区 厂区 村委会 景区
`
const WAYS = `
  大街 大道 环岛 胡同 巷子 小巷 小道 辅路 环路 高速 高架 国道 街 街道 巷 大桥 桥 匝道 引桥 桥洞 隧道 地下通道 下穿通道 过街通道 天桥 路段 步道 步行街 十字
`
const OPEN = `
  家园 花园 公园 物流园 水库 绿地 草坪 空地 小广场 清真寺 教堂 戏台 凉亭 公厕 停车区 候车区
`
const OFFICES = `
  购物中心 中心 地铁站 公交站 公交车站 火车站 服务站 驿站 医院 诊所 学校 小学 中学 大学 学院 居委会 政府 派出所 宾馆 图书馆 档案馆 美术馆 科技馆 展览馆 文化宫 少年宫 法院 幼儿园 街道办
  检察院 税务局 公安局 车管所 收费站 加油站 充电站 换电站 饭馆 面馆 茶馆 影院 电影院 支队 大队 中队 人社局 社保局 民政局 司法局 住建局 城管局 邮局 供电所 司法所 税务所 办事大厅
  接驳站 首末站 公交首末站 枢纽站 公交枢纽 政务大厅 服务大厅 营业所 转运中心 分拨中心 交通队 消防队 消防站 警务站 卫生站 便民站 加气站 大院
`
const OTHERS = `
  公寓 大厦 大楼 写字楼 国际 世家 广场 商场 商厦 商城 市场 地铁 地铁口 站点 营业点 基地 仓库 工厂 银行 酒店 餐厅 饭店 食堂 酒楼 专卖店 站台 药房 药店 会议室 停车场 车库 地库
  工地 修车铺 修理铺 修车店 修车摊 小卖部 便利店 理发店 奶茶店 洗车店 水果店 五金店 包子铺 菜市场 批发市场 建材城 家具城 汽配城 网吧 影城 宿舍 暂存点 取餐点 取餐台 取件点 配电室 服务中心 自提点 快递点 洗车行
  网点 营业部 办事处 转运场 中转场 集散点 门市部 转盘 供电公司 自来水公司 燃气公司 热力公司 公交公司 篮球场 球场 操场 美食城 美食街 美食广场 小吃街 健身中心 体育中心 文化中心 会展中心 养老中心
  家属院 大杂院 四合院 平房区 宿舍区 栈道 水闸 泵站 变电站 中转站 垃圾中转站 转运站 门诊部 卫生所 敬老院 养老院 福利院 健身房 游泳馆 台球厅 网咖 洗浴中心 浴池 澡堂 早市 夜市 大集 集市 农贸市场 驾校 汽修厂
  修理厂 废品站 回收站 冷库 前置仓 客栈 民宿 旅馆 招待所 会所 售楼处 政务中心 人才市场 文化站 体育场 足球场 网球场 滑冰场 农场 林场 采摘园 苗圃 鱼塘 养殖场 搅拌站 热力站 锅炉房 供热站
  水塔 牌楼 牌坊 雕塑 喷泉 长廊 报刊亭 候车亭 大集 加工厂 印刷厂 机械厂 文化广场 烧烤店 火锅店 饺子馆 拉面馆 串店 小吃店 快餐店 粮油店 彩票站 彩票店 眼镜店 手机店 服装店 烟酒店 美发店 茶楼 咖啡馆
  咖啡店 面包店 蛋糕店 花店 书店 文具店 母婴店 宠物店 家电城 灯具城 茶城 古玩城 电子城 花卉市场 水产市场 二手市场 库房 机房 航站楼 机场 教学点 服务区
`

/* These are seldom said without a name before them. */

const NAMED_AREAS = `
  省 自治区 [^城门超都]市 [^小社园地片辖景山郊]区 县 旗 校区 院区 村 庄 镇 乡 镇政府 乡政府
`
const NAMED_WAYS = `
  快速路 ^[二三四五六七八九]道 省道 县道 [^面灯况过出一半上走骑让问找修堵条电套顺赶迷绕拦抢短领认探识挡占绊]路 ^路 弄 天街 绿道 涵洞 [一-龥]{2}段 [一-龥][路街巷]口
`
const NAMED_OPEN = `
  嘉园 产业园 创意园 工业园 [^先](?<!^运)河 湾 [^江]湖 渠 码头 园 [一-龥]寺
`
const NAMED_OFFICES = `
  口岸 渡口 轮渡口 轮渡站 公馆 妇幼保健院 客运站 检查站 站 卫生院 [一二三四五六七八九十]中 分校 体育馆 博物馆 文化馆
`
const NAMED_OTHERS = `
  立交 名苑 苑 华庭 豪庭 雅居 [^这那哪家手屋心公海锁箱包袋盒柜桶嘴眼脑肚泥雪夜梦话群单杯碗锅瓶鞋裤衣帽盔缝槽篮筐机车店]里 卫生室 支行 分行 新城 ^店 分店 旗舰店
`

/** A word that ends like this names a place, if it has a name of its own before the ending. */
export const SUFFIX = new RegExp(
  `(?:${oneOf(AREAS, WAYS, OPEN, OFFICES, OTHERS, NAMED_AREAS, NAMED_WAYS, NAMED_OPEN, NAMED_OFFICES, NAMED_OTHERS)})$`,
)

/** They end like a place and are none. */
const NO_PLACES = `
  [门思岔断短出活死生末销套纹电来去退后陌歧弯绝财]路 走投无路 没路 市区 地区 片区 辖区 景区 山区 郊区 城区 县区 全市 本市 道路 马路 公路 铁路 线路 大路 小路 网站 这条路 那条路
  满大街 [一-龥]?里 院里 村里 河里 湖里 沟里 坑里 镇里 街里 桥里 两里 这条街 满街 逛街 网络 充电桩 车站 到站 路 农村 乡村 全村 进村 本村 新区 大街小巷 [一-龥] 夜店 过桥 心中心
  老乡 同乡 故乡 家乡 本站 全站 桥归桥路归路 过河拆桥 旗舰店 分店 分校 码头 上街 下乡 进城 其中 家中 途中 当中 手中 集中 心中 高中 初中
`

/** They end like a place and are none, or one that everybody has: of itself such a word is no answer to 在哪. */
export const GENERIC = new RegExp(`^(?:${oneOf(AREAS, WAYS, OPEN, OFFICES, OTHERS, NO_PLACES)})$`)
