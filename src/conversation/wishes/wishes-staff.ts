import { EVENTS, TOLD_TO_ALL } from './wishes-of-events.js'
import { HAZARDS } from './wishes-of-hazards.js'
import { all, DONE_FOR, FOLLOWED_UP, few, itemThen, N, NOT_ASKED, NOTED, OVER, REQUEST, type WishPattern } from './wishes-words.js'

/** What social workers, coordinators, units and grid workers want in free words. Nobody else's words are taken for these: the caller looks at the role. */

/** A name, or the member number that was chosen among several of one name. */
const PERSON = '(?:(?!客[户人]|商家|顾客|老板|大家|[我你他她])[\\u4e00-\\u9fa5]{2,4}?|\\d{1,6})'
const WORKER = '(?:[\\u4e00-\\u9fa5]{1,3}社工|\\d{1,6})'
const LEAVE: WishPattern = {
  word: '请假',
  says: /^我?(?<from>[^,，。]{2,24}?)我?(?:要|想)?(?:请假|休假|休年假|休息)(?<lasts>[一两二三四五六七八九十\d]{1,2}天)?[\s,，]*(?:由|让|请|找)?(?<who>[\u4e00-\u9fa5]{2,4}?|\d{1,6})(?:帮我|给我|替我|来)?(?:代班|顶班|替班|替我|代我)(?:的)?班?$/,
  rest: ({ from, lasts, who }) => `${from}${lasts ? `请假${lasts}` : ''} 代班 ${who}`,
}

