import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/database.js'
import { findHazardById } from '../../src/features/hazards/queries.js'
import { changeHazard } from '../../src/features/hazards/record.js'
import { countVoices } from '../../src/features/hazards/voices.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { databases } from '../support/databases.js'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const POSTGRES = databases.filter((one) => one.name === 'PostgreSQL')

let fresh: FreshDatabase | undefined
afterEach(async () => {
  await fresh?.stop()
  fresh = undefined
})

/** A hazard that its unit was asked to claim. */
async function reported(db: Database): Promise<void> {
  const { hazards } = db.t
  const times = { claimDueAt: NOW, safeDueAt: NOW, repairDueAt: NOW, reportedAt: NOW }
  const row = {
    id: 'h1',
    district: 'x',
    number: 1,
    reporter: 'm1',
    account: 'a',
    openedBy: 'i1',
    category: 'h01',
    urgency: 'normal',
    state: 'dispatched',
  }
  await db.transaction((tx) => tx.insert(hazards).values({ ...row, ...times } as typeof hazards.$inferInsert))
}

for (const one of POSTGRES)
  describe.skipIf(one.missing)(`two who act on one hazard at once, on ${one.name}`, () => {
    it('of two who claim, the second reads again what is no longer so', async () => {
      fresh = await one.fresh({ seeded: true })
      const { db } = fresh
      await reported(db)
      let reading = 0
      let bothRead: () => void = () => {}
      const read = new Promise<void>((resolve) => {
        bothRead = resolve
      })
      const seen: string[] = []
      const claimAs = (unit: string) =>
        db.transaction(async (tx) => {
          const hazard = await findHazardById(tx, 'h1')
          if (!hazard) throw new Error('it is not there')
          seen.push(hazard.state)
          if (++reading === 2) bothRead()
          await read
          if (hazard.state !== 'dispatched') return 'it is claimed'
          await changeHazard(tx, hazard, { verb: 'claim', actor: unit, set: { state: 'claimed', unit } }, NOW)
          return 'claims'
        })
      const said = await Promise.all([claimAs('u1'), claimAs('u2')])
      expect(said.sort()).toEqual(['claims', 'it is claimed'])
      expect(seen).toEqual(['dispatched', 'dispatched', 'claimed'])
      expect(await db.select().from(db.t.journal).where(eq(db.t.journal.item, 'h1'))).toHaveLength(1)
    })

    it('a voice that is counted while the unit claims tells the state it has then', async () => {
      fresh = await one.fresh({ seeded: true })
      const { db } = fresh
      const { hazards, journal } = db.t
      await reported(db)
      let claimed: () => void = () => {}
      const done = new Promise<void>((resolve) => {
        claimed = resolve
      })
      const claim = db.transaction(async (tx) => {
        const hazard = await findHazardById(tx, 'h1')
        if (!hazard) throw new Error('it is not there')
        await changeHazard(tx, hazard, { verb: 'claim', actor: 'unit', set: { state: 'claimed' } }, NOW)
        claimed()
        // Long enough for the other to begin: what it must wait for is this one's end.
        for (let wait = 0; wait < 20; wait++) await tx.select().from(hazards).where(eq(hazards.id, 'h1'))
      })
      await done
      const counted = db.transaction(async (tx) => {
        const hazard = await findHazardById(tx, 'h1')
        if (!hazard) throw new Error('it is not there')
        await countVoices(tx, hazard, [{ member: 'm2', room: null, from: null, at: NOW }], 'm2', NOW)
      })
      await Promise.all([claim, counted])
      const lines = await db.select().from(journal).where(eq(journal.item, 'h1')).orderBy(journal.id)
      expect(lines.map(({ verb, to }) => `${verb} ${to}`)).toEqual(['claim claimed', 'voice claimed'])
    })
  })
