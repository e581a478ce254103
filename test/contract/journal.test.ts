import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database, Tx } from '../../src/db/database.js'
import { type JournalEntry, sealJournal, writeJournal } from '../../src/db/journal.js'
import { verifyJournal } from '../../src/db/verify-journal.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { databases } from '../support/databases.js'

const NOW = Date.UTC(2026, 2, 2, 1)

const entry = (item: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  at: NOW,
  district: 'tongzhou',
  verb: 'open',
  noun: 'help',
  item,
  actor: 'system',
  ...more,
})

for (const one of databases) {
  describe.skipIf(one.missing)(`the journal on ${one.name}${one.missing ? ` (${one.missing})` : ''}`, () => {
    let fresh: FreshDatabase
    let db: Database
    beforeEach(async () => {
      fresh = await one.fresh()
      db = fresh.db
    })
    afterEach(() => fresh.stop())

    const write = (from: number, to: number) =>
      db.transaction(async (tx) => {
        for (let i = from; i < to; i++) await writeJournal(tx, entry(`i${i}`, { at: NOW + i }))
      })
    /** Three seals of four rows each. */
    const writeAndSeal = async () => {
      for (let i = 0; i < 3; i++) {
        await write(i * 4, i * 4 + 4)
        expect(await sealJournal(db, NOW + i)).toBe(4)
      }
    }
    const tamper = (work: (tx: Tx) => Promise<unknown>) => db.transaction(async (tx) => void (await work(tx)))
    const faultAfter = async (work: (tx: Tx) => Promise<unknown>) => {
      await writeAndSeal()
      expect(await verifyJournal(db)).toEqual({ ok: true, seals: 3, rows: 12, unsealed: 0 })
      await tamper(work)
      const check = await verifyJournal(db)
      expect(check.ok).toBe(false)
      return check.fault
    }
    const rowOf = async (item: string) => {
      const [row] = await db.select().from(db.t.journal).where(eq(db.t.journal.item, item))
      if (!row) throw new Error(`no row ${item}`)
      return row
    }

    it('keeps what it is told, and nothing where nothing is said', async () => {
      const full = { from: 'open', to: 'accepted', unit: 'u', area: 'a', category: 'c', dueAt: NOW + 1, ruleVersion: 'r' }
      await db.transaction(async (tx) => {
        await writeJournal(tx, entry('one', full))
        await writeJournal(tx, entry('two'))
      })
      const rows = await db.select().from(db.t.journal).orderBy(asc(db.t.journal.id))
      expect(rows).toMatchObject([
        { ...entry('one', full), seal: null },
        { ...entry('two'), from: null, to: null, unit: null, area: null, category: null, dueAt: null, ruleVersion: null },
      ])
    })

    it('is not written when its transaction is refused', async () => {
      const refused = db.transaction(async (tx) => {
        await writeJournal(tx, entry('one'))
        throw new Error('refused')
      })
      await expect(refused).rejects.toThrow('refused')
      expect(await db.select().from(db.t.journal)).toEqual([])
    })

    it('is whole when nobody touched it, sealed or not', async () => {
      expect(await verifyJournal(db)).toEqual({ ok: true, seals: 0, rows: 0, unsealed: 0 })
      expect(await sealJournal(db, NOW)).toBe(0)
      await writeAndSeal()
      await write(12, 14)
      expect(await verifyJournal(db)).toEqual({ ok: true, seals: 3, rows: 12, unsealed: 2 })
    })

    it('seals rows that became visible late: by membership, not by id', async () => {
      await write(0, 3)
      const late = await rowOf('i1')
      await tamper((tx) => tx.delete(tx.t.journal).where(eq(tx.t.journal.id, late.id)))
      await sealJournal(db, NOW)
      await tamper((tx) => tx.insert(tx.t.journal).values(late))
      expect(await sealJournal(db, NOW + 1)).toBe(1)
      expect(await verifyJournal(db)).toEqual({ ok: true, seals: 2, rows: 3, unsealed: 0 })
    })

    it('is sealed in parts: no transaction is long', async () => {
      await write(0, 1_003)
      expect(await sealJournal(db, NOW)).toBe(1_003)
      expect(await sealJournal(db, NOW)).toBe(0)
      expect(await verifyJournal(db)).toEqual({ ok: true, seals: 11, rows: 1_003, unsealed: 0 })
    })

    it('is sealed once by sealers that meet, and checked while they work', async () => {
      await write(0, 40)
      const sealed = await Promise.all([sealJournal(db, NOW), sealJournal(db, NOW), verifyJournal(db), sealJournal(db, NOW)])
      expect(sealed.map((result) => (typeof result === 'number' ? result : 0)).reduce((a, b) => a + b)).toBe(40)
      expect(sealed[2]).toMatchObject({ ok: true })
      expect(await verifyJournal(db)).toEqual({ ok: true, seals: 1, rows: 40, unsealed: 0 })
    })

    const columns = {
      at: 1,
      district: 'x',
      verb: 'x',
      noun: 'x',
      item: 'x',
      from: 'x',
      to: 'x',
      actor: 'x',
      unit: 'x',
      area: 'x',
      category: 'x',
      dueAt: 1,
      ruleVersion: 'x',
    }
    it('tells that a row was changed, whichever column', async () => {
      await writeAndSeal()
      const row = await rowOf('i5')
      for (const [column, value] of Object.entries(columns)) {
        await tamper((tx) =>
          tx
            .update(tx.t.journal)
            .set({ [column]: value })
            .where(eq(tx.t.journal.id, row.id)),
        )
        expect(await verifyJournal(db), column).toMatchObject({ ok: false, fault: `seal 2: journal row ${row.id} was changed` })
        await tamper((tx) => tx.update(tx.t.journal).set(row).where(eq(tx.t.journal.id, row.id)))
      }
      expect(await verifyJournal(db)).toMatchObject({ ok: true })
    })

    it('tells that a row was changed together with its hash', async () => {
      const fault = await faultAfter(async (tx) => {
        const [row] = await tx.select().from(tx.t.journalSealed).where(eq(tx.t.journalSealed.seal, 2)).limit(1)
        await tx
          .update(tx.t.journalSealed)
          .set({ hash: 'f'.repeat(64) })
          .where(eq(tx.t.journalSealed.journal, row?.journal ?? ''))
      })
      expect(fault).toMatch(/seal 2/)
    })

    it('tells that a row was removed, with its membership or without', async () => {
      const fault = await faultAfter(async (tx) => void (await tx.delete(tx.t.journal).where(eq(tx.t.journal.item, 'i6'))))
      expect(fault).toMatch(/^seal 2: journal row .* was removed$/)
    })

    it('tells that a row was removed with its membership', async () => {
      const fault = await faultAfter(async (tx) => {
        const [row] = await tx.delete(tx.t.journal).where(eq(tx.t.journal.item, 'i6')).returning()
        await tx.delete(tx.t.journalSealed).where(eq(tx.t.journalSealed.journal, row?.id ?? ''))
      })
      expect(fault).toBe('seal 2: it holds 3 rows and was made with 4')
    })

    it('tells that rows changed places', async () => {
      const fault = await faultAfter(async (tx) => {
        const { journalSealed } = tx.t
        const [first, second] = await tx.select().from(journalSealed).where(eq(journalSealed.seal, 1)).orderBy(asc(journalSealed.position))
        if (!first || !second) throw new Error('no members')
        await tx.update(journalSealed).set({ position: 99 }).where(eq(journalSealed.journal, first.journal))
        await tx.update(journalSealed).set({ position: 0 }).where(eq(journalSealed.journal, second.journal))
        await tx.update(journalSealed).set({ position: 1 }).where(eq(journalSealed.journal, first.journal))
      })
      expect(fault).toBe('seal 1 was changed')
    })

    it('tells that a seal was changed', async () => {
      const fault = await faultAfter(
        async (tx) => void (await tx.update(tx.t.journalSeals).set({ sealedAt: 1 }).where(eq(tx.t.journalSeals.number, 2))),
      )
      expect(fault).toBe('seal 2 was changed')
    })

    it('tells that a seal was removed: the first, one between, the last', async () => {
      await writeAndSeal()
      for (const number of [1, 2, 3]) {
        const [seal] = await db.select().from(db.t.journalSeals).where(eq(db.t.journalSeals.number, number))
        if (!seal) throw new Error('no seal')
        await tamper((tx) => tx.delete(tx.t.journalSeals).where(eq(tx.t.journalSeals.number, number)))
        expect(await verifyJournal(db)).toMatchObject({ ok: false, fault: `seal ${number} is missing` })
        await tamper((tx) => tx.insert(tx.t.journalSeals).values(seal))
      }
      expect(await verifyJournal(db)).toMatchObject({ ok: true })
    })

    it('tells that a row pretends to be sealed', async () => {
      const fault = await faultAfter(async (tx) => {
        await writeJournal(tx, entry('slipped in'))
        await tx.update(tx.t.journal).set({ seal: 3 }).where(eq(tx.t.journal.item, 'slipped in'))
      })
      expect(fault).toBe('a journal row pretends to be sealed')
    })
  })
}
