import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, createSimGateway, readConfig } from '../built.js'
import { type Crowd, gatherCrowd, morningClock } from '../crowd.js'
import { measureRate } from '../load.js'
import { sayNth } from '../traffic.js'
import { startWhole } from '../whole.js'

const MIB = 2 ** 20
/** What is really held: the heap after a collection, and what lies beside it. */
function held(): { heap: number; resident: number } {
  global.gc?.()
  global.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: (heapUsed + external) / MIB, resident: rss / MIB }
}

export interface MemoryArgs {
  messages: number
  /** Simulated hours; 0: the messages are measured. */
  hours: number
}

export interface MemoryResult {
  start: { heap: number; resident: number }
  half: { heap: number; resident: number }
  end: { heap: number; resident: number }
}

export async function run({ messages, hours }: MemoryArgs): Promise<MemoryResult> {
  const folder = mkdtempSync(join(tmpdir(), 'huoban-bench-'))
  try {
    return await (hours > 0 ? overHours(folder, hours) : overMessages(folder, messages))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function overMessages(folder: string, messages: number): Promise<MemoryResult> {
  const clock = morningClock()
  const crowd = await gatherCrowd(clock)
  const traffic = 'command'
  const subject = await startWhole(crowd, { folder, redisUrl: undefined, traffic, now: () => clock.now() })
  const start = held()
  const say = (from: number) => measureRate({ crowd, subject, traffic, from, count: messages / 2 })
  await say(0)
  const half = held()
  await say(messages / 2)
  const end = held()
  await subject.stop()
  return { start, half, end }
}

/** A day in steps of ten minutes, every rider heard once in two hours. */
async function overHours(folder: string, hours: number): Promise<MemoryResult> {
  let now = Date.parse('2026-03-03T00:00:00+08:00')
  const clock = { now: () => now }
  const crowd: Crowd = await gatherCrowd(clock)
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error', SEND_CAPS: 'off' })
  const app = await createApp({ config, clock, gateway: createSimGateway(crowd.world), manual: true })
  await app.start()
  await app.settle()
  const start = held()
  let half = start
  const steps = hours * 6
  for (let step = 0, nth = 0; step < steps; step++) {
    for (let said = 0; said < 33; said++) sayNth(crowd, 'command', nth++)
    now += 600_000
    await app.settle()
    if (step === Math.floor(steps / 2)) half = held()
  }
  const end = held()
  await app.stop()
  return { start, half, end }
}
