import { alternativesOf, neededBy } from './needed.js'

/** Expressions of a group, in their order; they count as one, of which each is an alternative. */
export interface Patterns {
  group: string
  sources: readonly string[]
  flags?: string
}

/** For each group those alternatives that may fit a text, or one of which parts were made full stops; a group without any is left out. */
export type Triable = (text: string) => ReadonlyMap<string, readonly RegExp[]>

const FULL_STOP = '。'

/**
 * Two thousand alternatives are tried on no text: each needs one of a few characters, so of a usual text fifty are. Tried all together they take
 * a millisecond and more, most of it to fetch their code, for they are megabytes.
 */
export function triableOf(all: readonly Patterns[]): Triable {
  const alternatives = all.flatMap(({ group, sources, flags }) =>
    [...new Set(sources.flatMap(alternativesOf))].map((source) => ({ group, source, pattern: new RegExp(source, flags) })),
  )
  const always: number[] = []
  const having = new Map<string, number[]>()
  for (const [at, { source }] of alternatives.entries()) {
    const needed = neededBy(source)
    for (const places of needed ? [...needed].map((one) => placesOf(having, one)) : [always]) places.push(at)
  }
  return (text) => {
    const may = new Uint8Array(alternatives.length)
    const mark = (places: readonly number[] | undefined) => {
      for (const at of places ?? []) may[at] = 1
    }
    mark(always)
    for (const one of new Set(text + FULL_STOP)) mark(having.get(one))
    const found = new Map<string, RegExp[]>()
    for (let at = may.indexOf(1); at >= 0; at = may.indexOf(1, at + 1)) {
      const { group, pattern } = alternatives[at] as (typeof alternatives)[number]
      const those = found.get(group)
      if (those) those.push(pattern)
      else found.set(group, [pattern])
    }
    return found
  }
}

function placesOf(having: Map<string, number[]>, character: string): number[] {
  const places = having.get(character) ?? []
  having.set(character, places)
  return places
}

/** What the first alternative that fits finds, from left to right: as if all were one expression. */
export function firstFit(patterns: readonly RegExp[] | undefined, text: string): RegExpExecArray | undefined {
  let first: RegExpExecArray | undefined
  for (const pattern of patterns ?? []) {
    const found = pattern.exec(text)
    if (found && (!first || found.index < first.index)) first = found
  }
  return first
}
