import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gateway, OutgoingMessage } from '../../src/chat/gateway.js'
import { DAY, HOUR, MINUTE, midnightOf, movableClock, SECOND } from '../../src/clock.js'
import type { OutboxClass } from '../../src/db/schema.js'
import { seedReference } from '../../src/db/seed.js'
import { SendError } from '../../src/errors.js'
import { findNextDue } from '../../src/intake/sweep.js'
import { createBudget, createToday, limitsOf } from '../../src/outbox/budget.js'
import { sendOne } from '../../src/outbox/paced.js'
import { post } from '../../src/outbox/post.js'
import { newSender } from '../../src/outbox/send.js'
import { leavesAt } from '../../src/outbox/windows.js'
import { property, RUNS } from '../support/crowd.js'
import { TEST_DISTRICT } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

const START = Date.parse('2026-03-02T09:00:00+08:00')
const ROOMS = Array.from({ length: 12 }, (_, at) => `group-${at}`)
const PEOPLE = Array.from({ length: 200 }, (_, at) => `person-${at}`)

interface Planned {
  at: number
  class: OutboxClass
  to: { room: string } | { person: string }
  toStaff: boolean
}

interface Left {
  at: number
  conversation: string
  class: OutboxClass
  toStaff: boolean
  waited: number
}

/** Sends everything planned on a clock of its own; returns what left and when. `limitAt`: sends the platform refuses as too much; `jumps`:
by how much the clock is set after so many. */
async function simulate(
  plan: Planned[],
  seed: number,
  limitAt: ReadonlySet<number> = new Set(),
  jumps: ReadonlyMap<number, number> = new Map(),
) {
  const fresh = await freshDatabase('sqlite', { seeded: true })
  const clock = movableClock(START)
  const { db } = fresh
  await seedReference(db, TEST_DISTRICT)
  const left: Left[] = []
  let limits = 0
  let sends = 0
  let told = 0
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  let sending = ''
  const gateway = {
    state: 'up',
    async send(message: OutgoingMessage) {
      sends++
      if (limitAt.has(sends)) {
        limits++
        throw new SendError('too fast', true, 'limited')
      }
      sending = 'room' in message.conversation ? `room:${message.conversation.room}` : `person:${message.conversation.person}`
      return { id: `${sends}` }
    },
    saidLately: async () => undefined,
  } as unknown as Gateway
  const budget = createBudget(() => limitsOf(db.rules, clock.now()), random)
  const sender = newSender({
    db,
    gateway,
    bytes: { put: async () => {}, get: async () => undefined, remove: async () => {} },
    now: () => clock.now(),
    listen: () => {},
    budget,
    today: createToday(db),
    limited: async () => void told++,
    ended: async (rows) => {
      const [row] = rows
      if (row && sending)
        left.push({
          at: clock.now(),
          conversation: row.conversation,
          class: row.class,
          toStaff: row.toStaff,
          waited: clock.now() - row.createdAt,
        })
    },
  })
  const waiting = [...plan].sort((a, b) => a.at - b.at)
  try {
    for (let round = 0; round < 1_000_000; round++) {
      while (waiting[0] && waiting[0].at <= clock.now()) {
        const { at, ...message } = waiting.shift() as Planned
        await db.transaction((tx) => post(tx, { account: 'bot', purpose: 'test', text: '示例', ...message }, at))
      }
      const wait = await sendOne(sender, budget)
      if (wait === 0) {
        clock.advance(jumps.get(sends) ?? 0)
        continue
      }
      const due = await findNextDue(db, clock.now())
      const [queued] = await db.select({ id: db.t.outbox.id }).from(db.t.outbox).limit(1)
      const pending = due !== undefined || waiting.length > 0
      if (!pending && queued && (await unsent(db)) === 0) break
      // A paced message is due already and waits for its turn: the wait is what `sendOne` says.
      clock.advance(
        Math.max(
          Math.min(
            wait === 1_000 ? Number.POSITIVE_INFINITY : wait,
            (due ?? Number.POSITIVE_INFINITY) - clock.now(),
            (waiting[0]?.at ?? Number.POSITIVE_INFINITY) - clock.now(),
            HOUR,
          ),
          1,
        ),
      )
    }
    return { left, unsent: await unsent(db), rules: db.rules, limits, told, budget, now: clock.now() }
  } finally {
    await fresh.stop()
  }
}

