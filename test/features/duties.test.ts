import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findDuty } from '../../src/community/duties.js'
import { seedReference } from '../../src/db/seed.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

describe.each(['sqlite', 'postgres'] as const)('the 权责清单 of the seed on %s', (dialect) => {
  let fresh: FreshDatabase
  beforeEach(async () => {
    fresh = await freshDatabase(dialect)
    await seedReference(fresh.db, 'tongzhou')
  })
  afterEach(() => fresh.stop())

  it('names a unit with deadlines for every category of hazard in every township', async () => {
    const { db } = fresh
    const { areas, categories } = db.t
    const streets = await db.select().from(areas).where(eq(areas.level, 'street'))
    const hazards = await db.select().from(categories).where(eq(categories.noun, 'hazard'))
    expect([streets.length, hazards.length >= 30]).toEqual([22, true])
    const now = Date.parse('2026-11-23T09:00:00+08:00')
    for (const street of streets)
      for (const { district, code, parent } of hazards) {
        const duty = await findDuty(db, district, { category: code, above: parent, area: street.id, now })
        expect(duty).toMatchObject({ area: street.id, category: code })
        expect(duty?.unit).toContain(street.name)
        expect(Math.min(duty?.claimMinutes ?? 0, duty?.safeMinutes ?? 0, duty?.repairMinutes ?? 0)).toBeGreaterThan(0)
      }
  })

  it('falls back to the category above and to the row for every area, and to nothing before it is valid', async () => {
    const { db } = fresh
    const [street] = await db.select().from(db.t.areas).where(eq(db.t.areas.level, 'street')).limit(1)
    const [known] = await db
      .select()
      .from(db.t.duties)
      .where(and(eq(db.t.duties.category, 'h01'), eq(db.t.duties.area, street?.id ?? '')))
    if (!street || !known) throw new Error('no duty in the seed')
    await db.transaction(async (tx) => {
      await tx.delete(tx.t.duties)
      await tx.insert(tx.t.duties).values([known, { ...known, id: 'everywhere', area: null }])
    })
    const now = Date.parse('2026-11-23T09:00:00+08:00')
    const find = (area: string | null, at = now) => findDuty(db, known.district, { category: 'h0101', above: 'h01', area, now: at })
    expect((await find(street.id))?.id).toBe(known.id)
    expect((await find('elsewhere'))?.id).toBe('everywhere')
    expect((await find(null))?.id).toBe('everywhere')
    expect(await find(null, Date.parse('2023-12-31T00:00:00+08:00'))).toBeUndefined()
  })
})
