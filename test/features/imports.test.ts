import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gazetteerOf } from '../../src/community/gazetteer.js'
import { importGazetteer } from '../../src/community/import-gazetteer.js'
import type { Database } from '../../src/db/database.js'
import { DatabaseDown } from '../../src/errors.js'
import { importPolicies } from '../../src/features/policies/import.js'
import { type FreshDatabase, TEST_DISTRICT } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

const NOW = Date.UTC(2026, 10, 24, 2)
const ROWS = 1_600
const place = (at: number) => `z${at},示例大院${at}号院,,小区,,,,,示例`
const PLACES = `code,name,aliases,kind,area,longitude,latitude,system,source\n${Array.from({ length: ROWS }, (_, at) => place(at)).join('\n')}\n`
const POLICIES = `code,title,answer,source,valid_from\n${Array.from({ length: 350 }, (_, at) => `p${at},示例规定${at},示例答复,示例街道,2026-01-01`).join('\n')}\n`

/** The same database, whose transaction of this number fails. */
function failingAt(db: Database, which: number): Database {
  let count = 0
  const transaction: Database['transaction'] = (work, how) =>
    ++count === which ? Promise.reject(new DatabaseDown('down')) : db.transaction(work, how)
  return Object.create(db, { transaction: { value: transaction } }) as Database
}

describe.each(['sqlite', 'postgres'] as const)('an import on %s', (dialect) => {
  let fresh: FreshDatabase
  beforeEach(async () => {
    fresh = await freshDatabase(dialect, { seeded: true })
  })
  afterEach(() => fresh.stop())

  const isKnown = async (name: string) => (await gazetteerOf(fresh.db, TEST_DISTRICT)).words.has(name)

  it('T23 lets others have their turn between its parts', async () => {
    let over = false
    const imported = importGazetteer(fresh.db, TEST_DISTRICT, PLACES, NOW).finally(() => {
      over = true
    })
    let answered = 0
    const counts = new Set<number>()
    while (!over) {
      counts.add(await fresh.db.transaction(async (tx) => (await tx.select({ id: tx.t.gazetteer.id }).from(tx.t.gazetteer)).length))
      answered++
    }
    expect(await imported).toMatchObject({ added: ROWS, bad: [] })
    expect(answered).toBeGreaterThan(4)
    // Some saw a part of it.
    expect(counts.size).toBeGreaterThan(2)
    expect(await isKnown(`示例大院${ROWS - 1}号院`)).toBe(true)
  })

  it('T23 that fails half-way says at which line, keeps what stands above, and is done again as a whole', async () => {
    expect(await isKnown('示例大院0号院')).toBe(false)
    const stopped = await importGazetteer(failingAt(fresh.db, 3), TEST_DISTRICT, PLACES, NOW)
    expect(stopped).toEqual({ added: 400, changed: 0, same: 0, bad: [], stopped: 402 })
    const { gazetteer } = fresh.db.t
    const before = await fresh.db.select({ code: gazetteer.code }).from(gazetteer)
    expect(before.filter(({ code }) => /^z\d/.test(code))).toHaveLength(400)
    const again = await importGazetteer(fresh.db, TEST_DISTRICT, PLACES, NOW)
    expect(again).toEqual({ added: 1_200, changed: 0, same: 400, bad: [] })
    expect(await isKnown('示例大院0号院')).toBe(true)
  })

  it('whose places were not read again has them read by the next one, though that changes none', async () => {
    expect(await isKnown('示例大院0号院')).toBe(false)
    await expect(importGazetteer(failingAt(fresh.db, 9), TEST_DISTRICT, PLACES, NOW)).rejects.toThrow(DatabaseDown)
    expect(await isKnown('示例大院0号院')).toBe(false)
    expect(await importGazetteer(fresh.db, TEST_DISTRICT, PLACES, NOW)).toMatchObject({ added: 0, same: ROWS })
    expect(await isKnown('示例大院0号院')).toBe(true)
  })

  it('leaves nothing to read to the next message, which is answered by what was known before until all is ready', async () => {
    expect(await isKnown('示例大院0号院')).toBe(false)
    let over = false
    const imported = importGazetteer(fresh.db, TEST_DISTRICT, PLACES, NOW).finally(() => {
      over = true
    })
    const known = new Set<number>()
    const readsNothing = Object.create(fresh.db, { select: { value: () => expect.unreachable('a message reads the places') } }) as Database
    for (; !over; await new Promise(setImmediate)) {
      const { words } = await gazetteerOf(readsNothing, TEST_DISTRICT)
      known.add([...words.keys()].filter((word) => word.startsWith('示例大院')).length)
    }
    await imported
    expect([...known].filter((count) => count !== 0 && count !== ROWS)).toEqual([])
    expect((await gazetteerOf(readsNothing, TEST_DISTRICT)).words.has('示例大院0号院')).toBe(true)
  })

  it('of policies does so too, and their numbers have no gap', async () => {
    const stopped = await importPolicies(failingAt(fresh.db, 2), TEST_DISTRICT, POLICIES, NOW)
    expect(stopped).toMatchObject({ added: 100, stopped: 102 })
    expect(await importPolicies(fresh.db, TEST_DISTRICT, POLICIES, NOW)).toMatchObject({ added: 250, same: 100 })
    const { policies } = fresh.db.t
    const numbers = (await fresh.db.select({ number: policies.number }).from(policies)).map((row) => row.number).sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  })
})
