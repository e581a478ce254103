import { DAY } from '../../clock.js'
import { normalise } from '../../conversation/normalise.js'
import { parseTime } from '../../conversation/times/times.js'
import { AppError } from '../../errors.js'
import * as replies from './replies.js'

/** 报名截止 周五18点, 报名到周五晚上8点为止: the moment follows. */
const AHEAD =
  /(?<=^|[\s,，。;；])(?:(?:报名|登记)的?)?(?:截止|截至)(?:报名)?(?:时间|日期)?(?:改|挪|推迟|提前|延)?(?:是|为|到|至|在|成)?[:：]?\s*|(?:报名|登记|接龙)(?:时间)?(?:截止)?(?:到|至)\s*/g
/** 周五下午六点前报名, 周五18点截止: it stands before. */
const BEHIND = /\s?(?:之前|以前|前)\s?(?:接龙)?(?:报名|登记|报上)(?:有效|即可|就行|才行)?[啊哦吧]?|\s?(?:报名)?截止(?:报名)?/g
const ENDS = /^\s*(?:为止|截止|之前|以前|前|止)?/
const LONGEST = 24

/** Until when one may sign up, and the text without it. A day alone lasts to its end with 截止, and to its beginning with 前. */
export function takeClosing(written: string, now: number): { rest: string; closesAt?: number } {
  const text = written.normalize('NFKC')
  const found = ahead(text, now) ?? behind(text, now)
  if (!found) return { rest: written }
  if (found.at <= now) throw new AppError('invalid', replies.pastTime(found.at))
  return { rest: `${text.slice(0, found.from)} ${text.slice(found.to)}`, closesAt: found.at }
}

interface Found {
  at: number
  from: number
  to: number
}

function ahead(text: string, now: number): Found | undefined {
  for (const { index, 0: words } of text.matchAll(AHEAD)) {
    const from = index + words.length
    const read = momentAt(text.slice(from, from + 2 * LONGEST), now)
    if (!read) continue
    const end = from + read.to
    return {
      at: read.dateOnly ? endOf(read, text.slice(from, end)) : read.at,
      from: index,
      to: end + (ENDS.exec(text.slice(end))?.[0].length ?? 0),
    }
  }
  return undefined
}

function behind(text: string, now: number): Found | undefined {
  for (const { index, 0: words } of text.matchAll(BEHIND)) {
    const from = beginOf(text, index, now)
    const read = from === undefined ? undefined : momentAt(text.slice(from, index), now)
    if (read && from !== undefined)
      return {
        at: read.dateOnly && words.includes('截止') ? endOf(read, text.slice(from, index)) : read.at,
        from,
        to: index + words.length,
      }
  }
  return undefined
}

const SAYS_DAY = /[周期拜月日号天]|[今明后]|\d\/\d/
/** Where the time that ends at `to` begins: its clause, and the one before where that says the day (周五 下午6点); else within the clause. */
function beginOf(text: string, to: number, now: number): number | undefined {
  const least = Math.max(0, to - LONGEST)
  const begins: number[] = []
  for (let at = to - 1; at >= least; at--) {
    if (at > 0 && !/[\s,，。;；]/.test(text[at - 1] ?? '')) continue
    const read = momentAt(text.slice(at, to), now)
    if (!read || at + read.to < to) break
    begins.push(at)
    if (SAYS_DAY.test(text.slice(at, to))) return at
  }
  if (begins.length > 0) return begins.at(-1)
  for (let at = least; at < to; at++) {
    const read = momentAt(text.slice(at, to), now)
    if (read && at + read.to >= to) return at
  }
  return undefined
}

/** 周六中午截止: twelve; 周五截止: the end of that day. */
const endOf = ({ at }: { at: number }, words: string) => at + (/中午|正午/.test(words) ? DAY / 2 : DAY)

/** The time a text begins with, and where it ends. */
function momentAt(text: string, now: number): { at: number; to: number; dateOnly: boolean } | undefined {
  const time = parseTime(text, now)
  const at = time?.start ?? time?.end
  if (!time || at === undefined || time.span[0] !== 0 || /^\s/.test(text)) return undefined
  return { at, to: (normalise(text).map[time.span[1] - 1] ?? 0) + 1, dateOnly: time.dateOnly }
}
