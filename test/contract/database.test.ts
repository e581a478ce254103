import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, param, statement, type Tx } from '../../src/db/database.js'
import { contains, countRows, greatestOf, sumOf } from '../../src/db/express.js'
import { newId } from '../../src/db/ids.js'
import type { RoomRow } from '../../src/db/schema.js'
import { DatabaseMisuse } from '../../src/db/unit.js'
import { AppError, DatabaseDown } from '../../src/errors.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { databases } from '../support/databases.js'

const NOW = Date.UTC(2026, 2, 2, 1)

const room = (name: string, more: Partial<RoomRow> = {}): RoomRow => ({
  id: newId(NOW),
  account: 'bot',
  platformId: `${name}@chatroom`,
  district: 'tongzhou',
  name,
  kind: 'rider',
  area: null,
  site: null,
  platform: null,
  bareWords: false,
  firstAid: false,
  registeredAt: null,
  leftAt: null,
  createdAt: NOW,
  ...more,
})
const setting = (key: string, value = 'there') => ({ key, value })
const put = (tx: Tx, key: string) => tx.insert(tx.t.settings).values(setting(key))
const insertSetting = statement<{ key: string; value: string }>()('test insert setting', (q) =>
  q.insert(q.t.settings).values({ key: param('key'), value: param('value') }),
)
const insertNewSetting = statement<{ key: string; value: string }>()('test insert setting once', (q) =>
  q
    .insert(q.t.settings)
    .values({ key: param('key'), value: param('value') })
    .onConflictDoNothing(),
)
const changeSettings = statement<{ from: string; to: string }>()('test change settings', (q) =>
  q
    .update(q.t.settings)
    .set({ value: param('to') })
    .where(eq(q.t.settings.value, param('from'))),
)
const findSetting = statement<{ key: string }>()('test find setting', (q) =>
  q
    .select()
    .from(q.t.settings)
    .where(eq(q.t.settings.key, param('key'))),
)
const insertRoom = statement<Record<string, unknown>>()('test insert room', (q) =>
  q.insert(q.t.rooms).values({
    id: param('id'),
    account: 'bot',
    platformId: param('platformId'),
    district: 'tongzhou',
    name: param('name'),
    kind: 'rider',
    area: param('area'),
    bareWords: param('bareWords'),
    registeredAt: param('registeredAt'),
    createdAt: NOW,
  }),
)
const roomsByWords = statement<{ bareWords: boolean }>()('test rooms by words', (q) =>
  q
    .select({ name: q.t.rooms.name })
    .from(q.t.rooms)
    .where(eq(q.t.rooms.bareWords, param('bareWords')))
    .orderBy(asc(q.t.rooms.name)),
)
const insertQuestion = statement<Record<string, unknown>>()('test insert outbox', (q) =>
  q.insert(q.t.outbox).values({
    id: param('id'),
    account: 'bot',
    conversation: 'room:r',
    class: 'reply',
    purpose: 'test',
    opens: param('opens'),
    toStaff: false,
    state: 'queued',
    dueAt: NOW,
    createdAt: NOW,
  }),
)

/** Which settings are there, by key. */
async function keysOf(db: Database): Promise<string[]> {
  const rows = await db.select().from(db.t.settings).orderBy(asc(db.t.settings.key))
  return rows.map((row) => row.key)
}

