import { SURE } from '../../conversation/topics/hazard-words.js'
import { withTopic } from '../../conversation/topics/help-topics.js'
import { type Reading, scoreHelp } from '../../conversation/topics/lexicon.js'
import { lexicons } from '../../conversation/topics/lexicons.js'
import { guessStored } from '../../conversation/topics/stored-model.js'
import type { Tx } from '../../db/database.js'
import type { CategoryBy } from '../../db/schema.js'

/** Half sure is better than a coin among two dozen labels, and a person looks at it. */
const CONFIDENT = 0.5

export interface Labelled extends Reading {
  categoryBy: CategoryBy
  /** Another label the model that is on would give where the words are few. */
  proposed?: string
}

/**
 * What a request is about: by its words, and sentences like it; where they say nothing, by the trained model, if one is on. A private category makes
 * the matter private, and nothing makes it less so. Urgency is the words' alone.
 */
export async function labelRequest(tx: Tx, district: string, byItsWords: Reading, plain: string): Promise<Labelled> {
  const reading = withTopic(byItsWords, plain)
  const byWords = { ...reading, categoryBy: 'words' } as const
  const score = scoreHelp(plain.replace(/\s+/g, ''))[0]?.score ?? 0
  if (reading.category && (reading.urgency === 'life' || score >= SURE)) return byWords
  const guess = await guessStored(tx, { district, noun: 'help', text: plain })
  const category = guess && guess.confidence >= CONFIDENT ? lexicons().help.categories.get(guess.label) : undefined
  if (!category || category.code === reading.category) return byWords
  if (reading.category) return { ...byWords, proposed: category.label }
  const isPrivate = reading.isPrivate || category.isPrivate
  return { ...reading, category: category.code, label: category.label, isPrivate, categoryBy: 'model' }
}
