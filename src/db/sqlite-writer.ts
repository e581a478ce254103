import { setImmediate, setTimeout } from 'node:timers/promises'
import { DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'
import type { Checkpoints } from './sqlite-checkpoint.js'
import { isBusy, type SqliteConnection, sqliteError } from './sqlite-connection.js'
import { DatabaseMisuse, faultOf, type Inside, newUnit, runEffects, type Unit } from './unit.js'

/**
 * A batch takes what comes in as many turns of the event loop as bring something, and ends after this many units or milliseconds. What
 * one turn leads to in the next shares the commit, and a page that many units change is written once. Fewer milliseconds mean more
 * commits: at 2 a burst spends a third of its time in them. Only a burst gets so far; else a batch ends when nothing waits.
 */
const MOST_UNITS = 500
const MOST_MS = 50

export type Work = (unit: Unit) => Promise<unknown>

interface Waiting {
  work: Work
  resolve(value: unknown): void
  reject(error: unknown): void
}

type Outcome = { value: unknown } | { error: unknown }
interface Ran {
  waiting: Waiting
  unit: Unit
  outcome: Outcome
}

export interface Writer {
  /** Runs `work` in a unit of its own and resolves once the commit it shares with its neighbours is on disk. */
  write(work: Work): Promise<unknown>
  /** Takes no more, and resolves when all that was taken has ended. */
  stop(): Promise<void>
}

export interface WriterOptions {
  /** How long a lock held by another program is waited for before {@link DatabaseDown}. */
  busyMs: number
  /** Brings what is committed to the disk; left out where a commit does so itself. */
  toDisk?: () => Promise<void>
  /** Copies the log back; left out where a commit does so itself. */
  checkpoints?: Pick<Checkpoints, 'written' | 'ready'>
  /** Milliseconds after which a batch takes no more; for tests that want one batch whatever else the machine does. */
  mostMs?: number
  /** Units in a batch; 1: every unit has a commit of its own, for whoever measures what sharing one is worth. */
  mostUnits?: number
}

/**
 * The one writer of a file. What comes while a batch is brought to the disk runs, and is committed when that has ended: so a slow disk makes
 * larger batches, not a standing thread.
 */
export function createWriter(connection: SqliteConnection, inside: Inside, options: WriterOptions): Writer {
  const { raw } = connection
  const { busyMs, toDisk, checkpoints, mostMs = MOST_MS, mostUnits = MOST_UNITS } = options
  const changes = raw.prepare<[], number>('select total_changes()').pluck()
  const begin = raw.prepare('begin immediate')
  const commit = raw.prepare('commit')
  const savepoint = raw.prepare('savepoint unit')
  const release = raw.prepare('release unit')
  const rollbackUnit = raw.prepare('rollback to unit')
  let waiting: Waiting[] = []
  let pumping: Promise<void> | undefined
  let stopped = false
  /** What is on its way to the disk; its units are told when it is there. Never rejects. */
  let flushing: Promise<void> | undefined
  let changed = changes.get()
  let arrived: (() => void) | undefined

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

  async function beginBatch(): Promise<void> {
    const deadline = performance.now() + busyMs
    for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
      try {
        // What an earlier batch could not roll back, because the disk would not have it.
        if (raw.inTransaction) raw.exec('rollback')
        begin.run()
        return
      } catch (error) {
        if (!isBusy(error) || performance.now() + wait > deadline) throw error
        await setTimeout(wait)
      }
    }
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
  async function runUnit(one: Waiting, first: boolean): Promise<Ran> {
    const unit = newUnit()
    if (!first) savepoint.run()
    let outcome = await settle(unit, one.work)
    stuck = undefined
    unit.alive = false
    if ('value' in outcome) outcome = faultOf(unit) ?? outcome
    if (raw.inTransaction && first) {
      if ('error' in outcome) raw.exec('rollback')
    } else if (raw.inTransaction) {
      if ('error' in outcome) rollbackUnit.run()
      release.run()
    }
    if ('value' in outcome && raw.inTransaction) runEffects(unit.early)
    return { waiting: one, unit, outcome }
  }

  /** Runs units until it is time to commit. `taken` are those that wait no more, `ran` those of them that have run. */
  async function runUnits(taken: Waiting[], ran: Ran[], until: number): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostUnits - ran.length)
      for (const [i, one] of batch.entries()) {
        taken.push(one)
        ran.push(await runUnit(one, ran.length === 0))
        if (raw.inTransaction && ran.length < mostUnits && performance.now() < until) continue
        waiting = batch.slice(i + 1).concat(waiting)
        return
      }
      await setImmediate()
    }
  }

  /** Until the batch before it is on disk there is no hurry: a commit would wait for that too. */
  async function runWhileFlushing(taken: Waiting[], ran: Ran[]): Promise<void> {
    const until = performance.now() + mostMs
    await runUnits(taken, ran, until)
    while (flushing && raw.inTransaction && ran.length < mostUnits && performance.now() < until) {
      const arrival = new Promise<void>((resolve) => {
        arrived = resolve
      })
      await Promise.race([flushing, arrival])
      // Units run at the head of a turn: in the middle of one, microtasks of others would run between theirs.
      await setImmediate()
      await runUnits(taken, ran, until)
    }
    await flushing
  }

  /** Tells the units of a committed batch, once it is on disk. */
  function land(taken: Waiting[], ran: Ran[]): void {
    const before = changed
    changed = changes.get()
    checkpoints?.written(changed ?? 0)
    if (!toDisk || changed === before) {
      deliver(ran)
      return
    }
    flushing = toDisk().then(
      () => {
        flushing = undefined
        deliver(ran)
      },
      (error: unknown) => {
        flushing = undefined
        for (const one of taken) one.reject(new DatabaseDown('what was committed may not be on disk', { cause: error }))
      },
    )
  }

  function tryRollback(): void {
    try {
      if (raw.inTransaction) raw.exec('rollback')
    } catch (error) {
      log.error(errorFields(error), 'a transaction could not be rolled back')
    }
  }

  async function runBatch(): Promise<void> {
    const taken: Waiting[] = []
    const ran: Ran[] = []
    try {
      await beginBatch()
    } catch (error) {
      for (const one of waiting.splice(0, mostUnits)) one.reject(downOf(error))
      return
    }
    try {
      await runWhileFlushing(taken, ran)
      const [only, ...others] = ran
      if (others.length === 0 && only && 'error' in only.outcome) return deliver(ran)
      if (!raw.inTransaction) throw lostBy(ran)
      commit.run()
    } catch (error) {
      tryRollback()
      // Refusals too: they may rest on a neighbour's row that is gone now.
      for (const one of taken) one.reject(downOf(error))
      return
    }
    land(taken, ran)
  }

  async function pump(): Promise<void> {
    try {
      do {
        // What else this turn of the event loop brings shares the commit.
        await setImmediate()
        await checkpoints?.ready()
        await runBatch()
      } while (waiting.length > 0)
    } finally {
      pumping = undefined
      if (waiting.length > 0) pumping = pump()
    }
  }

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(new DatabaseDown('the database is closed'))
        waiting.push({ work, resolve, reject })
        arrived?.()
        pumping ??= pump()
      }),
    stop: async () => {
      stopped = true
      while (pumping || flushing) await (pumping ?? flushing)
    },
  }
}

function deliver(ran: Ran[]): void {
  for (const { waiting, unit, outcome } of ran) {
    if ('error' in outcome) {
      waiting.reject(sqliteError(outcome.error))
      continue
    }
    waiting.resolve(outcome.value)
    runEffects(unit.effects)
  }
}

const lostBy = (ran: Ran[]): unknown => {
  const last = ran.at(-1)?.outcome
  return last && 'error' in last ? last.error : new Error('SQLite rolled the transaction back')
}

function downOf(error: unknown): unknown {
  const known = sqliteError(error)
  return known instanceof DatabaseDown ? known : new DatabaseDown('what was written together was rolled back', { cause: error })
}
