import { sql } from 'drizzle-orm'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Rules } from './rules.js'
import type { Tables } from './schema.js'
import type { Vault } from './vault.js'

type Builder = BaseSQLiteDatabase<'async', unknown, Record<string, never>>

export type Ring = (queue: 'inbox' | 'outbox' | 'timers', key: string) => void

/** What can be read with: awaited drizzle builders over `t`, the tables of the dialect in use. Never `.get() .all() .run()`. */
export interface Reader {
  readonly t: Tables
  readonly rules: Rules
  readonly select: Builder['select']
  /** Runs a prepared statement: the first use on a connection prepares it, later uses cost a bind. */
  run<P extends Params, R>(statement: Statement<P, R>, params: P): Promise<R>
}

/**
 * One transaction. Dies with its unit: used after it, it throws. Await nothing but its own statements inside a unit,
 * and await every one of them.
 */
export interface Tx extends Reader {
  readonly insert: Builder['insert']
  readonly update: Builder['update']
  readonly delete: Builder['delete']
  /**
   * Runs a statement that writes and gives back nothing; resolves with how many rows it wrote. Asked for with `returning`, SQLite would keep a
   * copy of every page that the statement changes until it ends.
   */
  write<P extends Params>(statement: Statement<P, unknown>, params: P): Promise<number>
  /** Seals and opens what people wrote. */
  readonly vault: Vault
  /**
   * Nobody else holds `noun id` until this transaction ends. PostgreSQL: an advisory transaction lock; SQLite: nothing, it has one writer.
   * Resolves with whether others may have held it since this transaction began: what was read before may be old then.
   * What is read next is read under it. PostgreSQL has it when that read has come back, and not before: until then the clock may go on.
   */
  lock(noun: string, id: string): Promise<boolean>
  /** The next number of a noun in a district: 1, 2, 3 … without gaps, because it commits or rolls back with this transaction. */
  nextNumber(district: string, noun: string): Promise<number>
  /**
   * Runs a part of this transaction that may be refused: what it throws is thrown on, and what it wrote and rang is taken back, while the rest
   * stands. Not nestable, and nothing else of the transaction runs beside it.
   */
  attempt<T>(work: () => Promise<T>): Promise<T>
  /** Runs after the commit, never when it rolls back. The only way to ring a bell. */
  afterCommit(effect: () => void): void
  /** Rings the bell `onRing` was given, after the commit. `queue` is one of queue/queue.ts. */
  ring(queue: 'inbox' | 'outbox' | 'timers', key: string): void
}

export interface TransactionOptions {
  /**
   * Committed, so that a killed process does not lose it, and on disk within a moment, at the latest with the next commit that waits for the disk.
   * `later`: for what is found out again after a power cut, by a process that starts anew; a server that falls leaves the process alive, so
   * PostgreSQL waits for the disk all the same. `with next`: for what this process, too, goes on from only after a later commit.
   */
  onDisk?: 'later' | 'with next'
}

export interface Database extends Reader {
  readonly dialect: 'sqlite' | 'postgres'
  readonly vault: Vault
  /** Reads the rules again, after a seed or an import. */
  reloadRules(): Promise<void>
  /**
   * What `tx.ring` calls after a commit. Set once by app.ts; until then bells are lost, which is harmless. A bell for which `early` holds
   * may be rung before it, where whoever hears it sees the rows all the same: on SQLite a later transaction shares the commit, or falls with
   * it. Only for what is looked for inside a transaction.
   */
  onRing(ring: Ring, early?: (...bell: Parameters<Ring>) => boolean): void
  /** Runs `work` in one transaction and resolves when it is durable. Throws `DatabaseDown` when it cannot be reached. Not nestable. */
  transaction<T>(work: (tx: Tx) => Promise<T>, how?: TransactionOptions): Promise<T>
  /** Throws when the database does not answer within `timeoutMs`. */
  ping(timeoutMs: number): Promise<void>
  close(): Promise<void>
}

export type Params = Record<string, unknown>

/** Anything drizzle can prepare. */
interface Preparable<R> {
  prepare(name: string): { execute(params?: Record<string, unknown>): Promise<R> | R }
}

/** A statement with named places, built once per connection. `name` is unique in the program. */
export interface Statement<P extends Params, R> {
  readonly name: string
  readonly build: (tx: Tx) => Preparable<R>
  /** Of a select whose tables seldom change: what its answer depends on. The writer of a SQLite file keeps it; its rows are frozen. */
  readonly kept?: (params: P) => string
  /** Carries the parameter type; never set. */
  readonly params?: P
}

/** What the modules loaded so far have declared. A test reads the plan of each. */
export const declared: Statement<Params, unknown>[] = []

/**
 * Declares a statement for the hot path: `const find = statement<{ id: string }>()('find room', (q) => q.select()…where(eq(q.t.rooms.id, param('id'))))`,
 * then `await tx.run(find, { id })`. A `Reader` may run only selects.
 */
export const statement =
  <P extends Params>() =>
  <R>(name: string, build: (tx: Tx) => Preparable<R>, kept?: (params: P) => string): Statement<P, R> => {
    const made: Statement<P, R> = { name, build, ...(kept ? { kept } : {}) }
    declared.push(made as Statement<Params, unknown>)
    return made
  }

/** A named place in a statement. Typed as what fits anywhere: drizzle's own type is not taken by every position that works. */
export const param = (name: string) => sql.placeholder(name) as never
