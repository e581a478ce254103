import type { Clock } from '../../clock.js'
import type { Gateway } from '../gateway.js'
import type { Policy } from '../policy.js'
import type { LinkLimits } from './link-options.js'
import type { PuppetOptions } from './make-puppet.js'

/** Times in milliseconds; the defaults are for production. */
export interface WechatyLimits extends LinkLimits {
  /** No send or recall takes longer. */
  send?: number
  /** The pause after each ten look-ups of a roster. */
  lookUpPause?: number
}

export type WechatyOptions = {
  clock?: Clock
  policy?: Policy
  /** Whether the platform's own record tells that something was said; only the simulated one can. */
  saidLately?: Gateway['saidLately']
  /** Called once when another bot holds the token since this one was started: two must not run. */
  rival?(): void
  /** Called once when the puppet cannot be loaded or made, with a word for why: nothing can work then, and nothing is tried again. */
  unusable?(reason: string): void
} & WechatyLimits &
  PuppetOptions
