import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, param, statement, type Tx } from '../../src/db/database.js'
import { openSqlite } from '../../src/db/sqlite.js'
import { SqliteDriver } from '../../src/db/sqlite-driver.js'
import { createVault } from '../../src/db/vault.js'

const settingOf = statement<{ key: string }>()(
  'kept setting',
  (q) =>
    q
      .select()
      .from(q.t.settings)
      .where(eq(q.t.settings.key, param('key'))),
  ({ key }) => key,
)
const setValue = statement<{ key: string; value: string }>()('set kept setting', (q) =>
  q
    .update(q.t.settings)
    .set({ value: param('value') })
    .where(eq(q.t.settings.key, param('key'))),
)

let folder: string
let db: Database
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huoban-kept-'))
  db = await openSqlite({ file: join(folder, 'huoban.db'), vault: createVault('00'.repeat(32)) })
  await db.transaction((tx) => tx.insert(tx.t.settings).values({ key: 'a', value: 'first' }))
})
afterEach(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const rowsOf = (tx: Tx) => tx.run(settingOf, { key: 'a' })
const seen = async (tx: Tx) => (await rowsOf(tx))[0]?.value
const seenNow = () => db.transaction(seen)
const build = (tx: Tx, value: string) => tx.update(tx.t.settings).set({ value }).where(eq(tx.t.settings.key, 'a'))
class TakenBack extends Error {}
const takeBack = (): never => {
  throw new TakenBack()
}

describe('rows that are kept', () => {
  it('are the same ones until their table is written to', async () => {
    const first = await db.transaction(rowsOf)
    await db.transaction((tx) => tx.nextNumber('district', 'noun'))
    expect(await db.transaction(rowsOf)).toBe(first)
    expect(await seenNow()).toBe('first')
  })
  it('are read anew after a declared write and after a built one, in the transaction itself too', async () => {
    await seenNow()
    await db.transaction(async (tx) => {
      await tx.run(setValue, { key: 'a', value: 'declared' })
      expect(await seen(tx)).toBe('declared')
      await build(tx, 'built')
      expect(await seen(tx)).toBe('built')
    })
    expect(await seenNow()).toBe('built')
  })
  it('do not outlive a transaction that is taken back, alone or among others', async () => {
    const failing = (tx: Tx) =>
      build(tx, 'never')
        .then(() => seen(tx))
        .then(takeBack)
    await expect(db.transaction(failing)).rejects.toThrow(TakenBack)
    expect(await seenNow()).toBe('first')
    const [, failed] = await Promise.allSettled([seenNow(), db.transaction(failing), seenNow()])
    expect(failed.status).toBe('rejected')
    expect(await seenNow()).toBe('first')
  })
  it('do not outlive a part of a transaction that is taken back', async () => {
    await db.transaction(async (tx) => {
      await tx
        .attempt(async () =>
          build(tx, 'never')
            .then(() => seen(tx))
            .then(takeBack),
        )
        .catch(() => {})
      expect(await seen(tx)).toBe('first')
    })
  })
  it('are read anew when another program wrote', async () => {
    await seenNow()
    const other = new SqliteDriver(join(folder, 'huoban.db'))
    other.prepare("update settings set value = 'by hand' where key = 'a'").run()
    other.close()
    expect(await seenNow()).toBe('by hand')
  })
  it('cannot be changed by who was given them', async () => {
    const [row] = await db.transaction(rowsOf)
    expect(() => {
      if (row) row.value = 'changed'
    }).toThrow(TypeError)
  })
})
