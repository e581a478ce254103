import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Latency, latencyOf } from './load.js'

/**
 * Milliseconds from an arrival until a block written for it is on the disk of this folder, with nothing else done: what the disk alone makes
 * everybody wait who answers for what was said. Measured beside ours, at the same pace and time, by a thread of its own.
 */
export function measureDisk(folder: string, { seconds, aSecond }: { seconds: number; aSecond: number }): Promise<Latency> {
  const file = join(folder, 'disk-alone')
  const thread = new Worker(new URL('./disk-thread.mjs', import.meta.url), { workerData: { file, seconds, aSecond }, execArgv: [] })
  return new Promise((resolve, reject) => {
    thread.once('error', reject)
    thread.once('message', (took: number[]) => {
      rmSync(file)
      resolve(latencyOf(took))
    })
  })
}
