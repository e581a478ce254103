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

/** The longest part of a name that stands in it as it is typed: what a database may look for first. */
export const longestWord = (name: string): string =>
  (name.normalize('NFKC').match(/\p{Script=Han}+|[A-Za-z0-9]+/gu) ?? []).reduce(
    (longest, one) => (one.length > longest.length ? one : longest),
    '',
  )
