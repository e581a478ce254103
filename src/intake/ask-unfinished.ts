import type { Answer, Said } from '../conversation/said.js'
import { MissingPart, SeveralPeople } from '../errors.js'
import { askPart } from './ask-part.js'
import { askWho } from './ask-who.js'

/** A command that only lacks a part, or does not say which of several people, is no end: that is asked. Undefined: any other error. */
export async function askUnfinished(said: Said, error: unknown): Promise<Answer | undefined> {
  if (error instanceof SeveralPeople) return askWho(said, error)
  return error instanceof MissingPart ? askPart(said, error) : undefined
}
