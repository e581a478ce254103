import { and, eq, gt, inArray } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, local, MINUTE } from '../../src/clock.js'
import { leavesAt } from '../../src/outbox/windows.js'
import { FOLD } from '../../src/outbox/words.js'
import { mustHold, SEED } from './explain.js'
import { type Inside, withInside } from './inside.js'

/** Requests that nobody takes: reminders, and more of them as time goes by. */
async function ask({ talk, crowd, settle }: Inside, from: number, count: number) {
  for (let nth = from; nth < from + count; nth++)
    talk.say({ as: crowd.riders[nth * 3]?.id ?? '', text: `/求助 电动车坏了 在万达广场门口${nth}` })
  await settle()
}

/** What nobody waits for and was said inside a window, by the clock of that moment. */
async function saidInWindows({ db }: Inside): Promise<string[]> {
  const { outbox } = db.t
  const rows = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.state, 'sent'), inArray(outbox.class, ['reminder', 'bulk'])))
  return rows.flatMap(({ class: kind, toStaff, sentAt, purpose }) => {
    const at = sentAt ?? 0
    return leavesAt(db.rules, kind, toStaff, at) > at ? [`${purpose} at ${local(at).format('MM-DD HH:mm')}`] : []
  })
}

/** Messages to staff that remind of something. */
const remindersOf = ({ crowd, toldTo }: Inside): string[] =>
  crowd.workers.flatMap(({ id }) => toldTo(id)).filter((text) => text.includes('提醒'))

describe('the clock is set', () => {
  it.each([
    ['a quarter of an hour back, into the night', -15 * MINUTE],
    ['nine hours back, to before the night', -9.25 * HOUR],
    ['a day back', -DAY],
  ])('%s, just when the night ended: nothing pours out, nothing comes twice', async (_how, jump) => {
    const verdict = await withInside({ at: '2026-11-24T21:30:00+08:00', seed: SEED + 41 }, async (inside) => {
      const { clock, wait, settle } = inside
      await ask(inside, 0, 12)
      await wait(9.5 * HOUR + 5 * MINUTE)
      const had = remindersOf(inside).length
      expect(had).toBeGreaterThan(0)
      clock.advance(jump)
      await settle()
      // What was held until the morning has been said, or waits for the next one.
      expect(remindersOf(inside).length).toBe(had)
      await ask(inside, 12, 6)
      await wait(-jump + 6 * HOUR)
      expect(await saidInWindows(inside)).toEqual([])
      const { outbox } = inside.db.t
      const held = await inside.db
        .select({ id: outbox.id })
        .from(outbox)
        .where(and(eq(outbox.state, 'queued'), gt(outbox.dueAt, clock.now() + DAY)))
      expect(held).toEqual([])
      // Twelve requests that nobody takes, in the morning: told together.
      const parts = remindersOf(inside).flatMap((text) => text.split(FOLD))
      expect(parts.length).toBeGreaterThan(remindersOf(inside).length)
    })
    mustHold(verdict)
  })

  it.each([
    'reply',
    'reminder',
  ] as const)('back by hours while a %s is to be tried again: the next answer to its person does not wait for it', async (kind) => {
    const verdict = await withInside({ at: '2026-11-25T09:00:00+08:00', seed: SEED + 42 }, async (inside) => {
      const { clock, world, talk, crowd, settle, toldTo, db } = inside
      const [worker] = crowd.workers
      const as = worker?.id ?? ''
      talk.say({ as, text: '我的' })
      await settle()
      world.failNextSends(1)
      if (kind === 'reply') talk.say({ as, text: '我的' })
      else await ask(inside, 0, 1)
      // It was due before the clock went back already, and failed as often as makes it wait for an hour.
      await settle()
      const { outbox } = db.t
      await db.transaction(async (tx) => {
        await tx
          .update(outbox)
          .set({ attempts: 5, class: kind, dueAt: clock.now() + 30 * MINUTE, createdAt: clock.now() - 12 * HOUR })
          .where(and(eq(outbox.state, 'queued'), gt(outbox.attempts, 0)))
      })
      const before = toldTo(as).length
      clock.advance(-9 * HOUR)
      await settle()
      talk.say({ as, text: '我的' })
      await settle()
      expect(toldTo(as).length).toBeGreaterThanOrEqual(before + 1)
    })
    mustHold(verdict)
  })
})
