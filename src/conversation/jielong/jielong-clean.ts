/** A list as it would stand without what sending it on, a table or a keyboard put around it. */

/** Its lines, each number written with digits, without the signs of a quotation or a table. */
export const linesOf = (text: string): string[] =>
  withoutQuotes(withoutBars(unquoted(groupsApart(closedUp(plainNumbers(text).replace(/\r\n?/g, '\n'))).split('\n'))))

/** 1. and below an empty line 小明, as a page that was copied has it: two at least, and none of the numbers has its name beside it. */
const ALONE = /^([^\S\n]*\d{1,3}[^\S\n]*[.．、)）])[^\S\n]*\n(?:[^\S\n]*\n)+(?=[^\S\n]*[^\s\d])/gm
const BESIDE = /^[^\S\n]*\d{1,3}[^\S\n]*[.．、)）][^\S\n]*[^\s\d]/m
const closedUp = (text: string) => ((text.match(ALONE)?.length ?? 0) > 1 && !BESIDE.test(text) ? text.replace(ALONE, '$1 ') : text)

/** 一车：1.小明 2.小红 and 二车：1.老张 below each other: the heading of each stands above its own. */
const GROUP = /^([^\S\n]*[^\d\s][^\n:：]{0,15}[:：])[^\S\n]*(?=1[^\S\n]*[.．、)）][^\S\n]*[^\d\s])/gm
const groupsApart = (text: string) => ((text.match(GROUP)?.length ?? 0) > 1 ? text.replace(GROUP, '$1\n') : text)

/** 小明 2026/3/7 19:00, above what he sent: of several sent on together. */
const SENDER = /^([^\n]{1,24}?)\s+(?:\d{4}[/.年-])?\d{1,2}[/.月-]\d{1,2}日?\s+(?:[上下]午\s*)?\d{1,2}:\d{2}(?::\d{2})?\s*$/
/** 小明 10:23: the clock alone, above a list each time; below each other they would be whose turn it is. */
const SENDER_TODAY = /^([^\n\d:：]{1,16}?)\s+(?:[上下]午\s*)?\d{1,2}:\d{2}(?::\d{2})?\s*$/
const NUMBERED = /^\s*[(（]?\d{1,3}(?:[.、．)）\s]|\D$)/
const FIRST = /^\s*(?:[#＃]?\s*接[龙龍]|1\s*[.、．)）])/
const JOINS = /^(?:\+1|我?也?(?:报名|参加|[去来要报]|接龙)|[算加]我一?个?)(?:了|一个)?[\s!！。~]*$/
const JOINS_WITH = /^(?=.{1,12}$)(?:\+\d|带|[加和跟]|\d人)/
/** Without the names above what was sent; who answers with no more than 我也去 adds the own line. */
export function withoutSenders(text: string): string {
  const lines = text.split('\n')
  const isToday = (at: number) => SENDER_TODAY.test(lines[at] ?? '')
  const today = lines.flatMap((_, at) => (isToday(at) ? [at] : []))
  const isSent = today.length > 1 && today.every((at) => FIRST.test(lines[at + 1] ?? '') || JOINS.test((lines[at + 1] ?? '').trim()))
  const isSender = (at: number) => (SENDER.test(lines[at] ?? '') && !NUMBERED.test(lines[at] ?? '')) || (isSent && isToday(at))
  return lines
    .flatMap((line, at) => {
      const said = (lines[at + 1] ?? '').trim()
      if (isSender(at) && said !== '' && !isSender(at + 1)) return []
      if (at === 0 || line.trim() === '' || !isSender(at - 1)) return [line]
      const name = (SENDER.exec(lines[at - 1] ?? '') ?? SENDER_TODAY.exec(lines[at - 1] ?? ''))?.[1] ?? ''
      return [JOINS.test(line.trim()) ? name : JOINS_WITH.test(line.trim()) ? `${name} ${line.trim()}` : line]
    })
    .join('\n')
}

/** 1️⃣, 🔟, ①, ⒈, ⑴, Ⅲ and １ are numbers; each of the signs begins a line. */
const plainNumbers = (text: string) =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\u{1d7ce}-\u{1d7ff}]/gu, (digit) => digit.normalize('NFKC'))
    .replace(/(?:\d\uFE0F?\u20E3\uFE0F?)+/g, (keys, at: number, all: string) =>
      isCounted(all.slice(0, at), all.slice(at + keys.length)) ? keys.replace(/\D/g, '') : lineOf(all, at, keys.replace(/\D/g, '')),
    )
    .replace(/🔟/gu, (_, at: number, all: string) => lineOf(all, at, '10'))
    .replace(/[①-⑳⑴-⒇⒈-⒛❶-❿➀-➉➊-➓⓵-⓾㈠-㈩㊀-㊉Ⅰ-Ⅻⅰ-ⅻ](?:[^\S\n]*[.．、)）])?/g, (sign, at: number, all: string) =>
      isWithin(all, at) ? sign : lineOf(all, at, countOfSign(sign.codePointAt(0) ?? 0)),
    )

/** Where lines are numbered with digits, ① inside one is a word of it: 集合点①北苑②万达, 小明 ①. */
const isWithin = (all: string, at: number) => !isAtStart(all, at) && NUMBERED_LINES.test(all)
const NUMBERED_LINES = /^[^\S\n]*1[^\S\n]*[.．、)）][^\n]*\n[^\S\n]*2[^\S\n]*[.．、)）]/m

/** 3️⃣人, +1️⃣: how many, no entry. */
const isCounted = (before: string, behind: string) =>
  /[+＋➕带共加x×][^\S\n]*$/u.test(before) || /^[^\S\n]*(?:个?人|位|大|小孩)/.test(behind)

/** At the beginning of its own line, or of a new one. */
const lineOf = (all: string, at: number, count: number | string) => `${isAtStart(all, at) ? '' : '\n'}${count}. `
const isAtStart = (all: string, at: number) => /(?:^|\n)[^\S\n]*$/.test(all.slice(Math.max(0, at - 4), at))

/** ①, ⓵, ⅰ and the others begin rows of characters that count on; the highest first. */
const SIGNS_FROM = [0x3280, 0x3220, 0x278a, 0x2780, 0x2776, 0x24f5, 0x2488, 0x2474, 0x2460, 0x2170, 0x2160] as const
const countOfSign = (sign: number): number => sign - (SIGNS_FROM.find((from) => sign >= from) ?? sign) + 1

/** Lines that were forwarded with a > before each. */
const unquoted = (lines: string[]) =>
  lines.filter((line) => /^\s*[>＞]/.test(line)).length > 1 ? lines.map((line) => line.replace(/^\s*[>＞]\s?/, '')) : lines

/** | 1 | 小明 | 2 |: rows of a table, two at least. */
const BARS = /^\s*\|.*\|\s*$/
const withoutBars = (lines: string[]) =>
  lines.filter((line) => BARS.test(line)).length < 2
    ? lines
    : lines.filter((line) => !/^[\s|:-]*-[\s|:-]*$/.test(line)).map((line) => (BARS.test(line) ? cellsIn(line, /\s*\|\s*/) : line))
const cellsIn = (line: string, between: RegExp) => line.trim().slice(1, -1).trim().split(between).join('\t')

/** "小明","2": as a program writes a table. */
const QUOTED = /^\s*"[^"]*"(?:,"[^"]*")+\s*$/
const withoutQuotes = (lines: string[]) => lines.map((line) => (QUOTED.test(line) ? cellsIn(line, /","/) : line))
