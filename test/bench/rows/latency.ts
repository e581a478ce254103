import { atMost, type Figure, type Row } from '../row.js'
import { runTask } from '../run-task.js'
import type { RateResult } from '../tasks/rate.js'

const PACES = [50, 200]

/** From the message being said to its answer being handed to the chat, mixed nouns at a steady pace. */
export const latency: Row = {
  key: 'latency',
  title: 'Milliseconds from a message to its answer, mixed nouns at a steady pace',
  async run({ quick, redisUrl }) {
    const seconds = quick ? 8 : 60
    const figures: Figure[] = []
    for (const [name, url, most] of [
      ['in process', undefined, { p50: 3, p99: 12 }],
      ['on Redis', redisUrl, { p50: 4, p99: 20 }],
    ] as const) {
      if (name === 'on Redis' && !url) continue
      const paces = PACES.map((aSecond) => ({ aSecond, seconds }))
      const args = { subject: 'whole', traffic: 'mixed', redisUrl: url, warmUp: 5_200, messages: 0, paces }
      const { latencies } = await runTask<RateResult>('rate', args)
      for (const [at, { p50, p99 }] of latencies.entries()) {
        figures.push({ name: `${name}, ${PACES[at]} a second, p50`, value: p50, unit: 'ms', ...atMost(p50, most.p50, 'ms') })
        figures.push({ name: `${name}, ${PACES[at]} a second, p99`, value: p99, unit: 'ms', ...atMost(p99, most.p99, 'ms') })
      }
    }
    return figures
  },
}
