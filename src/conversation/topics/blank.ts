/** What any part finds becomes a full stop, from left to right, the earlier part first: as if all parts were one expression. */
export function blank(text: string, parts: readonly RegExp[]): string {
  const next = (part: RegExp, from: number) => {
    part.lastIndex = from
    let found = part.exec(text)
    // What finds nothing but a place between two characters takes nothing out.
    while (found?.[0] === '') {
      part.lastIndex = found.index + 1
      found = part.exec(text)
    }
    return found ?? undefined
  }
  const found = parts.map((part) => next(part, 0))
  let left = ''
  let at = 0
  for (;;) {
    const first = found.reduce((best, one) => (one && (!best || one.index < best.index) ? one : best), undefined)
    if (!first) return left + text.slice(at)
    left += `${text.slice(at, first.index)}。`
    at = first.index + first[0].length
    for (const [which, one] of found.entries()) if (one && one.index < at) found[which] = next(parts[which] as RegExp, at)
  }
}
