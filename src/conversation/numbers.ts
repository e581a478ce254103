const DIGITS = '零一二三四五六七八九'
/** Formal, spoken and dictated forms, and traditional ones: 壹 两 俩 兩 幺. */
const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '零〇',
    '一壹幺',
    '二贰貳两兩俩倆',
    '三叁參仨',
    '四肆',
    '五伍',
    '六陆陸',
    '七柒',
    '八捌',
    '九玖',
    '十拾',
    '百佰',
    '千仟',
    '万萬',
    '亿億',
  ].flatMap((forms) => [...forms].map((form) => [form, forms[0] ?? form])),
)
const UNITS: readonly [string, number][] = [
  ['亿', 100_000_000],
  ['万', 10_000],
  ['千', 1000],
  ['百', 100],
  ['十', 10],
]
const CHINESE = `${Object.keys(SAME).join('')}廿卅`
const MOST = 999_999_999
const LONGEST = 24

/**
 * A whole number as it is written or said: 12, 1,050, 十二, 一百五 (150), 两千零八, 1万2, 三十来 (about thirty is thirty). Undefined when it is
 * none, has no exact part (几十, 两三) or is beyond nine digits.
 */
export function parseNumber(text: string): number | undefined {
  const written = text
    .normalize('NFKC')
    .replace(/\s+|(?<=\d),(?=\d{3})/g, '')
    .replace(/^[廿卅]/, (tens) => (tens === '廿' ? '二十' : '三十'))
  if (/^\d{1,9}$/.test(written)) return Number(written)
  if (!written || written.length > LONGEST || /^[几幾多余来]/.test(written)) return undefined
  const about = written.replace(/(?<=[\d十百千万亿拾佰仟萬億])零?[几幾多余来]/g, '')
  if ([...about].some((one) => !(one in SAME) && !/\d/.test(one)) || about === '') return undefined
  const value = reckon([...about].map((one) => SAME[one] ?? one).join(''))
  return value === undefined || value > MOST ? undefined : value
}

/** The value of digits and units, the greatest unit last said splits them: 一千两百 万. */
function reckon(said: string): number | undefined {
  for (const [unit, size] of UNITS) {
    const at = said.lastIndexOf(unit)
    if (at < 0) continue
    const [head, tail] = [said.slice(0, at), said.slice(at + 1)]
    const [times, rest] = [head === '' || head === '零' ? 1 : reckon(head), tailOf(tail, size)]
    return times === undefined || rest === undefined ? undefined : times * size + rest
  }
  if (isPair(said)) return undefined
  const digits = [...said].map((one) => (/\d/.test(one) ? one : DIGITS.indexOf(one))).join('')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
}

/** 两三: one or the other. */
export const isPair = (text: string) => /^(?:一[两二]|[两二]三|三四|四五|五六|六七|七八|八九)$/.test(text)

/** 一百五 is 150, 一万三 13,000, 一千零五 1,005: one digit right after a unit counts tenths of it. */
function tailOf(tail: string, size: number): number | undefined {
  if (tail === '') return 0
  const value = reckon(tail.replace(/^零+(?=.)/, ''))
  return value !== undefined && size >= 100 && tail.length === 1 && value < 10 ? (value * size) / 10 : value
}

export interface ItemNumber {
  number: number
  /** 求助, 活动, 隐患 … when written before the number. */
  noun: string | undefined
  /** What follows, trimmed. */
  rest: string
}

