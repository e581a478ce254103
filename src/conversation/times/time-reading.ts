import { DAY, midnightOf } from '../../clock.js'
import { withoutThanks } from '../thanks.js'
import { withoutNoTime } from './no-time.js'
import { before, matchAt, SHORT_WEEK } from './scan.js'
import { readAway } from './time-away.js'
import { readNoSuchDay } from './time-date.js'
import { NOT_HAO } from './time-hao.js'
import { lastsUntil } from './time-lasts.js'
import { isNoTime } from './time-model.js'
import { alternativesOf, lastOf, momentOf } from './time-moment.js'
import { type Point, readPoint } from './time-point.js'
import { readRange } from './time-range.js'
import { readEndOfWork } from './time-work-ends.js'

/** What a text says about time. `start` may be missing (a deadline only); `dateOnly`: a date, or a part of day, without a clock. */
export interface TimeReading {
  start?: number
  end?: number
  /** Where it stood in the normalised text. */
  span: [number, number]
  dateOnly: boolean
  /** 多, 左右, 前后: the point is a point, kept as approximate. */
  approximate: boolean
  /** The two moments `start` (or, of a deadline, `end`) may be, the earlier first, where the words leave it open: 周六7点. Else empty. */
  alternatives: number[]
}

/** No time begins with another character: most places of a text are passed over at once. */
const MAY_BEGIN =
  /[0-9零去那立惊夏秋名〇一二两三四五六七八九十俩仨半廿今明昨前后大当下上这本周星礼月年每凌清晨早午中正晌傍黄晚夜半深差约将过再等第放节假农阴旧冬腊听元除春情妇植青次寻琴头擦端儿建中教国重双平跨圣北小雨谷芒处白寒霜母父护卅调补底末初最劳ap]/i

/** A time stands near the beginning; what follows a page of words is not read, so that no text costs more than a millisecond or two. */
const READ_AT_MOST = 600

/** 周4下午, 星期1晚上: a digit where a part of the day follows. */
const DIGIT_OF_WEEK = /([周期拜])([1-7])(?=\s?(?:早|上午|中午|下午|傍晚|晚|凌晨|夜里|[)）]))/g
/** 拾点, 叁号: as cheques are written, and keyboards offer it. */
const FORMAL = /[壹贰叁肆伍陆柒捌玖拾]{1,3}(?=\s?[点时号日月])/g
const formally = (said: string) => said.replace(/./g, (one) => '一二三四五六七八九十'['壹贰叁肆伍陆柒捌玖拾'.indexOf(one)] ?? one)

/** 8:00一12:00: the stroke between two clocks is written as one. */
const STROKE = /(?<=\d[:：]\d{2}\s?)一(?=\s?\d{1,2}[:：]\d{2})/g

const spelt = (_: string, week: string, digit: string) => week + ('一二三四五六日'[Number(digit) - 1] ?? digit)

/** So many times are doubted in one text; what stands behind them is not read. */
const MOST_DOUBTED = 6

/**
 * The first time a normalised text names, read at `now`; undefined when it names none. One that comes back is read by `recurring.ts`. What the model
 * of `time-model.ts` takes for a name or a figure is passed over.
 */
export function readTime(normalised: string, now: number): TimeReading | undefined {
  let plain = normalised.slice(0, READ_AT_MOST)
  for (let round = 0; round < MOST_DOUBTED; round++) {
    const found = readTimeByRules(plain, now)
    if (!found || !isNoTime(normalised, found.span)) return found
    plain = `${plain.slice(0, found.span[0])}${'×'.repeat(found.span[1] - found.span[0])}${plain.slice(found.span[1])}`
  }
  return undefined
}

/** 原定周五的改周日上午十点: what it was moved from is over, where something else follows. */
const MOVED =
  /(?:(?<=从)(?:[今明]天|大?后天|(?:这|本|下{1,2})?个?(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}号)|元旦|元宵节?|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?|重阳节?|冬至|圣诞节?|平安夜|教师节|妇女节|腊八|小年)[^。;；\n，,从]{0,8}?(?:改|挪|换|调|推迟|延期?|提前|调整)[到成为至](?=\d{1,2}(?:[月号日]|[./]\d)|[今明]天|大?后天|(?:这|本|下{1,2})?个?(?:周|星期|礼拜))|(?:原定|原本|原来|本来|之前|原计划|说好的?)(?:说|定)[^。;；\n改挪]{2,16}?[,，\s]?(?:现在|这[会次]|后来)(?:又)?(?:定|说|通知|确定)?(?:在|到|成|为|了)?(?=[今明]天|大?后天|下{0,2}(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}[月号])|(?:[今明]天|大?后天|下{0,2}(?:周|星期|礼拜)[一二三四五六日天]{1,2})[^。;；\n，,]{0,4}都(?:行|可以?|成|有空)[,，\s]{1,2}(?=[那就定]{0,2}(?:[今明]天|大?后天|下{0,2}(?:周|星期|礼拜)[一二三四五六日天]))|(?:原定|原本|原来|本来|原计划|说好的?)[^。;；\n改挪]{2,16}?(?:改|挪|换|(?:推迟|提前|延期?|调整?)(?=[到至为成]))[到成为至在]?(?=\S)|(?:[今明]天|大?后天|下{0,2}(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}号)(?:那个?|的)[^。;；\n，,]{1,8}?(?:改|挪|换|推迟|提前|调整?)[到成为至](?=\d{1,2}(?:[月号日]|[./]\d)|[今明]天|大?后天|(?:这|本|下{1,2})?个?(?:周|星期|礼拜))|(?:\d{1,2}|[一二两三四五六七八九十]{1,3})[点:：][\d半一二三四五六七八九十刻]{0,4}的[^。;；\n，,\d]{1,6}?(?:改|挪|换|推迟|提前)[到成为至]?(?=(?:[上下]午|晚上?|早上?)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})[点:：])/
