import { readFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration, generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'
import { describe, expect, it } from 'vitest'
import { missingMigrations, readMigrations } from '../../src/db/migrate.js'
import { StartRefused } from '../../src/db/start-refused.js'
import * as postgres from '../../src/db/tables.postgres.js'
import * as sqlite from '../../src/db/tables.sqlite.js'

const MAKE = 'run: npx drizzle-kit generate --config drizzle.sqlite.config.ts --name <change>, and the same for postgres'

function newestSnapshot<T>(dialect: 'sqlite' | 'postgres'): T {
  const folder = new URL(`../../migrations/${dialect}/meta/`, import.meta.url)
  const { entries } = JSON.parse(readFileSync(new URL('_journal.json', folder), 'utf8')) as { entries: { idx: number }[] }
  const newest = Math.max(...entries.map((entry) => entry.idx))
  return JSON.parse(readFileSync(new URL(`${String(newest).padStart(4, '0')}_snapshot.json`, folder), 'utf8')) as T
}

describe('migrations', () => {
  it('say on SQLite what the schema says', async () => {
    const now = await generateSQLiteDrizzleJson({ ...sqlite }, undefined, 'snake_case')
    const before = newestSnapshot<typeof now>('sqlite')
    expect(Object.keys(now.tables)).toContain('help_requests')
    expect(await generateSQLiteMigration(before, now), MAKE).toEqual([])
  })

  it('say on PostgreSQL what the schema says', async () => {
    const now = generateDrizzleJson({ ...postgres }, undefined, undefined, 'snake_case')
    const before = newestSnapshot<typeof now>('postgres')
    expect(Object.keys(now.tables)).toContain('public.help_requests')
    expect(await generateMigration(before, now), MAKE).toEqual([])
  })

  it('notice a table that no migration makes', async () => {
    const now = await generateSQLiteDrizzleJson({ ...sqlite }, undefined, 'snake_case')
    const before = newestSnapshot<typeof now>('sqlite')
    const { settings: _gone, ...tables } = before.tables
    expect(await generateSQLiteMigration({ ...before, tables }, now)).toEqual([expect.stringContaining('CREATE TABLE `settings`')])
  })

  it('come in the same steps for both databases', () => {
    expect(readMigrations('postgres').map((one) => one.tag)).toEqual(readMigrations('sqlite').map((one) => one.tag))
  })
})

describe('what is still to be applied', () => {
  const known = [
    { tag: '0000_start', hash: 'a', statements: [] },
    { tag: '0001_more', hash: 'b', statements: [] },
  ]
  it('is all on an empty database and nothing on a current one', () => {
    expect(missingMigrations(known, [])).toEqual(known)
    expect(missingMigrations(known, known.slice(0, 1))).toEqual(known.slice(1))
    expect(missingMigrations(known, known)).toEqual([])
  })
  it('is refused when the database is newer', () => {
    expect(() => missingMigrations(known, [...known, { tag: '0002_tomorrow', hash: 'c' }])).toThrow(StartRefused)
    expect(() => missingMigrations(known, [...known, { tag: '0002_tomorrow', hash: 'c' }])).toThrow(/newer version.*0002_tomorrow/)
  })
  it('is refused when the database went another way', () => {
    expect(() => missingMigrations(known, [{ tag: '0000_start', hash: 'changed' }])).toThrow(/not this version's 0000_start/)
  })
})
