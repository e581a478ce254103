import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gatherCrowd, morningClock } from '../crowd.js'
import { measureDisk } from '../disk.js'
import { startEcho } from '../echo.js'
import { startFloor } from '../floor.js'
import { type Latency, measureLatency, measureRate } from '../load.js'
import type { StartSubject } from '../subject.js'
import type { TrafficName } from '../traffic.js'
import { startWhole } from '../whole.js'

export type SubjectName = 'echo' | 'floor' | 'whole'

export interface RateArgs {
  subject: SubjectName
  traffic: TrafficName
  redisUrl?: string | undefined
  warmUp: number
  /** 0: not measured. */
  messages: number
  inFlight?: number
  /** Every transaction has a commit of its own. */
  ungrouped?: boolean
  /** Then so many seconds at so many a second. */
  paces?: { seconds: number; aSecond: number }[]
  /** Groups of ten riders; the bench's own number when it is not said. */
  rooms?: number
  /** The file that the processor profile of `messages` is written to. */
  profile?: string
}

export interface RateResult {
  rate: number
  /** Microseconds of processor time a message, of all threads: on a shared machine steadier than the rate. */
  cpu: number
  latencies: PaceLatency[]
}

/** At one pace, and what the disk alone took at the same time. */
export interface PaceLatency extends Latency {
  disk: Latency
}

/** Seconds of a pace before it is measured: the disk is still busy with what a burst left. */
const SETTLING = 6

const START: Record<SubjectName, StartSubject> = { echo: startEcho, floor: startFloor, whole: startWhole }

export async function run(args: RateArgs): Promise<RateResult> {
  const { traffic, warmUp, messages, redisUrl, inFlight = 1_000, ungrouped = false, paces = [] } = args
  const folder = mkdtempSync(join(tmpdir(), 'huoban-bench-'))
  const clock = morningClock()
  const crowd = await gatherCrowd(clock, args.rooms)
  const subject = await START[args.subject](crowd, { folder, redisUrl, traffic, ungrouped, now: () => clock.now() })
  try {
    let from = 0
    const say = async (count: number) => {
      const rate = count > 0 ? await measureRate({ crowd, subject, traffic, from, count, inFlight }) : 0
      from += count
      return rate
    }
    await say(warmUp)
    const before = process.cpuUsage()
    const rate = await (args.profile ? profiled(args.profile, () => say(messages)) : say(messages))
    const { user, system } = process.cpuUsage(before)
    const latencies: PaceLatency[] = []
    const keep = async (pace: { seconds: number; aSecond: number }) => {
      const latency = await measureLatency({ crowd, traffic, from, ...pace })
      from += pace.seconds * pace.aSecond
      return latency
    }
    for (const pace of paces) {
      await keep({ ...pace, seconds: SETTLING })
      const [latency, disk] = await Promise.all([keep(pace), measureDisk(folder, pace)])
      latencies.push({ ...latency, disk })
    }
    return { rate, cpu: messages > 0 ? (user + system) / messages : 0, latencies }
  } finally {
    await subject.stop()
    rmSync(folder, { recursive: true })
  }
}

async function profiled<T>(file: string, work: () => Promise<T>): Promise<T> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  const result = await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  writeFileSync(file, JSON.stringify(profile))
  return result
}
