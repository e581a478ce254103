import { parseNumber } from '../numbers.js'
import { before, matchAt, N } from './scan.js'

/** Readers of parts of a day and of clocks. Each looks at one place of a normalised text and says how far it read. */

const PARTS =
  '晚上?的?凌晨|夜里的?凌晨|凌晨|清晨|晨间|晨|清早|大早上|一大早|大早|一早|早上|早晨|早间|上午|午前|中午|正午|晌午|午后|下午|傍晚|黄昏|晚上|晚间|夜里|夜间|夜晚|半夜|大半夜|后半夜|深夜|午夜|头晌|头午|上昼|朝早|(?<=[听琴寻])朝|晏昼|后半?晌|下昼|擦黑|傍黑儿?|下晚儿?|晚黑|(?:(?<=今)黑|黑了)(?=了?[0-9一二两三四五六七八九十]{1,3}点)|晚|夜|早|[ap]m(?=\\s?\\d)'
const PART = new RegExp(`(?:的)?(${PARTS})(?![安餐饭高点会市报晚早]|班(?!前|后))`, 'iy')
/** Said after its clock: 七点半晚上. */
const PART_AFTER =
  /\s?(?:[(（](凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|早|晚)[)）]|(凌晨|早上|上午|中午|下午|傍晚|晚上|夜里)(?=$|[^\u4e00-\u9fa5]|见|集合|到|在|开|来|去)(?!到|至|好))/y

export interface Part {
  part: string
  to: number
}

export function readPart(text: string, at: number): Part | undefined {
  const match = matchAt(PART, text, at)
  return match?.[1] ? { part: match[1].toLowerCase(), to: at + match[0].length } : undefined
}

export function readPartAfter(text: string, at: number): Part | undefined {
  const match = matchAt(PART_AFTER, text, at)
  const part = match?.[1] ?? match?.[2]
  return match && part ? { part, to: at + match[0].length } : undefined
}

export interface Clock {
  /** Minutes from midnight, as said. */
  minutes: number
  to: number
  approximate: boolean
  /** am or pm stood after it. */
  half?: 'am' | 'pm'
  /** Only a number with 点, which may mean something else: 一点. */
  weak: boolean
  /** A number with 点 and nothing else: what stands around it decides. */
  bare?: boolean
  /** Written as timetables do: 8:30, 20:00. */
  written: boolean
}

/** The second half of 早9晚5, 早8晚9点. */
export const EVENING_HOUR = `晚(\\d{1,2}|${N}{1,2})(?:点钟?(?<half>半)?(?![0-9零〇一二两三四五六七八九十过差多左前分]))?(?![0-9零〇一二两三四五六七八九十.:点时块元单个次分%的])`

const HALF = /\s*(?:(am|a\.m\.)|(pm|p\.m\.))(?![a-z])/iy
const NEARLY = /\s?(?:多(?!少)|几(?=先|钟)|左右|前后|上下|来钟|许|的样子|开外|吧)(?:钟)?/y
/** Points, not clocks: 三点建议, 3点5公里, 八点五折, 利率三点五. */
const ADVICE =
  /(?:[要重新小]{0,2}(?:建议|要求|不满|疑问|理由|意见|原因|问题|希望|说明(?!会)|注意(?!安全)|理由|想法|好处|优点|缺点|体会|共[识性]|回应|看法|感受|经验|启示|承诺|倡议|声明|事项|内容|须知|诉求|疑问|困难|措施|总结(?!会)|变化|区别|优势|积分|金币|好评|差评|不足|收获|提醒(?![我他她大一下咱])|规定|纪律|提示|请求|心得|水旁|水字))|[0-9零一二三四五六七八九十]+\s*(?:$|[^\u4e00-\u9fa5\w:.]|公里|千米|公斤|块|元|米|斤|吨|升|毫升|折|倍|度|级|岁|寸|平|星|[掉涨跌降升变](?:到|成|至|了)|kg|km|cm|%|万|亿|个百分点)/iy

/** What stands at `at` and means a clock. `afterDay`: a day or a part of one was read right before: its last character may be a digit. */
export function readClock(text: string, at: number, afterDay = false): Clock | undefined {
  const last = text[at - 1] ?? ''
  if (/[0-9.:：]/.test(last) || (!afterDay && /[零〇一二两三四五六七八九十百第几]/.test(last))) return undefined
  const found =
    readShortOf(text, at) ??
    readColon(text, at) ??
    readPointed(text, at) ??
    readHalfDay(text, at) ??
    readSpoken(text, at) ??
    readShared(text, at) ??
    readOpening(text, at)
  if (!found) return undefined
  const half = matchAt(HALF, text, found.to)
  const end = found.to + (half?.[0].length ?? 0)
  const nearly = matchAt(NEARLY, text, end)
  return {
    ...found,
    to: end + (nearly?.[0].length ?? 0),
    approximate: found.approximate || nearly !== null,
    ...(half ? { half: half[1] ? 'am' : 'pm', weak: false, bare: false } : {}),
    ...(nearly ? { bare: false } : {}),
  }
}

