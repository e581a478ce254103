import { SIMPLIFIED, TRADITIONAL } from '../words/traditional.js'
import { isBeforeName, likeness } from './jielong-name.js'

/** Whose a name in a list is. */

/** 我, 我也去: whoever wrote it. */
export const isSelf = (name: string) => /^(?:我|本人|我自己)(?:也?[来去报]|也?(?:报名|参加)|一个)?$/.test(name)

/** As it is compared: without spaces, emoji and signs, 小紅 as 小红: who copies a list may have another keyboard. */
export const bareName = (name: string) => simplified(name.normalize('NFKC').replace(/[\s\p{So}\p{Sk}\p{Cf}\p{Mn}]/gu, ''))
const simplified = (name: string) =>
  TRADITIONAL.test(name) ? [...name].map((character) => SIMPLIFIED.get(character) ?? character).join('') : name
/** What is written right behind a name and is no part of one: 小明妈妈 and 小明-妈妈 are somebody else. */
const REMARK =
  /^(?:$|[/|_-](?!老?[爸妈婆公媳妇]|父|母|儿|女|孩|娃|[哥弟姐妹])|\d|[一二两三四五六七八九十]|[早晚]|[上下中]午|全天|带|加|和|跟|骑|已|未|可以|参加|报名|[来去到])/

/**
 * Who of a group a line is about when nobody is called exactly so: the only one whose name or alias is the same without emoji, or begins it
 * before a remark, the longest first, else who alone has it as a part of the name; two characters at least. Undefined: nobody, or several.
 */
export function whoIsNamed<T extends { name: string; alias: string }>(written: string, people: readonly T[]): T | undefined {
  const wanted = bareName(written)
  const isIn = (name: string) => [...name].length > 1 && wanted.startsWith(name) && REMARK.test(wanted.slice(name.length))
  const fits = people.map((one) => ({
    one,
    length: Math.max(
      0,
      ...[one.name, one.alias]
        .map(bareName)
        .filter(isIn)
        .map((name) => name.length),
    ),
  }))
  const longest = Math.max(0, ...fits.map((fit) => fit.length))
  const best = fits.filter((fit) => fit.length === longest)
  if (longest > 0) return best.length === 1 ? best[0]?.one : undefined
  const parts = people.filter((one) => [one.name, one.alias].some((name) => name.split(SIGNS).some((part) => bareName(part) === wanted)))
  if ([...wanted].length > 1 && parts.length === 1) return parts[0]
  const behind = nameBehind(written)
  return behind === undefined ? undefined : only(people.filter((one) => [one.name, one.alias].some((name) => bareName(name) === behind)))
}
const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

/** 美团-小明, 北苑站 小明: what stands before the name is whom he rides for, or where. */
function nameBehind(written: string): string | undefined {
  const parts = written.split(SIGNS).filter((part) => part !== '')
  const own = parts.pop()
  return own && parts.length > 0 && parts.every((part) => isBeforeName(part) || likeness(part) < 0) ? bareName(own) : undefined
}
/** Between the parts of a name: 小明（北苑站）, 美团-小明. */
const SIGNS = /[^\p{L}\p{N}]+/u
