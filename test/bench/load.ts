import type { Crowd } from './crowd.js'
import { isAnswer, type Subject } from './subject.js'
import { nthRider, sayNth, type TrafficName } from './traffic.js'

/** Messages that wait for their answers at one time: a burst, not a flood. */
const IN_FLIGHT = 1_000
const STALLED_MS = 30_000

export interface Load {
  crowd: Crowd
  subject: Subject
  traffic: TrafficName
  /** The messages from this one on, so many. */
  from: number
  count: number
}

/** Says messages as fast as they are answered. Resolves with messages a second; rejects when answers stop. */
export function measureRate({ crowd, subject, traffic, from, count }: Load): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = 0
    let owed = 0
    const began = performance.now()
    const stalled = setTimeout(() => {
      stop()
      reject(new Error(`answers stopped: ${owed} are missing after ${said} messages`))
    }, STALLED_MS)
    const stop = crowd.world.onEntry((entry) => {
      if (!isAnswer(entry, crowd)) return
      owed--
      stalled.refresh()
      if (said < count || owed > 0) return
      clearTimeout(stalled)
      stop()
      resolve((count / (performance.now() - began)) * 1000)
    })
    const feed = () => {
      while (said < count && owed < IN_FLIGHT) {
        owed += subject.wordsFor(traffic, from + said)
        sayNth(crowd, traffic, from + said++)
      }
      if (said < count) setImmediate(feed)
    }
    feed()
  })
}

export interface Latency {
  p50: number
  p99: number
}

const A_SECOND = 50

/** Milliseconds from saying to being answered in the group, at a steady 50 messages a second. */
export async function measureLatency({
  crowd,
  traffic,
  from,
  seconds,
}: Omit<Load, 'count' | 'subject'> & { seconds: number }): Promise<Latency> {
  const count = seconds * A_SECOND
  const waiting = new Map<string, number[]>()
  const took: number[] = []
  let said = 0
  await new Promise<void>((resolve, reject) => {
    const stalled = setTimeout(() => reject(new Error('answers stopped')), STALLED_MS + seconds * 1000)
    // Answers of one group come in the order of its requests.
    const stop = crowd.world.onEntry((entry) => {
      const asked = isAnswer(entry, crowd) ? waiting.get(entry.room ?? '')?.shift() : undefined
      if (asked === undefined) return
      took.push(performance.now() - asked)
      if (took.length < count) return
      clearTimeout(stalled)
      stop()
      resolve()
    })
    const began = performance.now()
    const pace = setInterval(() => {
      // A timer that fires late catches up, so that the pace is kept.
      while (said < count && said < ((performance.now() - began) / 1000) * A_SECOND) {
        const { room } = nthRider(crowd, from + said)
        waiting.set(room, [...(waiting.get(room) ?? []), performance.now()])
        sayNth(crowd, traffic, from + said++)
      }
      if (said >= count) clearInterval(pace)
    }, 1000 / A_SECOND)
  })
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}