for (const one of databases) {
  describe.skipIf(one.missing)(`${one.name}${one.missing ? ` (${one.missing})` : ''}`, () => {
    let fresh: FreshDatabase
    let db: Database
    beforeEach(async () => {
      fresh = await one.fresh()
      db = fresh.db
    })
    afterEach(() => fresh.stop())

    describe('columns', () => {
      it('give back what was put in: text, json, booleans, times, fractions, bytes, nothing', async () => {
        const bytes = Buffer.from([0, 1, 127, 128, 255])
        const later = 4_102_444_800_123
        const pin = { latitude: 39.902345678901, longitude: 116.656_789_012_345 }
        await db.transaction(async (tx) => {
          const { members, rooms, fileBytes, helpRequests, counters } = tx.t
          await tx
            .insert(members)
            .values({ id: 'm1', district: 'tongzhou', number: 7, name: '小明 "引号" \\ 👩‍🚀', kinds: ['快递', '外卖'], createdAt: later })
          await tx.insert(rooms).values([room('北苑站骑手群', { bareWords: true }), room('通州骑手一群')])
          await tx.insert(fileBytes).values({ hash: 'h', bytes })
          await tx.insert(counters).values({ district: 'x', noun: 'y', value: 9_007_199_254_740_991 })
          await tx.insert(helpRequests).values({
            id: 'h1',
            district: 'tongzhou',
            number: 1,
            reporter: 'm1',
            account: 'bot',
            openedBy: 'msg',
            isPrivate: true,
            urgency: 'normal',
            state: 'open',
            openedAt: later,
            ...pin,
          })
        })
        const { members, rooms, fileBytes, helpRequests, counters } = db.t
        const [member] = await db.select().from(members)
        expect(member).toEqual({
          id: 'm1',
          district: 'tongzhou',
          number: 7,
          name: '小明 "引号" \\ 👩‍🚀',
          subject: null,
          sealedKey: null,
          recoveryHash: null,
          wrongWords: 0,
          lockedUntil: null,
          area: null,
          kinds: ['快递', '外卖'],
          consentedAt: null,
          erasedAt: null,
          createdAt: later,
        })
        const words = await db
          .select({ name: rooms.name, bareWords: rooms.bareWords })
          .from(rooms)
          .orderBy(asc(rooms.createdAt), asc(rooms.id))
        expect(words).toEqual([
          { name: '北苑站骑手群', bareWords: true },
          { name: '通州骑手一群', bareWords: false },
        ])
        const [file] = await db.select().from(fileBytes)
        expect(Buffer.isBuffer(file?.bytes)).toBe(true)
        expect(file?.bytes.equals(bytes)).toBe(true)
        expect((await db.select().from(counters))[0]?.value).toBe(9_007_199_254_740_991)
        expect(await db.select({ latitude: helpRequests.latitude, longitude: helpRequests.longitude }).from(helpRequests)).toEqual([pin])
      })

      it('update, delete, upsert and hand back what they changed', async () => {
        await db.transaction(async (tx) => {
          const { settings } = tx.t
          await tx.insert(settings).values([setting('a'), setting('b'), setting('c')])
          expect(await tx.insert(settings).values(setting('a', 'again')).onConflictDoNothing().returning()).toEqual([])
          const upsert = tx
            .insert(settings)
            .values(setting('b', 'new'))
            .onConflictDoUpdate({ target: settings.key, set: { value: 'new' } })
          expect(await upsert.returning()).toEqual([setting('b', 'new')])
          expect(
            await tx.update(settings).set({ value: 'claimed' }).where(eq(settings.value, 'there')).returning({ key: settings.key }),
          ).toHaveLength(2)
          expect(await tx.update(settings).set({ value: 'claimed' }).where(eq(settings.value, 'there')).returning()).toEqual([])
          expect(await tx.delete(settings).where(eq(settings.key, 'c')).returning({ key: settings.key })).toEqual([{ key: 'c' }])
        })
        expect(await db.select().from(db.t.settings).orderBy(asc(db.t.settings.key))).toEqual([
          setting('a', 'claimed'),
          setting('b', 'new'),
        ])
      })
    })

    describe('declared statements', () => {
      it('run inside a transaction and, when they only read, outside', async () => {
        await db.transaction(async (tx) => {
          await tx.run(insertSetting, setting('k', 'v'))
          expect(await tx.run(findSetting, { key: 'k' })).toEqual([setting('k', 'v')])
        })
        expect(await db.run(findSetting, { key: 'k' })).toEqual([setting('k', 'v')])
        expect(await db.run(findSetting, { key: 'other' })).toEqual([])
      })

      it('keep null null, and booleans booleans', async () => {
        const base = { area: null, registeredAt: null }
        await db.transaction(async (tx) => {
          await tx.run(insertRoom, { ...base, id: '1', platformId: '1', name: 'yes', bareWords: true })
          await tx.run(insertRoom, { ...base, id: '2', platformId: '2', name: 'no', bareWords: false, firstAid: false, registeredAt: NOW })
          await tx.run(insertQuestion, { id: 'o1', opens: null })
          await tx.run(insertQuestion, { id: 'o2', opens: { question: 'q', lane: 'l', accepts: 'text', choices: [], until: NOW } })
          expect(await tx.run(roomsByWords, { bareWords: true })).toEqual([{ name: 'yes' }])
        })
        expect(await db.run(roomsByWords, { bareWords: false })).toEqual([{ name: 'no' }])
        const { rooms, outbox } = db.t
        const { isNull } = await import('drizzle-orm')
        expect(await db.select({ name: rooms.name }).from(rooms).where(isNull(rooms.registeredAt))).toEqual([{ name: 'yes' }])
        expect(await db.select({ id: outbox.id }).from(outbox).where(isNull(outbox.opens))).toEqual([{ id: 'o1' }])
        const [asked] = await db.select({ opens: outbox.opens }).from(outbox).where(eq(outbox.id, 'o2'))
        expect(asked?.opens).toMatchObject({ question: 'q', choices: [] })
      })

      it('have names of their own', async () => {
        const twin = statement<{ key: string }>()('test find setting', (q) => q.select().from(q.t.settings))
        await db.run(findSetting, { key: 'k' })
        await expect(db.run(twin, { key: 'k' })).rejects.toThrow(/two statements are named/)
      })

      it('cannot write outside a transaction', async () => {
        await expect(db.run(insertSetting, setting('k'))).rejects.toThrow()
        expect(await keysOf(db)).toEqual([])
      })
    })

    describe('a transaction', () => {
      it('that is refused writes nothing, and its neighbours all they meant to', async () => {
        const refuse = new AppError('conflict', '已满')
        const results = await Promise.allSettled([
          db.transaction(async (tx) => void (await put(tx, 'first'))),
          db.transaction(async (tx) => {
            await put(tx, 'second')
            throw refuse
          }),
          db.transaction(async (tx) => void (await put(tx, 'third'))),
        ])
        expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
        expect(results[1]).toMatchObject({ reason: refuse })
        expect(await keysOf(db)).toEqual(['first', 'third'])
      })

      it('takes back a part of it that is refused, its bells and its number with it, and keeps the rest', async () => {
        const rung: string[] = []
        const refuse = new AppError('conflict', '已满')
        await db.transaction(async (tx) => {
          await put(tx, 'before')
          tx.afterCommit(() => rung.push('before'))
          const refused = tx.attempt(async () => {
            await put(tx, 'refused')
            await tx.run(insertSetting, setting('refused too'))
            expect(await tx.nextNumber('tongzhou', 'part')).toBe(1)
            tx.afterCommit(() => rung.push('refused'))
            throw refuse
          })
          await expect(refused).rejects.toBe(refuse)
          expect(await tx.attempt(async () => (await put(tx, 'kept').returning())[0]?.key)).toBe('kept')
          expect(await tx.nextNumber('tongzhou', 'part')).toBe(1)
          tx.afterCommit(() => rung.push('after'))
        })
        expect(await keysOf(db)).toEqual(['before', 'kept'])
        expect(rung).toEqual(['before', 'after'])
      })

      it('a part of which had a failing statement cannot commit', async () => {
        const careless = db.transaction(async (tx) => {
          await put(tx, 'taken')
          await tx.attempt(async () => void (await put(tx, 'taken'))).catch(() => {})
        })
        await expect(careless).rejects.toThrow(/unique|duplicate/i)
        expect(await keysOf(db)).toEqual([])
      })

      it('tells how many rows a statement wrote, none where a row was there', async () => {
        await db.transaction(async (tx) => {
          expect(await tx.write(insertNewSetting, setting('one'))).toBe(1)
          expect(await tx.write(insertNewSetting, setting('one', 'again'))).toBe(0)
          expect(await tx.write(insertNewSetting, setting('other'))).toBe(1)
          expect(await tx.write(changeSettings, { from: 'there', to: 'gone' })).toBe(2)
          expect(await tx.write(changeSettings, { from: 'there', to: 'gone' })).toBe(0)
        })
        await expect(
          db.transaction(async (tx) => {
            await tx.run(insertSetting, setting('new'))
            await tx.write(insertSetting, setting('new')).catch(() => {})
          }),
        ).rejects.toThrow(/unique|duplicate/i)
        expect((await keysOf(db)).sort()).toEqual(['one', 'other'])
      })

      it('gives back what its work returns', async () => {
        expect(await db.transaction(async (tx) => (await put(tx, 'k').returning())[0]?.key)).toBe('k')
        expect(await db.transaction(async () => undefined)).toBeUndefined()
      })

      it('sees its own writes, and others see them once it has resolved', async () => {
        await db.transaction(async (tx) => {
          await put(tx, 'k')
          expect(await tx.select().from(tx.t.settings)).toHaveLength(1)
        })
        expect(await keysOf(db)).toEqual(['k'])
      })

      it('whose statement failed cannot commit, even if the error is caught', async () => {
        await db.transaction(async (tx) => void (await put(tx, 'taken')))
        const careless = db.transaction(async (tx) => {
          await put(tx, 'lost')
          await put(tx, 'taken').catch(() => {})
          await put(tx, 'after').catch(() => {})
        })
        await expect(careless).rejects.toThrow(/unique|duplicate/i)
        expect(await keysOf(db)).toEqual(['taken'])
      })

      it('fails with what failed first, though nobody waited for it and others came after', async () => {
        await db.transaction(async (tx) => void (await tx.run(insertSetting, setting('taken'))))
        const careless = db.transaction(async (tx) => {
          await tx.run(insertSetting, setting('lost'))
          await tx.run(insertSetting, setting('taken'))
          await tx.run(changeSettings, { from: 'there', to: 'changed' })
        })
        await expect(careless).rejects.toThrow(/unique|duplicate/i)
        expect(await db.run(findSetting, { key: 'taken' })).toEqual([setting('taken')])
        expect(await keysOf(db)).toEqual(['taken'])
      })

      it('that fails so is not refused with what its work threw afterwards', async () => {
        await db.transaction(async (tx) => void (await tx.run(insertSetting, setting('taken'))))
        const refused = db.transaction(async (tx) => {
          await tx.run(insertSetting, setting('taken'))
          throw new AppError('conflict', '已经有了')
        })
        await expect(refused).rejects.toThrow(/unique|duplicate/i)
      })

      it('is not forgiven for a write that failed in a part which then was refused', async () => {
        await db.transaction(async (tx) => void (await tx.run(insertSetting, setting('taken'))))
        const forgiving = db.transaction(async (tx) => {
          await tx.run(insertSetting, setting('before'))
          const part = tx.attempt(async () => {
            await tx.run(insertSetting, setting('taken'))
            throw new AppError('conflict', '已经有了')
          })
          await part.catch(() => {})
        })
        await expect(forgiving).rejects.toThrow(/unique|duplicate/i)
        expect(await keysOf(db)).toEqual(['taken'])
      })

      it('writes a thousand rows that nobody waits for, in order', async () => {
        const keys = Array.from({ length: 1_000 }, (_, at) => `k${String(at).padStart(4, '0')}`)
        await db.transaction(async (tx) => {
          for (const key of keys) await tx.run(insertSetting, setting(key))
          await tx.run(changeSettings, { from: 'there', to: 'changed' })
          await tx.run(insertSetting, setting('last'))
        })
        const rows = await db.select().from(db.t.settings).orderBy(asc(db.t.settings.key))
        expect(rows).toEqual([...keys.map((key) => setting(key, 'changed')), setting('last')])
      })

      it('says nothing of what was being written in its error', async () => {
        await db.transaction(async (tx) => void (await tx.insert(tx.t.settings).values(setting('k', '小明的电话'))))
        const error = await db
          .transaction(async (tx) => void (await tx.insert(tx.t.settings).values(setting('k', '小明的电话'))))
          .catch((thrown) => thrown)
        expect(error).toBeInstanceOf(Error)
        expect(`${error.message} ${error.stack}`).not.toContain('小明')
      })

      it('cannot be begun inside another, nor can the database be read past it', async () => {
        await expect(db.transaction(async () => db.transaction(async () => 1))).rejects.toThrow(DatabaseMisuse)
        await expect(db.transaction(async () => db.select().from(db.t.settings))).rejects.toThrow(DatabaseMisuse)
        await expect(db.transaction(async () => db.run(findSetting, { key: 'k' }))).rejects.toThrow(DatabaseMisuse)
        // What begins after one has ended is not inside it, even if it was started from there.
        let later: Promise<unknown> | undefined
        await db.transaction(async (tx) => {
          await put(tx, 'k')
          tx.afterCommit(() => {
            later = db.transaction(async (next) => void (await put(next, 'next')))
          })
        })
        await later
        expect(await keysOf(db)).toEqual(['k', 'next'])
      })

      it('is dead when it has ended: nothing of it lands elsewhere', async () => {
        let dead: Tx | undefined
        await db.transaction(async (tx) => {
          dead = tx
          await put(tx, 'alive')
        })
        const tx = dead as Tx
        await expect(Promise.resolve(put(tx, 'late'))).rejects.toThrow(/after it ended/)
        await expect(tx.run(insertSetting, setting('late'))).rejects.toThrow(/after it ended/)
        await expect(Promise.resolve(tx.select().from(tx.t.settings))).rejects.toThrow(/after it ended/)
        await expect(tx.nextNumber('d', 'n')).rejects.toThrow(/after it ended/)
        await expect(tx.lock('n', '1')).rejects.toThrow(/after it ended/)
        expect(() => tx.afterCommit(() => {})).toThrow(/after it ended/)
        expect(() => tx.ring('inbox', 'k')).toThrow(/after it ended/)
        expect(await keysOf(db)).toEqual(['alive'])
      })

      it('that forgets to await a write fails, and the write is in nobody else', async () => {
        let floating: Promise<unknown> | undefined
        const careless = db.transaction(async (tx) => {
          // Comes to the database only when this transaction has ended, perhaps while the neighbour's runs.
          floating = (async () => {
            for (let i = 0; i < 50; i++) await null
            await put(tx, 'floating')
          })().catch((error) => error)
        })
        const neighbour = db.transaction(async (tx) => {
          for (let i = 0; i < 100; i++) await tx.select().from(tx.t.settings)
          await put(tx, 'neighbour')
        })
        await Promise.all([careless, neighbour])
        expect(await floating).toBeInstanceOf(DatabaseMisuse)
        expect(await keysOf(db)).toEqual(['neighbour'])
        const forgetful = db.transaction(async (tx) => {
          put(tx, 'forgotten')
        })
        await expect(forgetful).rejects.toThrow(/not awaited/)
        expect(await keysOf(db)).toEqual(['neighbour'])
      })

      it('runs statements that were started together one after the other', async () => {
        await db.transaction(async (tx) => {
          await Promise.all([put(tx, 'a'), put(tx, 'b'), tx.run(insertSetting, setting('c')), tx.select().from(tx.t.settings)])
        })
        expect(await keysOf(db)).toEqual(['a', 'b', 'c'])
      })
    })

    describe('effects', () => {
      it('come after the commit, in order, and never after a refusal', async () => {
        const seen: string[] = []
        db.onRing((queue, key) => seen.push(`${queue}:${key}`))
        const unit = (name: string, refused: boolean) =>
          db.transaction(async (tx) => {
            await put(tx, name)
            tx.afterCommit(() => seen.push(`${name} 1`))
            tx.ring('outbox', name)
            tx.afterCommit(() => seen.push(`${name} 2`))
            expect(seen).not.toContain(`${name} 1`)
            if (refused) throw new AppError('conflict', '已满')
          })
        await unit('a', false)
        await unit('b', true).catch(() => {})
        await unit('c', false)
        expect(seen).toEqual(['a 1', 'outbox:a', 'a 2', 'c 1', 'outbox:c', 'c 2'])
      })

      it('that throw harm nobody', async () => {
        const seen: string[] = []
        await db.transaction(async (tx) => {
          tx.afterCommit(() => {
            throw new Error('an effect fails, on purpose')
          })
          tx.afterCommit(() => seen.push('next'))
          await put(tx, 'k')
        })
        expect(seen).toEqual(['next'])
        expect(await keysOf(db)).toEqual(['k'])
      })
    })

    describe('numbers', () => {
      it('count from 1 for each district and noun, without gaps, though some are refused', async () => {
        const given: number[] = []
        const sign = (i: number) =>
          db.transaction(async (tx) => {
            const number = await tx.nextNumber('tongzhou', 'help')
            await put(tx, `help ${number}`)
            if (i % 3 === 0) throw new AppError('conflict', '已满')
            return number
          })
        const results = await Promise.allSettled(Array.from({ length: 30 }, (_, i) => sign(i)))
        for (const result of results) if (result.status === 'fulfilled') given.push(result.value)
        expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
        const others = await db.transaction(async (tx) => [
          await tx.nextNumber('tongzhou', 'hazard'),
          await tx.nextNumber('chaoyang', 'help'),
        ])
        expect(others).toEqual([1, 1])
      })
    })

    describe('places', () => {
      it('are not given twice: 8 sign up for 3', async () => {
        const sign = (person: number) =>
          db.transaction(async (tx) => {
            const { roomMembers } = tx.t
            await tx.lock('activity', 'a1')
            const [taken] = await tx.select({ rows: countRows() }).from(roomMembers).where(eq(roomMembers.room, 'a1'))
            if ((taken?.rows ?? 0) >= 3) throw new AppError('conflict', '已满')
            await tx.insert(roomMembers).values({ room: 'a1', platformId: `p${person}`, name: '小明' })
          })
        const results = await Promise.allSettled(Array.from({ length: 8 }, (_, person) => sign(person)))
        expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(3)
        for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(AppError)
        expect(await db.select({ rows: countRows() }).from(db.t.roomMembers)).toEqual([{ rows: 3 }])
      })
    })

    describe('what the dialects say differently', () => {
      beforeEach(() =>
        db.transaction(async (tx) => {
          const rooms = [room('early', { leftAt: 1 }), room('late', { leftAt: 2 }), room('never'), room('100%_a\\b 北苑站', { leftAt: 3 })]
          await tx.insert(tx.t.rooms).values(rooms)
        }),
      )

      it('count, sum and greatest as numbers, and of nothing too', async () => {
        const { rooms, counters } = db.t
        const figures = { rows: countRows(), sum: sumOf(rooms.leftAt), most: greatestOf(rooms.leftAt) }
        expect(await db.select(figures).from(rooms)).toEqual([{ rows: 4, sum: 6, most: 3 }])
        const none = { rows: countRows(), sum: sumOf(counters.value), most: greatestOf(counters.value) }
        expect(await db.select(none).from(counters)).toEqual([{ rows: 0, sum: 0, most: null }])
      })

      it('find text inside text, whatever the case and the signs', async () => {
        const { rooms } = db.t
        const found = async (text: string) =>
          (await db.select({ name: rooms.name }).from(rooms).where(contains(rooms.name, text)).orderBy(asc(rooms.leftAt))).map(
            (row) => row.name,
          )
        expect(await found('AR')).toEqual(['early'])
        expect(await found('北苑')).toEqual(['100%_a\\b 北苑站'])
        expect(await found('0%_A\\')).toEqual(['100%_a\\b 北苑站'])
        expect(await found('%')).toEqual(['100%_a\\b 北苑站'])
        expect(await found('_')).toEqual(['100%_a\\b 北苑站'])
        expect(await found("' or 1=1 --")).toEqual([])
      })
    })

    describe('rules', () => {
      it('are read at start and again when asked', async () => {
        const rule = {
          id: 'r1',
          district: 'tongzhou',
          name: 'help.test',
          value: '30',
          unit: 'minutes',
          source: 'test',
          validFrom: '2026-01-01',
          validTo: null,
        }
        await db.transaction(
          async (tx) => void (await tx.insert(tx.t.rules).values([rule, { ...rule, id: 'r2', district: 'elsewhere', value: '5' }])),
        )
        expect(() => db.rules.span('help.test', NOW)).toThrow(/no rule/)
        await db.reloadRules()
        expect(db.rules.span('help.test', NOW)).toBe(30 * 60_000)
        expect(await db.transaction(async (tx) => tx.rules.version('help.test', NOW))).toBe('r1')
      })
    })

    describe('closing', () => {
      it('waits for what was begun, and takes nothing more', async () => {
        await db.ping(5_000)
        const begun = Array.from({ length: 20 }, (_, i) => db.transaction(async (tx) => void (await put(tx, `k${i}`))))
        const closed = db.close()
        await Promise.all(begun)
        await closed
        await expect(db.transaction(async () => 1)).rejects.toThrow(DatabaseDown)
        await expect(db.ping(1_000)).rejects.toThrow()
        await db.close()
      })
    })
  })
}
