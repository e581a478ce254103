import { setImmediate, setTimeout } from 'node:timers/promises'
import { DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'
import { deliver, downOf, isLater, lostBy, type Ran, type Waiting } from './sqlite-batch.js'
import type { Checkpoints } from './sqlite-checkpoint.js'
import { isBusy, type SqliteConnection } from './sqlite-connection.js'
import { createFlushes } from './sqlite-flush.js'
import { createUnitRunner, type Work } from './sqlite-unit.js'
import type { Inside } from './unit.js'

/**
 * A batch takes what comes in as many turns of the event loop as bring something, and ends after this many units or milliseconds. What
 * one turn leads to in the next shares the commit, and a page that many units change is written once. Fewer milliseconds mean more
 * commits: at 2 a burst spends a third of its time in them. Only a burst gets so far; else a batch ends when nothing waits.
 */
const MOST_UNITS = 500
const MOST_MS = 50
/**
 * A few units do not wait for the flush before theirs: two on their way take hardly longer than one. More than a few are a burst, which goes
 * on growing meanwhile.
 */
const FEW = 20
const MOST_FLUSHES = 2

export interface Writer {
  /**
   * Runs `work` in a unit of its own and resolves once the commit it shares with its neighbours is on disk; with `later` once it is committed,
   * which a killed process does not take back, but a power cut may for a moment.
   */
  write(work: Work, later?: boolean): Promise<unknown>
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
  /** Units in a batch; 1: every unit has a commit and a flush of its own, for whoever measures what sharing them is worth. */
  mostUnits?: number
}

/**
 * The one writer of a file. What comes while a batch is brought to the disk runs, and is committed when that has ended: so a slow disk makes
 * larger batches, not a standing thread.
 */
export function createWriter(connection: SqliteConnection, inside: Inside, options: WriterOptions): Writer {
  const { raw, forget, noteOthers } = connection
  const { busyMs, toDisk, checkpoints, mostMs = MOST_MS, mostUnits = MOST_UNITS } = options
  const changes = raw.prepare<[], number>('select total_changes()').pluck()
  const begin = raw.prepare('begin immediate')
  const commit = raw.prepare('commit')
  const runUnit = createUnitRunner(connection, inside)
  const flushes = toDisk && createFlushes(toDisk)
  const few = mostUnits > 1 ? FEW : 0
  let waiting: Waiting[] = []
  let pumping: Promise<void> | undefined
  let stopped = false
  let changed = changes.get()
  let arrived: (() => void) | undefined

  async function beginBatch(): Promise<void> {
    const deadline = performance.now() + busyMs
    for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
      try {
        // What an earlier batch could not roll back, because the disk would not have it.
        if (raw.inTransaction) raw.exec('rollback')
        begin.run()
        noteOthers()
        return
      } catch (error) {
        if (!isBusy(error) || performance.now() + wait > deadline) throw error
        await setTimeout(wait)
      }
    }
  }

  /** Runs units until it is time to commit. `taken` are those that wait no more, `ran` those of them that have run. */
  async function runUnits(taken: Waiting[], ran: Ran[], until: number): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostUnits - ran.length)
      for (const [i, one] of batch.entries()) {
        taken.push(one)
        ran.push({ waiting: one, ...(await runUnit(one.work, ran.length === 0)) })
        if (raw.inTransaction && ran.length < mostUnits && performance.now() < until) continue
        waiting = batch.slice(i + 1).concat(waiting)
        return
      }
      await setImmediate()
    }
  }

  const mustWait = (ran: Ran[]) => {
    const { count = 0 } = flushes ?? {}
    return count >= MOST_FLUSHES || (count > 0 && ran.length > few)
  }
  /** Until the batch before it is on disk a burst is in no hurry: its commit would wait for that too, unless nobody waits for its flush. */
  async function runWhileFlushing(taken: Waiting[], ran: Ran[]): Promise<void> {
    const until = performance.now() + mostMs
    await runUnits(taken, ran, until)
    if (isLater(ran)) return
    while (mustWait(ran) && raw.inTransaction && ran.length < mostUnits && performance.now() < until) {
      const arrival = new Promise<void>((resolve) => {
        arrived = resolve
      })
      await Promise.race([flushes?.oldest, arrival])
      // Units run at the head of a turn: in the middle of one, microtasks of others would run between theirs.
      await setImmediate()
      await runUnits(taken, ran, until)
    }
    while (mustWait(ran)) await flushes?.oldest
  }

  /** Tells the units of a committed batch, once it is on disk. */
  function land(taken: Waiting[], ran: Ran[]): void {
    const before = changed
    changed = changes.get()
    checkpoints?.written(changed ?? 0)
    if (!flushes || changed === before) {
      deliver(ran)
    } else if (isLater(ran)) {
      flushes.later()
      deliver(ran)
    } else {
      flushes.now().then(
        () => deliver(ran),
        (error: unknown) => {
          for (const one of taken) one.reject(new DatabaseDown('what was committed may not be on disk', { cause: error }))
        },
      )
    }
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
      forget()
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
    write: (work, later = false) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(new DatabaseDown('the database is closed'))
        waiting.push({ work, later: later && mostUnits > 1, resolve, reject })
        arrived?.()
        pumping ??= pump()
      }),
    stop: async () => {
      stopped = true
      while (pumping) await pumping
      await flushes?.end()
    },
  }
}
