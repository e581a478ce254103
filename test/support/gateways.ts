import { vi } from 'vitest'
import type { Gateway, IncomingMessage, RoomRoster } from '../../src/chat/gateway.js'
import type { Policy } from '../../src/chat/policy.js'
import { createSimWorld } from '../../src/chat/simulator/create-world.js'
import { SimPuppet } from '../../src/chat/simulator/puppet.js'
import type { WechatyLimits } from '../../src/chat/wechaty/options.js'
import { createWechatyGateway } from '../../src/chat/wechaty.js'
import { systemClock } from '../../src/clock.js'
import { createFakeGateway } from './fake-gateway.js'
import { type FarWorld, type SimGatewayProcess, startSimGatewayProcess } from './sim-gateway-handle.js'

export type Heard =
  | { login: { id: string; name: string } }
  | { message: IncomingMessage }
  | { roster: RoomRoster }
  | { removed: string }
  | { friend: { id: string; name: string } }

/** A gateway on a simulated platform, and everything it was told. */
export interface Platform {
  gateway: Gateway
  world: FarWorld
  heard: Heard[]
  /** Those of one room, or the private ones of one person. */
  messages(of?: { room: string } | { person: string }): IncomingMessage[]
  rosters(room: string): RoomRoster[]
  /** Called with every message before its promise settles. */
  onMessage(work: (message: IncomingMessage) => Promise<void>): void
  /** Starts the gateway; resolves when it is up. */
  start(): Promise<void>
  /** Ends the gateway and its platform. */
  stop(): Promise<void>
}

/** Waits of tests: what takes seconds in production takes a moment. */
export const LIMITS = { send: 1_000, firstWait: 50, longestWait: 400, lookUpPause: 0 } satisfies WechatyLimits

/** A gateway over gRPC to this process. */
export function farGateway(
  process: Pick<SimGatewayProcess, 'endpoint' | 'token'>,
  limits: Partial<WechatyLimits> & { noTls?: boolean; policy?: Policy } = {},
): Gateway {
  const { endpoint, token } = process
  return createWechatyGateway({ endpoint, token, authority: 'no-discovery.invalid', noTls: false, ...LIMITS, ...limits })
}

export interface Kind {
  name: string
  /** Its platform tells what the bot said lately. */
  knows: boolean
  open(policy?: Policy): Promise<Platform>
}

export const PLATFORMS: Kind[] = [
  {
    name: 'the fake',
    knows: true,
    async open(policy) {
      const world = await createSimWorld({ clock: systemClock })
      return platform(createFakeGateway(world, policy), near(world))
    },
  },
  {
    name: 'Wechaty in this process',
    knows: true,
    async open(policy = {}) {
      const world = await createSimWorld({ clock: systemClock })
      const { saidLately } = world
      return platform(createWechatyGateway({ puppet: () => new SimPuppet(world), saidLately, policy, ...LIMITS }), near(world))
    },
  },
  {
    name: 'Wechaty over gRPC with TLS',
    knows: false,
    async open(policy = {}) {
      const process = await startSimGatewayProcess()
      return platform(farGateway(process, { policy }), process.world, process.stop)
    },
  },
  {
    name: 'Wechaty over gRPC without TLS',
    knows: false,
    async open(policy = {}) {
      const process = await startSimGatewayProcess({ noTls: true })
      return platform(farGateway(process, { policy, noTls: true }), process.world, process.stop)
    },
  },
]

/** The world of this process, called as if it were far away. */
function near(world: object): FarWorld {
  return new Proxy({} as FarWorld, {
    get(_, name) {
      const found: unknown = Reflect.get(world, name)
      return typeof found === 'function' ? async (...args: unknown[]) => Reflect.apply(found, world, args) : found
    },
  })
}

/** Wraps a gateway so that what it tells is kept. `close` ends what the gateway talks to. */
export function platform(gateway: Gateway, world: FarWorld, close: () => Promise<void> = async () => {}): Platform {
  const heard: Heard[] = []
  let work: (message: IncomingMessage) => Promise<void> = async () => {}
  const said = (message: IncomingMessage, of: { room: string } | { person: string } | undefined) =>
    of === undefined || ('room' in of ? message.room?.id === of.room : !message.room && message.sender.id === of.person)
  return {
    gateway,
    world,
    heard,
    messages: (of) => heard.flatMap((one) => ('message' in one && said(one.message, of) ? [one.message] : [])),
    rosters: (room) => heard.flatMap((one) => ('roster' in one && one.roster.id === room ? [one.roster] : [])),
    onMessage: (next) => {
      work = next
    },
    async start() {
      await gateway.start({
        login: async (login) => void heard.push({ login }),
        message: async (message) => {
          heard.push({ message })
          await work(message)
        },
        roster: async (roster) => void heard.push({ roster }),
        removed: async (removed) => void heard.push({ removed }),
        friend: async (friend) => void heard.push({ friend }),
      })
      await vi.waitUntil(() => gateway.state === 'up', { timeout: 20_000, interval: 10 })
      await gateway.idle()
    },
    async stop() {
      await gateway.stop()
      await close()
    },
  }
}
