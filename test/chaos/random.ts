/** Numbers that come back for the same seed: a failed run can be run again. */
export interface Random {
  /** From 0 up to, not including, `below`. */
  below(below: number): number
  one<T>(of: readonly T[]): T
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean
  shuffled<T>(of: readonly T[]): T[]
}

/** Mulberry32 (public domain): enough for choosing who says what. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    below,
    one<T>(of: readonly T[]): T {
      const found = of[below(of.length)]
      if (found === undefined) throw new Error('nothing to choose from')
      return found
    },
    chance: (percent) => next() * 100 < percent,
    shuffled<T>(of: readonly T[]): T[] {
      const order = [...of]
      for (let at = order.length - 1; at > 0; at--) {
        const other = below(at + 1)
        const [a, b] = [order[at] as T, order[other] as T]
        order[at] = b
        order[other] = a
      }
      return order
    },
  }
}
