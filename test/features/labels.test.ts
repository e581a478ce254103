import { afterEach, expect, test } from 'vitest'
import { guessStored } from '../../src/conversation/stored-model.js'
import type { Database } from '../../src/db/database.js'
import { newId } from '../../src/db/ids.js'
import { trainFromRecords } from '../../src/features/labels/train.js'
import { type FreshDatabase, freshDatabase } from '../support/databases.js'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
let fresh: FreshDatabase | undefined
afterEach(() => fresh?.stop())

/** Reports of two things, each confirmed, but for the last, whose words were erased. */
async function confirmed(db: Database, count: number): Promise<void> {
  await db.transaction(async (tx) => {
    const sealedKey = tx.vault.newPersonKey()
    const member = { id: newId(NOW), district: 'tongzhou', number: 1, name: '小明', subject: 's', sealedKey, kinds: [], createdAt: NOW }
    await tx.insert(tx.t.members).values(member)
    for (let at = 0; at < count; at++) {
      const id = newId(NOW)
      const [text, category] = at % 2 ? ['那个黑窟窿盖板子跑了', 'h0201'] : ['夜里黢黑一片啥也瞅不清', 'h0304']
      await tx.insert(tx.t.hazards).values({
        id,
        district: 'tongzhou',
        number: at + 1,
        reporter: member.id,
        account: 'a',
        openedBy: id,
        category,
        urgency: 'normal',
        state: 'closed',
        result: 'confirmed',
        claimDueAt: NOW,
        safeDueAt: NOW,
        repairDueAt: NOW,
        reportedAt: NOW,
      })
      const sealed = at === count - 1 ? null : tx.vault.sealWith(sealedKey, `${text}${at}`)
      await tx.insert(tx.t.hazardNotes).values({ id: newId(NOW), hazard: id, kind: 'content', author: member.id, sealed, at: NOW })
    }
  })
}

test('a model learns from confirmed records, is off, and says something once it is on', async () => {
  fresh = await freshDatabase('sqlite', { seeded: true })
  const { db } = fresh
  await confirmed(db, 41)
  await expect(trainFromRecords(db, { district: 'tongzhou', least: 500, now: NOW })).rejects.toThrow('40 confirmed records')
  const trained = await trainFromRecords(db, { district: 'tongzhou', least: 40, now: NOW })
  expect(trained).toEqual({ version: 1, rows: 40, accuracy: 1 })
  const asked = { district: 'tongzhou', noun: 'hazard', text: '楼后头盖板子跑了' }
  expect(await guessStored(db, asked)).toBeUndefined()
  await db.transaction(async (tx) => void (await tx.update(tx.t.models).set({ isOn: true })))
  expect(await guessStored(db, asked)).toMatchObject({ label: 'h0201' })
})
