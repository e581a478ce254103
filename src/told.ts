import { ConfigError } from './config.js'
import * as said from './db/replies.js'
import { StartRefused } from './db/start-refused.js'
import { AppError, DatabaseDown } from './errors.js'

/** What a command prints when it cannot go on: the sentence of a mistake that a person can mend, the whole stack of a bug. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof ConfigError) return `${said.badConfig}\n${error.message}`
  if (error instanceof StartRefused || error instanceof AppError) return error.message
  if (error instanceof DatabaseDown)
    return `${said.databaseDown(error.message)}\nThe database cannot be used. See that it runs, that its address and password are right and its disk has room, then start again.`
  return error.stack ?? error.message
}
