import type { Gateway } from '../gateway.js'
import { createWechatyGateway } from '../wechaty.js'
import type { SimWorldHost } from './create-world.js'
import { SimPuppet } from './puppet.js'
import { saidLately } from './said-lately.js'

/** The gateway of the simulated chat: real Wechaty on a puppet over this world. */
export function createSimGateway(world: SimWorldHost): Gateway {
  let delivered = 0
  world.onDeliver(() => {
    delivered++
  })
  return createWechatyGateway({
    puppet: () => new SimPuppet(world),
    delivered: () => delivered,
    saidLately: (conversation, text, since) => saidLately(world, conversation, text, since),
  })
}
