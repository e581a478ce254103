import { expect, it } from 'vitest'
import { HOUR } from '../../src/clock.js'
import type { Database } from '../../src/db/database.js'
import type { Rules } from '../../src/db/rules.js'
import { cappedBy, createBudget, createToday } from '../../src/outbox/budget.js'
import { createRandom } from '../chaos/random.js'

const NOW = Date.parse('2026-11-24T14:00:00+08:00')
const message = { class: 'reply' as const, conversation: 'room:a' }

it('a clock that was set back keeps nothing waiting for what was sent in its future', () => {
  const budget = createBudget(() => ({ perMinute: 20, sameRoom: 1_500, apart: [3_000, 5_000] }))
  for (let nth = 0; nth < 30; nth++) budget.left(message, NOW + nth * 5_000, 10)
  const back = NOW - HOUR
  expect(budget.earliest(message, back)).toBe(back)
  budget.left(message, back, 10)
  expect(budget.earliest(message, back)).toBe(back + 1_500)
})

it('what was said today is read again when it could not be read once', async () => {
  let tries = 0
  const rows = { groupBy: async () => (++tries === 1 ? Promise.reject(new Error('down')) : []) }
  const db = { t: { outbox: {} }, select: () => ({ from: () => ({ where: () => rows }) }) } as unknown as Database
  const today = createToday(db)
  await expect(today(NOW)).rejects.toThrow('down')
  expect(await today(NOW)).toMatchObject({ all: 0 })
})

it('only what is urgent leaves before the gap between two conversations is over', () => {
  const budget = createBudget(() => ({ perMinute: 20, sameRoom: 1_500, apart: [3_000, 5_000] }))
  budget.left(message, NOW, 10)
  const elsewhere = { ...message, conversation: 'room:b' }
  expect(budget.earliest(elsewhere, NOW)).toBeGreaterThanOrEqual(NOW + 3_000)
  expect(budget.earliest({ ...elsewhere, class: 'urgent' }, NOW)).toBe(NOW)
})

it('the last fifth of a day is left for answers, and what is urgent is never capped', () => {
  const rules = { count: (name: string) => (name === 'budget.day' ? 100 : 10) } as unknown as Rules
  const capped = (kind: 'urgent' | 'reply' | 'reminder', all: number) =>
    cappedBy(rules, { all, unasked: new Map() }, { class: kind, conversation: 'room:a', toStaff: false }, NOW)
  expect(capped('reminder', 79)).toBeUndefined()
  expect(capped('reminder', 80)).toBe('capped: account')
  expect(capped('reply', 99)).toBeUndefined()
  expect(capped('reply', 100)).toBe('capped: account')
  expect(capped('urgent', 1_000)).toBeUndefined()
})

it('what a whole class must wait for agrees with what each message must', () => {
  const random = createRandom(7)
  const kinds = ['urgent', 'reply', 'reminder', 'bulk'] as const
  const rooms = ['room:a', 'room:b', 'room:c']
  for (let history = 0; history < 200; history++) {
    const budget = createBudget(() => ({ perMinute: 6, sameRoom: 1_500, apart: [3_000, 5_000] }))
    let now = NOW
    for (let step = 0; step < 20; step++) {
      for (const kind of kinds) {
        const { at, only, others = at } = budget.opens(kind, now)
        for (const conversation of rooms) {
          const earliest = budget.earliest({ class: kind, conversation }, now)
          expect(earliest).toBeGreaterThanOrEqual(conversation === only ? at : Math.max(at, others))
          if (conversation === only) expect(earliest).toBe(now)
        }
      }
      const said = { class: kinds[random.below(4)] ?? 'reply', conversation: rooms[random.below(3)] ?? '' }
      if (budget.earliest(said, now) <= now) budget.left(said, now, 10)
      if (random.below(40) === 0) budget.limited(now)
      now += random.below(4_000)
    }
  }
})
