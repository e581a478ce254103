import type { Wechaty } from 'wechaty'
import type * as PUPPET from 'wechaty-puppet'
import type { FixedPuppetService } from './fixed-puppet-service.js'
import { within } from './within.js'

const TEAR_DOWN = 3_000

/** One life of the connection. */
export interface Connection {
  bot: Wechaty
  puppet: PUPPET.Puppet
  /** False when it was given up. */
  live(): boolean
}

/** Ends it; what hangs is not waited for. */
export async function takeDown({ bot, puppet }: Connection): Promise<void> {
  await within(bot.stop(), TEAR_DOWN, 'stop').catch(() => {})
  if (isOverGrpc(puppet)) puppet.closeChannel()
}

/** Without loading gRPC where no puppet is a service. */
export const isOverGrpc = (puppet: PUPPET.Puppet): puppet is FixedPuppetService => 'closeChannel' in puppet