/** 周末聚一下 周六晚上六点半: which of the days is said behind it. */
const WHICH_DAY = new RegExp(
  `(?:[这本]?周末|月[底初末])[^。;；\\n，,\\d]{0,8}[,，\\s]{1,2}(?=[那就定]{0,2}(?:周[六日]|\\d{1,2}号(?!${NOT_HAO}))[^。;；\\n]{0,6}[\\d一二两三四五六七八九十][点:：])`,
)
/** 不是周六是周日上午九点: the first of them is denied. */
const DENIED =
  /(?<![是要也])不(?:是|在)(?=[^。;；\n是]{2,10}?(?:[,，]?\s?(?:而?是|改[到成为在]?)))[^。;；\n是改]{2,10}(?:而?是|改[到成为在]?)(?=\S)/
/** 周六呃周六晚上八点: said twice while thinking. */
const STUTTER = /((?:下?周|星期|礼拜)[一二三四五六日天]|[今明后]天)(?=[\s,，。呃嗯啊额…]{0,3}\1)/g
/** 后天,不对,大后天上午十点: taken back in the same breath. */
const CORRECTED =
  /(?:下{0,2}(?:周|星期|礼拜)[一二三四五六日天]|[今明昨]天|大?[后前]天|\d{1,2}号)[^。;；\n，,不是]{0,8}[\s,，呃嗯啊额…]{0,4}(?:哦|啊)?(?:不是|不对|不|错了|说错了)[\s,，呃嗯…]{1,4}(?:应该)?是?(?=下{0,2}(?:周|星期|礼拜)[一二三四五六日天]|[今明昨]天|大?[后前]天|\d{1,2}号)/g
const blot = (words: string) => '×'.repeat(words.length)

/** The same by the rules alone. */
export function readTimeByRules(normalised: string, now: number): TimeReading | undefined {
  const moved = normalised
    .slice(0, READ_AT_MOST)
    .replace(MOVED, blot)
    .replace(WHICH_DAY, blot)
    .replace(DENIED, blot)
    .replace(CORRECTED, blot)
  const later = moved === normalised ? undefined : readAll(moved, now)
  return later ?? readAll(normalised, now)
}

function readAll(normalised: string, now: number): TimeReading | undefined {
  const plain = withoutNoTime(withoutThanks(normalised.slice(0, READ_AT_MOST)))
    .replace(FORMAL, formally)
    .replace(STROKE, '-')
    .replace(STUTTER, blot)
    .replace(DIGIT_OF_WEEK, spelt)
    .replace(SHORT_WEEK, '周')
    .replace(/俩(?=点)/g, '两')
  let left: Pick<TimeReading, 'end' | 'span'> | undefined
  for (let at = 0; at < plain.length; at++) {
    if (!MAY_BEGIN.test(plain[at] ?? '')) continue
    const none = readNoSuchDay(plain, at)
    if (none) {
      at = afterNoSuchDay(plain, none.to, now) - 1
      continue
    }
    left ??= readEndOfWork(plain, at, now)
    const away = readAway(plain, at, now)
    if (away) {
      const told = { span: [at, away.to] as [number, number], dateOnly: false, approximate: away.approximate, alternatives: [] }
      return away.within ? { ...told, end: away.at } : { ...told, start: away.at }
    }
    const point = readPoint(plain, at, now)
    if (point) return finish(plain, point, now)
  }
  return left && { ...left, dateOnly: true, approximate: false, alternatives: [] }
}

/** 2月31日14:00: nor is the clock that belongs to it a time. */
function afterNoSuchDay(plain: string, to: number, now: number): number {
  const gap = plain.slice(to).search(/[^\s,，的]/)
  const point = gap < 0 ? undefined : readPoint(plain, to + gap, now)
  return point && !point.day ? point.to : to
}

