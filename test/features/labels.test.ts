import { afterEach, expect, test } from 'vitest'
import { guessStored } from '../../src/conversation/topics/stored-model.js'
import type { Database, Tx } from '../../src/db/database.js'
import { newId } from '../../src/db/ids.js'
import { trainFromRecords } from '../../src/features/labels/train.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
let fresh: FreshDatabase | undefined
afterEach(() => fresh?.stop())

interface Person {
  id: string
  sealedKey: string
}

async function people(tx: Tx): Promise<Person[]> {
  const found: Person[] = []
  for (const [at, name] of ['小明', '小红', '老张'].entries()) {
    const sealedKey = tx.vault.newPersonKey()
    const member = { id: newId(NOW), district: 'tongzhou', number: at + 1, name, subject: name, sealedKey, kinds: [], createdAt: NOW }
    await tx.insert(tx.t.members).values(member)
    found.push({ id: member.id, sealedKey })
  }
  return found
}

/** Reports of two things by three people, each confirmed, but for the last, whose words were erased. */
async function confirmed(db: Database, count: number): Promise<void> {
  await db.transaction(async (tx) => {
    const all = await people(tx)
    for (let at = 0; at < count; at++) {
      const member = all[Math.floor(at / 2) % 3] as Person
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
      const sealed = at === count - 1 ? null : tx.vault.sealWith(member.sealedKey, `${text}${at}`)
      await tx.insert(tx.t.hazardNotes).values({ id: newId(NOW), hazard: id, kind: 'content', author: member.id, sealed, at: NOW })
    }
  })
}

/** Help requests that were solved, and one that nobody confirmed; one person alone says 三轮. */
async function solved(db: Database, count: number): Promise<void> {
  await db.transaction(async (tx) => {
    const all = await people(tx)
    for (let at = 0; at <= count; at++) {
      const id = newId(NOW)
      const member = all[Math.floor(at / 2) % 3] as Person
      const [text, category] = at % 2 ? ['老板赖着血汗钱', 'wage'] : [`轱辘转不动咯${member === all[0] ? '三轮' : ''}`, 'vehicle']
      const times = { openedAt: NOW, closedAt: NOW }
      const known = { id, district: 'tongzhou', number: at + 1, reporter: member.id, account: 'a', openedBy: id, ...times }
      const result = at < count ? ('solved' as const) : ('unknown' as const)
      await tx.insert(tx.t.helpRequests).values({ ...known, isPrivate: false, urgency: 'normal', category, state: 'closed', result })
      const sealed = tx.vault.sealWith(member.sealedKey, `${text} 13800000000`)
      await tx.insert(tx.t.helpNotes).values({ id: newId(NOW), request: id, kind: 'content', author: member.id, sealed, at: NOW })
    }
  })
}

test('help requests teach a model of their own, which keeps no number and no word of one person', async () => {
  fresh = await freshDatabase('sqlite', { seeded: true })
  const { db } = fresh
  await solved(db, 40)
  const trained = await trainFromRecords(db, { district: 'tongzhou', noun: 'help', least: 40, now: NOW })
  expect(trained).toEqual({ version: 1, rows: 40, accuracy: 1 })
  const [model] = await db.select().from(db.t.models)
  expect(Object.keys(model?.weights.rarity ?? {})).toContain('轱辘')
  expect(JSON.stringify(model?.weights)).not.toMatch(/三轮|138/)
  await db.transaction(async (tx) => void (await tx.update(tx.t.models).set({ isOn: true })))
  expect(await guessStored(db, { district: 'tongzhou', noun: 'help', text: '前轱辘转不动' })).toMatchObject({ label: 'vehicle' })
  expect(await guessStored(db, { district: 'tongzhou', noun: 'hazard', text: '前轱辘转不动' })).toBeUndefined()
})

test('a model learns from confirmed records, is off, and says something once it is on', async () => {
  fresh = await freshDatabase('sqlite', { seeded: true })
  const { db } = fresh
  await confirmed(db, 41)
  await expect(trainFromRecords(db, { district: 'tongzhou', noun: 'hazard', least: 500, now: NOW })).rejects.toThrow('40 confirmed records')
  const trained = await trainFromRecords(db, { district: 'tongzhou', noun: 'hazard', least: 40, now: NOW })
  expect(trained).toEqual({ version: 1, rows: 40, accuracy: 1 })
  const asked = { district: 'tongzhou', noun: 'hazard', text: '楼后头盖板子跑了' }
  expect(await guessStored(db, asked)).toBeUndefined()
  await db.transaction(async (tx) => void (await tx.update(tx.t.models).set({ isOn: true })))
  expect(await guessStored(db, asked)).toMatchObject({ label: 'h0201' })
})
