import { createSimGateway } from '../../../src/chat/simulator/gateway.js'
import { createBullQueue } from '../../../src/queue/bullmq.js'
import { createFakeGateway } from '../fake-gateway.js'
import type { RunOptions } from './run.js'

/** The two ways a story runs: a fake gateway and the local queue, or the simulated puppet under real Wechaty, with BullMQ where there is a Redis. */
export function through(way: 'fake' | 'wechaty'): Omit<RunOptions, 'db'> {
  if (way === 'fake') return { gateway: (world) => createFakeGateway(world) }
  const url = process.env.REDIS_URL ?? process.env.TEST_REDIS_URL
  let count = 0
  const prefix = `story-${process.pid}-${Math.random().toString(36).slice(2)}`
  const queue = () =>
    createBullQueue({ url: url ?? '', prefix: `${prefix}-${count++}`, onError: (name, key, error) => console.error(name, key, error) })
  return { gateway: (world) => createSimGateway(world), ...(url ? { queue } : {}) }
}
