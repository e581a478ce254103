import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database, Reader, Ring, TransactionOptions, Tx } from './database.js'
import { lockFile } from './folder-lock.js'
import { migrateSqlite } from './migrate.js'
import { rulesOf } from './rules.js'
import { type Checkpoints, openCheckpoints } from './sqlite-checkpoint.js'
import { connect, type SqliteConnection, sqliteError } from './sqlite-connection.js'
import { type Flush, openFlush } from './sqlite-flush.js'
import { type SqliteShared, SqliteTx } from './sqlite-tx.js'
import { createWriter } from './sqlite-writer.js'
import { sqliteTables } from './tables.sqlite.js'
import { within } from './timeout.js'
import { type Inside, insideByTurn } from './unit.js'
import type { Vault } from './vault.js'

export interface SqliteOptions {
  /** Made with its folder when it is not there; always brought to the newest schema. */
  file: string
  vault: Vault
  /** Whose rules are read; all when left out. */
  district?: string | undefined
  /** How long a lock of another program is waited for. */
  busyMs?: number
  /** A bound on the file, in pages of 4 KiB: what goes beyond it is refused as on a full disk. */
  maxPages?: number
  /** After so many written rows the log is copied back; for tests that do not want to write thousands. */
  copyEveryRows?: number
  /** Transactions that share a commit at most; for benches. */
  mostUnits?: number
}

/** 64 MiB of pages. */
const CACHE_KIB = 65_536
/** `openCheckpoints` copies the log back long before a commit has to. */
const CHECKPOINT_PAGES = 32_000

/** Opens the file for this process alone. Throws StartRefused when another process has it or its schema is newer than this program. */
export async function openSqlite(options: SqliteOptions): Promise<Database> {
  mkdirSync(dirname(options.file), { recursive: true })
  const lock = lockFile(options.file)
  const opened: SqliteConnection[] = []
  let flush: Flush | undefined
  let checkpoints: Checkpoints | undefined
  const closeAll = async () => {
    flush?.close()
    await checkpoints?.close()
    // The writing one last: only it brings the log into the file.
    for (const connection of opened.reverse()) connection.raw.close()
    lock.release()
  }
  try {
    const writing = connect(options.file, false)
    opened.push(writing)
    writing.raw.pragma('journal_mode = wal')
    // A commit is flushed by `openFlush`, away from this thread, and nobody is told of it before.
    writing.raw.pragma('synchronous = normal')
    // Savepoints keep the pages they change: in memory, not in a file each.
    writing.raw.pragma('temp_store = memory')
    // What is erased is overwritten, not only let go of.
    writing.raw.pragma('secure_delete = on')
    writing.raw.pragma(`cache_size = -${CACHE_KIB}`)
    writing.raw.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    if (options.maxPages) writing.raw.pragma(`max_page_count = ${options.maxPages}`)
    await migrateSqlite(writing.raw)
    const reading = connect(options.file, true)
    opened.push(reading)
    flush = openFlush(options.file)
    checkpoints = openCheckpoints(options.file, options.copyEveryRows)
    const database = assemble(writing, reading, { ...options, toDisk: flush.toDisk, checkpoints }, closeAll)
    await database.reloadRules()
    return database
  } catch (error) {
    await closeAll()
    throw error
  }
}

type Assembled = SqliteOptions & Pick<Flush, 'toDisk'> & { checkpoints: Checkpoints }

function assemble(writing: SqliteConnection, reading: SqliteConnection, options: Assembled, closeAll: () => Promise<void>): Database {
  const inside = insideByTurn()
  const { busyMs = 5_000, toDisk, checkpoints, mostUnits } = options
  const writer = createWriter(writing, inside, { busyMs, toDisk, checkpoints, ...(mostUnits ? { mostUnits } : {}) })
  const { vault } = options
  let rules = rulesOf([])
  let ring: Ring = () => {}
  let early: SqliteShared['early'] = () => false
  let closed: Promise<void> | undefined
  const reader = readerOn(reading, inside)
  const shared = {
    vault,
    rules: () => rules,
    ring: (...bell: Parameters<Ring>) => ring(...bell),
    early: (...bell: Parameters<Ring>) => early(...bell),
  }

  const database: Database = {
    dialect: 'sqlite',
    vault,
    t: sqliteTables,
    get rules() {
      return rules
    },
    select: reader.select,
    run: reader.run,
    reloadRules: async () => {
      const rows = await database.select().from(database.t.rules)
      rules = rulesOf(rows.filter((row) => !options.district || row.district === options.district))
    },
    onRing: (to, when) => {
      ring = to
      early = when ?? early
    },
    transaction: async <T>(work: (tx: Tx) => Promise<T>, how?: TransactionOptions) => {
      inside.refuse('a transaction was begun')
      return writer.write((unit) => work(new SqliteTx(writing, unit, shared)), how?.onDisk !== undefined) as Promise<T>
    },
    ping: (timeoutMs) =>
      within(
        timeoutMs,
        database.transaction(async () => {}),
      ),
    close: () => {
      closed ??= writer.stop().then(closeAll)
      return closed
    },
  }
  return database
}

function readerOn(connection: SqliteConnection, inside: Inside): Pick<Reader, 'select' | 'run'> {
  const guard = <T>(_text: string, execute: () => T): T => {
    inside.refuse('the database was read')
    try {
      return execute()
    } catch (error) {
      throw sqliteError(error)
    }
  }
  const { select } = connection.builders(guard)
  return {
    select,
    run: async (statement, params) => guard('', () => connection.run(statement, params)),
  }
}
