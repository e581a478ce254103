import { WechatyBuilder } from 'wechaty'
import type { GatewayState } from '../gateway.js'
import { type Connection, isOverGrpc, takeDown } from './connection.js'
import type { LinkOptions } from './link-options.js'
import { createReady, type Ready } from './ready.js'
import { ALREADY_EXISTS, whyLost } from './stream-codes.js'
import { PuppetUnusable } from './unusable.js'

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 60_000
const SILENCE = 45_000
const READY_WITHIN = 60_000
/** Up for so long, the next loss begins with the first wait again. */
const STEADY = 20_000
/** A bot that has just died may seem to be there for a moment; one that is there so many times is. */
const MOST_RIVALS = 4

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
        this.lost(connection, whyLost(code))
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
