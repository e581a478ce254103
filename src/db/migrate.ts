import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type Sqlite from 'better-sqlite3'
import { z } from 'zod'
import type { PgClient } from './postgres-connection.js'
import * as said from './replies.js'
import { isBusy } from './sqlite-connection.js'
import { StartRefused } from './start-refused.js'

export interface Migration {
  tag: string
  hash: string
  statements: string[]
}

const Journal = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) })

/** src/db and dist/db lie equally deep, so one path serves both. */
const folderOf = (dialect: 'sqlite' | 'postgres') => fileURLToPath(new URL(`../../migrations/${dialect}/`, import.meta.url))

/** The migrations this program knows, oldest first. */
export function readMigrations(dialect: 'sqlite' | 'postgres'): Migration[] {
  const folder = folderOf(dialect)
  const { entries } = Journal.parse(JSON.parse(readFileSync(`${folder}meta/_journal.json`, 'utf8')))
  return entries
    .sort((a, b) => a.idx - b.idx)
    .map(({ tag }) => {
      const text = readFileSync(`${folder}${tag}.sql`, 'utf8')
      return { tag, hash: createHash('sha256').update(text).digest('hex'), statements: text.split('--> statement-breakpoint') }
    })
}

export interface Applied {
  tag: string
  hash: string
}

const CREATE_APPLIED = 'create table if not exists applied_migrations (number integer primary key, tag text not null, hash text not null)'
const LIST_APPLIED = 'select tag, hash from applied_migrations order by number'

/** Those still to be applied. Throws {@link StartRefused} when the database is ahead of this program or went another way. */
export function missingMigrations(known: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const ahead = applied.slice(known.length).map((one) => one.tag)
  if (ahead.length > 0)
    throw new StartRefused(
      said.newerSchema(ahead),
      `The database was written by a newer version of Huoban (it has ${ahead.join(', ')}). Start that version, or put back the backup made before it.`,
    )
  for (const [i, done] of applied.entries()) {
    const own = known[i]
    if (own && (own.tag !== done.tag || own.hash !== done.hash))
      throw new StartRefused(
        said.otherSchema(done.tag, own.tag),
        `The database has migration ${done.tag}, which is not this version's ${own.tag}. Start the version that wrote it, or begin with an empty database.`,
      )
  }
  return known.slice(applied.length)
}

/** How long another process that migrates the same file is waited for. */
const PATIENCE = 30_000

/** Brings the file to the newest schema, all or nothing. Two processes may do so at once: one works, the other waits and finds it done. */
export async function migrateSqlite(raw: Sqlite.Database, known = readMigrations('sqlite')): Promise<void> {
  await beginImmediate(raw)
  try {
    raw.exec(CREATE_APPLIED)
    const applied = raw.prepare<[], Applied>(LIST_APPLIED).all()
    const note = raw.prepare('insert into applied_migrations (number, tag, hash) values (?, ?, ?)')
    for (const [i, migration] of missingMigrations(known, applied).entries()) {
      for (const statement of migration.statements) raw.exec(statement)
      note.run(applied.length + i, migration.tag, migration.hash)
    }
    raw.exec('commit')
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback')
    throw error
  }
}

async function beginImmediate(raw: Sqlite.Database): Promise<void> {
  const deadline = performance.now() + PATIENCE
  for (;;) {
    try {
      raw.exec('begin immediate')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error
      await setTimeout(20)
    }
  }
}

/** Any number that nothing else in the database uses for an advisory lock. */
const MIGRATION_LOCK = 4_077_101
/** How long another process that migrates, or a step, is waited for. */
const PATIENCE_POSTGRES = 60 * 60_000

/** The same for PostgreSQL, in one transaction under an advisory lock. */
export async function migratePostgres(client: PgClient, known = readMigrations('postgres')): Promise<void> {
  await client.query({ text: 'begin' })
  try {
    // Others may be migrating for longer than a statement is given otherwise.
    await client.query({ text: 'set local statement_timeout = 0' })
    await client.query({ text: `select pg_advisory_xact_lock(${MIGRATION_LOCK})`, query_timeout: PATIENCE_POSTGRES })
    await client.query({ text: CREATE_APPLIED })
    const applied = (await client.query({ text: LIST_APPLIED })).rows as Applied[]
    for (const [i, migration] of missingMigrations(known, applied).entries()) {
      for (const statement of migration.statements) await client.query({ text: statement, query_timeout: PATIENCE_POSTGRES })
      const row = [applied.length + i, migration.tag, migration.hash]
      await client.query({ text: 'insert into applied_migrations (number, tag, hash) values ($1, $2, $3)' }, row)
    }
    await client.query({ text: 'commit' })
  } catch (error) {
    await client.query({ text: 'rollback' })
    throw error
  }
}
