import { describe, expect, it } from 'vitest'
import { run as broadcast } from '../bench/tasks/broadcast.js'
import { run as growth } from '../bench/tasks/growth.js'
import { run as heard } from '../bench/tasks/heard.js'
import { run as memory } from '../bench/tasks/memory.js'
import { run as rate } from '../bench/tasks/rate.js'

/** The tasks of the bench with next to nothing to do: what they say to the bot is still understood, and each answer still comes. */
describe('the bench', () => {
  it.each(['listen', 'record'] as const)('hears: %s', async (subject) => {
    expect((await heard({ subject, warmUp: 20, messages: 40 })).rate).toBeGreaterThan(0)
  })

  it.each(['echo', 'floor'] as const)('is answered: %s', async (subject) => {
    expect((await rate({ subject, traffic: 'command', warmUp: 0, messages: 60, rooms: 2 })).rate).toBeGreaterThan(0)
  })

  it('is answered: every line of every round, and then at a pace', { timeout: 600_000 }, async () => {
    const paces = [{ seconds: 1, aSecond: 20 }]
    const { rate: measured, latencies } = await rate({ subject: 'whole', traffic: 'mixed', warmUp: 0, messages: 5_200, paces })
    expect(measured).toBeGreaterThan(0)
    expect(latencies[0]?.p50).toBeGreaterThan(0)
  })

  it('sends a notice at the pace of an account, answers before it', async () => {
    const { replyP95, minutes } = await broadcast({ groups: 30, answersAMinute: 4 })
    expect(replyP95).toBeLessThanOrEqual(5)
    expect(minutes).toBeGreaterThan(1)
  })

  it('fills a file and lets simulated hours go by', async () => {
    expect((await growth({ members: 100, inbox: 100, timers: 100, seconds: 1 })).bytes).toBeGreaterThan(0)
    expect((await memory({ messages: 0, hours: 1 })).end.heap).toBeGreaterThan(0)
  })
})
