import { AsyncLocalStorage } from 'node:async_hooks'
import { errorFields, log } from '../log.js'

/** A mistake in the program that uses the database; never the fault of a person or a disk. */
export class DatabaseMisuse extends Error {
  override readonly name = 'DatabaseMisuse'
}

/** What one transaction knows of itself, whatever the dialect. */
export interface Unit {
  /** False once its work has ended: its Tx is dead. */
  alive: boolean
  /** The first statement that failed. After it PostgreSQL runs nothing more; SQLite is held to the same. */
  failed: { error: unknown } | undefined
  /** Writes begun with tx.insert/update/delete, and writes that reached the database: the first may not exceed the second. */
  writesBuilt: number
  writesDone: number
  /** Statements on their way (PostgreSQL). */
  pending: number
  /** After the commit. */
  effects: (() => void)[]
  /** Before it, once the unit has run: bells whose work is looked for in a transaction, which then follows this one (SQLite). */
  early: (() => void)[]
}

export const newUnit = (): Unit => ({ alive: true, failed: undefined, writesBuilt: 0, writesDone: 0, pending: 0, effects: [], early: [] })

/** Knows which code runs inside a transaction. */
export interface Inside {
  /** Runs a unit's work so that what it starts is known to be inside it. */
  run<T>(unit: Unit, work: () => Promise<T>): Promise<T>
  /** Throws inside a transaction that still runs: `what` would wait for itself, or read what the transaction has not seen. */
  refuse(what: string): void
}

const refuseAlive = (unit: Unit | undefined, what: string): void => {
  if (unit?.alive) throw new DatabaseMisuse(`${what} inside a transaction: pass its tx on instead`)
}

/** Where units run side by side, each through several turns of the event loop. */
export function insideByContext(): Inside {
  const current = new AsyncLocalStorage<Unit>()
  return { run: (unit, work) => current.run(unit, work), refuse: (what) => refuseAlive(current.getStore(), what) }
}

/**
 * Where one unit runs at a time and needs only microtasks: between its first and its last one, all code that runs is its own.
 * Following the context instead would slow every promise of the process (Node 20 and 22: a fifth of the whole path).
 */
export function insideByTurn(): Inside {
  let current: Unit | undefined
  return {
    run(unit, work) {
      current = unit
      return work()
    },
    refuse: (what) => refuseAlive(current, what),
  }
}

/** The statements with which a dialect takes back a part of a transaction. */
export interface Savepoint {
  begin(): Promise<unknown>
  undo(): Promise<unknown>
  keep(): Promise<unknown>
}

/** Runs a part of a unit. What it throws is thrown on, after its writes and its bells are taken back. A failed statement still fails the unit. */
export async function attempt<T>(unit: Unit, savepoint: Savepoint, work: () => Promise<T>): Promise<T> {
  const { effects, early } = unit
  const before = { effects: effects.length, early: early.length }
  await savepoint.begin()
  try {
    const value = await work()
    await savepoint.keep()
    return value
  } catch (error) {
    if (unit.failed) throw error
    await savepoint.undo()
    effects.length = before.effects
    early.length = before.early
    throw error
  }
}

/** Throws when the unit may run no more statements. */
export function checkUnit(unit: Unit): void {
  if (!unit.alive) throw new DatabaseMisuse('a transaction was used after it ended: await every statement inside it')
  if (unit.failed) throw unit.failed.error
}

/** What is wrong with a unit whose work has returned without throwing, if anything. */
export function faultOf(unit: Unit): { error: unknown } | undefined {
  if (unit.failed) return unit.failed
  if (unit.pending > 0) return { error: new DatabaseMisuse('a transaction ended before its statements did: await every one of them') }
  if (unit.writesBuilt > unit.writesDone) return { error: new DatabaseMisuse('a write was begun and not awaited: nothing was written') }
  return undefined
}

/** In order. An effect that throws is logged: what was written stays written. */
export function runEffects(effects: (() => void)[]): void {
  for (const effect of effects) {
    try {
      effect()
    } catch (error) {
      log.error(errorFields(error), 'an effect after a commit failed')
    }
  }
}

/** `insert into …`, `update …`, `delete from …`: what counts as a write of {@link Unit}. */
export const isWrite = (text: string) => /^\s*(insert|update|delete|with)\b/i.test(text)
