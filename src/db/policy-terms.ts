/** Runs of Chinese characters, and runs of other letters and digits. */
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const MIXED = /^(?=.*\p{L})(?=.*\p{N})/u

/**
 * The terms of a normalised text, in its order, repeated as often as they stand there: pairs of neighbouring Chinese characters (a single
 * one where it stands alone), words of letters or digits, and of a word like `A2` its parts as well. Every term is of letters and digits
 * only, so that spaces separate them in either dialect's index.
 */
export function policyTerms(text: string): string[] {
  const terms: string[] = []
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUNS)) {
    if (/^\p{Script=Han}/u.test(run)) pairs(run, terms)
    else {
      terms.push(run)
      if (MIXED.test(run)) terms.push(...(run.match(/\p{L}+|\p{N}+/gu) ?? []))
    }
  }
  return terms
}

function pairs(run: string, terms: string[]): void {
  const characters = [...run]
  if (characters.length === 1) terms.push(run)
  for (let at = 0; at + 1 < characters.length; at++) terms.push(`${characters[at]}${characters[at + 1]}`)
}
