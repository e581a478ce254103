/*
 * What the words around a place look like. Nothing here is a name of a district: those come from its gazetteer. What a word does in a
 * sentence is decided in places.ts, where it meets its neighbours.
 */

/** They say themselves what it is: before them any noun is a name (管头桥下). */
export const OF_A_NAME = /^(?:桥|村|街|巷|胡同)(?:下|上|头|口|底)$/
export const CROSSING =
  /(?:路口|街口|交叉口|交叉路口|交汇处|交会处|交叉处|交汇口|交会口|交口|交汇|交会|十字路口|丁字路口|[路街道]口)(?:处|上)?$/

/** Of a town or larger: what follows may be any word, if it ends in a road. */
export const REGION = /(?:省|市|区|县|旗|街道|镇|乡|村)$/
export const ROAD = /(?:大街|大道|街|路|巷|胡同|里|桥)$/
/** What jieba makes of words it does not know, when they are talk. */
export const TALK = /[换停推骑摔撞丢掉偷扔慢个了这那的在是我你他她想要没有被把能会吗呢吧去来快]/

/** A number with what it counts: houses, units, phases, exits; the kilometres of a road. */
export const HOUSE =
  /(?:\d{1,3}[-－—]\d{1,2}[-－—]\d{3,4}(?!\d)|[甲乙丙丁]单元|[A-Za-z]\d{1,2}(?:号楼|出?口)|负[一二三123](?![层楼度分\d一二三四五六七八九十百号])|塔[1-9A-Ea-e一二三四五](?![0-9座])|T[1-9](?![0-9A-Za-z号座栋楼])|\d{1,2}F(?![A-Za-z0-9])|[BFLbfl][1-9](?:层)?(?![0-9A-Za-z号座栋#])|\d{1,3}排(?=\d)|\d{1,2}门(?![课店])|[一二三四五六七八九]店(?!长)|K\d{1,4}(?:\+\d{1,3})?(?:公里|米)?处?|\d{1,4}(?:\.\d)?公里(?:(?:\+|加)?\d{1,3}米?)?处|(?<=[国省县乡]道)\d{1,4}线?|[甲乙丙丁]?\d{1,5}#楼?|(?!二七区)(?:[甲乙丙丁]?\d{1,5}[甲乙丙]?|[A-Za-z]{1,2}\d{0,3}|负?[一二三四五六七八九十百]{1,4}|\d{1,4}[-－—]\d{1,4})(?:号楼|号院|号线|号地|号门|号口|号库|号仓库?|号厅|号|栋|幢|座|单元|楼|层|室|弄|支弄|期|区|组团|组|社|队|段|馆|塔|出口|入口|口|街坊|巷口?))(?![点]|早|晚|上午|中午|下午|凌晨|之前|以前|开始)/y
/** Of these, what needs no road before it, only a name: 金地格林3栋, 国贸三期, 万象汇负一层. */
export const STRONG_HOUSE = /(?:#楼?|号楼|号院|号门|号库|号仓|栋|幢|座|单元|期|馆)$|^负/
/** What needs somebody's own name before it: 望京SOHO3楼. */
export const WEAK_HOUSE = /(?:楼|层|塔|[A-Za-z]区|口|[BFLTbfl]\d|塔.)$/

/** Tags a name may be made of. */
export const NAME_TAG = /^(?:n|nr|nrt|nrfg|ns|nt|nz|ng|x|eng|f|s|j|b|zg|vn|g|k|h|i|l)$/
/** Tags of names rather than of things. */
export const PROPER_TAG = /^(?:nr|nrt|nrfg|ns|nt|nz|x|eng|j|g)$/
/** Adjectives and verbs that names are made of. */
export const NAME_WORD =
  /^(?:青年|新|老|大|小|长|高|红|金|美|富|永|安|平|[甲乙丙丁]|解放|建设|胜利|团结|奋斗|前进|创新|振兴|发展|复兴|开发|开拓|进步|和平|幸福|迎宾|光明|富强|文明|友谊|爱国|劳动|东方|联合|跃进|互助|开放|改革|向阳|兴隆|富民|兴华|快速|联络|环城|过街|通达|通顺|人民|平安|健康|吉祥|永安|长安|安定|太平|繁荣|昌盛|美丽|阳光|北方|南方|中)$/
/** Counts of things are no part of a name; 三段, 十里 and 一路 may be. */
export const COUNT = /[\d个辆次天块元分点米多几些名位单台条两起件]|^[零一二三四五六七八九十百千万]$/

/** Nouns that stand beside a place and are no part of its name. */
export const OTHER = new Set(
  '骑手 师傅 兄弟 兄弟们 大家 大佬 大佬们 朋友 老铁 司机 外卖 外卖员 快递 快递员 保安 物业 商家 客户 顾客 老板 站长 平台 公司 单位 站里 车 电车 电动车 电瓶车 摩托车 汽车 货车 大货车 大车 轿车 小轿车 三轮车 公交车 救护车 消防车 手机 电瓶 电池 餐 单 订单 人 行人 老人 孩子 小孩 老婆 老公 家人 一下 今天 昨天 明天 后天 前天 现在 刚才 刚刚 上午 下午 晚上 早上 中午 凌晨 夜里 昨夜 今早 昨晚 今晚 周六 周日 周末 时候 时间 一个 一辆 有人 有个 谁 坏 危险 求助 吹哨 隐患 通知 注意 紧急 情况 位置 地点 地址 地方 东西 问题 差点 小心 生活 天气 心里 心情 事 事情 事故 车祸 现场 消息 平安 一路平安 如意 吉祥如意 太冷 问问 掉 掉进 掉到 跌 栽 全部 全 都 整个 所有 好多 很多 不少 外地 本地 附近 周围 到处 昨天夜里 昨天晚上 今天早上 今天上午 昨天上午 昨天下午'.split(
    ' ',
  ),
)
/** What is wrong somewhere is no part of where. */
export const THINGS = new Set(
  '路灯 路面 路况 路牙 路牙子 路肩 路砖 路牌 井盖 污水井 化粪池 红绿灯 红灯 绿灯 信号灯 电动车 电瓶车 充电柜 换电柜 充电桩 减速带 护栏 围挡 广告牌 电线杆 电杆 电线 线缆 消防通道 消防栓 消防车道 非机动车道 机动车道 自行车道 人行道 盲道 斑马线 绿化带 地砖 台阶 灯不亮 不亮 大坑 积水 结冰 飞线 飞线充电 垃圾 垃圾桶 树枝 大树 树 污水 栏杆 停车杆 单车 共享单车 水沟 下水道 门禁 电梯 道闸 道杆'.split(
    ' ',
  ),
)
/** Places where jieba needs a hint to cut at. */
export const CUTS =
  '路口 路上 路边 门口 门前 交叉口 交叉路口 交口 交汇处 十字路口 丁字路口 楼道 楼道里 南门 北门 东门 西门 南区 北区 东区 西区 东里 西里 南里 北里 环岛 辅路 绿道 物流园 地下车库 物业楼 烤串摊 骑手通道 外卖通道 下沉式广场 下沉广场 外卖停车区 送餐口 断头路 公交站台 车棚 号楼 号院 村口 国道 省道 县道 营业点 对过 急诊 住院部 机场高速 机场路 物流园区 汽车东站 汽车西站 汽车南站 汽车北站 汽车站 收费口 收费亭 到达层 出发层 接驳站 首末站 延长线 延伸段 地下通道 下穿通道 门外 斜对过 斜对面 后身 隔壁 跟前 底下 取餐口 快递柜 取餐柜 出口处 入口处 站台 引桥 底商 大门口 东大门 西大门 南大门 北大门 外卖柜 外卖架 外卖暂存点 外卖存放点 暂存点 货梯口 物业办公室 物业门口 卸货口 取货口 回迁楼 公寓楼 停车楼 加气站 供电公司 自来水公司 转运场 分拨中心 取餐处 交通队 自行车棚 垃圾站 垃圾房 卸货区 修车铺 人社局 事故科 取餐点 取餐台 取餐架 取件点 取货处 取件处 充电棚 充电口 街道办 十字口 丁字口 三岔口 负一层 负二层 负一楼 东南门 东北门 西南门 西北门 员工通道 外卖员通道 保安室 门卫室 配电室 丰巢柜 电表箱 小广场 南广场 北广场 东广场 西广场 候车区 停车区 清真寺 服务中心 电梯口 楼梯口 扶梯口 装卸口 停放处 存放处 红绿灯路口 物业前台 正门口 煎饼摊 早餐摊 水果摊 烧烤摊 巷子口 保安亭 进站口 隧道口 收货口 提货口 匝道口 急诊门口 门诊楼 快递架 电梯间 围墙外 后墙 过街通道 转运中心 警务站 便民站 修车店 修车摊 奶茶店 自提点 快递点 集散点 办事大厅 政务大厅 服务大厅 健身中心 体育中心 文化中心 会展中心 养老中心 美食城 美食街 美食广场 小吃街 小树林 卸货平台 妇幼保健院 保健院 洗车店 掉头口 调头口 安检口 取餐窗口 安全出口 消防出口 得来速 小花园 值班亭 停车棚 取药处 门诊大厅 急诊大厅 打卡处 闸机口 转弯口 保洁间 茶水间 垃圾中转站 配餐间 等候区 母婴室 网咖 洗浴中心 前置仓 换电站 航站楼 左转 右转 左拐 右拐 政务中心 人才市场 采摘园 热力站 供热站 粮油店 彩票站 彩票店 烟酒店 母婴店 家电城 水产市场 轮渡口 轮渡站 落客平台 落客区 上客区 上客点 对过儿 对面儿 跟前儿 拐弯儿 拐角儿 边儿上 门口儿 旁边儿 后身儿'.split(
    ' ',
  )
/** Names that are the same in every district, as jieba does not know them: national chains, who builds compounds everywhere, and what is built for riders. */
export const CHAINS = new Set(
  '饿了么 美团 达达 蜜雪冰城 肯德基 麦当劳 汉堡王 华莱士 瑞幸 星巴克 如家 汉庭 全季 物美 永辉 盒马 大润发 菜鸟 中石化 中石油 骑手驿站 骑手之家 司机之家 小哥之家 职工之家 暖心驿站 暖新驿站 工会驿站 爱心驿站 便利蜂 罗森 超市发 家乐福 沃尔玛 永旺 苏宁 必胜客 德克士 塔斯汀 库迪 海底捞 吉野家 味多美 好利来 菜鸟驿站 建行 工行 农行 中行 交行 招行 建设银行 工商银行 农业银行 中国银行 邮储银行 丰巢 屈臣氏 名创优品 华润万家 大悦城 万象汇 万象城 吾悦广场 印象城 来福士 银泰城 奥特莱斯 万达广场 宜家 山姆 南城香 庆丰包子铺 老乡鸡 萨莉亚 奈雪 喜茶 茶百道 古茗 沪上阿姨 霸王茶姬 正新鸡排 杨国福 张亮麻辣烫 叮咚买菜 美团买菜 小象超市 朴朴 七鲜 极兔 首开 华远 鲁能 龙湖 万科 保利 金隅 建业 中海 绿地 远洋 合生 融创 恒大 碧桂园 富力 金地 世茂 旭辉 中建 住总 泰禾 阳光城'.split(
    ' ',
  ),
)
/** Whom people work for: 在美团 says nothing of where. */
export const PLATFORMS = new Set(
  '饿了么 美团 达达 菜鸟 苏宁 丰巢 叮咚买菜 美团买菜 小象超市 朴朴 七鲜 极兔 首开 华远 鲁能 龙湖 万科 保利 金隅 建业 中海 绿地 远洋 合生 融创 恒大 碧桂园 富力 金地 世茂 旭辉 中建 住总 泰禾 阳光城'.split(
    ' ',
  ),
)
/** 出来 of D口出来右手边: the way from a door to what is told apart from it. */
export const COMING_OUT = /^(?:出来|出去|出门|进去|进来|进门|下来|下去|上来|上去|过去)$/
/** Of a road, when they stand right behind it: 滨河中路自行车道. */
export const LANE = /^(?:村道|非机动车道|机动车道|自行车道|人行道|便道|盲道)$/
/** What a shop sells is part of its name: 阿强烧烤门口. */
export const SOLD =
  /^(?:烧烤|麻辣烫|火锅|烤鱼|烤鸭|拉面|饺子|包子|炸鸡|奶茶|咖啡|快餐|早餐|早点|米线|盖饭|炒饭|炒菜|家常菜|修车|理发|足疗|洗浴|打印|烟酒|水果|汽修|五金|彩票)$/
/** So far in a direction: 往南五十米, 向西方向. */
export const AWAY =
  /(?:(?:\d{1,4}|[一二三四五六七八九十百两几]{1,4})(?:来|多)?米(?:处|远)|[左右](?:拐|转)(?:弯)?(?:大概|大约|约|走)?(?:\d{1,4}|[一二三四五六七八九十百两几]{1,4})(?:来|多)?米(?:左右|处|远)?|[往向朝](?:[东西南北]{1,2}|前|里)(?:边|侧|方向|走)?(?:(?:大概|大约|约|不到|差不多)?(?:\d{1,4}|[一二三四五六七八九十百两几]{1,4})(?:来|多)?(?:米|公里|里地)(?:左右|处|远)?)?|[东西南北]{1,2}(?:边|侧|面)?(?:大概|大约|约)?(?:\d{1,4}|[一二三四五六七八九十百两几]{1,4})(?:来|多)?(?:米|公里)(?:左右|处|远)?)/y
/** 旁边的胡同, 后面那条街: what joins a place to one that it tells apart. */
export const LINK = /^(?:的|那个|那条|那段|这段|那家|那栋|那座|那片|那排|那块|那|这个|这条|这家|的那个|的那条)$/
export const BEFORE = /^(?:在|到|去|往|从|于|靠近|位于|离|距离|经过|路过|停在|停到|送到|走到|骑到|地址|位置|地点)$/
/** Of a way: where it goes is less the place than where somebody is. */
export const ON_THE_WAY = /^(?:从|往)$/
export const JOINS = /^(?:和|与|跟|同|及|、|\/|&|到|至|-)$/
