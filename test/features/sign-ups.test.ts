import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Crowd, property, withCrowd } from '../support/crowd.js'

const ROOM = '通州骑手一群'
const RIDERS = ['小明', '小红', '老张', '小李', '小王', '小周']
const CAPACITY = 4

type Step = { do: 'join'; who: string; heads: number } | { do: 'leave' | 'take' | 'decline'; who: string } | { do: 'wait'; minutes: number }

const who = fc.constantFrom(...RIDERS)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('join' as const), who, heads: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'take' as const, 'decline' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(5, 31, 240) }) },
)

async function play(crowd: Crowd, one: Step): Promise<void> {
  if (one.do === 'wait') {
    const until = crowd.clock.now() + one.minutes * 60_000
    for (let next = await crowd.app.nextDueAt(); next !== undefined && next <= until; next = await crowd.app.nextDueAt()) {
      crowd.clock.advance(Math.max(next - crowd.clock.now(), 1))
      await crowd.app.settle()
    }
    crowd.clock.advance(Math.max(until - crowd.clock.now(), 0))
    await crowd.app.settle()
    return
  }
  const words = { join: '报名 1', leave: '取消报名 1', take: '1', decline: '2' }[one.do]
  await crowd.say(one.who, one.do === 'join' && one.heads > 1 ? `${words} 带${one.heads - 1}人` : words)
}

async function publish(crowd: Crowd): Promise<void> {
  await crowd.grant('王协调员', 'coordinator')
  await crowd.say('王协调员', `发布活动 周六体检 11月28日19:00 地点 示例驿站 名额 ${CAPACITY} 群 ${ROOM}`)
}

const entries = (crowd: Crowd) => crowd.db.select().from(crowd.db.t.signUps).orderBy(crowd.db.t.signUps.joinedAt, crowd.db.t.signUps.id)

async function mustHold(crowd: Crowd): Promise<void> {
  const all = await entries(crowd)
  const taken = all.filter((entry) => entry.state === 'held' || entry.state === 'offered').reduce((sum, entry) => sum + entry.heads, 0)
  expect(taken, 'held and offered seats').toBeLessThanOrEqual(CAPACITY)
  const live = all.filter((entry) => ['held', 'offered', 'waiting'].includes(entry.state)).map((entry) => entry.member)
  expect(new Set(live).size, 'one entry a person').toBe(live.length)
  for (const waiting of all.filter((entry) => entry.state === 'waiting'))
    expect(waiting.heads, 'nobody waits who would fit').toBeGreaterThan(CAPACITY - taken)
  for (const offered of all.filter((entry) => entry.state === 'offered'))
    expect(offered.offerEndsAt ?? 0).toBeGreaterThan(crowd.clock.now())
}

async function toldOnce(crowd: Crowd): Promise<void> {
  const { timers } = crowd.db.t
  const offers = await crowd.db.select().from(timers).where(eq(timers.kind, 'activity.offer'))
  const all = await entries(crowd)
  for (const rider of RIDERS) {
    const member = await crowd.memberOf(rider).catch(() => undefined)
    const mine = all.filter((entry) => entry.member === member).map((entry) => entry.id)
    const made = offers.filter((timer) => mine.includes(timer.item)).length
    const told = crowd.said({ with: rider }).filter((text) => text.includes('有空位')).length
    expect(told, `${rider} is told of each offer once`).toBe(made)
  }
}

describe('sign-ups', () => {
  it('T30 in any history: never over capacity, nobody waits who fits, each offer told once', async () => {
    await property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) =>
      withCrowd('sqlite', [...RIDERS, '王协调员'], async (crowd) => {
        await publish(crowd)
        for (const one of steps) {
          await play(crowd, one)
          await mustHold(crowd)
        }
        expect(await crowd.db.select().from(crowd.db.t.activities)).toHaveLength(1)
        await toldOnce(crowd)
      }),
    )
  })

  it.each([
    'sqlite',
    'postgres',
  ] as const)('T30 eight at once for three places on %s: three get one, five wait in order', async (dialect) => {
    const eight = [...RIDERS, '小吴', '小郑']
    await withCrowd(dialect, [...eight, '王协调员'], async (crowd) => {
      await crowd.grant('王协调员', 'coordinator')
      await crowd.say('王协调员', `发布活动 周六体检 11月28日19:00 地点 示例驿站 名额 3 群 ${ROOM}`)
      const room = crowd.world.room(ROOM)?.id ?? ''
      for (const name of eight) crowd.world.say({ as: crowd.id(name), room, text: '/报名 1' })
      await crowd.app.settle()
      const states = (await entries(crowd)).map((entry) => entry.state)
      expect(states.filter((state) => state === 'held')).toHaveLength(3)
      expect(states.filter((state) => state === 'waiting')).toHaveLength(5)
      const said = crowd.said({ room: ROOM })
      expect(said.filter((text) => text.includes('报名成功'))).toHaveLength(3)
      for (const place of [1, 2, 3, 4, 5]) expect(said.filter((text) => text.includes(`候补第 ${place} 位`))).toHaveLength(1)
    })
  })

  it('T30 changed while a window holds its announcement: one stands for it, and one was dropped', async () => {
    await withCrowd('sqlite', ['小明', '王协调员'], async (crowd) => {
      await crowd.grant('王协调员', 'coordinator')
      crowd.clock.advance(Date.parse('2026-11-23T12:00:00+08:00') - crowd.clock.now())
      await crowd.say('王协调员', `发布活动 周六体检 11月28日19:00 地点 示例驿站 名额 3 群 ${ROOM}`)
      await crowd.say('王协调员', '改活动 1 名额 5')
      const { outbox } = crowd.db.t
      const rows = await crowd.db.select().from(outbox).where(eq(outbox.purpose, 'activity.announced'))
      expect(rows.map((row) => row.state).sort()).toEqual(['dropped', 'queued'])
    })
  })
})
