import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { createApp, createSimGateway } from '../built.js'
import { gatherCrowd, morningClock } from '../crowd.js'
import { measureRate } from '../load.js'
import { splitConfig } from '../split-config.js'
import { wordsOf } from '../traffic.js'
import { register } from '../whole.js'
import type { WorkerArgs } from './worker.js'

export interface SplitArgs extends Omit<WorkerArgs, 'since'> {
  workers: number
  warmUp: number
  messages: number
}

export interface SplitResult {
  rate: number
  /** Share of a core that the gateway's process took. */
  gatewayCpu: number
  /** Share of all cores of the machine that somebody used meanwhile. */
  busy: number
}

/** The gateway in this process, workers in theirs. */
export async function run(args: SplitArgs): Promise<SplitResult> {
  const { workers: count, warmUp, messages } = args
  const since = Date.now()
  const clock = morningClock(since)
  const crowd = await gatherCrowd(clock)
  const app = await createApp({ config: splitConfig('gateway', args), clock, gateway: createSimGateway(crowd.world) })
  await app.db.transaction((tx) => register(tx, crowd, 'tongzhou', clock.now()))
  const workers = await Promise.all(Array.from({ length: count }, () => startWorker({ ...args, since })))
  await app.start()
  // What is said before the chat is up is not heard.
  await app.settle()
  const subject = { wordsFor: (traffic: 'command' | 'mixed', nth: number) => wordsOf(crowd, traffic, nth), stop: () => app.stop() }
  const traffic = 'command'
  try {
    await measureRate({ crowd, subject, traffic, from: 0, count: warmUp })
    const before = process.cpuUsage()
    const idleBefore = idle()
    const began = performance.now()
    const rate = await measureRate({ crowd, subject, traffic, from: warmUp, count: messages })
    const { user, system } = process.cpuUsage(before)
    const took = performance.now() - began
    return { rate, gatewayCpu: (user + system) / 1000 / took, busy: 1 - (idle() - idleBefore) / (took * cpus().length) }
  } finally {
    for (const worker of workers) worker.kill()
    await app.stop()
  }
}

/** Milliseconds in which the cores of this machine had nothing to do. */
const idle = () => cpus().reduce((sum, { times }) => sum + times.idle, 0)

async function startWorker(args: WorkerArgs): Promise<ChildProcess> {
  const child = fork(new URL('../child.ts', import.meta.url), { execArgv: process.execArgv })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a worker ended with ${code}`)
  })
  child.send({ task: 'worker', args })
  await Promise.race([once(child, 'message'), ended])
  ended.catch(() => {})
  return child
}
