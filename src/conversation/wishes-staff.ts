import { EVENTS, TOLD_TO_ALL } from './wishes-of-events.js'
import { all, few, HAZARD, itemOf, itemThen, N, NOT_ASKED, REQUEST, type WishPattern } from './wishes-words.js'

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

const CASES: WishPattern[] = [
  ...all('接案', TAKEN),
  // Right after it came in, without its number: the only one there is.
  ...all('接案', [
    /^(?:好的?|收到|行|嗯|可以|没问题)?[\s,，。]*(?:这[个件单]|那[个件单])?我?(?:来)?接(?:了|单|下|这[个件单])?(?:吧|了)?[。!！]*$/,
  ]),
  ...all('接案', [/^(?:好的?|收到|行|嗯|可以|没问题)[\s,，。]*(?:我来|我去|我管|我处理|我跟|交给我)(?:吧|了|办|处理|看看)*[。!！]*$/], {
    asked: true,
  }),
  ...all('接案', itemThen(REQUEST, `${few(2)}(?:我(?:来|去)?(?:接|办|处理|跟|管)|归我|交给我|由我|给我)(?!吧?[吗么?？])`)),
  ...all('交接', itemThen(REQUEST, `(?:转|交接?|移交)给(?<what>${WORKER})(?:去|来)?(?:办|处理|跟|管)?(?:吧|了)?$`), { asked: true }),
  ...all('派', itemThen(REQUEST, `(?:派|分|指派|安排)?给(?<what>${WORKER})(?:去|来)?(?:办|处理|跟|管)?(?:吧|了)?$`), { asked: true }),
  ...all(
    '跟进',
    itemThen(REQUEST, '(?:记一?[笔下条句]|记录(?:一下)?|跟进(?:一下|了)?)[\\s,，:：]*(?<what>[^\\s].{2,})$', '^(?:给|帮|把)?'),
  ),
  ...all(
    '转介',
    [
      /^(?:帮[他她忙]|(?:把)?[这那]?[个件]?(?:案子|案件|求助|事儿?))?转(?:介|给|到|交)(?:给|到)?(?<what>(?!.*社工)[\u4e00-\u9fa5]{3,20})(?:吧|了)?$/,
    ],
    { asked: true },
  ),
  ...all('转介', itemThen(REQUEST, `${few(4)}转(?:介|给|到|交)(?:给|到)?(?<what>[^,，。]{2,20})`), { asked: true }),
  ...all('结案', itemThen(REQUEST, `${few(4)}(?<what>(?:办|处理|解决|弄|谈)(?:好|完|妥)?了?${few(12)})[,，\\s]*(?:可以)?结案`), {
    asked: true,
  }),
  ...all('结案', itemThen(REQUEST, `${few(4)}(?:可以|能)?结案(?:了|吧)?[\\s,，]*(?<what>.{0,30})$`, NOT_ASKED), { asked: true }),
  ...all(
    '约谈',
    itemThen(REQUEST, '(?:的)?(?:人|骑手|师傅|当事人)?(?<what>.{4,40}(?:见面|面谈|聊聊|谈谈|见).{0,20})$', '^[^,，。]{0,4}约(?:一下)?\\s?'),
  ),
  ...all('派', itemThen(REQUEST, `(?:派|交|分|指派|安排)给(?<what>${PERSON})(?:去|来)?(?:办|处理|跟|管)?(?:吧|了)?$`), { asked: true }),
  ...all('交接', itemThen(REQUEST, `(?:转|交接?|移交)给(?<what>${PERSON})(?:去|来)?(?:办|处理|跟|管)?(?:吧|了)?$`), { asked: true }),
  { word: '结案', says: /^(?:这[个件]?(?:案子|求助)?|那[个件]?(?:案子|求助)?)?(?:可以|能)?结(?:案|了)(?:了|吧|啦)*$/, asked: true },
  { word: '案件', says: /(?:手上|手里|手头|名下|我有).{0,6}(?:案子|案件|求助|个案)|我的(?:案子|个案)|^还有几[件个](?:案子|求助)/ },
  { word: '销假', says: /销假$|不用(?:再)?(?:\S{2,4})?代班(?:了|$)|代班(?:可以)?(?:结束|取消)|^我?(?:提前)?(?:销假|回来上班)了?$/ },
  LEAVE,
]

