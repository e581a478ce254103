import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../src/clock.js'
import { keepDaily } from '../../src/timers/timers.js'
import { freshDatabase } from '../support/databases.js'

const NOON = Date.parse('2026-11-25T12:00:00+08:00')

describe.each(['sqlite', 'postgres'] as const)('a daily timer, on %s', (dialect) => {
  it('is one, comes no second time on a day that the clock goes back to, and is not waited for as long as the clock was ahead', async () => {
    const fresh = await freshDatabase(dialect)
    try {
      const { db } = fresh
      /** When it comes, after it was looked after at `now` with the next time at `dueAt`. */
      const kept = async (now: number, dueAt: number) => {
        await db.transaction((tx) => keepDaily(tx, { kind: 'test.daily', noun: 'test', item: 'd', dueAt }, now))
        const { timers } = db.t
        return (await db.select().from(timers).where(eq(timers.state, 'set'))).map((timer) => [timer.dueAt, timer.retryAt])
      }
      const tomorrow = NOON + DAY
      expect(await kept(NOON, tomorrow)).toEqual([[tomorrow, tomorrow]])
      // It came today already.
      expect(await kept(NOON - 3 * HOUR, NOON)).toEqual([[tomorrow, tomorrow]])
      const before = NOON - 20 * DAY
      expect(await kept(before - HOUR, before)).toEqual([[before, before]])
      expect(await kept(NOON, tomorrow)).toEqual([[before, before]])
    } finally {
      await fresh.stop()
    }
  })
})
