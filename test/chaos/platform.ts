import { log as wechatyLog } from 'wechaty'
import { PuppetServer } from 'wechaty-puppet-service'
import { createSimWorld } from '../../src/chat/simulator/create-world.js'
import type { SimWorldHost } from '../../src/chat/simulator/host.js'
import { SimPuppet } from '../../src/chat/simulator/puppet.js'
import { systemClock } from '../../src/clock.js'
import { createDoor } from '../support/door.js'
import { freePort } from '../support/kept-process.js'

const TOKEN = 'insecure_chaos'
const MOST_ENTRIES = 200_000

/**
 * The chat platform, kept here with its whole record, and before it a gateway that can die: a real PuppetServer behind a door
 * of its own. What is cut at the door looks to the bot as if the gateway's process had gone.
 */
export interface Platform {
  world: SimWorldHost
  /** What a bot needs to reach the gateway. */
  env: Record<string, string>
  /** The gateway is gone: connections break, nobody answers, and it forgets who was connected. */
  die(): Promise<void>
  /** It is started again. */
  revive(): Promise<void>
  /** Connections stay, nothing passes, until `thaw`. */
  freeze(): void
  thaw(): void
  /** How often a bot had the gateway let go of the account. */
  readonly lettingGo: number
  stop(): Promise<void>
}

export async function openPlatform(): Promise<Platform> {
  wechatyLog.level('silent')
  const world = await createSimWorld({ clock: systemClock, maxEntries: MOST_ENTRIES })
  const behind = await freePort()
  const port = await freePort()
  const door = createDoor(port, behind)
  let server: PuppetServer | undefined
  let puppet: SimPuppet | undefined
  let lettingGo = 0
  const revive = async () => {
    const made = new SimPuppet(world)
    puppet = made
    const stop = made.stop.bind(made)
    made.stop = () => {
      lettingGo++
      return stop()
    }
    server = new PuppetServer({ endpoint: `127.0.0.1:${behind}`, token: TOKEN, puppet, tls: { disable: true } })
    await server.start()
    await door.open()
  }
  const die = async () => {
    await door.shut()
    await server?.stop()
    await puppet?.stop()
    server = undefined
  }
  await revive()
  return {
    world,
    get lettingGo() {
      return lettingGo
    },
    env: {
      WECHATY_PUPPET_SERVICE_TOKEN: TOKEN,
      WECHATY_PUPPET_SERVICE_ENDPOINT: `127.0.0.1:${port}`,
      WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: 'true',
    },
    die,
    revive,
    freeze: door.freeze,
    thaw: door.thaw,
    stop: die,
  }
}
