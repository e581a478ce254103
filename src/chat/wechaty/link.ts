import { type Wechaty, WechatyBuilder } from 'wechaty'
import type * as PUPPET from 'wechaty-puppet'
import type { GatewayState } from '../gateway.js'
import { FixedPuppetService } from './fixed-puppet-service.js'
import { within } from './within.js'

export interface LinkOptions {
  /** A new puppet for every connection: Wechaty's watchdog leaves listeners behind on an old one. */
  makePuppet(): Promise<PUPPET.Puppet>
  /** Wires a fresh bot; `live` turns false when it was replaced. */
  wire(bot: Wechaty, puppet: PUPPET.Puppet, live: () => boolean): void
  /** Logged in and ready. */
  up(bot: Wechaty): Promise<void>
  problem(what: string): void
  /** No heartbeat for so long means the connection is dead. */
  silenceMs?: number
}

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 60_000
const SILENCE = 45_000
const TEAR_DOWN = 3_000

/**
 * Keeps one live Wechaty, made anew whenever it dies. Left to itself the stock client notices a dead gateway only through its
 * one-minute watchdog, tries a single reset, and stays dead for good when the gateway is still away.
 */
export class Link {
  state: GatewayState = 'stopped'
  bot: Wechaty | undefined
  private generation = 0
  private wait = FIRST_WAIT
  private lastBeat = 0
  private retry: NodeJS.Timeout | undefined
  private watch: NodeJS.Timeout | undefined
  private tearDown: (() => Promise<void>) | undefined

  constructor(private readonly options: LinkOptions) {}

  async start(): Promise<void> {
    this.state = 'connecting'
    this.watch = setInterval(() => {
      if (this.tearDown && Date.now() - this.lastBeat > (this.options.silenceMs ?? SILENCE)) this.die('no heartbeat')
    }, 1_000)
    this.watch.unref()
    await this.connect()
  }

  async stop(): Promise<void> {
    this.generation++
    this.state = 'stopped'
    clearInterval(this.watch)
    clearTimeout(this.retry)
    const tearDown = this.tearDown
    this.tearDown = undefined
    this.bot = undefined
    await tearDown?.()
  }

  private die(why: string): void {
    if (this.state === 'stopped' || !this.tearDown) return
    this.options.problem(why)
    this.state = 'down'
    this.generation++
    const tearDown = this.tearDown
    this.tearDown = undefined
    this.bot = undefined
    void tearDown().finally(() => this.again())
  }

  private again(): void {
    if (this.state === 'stopped') return
    const wait = this.wait * (0.8 + Math.random() * 0.4)
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT)
    clearTimeout(this.retry)
    this.retry = setTimeout(() => void this.connect(), wait)
  }

  private async connect(): Promise<void> {
    const mine = ++this.generation
    const live = () => mine === this.generation
    this.state = 'connecting'
    try {
      const puppet = await this.options.makePuppet()
      if (!live()) return
      const bot = WechatyBuilder.build({ puppet })
      this.tearDown = () => takeDown(bot, puppet)
      this.lastBeat = Date.now()
      this.listen(bot, live)
      this.options.wire(bot, puppet, live)
      await bot.start()
      if (!live()) return
      if (puppet.state.active() !== true) return this.die('could not start')
      this.watchStream(puppet, live)
    } catch (error) {
      if (!live()) return
      this.options.problem(error instanceof Error ? error.name : 'error')
      if (this.tearDown) this.die('could not connect')
      else this.again()
    }
  }

  private listen(bot: Wechaty, live: () => boolean): void {
    // Without a listener an `error` event ends the process.
    bot.on('error', (error) => {
      this.options.problem(error.name)
    })
    bot.on('heartbeat', () => {
      if (live()) this.lastBeat = Date.now()
    })
    bot.on('scan', () => {
      if (live()) this.state = 'scan'
    })
    bot.on('login', async () => {
      if (!live()) return
      this.wait = FIRST_WAIT
      this.bot = bot
      await this.options.up(bot).catch(() => this.options.problem('login not finished'))
      if (live()) this.state = 'up'
    })
    bot.on('logout', () => {
      if (live()) this.state = 'scan'
    })
  }

  /** Of a gRPC puppet: its event stream's end is the earliest sign that the gateway is gone. */
  private watchStream(puppet: PUPPET.Puppet, live: () => boolean): void {
    if (!(puppet instanceof FixedPuppetService)) return
    puppet.grpcManager.on('error', () => {
      if (live()) this.die('stream error')
    })
    puppet.grpcManager.on('end', () => {
      if (live()) this.die('stream ended')
    })
  }
}

async function takeDown(bot: Wechaty, puppet: PUPPET.Puppet): Promise<void> {
  let client: { close(): void } | undefined
  try {
    client = puppet instanceof FixedPuppetService ? puppet.grpcManager.client : undefined
  } catch {
    // Never connected.
  }
  await within(bot.stop(), TEAR_DOWN, 'stop').catch(() => {})
  // A frozen gateway never answers the stop: the channel is closed here.
  client?.close()
}
