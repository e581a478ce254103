import { readHeads } from '../heads.js'
import { likenesses, looksOf } from './jielong-columns.js'
import { formList } from './jielong-fields.js'
import { inlineList, rowOfNames, splitInline, splitOnly, withFirstInTitle } from './jielong-inline.js'
import { beginsAsName, isRule, mean } from './jielong-name.js'
import { maybeStarts, type Numbered, orderedStarts, sureStarts } from './jielong-numbers.js'
import { isAnnounced, plainList } from './jielong-plain.js'
import { type Found, listIn, withLinesBelow } from './jielong-runs.js'

/** Numbered lines that look so much like people are the list. */
const LIKE_PEOPLE = 0.2
/** So much surer are other lines than numbered ones that look less so. */
const RATHER = 0.8
/** Of two ways to number lines. */
const SURER = 0.2

/**
 * The entries of a list. Numbers come first; where what they number looks like no people, what looks like people does. `marked`: #接龙 stands
 * above or below it, so that bare names below each other are entries.
 */
export function findLines(lines: readonly string[], marked = false): Found {
  const found = likeliest(lines, marked)
  if (found.numbered.length > 1 && found.numbered.every(({ text }) => SHARE.test(text) && (!marked || beginsAsName(text) < 1)))
    return { head: [...lines], numbered: [], below: [] }
  return marked ||
    (!isOfNames(lines) &&
      (isAnnounced(isOfThings(found.head) ? found.head.filter((line) => !isOfThings([line])) : lines) || areSomebodys(found)))
    ? found
    : { head: [...lines], numbered: [], below: [] }
}

/** 超时 45% below each other: what makes how much of something. */
const SHARE = /\d\s*[%％]\s*$/

/** Names, and yet nobody’s word that he comes: who won, whom to ring. */
const isOfNames = (lines: readonly string[]) =>
  /名次|奖[励罚金]|表[扬彰]|处罚|罚款|恭喜|联系方式|排[名行]榜?|榜(?:$|[\s:：(（!！]|top)|top\s*\d|通报|[获中]奖|公示|纪要|电话\s*[:：]?$|通讯录|电话[表单本号]/i.test(
    lines.find((line) => line.trim() !== '') ?? '',
  )

/**
 * Where no word says that names are wanted, numbered lines may be anything: the lines must look like people, all the more below 步骤：, and
 * some of them be surely somebody, or say how many come.
 */
function areSomebodys({ head, numbered }: Found): boolean {
  const filled = numbered.flatMap(({ text }) => (/^\s*$|[:：]\s*$/.test(text) ? [] : [text]))
  const [own, later] = [filled, filled.map((text) => text.replace(CLOCK, '')).filter((text) => text !== '')].map(likenesses) as [
    number[],
    number[],
  ]
  const looks = mean(own) >= mean(later) ? own : later
  const sure = filled.filter((text, at) => (looks[at] ?? 0) >= SURELY || readHeads(text).heads > 1)
  return mean(looks) >= (isOfThings(head) ? SURELY : LIKELY) && sure.length >= filled.length * SOME
}
const SOME = 0.25
const CLOCK = /^\d{1,2}[:：]\d{2}[\s-]*/
/** Below 步骤： a word of names (到社区登记) is one of the steps. */
const isOfThings = (head: readonly string[]) => head.some((line) => line.length <= MOST_HEADING && OF_THINGS.test(line))
const MOST_HEADING = 16
const OF_THINGS =
  /规[则定范]?\s*[:：]?$|步骤|流程|注意|须知|菜单|套餐|价[格目]|清单|工单|单子|纪要|路[况线]|排[名行]|问题|通知|提醒|提示|格式|(?:怎么|如何)|二手|取[件餐]码|到货|附近|要点|安排|[几两三四五六七八九十]\s*[种类款样]|议程|日程|结果/
const SURELY = 0.9
const LIKELY = 0.45

function likeliest(lines: readonly string[], marked: boolean): Found {
  const best = numberedLists(lines).reduce((one, other) => (other.looks > one.looks + SURER ? other : one), NO_NUMBERS)
  const own = best.starts.size > 0 ? atStarts(lines, best.starts) : undefined
  if (own && best.looks > LIKE_PEOPLE) return own
  const others = [formList(lines), own ? undefined : inlineList(lines), plainList(lines, marked)]
  const [other] = others.flatMap((found) => (found ? [{ found, worth: worthOf(found) }] : [])).sort((a, b) => b.worth - a.worth)
  if (!other && !own) return (marked && rowOfNames(lines)) || { head: [...lines], numbered: [], below: [] }
  if (other && (!own || (other.worth > best.looks + RATHER && !isPartOf(other.found, own)))) return other.found
  return own && !own.numbered.every(({ text }) => isRule(text) && beginsAsName(text) < 1)
    ? own
    : { head: [...lines], numbered: [], below: [] }
}
const NO_NUMBERS = { looks: -2, starts: new Map<number, Numbered>() }

/** The same lines with fewer of them: 3号楼老王 and 两点水 are nobody's usual names, but their numbers go on. */
const isPartOf = (some: Found, all: Found) =>
  some.numbered.length < all.numbered.length &&
  some.numbered.every(({ text }) => {
    const [name = ''] = text.split(/\s/)
    return all.numbered.some((one) => one.text !== '' && (one.text.includes(name) || text.includes(one.text)))
  })

const worthOf = ({ numbered }: Found) => looksOf(numbered.map(({ text }) => text)) + Math.min(numbered.length, 8) * 0.04

/** The numbered lines under each way to number them: all, those with digits or with Chinese numbers alone, those without a sign, letters. */
function numberedLists(lines: readonly string[]) {
  const sure = sureStarts(lines)
  const rest = sure.size === 0 ? lines : lines.map((line, at) => (sure.has(at) ? '' : line))
  const [maybe, ordered] = [maybeStarts(rest), orderedStarts(rest, 'number')]
  const styles = [/\d/, /^\D*$/].map(
    (style) => new Map([...sure].filter(([at, { text }]) => style.test((lines[at] ?? '').slice(0, -text.length || undefined)))),
  )
  return [sure, ...styles, ordered.size > maybe.size ? ordered : maybe, orderedStarts(rest, 'letter')]
    .filter((starts) => starts.size > 0)
    .map((starts) => listIn(lines, starts))
}

function atStarts(lines: readonly string[], starts: Map<number, Numbered>): Found {
  const found = withFirstInTitle(withLinesBelow(lines, starts))
  return { ...found, numbered: splitOnly(splitInline(found.numbered)) }
}
