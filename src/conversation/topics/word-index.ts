/** A word of a lexicon: how much it speaks for its category. */
export interface Word {
  word: string
  weight: number
  category: string
}

/**
 * Every word of the list that stands in `text`, each once, in the order they begin in. One pass, whatever the list's length. 楼道…充电 stands
 * there when its second part follows the first within one clause, at most ten characters on.
 */
export type WordIndex = (text: string) => Word[]

const GAP = 10
const ENDS_CLAUSE = /[，。,.!！?？;；]/

/** 路灯|灯杆…坏|断 is written for each first part with each second. */
export function spelledOut(word: string): string[] {
  const [heads = '', tails] = word.split('…', 2)
  if (tails === undefined) return heads.split('|')
  return heads.split('|').flatMap((head) => tails.split('|').map((tail) => `${head}…${tail}`))
}

/** A word, cut where another part of it follows. */
interface Parted {
  word: Word
  head: string
  rest: string | undefined
}
function parted(word: Word): Parted {
  const [head = '', rest] = word.word.split('…', 2)
  return { word, head, rest }
}

/** Where a word, or all of its parts, stands from `at` on. */
function stands({ head, rest }: Parted, text: string, at: number): boolean {
  if (!text.startsWith(head, at)) return false
  if (rest === undefined) return true
  const from = at + head.length
  const after = text.slice(from, from + GAP + rest.length)
  const found = after.indexOf(rest)
  return found >= 0 && !ENDS_CLAUSE.test(after.slice(0, found))
}

/** Words are looked up by their first two characters (one for a word of one): a text of n characters costs 2n look-ups. */
export function indexWords(words: readonly Word[]): WordIndex {
  const byHead = new Map<string, Parted[]>()
  for (const word of words) {
    const head = word.word.slice(0, 2)
    const known = byHead.get(head)
    if (known) known.push(parted(word))
    else byHead.set(head, [parted(word)])
  }
  return (text) => {
    const found = new Set<Word>()
    for (let at = 0; at < text.length; at++)
      for (const length of [1, 2]) {
        if (at + length > text.length) continue
        const candidates = byHead.get(text.slice(at, at + length))
        if (candidates) for (const one of candidates) if (stands(one, text, at)) found.add(one.word)
      }
    return [...found]
  }
}
