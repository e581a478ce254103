import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openPostgres } from '../../src/db/postgres.js'
import type { PgPool } from '../../src/db/postgres-connection.js'
import { createPool } from '../../src/db/postgres-pool.js'
import { common, type FreshDatabase, type FreshOptions, fingerprint, idleOf, KEEP, RESET, seed } from './database-templates.js'
import { DATABASE_URL, INSTALL } from './servers.js'

/** A database made from a template database, or one that an earlier test has left. */
export async function freshPostgres(options: FreshOptions = {}): Promise<FreshDatabase> {
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