const NOUNS = '求助|活动|隐患|任务|预约|通知|地点'
// A run of spaces may match in one way only: people paste thousands of them.
const ITEM = new RegExp(
  `^\\s*(?:[那这]个?\\s*)?(?:(${NOUNS})\\s*)?(?:(?:#|＃|no\\.?|编号[:：是]?|第)\\s*)?(\\d{1,7}|[${CHINESE}]{1,6})\\s*(号|个(?![人小月钟半星礼工])|件|条|单(?!元))?(?!\\d|[:：.]\\s?\\d|[点/年月日分号])`,
  'iu',
)
/** After these a number with 号 is an address or a date, not an item: 1号楼, 3号线, 15号晚上. */
const NOT_ITEM =
  /^(楼|线|院|门|口|店|桌|厅|馆|床|柜|桩|电池|充电[桩柜]|公寓|单元|航站|高速|会议室|地铁|栋|早|晚|上午|下午|中午|凌晨|夜里|傍晚|那天|当天|[之以]?前|[(（]?(?:周|星期|礼拜)[一二三四五六日天]|[到至-]\d|窗|[一二两三四五六七八九十]{1,3}点|\d{1,2}[:：点])/

/** A number with these after it counts something: 3楼, 3天没人管. */
const COUNTS =
  /^(个[人小月钟半星礼工]|-\d|路(?=公交|车)|[a-z](?![a-z])|%|倍|位(?!置)|级|期|座|楼|层|栋|幢|厅|单元|个人|人|块|元|天|小时|分钟|公里|米|斤|次|辆|张|份|岁|周|月|年|折|度)/i

/** The number of an item at the start of a text: "1 内容", "#1", "1号", "第1个", "一号", "求助 1". Undefined when there is none. */
export function parseItemNumber(text: string): ItemNumber | undefined {
  const plain = text.normalize('NFKC')
  const match = ITEM.exec(plain)
  if (!match?.[2]) return undefined
  const after = plain.slice(match[0].length)
  if (match[3] === '号' && NOT_ITEM.test(after)) return undefined
  if (!match[3] && !match[1] && COUNTS.test(plain.slice((match.index ?? 0) + match[0].trimEnd().length))) return undefined
  // 地点 二楼会议室, 求助 3楼老人摔倒了: a floor.
  if (!match[3] && OF_A_HOUSE.test(after)) return undefined
  const chinese = !/^\d/.test(match[2])
  const marked = match[1] !== undefined || /[#第]|no|编号/i.test(match[0])
  // A Chinese number must stand apart: 一个人 or 三轮车坏了 is no item.
  if (chinese && !match[3] && !marked && !/\s$/.test(match[0]) && after !== '' && !/^[\s，,。:：;；]/.test(after)) return undefined
  // 6个骑手 and 三个 are counts; 第6个, and 6个 alone, an item.
  if (match[3] === '个' && !match[0].includes('第') && (chinese || /^[\u4e00-\u9fa5]/.test(after))) return undefined
  // 第二医院 is a name.
  if (!match[3] && /第\s*[^\s]+$/.test(match[0]) && /^[\u4e00-\u9fa5]/.test(after)) return undefined
  const number = parseNumber(match[2])
  if (number === undefined || number < 1) return undefined
  return { number, noun: match[1], rest: after.replace(/^[\s，,。:：;；、]+/, '').trim() }
}

const OF_A_HOUSE = /^(?:楼|层|单元|栋|室)/

/** A number stands where an item's is expected, but nothing has it: 0, -1, 1.5, 99999999999. Never a reason to take the only item there is. */
export const isWrongItemNumber = (text: string): boolean =>
  parseItemNumber(text) === undefined && WRONG_ITEM.test(text.normalize('NFKC').slice(0, 40))
const WRONG_ITEM = new RegExp(`^\\s*(?:${NOUNS})?\\s*[#第]?\\s*[-−]?\\d+(?:[.,]\\d+)?\\s?[号个件]?(?=$|[\\s,，。])`)

/** 1, #3, 第2个 and nothing else, so that it is no content; 110 is a number one would call. */
export const isItemAlone = (text: string): boolean =>
  parseItemNumber(text)?.rest === '' && !/^\s*(?:1(?:10|19|20|22)|999)\s*$/.test(text.normalize('NFKC'))

const bare = (text: string) => text.normalize('NFKC').replace(/[\s。.!！~～,，]+/g, '')

/** Words that answer a question about what is (解决了吗): 好的 is none of them, it may only say that the question was heard. */
export const SO = ['是', '是的', '是啊', '是呀', '对', '对的', '对啊', '没错', '嗯', '嗯嗯', '嗯呢', 'yes']
export const NOT_SO = ['不', '不是', '不是的', '不对', '没', '没有', '没呢', '还没有', '否', 'no']
/** … a question about what shall be (同意吗). */
export const WILLING = [
  ...SO,
  '好',
  '好的',
  '好吧',
  '好啊',
  '好呀',
  '行',
  '行吧',
  '可以',
  'ok',
  '要',
  '同意',
  '愿意',
  '我愿意',
  '没问题',
  '没意见',
  '没毛病',
]
export const UNWILLING = [
  '不',
  '不愿意',
  '不想',
  '不要',
  '不行',
  '不用',
  '不用了',
  '不可以',
  '不同意',
  '不好',
  '不了',
  '算了',
  '算了吧',
  '否',
  'no',
]

export const isYes = (text: string) => isOneOf(WILLING, text)
export const isNo = (text: string) => isOneOf([...NOT_SO, ...UNWILLING], text)
/** 可以啊 is 可以. */
const isOneOf = (words: readonly string[], text: string) => {
  const is = (said: string) => words.includes(said) || words.includes(said.replace(/[啊呀哈呢啦哦噢嘞呗哒的]+$/, ''))
  if (is(bare(text).toLowerCase())) return true
  // 好的，可以: each says the same.
  const parts = text.split(/[\s,，。.!！、~～]+/).map((part) => bare(part).toLowerCase())
  return parts.length > 1 && parts.filter(Boolean).length > 0 && parts.every((part) => part === '' || is(part))
}
/** Leaves an open question. */
export const isCancel = (text: string) => LEAVES.test(bare(text))
/** 取消, 算了 取消, 没事了不用了, 先不弄了. */
const LEAVES =
  /^\/?(?:(?:那|就|先|还是|帮我|请|没事儿?了?)*(?:取消|算了|不用(?:麻烦|管)?了|退出|不问了|不弄了|(?:算了)?不(?:请|发|办|约|转|改|报|搞|写|填|问|说|求助|吹哨|报名)(?:假|人)?了)[吧啦了啊哈呀]*)+(?:谢谢)?$/
export const isThanks = (text: string) => {
  const words = bare(text)
  return THANKS.test(words) || PRAISE.test(words)
}
const THANKS = /^(多?谢+|谢谢(?!不|先|但|算).{0,3}|感谢|辛苦了?|好的?谢谢|thanks?|3q)$/i
/** 李社工人很好，谢谢他: who helped is praised; 换社工也好 wants another. */
const PRAISE =
  /^(?:(?![换找派来没不要有对给让等])[\u4e00-\u9fa5]{0,3}(?:社工|师傅|协调员|工作人员)|你们?|您|他们?|她)(?:的?(?:人|服务|态度|速度|效率))?(?:也|都)*(?:真|很|太|挺|特别|非常)+(?:好|负责|给力|热心|热情|棒|贴心|周到|不错|有耐心|耐心|靠谱|快)(?:了|的|啊|呀|呢)*(?:(?:多?谢+|感谢|辛苦)[你您他她们了]*)?$/
