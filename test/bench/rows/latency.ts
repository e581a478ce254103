import { tmpdir } from 'node:os'
import { quickFolder } from '../../support/quick-folder.js'
import { atMost, type Figure, type Row } from '../row.js'
import { runTask } from '../run-task.js'
import type { PaceLatency, RateResult } from '../tasks/rate.js'

const PACES = [50, 200]

interface Most {
  p50: number
  p99: number
}

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
      const measured = await measure(url, PACES, seconds)
      figures.push(...measured.flatMap((one, at) => judged(`${name}, ${PACES[at]} a second`, one, most)))
      const stalled = PACES.filter((_, at) => measured[at] && isTheDisk(measured[at], most))
      const folder = quickFolder()
      if (stalled.length === 0 || folder === tmpdir()) continue
      const again = await measure(url, stalled, seconds, folder)
      figures.push(...again.flatMap((one, at) => judged(`${name}, ${stalled[at]} a second, files in memory`, one, most)))
    }
    return figures
  },
}

async function measure(redisUrl: string | undefined, rates: readonly number[], seconds: number, folder?: string): Promise<PaceLatency[]> {
  const paces = rates.map((aSecond) => ({ aSecond, seconds }))
  const args = { subject: 'whole', traffic: 'mixed', redisUrl, warmUp: 5_200, messages: 0, paces }
  return (await runTask<RateResult>('rate', args, folder ? { env: { TMPDIR: folder } } : {})).latencies
}

function judged(name: string, one: PaceLatency, most: Most): Figure[] {
  const disk = `the disk alone meanwhile ${one.disk.p50.toFixed(1)} and ${one.disk.p99.toFixed(1)} ms`
  return [
    { name: `${name}, p50`, value: one.p50, unit: 'ms', ...atMost(one.p50, most.p50, 'ms') },
    {
      name: `${name}, p99`,
      value: one.p99,
      unit: 'ms',
      note: isTheDisk(one, most) ? `the limit is this machine's disk: ${disk.slice(4)}; aim ${most.p99} ms` : disk,
      ...(isTheDisk(one, most) ? {} : atMost(one.p99, most.p99, 'ms')),
    },
  ]
}

/** A message waits for the disk twice, and for those that a stall has piled up before it: with a disk as slow as this it says nothing of us. */
const isTheDisk = ({ p99, disk }: PaceLatency, most: Most) => p99 > most.p99 && 3 * disk.p99 > most.p99
