/**
 * Nouns that begin like a verb or a word of grammar: 投影 is not 投, 交警 not 交. From the common nouns of two characters in jieba's dictionary (MIT),
 * those that are numbered or counted; what may itself be done on a day (开业, 放学) is left out. First character, then what may follow it.
 */
const COMPOUNDS =
  '交叉椅通警道界 领土地导带巾袖队奖 发卡型条动 取景 接线口地济 补丁品给 装备置甲箱船料载 考场官点题 打印手桩 跑车道腿鞋机 爬虫架 骑兵士手 看台板守护 听众筒 停机 替补身代 顶棚楼层板角盖端梁 轮椅胎盘子船廓轴 过道滤桥堂 走廊道势 坐垫椅便 演员播 录像 评委书级剧语 选项手材题票 降压 升降 封面条皮 限高值度 做法 干道线部警 见解闻 聚光 出口租纳版 签名 报刊纸亭 上铺层游司位衣 下铺层属水 开关水源 起重点跑 调料度味色 加油气热 买家 洗衣手 理论事念 剪刀纸 关卡节键 收银据音纳 进口程度站 登机 投影资递 抽屉油烟 放映 住户宅处址所 转盘角轴椅子台向 结构果论石点局尾 入口户境 试卷剂点题管衣 比例分重率 学生员校院科历徒者长 讲台义师稿 读者卡物 涨幅 回应音形廊执车 动车力画物作机态 前锋台厅轮门排座叉灯挡列 后卫台门轮座厨排院备视叉灯箱盖 会员场所计馆 共性识 总监闸站线阀 先锋 要点求素 应急 按摩钮键 请柬帖 得失 好评友处 行李车道业政 能量源力 可乐 想法 带电子 泊位 听力 还原 闭路 散装热 扫把 祭坛 睡袋 剩菜 玩具偶 唱片 练功'
const BY_FIRST = new Map(COMPOUNDS.split(' ').map((entry) => [entry[0] ?? '', new Set(entry.slice(1))]))

/** Whether the two characters at `at` are such a noun. */
export const isCompound = (text: string, at: number) => BY_FIRST.get(text[at] ?? '')?.has(text[at + 1] ?? '') ?? false
