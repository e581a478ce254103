import { alternativesOf } from '../words/needed.js'
import { sieveOf } from '../words/sieve.js'

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
    [...new Set(sources.flatMap(alternativesOf))].map((source) => ({ group, pattern: new RegExp(source, flags) })),
  )
  const sieve = sieveOf(alternatives.map(({ pattern }) => pattern))
  return (text) => {
    const found = new Map<string, RegExp[]>()
    for (const at of sieve(text + FULL_STOP)) {
      const { group, pattern } = alternatives[at] as (typeof alternatives)[number]
      const those = found.get(group)
      if (those) those.push(pattern)
      else found.set(group, [pattern])
    }
    return found
  }
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
