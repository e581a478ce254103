/**
 * Nouns that begin like a verb or a word of grammar: 投影 is not 投, 交警 not 交. From the common nouns of two characters in jieba's dictionary (MIT),
 * those that are numbered or counted; what may itself be done on a day (开业, 放学) is left out. First character, then what may follow it.
 */
const COMPOUNDS =
  '交叉椅通警道界 领土地导带巾袖队奖事会先域悟教略 发卡型条动信病祥源音 取景 接线口地济 补丁品给 装备置甲箱船料载 考场官点题古 打印手桩 跑车道腿鞋机 爬虫架 骑兵士手 看台板守护 听众筒力 停机 替补身代 顶棚楼层板角盖端梁 轮椅胎盘子船廓轴 过道滤桥堂人分程量 走廊道势兽狗 坐垫椅便骑 演员播 录像取 评委书级剧语 选项手材题票区民派 降压 升降 封面条皮 限高值度额 做法 干道线部警事流系 见解闻方 聚光 出口租纳版 签名 报刊纸亭社酬 上铺层游司位衣将帝 下铺层属水院 开关水源端 起重点跑义因源码 调料度味色 加油气热 买家 洗衣手 理论事念会学工想智由科 剪刀纸 关卡节键头系税 收银据音纳支益 进口程度站士球 登机 投影资递向身 抽屉油烟 放映射 住户宅处址所房 转盘角轴椅子台向 结构果论石点局尾实晶 入口户境 试卷剂点题管衣 比例分重率喻 学生员校院科历徒者长业士子家府期术派界联艺说费问 讲台义师稿 读者卡物 涨幅 回应音形廊执车 动车力画物作机态乱向弹植用脉静 前锋台厅轮门排座叉灯挡列哨导景殿线辈途 后卫台门轮座厨排院备视叉灯箱盖任劲勤头宫市果背裔金 会员场所计馆儿址意试长众 共性识生 总监闸站线阀书产人体值兵分司和局指数理督称经统裁计量长队面额 先锋令生驱 要点求素 应急 按摩钮键 请柬帖 得失 好评友处歹汉象 行李车道业政事使军列径情星省程者路辕长 能量源力 可乐靠 想法象 带电子 泊位 还原 闭路 散装热文 扫把 祭坛 睡袋 剩菜 玩具偶 唱片 练功 乘客 参数议 因子素 拿破 教会 离子 等价 被告子窝 赛事场 都察督统'
const BY_FIRST = new Map(COMPOUNDS.split(' ').map((entry) => [entry[0] ?? '', new Set(entry.slice(1))]))

/** Whether the two characters at `at` are such a noun. */
export const isCompound = (text: string, at: number) => BY_FIRST.get(text[at] ?? '')?.has(text[at + 1] ?? '') ?? false
