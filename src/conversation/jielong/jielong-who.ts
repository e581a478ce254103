/** Whose a name in a list is. */

/** As it is compared: without spaces, emoji and signs. */
export const bareName = (name: string) => name.normalize('NFKC').replace(/[\s\p{So}\p{Sk}\p{Cf}\p{Mn}]/gu, '')
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
  return [...wanted].length > 1 && parts.length === 1 ? parts[0] : undefined
}
/** Between the parts of a name: 小明（北苑站）, 美团-小明. */
const SIGNS = /[^\p{L}\p{N}]+/u
