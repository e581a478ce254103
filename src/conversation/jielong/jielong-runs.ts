import { looksOf } from './jielong-columns.js'
import { beginsAsName, isRule, mean } from './jielong-name.js'
import type { Numbered } from './jielong-numbers.js'

/** The entries of a list in order, with the lines above the first and below the last. */
export interface Found {
  head: string[]
  numbered: Numbered[]
  below: string[]
}

/** Numbers that go on from 1, with what stands above them. */
interface Run {
  from: number
  starts: Map<number, Numbered>
  /** The line right above, or above one empty line. */
  heading: string
  /** How much its lines look like those of people. */
  looks: number
}

/** 下午2点组：, 【红队】, ---候补---, ☀️周六场: what follows is a part of the list. */
const PART = /(?:[组站场班队车批区桌片部补备课]|备选|周.|名单)\s*(?:[(（][^()（）]*[)）])?\s*(?:名单)?\s*[:：】\]—-]*\s*$/
const DRAWN = /^[-—–=＝*·.…_~～#─━]{2,}/
const ENCLOSED = /^[【[「『<《(（].*[】\]」』>》)）][:：]?$/
/** What a heading says of what is no list of people. */
const OF_OTHERS =
  /时间|地点|规则|须知|要求|说明|注意|流程|事项|安排|内容|项目|提示|准备|条件|标准|备注|附[:：件]|^注|议题|问题|话题|职责|任务|菜单|套餐|选项|奖品|议程|路线/
/** Above the list itself: 报名：, 以下接龙： */
const ANNOUNCES = /报名|名单|接[龙龍]|签[名到字]|登记|如下|开始|下面|确认人/

/** A line that parts a list and is none of its entries. */
export const isHeading = (line: string): boolean => {
  const said = line.trim()
  return DRAWN.test(said) || ENCLOSED.test(said) || (said.length <= 16 && (/[:：]$/.test(said) || PART.test(said)))
}
const isAnnouncing = (line: string) => ANNOUNCES.test(line) && line.length <= 24

function runsOf(lines: readonly string[], starts: Map<number, Numbered>): Run[] {
  const runs: Run[] = []
  for (const [at, entry] of starts) {
    const above = lines[at - 1]?.trim() ?? ''
    const opens = entry.number === 1 && !starts.has(at - 1)
    const open = runs.at(-1)
    if (open && !(opens && [...open.starts.values()].some((one) => one.number >= 1))) {
      open.starts.set(at, entry)
      continue
    }
    const heading = above === '' && !starts.has(at - 2) ? (lines[at - 2]?.trim() ?? '') : above
    runs.push({ from: at, starts: new Map([[at, entry]]), heading, looks: 0 })
  }
  for (const run of runs) {
    const filled = [...run.starts.values()].filter(({ text }) => text.trim() !== '')
    run.looks = filled.length === 0 ? 0 : looksOf(filled.map(({ text }) => text))
  }
  return runs
}

const LEAST_LIKE = -0.3
const MUCH_LESS = 0.7

/** 1.登记 2.验光, then 报名： and names: the list begins there, where what stands above looks less like people. */
function fromAnnounced(runs: Run[]): Run[] {
  const from = runs.findIndex((run) => /[:：👇]\s*$/u.test(run.heading) && isAnnouncing(run.heading))
  const looks = (runs[from]?.looks ?? 0) - LESS
  return from > 0 && runs.slice(0, from).every((run) => run.looks < looks) ? runs.slice(from) : runs
}
const LESS = 0.25

/**
 * Rules in the head and notes at the end may be numbered too. Of several runs those stay that look like people as much as the best does, and
 * whose heading announces no rules; groups with a heading each belong to one list.
 */
export function listIn(lines: readonly string[], starts: Map<number, Numbered>): { starts: Map<number, Numbered>; looks: number } {
  const runs = fromAnnounced(runsOf(lines, starts))
  const isOther = (run: Run) => run.looks < 0.9 && OF_OTHERS.test(run.heading) && !isAnnouncing(run.heading)
  const best = Math.max(...runs.map((run) => (isOther(run) ? run.looks - 1 : run.looks)))
  const kept = runs.filter(
    (run) =>
      (!isOther(run) && PART.test(run.heading)) ||
      (isOther(run) ? run.looks - 1 : run.looks) >= Math.max(best - MUCH_LESS, Math.min(best, LEAST_LIKE)),
  )
  return { starts: new Map(kept.flatMap((run) => [...run.starts])), looks: mean(kept.map((run) => run.looks)) }
}

/** A line drawn below the list. */
const TAIL = /^[-—–=＝*·.…_~～]{3,}$/
/** 共12人, 目前5人 below the list count its lines. */
const TALLY = /^[(（【]?(?:目前|现在|已报|合计|总计|共计?|总共|一共|截[止至])[^\d\n]{0,6}(\d{1,3})\s*[个位]?[人名张份]/
/** Where others wrote below their lines too, 共3人 is said of one. */
const isTally = (line: string, entries: readonly Numbered[]) =>
  Number(TALLY.exec(line)?.[1] ?? 0) >= Math.max(2, entries.length) && !entries.some(({ text }) => text.includes('\n'))
/** An empty number below filled ones: what follows it is said to all. Where every name stands below its number, it is the name. */
const isTail = ([first]: readonly Numbered[], last: Numbered) => last !== first && last.text.trim() === '' && !first?.text.startsWith('\n')

/** One entry a numbered line, with the lines that follow it; what stands after an empty line at the end is no entry, but below the list. */
export function withLinesBelow(lines: readonly string[], starts: Map<number, Numbered>): Found {
  const entries: Numbered[] = []
  const below: string[] = []
  let open = false
  let away = false
  const from = Math.min(...starts.keys())
  const ahead = numbersAhead(lines, starts)
  for (let at = from; at < lines.length; at++) {
    const found = starts.get(at)
    const line = (lines[at] ?? '').trim()
    const last = entries.at(-1)
    if (!found && isHeading(line) && starts.has(at + 1)) away = AWAY_BELOW.test(line)
    if (found) entries.push(away && found.text.trim() !== '' ? { ...found, text: `${found.text} 取消` } : { ...found })
    else if (ahead[at] === 0 && MORE.test(line)) entries.push(...moreIn(line, last?.number ?? 0))
    else if (NOT_THERE.test(line)) below.push(line)
    else if (ahead[at] === 0 && isSaidToAll(entries, line, open)) {
      open = false
      below.push(line)
    } else if (line === '' || TAIL.test(line) || isTally(line, entries)) open = false
    else if (isHeading(line) && starts.has(at + 1)) open = false
    else if (last && open && isLeftOut(entries, line, ahead[at] ?? 0)) entries.push({ number: last.number + 1, text: line })
    else if (open && last && !isTail(entries, last)) last.text += `\n${line}`
    if (found) open = true
  }
  return { head: lines.slice(0, from), numbered: entries, below }
}

/** 另：老张、大刘, 机动：老张 below the list. */
const MORE = /^(?:另外?|还有|机动|备用|(?:[候替后]补|备选)\s*\d{0,2}|补报|增补|电话报名|微信报名|口头报名)\s*[:：]\s*(?=\S)/
function moreIn(line: string, last: number): Numbered[] {
  const names = line
    .replace(MORE, '')
    .replace(/(?:电话|微信|口头)?报名$/, '')
    .split(/\s*[、,，]\s*|\s+/)
  return names.every((name) => beginsAsName(name) >= ENOUGH) ? names.map((text, at) => ({ number: last + at + 1, text })) : []
}
const ENOUGH = 0.6

/** 请假：, 不能参加的：, 【取消】 */
const AWAY = '(?:请假|缺席|缺勤|未到|未报|没来|不[来去参能][^\\s:：]{0,3}|不(?:愿意?|想|加班|值班|方便)|退出|取消)(?:的|人员|名单)?'
/** 请假：老张 below 3. 小红 says nothing of her. */
const NOT_THERE = new RegExp(`^${AWAY}\\s*[:：]\\s*\\S`)
/** Who stands below it has left. */
const AWAY_BELOW = new RegExp(`^[【[(（—-]*\\s*${AWAY}\\s*[:：】\\])）—-]*$`)

/** Below the last entry: a rule, a longer sentence where no other entry goes on below its line, or anything after a gap. */
const isSaidToAll = (entries: readonly Numbered[], line: string, open: boolean): boolean =>
  line !== '' &&
  (!open || isRule(line) || (line.length > LONGEST_REMARK && entries.length > 1 && !entries.some(({ text }) => text.includes('\n'))))
const LONGEST_REMARK = 12

/** For each line the number of the next entry below it, 0 where there is none. */
function numbersAhead(lines: readonly string[], starts: Map<number, Numbered>): number[] {
  const ahead: number[] = []
  for (let [at, next] = [lines.length - 1, 0]; at >= 0; at--) {
    ahead[at] = next
    next = starts.get(at)?.number ?? next
  }
  return ahead
}

/** 1. 小明, 小红, 3. 老张: whose number was left out; at the end of the list only who surely is somebody. */
function isLeftOut(entries: readonly Numbered[], line: string, next: number): boolean {
  const last = entries.at(-1)
  if (!last || last.text.trim() === '') return false
  if (next === last.number + 2) return beginsAsName(line) > 0
  // Where others wrote below their lines, this is said by the last one.
  return next === 0 && !line.startsWith('@') && beginsAsName(line) >= 1 && !entries.some(({ text }) => text.trim().includes('\n'))
}
