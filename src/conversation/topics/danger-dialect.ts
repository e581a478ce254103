import { lexicons } from './lexicons.js'

/**
 * A text in which words of other parts of the country are those of the standard language, as rows of use `said` have them (佢跌落水咗 becomes
 * 他跌落水了): what patterns and the model know of a danger in one they know in all. For finding danger alone: nothing that is kept or said changes.
 */
export function inStandardWords(text: string): string {
  const { dialect } = lexicons()
  return text.replace(dialect.any, (...found: unknown[]) => {
    const groups = found.slice(1, dialect.standard.length + 1)
    const which = groups.findIndex((group) => group !== undefined)
    return dialect.standard[which] ?? String(found[0])
  })
}
