import { createHash, randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { Database } from '../../src/db/database.js'
import { openPostgres } from '../../src/db/postgres.js'
import type { PgPool } from '../../src/db/postgres-connection.js'
import { createPool } from '../../src/db/postgres-pool.js'
import { seedReference } from '../../src/db/seed.js'
import { openSqlite } from '../../src/db/sqlite.js'
import { createVault } from '../../src/db/vault.js'
import { pgliteAsPool, startPglite } from './pglite.js'
import { DATABASE_URL, INSTALL } from './servers.js'

/** The data key of every test database. */
export const TEST_KEY = '5eed'.repeat(16)
export const TEST_DISTRICT = 'tongzhou'

export interface FreshDatabase {
  db: Database
  /** What `openDatabase` would need to open it again: a file, or an address. PGlite has neither. */
  file?: string
  url?: string
  /** Closes it and removes what it left. */
  stop(): Promise<void>
}

export interface FreshOptions {
  /** With the sample community in it. */
  seeded?: boolean
  /** Of PostgreSQL: with connections of its own, for tests that cut them or change the schema; it takes twenty times as long to make. */
  alone?: boolean
}

export interface TestDatabase {
  name: 'SQLite' | 'PGlite' | 'PostgreSQL'
  dialect: 'sqlite' | 'postgres'
  /** What has to be installed for it; undefined when it is there. */
  missing: string | undefined
  /** An empty database of the newest schema. Quick: it is a copy of a template. */
  fresh(options?: FreshOptions): Promise<FreshDatabase>
}

/** For suites that every database must pass: `for (const one of databases) describe.skipIf(one.missing)(one.name, …)`. */
export const databases: TestDatabase[] = [
  { name: 'SQLite', dialect: 'sqlite', missing: undefined, fresh: freshSqlite },
  { name: 'PGlite', dialect: 'postgres', missing: undefined, fresh: freshPglite },
  { name: 'PostgreSQL', dialect: 'postgres', missing: DATABASE_URL ? undefined : INSTALL.postgres, fresh: freshPostgres },
]

/** A database of a dialect; for PostgreSQL the server where there is one, else PGlite. */
export function freshDatabase(dialect: 'sqlite' | 'postgres', options: FreshOptions = {}): Promise<FreshDatabase> {
  if (dialect === 'sqlite') return freshSqlite(options)
  return DATABASE_URL ? freshPostgres(options) : freshPglite(options)
}

const vault = createVault(TEST_KEY)
const common = { vault, district: TEST_DISTRICT }

// ── SQLite: a copy of a file ───────────────────────────────────────────────────────────────────
async function freshSqlite(options: FreshOptions = {}): Promise<FreshDatabase> {
  const template = await templateFile('sqlite', options, async (draft) => {
    const db = await openSqlite({ file: draft, ...common })
    await seed(db, options)
    // Closing the last connection brings the log into the file, so that the file alone is the database.
    await db.close()
  })
  const folder = mkdtempSync(join(quickFolder(), 'huoban-test-'))
  const file = join(folder, 'huoban.db')
  copyFileSync(template, file)
  const db = await openSqlite({ file, ...common })
  const stop = async () => {
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { db, file, stop }
}

/** Memory that looks like a folder, where the system has enough of it: no test outlives its machine, so none waits for a disk. */
function quickFolder(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 512 * 1024 * 1024 ? memory : tmpdir()
}

// ── what is dear to make is used again, its tables emptied ─────────────────────────────────────
const idle = new Map<string, unknown[]>()
const idleOf = <T>(kind: string, { seeded }: FreshOptions): T[] => {
  const key = `${kind}-${seeded ? 'seeded' : 'empty'}`
  const known = (idle.get(key) ?? []) as T[]
  idle.set(key, known)
  return known
}

/**
 * Puts back what the template had. Rows are deleted, not truncated: that makes new files for each table and index, and takes five times
 * as long. The role is for this transaction alone: it has foreign keys wait until all is there.
 */
const RESET = `do $$ declare one record; begin
  perform set_config('session_replication_role', 'replica', true);
  for one in select tablename from pg_tables where schemaname = 'public' and tablename <> 'applied_migrations' loop
    execute format('delete from public.%I', one.tablename);
    execute format('insert into public.%1$I select * from template.%1$I', one.tablename);
  end loop;
end $$`
const KEEP = `create schema template; do $$ declare one record; begin
  for one in select tablename from pg_tables where schemaname = 'public' loop
    execute format('create table template.%1$I as table public.%1$I', one.tablename);
  end loop;
end $$`

// ── PGlite ─────────────────────────────────────────────────────────────────────────────────────
async function freshPglite(options: FreshOptions = {}): Promise<FreshDatabase> {
  const instances = idleOf<PGlite>('pglite', options)
  const used = instances.pop()
  const pglite = used ?? (await startPglite(new Uint8Array(readFileSync(await pgliteTemplate(options)))))
  if (used) await pglite.exec(RESET)
  const db = await openPostgres({ server: pgliteAsPool(pglite), ...common })
  const stop = async () => {
    await db.close()
    instances.push(pglite)
  }
  return { db, stop }
}

function pgliteTemplate(options: FreshOptions): Promise<string> {
  return templateFile('postgres', options, async (draft) => {
    const pglite = await startPglite()
    const db = await openPostgres({ server: pgliteAsPool(pglite), ...common })
    await seed(db, options)
    await db.close()
    await pglite.exec(KEEP)
    const dump = await pglite.dumpDataDir('none')
    writeFileSync(draft, Buffer.from(await dump.arrayBuffer()))
    await pglite.close()
  })
}

// ── PostgreSQL: a database made from a template database ───────────────────────────────────────
async function freshPostgres(options: FreshOptions = {}): Promise<FreshDatabase> {
  if (!DATABASE_URL) throw new Error(INSTALL.postgres)
  if (!options.alone) return usedPostgres(DATABASE_URL, options)
  const server = DATABASE_URL
  const { name, url } = await copyOfTemplate(server, options)
  const db = await openPostgres({ server: url, ...common })
  const stop = async () => {
    await db.close()
    await asAdmin(server, (admin) => admin.query(`drop database ${name} with (force)`))
  }
  return { db, url, stop }
}

/** One that an earlier test has left, on the connections that it left too: new ones would first read the catalogue, each for itself. */
async function usedPostgres(server: string, options: FreshOptions): Promise<FreshDatabase> {
  const left = idleOf<{ url: string; pool: PgPool }>('postgres', options)
  const used = left.pop()
  const one = used ?? (await poolOnCopy(server, options))
  if (used) await withConnection(one.pool, RESET)
  const db = await openPostgres({ server: { connect: () => one.pool.connect(), end: async () => {} }, ...common })
  const stop = async () => {
    await db.close()
    left.push(one)
  }
  return { db, url: one.url, stop }
}

async function poolOnCopy(server: string, options: FreshOptions): Promise<{ url: string; pool: PgPool }> {
  const { url } = await copyOfTemplate(server, options)
  const pool = createPool(url)
  await withConnection(pool, KEEP)
  return { url, pool }
}

async function withConnection(pool: PgPool, text: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query({ text })
  } finally {
    client.release()
  }
}

async function copyOfTemplate(server: string, options: FreshOptions): Promise<{ name: string; url: string }> {
  const template = await postgresTemplate(server, options)
  const name = `test_${randomBytes(8).toString('hex')}`
  await asAdmin(server, async (admin) => {
    const { rows } = await admin.query('show server_version_num')
    // Since 15 it would go through the log, page by page; a copy of files is quicker where nothing is flushed, and is gone quicker.
    const how = Number(rows[0].server_version_num) >= 150_000 ? ' strategy file_copy' : ''
    await admin.query(`create database ${name} template ${template}${how}`)
  })
  return { name, url: addressOf(server, name) }
}

async function postgresTemplate(server: string, options: FreshOptions): Promise<string> {
  const name = fingerprint('postgres', options).replaceAll('-', '_')
  await asAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock(1)')
    const known = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (known.rows.length > 0) return
    const draft = `draft_${randomBytes(8).toString('hex')}`
    await admin.query(`create database ${draft}`)
    const db = await openPostgres({ server: addressOf(server, draft), ...common })
    await seed(db, options)
    await db.close()
    await admin.query(`alter database ${draft} rename to ${name}`)
  })
  return name
}