const SHORT_OF = new RegExp(`差(?:(一|两|三|[123])刻|(${N}{1,3})分钟?)(?:钟)?(?:到)?(${N}{1,3})点(?!光|评|赞)(?:钟|整)?`, 'y')

/** 差一刻八点, 差5分9点. */
function readShortOf(text: string, at: number): Clock | undefined {
  const match = matchAt(SHORT_OF, text, at)
  const hours = match?.[3] ? parseNumber(match[3]) : undefined
  if (!match || !hours || hours > 24) return undefined
  const short = match[1] ? (parseNumber(match[1]) ?? 1) * 15 : (parseNumber(match[2] ?? '') ?? 0)
  return { minutes: hours * 60 - short, to: at + match[0].length, approximate: false, weak: false, written: false }
}

const COLON =
  /(\d{1,2})\s?[:：;；∶]\s?(\d{2})(?:[:：]\d{2})?(?![\d:：]|\s?(?:[赢输]|[大险完小]?胜|负|战[平胜]|领先|落后|击败|拿下))(?:分|整|时)?/y

function readColon(text: string, at: number): Clock | undefined {
  const match = matchAt(COLON, text, at)
  if (!match) return undefined
  const [hours, past] = [Number(match[1]), Number(match[2])]
  if (hours > 24 || past > 59 || (hours === 24 && past > 0)) return undefined
  const half = match[1]?.startsWith('0') ? ({ half: 'am' } as const) : {}
  return { minutes: hours * 60 + past, to: at + match[0].length, approximate: false, weak: false, written: true, ...half }
}

/** 明早8.30, 晚上7.30: after a part of the day a point does for a colon. */
const POINT = /(\d{1,2})\.([0-5]\d)(?![\d.]|\s?(?:元|块|公里|千米|米|斤|折|[万%倍度]|km))/iy
const PART_BEFORE = /(?:[早晚]上?|头[晌午]|[上下晏]昼|后半?晌|[擦傍]黑儿?|下晚儿?|黑了|[上中下]午|凌晨|傍晚|夜里)\s?$/
const POINTED_BEFORE = /\d\.[0-5]\d\s?(?:到|至|[-~—–]{1,2})\s?$/

function readPointed(text: string, at: number): Clock | undefined {
  const stood = before(text, at)
  const match = PART_BEFORE.test(stood) || POINTED_BEFORE.test(stood) ? matchAt(POINT, text, at) : null
  if (!match || Number(match[1]) > 23) return undefined
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return { minutes, to: at + match[0].length, approximate: false, weak: false, written: true }
}

const HALF_DAY = /(\d{1,2})(?=\s*(?:am|pm|a\.m\.|p\.m\.)(?![a-z]))/iy

/** 9am, 7 pm. */
function readHalfDay(text: string, at: number): Clock | undefined {
  const match = matchAt(HALF_DAY, text, at)
  if (!match || Number(match[1]) > 12) return undefined
  return { minutes: Number(match[1]) * 60, to: at + match[0].length, approximate: false, weak: false, written: false }
}

/** Minutes without 分 have two digits, or a zero before them: 八点五 is a decimal, 八点零五 is not. */
const BARE_MINUTES = `(?:[0-5]\\d|[二三四五]?十[一二三四五六七八九]?|[零〇0][一二三四五六七八九1-9])(?=$|路[口边上东西南北面灯]|[^0-9零〇一二两三四五六七八九十点时:个多块元人条单次件岁百千万公米里斤天年月号楼分名位栋幢层床套双台辆袋箱瓶杯盒桌支路佳])`
const SPOKEN = new RegExp(
  `(${N}{1,3})\\s?(来?点|时)(?!光|刻表|差(?!${N}|一刻)|候|间|期|常|尚|段|长(?![跑途龙城距队])|薪|赞|评|心|单(?![价量位独])|餐|菜(?!市|场|[店站])|名|头|火(?!锅)|亮|击|外卖|几(?!先|钟)|数|子|卡|阅|播|歌|题|钱|穿|滴|缀|醒|燃)(钟|整|正)?(?:过|(?=[零〇]))?(?:\\s?(半(?![价天月小个斤]|路(?!灯)|年(?![会夜货终审检]))|[一二两三1-3]刻|${N}{1,3}分(?![之公店部手享类期批钟]|好评)|${BARE_MINUTES}))?(?:钟|整)?(?:${N}{1,3}秒)?(差(?:一刻|${N}{1,3}分))?`,
  'y',
)

