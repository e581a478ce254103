import type { Crowd } from './crowd.js'
import { isAnswer, type Subject } from './subject.js'
import { nthRider, sayNth, type TrafficName, wordsOf } from './traffic.js'

/** Messages that wait for their answers at one time: a burst, not a flood. */
const IN_FLIGHT = 1_000
const STALLED_MS = 60_000

export interface Load {
  crowd: Crowd
  subject: Subject
  traffic: TrafficName
  /** The messages from this one on, so many. */
  from: number
  count: number
  /** Answers that are waited for at one time; 1: nothing has a neighbour to share a commit with. */
  inFlight?: number
}

/** Says messages as fast as they are answered. Resolves with messages a second; rejects when answers stop. */
export function measureRate({ crowd, subject, traffic, from, count, inFlight = IN_FLIGHT }: Load): Promise<number> {
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
      while (said < count && owed < inFlight) {
        owed += subject.wordsFor(traffic, from + said)
        sayNth(crowd, traffic, from + said++)
      }
      if (said < count) setImmediate(feed)
    }
    feed()
  })
}

export interface Heard {
  crowd: Crowd
  from: number
  count: number
  /** How many were heard so far. */
  heard(): number
}

/** Says messages nobody answers. Resolves with messages a second until the last was heard. */
export async function measureHeard({ crowd, from, count, heard }: Heard): Promise<number> {
  const before = heard()
  const began = performance.now()
  // Asking is a read of the database where messages are recorded: once a turn, not once a message.
  for (let said = 0, known = 0; known < count; known = heard() - before) {
    for (let some = 0; some < 50 && said < count && said - known < 4 * IN_FLIGHT; some++) sayNth(crowd, 'command', from + said++)
    if (performance.now() - began > STALLED_MS) throw new Error(`messages were not heard: ${known} of ${said}`)
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return (count / (performance.now() - began)) * 1000
}

export interface Latency {
  p50: number
  p99: number
}

export interface Pace {
  crowd: Crowd
  traffic: TrafficName
  from: number
  seconds: number
  aSecond: number
}

/** Milliseconds from saying to being answered in the group, at a steady pace. What is not answered is said and not measured. */
export async function measureLatency({ crowd, traffic, from, seconds, aSecond }: Pace): Promise<Latency> {
  const count = seconds * aSecond
  const waiting = new Map<string, number[]>()
  const took: number[] = []
  let said = 0
  let awaited = 0
  await new Promise<void>((resolve, reject) => {
    const stalled = setTimeout(() => reject(new Error(`answers stopped: ${took.length} of ${awaited}`)), STALLED_MS + seconds * 1000)
    const stop = crowd.world.onEntry((entry) => {
      // An answer in a group mentions who is answered; one rider's answers come in the order of what was said.
      const asked = isAnswer(entry, crowd) && entry.room ? waiting.get(entry.mentions[0] ?? '')?.shift() : undefined
      if (asked === undefined) return
      took.push(performance.now() - asked)
      endWhenAnswered()
    })
    const endWhenAnswered = () => {
      if (said < count || took.length < awaited) return
      clearTimeout(stalled)
      stop()
      resolve()
    }
    const began = performance.now()
    const pace = setInterval(() => {
      // A timer that fires late catches up, so that the pace is kept.
      while (said < count && said < ((performance.now() - began) / 1000) * aSecond) {
        const { id } = nthRider(crowd, from + said)
        if (wordsOf(crowd, traffic, from + said) > 0) {
          awaited++
          waiting.set(id, [...(waiting.get(id) ?? []), performance.now()])
        }
        sayNth(crowd, traffic, from + said++)
      }
      if (said < count) return
      clearInterval(pace)
      // The last may be one that nobody answers.
      endWhenAnswered()
    }, 1000 / aSecond)
  })
  return latencyOf(took)
}

/** Of milliseconds in any order. */
export function latencyOf(took: readonly number[]): Latency {
  const sorted = [...took].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}
