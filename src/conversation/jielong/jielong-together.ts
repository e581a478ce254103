import { parseNumber } from '../numbers.js'
import type { JielongEntry } from './jielong.js'
import { likeness } from './jielong-name.js'
import type { Numbered } from './jielong-numbers.js'
import { bareName } from './jielong-who.js'

/** Lines in which several people of the group stand, or one of them behind a word that is nobody. */

/** Between two names in one line. */
const BETWEEN = /^(?:\s*[、,，&＆+＋/／|;；]\s*|\s*[和跟与]\s*|\s+)/
/** Behind the names: all of them come, or all of them do not; any other word is said of the first alone. */
const ALL_COME = /^(?:\s*(?:都|也|一起|一块儿?|同[去来行]|我们)*(?:[来去到]|参加|报名)?了?)[\s。!！]*$/
const STAY = /[\s(（,，]*(?:都|全|俩|也|我们)*(?:❌|取消了?|不[来去]了?|[来去]不了了?|不参加了?|退出)[\s)）。]*$/u
const ALL_STAY = new RegExp(`^(?:[\\s(（,，]|都|全|俩)${STAY.source}`, 'u')
/** 小明 老张不去了 */
const LAST_STAYS = new RegExp(`^${STAY.source}`, 'u')
const COUNTED = /^[\s(（,，]*共?([2-9两二三四五六])\s*[个位]?人[\s)）。]*$/
/** 小明、小红 10点到, 小明和小红（北苑站）: when, how and from where is said of both. */
const HOW =
  /^[\s(（,，]+(?:\d{1,2}[:：点]|[上下]午|早上|晚上|晚[到点]|迟到|准时|一定|线[上下]|[\u4e00-\u9fff]{1,4}站)(?![^\n]*(?:[不没取退带]|\d\s*[个位]?人))/

/** People of the group by how they may be written, the longest first. */
const namesOf = (called: readonly string[]) =>
  [...new Set(called.flatMap((name) => [name.trim(), bareName(name)]))]
    .filter((name) => [...name].length > 1)
    .sort((one, other) => other.length - one.length)

/**
 * The rows with one for each where a line is names of the group and nothing else (小红 老张, 小明和小红 都去): each of them has a place of his own.
 * Behind a word that is nobody (后卫：小明) who is named there stands first. `called`: what the people of the group are called.
 */
export function eachOf(rows: readonly Numbered[], called: readonly string[], read: (text: string) => JielongEntry): Numbered[] {
  const names = namesOf(called)
  if (names.length === 0) return [...rows]
  const apart = rows.flatMap((row) => together(row.text, names)?.map((text) => ({ ...row, text })) ?? [row])
  const own = apart.map(({ text }) => read(text).name)
  const behind = apart.map(({ text }, at) => (names.includes(bareName(own[at] ?? '')) ? undefined : namedBehind(text, names)))
  return apart.map((row, at) => {
    const found = behind[at]
    const isOnce = found !== undefined && !own.includes(found.name) && behind.filter((one) => one?.name === found.name).length === 1
    return isOnce ? { ...row, text: `${found.name} ${found.rest}`.trim() } : row
  })
}

function together(text: string, names: readonly string[]): string[] | undefined {
  let rest = text.trim()
  const found: string[] = []
  for (let between = 0; ; ) {
    const name = names.find((one) => rest.startsWith(one, between))
    if (name === undefined) break
    found.push(name)
    rest = rest.slice(between + name.length)
    between = BETWEEN.exec(rest)?.[0].length ?? 0
    if (between === 0) break
  }
  if (found.length < 2 || new Set(found.map(bareName)).size < found.length) return undefined
  if (ALL_STAY.test(rest)) return found.map((name) => `${name} 取消`)
  if (LAST_STAYS.test(rest)) return [...found.slice(0, -1), `${found.at(-1)} 取消`]
  if (HOW.test(rest)) return found.map((name) => `${name}${rest}`)
  const count = COUNTED.exec(rest)?.[1]
  return ALL_COME.test(rest) || (count !== undefined && parseNumber(count) === found.length) ? found : undefined
}

const PIECES = /[\s:：/／|｜()（）【】[\]_—–-]+/
/** 后卫：小明, 北苑 小明: the one of the group who alone is named behind what names nobody. 小李 介绍人：小明 is 小李's line, though the bot does not know him. */
function namedBehind(text: string, names: readonly string[]): { name: string; rest: string } | undefined {
  const [line = '', ...below] = text.split('\n')
  const [first = '', ...others] = line.trim().split(PIECES).filter(Boolean)
  if (names.some((name) => first.includes(name))) return undefined
  const named = others.filter((piece) => names.includes(piece))
  const [name] = named
  if (name === undefined || named.length > 1) return undefined
  if ([first, ...others.slice(0, others.indexOf(name))].some((piece) => likeness(piece) >= 1)) return undefined
  const rest = [line.replace(name, ' '), ...below].join('\n').trim()
  return { name, rest: rest.replace(/[:：]\s*(?=$|\n|\s)/, ' ') }
}
