import type Sqlite from 'better-sqlite3'
import { BetterSQLite3Database, BetterSQLiteSession, type PreparedQuery } from 'drizzle-orm/better-sqlite3'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { DatabaseDown } from '../errors.js'
import type { Params, Statement } from './database.js'
import { createKeptRows, type KeptRows } from './kept-rows.js'
import { type Builders, builderTx, preparedStatements, prepareWith } from './prepared.js'
import type { Tables } from './schema.js'
import { SqliteDriver } from './sqlite-driver.js'
import { compileStatement } from './sqlite-statement.js'
import { sqliteTables } from './tables.sqlite.js'

const dialect = new SQLiteSyncDialect({ casing: 'snake_case' })

/** Wraps each execution: checks that it is allowed and looks at what it throws. */
export type Guard = <T>(text: string, execute: () => T) => T

export interface SqliteConnection {
  raw: Sqlite.Database
  /** Builders whose statements pass through `guard`. Cheap: statements are kept by their text. */
  builders(guard: Guard): Builders
  /** Executes a declared statement, synchronously. */
  run<P extends Params, R>(statement: Statement<P, R>, params: P): R
  /** Something was taken back, or written by another: what was kept of it is read anew. */
  forget(): void
  /** Inside a transaction that has begun: forgets where somebody else who has the file open has written to it. */
  noteOthers(): void
}

const KEPT = 500

interface Kept {
  plain: Sqlite.Statement
  /** The same text, giving rows as arrays: a mode sticks to a statement, so it takes a second one. */
  arrays: Sqlite.Statement | undefined
}

/** Of a client that only builds. */
const NOBODY = { prepare: () => undefined } as unknown as Sqlite.Database

/** What drizzle makes of a declared statement, once a process: it takes longer than SQLite's own part, and is the same for each connection of a kind. */
function planner(readonly: boolean): <P extends Params, R>(statement: Statement<P, R>) => PreparedQuery {
  const prepare = prepareWith<PreparedQuery>(builderTx(buildersOver(NOBODY), readonly))
  const known = new WeakMap<object, PreparedQuery>()
  return (statement) => {
    const found = known.get(statement) ?? prepare(statement)
    known.set(statement, found)
    return found
  }
}
const READING = planner(true)
const WRITING = planner(false)

/** Opens one connection. `readonly`: for selects only. Waits for no lock: waiting would stop the whole process. */
export function connect(file: string, readonly: boolean): SqliteConnection {
  const raw = new SqliteDriver(file, { readonly, timeout: 0, fileMustExist: readonly })
  const kept = new Map<string, Kept>()
  const rows = createKeptRows()
  const version = raw.prepare<[], number>('pragma data_version').pluck()
  let known: number | undefined
  const builders = (guard: Guard): Builders => buildersOver(guardedClient(raw, kept, rows, guard))
  const plan = readonly ? READING : WRITING
  const prepareHere = prepareWith<PreparedQuery>(builderTx(buildersOver(raw), readonly))
  const prepared = preparedStatements((statement) => {
    const query = plan(statement)
    const run = compileStatement(query, raw, () => prepareHere(statement))
    // Who only reads hears of no write.
    return readonly ? run : rows.around(statement as Statement<Params, unknown>, query.getQuery().sql, run)
  })
  return {
    raw,
    builders,
    run: <P extends Params, R>(statement: Statement<P, R>, params: P) => prepared.get(statement)(params) as R,
    forget: rows.forget,
    noteOthers: () => {
      const now = version.get()
      if (now !== known) rows.forget()
      known = now
    },
  }
}

function buildersOver(client: Sqlite.Database): Builders {
  const session = new BetterSQLiteSession(client, dialect, undefined)
  const db = new BetterSQLite3Database('sync', dialect, session, undefined)
  // The types say "async" because both dialects are awaited; these builders are thenable just the same.
  return {
    t: sqliteTables as Tables,
    select: db.select.bind(db),
    insert: db.insert.bind(db),
    update: db.update.bind(db),
    delete: db.delete.bind(db),
  } as unknown as Builders
}

function guardedClient(raw: Sqlite.Database, kept: Map<string, Kept>, rows: KeptRows, guard: Guard): Sqlite.Database {
  const find = (text: string): Kept => {
    const found = kept.get(text)
    if (found) return found
    const oldest = kept.keys().next()
    if (kept.size >= KEPT && !oldest.done) kept.delete(oldest.value)
    const made = { plain: raw.prepare(text), arrays: undefined }
    kept.set(text, made)
    return made
  }
  const arrays = (one: Kept, text: string): Sqlite.Statement => {
    one.arrays ??= raw.prepare(text).raw()
    return one.arrays
  }
  const prepare = (text: string) => {
    const one = guard('', () => find(text))
    const executed = <T>(execute: () => T): T =>
      guard(text, () => {
        const result = execute()
        rows.wrote(text)
        return result
      })
    return {
      run: (...params: unknown[]) => executed(() => one.plain.run(...params)),
      all: (...params: unknown[]) => executed(() => one.plain.all(...params)),
      get: (...params: unknown[]) => executed(() => one.plain.get(...params)),
      raw: () => ({
        all: (...params: unknown[]) => executed(() => arrays(one, text).all(...params)),
        get: (...params: unknown[]) => executed(() => arrays(one, text).get(...params)),
      }),
    }
  }
  return { prepare } as unknown as Sqlite.Database
}

/** Codes that say "not now" or "not on this disk", rather than "this statement is wrong". */
const DOWN = /^SQLITE_(BUSY|LOCKED|IOERR|FULL|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|PROTOCOL)/

export const isBusy = (error: unknown) => error instanceof SqliteDriver.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code)

/** What SQLite threw, as what callers can act upon. */
export function sqliteError(error: unknown): unknown {
  if (error instanceof SqliteDriver.SqliteError && DOWN.test(error.code)) return new DatabaseDown(`SQLite: ${error.code}`, { cause: error })
  return error
}
