/** One row of a file: what was said and what it should mean. See docs/language.md for each format. */
export type Item = Record<string, unknown> & { text: string }

export interface Mistake {
  text: string
  wanted: string
  got: string
  /** What kind of mistake: mistakes are printed by class. */
  class: string
}
export interface Score {
  part: string
  right: number
  all: number
  mistakes: Mistake[]
}

/** What one row should give, what it gave, and what kind of mistake it is when they differ. */
type Judge = (item: Item) => { wanted: string; got: string; class: string; right?: boolean }

/** Judges every row; right where both are the same, unless `right` says it. */
export function score(part: string, items: readonly Item[], judge: Judge): Score {
  const mistakes: Mistake[] = []
  for (const item of items) {
    const { right, ...told } = judge(item)
    if (!(right ?? told.wanted === told.got)) mistakes.push({ text: item.text, ...told })
  }
  return { part, right: items.length - mistakes.length, all: items.length, mistakes }
}