async function asAdmin<T>(server: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

function addressOf(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

// ── templates ──────────────────────────────────────────────────────────────────────────────────
const ROOT = new URL('../../', import.meta.url).pathname
const TEMPLATES = join(tmpdir(), 'huoban-test-templates')

/** Named by what it is made from, so that it stays good until the schema or the seed changes; several test files may race to make it. */
async function templateFile(dialect: string, options: FreshOptions, make: (draft: string) => Promise<void>): Promise<string> {
  const file = join(TEMPLATES, fingerprint(dialect, options))
  if (existsSync(file)) return file
  mkdirSync(TEMPLATES, { recursive: true })
  const draft = join(mkdtempSync(join(TEMPLATES, 'draft-')), 'template')
  await make(draft)
  renameSync(draft, file)
  rmSync(dirname(draft), { recursive: true, force: true })
  return file
}

async function seed(db: Database, { seeded }: FreshOptions): Promise<void> {
  if (!seeded) return
  await seedReference(db, TEST_DISTRICT)
}

const fingerprints = new Map<string, string>()
function fingerprint(dialect: string, { seeded }: FreshOptions): string {
  const name = `${dialect}-${seeded ? 'seeded' : 'empty'}`
  const made = fingerprints.get(name) ?? `${name}-${hashOf(dialect, seeded === true)}`
  fingerprints.set(name, made)
  return made
}

/** Reads some two hundred files: once a process. */
function hashOf(dialect: string, seeded: boolean): string {
  const hash = createHash('sha256').update(TEST_KEY)
  const sources = [`migrations/${dialect}`, ...(seeded ? ['seed', 'src/db'] : [])]
  for (const source of sources) for (const file of filesUnder(join(ROOT, source))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}