function readSpoken(text: string, at: number): Clock | undefined {
  const match = matchAt(SPOKEN, text, at)
  if (!match?.[1]) return undefined
  const hours = hoursOf(match[1])
  const to = at + match[0].length
  if (!hours || hours.from > 24 || (match[2] === '时' && match[1] === '一')) return undefined
  if (!match[3] && !match[4] && !PART_BEFORE.test(before(text, at)) && (matchAt(ADVICE, text, to) || isScore(text, at))) return undefined
  const past = minutesOf(match[4])
  if (past > 59) return undefined
  const bare = !match[3] && !match[4] && !match[5]
  const minutes = hours.from * 60 + past - shortOf(match[5])
  const weak = bare && /^[一两1]$/.test(match[1])
  return { minutes, to, approximate: hours.approximate || match[2] === '来点', weak, bare: bare && match[2] === '点', written: false }
}

/** 跌了3点, 扣3点: a figure moves; 过了3点 and 到了3点 are clocks. */
const MOVES =
  /(?:骰子|掷出|掷了|信用|人品|血量|[扣涨跌降升减加得剩占超讲列]|返点?|提成|抽成|返利|尾号|记住|补充|强调|总结|归纳|(?:总结|归纳|概括|浓缩|简化|汇总)[成为出]|(?<![过到等好定改黑])了)$/
const isScore = (text: string, at: number) => MOVES.test(before(text, at))

/** 七八点 is about seven, 九十点 about nine, 十一二点 about eleven. */
function hoursOf(text: string): { from: number; approximate: boolean } | undefined {
  if (text === '九十') return { from: 9, approximate: true }
  const pair = /^(十?)([一二两三四五六七八九])([二三四五六七八九])$/.exec(text)
  if (pair) {
    const [first, second] = [parseNumber(pair[2] ?? '') ?? 0, parseNumber(pair[3] ?? '') ?? 0]
    return second === first + 1 ? { from: first + (pair[1] ? 10 : 0), approximate: true } : undefined
  }
  const whole = parseNumber(text)
  return whole === undefined ? undefined : { from: whole, approximate: false }
}

function minutesOf(text: string | undefined): number {
  if (!text) return 0
  if (text === '半') return 30
  if (text.endsWith('刻')) return (parseNumber(text.slice(0, -1)) ?? 1) * 15
  return parseNumber(text.replace(/^[零〇]|分$/g, '').replace(/^[零〇]/, '')) ?? 0
}

const shortOf = (text: string | undefined) => (text ? (text.includes('刻') ? 15 : (parseNumber(text.slice(1, -1)) ?? 0)) : 0)

const SHARED = new RegExp(`(${N}{1,3})\\s*(?:到|至|-|~|—|–)\\s*(?=${N}{1,3}\\s?(?:[点时]|[ap]m))`, 'iy')

/** 上午9-11, 下午2到4: with a part of the day before them and nothing after. */
const SHARED_ALONE = /(\d{1,2})\s?(?:到|至|[-~—–]{1,2})\s?\d{1,2}(?=$|[\s,，。;；)）!！])/y

/** 早上五到六点, 7-9pm: the first of two shares the word of the second. */
function readShared(text: string, at: number): Clock | undefined {
  const alone = PART_BEFORE.test(before(text, at)) ? matchAt(SHARED_ALONE, text, at) : null
  if (alone?.[1] && Number(alone[1]) <= 24)
    return { minutes: Number(alone[1]) * 60, to: at + alone[1].length, approximate: false, weak: false, written: false }
  const match = matchAt(SHARED, text, at)
  const hours = match?.[1] ? parseNumber(match[1]) : undefined
  if (!match?.[1] || hours === undefined || hours > 24 || /[#第月/]$/.test(before(text, at))) return undefined
  const second = at + match[0].length
  if (!readHalfDay(text, second) && !readSpoken(text, second)) return undefined
  return { minutes: hours * 60, to: at + match[1].length, approximate: false, weak: false, written: false }
}

/** 早9晚5, 明天早九晚六: hours as shops and shifts write them. In words, and without a day before them, they are a way to live (早九晚五的日子). */
const OPENING = new RegExp(`(\\d{1,2}|(?<=[天日号末一二三四五六]早)${N}{1,2})(?=${EVENING_HOUR})`, 'y')

function readOpening(text: string, at: number): Clock | undefined {
  const match = text[at - 1] === '早' ? matchAt(OPENING, text, at) : null
  const hours = parseNumber(match?.[1] ?? '')
  if (!match || hours === undefined || hours > 12) return undefined
  return { minutes: hours * 60, to: at + match[0].length, approximate: false, weak: false, written: false }
}