/** 围起来了: of the only one there is. */
const SECURED =
  /^(?:我们)?(?:现场)?(?:已经?|都)?(?:先)?(?:围(?:起来|挡|上|好)|控制住|封(?:起来|住|上|好)|拉(?:上|起|好)?警戒线?|设(?:好)?(?:围挡|警示))了?[。!！]*$/

/** 灯修好了, 井盖换好了，下午弄的: of the only one there is. */
const MENDED =
  /^(?!.*(?:我的?车|手机|电瓶))(?<what>(?:那个|这个)?(?![我已都全不没还车])[^,，。\d\s]{1,8}?(?:已经?|都|全)?(?:修|换|补|盖|清|弄|填|处理|整改)(?:理)?(?:好|完|平|上|干净)了(?:[,，。\s].{0,20})?)[。!！]*$/

const HAZARDS: WishPattern[] = [
  ...all('办结', [MENDED], { asked: true }),
  ...all('控险', [SECURED]),
  ...all('退回', itemThen(HAZARD, '(?<what>不(?:归|是|属于)(?:我们?|本)(?:单位|这边|街道|所|处)?.{0,30})$'), { asked: true }),
  ...all('退回', [new RegExp(`^${N}(?<what>不(?:归|属于)(?:我们?|本)(?:单位|这边|街道|所|处)?.{0,30})$`)], { asked: true }),
  ...all('报到', itemThen(HAZARD, `${few(2)}(?:由|归)?(?:我们?单位|我单位|我们(?:这边|街道|所|镇)?)(?:来|去)?(?:处理|负责|接|认领|修|管)`)),
  ...all(
    '控险',
    itemThen(
      `${HAZARD}?`,
      `(?:已经?|都)?(?:先)?(?:围(?:起来|挡|上|好)|控制住|封(?:起来|住|上|好|了)|拉(?:了|上|起)?警戒|设(?:了|好)(?:围挡|警示))`,
      `^${NOT_ASKED}`,
    ),
  ),
  ...all(
    '办结',
    itemThen(
      HAZARD,
      '(?<what>(?:已经?|都)?(?:修好|修完|修复|处理完|处理好|换好|补好|整改完|更换|换了|填平|清理完?)了?(?!吗|没).{0,40})$',
      NOT_ASKED,
    ),
  ),
  {
    word: '延期',
    says: new RegExp(`${N}${HAZARD}(?<why>${few(14)}?)(?:想|要|申请|需要|得)?[\\s,，]*(?:延(?:期|后|长)?|推迟|缓|拖)到(?<to>.{2,20})$`),
    rest: ({ n, why = '', to = '' }) => `${itemOf(n)} ${to.trim()} ${why.trim()}`.trim(),
  },
  ...all('核实', itemThen(HAZARD, '(?:我)?(?:去|到)?(?:现场)?(?:看过|核实过?|看了)了?(?<what>.{0,30})$', NOT_ASKED)),
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
      `(?:谁适合|给|替|帮)(?:[和跟与带]|推荐)?(?<what>${PERSON})(?:推荐|找|挑|配|安排|分)(?:一?个|一?位)?(?:合适的?)?社工|谁适合[和跟与带](?<who>${PERSON})(?:结对)?[?？]?$`,
    ),
    rest: ({ what, who }) => what ?? who ?? '',
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
    says: /今天我?(?:要|该|得)(?:办|做|处理|跟)(?:的事)?(?:有)?(?:什么|啥|哪些)|今天有(?:哪些|什么|啥)待办|今天的?(?:待办|工作安排|日程)/,
  },
]

export const STAFF_WISHES: readonly WishPattern[] = [...CASES, ...HAZARDS, ...EVENTS, ...TOLD_TO_ALL, ...REST]
