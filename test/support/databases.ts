import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../src/db/database.js'
import { openSqlite } from '../../src/db/sqlite.js'
import { createVault } from '../../src/db/vault.js'

export type Dialect = 'sqlite' | 'postgres'

/** The data key of every test database. */
export const TEST_KEY = '5eed'.repeat(16)
export const TEST_DISTRICT = 'tongzhou'
/** Monday 2026-03-02 09:00 in Shanghai: when the seed of a test database was loaded. */
export const SEEDED_AT = Date.UTC(2026, 2, 2, 1)

const ROOT = new URL('../../', import.meta.url).pathname
const TEMPLATES = join(tmpdir(), 'huoban-test-templates')

export interface FreshDatabase {
  db: Database
  /** Closes it and removes what it left on disk. */
  stop(): Promise<void>
}

/** An empty database of the newest schema, or one with the sample community in it: quick, because it is a copy of a template. */
export async function freshDatabase(dialect: Dialect, options: { seeded?: boolean } = {}): Promise<FreshDatabase> {
  const seeded = options.seeded ?? false
  if (dialect === 'postgres') throw new Error('not yet')
  return freshSqlite(seeded)
}

async function freshSqlite(seeded: boolean): Promise<FreshDatabase> {
  const template = await sqliteTemplate(seeded)
  const folder = mkdtempSync(join(tmpdir(), 'huoban-test-'))
  const file = join(folder, 'huoban.db')
  copyFileSync(template, file)
  const db = await openSqlite({ file, vault: createVault(TEST_KEY), district: TEST_DISTRICT })
  return {
    db,
    stop: async () => {
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Named by what it is made from, so that one stays good until the schema or the seed changes; several test files may race to make it. */
async function sqliteTemplate(seeded: boolean): Promise<string> {
  const file = join(TEMPLATES, `${fingerprint('sqlite', seeded)}.db`)
  if (existsSync(file)) return file
  mkdirSync(TEMPLATES, { recursive: true })
  const draft = join(mkdtempSync(join(TEMPLATES, 'draft-')), 'huoban.db')
  const db = await openSqlite({ file: draft, vault: createVault(TEST_KEY) })
  if (seeded) await seed(db)
  // Closing the last connection brings the log into the file, so the file alone is the database.
  await db.close()
  renameSync(draft, file)
  rmSync(join(draft, '..'), { recursive: true, force: true })
  return file
}

type Seed = (db: Database, district: string, at: number) => Promise<void>

async function seed(db: Database): Promise<void> {
  if (!existsSync(join(ROOT, 'src/db/seed.ts'))) return
  const path = '../../src/db/seed.js'
  const { seedReference } = (await import(path)) as { seedReference: Seed }
  await seedReference(db, TEST_DISTRICT, SEEDED_AT)
}

function fingerprint(dialect: Dialect, seeded: boolean): string {
  const hash = createHash('sha256').update(TEST_KEY)
  const sources = [`migrations/${dialect}`, ...(seeded ? ['seed', 'src/db'] : [])]
  for (const source of sources) for (const file of filesUnder(join(ROOT, source))) hash.update(file).update(readFileSync(file))
  return `${dialect}-${seeded ? 'seeded' : 'empty'}-${hash.digest('hex').slice(0, 16)}`
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}
