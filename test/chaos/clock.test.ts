import { expect, it } from 'vitest'
import { HOUR, local, MINUTE } from '../../src/clock.js'
import { FOLD } from '../../src/outbox/words.js'
import { mustHold, SEED } from './explain.js'
import { type Inside, withInside } from './inside.js'

const speak = async ({ talk, settle }: Inside, messages: number) => {
  for (let said = 0; said < messages; said += 10) {
    talk.many(10)
    await settle()
  }
}

it('a clock that jumps back and forward an hour keeps nobody waiting, and loses nothing', async () => {
  const verdict = await withInside({ at: '2026-11-24T14:00:00+08:00', seed: SEED }, async (inside) => {
    const { clock, talk, crowd, world, settle, toldTo } = inside
    await speak(inside, 60)
    const rider = crowd.riders[1]?.id ?? ''
    // Its answer is to be tried again in some seconds when the clock goes back.
    world.failNextSends(1)
    talk.say({ as: rider, text: '我的' })
    await settle()
    const before = toldTo(rider).length
    clock.advance(-HOUR)
    await settle()
    expect(toldTo(rider).length).toBe(before + 1)
    await speak(inside, 60)
    clock.advance(2 * HOUR)
    await speak(inside, 60)
    await inside.wait(HOUR)
  })
  mustHold(verdict)
})

it('a bot whose clock was ahead when it first came answers what is said after the clock was set right', async () => {
  const verdict = await withInside({ at: '2026-11-24T14:00:00+08:00', seed: SEED }, async ({ clock, db, talk, crowd, settle, toldTo }) => {
    const { accounts } = db.t
    await db.transaction(async (tx) => void (await tx.update(accounts).set({ since: clock.now() })))
    clock.advance(-HOUR)
    const rider = crowd.riders[1]?.id ?? ''
    talk.say({ as: rider, text: '我的' })
    await settle()
    expect(toldTo(rider)).toHaveLength(1)
  })
  mustHold(verdict)
})

it('midnight, the month and the year change while people write', async () => {
  const verdict = await withInside({ at: '2026-12-31T22:00:00+08:00', seed: SEED + 1 }, async (inside) => {
    for (let quarter = 0; quarter < 16; quarter++) {
      await speak(inside, 20)
      await inside.wait(15 * MINUTE)
    }
    expect(local(inside.clock.now()).year()).toBe(2027)
  })
  mustHold(verdict)
})

it('a process asleep for eight hours pours out nothing: what fell due is held by the night, and then told in few messages', async () => {
  const verdict = await withInside({ at: '2026-11-24T21:30:00+08:00', seed: SEED + 2 }, async (inside) => {
    const { clock, talk, crowd, settle, toldTo, wait } = inside
    const [worker] = crowd.workers
    for (let nth = 0; nth < 12; nth++) talk.say({ as: crowd.riders[nth * 3]?.id ?? '', text: `/求助 电动车坏了 在万达广场门口${nth}` })
    await settle()
    const evening = new Map(crowd.workers.map(({ id }) => [id, toldTo(id).length]))
    // Nothing happened at its time: the machine slept.
    clock.advance(8 * HOUR)
    await settle()
    const night = crowd.workers.flatMap(({ id }) => toldTo(id).slice(evening.get(id)))
    expect(night.filter((text) => text.includes('提醒'))).toEqual([])
    await wait(3 * HOUR)
    const parts = toldTo(worker?.id ?? '').slice(evening.get(worker?.id ?? ''))
    const reminders = parts.filter((text) => text.includes('提醒'))
    expect(reminders.length).toBeLessThanOrEqual(2)
    expect(reminders.flatMap((text) => text.split(FOLD)).length).toBeGreaterThanOrEqual(reminders.length)
  })
  mustHold(verdict)
})