/** 接1, 12号我接: nothing else is said, and a worker takes cases by their number. */
const TAKEN = [/^我?(?:来)?接(?:了)?\s?#?(?<n>\d{1,6})(?:号|号?单)?(?:吧|了)?$/, /^#?(?<n>\d{1,6})号?(?:单)?我?(?:来)?接(?:了|吧)?$/]

/** 行 1号我跟. */
const TAKEN_BY_ME = new RegExp(
  `^(?:好的?|收到|行|嗯|可以)?[\\s,，。]*${N}${REQUEST}?我(?:来|去)?(?:跟|接|管|处理|办|看看|联系)(?:一下)?(?:吧|了|啊)?$`,
)

/** 小明那个我来, 小红 我联系她. */
const MINE_TO_TAKE = new RegExp(
  `^(?:(?<who>${PERSON})(?:(?:那个|这个|那事|这事|的事)[\\s,，]*我(?:也|来|去)*(?:接|联系|跟|管|办|处理)?|[\\s,，]+我(?:也|来|去)*(?:接|联系|跟|管|办|处理))(?:他|她)?|我(?:先|马上|这就|现在|去|来)*(?:联系|问问)(?:一?下)?(?<whom>${PERSON}))(?:吧|了|一下)?$`,
)

/** 1号让张社工去办 */
const LEFT_TO = itemThen(`${REQUEST}?`, `(?:让|请|由)(?<what>${WORKER})(?:去|来)?(?:办|处理|跟|管|接|负责)(?:吧|了|一下)?$`, '^')
const CASES: WishPattern[] = [
  ...all('接案', TAKEN),
  ...all('接案', [TAKEN_BY_ME]),
  ...all('接案', [/^(?:这|那)?(?:[两俩三仨几]个?)?(?:我)?(?:都|全)(?:我)?(?:来)?接(?:了|吧)*$/], { rest: () => '' }),
  ...all('接案', [/^(?:我)?接(?:了|啦)(?:[\s,，]*接(?:了|啦))*$/]),
  // Of a worker's case; what a rider says so of is his own.
  {
    word: '结案',
    says: /^(?:嗯+|好的?)?[\s,，]*(?:已经|都)?(?:解决|搞定|弄好|办好|处理好|办妥)了(?:啊|啦|哈)?$/,
    rest: () => '',
    asked: true,
  },
  // 小明那个我来: of which request the command asks, where there are several.
  ...all('接案', [MINE_TO_TAKE], {
    asked: true,
    rest: ({ who, whom }) => who ?? whom ?? '',
  }),
  {
    word: '案件',
    says: /^(?:那个|这个)?(?:新(?:来|派|分)?的?|刚来的?|刚才)(?:那个|这个|的|求助|案子)*(?:是)?(?:谁|哪位|什么人|(?:什么|啥)(?:事|情况))[啊呀呢的?？]*$/,
    of: '接案',
  },
  {
    word: '请假',
    says: /^我(?<from>[今明后下周星期礼拜一二三四五六日天月号\d]{2,10})(?:要|得|想|准备)(?:去)?(?:外地)?(?:培训|出差|学习|开会|住院|做手术|回老家)[\s,，]*(?<lasts>[一两二三四五六七八九十\d]{1,2}天)?$/,
    rest: ({ from = '', lasts = '' }) => `${from} ${lasts}`.trim(),
    asked: true,
  },
  // Right after it came in, without its number: the only one there is.
  ...all('接案', [
    /^(?:好的?|收到|行|嗯|可以|没问题)?[\s,，。]*(?:这[个件单]|那[个件单])?我?(?:来)?接(?:了|单|下|这[个件单])?(?:吧|了)?[。!！]*$/,
  ]),
  ...all('接案', [/^(?:好的?|收到|行|嗯|可以|没问题)[\s,，。]*(?:我来|我去|我管|我处理|我跟|交给我)(?:吧|了|办|处理|看看)*[。!！]*$/], {
    asked: true,
  }),
  ...all('接案', itemThen(REQUEST, `${few(2)}(?:我(?:来|去)?(?:接|办|处理|跟|管)|(?<!不)归我|交给我|由我|给我)(?!吧?[吗么?？])`)),
  ...all('交接', itemThen(REQUEST, `(?:转|交接?|移交)给(?<what>${WORKER})(?:去|来)?(?:办|处理|跟|管)?(?:吧|了)?$`), { asked: true }),
  ...all('派', itemThen(REQUEST, `(?:派|分|指派|安排)?给(?<what>${WORKER})(?:去|来)?(?:办|处理|跟|管)?(?:吧|了)?$`), { asked: true }),
  ...all('跟进', [
    ...itemThen(REQUEST, NOTED, '^(?:给|帮|把)?'),
    ...itemThen(`${REQUEST}?`, FOLLOWED_UP, `^${NOT_ASKED}`),
    ...itemThen(REQUEST, DONE_FOR, `^${NOT_ASKED}`),
  ]),
  ...all('结案', itemThen(`${REQUEST}?`, OVER, `^${NOT_ASKED}`), { asked: true }),
  ...all(
    '转介',
    [
      /^(?:帮[他她忙]|(?:把)?[这那]?[个件]?(?:案子|案件|求助|事儿?))?转(?:介|给|到|交)(?:给|到)?(?<what>(?!.*社工)[\u4e00-\u9fa5]{3,20})(?:吧|了)?$/,
    ],
    { asked: true },
  ),
  ...all('转介', itemThen(REQUEST, `${few(4)}转(?:介|给|到|交)(?:给|到)?(?<what>[^,，。]{2,20})`), { asked: true }),
  ...all(
    '结案',
    itemThen(REQUEST, `${few(4)}(?<what>(?:办|处理|解决|弄|谈)(?:好|完|妥)?了?${few(12)})[,，\\s]*(?:可以)?(?:结案|关(?:了|掉)|归档)`),
    {
      asked: true,
    },
  ),
  ...all('结案', itemThen(REQUEST, `${few(4)}(?:可以|能)?结(?:案|(?=了))(?:了|吧)*[\\s,，]*(?<what>.{0,30})$`, NOT_ASKED), { asked: true }),
  ...all(
    '约谈',
    itemThen(REQUEST, '(?:的)?(?:人|骑手|师傅|当事人)?(?<what>.{4,40}(?:见面|面谈|聊聊|谈谈|见).{0,20})$', '^[^,，。]{0,4}约(?:一下)?\\s?'),
  ),
  // 1号的约谈改到周三
  ...all('约谈', [
    new RegExp(
      `^(?:把)?${N}${REQUEST}?的?(?:约谈|见面|面谈|谈话|约)(?:时间)?(?:的)?(?:改|换|挪|推|推迟|提前|调|延)(?:到|成|在|为)?(?<what>(?!.*[吗么呢?？]$).{2,20}?)(?:吧|了)?$`,
    ),
  ]),
  ...all('派', itemThen(REQUEST, `(?:派|交|分|指派|安排)给(?<what>${PERSON})(?:去|来)?(?:办|处理|跟|管)?(?:吧|了)?$`), { asked: true }),
  ...all('交接', itemThen(REQUEST, `(?:转|交接?|移交)给(?<what>${PERSON})(?:去|来)?(?:办|处理|跟|管)?(?:吧|了)?$`), { asked: true }),
  ...all('派', LEFT_TO, { asked: true }),
  ...all('交接', LEFT_TO, { asked: true }),
  { word: '结案', says: /^(?<what>(?!.*[吗么?？]$)[^？?]{2,30}?)[\s,，]+(?:可以|能)?结(?:案|了)(?:了|吧|啦)*$/, asked: true },
  { word: '结案', says: /^(?:这[个件]?(?:案子|求助)?|那[个件]?(?:案子|求助)?)?(?:可以|能)?结(?:案|了)(?:了|吧|啦)*$/, asked: true },
  { word: '案件', says: /^我?(?:现在)?手(?:上|里|头)(?:还)?(?:有)?(?:几|多少)[个件]?(?:了|呢|啊|没[办结完]的?)?$/ },
  { word: '今日', says: /^我?们?(?:单位)?(?:现在)?手(?:上|里|头)(?:还)?(?:有)?(?:几|多少)[个件处]?(?:了|呢|啊|没[办结完]的?)?$/ },
  { word: '案件', says: /(?:手上|手里|手头|名下|我有).{0,6}(?:案子|案件|求助|个案)|我的(?:案子|个案)|^还有几[件个](?:案子|求助)/ },
  { word: '销假', says: /销假$|不用(?:再)?(?:\S{2,4})?代班(?:了|$)|代班(?:可以)?(?:结束|取消)|^我?(?:提前)?(?:销假|回来上班)了?$/ },
  LEAVE,
]

const WAY = '电话|微信|视频|短信|见面|面谈|家访|上门|当面'
const REST: WishPattern[] = [
  {
    word: '联系',
    says: new RegExp(`^联系(?:了|过)?(?<who>${PERSON})[\\s,，]*(?<way>${WAY})(?:了|过)?(?<what>.*)$`),
    rest: ({ who, way, what = '' }) => `${who} ${way} ${what.trim()}`.trim(),
  },
  {
    word: '联系',
    says: new RegExp(
      `^(?:我)?(?:今天|刚才?|刚刚|上午|下午)?(?:给|跟|和)(?<who>${PERSON})(?:(?:打|通|发)(?:了|过)(?:一?[个次条])?(?<way>${WAY})|(?<met>见面|面谈|视频)(?:了|过))[\\s,，]*(?<what>.*)$`,
    ),
    rest: ({ who, way, met, what = '' }) => `${who} ${way ?? met} ${what.trim()}`.trim(),
  },
  {
    word: '我的骑手',
    says: /(?:跟|和|与)我结对的?(?:骑手|人)|我(?:结对|带|负责)的(?:骑手|人)|我有(?:哪些|几个|多少)骑手|我的结对骑手|我的骑手(?:都)?(?:有|是|名单)|[跟和与]我结对的(?:都)?(?:有|是)谁/,
  },
  // 小红不想跟李社工结对了: told of another, and no refusal of one's own.
  {
    word: '解除结对',
    says: new RegExp(
      `^(?<one>${PERSON})(?:说)?(?:他|她)?(?:不想|不愿意?|不要|不能|想不)(?:再|继续)?[跟和与](?<other>${PERSON})(?:继续)?结对(?:了|吧)*$`,
    ),
    rest: ({ one = '', other = '' }) => (one.endsWith('社工') ? other : one),
    asked: true,
  },
  {
    word: '解除结对',
    says: new RegExp(
      `^(?:请|麻烦)?(?:把|让)?(?<one>${PERSON})[和跟与](?<other>${PERSON})的?(?:(?:解除|结束|取消|停止|终止)了?结对|结对(?:解除|结束|取消|停止|终止)了?)(?:吧|一下|掉)?$`,
    ),
    rest: ({ one = '', other = '' }) => (one.endsWith('社工') ? other : one),
    asked: true,
  },
  {
    word: '结对',
    says: new RegExp(
      `^(?:请|麻烦)?(?:把|让|给|安排)?(?:(?<one>${PERSON})(?:交给|[和跟与]|给)(?<other>${PERSON})(?:来)?(?:结对|结个对|带)|(?<rider>${PERSON})(?:结对|配对|配个?)(?<worker>(?!一?[个位])[\\u4e00-\\u9fa5]{1,3}社工))(?:吧|一下)?$`,
    ),
    // The worker comes first, told by what they are called.
    rest: ({ rider, worker, one = rider ?? '', other = worker ?? '' }) => (one.endsWith('社工') ? `${one} ${other}` : `${other} ${one}`),
  },
  { word: '解除结对', says: new RegExp(`(?:解除|结束|取消|停止)(?:[跟和与])?(?<what>${PERSON})的?结对`), asked: true },
  {
    word: '推荐结对',
    says: new RegExp(
      `(?:谁适合|给|替|帮)(?:[和跟与带]|推荐)?(?<what>${PERSON})(?:推荐|找|挑|配|安排|分)(?:一?个|一?位)?(?:合适的?)?(?:社工|结对(?:的人|对象)?)|谁适合[和跟与带](?<who>${PERSON})(?:结对)?[?？]?$`,
    ),
    rest: ({ what, who }) => what ?? who ?? '',
  },
  // 小红这个人老求助 是不是该配个社工
  {
    word: '推荐结对',
    says: new RegExp(
      `^(?<what>${PERSON})(?:这(?:个人|位|孩子)|他|她)?[^。]{0,16}?(?:是不是|要不要|可以|可能|应该|得|该)+(?:给(?:他|她))?(?:配|找|安排|派|分)(?:一?[个位])?社工[吧了吗么啊呀?？]*$`,
    ),
    asked: true,
  },
  // 新来了个社工叫小陈
  {
    word: '授权',
    says: /^(?:我们)?(?:这儿?|站里)?(?:新来|来|新招|新加|新增)(?:了)?(?:一?[个位名])?(?:新)?(?<role>社工|统筹|网格员|志愿骨干)[\s,，]*(?:叫|是|名字叫)(?<who>[\u4e00-\u9fa5]{2,4}?)(?=$|[\s,，。])/,
    rest: ({ who, role }) => `${who} ${role}`,
    asked: true,
  },
  {
    word: '授权',
    says: /^(?:请|麻烦)?(?:给|让|把)(?<who>[\u4e00-\u9fa5]{2,4}?|\d{1,6})(?:加|开|设(?:置)?成?|设为|当|做|授予?)?(?:一?个)?(?<role>社工|统筹|网格员|志愿骨干|审计|联系人|伙伴)(?:(?:的)?(?:权限|角色|身份)|(?<=(?:当|做|设为|设成|授予?)一?个?(?:社工|统筹|网格员|志愿骨干|审计|联系人|伙伴))$)/,
    rest: ({ who, role }) => `${who} ${role}`,
    asked: true,
  },
  {
    word: '控制台',
    says: /后台(?:的)?(?:链接|地址|网址|怎么进|怎么登)?(?:发|给)?$|(?:登录|登陆|打开|进)(?:一下)?(?:后台|控制台)(?=$|[\s,，])|(?:后台|控制台)的?(?:链接|地址|网址|登录)/,
  },
  { word: '公报', says: /(?:上周|本周|每周|周)的?公报|公报(?:发|给|看|呢|有)|(?:看|发)(?:一下|我|下)?公报/ },
  { word: '到期政策', says: /政策[^,，。]{0,6}(?:过期|到期|失效)|(?:快|要)(?:过期|到期|失效)的?政策/ },
  { word: '政策草稿', says: /(?:待|没|未|等)(?:核准|审核|审批)的?政策|政策[^,，。]{0,4}(?:待|没|未|等)(?:核准|审核)/ },
  {
    word: '今日',
    says: /今天我?(?:要|该|得)(?:办|做|处理|跟)(?:的事)?(?:有)?(?:什么|啥|哪些)|^(?:我)?今天(?:都|还)?(?:有)?(?:没有)?(?:我的?|我们的?)?(?:什么|啥|哪些)?(?:活儿?|事儿?|任务)(?:干|办|要办)?(?:吗|么|没|没有)?$|今天有(?:哪些|什么|啥)(?:待办|事(?!故)|活(?!动)|任务|工作|要(?:办|做|处理)的)|今天的?(?:待办|工作安排|日程)/,
  },
]

export const STAFF_WISHES: readonly WishPattern[] = [...CASES, ...HAZARDS, ...EVENTS, ...TOLD_TO_ALL, ...REST]
