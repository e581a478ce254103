import { and, eq } from 'drizzle-orm'
import { param, type Reader, statement } from '../../db/database.js'
import { type Guess, guessLabel, type Model } from './label-model.js'

/** The weights last used of each noun, with the id of their row: a model's row never changes but for being on. */
const last = new Map<string, { id: string; model: Model }>()

const modelOn = statement<{ district: string; noun: string }>()(
  'model that is on',
  (q) =>
    q
      .select({ id: q.t.models.id })
      .from(q.t.models)
      .where(and(eq(q.t.models.district, param('district')), eq(q.t.models.noun, param('noun')), eq(q.t.models.isOn, true)))
      .limit(1),
  ({ district, noun }) => `${district} ${noun}`,
)

/** What the model that is on says of a text; undefined when none is on. */
export async function guessStored(reader: Reader, asked: { district: string; noun: string; text: string }): Promise<Guess | undefined> {
  const { models } = reader.t
  const [row] = await reader.run(modelOn, { district: asked.district, noun: asked.noun })
  if (!row) return undefined
  let known = last.get(asked.noun)
  if (known?.id !== row.id) {
    const [full] = await reader.select({ weights: models.weights }).from(models).where(eq(models.id, row.id)).limit(1)
    if (!full) return undefined
    known = { id: row.id, model: full.weights }
    last.set(asked.noun, known)
  }
  return guessLabel(known.model, asked.text)
}
