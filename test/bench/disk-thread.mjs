// What the thread of disk.ts runs: for each arrival of a steady pace a block is written and brought to the disk; arrivals meanwhile share the next.
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const { file, aSecond, seconds } = workerData
const BLOCK = Buffer.alloc(16_384, 1)
const sleeper = new Int32Array(new SharedArrayBuffer(4))

const log = openSync(file, 'w')
const began = performance.now()
const took = []
let arrived = 0
while (took.length < seconds * aSecond) {
  const due = Math.min(seconds * aSecond, Math.floor(((performance.now() - began) / 1000) * aSecond))
  if (due === arrived) {
    Atomics.wait(sleeper, 0, 0, Math.max(1, began + ((arrived + 1) / aSecond) * 1000 - performance.now()))
    continue
  }
  for (let some = arrived; some < due; some++) writeSync(log, BLOCK)
  fdatasyncSync(log)
  for (; arrived < due; arrived++) took.push(performance.now() - began - ((arrived + 1) / aSecond) * 1000)
}
closeSync(log)
parentPort.postMessage(took)
