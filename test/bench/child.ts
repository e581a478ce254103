import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { log } from './built.js'
import { gatherCrowd, morningClock } from './crowd.js'
import { startEcho } from './echo.js'
import { startFloor } from './floor.js'
import { type Latency, measureLatency, measureRate } from './load.js'
import type { StartSubject } from './subject.js'
import type { TrafficName } from './traffic.js'
import { startWhole } from './whole.js'

export type SubjectName = 'echo' | 'floor' | 'whole'

export interface Order {
  subject: SubjectName
  redisUrl: string | undefined
  traffic: TrafficName
  messages: number
  warmUp: number
  /** Seconds at fifty a second; 0: not measured. */
  latencySeconds: number
}

export interface Result {
  rate: number
  /** Microseconds of processor time a message, of all threads: on a shared machine steadier than the rate. */
  cpu: number
  latency: Latency | undefined
}

const START: Record<SubjectName, StartSubject> = { echo: startEcho, floor: startFloor, whole: startWhole }

/** One run of one subject, alone in its process. */
async function run(order: Order): Promise<Result> {
  log.level = 'error'
  const folder = mkdtempSync(join(tmpdir(), 'huoban-bench-'))
  const clock = morningClock()
  const crowd = await gatherCrowd(clock)
  const subject = await START[order.subject](crowd, { folder, redisUrl: order.redisUrl, now: () => clock.now() })
  try {
    const { traffic, warmUp, messages, latencySeconds } = order
    await measureRate({ crowd, subject, traffic, from: 0, count: warmUp })
    const before = process.cpuUsage()
    const rate = await measureRate({ crowd, subject, traffic, from: warmUp, count: messages })
    const { user, system } = process.cpuUsage(before)
    const from = warmUp + messages
    const latency = latencySeconds > 0 ? await measureLatency({ crowd, traffic, from, seconds: latencySeconds }) : undefined
    return { rate, cpu: (user + system) / messages, latency }
  } finally {
    await subject.stop()
    rmSync(folder, { recursive: true })
  }
}

process.once('message', (order: Order) => {
  run(order).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
