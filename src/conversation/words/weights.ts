import { z } from 'zod'
import { badSeed, readSeedTable } from '../../db/seed-folder.js'

/** What a model has learned, as its seed file has it. */
export interface Weights {
  /** The points of each piece of text. */
  weights: ReadonlyMap<string, number>
  /** The other numbers of the file, by their `use`. */
  numbers: ReadonlyMap<string, number>
}

const MOST_CHARACTERS = 60_000

/**
 * A seed file of `use,weight,pieces,source`: rows of `pieces`, each with the pieces of one weight between spaces, and one row for each of `uses`.
 * A mistake in it refuses the start, with the file's name and the line.
 */
export function readWeights(file: string, uses: readonly string[]): Weights {
  const all = [...uses, 'pieces']
  const Row = z.object({
    use: z.enum(all, `must be one of ${all.join(', ')}`),
    weight: z.coerce.number('must be a number, for example -0.5').min(-100).max(100),
    pieces: z.string().max(MOST_CHARACTERS).default(''),
    source: z.string('every row names its source'),
  })
  const weights = new Map<string, number>()
  const numbers = new Map<string, number>()
  for (const { line, row } of readSeedTable(file, Row)) {
    if (row.use !== 'pieces') numbers.set(row.use, row.weight)
    else
      for (const piece of row.pieces.split(' ').filter((one) => one !== '')) {
        if (weights.has(piece)) throw badSeed(file, line, `${piece} has a weight already`)
        weights.set(piece, row.weight)
      }
  }
  return { weights, numbers }
}
