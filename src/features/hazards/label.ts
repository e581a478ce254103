import { normalise } from '../../conversation/normalise.js'
import { type HazardReading, hazardLabel, readHazard, SURE } from '../../conversation/topics/hazard-words.js'
import { guessStored } from '../../conversation/topics/stored-model.js'
import type { Tx } from '../../db/database.js'
import type { CategoryBy, HazardRow } from '../../db/schema.js'

/** Half sure is better than a coin among dozens of labels, and a person looks at it. */
const CONFIDENT = 0.5

/** What a report is about: by its words; where they say nothing, by the trained model, if one is on. Urgency is the words' alone. */
export async function labelHazard(tx: Tx, district: string, content: string): Promise<HazardReading & { categoryBy: CategoryBy }> {
  const reading = readHazard(normalise(content).plain)
  if (reading.evidence.length > 0) return { ...reading, categoryBy: 'words' }
  const guess = await guessStored(tx, { district, noun: 'hazard', text: content })
  if (!guess || guess.confidence < CONFIDENT) return { ...reading, categoryBy: 'words' }
  return { ...reading, category: guess.label, label: hazardLabel(guess.label), categoryBy: 'model' }
}

/** Another label the model that is on proposes where the words are few; undefined when it has nothing better. */
export async function proposeLabel(tx: Tx, hazard: HazardRow, content: string): Promise<string | undefined> {
  if (hazard.categoryBy !== 'words' || readHazard(normalise(content).plain).score >= SURE) return undefined
  const guess = await guessStored(tx, { district: hazard.district, noun: 'hazard', text: content })
  return guess && guess.confidence >= CONFIDENT && guess.label !== hazard.category ? hazardLabel(guess.label) : undefined
}
