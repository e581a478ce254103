import { openQuestionData } from '../../conversation/question.js'
import type { Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow, QuestionRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { findHazardById } from './queries.js'
import * as replies from './replies.js'

/** What was kept with a question, as whoever asked it wrote it. */
export const dataOf = <T>(tx: Tx, question: QuestionRow) => JSON.parse(openQuestionData(tx, question)) as T

/** The hazard a question is about. Throws AppError `not_found`. */
export async function hazardOf(said: Said, question: QuestionRow): Promise<HazardRow> {
  const hazard = question.item ? await findHazardById(said.tx, question.item) : undefined
  if (!hazard) throw new AppError('not_found', replies.noneOfYours)
  return hazard
}
