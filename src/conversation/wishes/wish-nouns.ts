/** What a text names of a noun's items decides which commands can be wanted: 4号求助 is no activity. */
const NOUN_WORDS: [RegExp, ReadonlySet<string>][] = [
  [
    /求助\s?#?\d|\d\s?号?的?(?:求助|案子|案件)/,
    new Set(['进度', '补充', '撤销', '评价', '解决了', '没解决', '接案', '跟进', '转介', '约谈', '结案', '派', '交接', '改类别']),
  ],
  [
    /隐患\s?#?\d|\d\s?号?的?(?:隐患|坑|井盖|路灯)/,
    new Set([
      '加一',
      '修好',
      '没修好',
      '并入',
      '改类别',
      '进度',
      '补充',
      '撤销',
      '报到',
      '控险',
      '办结',
      '退回',
      '问骑手',
      '延期',
      '核实',
      '合并',
      '拆分',
      '留电话',
      '我的隐患',
    ]),
  ],
  [
    /(?:活动|体检|义诊|讲座)\s?#?\d+(?!\d|\s?(?:[个人名位元点:：月日]))|\d\s?号?的?(?:活动|体检|义诊|讲座)/,
    new Set(['进度', '报名', '取消报名', '证明', '日历', '改活动', '取消活动', '名单', '签到码', '结束活动', '签到', '活动']),
  ],
  [/座谈\s?#?\d|\d\s?号?的?座谈/, new Set(['议程', '纪要', '待办', '完成待办', '取消座谈', '座谈'])],
  [/通知\s?#?\d|\d\s?号?的?通知/, new Set(['撤回通知', '通知情况'])],
  [/政策\s?#?\d|\d\s?号?的?(?:那条)?政策/, new Set(['看政策', '核准政策', '撤下政策'])],
]
/** The commands that can be wanted where a text names an item of a noun; undefined: any. */
export const wordsOfNoun = (plain: string): ReadonlySet<string> | undefined => NOUN_WORDS.find(([says]) => says.test(plain))?.[1]
