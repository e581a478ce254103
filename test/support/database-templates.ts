import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Database } from '../../src/db/database.js'
import { seedReference } from '../../src/db/seed.js'
import { createVault } from '../../src/db/vault.js'

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

const vault = createVault(TEST_KEY)
/** What every test database is opened with. */
export const common = { vault, district: TEST_DISTRICT }

const ROOT = new URL('../../', import.meta.url).pathname
const TEMPLATES = join(tmpdir(), 'huoban-test-templates')

/** Named by what it is made from, so that it stays good until the schema or the seed changes; several test files may race to make it. */
export async function templateFile(dialect: string, options: FreshOptions, make: (draft: string) => Promise<void>): Promise<string> {
  const file = join(TEMPLATES, fingerprint(dialect, options))
  if (existsSync(file)) return file
  mkdirSync(TEMPLATES, { recursive: true })
  const draft = join(mkdtempSync(join(TEMPLATES, 'draft-')), 'template')
  await make(draft)
  renameSync(draft, file)
  rmSync(dirname(draft), { recursive: true, force: true })
  return file
}

export async function seed(db: Database, { seeded }: FreshOptions): Promise<void> {
  if (!seeded) return
  await seedReference(db, TEST_DISTRICT)
}

const fingerprints = new Map<string, string>()
export function fingerprint(dialect: string, { seeded }: FreshOptions): string {
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

const idle = new Map<string, unknown[]>()
export const idleOf = <T>(kind: string, { seeded }: FreshOptions): T[] => {
  const key = `${kind}-${seeded ? 'seeded' : 'empty'}`
  const known = (idle.get(key) ?? []) as T[]
  idle.set(key, known)
  return known
}

/**
 * Puts back what the template had, in the tables that are not as the last reset left them: a row less or more, or one written since. Rows are
 * deleted, not truncated: that makes new files for each table and index, and takes five times as long.
 */
export const RESET = `do $$ declare one record; changed boolean; since bigint; begin
  select at into since from template.left_at;
  for one in select tablename from pg_tables where schemaname = 'public' and tablename <> 'applied_migrations' loop
    execute format('select (select count(*) from public.%1$I) <> (select count(*) from template.%1$I)
      or exists (select from public.%1$I where xmin::text::bigint > $1)', one.tablename) into changed using since;
    if changed then
      execute format('delete from public.%I', one.tablename);
      execute format('insert into public.%1$I select * from template.%1$I', one.tablename);
    end if;
  end loop;
  update template.left_at set at = pg_current_xact_id()::text::bigint;
end $$`
/** Keeps what the template has, for {@link RESET}. */
export const KEEP = `create schema template; do $$ declare one record; begin
  for one in select tablename from pg_tables where schemaname = 'public' loop
    execute format('create table template.%1$I as table public.%1$I', one.tablename);
  end loop;
  create table template.left_at as select pg_current_xact_id()::text::bigint as at;
end $$`
