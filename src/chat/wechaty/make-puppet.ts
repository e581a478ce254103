import type * as PUPPET from 'wechaty-puppet'
import type { Clock } from '../../clock.js'
import { discoverEndpoint } from './discover.js'
import { keepMembers } from './member-cache.js'
import { madeOrUnusable } from './unusable.js'

const WEEK_SECONDS = 7 * 86_400

/** A puppet made elsewhere, or where the gateway is and how it is spoken to. */
export type PuppetOptions = { puppet(): PUPPET.Puppet } | { token: string; endpoint: string | undefined; authority: string; noTls: boolean }

/** A new one each time; throws `PuppetUnusable` where none can be had. */
export async function makePuppet(options: PuppetOptions, clock: Clock): Promise<PUPPET.Puppet> {
  const puppet = await newPuppet(options)
  keepMembers(puppet, clock)
  return puppet
}

async function newPuppet(options: PuppetOptions): Promise<PUPPET.Puppet> {
  if ('puppet' in options) return options.puppet()
  const { token, noTls } = options
  const endpoint = options.endpoint ?? (await discoverEndpoint(token, options.authority))
  // The text before the last `_` of a token names the gateway's certificate; a token without one means the built-in certificate.
  const tls = { ...(noTls ? { disable: true } : {}), ...(token.includes('_') ? {} : { serverName: 'insecure' }) }
  // One authority for reconnecting: Wechaty's own watchdog is put off for a week.
  return madeOrUnusable(async () => {
    const { FixedPuppetService } = await import('./fixed-puppet-service.js')
    return new FixedPuppetService({ endpoint, token, timeoutSeconds: WEEK_SECONDS, tls })
  })
}
