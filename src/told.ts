import { ConfigError } from './config.js'
import { StartRefused } from './db/start-refused.js'
import { AppError } from './errors.js'

/** What a command prints when it cannot go on: the sentence of a mistake that a person can mend, the whole stack of a bug. */
export function wordsOf(error: unknown): string {
  const forPerson = error instanceof ConfigError || error instanceof StartRefused || error instanceof AppError
  return forPerson || !(error instanceof Error) ? String(error instanceof Error ? error.message : error) : (error.stack ?? error.message)
}
