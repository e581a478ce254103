import { normalise } from '../../src/conversation/normalise.js'
import { guessLabel, trainModel } from '../../src/conversation/topics/label-model.js'
import { scoreHazard, scoreHelp } from '../../src/conversation/topics/lexicon.js'

interface Row {
  text: string
  label: string
}

/** The categories the lexicons see in a text, each with its weight. */
function seenIn(text: string): { category: string; score: number }[] {
  const plain = normalise(text).plain.replace(/\s+/g, '')
  return [...scoreHelp(plain), ...scoreHazard(plain)]
}

/** The lexicons alone, for any labels: each of our categories speaks for the labels it stood beside in the first file, no evidence for the most frequent. */
export function lexiconAlone(train: readonly Row[]): (text: string) => string {
  const totals = new Map<string, number>()
  const beside = new Map<string, Map<string, number>>()
  for (const row of train) {
    totals.set(row.label, (totals.get(row.label) ?? 0) + 1)
    for (const { category } of seenIn(row.text)) {
      const counts = beside.get(category) ?? new Map<string, number>()
      counts.set(row.label, (counts.get(row.label) ?? 0) + 1)
      beside.set(category, counts)
    }
  }
  const frequent = [...totals].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  const share = (category: string, label: string) => {
    const counts = beside.get(category)
    const all = counts ? [...counts.values()].reduce((sum, count) => sum + count, 0) : 0
    return ((counts?.get(label) ?? 0) + 0.2) / (all + 0.2 * totals.size)
  }
  return (text) => {
    const seen = seenIn(text).filter(({ category }) => beside.has(category))
    if (seen.length === 0) return frequent
    const scored = [...totals.keys()].map((label) => ({
      label,
      score: seen.reduce((sum, { category, score }) => sum + score * share(category, label), 0),
    }))
    return scored.sort((a, b) => b.score - a.score)[0]?.label ?? frequent
  }
}

/** The model of the product, trained on the first file; the lexicons' categories are features of it. */
export function lexiconAndModel(train: readonly Row[]): (text: string) => string {
  const model = trainModel(train)
  return (text) => guessLabel(model, text).label
}
