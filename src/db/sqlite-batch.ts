import { DatabaseDown } from '../errors.js'
import { sqliteError } from './sqlite-connection.js'
import type { Outcome, Work } from './sqlite-unit.js'
import { runEffects, type Unit } from './unit.js'

/** Who asked for a transaction and is told how it ended. */
export interface Waiting {
  work: Work
  /** Its commit need not be on disk before it resolves. */
  later: boolean
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** What has run in a batch that is not committed yet. */
export interface Ran {
  waiting: Waiting
  unit: Unit
  outcome: Outcome
}

/** Nobody of a batch waits for the disk. */
export const isLater = (ran: Ran[]): boolean => ran.every((one) => one.waiting.later)

/** Tells those whose batch is where it has to be, each in turn, and runs what follows from it. */
export function deliver(ran: Ran[]): void {
  for (const { waiting, unit, outcome } of ran) {
    if ('error' in outcome) {
      waiting.reject(sqliteError(outcome.error))
      continue
    }
    waiting.resolve(outcome.value)
    runEffects(unit.effects)
  }
}

/** Why the transaction of a batch is gone. */
export function lostBy(ran: Ran[]): unknown {
  const last = ran.at(-1)?.outcome
  return last && 'error' in last ? last.error : new Error('SQLite rolled the transaction back')
}

/** What those hear whose neighbours' rows are gone with theirs. */
export function downOf(error: unknown): unknown {
  const known = sqliteError(error)
  return known instanceof DatabaseDown ? known : new DatabaseDown('what was written together was rolled back', { cause: error })
}
