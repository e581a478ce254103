import type { SqliteConnection } from './sqlite-connection.js'
import { DatabaseMisuse, faultOf, type Inside, newUnit, runEffects, type Unit } from './unit.js'

export type Work = (unit: Unit) => Promise<unknown>
export type Outcome = { value: unknown } | { error: unknown }

/** Runs one unit inside the transaction that is open, and takes it back when it fails. */
export type RunUnit = (work: Work, first: boolean) => Promise<{ unit: Unit; outcome: Outcome }>

export function createUnitRunner({ raw, forget }: SqliteConnection, inside: Inside): RunUnit {
  const savepoint = raw.prepare('savepoint unit')
  const release = raw.prepare('release unit')
  const rollbackUnit = raw.prepare('rollback to unit')
  /** Set while a unit runs: ends it when nothing but a foreign promise can still wake it. */
  let stuck: (() => void) | undefined
  let watching = false
  /**
   * Every statement is synchronous, so a unit needs only microtasks. Ticks run when there are none left:
   * a unit that is still running then waits for something that is no statement, and everybody behind it with it.
   */
  function watch(): void {
    if (watching) return
    watching = true
    process.nextTick(() => {
      watching = false
      stuck?.()
    })
  }

  function settle(unit: Unit, work: Work): Promise<Outcome> {
    return new Promise((resolve) => {
      stuck = () => resolve({ error: new DatabaseMisuse('a transaction waited for something that is no statement of its own') })
      watch()
      inside
        .run(unit, async () => work(unit))
        .then(
          (value) => resolve({ value }),
          (error: unknown) => resolve({ error }),
        )
    })
  }

  /**
   * The first needs no savepoint, which would copy each page that it changes: when it fails, the batch is taken back as a whole and ends.
   * After a unit the transaction may be gone (SQLite rolls it back itself when the disk is full or fails).
   */
  return async (work, first) => {
    const unit = newUnit()
    if (!first) savepoint.run()
    let outcome = await settle(unit, work)
    stuck = undefined
    unit.alive = false
    if ('value' in outcome) outcome = faultOf(unit) ?? outcome
    if ('error' in outcome) forget()
    if (raw.inTransaction && first) {
      if ('error' in outcome) raw.exec('rollback')
    } else if (raw.inTransaction) {
      if ('error' in outcome) rollbackUnit.run()
      release.run()
    }
    if ('value' in outcome && raw.inTransaction) runEffects(unit.early)
    return { unit, outcome }
  }
}