async function unsent(db: Awaited<ReturnType<typeof freshDatabase>>['db']): Promise<number> {
  const rows = await db.select({ state: db.t.outbox.state }).from(db.t.outbox)
  return rows.filter((row) => row.state !== 'sent').length
}

function mustHold({ left, unsent: lost, rules }: Awaited<ReturnType<typeof simulate>>): void {
  expect(lost, 'nothing is lost').toBe(0)
  const lastIn = new Map<string, number>()
  const perDay = new Map<string, number>()
  for (const [index, one] of left.entries()) {
    const before = left[index - 1]
    const since = left.filter((other, at) => at > index - 30 && at <= index && other.at > one.at - MINUTE).length
    expect(since, 'messages in a minute').toBeLessThanOrEqual(20)
    expect(one.at - (lastIn.get(one.conversation) ?? 0), 'the gap in one conversation').toBeGreaterThanOrEqual(1.5 * SECOND)
    if (before && before.conversation !== one.conversation && one.class !== 'urgent')
      expect(one.at - before.at, 'the gap between conversations').toBeGreaterThanOrEqual(3 * SECOND)
    if (one.class === 'reminder' || one.class === 'bulk') {
      expect(leavesAt(rules, one.class, one.toStaff, one.at), 'outside its windows').toBe(one.at)
      const key = `${midnightOf(one.at)} ${one.conversation}`
      perDay.set(key, (perDay.get(key) ?? 0) + 1)
      const most = one.conversation.startsWith('room:') ? 15 : one.toStaff ? 60 : 12
      expect(perDay.get(key), 'reminders and bulk in a day').toBeLessThanOrEqual(most)
    }
    lastIn.set(one.conversation, one.at)
  }
  const urgent = left
    .filter((one) => one.class === 'urgent')
    .map((one) => one.waited)
    .sort((a, b) => a - b)
  if (urgent.length > 20) expect(urgent[Math.floor(urgent.length * 0.95)], 'urgent, 95 of 100').toBeLessThanOrEqual(5 * SECOND)
}

/** So many messages over so many days: talk in bursts, announcements to all groups at once, now and then something urgent. */
function plan(count: number, days: number, random: () => number): Planned[] {
  const planned: Planned[] = []
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  while (planned.length < count) {
    const at = START + Math.floor(random() * days * DAY)
    const kind = random()
    const person = () => ({ person: pick(PEOPLE) })
    if (kind < 0.02) planned.push({ at, class: 'urgent', to: person(), toStaff: true })
    else if (kind < 0.05) for (const room of ROOMS) planned.push({ at, class: 'bulk', to: { room }, toStaff: false })
    else if (kind < 0.3) planned.push({ at, class: 'reminder', to: person(), toStaff: random() < 0.5 })
    else
      for (let burst = 0; burst < 1 + random() * 4; burst++)
        planned.push({
          at: at + burst * 20 * SECOND,
          class: 'reply',
          to: random() < 0.5 ? { room: pick(ROOMS) } : person(),
          toStaff: false,
        })
  }
  return planned.slice(0, count)
}

const randomOf = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

