import { BY_HOW_LONG, BY_HOW_MANY } from '../times/by-how-much.js'
import { noticeRest, SENT_NOTICE } from './notice-parts.js'
import { all, EVENT, few, itemOf, itemThen, N, NOT_ASKED, type WishPattern } from './wishes-words.js'

/** What coordinators want of activities and of what is told to all, in free words. */

/** 时间 or 地点 or 名额 is what is changed of an activity. */
const changed = ({ n, kind, what = '' }: Record<string, string | undefined>) => {
  const counted = /^\s?\d{1,4}\s?(?:个|位|名)?(?:人|名额|位|个)(?:吧|了)?$/.test(what) ? '名额' : undefined
  const label =
    kind ?? counted ?? (/\d{1,2}[:：点]|[点号]|周[一二三四五六日]|星期|礼拜|[今明后]天|[上下]午|晚/.test(what) ? '时间' : '地点')
  return `${itemOf(n)} ${label} ${what}`.trim()
}

/** 改到, 挪在, 名额加到. */
const TO = '(?:(?:改|换|挪|推迟|提前|调整?|延后?)(?:到|成|在|为)|(?:增?加|扩大?|减少?)(?:到|成|为)(?=\\s?[0-9一二两三四五六七八九十百]))'

/** What of an activity. */
const PART = '报名截止(?:时间)?|时间|地点|名额(?:上限)?|人数(?:上限)?|上限'

export const EVENTS: WishPattern[] = [
  ...all('签到码', itemThen(EVENT, `${few(4)}签到码`)),
  ...all('名单', itemThen(EVENT, '[^。!！?？]{0,10}名单')),
  {
    word: '名单',
    says: new RegExp(
      `(?:导|出|发|要|做|给我|拉)(?:出|个)?(?:一?[份个张])?\\s?${N}${EVENT}?的?(?:报名)?(?:名单)?的?(?:表格?|excel|xls|csv)`,
      'i',
    ),
    rest: ({ n }) => `${itemOf(n)} 表格`,
  },
  ...all('取消活动', itemThen(EVENT, `${few(3)}(?:不办|不搞|不开|停办|取消|办不了)了`, NOT_ASKED), { asked: true }),
  ...all('结束活动', itemThen(EVENT, `${few(2)}(?:结束|办完|搞完|完)了`, NOT_ASKED), { asked: true }),
  ...all('改活动', itemThen(EVENT, `的?(?:换个?(?:地方|地点|时间)[,，\\s]*)?(?<kind>${PART})?${TO}(?<what>.{1,30})$`), {
    rest: changed,
  }),
  ...all(
    '改活动',
    itemThen(
      EVENT,
      `的?(?:时间)?(?:(?:名额|人数|位子)(?:都|已经)?(?:不够|满|太少|少)了?[,，\\s]*)?(?<what>(?:${BY_HOW_LONG}|${BY_HOW_MANY}).{0,20})$`,
      NOT_ASKED,
    ),
  ),
  ...all('改活动', itemThen(EVENT, '的?(?:名字?|标题|题目)?(?:改名?|换)(?:叫|成|为)(?<what>[^,，。]{2,30})$'), {
    rest: ({ n, what = '' }) => `${itemOf(n)} 标题 ${what}`,
  }),
  {
    word: '改活动',
    says: new RegExp(`^把?${EVENT}的?(?<kind>时间|地点|名额)(?:改|换|挪|推迟|提前|调)(?:到|成|在|为)(?<what>.{2,30}?)\\s${N}$`),
    rest: changed,
  },
  // Named by what it is, without a number: 原定周六的体检改到周日.
  {
    word: '改活动',
    says: new RegExp(
      `^(?!.*(?:[几哪啥吗呢?？]|什么))(?<what>(?:把|将)?[^,，。\\d]{0,12}?${EVENT}的?(?:${PART})?(?:${TO}.{2,}|${BY_HOW_LONG}.{0,12}|${BY_HOW_MANY}.{0,8}))$`,
    ),
    asked: true,
  },
  // 时间改成三点, 标题写错了，叫冬季行车安全: of the one that is on.
  {
    word: '改活动',
    says: /^(?:把|那|还有|另外|再|活动的?)*(?<kind>时间|地点|名额|人数|标题|题目|名字)(?:写错|打错|弄错|错|不对|不够)?了?[,，\s]*(?:应该|要|得|给我)?(?:是|叫|改|换|挪|推迟|提前|调整?|增?加|减少?|扩)(?:到|成|在|为|叫)?(?<what>(?!.*[吗呢么?？]$).{1,30}?)(?:吧|了)?$/,
    rest: ({ kind = '', what = '' }) => `${kind.replace('人数', '名额').replace(/题目|名字/, '标题')} ${what.replace(/^[\s,，]+/, '')}`,
    asked: true,
  },
  // 名额再加5个: of the one that is on.
  { word: '改活动', says: new RegExp(`^(?:把|那|还有|另外)?(?<what>(?:名额|人数)${BY_HOW_MANY})$`), asked: true },
  {
    word: '名单',
    says: new RegExp(
      `^(?:帮我|给我|我要|我想|把|请|麻烦|看一?下?|发一?下?|要)*(?<what>[^,，。\\d]{0,8}${EVENT})的?(?:报名)?名单${few(6)}$`,
    ),
  },
]

export const TOLD_TO_ALL: WishPattern[] = [
  // 明天降温 提醒大家多穿点: both halves are told.
  {
    word: '通知',
    says: /^(?<what>[^。]{2,40}?[\s,，]+(?:请|麻烦|帮我|帮忙|记得)?(?:提醒|通知|告诉|叫|让)(?:一下|下)?(?:大家伙?|各位|骑手们?|所有骑手|全体骑手|兄弟们|师傅们)[^。?？]{2,40})$/,
    rest: ({ what = '' }) =>
      what.replace(/(?:请|麻烦|帮我|帮忙|记得)?(?:提醒|通知|告诉|叫|让)(?:一下|下)?(?=大家|各位|骑手|所有|全体|兄弟|师傅)/, '请'),
    asked: true,
  },
  { word: '通知', says: SENT_NOTICE, rest: noticeRest, asked: true },
  ...all('撤回通知', itemThen('通知', `${few(4)}(?:发错|撤回|撤了|不对)`), { asked: true }),
  ...all('通知情况', itemThen('通知', `${few(3)}(?:(?:多少|几个?|哪些)人(?:收到|看|回)|发(?:到哪|出去|完)|收到(?:多少|几))`)),
  {
    word: '通知情况',
    says: /^都?有?(?:谁|哪些人|哪几个人?|哪些骑手)都?(?:已经)?(?:(?:收到|看到?|回复?)[了过]?[这那]?个?(?:通知|公告)|回了?收到)[了啊呀呢?？]*$/,
    rest: () => '',
  },
  {
    word: '通知',
    says: /^(?:请|麻烦|帮我|给我|替我)*(?:[跟给和向]|让)(?:大家伙?|大伙儿?|各位|群里|所有(?:人|骑手|群)|全体(?:骑手)?|骑手们?|兄弟们)(?:都)?(?:说|讲|喊|知道)(?:一?[声下])?[\s:：,，]+(?<what>.{4,})$/,
  },
  {
    word: '通知',
    says: /^(?:请|麻烦|帮我|给我|替我)*(?:通知|告诉|告知)(?:一下|下)?(?:大家伙?|各位|群里|所有(?:人|骑手|群)|全体(?:骑手)?|骑手们|兄弟们)(?:说|一声|一下)?[\s:：,，]*(?<what>.{4,})$/,
  },
]