/** The first date of a text that no calendar has (2月30日), as it was said. */
export function findNoSuchDay(normalised: string): string | undefined {
  const plain = normalised.slice(0, READ_AT_MOST)
  for (let at = 0; at < plain.length; at++) {
    const none = MAY_BEGIN.test(plain[at] ?? '') ? readNoSuchDay(plain, at) : undefined
    if (none) return none.said
  }
  return undefined
}

const BEFORE =
  /\s*(?:下班|收工|关门|打烊|放学)前(?=来)|\s*(?:的时候|下班|天[黑亮]|收工|关门|打烊|放学|开会|吃饭)?[或及]?(?:之前|以前|前(?![面后台方天年几往去来排夕男女夫妻轮胎任辈])|截止|截至|为止|止(?!痛|血|步)|内(?![部容蒙胎]))/y
const BY =
  /(?:(?:报名|登记|接龙|填写|提交|有效期?|受理)(?:时间|日期)?[:：]?\s?[到至]|截止(?:时间|日期)?(?:为|是|到|至)?|截至|最晚|最迟|不得?[晚迟]于|(?:别|不能|不要)(?:晚于|超过)|不超过)\s*[:：]?\s*(?:本|到)?$|(?:请假|休假|休息|加班|值班|营业|封路|施工|停[水电])(?:要|得|一直)?到$/
/** 今晚加班到9点 */
const UP_TO = /(?:请假|休假|休息|加班|值班|营业|封路|施工|停[水电])(?:要|得|一直)?到(?!岗|站)/
/** 从现在到晚上十点, 即日起至12月5日 */
const SINCE_NOW = /(?:现在|此刻|即日)(?:起|开始)?[,，]?(?:一直)?(?:到|至|[-—~～]+)\s?$/
/** 刚才晚上8点, 早上9点摔的: the words say that it is over. */
const JUST = /(?:刚才|刚刚|方才|刚)(?:在|是|从)?[,，]?$/
const HAPPENED =
  /(?:[钟许]|左右)?(?:[我他她你它人车]{0,2}(?:被[\u4e00-\u9fa5]{1,3}|在[\u4e00-\u9fa5]{2,6})?)(?:[摔撞丢坏倒掉碰漏断]|发生|发现|看[见到]|出事)(?:[\u4e00-\u9fa5]{0,2}(?:[了过伤]|的(?:[\u4e00-\u9fa5]{0,3}))|到的?)(?=$|[^\u4e00-\u9fa5])/y
const JUST_AFTER = /(?:[我他她你它咱车人]们?|有人){0,2}刚[\u4e00-\u9fa5]{1,5}就?(?:[被让]|[摔撞倒晕丢坏])/y
const NOON = /^(?:中午|正午|晌午)$/
const ABOUT = /\s?(?:前后|左右)/y

function finish(plain: string, point: Point, now: number): TimeReading {
  const range = readRange(plain, point, now)
  if (range) {
    const { start, end, to, dateOnly, approximate, first } = range
    return { start, end, span: [point.from, to], dateOnly, approximate, alternatives: alternativesOf(first, now) }
  }
  const { day, clock } = point
  const about = matchAt(ABOUT, plain, point.to)
  const told = {
    span: [point.from, point.to] as [number, number],
    dateOnly: clock === undefined,
    approximate: (clock?.approximate ?? false) || about !== null,
    alternatives: alternativesOf(point, now),
  }
  if (clock && !day && (JUST.test(before(plain, point.from)) || matchAt(HAPPENED, plain, point.to) || matchAt(JUST_AFTER, plain, point.to)))
    return { ...told, start: lastOf(point, now), alternatives: [] }
  const moment = momentOf(point, now)
  const ends = about ? null : matchAt(BEFORE, plain, point.to)
  // 周三中午之前: by twelve.
  const noon = ends && !clock && NOON.test(point.part ?? '')
  const at = noon ? moment + DAY / 2 : moment
  if (ends) return { ...told, end: at, dateOnly: told.dateOnly && !noon, span: [point.from, point.to + ends[0].length] }
  if (day?.deadline || BY.test(before(plain, point.from)) || UP_TO.test(plain.slice(point.from, point.to))) return { ...told, end: at }
  const since = clock || day ? SINCE_NOW.exec(before(plain, point.from)) : null
  const from = since?.[0].startsWith('即日') ? midnightOf(now) : now
  if (since && at > from)
    return { ...told, start: from, end: at, dateOnly: told.dateOnly && from < now, span: [point.from - since[0].length, point.to] }
  const lasts = lastsUntil(plain, point, at)
  if (lasts) return { ...told, start: at, end: lasts.end, span: [point.from, lasts.to] }
  return { ...told, start: at, ...(day?.until !== undefined && !clock ? { end: day.until } : {}) }
}
