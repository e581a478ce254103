import { type SearchWords, searchWords } from './search-words.js'

type Meaning = SearchWords['means'][number]

/** The words of papers that words of a question may mean. */
export const meaningsIn = (question: string): Meaning[] =>
  searchWords().means.filter(({ said }) => said.some((word) => question.includes(word)))

/** So many characters of a question, in one word or several, are no chance: 客服电话 alone may be about anything. */
const ENOUGH = 5

/** Whether enough of a question leads to an entry by what its words may mean. Words that lie in others count once. */
export function leadsTo(question: string, entry: string): boolean {
  const leading = meaningsIn(question).filter(({ word }) => entry.includes(word))
  const said = [...new Set(leading.flatMap((one) => one.said.filter((word) => question.includes(word))))]
  const whole = said.filter((word) => !said.some((longer) => longer !== word && longer.includes(word)))
  return whole.join('').length >= ENOUGH
}
