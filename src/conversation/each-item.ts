import type { Tx } from '../db/database.js'
import { AppError, Unfinished } from '../errors.js'
import type { Answer, Reply } from './said.js'

/** 接案 1 2, 接案 1、2和3号: the numbers of a text that holds nothing else, each once; fewer than two where it is no such list. At most five. */
export function itemsListed(text: string): number[] {
  const plain = text.normalize('NFKC').trim()
  return LISTED.test(plain) ? [...new Set((plain.match(/\d+/g) ?? []).map(Number))] : []
}
const LISTED = /^(?:求助|隐患|活动)?\s?#?\d{1,5}号?(?:(?:\s*[和跟与、,，]\s*|\s+)#?\d{1,5}号?){1,4}$/

/**
 * Does it for each of several items and says all in one message. One that is refused is said beside the others and undoes none of them; where
 * all are, the first refusal is thrown.
 */
export async function replyOfEach(tx: Tx, numbers: readonly number[], go: (number: number) => Promise<Reply>): Promise<Reply> {
  const answers: Answer[] = []
  const refusals: AppError[] = []
  for (const number of new Set(numbers)) {
    const reply = await tx.attempt(() => go(number)).catch((error: unknown) => refused(error, refusals))
    if (reply !== undefined) answers.push(typeof reply === 'string' ? { text: reply } : reply)
  }
  if (refusals[0] && refusals.length >= answers.length) throw refusals[0]
  if (answers.length === 0) return undefined
  return { ...Object.assign({}, ...answers), text: answers.map(({ text }) => text).join('\n') }
}

function refused(error: unknown, refusals: AppError[]): string {
  if (!(error instanceof AppError) || error instanceof Unfinished) throw error
  refusals.push(error)
  return error.message
}
