import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { MINUTE, SECOND } from '../../src/clock.js'
import { newId } from '../../src/db/ids.js'
import { mustHold, SEED } from './explain.js'
import { type Inside, withInside } from './inside.js'

/** All tries of one message together take less. */
const RETRY_LIMIT = 15 * MINUTE

/** A row on which every handler throws: what it holds cannot be read by anybody. */
async function poison({ db, world, clock }: Inside, sender: string): Promise<string> {
  const id = newId(clock.now())
  const row = {
    id,
    account: world.botId,
    platformId: `poison-${id}`,
    lane: `${world.botId}/${sender}`,
    senderPlatformId: sender,
    kind: 'text' as const,
    addressedBy: 'private',
    sealed: 'nobody can read this',
    state: 'pending' as const,
    dueAt: clock.now(),
    sentAt: clock.now(),
    receivedAt: clock.now(),
  }
  await db.transaction(async (tx) => {
    await tx.insert(tx.t.inbox).values(row)
    tx.ring('inbox', row.lane)
  })
  return id
}

it('a message nobody can handle holds up its own lane for a quarter of an hour at most, and no other ever', async () => {
  const poisoned = new Set<string>()
  const verdict = await withInside({ at: '2026-11-24T14:00:00+08:00', seed: SEED, poisoned }, async (inside) => {
    const { crowd, talk, db, settle, wait, toldTo } = inside
    const [victim, ...others] = crowd.riders.map((rider) => rider.id)
    poisoned.add(await poison(inside, victim ?? ''))
    await settle()
    talk.say({ as: victim ?? '', text: '我的' })
    for (const other of others.slice(0, 50)) talk.say({ as: other, text: '我的' })
    talk.many(50)
    await settle()
    for (const other of others.slice(0, 50)) expect(toldTo(other).length).toBeGreaterThan(0)
    expect(toldTo(victim ?? '')).toEqual([])

    await wait(RETRY_LIMIT)
    const [first, second] = toldTo(victim ?? '')
    expect(first).toMatch(/没处理好/)
    expect(second).toMatch(/编号/)
    const [row] = await db
      .select()
      .from(db.t.inbox)
      .where(eq(db.t.inbox.id, [...poisoned][0] ?? ''))
    expect(row).toMatchObject({ state: 'failed', attempts: 4 })
    expect(row?.reason).toBeTruthy()
    await wait(30 * SECOND)
  })
  mustHold(verdict)
})
