/** A word of a lexicon: how much it speaks for its category. */
export interface Word {
  word: string
  weight: number
  category: string
}

/** Every word of the list that stands in `text`, each once, in the order they begin in. One pass, whatever the list's length. */
export type WordIndex = (text: string) => Word[]

/** Words are looked up by their first two characters (one for a word of one): a text of n characters costs 2n look-ups. */
export function indexWords(words: readonly Word[]): WordIndex {
  const byHead = new Map<string, Word[]>()
  for (const word of words) {
    const head = word.word.slice(0, 2)
    const known = byHead.get(head)
    if (known) known.push(word)
    else byHead.set(head, [word])
  }
  return (text) => {
    const found = new Set<Word>()
    for (let at = 0; at < text.length; at++)
      for (const length of [1, 2]) {
        if (at + length > text.length) continue
        const candidates = byHead.get(text.slice(at, at + length))
        if (candidates) for (const one of candidates) if (text.startsWith(one.word, at)) found.add(one)
      }
    return [...found]
  }
}
