import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '../../src/db/sqlite.js'
import { common, type FreshDatabase, type FreshOptions, seed, templateFile } from './database-templates.js'
import { freshPglite } from './fresh-pglite.js'
import { freshPostgres } from './fresh-postgres.js'
import { quickFolder } from './quick-folder.js'
import { DATABASE_URL, INSTALL } from './servers.js'

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
  // The same dialect without a server, slower than with one: where there is one it says nothing more.
  ...(DATABASE_URL ? [] : [{ name: 'PGlite', dialect: 'postgres', missing: undefined, fresh: freshPglite } as const]),
  { name: 'PostgreSQL', dialect: 'postgres', missing: DATABASE_URL ? undefined : INSTALL.postgres, fresh: freshPostgres },
]

/** A database of a dialect; for PostgreSQL the server where there is one, else PGlite. */
export function freshDatabase(dialect: 'sqlite' | 'postgres', options: FreshOptions = {}): Promise<FreshDatabase> {
  if (dialect === 'sqlite') return freshSqlite(options)
  return DATABASE_URL ? freshPostgres(options) : freshPglite(options)
}

/** A copy of a file. */
async function freshSqlite(options: FreshOptions = {}): Promise<FreshDatabase> {
  const template = await templateFile('sqlite', options, async (draft) => {
    const db = await openSqlite({ file: draft, ...common })
    await seed(db, options)
    // Closing the last connection brings the log into the file, so that the file alone is the database.
    await db.close()
  })
  // No test outlives its machine, so none waits for a disk.
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