describe('the budget', () => {
  it('T40 in any plan: no cap and no window is breached, nothing is lost, what is urgent leaves at once', async () => {
    await property(fc.integer({ min: 1, max: 2 ** 30 }), async (seed) => mustHold(await simulate(plan(300, 2, randomOf(seed)), seed)), 4)
  })

  if (RUNS >= 100)
    it('T40 sixty days and ten thousand messages', { timeout: 900_000 }, async () =>
      mustHold(await simulate(plan(10_000, 60, randomOf(11)), 11)),
    )

  it('T40 a flood of one night leaves in the morning, spread, answers before bulk', async () => {
    const night = START + 14 * HOUR
    const flood = ROOMS.map((room) => ({ at: night, class: 'bulk' as const, to: { room }, toStaff: false }))
    const talk = PEOPLE.slice(0, 30).map((person) => ({ at: START + 22 * HOUR, class: 'reply' as const, to: { person }, toStaff: false }))
    const done = await simulate([...flood, ...talk], 7)
    mustHold(done)
    const bulk = done.left.filter((one) => one.class === 'bulk')
    expect(bulk).toHaveLength(ROOMS.length)
    expect((bulk.at(-1)?.at ?? 0) - (bulk[0]?.at ?? 0)).toBeGreaterThanOrEqual((ROOMS.length - 1) * 3 * SECOND)
    const lastReply = Math.max(...done.left.filter((one) => one.class === 'reply').map((one) => one.at))
    expect(Math.min(...bulk.map((one) => one.at))).toBeGreaterThan(lastReply)
  })

  it('T40 when the platform says it is too much: half as fast, told once, and back to full speed in hours', async () => {
    const replies = Array.from({ length: 40 }, (_, at) => ({
      at: START + at,
      class: 'reply' as const,
      to: { person: PEOPLE[at] ?? '' },
      toStaff: false,
    }))
    const { left, unsent: lost, limits, told, budget, now } = await simulate(replies, 3, new Set([5, 6]))
    expect({ lost, limits, told, sent: left.length }).toEqual({ lost: 0, limits: 2, told: 1, sent: 40 })
    expect(budget.factor(now)).toBeLessThan(1)
    expect(budget.factor(now + 8 * HOUR)).toBe(1)
    const after = left.slice(4, 20)
    for (const [at, one] of after.slice(1).entries()) expect(one.at - (after[at]?.at ?? 0)).toBeGreaterThanOrEqual(6 * SECOND)
  })

  it.each([
    ['forward into the night', new Map([[4, 20 * MINUTE]])],
    [
      'forward into the night and back out of it',
      new Map([
        [4, 20 * MINUTE],
        [6, -25 * MINUTE],
      ]),
    ],
    ['back into the night, in the morning', new Map([[14, -30 * MINUTE]])],
    ['back to the evening before', new Map([[14, -9 * HOUR]])],
  ])('T40 a clock that is set %s while a notice leaves: the windows hold, and each leaves once', async (_how, jumps) => {
    const notice = (at: number) => ROOMS.map((room) => ({ at, class: 'bulk' as const, to: { room }, toStaff: false }))
    const answers = (at: number) =>
      PEOPLE.slice(0, 4).map((person) => ({ at: at + 1, class: 'reply' as const, to: { person }, toStaff: false }))
    const evening = START + 13 * HOUR + 20 * MINUTE
    const {
      left,
      unsent: lost,
      rules,
    } = await simulate([...notice(evening), ...answers(evening + 30 * MINUTE), ...notice(evening + 9 * HOUR)], 5, new Set(), jumps)
    expect(lost).toBe(0)
    const bulk = left.filter((one) => one.class === 'bulk')
    for (const one of bulk) expect(leavesAt(rules, one.class, one.toStaff, one.at), 'outside its windows').toBe(one.at)
    expect(ROOMS.map((room) => bulk.filter((one) => one.conversation === `room:${room}`).length)).toEqual(ROOMS.map(() => 2))
    expect(left.filter((one) => one.class === 'reply')).toHaveLength(4)
  })

  it('however many wait for their turn, they are not read again at each look', async () => {
    const fresh = await freshDatabase('sqlite', { seeded: true })
    try {
      const { db } = fresh
      await seedReference(db, TEST_DISTRICT)
      let read = 0
      const run: typeof db.run = async (asked, params) => {
        const rows = await db.run(asked, params)
        read += Array.isArray(rows) ? rows.length : 0
        return rows
      }
      await db.transaction(async (tx) => {
        for (let nth = 0; nth < 3_000; nth++) {
          const message = { account: 'bot', purpose: 'test', text: '示例', class: 'bulk' as const, toStaff: false }
          await post(tx, { ...message, to: { person: `p${nth}` } }, START)
        }
      })
      let now = START
      const gateway = { state: 'up', send: async () => ({ id: undefined }) } as unknown as Gateway
      const budget = createBudget(
        () => limitsOf(db.rules, now),
        () => 0.5,
      )
      const watched: typeof db = {
        ...db,
        run,
        get rules() {
          return db.rules
        },
      }
      const sender = newSender({
        db: watched,
        gateway,
        bytes: { put: async () => {}, get: async () => undefined, remove: async () => {} },
        now: () => now,
        listen: () => {},
        budget,
      })
      expect(await sendOne(sender, budget)).toBe(0)
      for (const later of [0, 500, 1_600, 3_900]) {
        read = 0
        now = START + later
        expect(await sendOne(sender, budget)).toBeGreaterThan(0)
        expect(read).toBe(0)
      }
      now = START + 4_000
      expect(await sendOne(sender, budget)).toBe(0)
    } finally {
      await fresh.stop()
    }
  })
})
