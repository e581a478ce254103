import { readFileSync } from 'node:fs'
import { Redis } from 'ioredis'
import pg from 'pg'
import { SqliteDriver } from '../../../src/db/sqlite-driver.js'
import type { FreshDatabase } from '../database-templates.js'

/** Every table as it lies on the disk, without the program: table → rows. */
export async function dump(fresh: FreshDatabase): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = new Map<string, Record<string, unknown>[]>()
  if (fresh.file) {
    const raw = new SqliteDriver(fresh.file, { readonly: true })
    const names = raw.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[]
    for (const { name } of names) tables.set(name, raw.prepare(`select * from "${name}"`).all() as Record<string, unknown>[])
    raw.close()
    return tables
  }
  const client = new pg.Client({ connectionString: fresh.url })
  await client.connect()
  const names = await client.query("select tablename from pg_tables where schemaname = 'public'")
  for (const { tablename } of names.rows) tables.set(tablename, (await client.query(`select * from public."${tablename}"`)).rows)
  await client.end()
  return tables
}

/** The database file and what is not yet merged into it, byte by byte; '' for PostgreSQL, whose files are not ours to read. */
export function rawBytes(fresh: FreshDatabase): string {
  if (!fresh.file) return ''
  return [fresh.file, `${fresh.file}-wal`].map((file) => readFileSync(file).toString('latin1')).join('\n')
}

/** One statement, past the program: takes a table away and brings it back. */
export async function runRaw(fresh: FreshDatabase, statement: string): Promise<void> {
  if (fresh.file) {
    const raw = new SqliteDriver(fresh.file, { timeout: 5_000 })
    raw.exec(statement)
    raw.close()
    return
  }
  const client = new pg.Client({ connectionString: fresh.url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

export interface Overheard {
  text(): string
  stop(): Promise<void>
}

/** Everything that is told to Redis from now on, and at the end everything that lies there. */
export async function overhearRedis(url: string): Promise<Overheard> {
  const redis = new Redis(url)
  const monitor = await redis.monitor()
  const heard: string[] = []
  monitor.on('monitor', (_time: string, args: string[]) => heard.push(args.join(' ')))
  return {
    text: () => heard.join('\n'),
    async stop() {
      monitor.disconnect()
      redis.disconnect()
    },
  }
}
