/** A text made from another: `map[i]` is where the i-th UTF-16 unit stood there. */
export interface Mapped {
  text: string
  map: number[]
}

export const identity = (text: string): Mapped => ({ text, map: Array.from({ length: text.length }, (_, at) => at) })

/** What a match becomes. `from`: of each unit, where in the match it stood; without it one by one, from the match's beginning. */
type Replacement = string | { text: string; from: number[] }

/** `String.replace` that keeps the map. The pattern must be global. */
export function replaceMapped({ text, map }: Mapped, pattern: RegExp, replace: (match: RegExpExecArray) => Replacement): Mapped {
  let out = ''
  const to: number[] = []
  let last = 0
  const keep = (until: number) => {
    out += text.slice(last, until)
    for (let at = last; at < until; at++) to.push(map[at] ?? 0)
  }
  for (const match of text.matchAll(pattern)) {
    const [whole] = match
    const made = replace(match as RegExpExecArray)
    const replacement = typeof made === 'string' ? made : made.text
    if (replacement === whole) continue
    keep(match.index)
    out += replacement
    for (let unit = 0; unit < replacement.length; unit++) {
      const inside = typeof made === 'string' ? unit : (made.from[unit] ?? 0)
      to.push(map[match.index + Math.min(inside, whole.length - 1)] ?? 0)
    }
    last = match.index + whole.length
  }
  if (last === 0) return { text, map }
  keep(text.length)
  return { text: out, map: to }
}
