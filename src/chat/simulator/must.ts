/** Throws as a platform does that knows no such thing. */
export function must<V>(found: V | undefined, what: string): V {
  if (found === undefined) throw new Error(`no such ${what}`)
  return found
}
