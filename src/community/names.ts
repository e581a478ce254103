/** A name without what people cannot or do not type: emoji, spaces, the width of brackets, the case of letters. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/^@/, '')
    .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{Default_Ignorable_Code_Point}|\s/gu, '')
    .toLowerCase()

export const isSameName = (a: string, b: string): boolean => nameKey(a) !== '' && nameKey(a) === nameKey(b)

/** The one that is called exactly so, else the only one whose name is the same when typed. */
export function oneNamed<T extends { name: string }>(known: readonly T[], name: string): T | undefined {
  const exact = known.find((one) => one.name === name)
  const alike = exact ? [] : known.filter((one) => isSameName(one.name, name))
  return exact ?? (alike.length === 1 ? alike[0] : undefined)
}

/** Shorter parts, such as 骑手群, are what groups are called in general. */
const SHORTEST_PART = 4
/** 一群: what everybody calls 通州骑手一群. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,2}|\d{1,2})群$/

/** The group that is called so, else the only one whose name begins or ends so: 骑手一群 of 通州骑手一群. */
export function groupNamed<T extends { name: string }>(known: readonly T[], name: string): T | undefined {
  const part = nameKey(name)
  const called = oneNamed(known, name)
  if (called || (part.length < SHORTEST_PART && !NUMBERED.test(part))) return called
  const alike = known.map((one) => nameKey(one.name)).filter((key) => key.startsWith(part) || key.endsWith(part))
  return alike.length === 1 ? known.find((one) => nameKey(one.name) === alike[0]) : undefined
}

/** The longest part of a name that stands in it as it is typed: what a database may look for first. */
export const longestWord = (name: string): string =>
  (name.normalize('NFKC').match(/\p{Script=Han}+|[A-Za-z0-9]+/gu) ?? []).reduce(
    (longest, one) => (one.length > longest.length ? one : longest),
    '',
  )
