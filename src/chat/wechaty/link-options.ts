import type * as PUPPET from 'wechaty-puppet'
import type { Connection } from './connection.js'

/** Times in milliseconds; the defaults are for production. */
export interface LinkLimits {
  /** The first wait before connecting anew; doubled up to the longest. */
  firstWait?: number
  longestWait?: number
  /** No sign of life for so long means the connection is dead; gateways beat every 15 s. */
  silence?: number
  /** A gateway that never says `ready` counts as ready so long after the login. */
  readyWithin?: number
}

export interface LinkOptions extends LinkLimits {
  /** A new puppet for every connection: Wechaty's watchdog leaves listeners behind on an old one. */
  makePuppet(): Promise<PUPPET.Puppet>
  /** Wires a fresh bot, before it starts. */
  wire(connection: Connection): void
  /** The platform says which account this is. */
  loggedIn(connection: Connection, accountId: string): Promise<void>
  /** Logged in no more, or the connection is gone. */
  loggedOut(): void
  /** Another bot has the token, time after time since this one was started. */
  rival?(): void
  /** No puppet can be had, and none is asked for again: why. */
  unusable?(reason: string): void
  /** A word for the log: nothing of what anybody wrote. */
  problem(what: string): void
}
