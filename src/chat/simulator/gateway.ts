import type { Gateway } from '../gateway.js'
import type { WechatyLimits } from '../wechaty/options.js'
import { createWechatyGateway } from '../wechaty.js'
import type { SimWorldHost } from './host.js'
import { SimPuppet } from './puppet.js'

/** The gateway of the simulated chat: real Wechaty on a puppet over this world. */
export function createSimGateway(world: SimWorldHost, limits: WechatyLimits = {}): Gateway {
  return createWechatyGateway({
    puppet: () => new SimPuppet(world),
    clock: { now: () => world.now() },
    saidLately: world.saidLately,
    ...limits,
  })
}
