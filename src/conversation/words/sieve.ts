import { neededBy } from './needed.js'

/** The places of those expressions of a list that may fit a text, in their order. */
export type Sieve = (text: string) => number[]

/** Flags that change nothing of what characters an expression needs. */
const HARMLESS = /^[dgy]*$/

/**
 * Of many expressions a text has the characters for few: looking those up takes a fraction of trying them all, most of which goes into fetching
 * their code.
 */
export function sieveOf(patterns: readonly RegExp[]): Sieve {
  const always: number[] = []
  const having = new Map<string, number[]>()
  for (const [at, { source, flags }] of patterns.entries()) {
    const needed = HARMLESS.test(flags) ? neededBy(source) : undefined
    for (const places of needed ? [...needed].map((one) => placesOf(having, one)) : [always]) places.push(at)
  }
  return (text) => {
    const may = new Uint8Array(patterns.length)
    const mark = (places: readonly number[] | undefined) => {
      for (const at of places ?? []) may[at] = 1
    }
    mark(always)
    for (const one of new Set(text)) mark(having.get(one))
    const found: number[] = []
    for (let at = may.indexOf(1); at >= 0; at = may.indexOf(1, at + 1)) found.push(at)
    return found
  }
}

function placesOf(having: Map<string, number[]>, character: string): number[] {
  const places = having.get(character) ?? []
  having.set(character, places)
  return places
}
