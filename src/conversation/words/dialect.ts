import { z } from 'zod'
import { badSeed, fromSeed, readSeedTable } from '../../db/seed-folder.js'

/** Words of dialects that mean one of the standard language, from `seed/dialect.csv`: what is known of a text in one is known in all. */

const FILE = 'dialect.csv'
/** What a row is read for: danger to life alone, wishes alone, or both. */
export type ReadFor = 'danger' | 'wish'
const Row = z.object({
  standard: z.string('the word of the standard language').min(1).max(20),
  says: z.string('a regular expression').min(1).max(500),
  where: z.enum(['danger', 'wish', 'both'], 'must be one of danger, wish, both'),
  source: z.string('every row names its source'),
})

interface Dialect {
  /** A group for each row. */
  any: RegExp
  standard: readonly string[]
}

const NOTHING = '(?!)'

const dialects = fromSeed((): Record<ReadFor, Dialect> => {
  const rows = readSeedTable(FILE, Row)
  for (const { line, row } of rows) if (fits(row.says, line)) throw badSeed(FILE, line, `the pattern ${row.says} fits every text`)
  const of = (use: ReadFor): Dialect => {
    const own = rows.filter(({ row }) => row.where === use || row.where === 'both').map(({ row }) => row)
    return { any: new RegExp(own.map(({ says }) => `(${says})`).join('|') || NOTHING, 'g'), standard: own.map(({ standard }) => standard) }
  }
  return { danger: of('danger'), wish: of('wish') }
})

function fits(says: string, line: number): boolean {
  try {
    return new RegExp(says).test('')
  } catch (error) {
    throw badSeed(FILE, line, `${says} is not a regular expression: ${String(error).split(': ').at(-1)}`)
  }
}

/** A text in standard words (佢跌落水咗 becomes 他跌落水了), as far as it is read for `use`. The rows before others go first. Nothing that is kept or said changes. */
export function inStandardWords(text: string, use: ReadFor): string {
  const { any, standard } = dialects()[use]
  return text.replace(any, (...found: unknown[]) => {
    const which = found.slice(1, standard.length + 1).findIndex((group) => group !== undefined)
    return standard[which] ?? String(found[0])
  })
}
