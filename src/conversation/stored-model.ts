import { and, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.js'
import { type Guess, guessLabel, type Model } from './label-model.js'

/** The weights last used, by the id of their row: a model's row never changes but for being on. */
let last: { id: string; model: Model } | undefined

/** What the model that is on says of a text; undefined when none is on. */
export async function guessStored(reader: Reader, asked: { district: string; noun: string; text: string }): Promise<Guess | undefined> {
  const { models } = reader.t
  const on = and(eq(models.district, asked.district), eq(models.noun, asked.noun), eq(models.isOn, true))
  const [row] = await reader.select({ id: models.id }).from(models).where(on).limit(1)
  if (!row) return undefined
  if (last?.id !== row.id) {
    const [full] = await reader.select({ weights: models.weights }).from(models).where(eq(models.id, row.id)).limit(1)
    if (!full) return undefined
    last = { id: row.id, model: full.weights }
  }
  return guessLabel(last.model, asked.text)
}
