import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/clock.js'
import { newId } from '../../src/db/ids.js'
import { watchContact } from '../../src/features/pairings/contact.js'
import { type Crowd, property, RUNS, withCrowd } from '../support/crowd.js'

const WORKERS = ['李社工', '张社工', '刘社工', '陈社工']
const RIDERS = Array.from({ length: 9 }, (_, at) => `骑手${at + 1}`)

async function activePairs(crowd: Crowd) {
  const { pairs } = crowd.db.t
  return crowd.db.select().from(pairs).where(eq(pairs.state, 'active'))
}

describe('pairs', () => {
  it('T03 T46 over random rosters: no capacity is passed, and following the recommendation spreads riders as evenly as can be', async () => {
    const roster = fc.record({
      capacities: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
      refusals: fc.array(fc.nat({ max: 8 }), { maxLength: 3 }),
    })
    await property(
      roster,
      ({ capacities, refusals }) =>
        withCrowd('sqlite', [...WORKERS, ...RIDERS, '王协调员'], async (crowd) => {
          await crowd.grant('王协调员', 'coordinator')
          for (const [at, capacity] of capacities.entries()) await crowd.grant(WORKERS[at] ?? '', 'worker', { capacity })
          const free = capacities.map((capacity) => ({ capacity, taken: 0 }))
          for (const [at, rider] of RIDERS.entries()) {
            await crowd.say('王协调员', `推荐结对 ${rider}`)
            const said = crowd.said({ with: '王协调员' }).at(-1) ?? ''
            const first = /：\n(\S+?)：/.exec(said)?.[1]
            if (!first) {
              expect(
                free.every((one) => one.taken >= one.capacity),
                said,
              ).toBe(true)
              continue
            }
            expect(said.split('\n')[1]?.split('，').length, 'at least two reasons').toBeGreaterThanOrEqual(2)
            await crowd.say('王协调员', `结对 ${first} ${rider}`)
            await crowd.say(first, '同意')
            await crowd.say(rider, refusals.includes(at) ? '婉拒' : '同意')
            const index = WORKERS.indexOf(first)
            // Greedy by share: nobody else had a smaller share of his room taken.
            const chosen = free[index]
            if (!chosen) throw new Error('not a worker')
            const least = Math.min(...free.filter((one) => one.taken < one.capacity).map((one) => one.taken / one.capacity))
            expect(chosen.taken / chosen.capacity).toBeCloseTo(least)
            if (!refusals.includes(at)) chosen.taken++
          }
          const active = await activePairs(crowd)
          for (const [at, capacity] of capacities.entries()) {
            const worker = await crowd.memberOf(WORKERS[at] ?? '')
            expect(active.filter((pair) => pair.worker === worker).length).toBeLessThanOrEqual(capacity)
          }
          expect(new Set(active.map((pair) => pair.rider)).size).toBe(active.length)
        }),
      Math.min(RUNS, 40),
    )
  })

  const LARGE = RUNS >= 100
  const [workers, riders, weeks] = LARGE ? [40, 12, 52] : [5, 12, 10]
  it(`T03 ${weeks} weeks of ${workers} workers × ${riders} riders: no worker over the cap of a week, every missed cadence reaches a human`, {
    timeout: 1_200_000,
  }, async () => {
    const names = Array.from({ length: workers }, (_, at) => `社工${at + 1}`)
    await withCrowd('sqlite', [...names, '王协调员'], async (crowd) => {
      await crowd.grant('王协调员', 'coordinator')
      for (const name of names) await crowd.grant(name, 'worker')
      const seed = { at: 7 }
      const random = () => {
        seed.at = (seed.at * 1_103_515_245 + 12_345) % 2_147_483_648
        return seed.at / 2_147_483_648
      }
      await insertPairs(crowd, names, riders)
      const until = crowd.clock.now() + weeks * 7 * DAY
      for (let next = await crowd.app.nextDueAt(); next !== undefined && next <= until; next = await crowd.app.nextDueAt()) {
        crowd.clock.advance(Math.max(next - crowd.clock.now(), 1))
        await crowd.app.settle()
        await someContacts(crowd, random)
      }
      await mustHold(crowd)
    })
  })
})

async function insertPairs(crowd: Crowd, names: string[], riders: number): Promise<void> {
  const now = crowd.clock.now()
  for (const [at, name] of names.entries()) {
    const worker = await crowd.memberOf(name)
    for (let index = 0; index < riders; index++)
      await crowd.db.transaction(async (tx) => {
        const number = await tx.nextNumber('tongzhou', 'member')
        const rider = newId(now)
        const keys = { subject: newId(now), sealedKey: tx.vault.newPersonKey() }
        await tx
          .insert(tx.t.members)
          .values({ id: rider, district: 'tongzhou', number, name: `骑手${at}-${index}`, kinds: [], createdAt: now, ...keys })
        const pair = { id: newId(now), district: 'tongzhou', worker, rider, proposedBy: worker, proposedAt: now, activeAt: now }
        const [row] = await tx
          .insert(tx.t.pairs)
          .values({ ...pair, state: 'active' })
          .returning()
        if (row) await watchContact(tx, row, now - index * DAY)
      })
  }
}

/** Half of those who were missed are contacted; the others are let go on. */
async function someContacts(crowd: Crowd, random: () => number): Promise<void> {
  const { pairs } = crowd.db.t
  for (const pair of await activePairs(crowd)) {
    if (pair.misses === 0 || random() > 0.02) continue
    await crowd.db.transaction(async (tx) => {
      await tx.update(pairs).set({ misses: 0, contactedAt: crowd.clock.now() }).where(eq(pairs.id, pair.id))
      await watchContact(tx, pair, crowd.clock.now())
    })
  }
}

async function mustHold(crowd: Crowd): Promise<void> {
  const { outbox, pairs } = crowd.db.t
  const reminders = await crowd.db.select().from(outbox).where(eq(outbox.purpose, 'pair.remind'))
  for (const worker of new Set(reminders.map((row) => row.member))) {
    const times = reminders.filter((row) => row.member === worker).map((row) => row.createdAt)
    for (const at of times) expect(times.filter((other) => other > at - 7 * DAY && other <= at).length).toBeLessThanOrEqual(10)
  }
  const told = await crowd.db.select().from(outbox).where(eq(outbox.purpose, 'pair.missed'))
  const all = await crowd.db.select().from(pairs)
  const missed = all.filter((pair) => pair.misses >= 2)
  expect(missed.length).toBeGreaterThan(0)
  for (const pair of missed)
    expect(
      told.some((row) => row.item === pair.id),
      'a coordinator heard',
    ).toBe(true)
  expect(told.every((row) => row.state === 'sent' || row.state === 'queued')).toBe(true)
  expect(await crowd.db.select().from(outbox).where(eq(outbox.state, 'failed'))).toEqual([])
}
