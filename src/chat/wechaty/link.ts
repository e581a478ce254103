import { type Wechaty, WechatyBuilder } from 'wechaty'
import type * as PUPPET from 'wechaty-puppet'
import type { GatewayState } from '../gateway.js'
import type { FixedPuppetService } from './fixed-puppet-service.js'
import { PuppetUnusable } from './unusable.js'
import { within } from './within.js'

/** One life of the connection. */
export interface Connection {
  bot: Wechaty
  puppet: PUPPET.Puppet
  /** False when it was given up. */
  live(): boolean
}

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

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 60_000
const SILENCE = 45_000
const READY_WITHIN = 60_000
/** Up for so long, the next loss begins with the first wait again. */
const STEADY = 20_000
const TEAR_DOWN = 3_000
/** A bot that has just died may seem to be there for a moment; one that is there so many times is. */
const MOST_RIVALS = 4
/** gRPC's word for a second client on one token. */
const ALREADY_EXISTS = 6
const UNAUTHENTICATED = 16

/**
 * Keeps one live Wechaty, made anew whenever it dies. Left to itself the stock client notices a dead gateway only through its
 * one-minute watchdog, tries a single reset, and stays dead for good when the gateway is still away.
 */
export class Link {
  state: GatewayState = 'stopped'
  /** The connection that is logged in and ready, while `state` is `up`. */
  up: Connection | undefined
  private generation = 0
  private wait: number
  private readonly timers = new Set<NodeJS.Timeout>()
  /** Turned away for another bot's sake since the start; undefined once this one has been up. */
  private rivals: number | undefined = 0
  private current: { connection: Connection; silence: NodeJS.Timeout } | undefined
  private ending: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: LinkOptions) {
    this.wait = options.firstWait ?? FIRST_WAIT
  }

  start(): void {
    if (this.state !== 'stopped') return
    void this.connect()
  }

  async stop(): Promise<void> {
    this.generation++
    this.state = 'stopped'
    this.giveUp()
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
    await this.ending
  }

  private later(milliseconds: number, work: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      work()
    }, milliseconds)
    this.timers.add(timer)
    return timer
  }
  private cancel(timer: NodeJS.Timeout | undefined): void {
    if (!timer) return
    clearTimeout(timer)
    this.timers.delete(timer)
  }

  private giveUp(): void {
    const current = this.current
    this.current = undefined
    this.up = undefined
    if (!current) return
    this.cancel(current.silence)
    this.options.loggedOut()
    this.ending = takeDown(current.connection)
  }

  private lost(connection: Connection, why: string): void {
    if (!connection.live()) return
    this.options.problem(why)
    this.generation++
    this.state = 'down'
    this.giveUp()
    this.again()
  }

  private again(): void {
    // Many bots may have lost the same gateway: they do not come back at the same moment.
    const wait = this.wait * (0.8 + Math.random() * 0.4)
    this.wait = Math.min(this.wait * 2, this.options.longestWait ?? LONGEST_WAIT)
    const mine = this.generation
    this.later(wait, () => {
      // The old connection's last words first: a gateway has one event stream.
      void this.ending.then(() => {
        if (mine === this.generation) void this.connect()
      })
    })
  }

  private async connect(): Promise<void> {
    const mine = ++this.generation
    const live = () => mine === this.generation
    this.state = 'connecting'
    let connection: Connection | undefined
    try {
      const puppet = await this.options.makePuppet()
      if (!live()) return
      connection = { bot: WechatyBuilder.build({ puppet }), puppet, live }
      const silence = this.later(this.options.silence ?? SILENCE, () => connection && this.lost(connection, 'silence'))
      this.current = { connection, silence }
      this.listen(connection, silence)
      await connection.bot.start()
      // `start` never rejects: a gateway that could not be reached shows only in the state.
      if (puppet.state.active() !== true) this.lost(connection, 'not started')
    } catch (error) {
      if (!live()) return
      if (error instanceof PuppetUnusable) return this.endFor(error)
      this.options.problem(error instanceof Error ? error.name : 'error')
      if (connection) this.lost(connection, 'not connected')
      else {
        this.state = 'down'
        this.again()
      }
    }
  }

  private endFor({ reason }: PuppetUnusable): void {
    this.state = 'down'
    this.options.problem(`the puppet cannot be loaded: ${reason}`)
    this.options.unusable?.(reason)
  }

  private listen(connection: Connection, silence: NodeJS.Timeout): void {
    const { bot, puppet } = connection
    const whenLive = (work: () => void) => () => {
      if (connection.live()) work()
    }
    // Without a listener an `error` event ends the process.
    bot.on('error', () => {})
    puppet.on(
      'heartbeat',
      whenLive(() => void silence.refresh()),
    )
    puppet.on(
      'scan',
      whenLive(() => this.out('scan')),
    )
    puppet.on(
      'logout',
      whenLive(() => this.out('connecting')),
    )
    const ready = createReady(() => this.isUp(connection))
    puppet.on(
      'ready',
      whenLive(() => ready.said()),
    )
    puppet.on('logout', () => ready.not())
    puppet.on('login', ({ contactId }) => {
      if (connection.live()) this.loggedIn(connection, contactId, ready)
    })
    if (isOverGrpc(puppet))
      puppet.onStreamLost = (code) => {
        if (connection.live() && code === ALREADY_EXISTS) this.turnedAway()
        this.lost(connection, code === undefined ? 'stream ended' : (REASONS[code] ?? 'stream broken'))
      }
    this.options.wire(connection)
  }

  private loggedIn(connection: Connection, accountId: string, ready: Ready): void {
    this.options.loggedIn(connection, accountId).then(
      () => {
        if (!connection.live()) return
        ready.loggedIn()
        this.later(this.options.readyWithin ?? READY_WITHIN, () => {
          if (connection.live()) ready.said()
        })
      },
      () => this.lost(connection, 'login not finished'),
    )
  }

  private isUp(connection: Connection): void {
    if (!connection.live() || this.state === 'up') return
    this.state = 'up'
    this.rivals = undefined
    this.up = connection
    this.later(STEADY, () => {
      if (connection.live()) this.wait = this.options.firstWait ?? FIRST_WAIT
    })
  }

  private turnedAway(): void {
    if (this.rivals !== undefined && ++this.rivals === MOST_RIVALS) this.options.rival?.()
  }

  private out(state: GatewayState): void {
    this.state = state
    this.up = undefined
    this.options.loggedOut()
  }
}

const REASONS: Record<number, string> = {
  [ALREADY_EXISTS]: 'another bot uses this token',
  [UNAUTHENTICATED]: 'the gateway does not know this token',
}

type Ready = ReturnType<typeof createReady>

/** Up is: the login was handled, and the platform said that it is ready, in whichever order. */
function createReady(up: () => void) {
  let said = false
  let loggedIn = false
  const look = () => {
    if (said && loggedIn) up()
  }
  return {
    said() {
      said = true
      look()
    },
    loggedIn() {
      loggedIn = true
      look()
    },
    not() {
      said = false
      loggedIn = false
    },
  }
}

async function takeDown({ bot, puppet }: Connection): Promise<void> {
  await within(bot.stop(), TEAR_DOWN, 'stop').catch(() => {})
  if (isOverGrpc(puppet)) puppet.closeChannel()
}

/** Without loading gRPC where no puppet is a service. */
const isOverGrpc = (puppet: PUPPET.Puppet): puppet is FixedPuppetService => 'closeChannel' in puppet
