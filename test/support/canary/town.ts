import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { type App, createApp } from '../../../src/app.js'
import { createSimWorld } from '../../../src/chat/simulator/create-world.js'
import { createSimGateway } from '../../../src/chat/simulator/gateway.js'
import type { SimWorldHost } from '../../../src/chat/simulator/host.js'
import { type MovableClock, movableClock } from '../../../src/clock.js'
import { memberOfChat } from '../../../src/community/members.js'
import { grantRole } from '../../../src/community/roles.js'
import { registerInChat } from '../../../src/community/sample.js'
import { readConfig } from '../../../src/config.js'
import { consoleOf } from '../../../src/console.js'
import type { Role } from '../../../src/db/schema.js'
import { readCounts } from '../../../src/huoban.js'
import type { Queue } from '../../../src/queue/queue.js'
import { createMetrics } from '../../../src/web/metrics.js'
import { startWebServer, type WebServer } from '../../../src/web/server.js'
import { type FreshDatabase, TEST_DISTRICT } from '../database-templates.js'

/** Words nobody else writes, one for each thing a person can fill: found again, each says where it came from. */
export class Canaries {
  private readonly words = new Map<string, string>()
  /** `what`: the field, as it is reported. */
  plant(what: string): string {
    const word = `zq${String(this.words.size + 1).padStart(4, '0')}kx`
    this.words.set(word, what)
    return word
  }
  /** What of all that was planted stands in a text. */
  in(text: string): string[] {
    return [...new Set(text.match(/zq\d{4}kx/gi) ?? [])].map((word) => this.words.get(word.toLowerCase()) ?? word)
  }
  get size(): number {
    return this.words.size
  }
}

export interface CanaryTown {
  app: App
  world: SimWorldHost
  clock: MovableClock
  web: WebServer
  dir: string
  canaries: Canaries
  room: string
  /** Ids by part: 骑手, 同事, 社工, 统筹, 副手, 单位, 网格. */
  who: Record<string, string>
  say(part: string, text: string, more?: { room?: boolean; mention?: boolean }): Promise<void>
  /** The same, without waiting for what comes of it. */
  murmur(part: string, text: string, inRoom?: boolean): void
  picture(part: string): Promise<void>
  pin(part: string): Promise<void>
  jielong(part: string, text: string): Promise<void>
  /** The display name of somebody, a canary itself. */
  name(part: string): string
  stop(): Promise<void>
}

const PARTS: Record<string, Role | undefined> = {
  骑手: undefined,
  同事: undefined,
  社工: 'worker',
  统筹: 'coordinator',
  副手: 'coordinator',
  单位: 'unit',
  网格: 'grid',
}

/** The whole application under real Wechaty on the simulated platform, its pages served, in a group where every name is a canary. */
export async function openCanaryTown(fresh: FreshDatabase, queue: Queue | undefined): Promise<CanaryTown> {
  const canaries = new Canaries()
  const clock = movableClock(Date.parse('2026-11-23T14:00:00+08:00'))
  const dir = mkdtempSync(join(tmpdir(), 'huoban-canary-'))
  const world = await createSimWorld({ clock })
  const names: Record<string, string> = {}
  const who: Record<string, string> = {}
  for (const part of Object.keys(PARTS)) {
    names[part] = canaries.plant(`name of ${part}`)
    who[part] = world.addPerson({ name: names[part], friend: part !== '同事' }).id
  }
  const room = world.addRoom({ name: canaries.plant('name of a room'), members: Object.values(who) })
  for (const [part, id] of Object.entries(who)) world.setRoomAlias(room.id, id, canaries.plant(`alias of ${part}`))
  const config = readConfig({ DATA_DIR: dir, LOG_LEVEL: 'debug' })
  const app = await createApp({
    config,
    clock,
    gateway: createSimGateway(world),
    database: fresh.db,
    manual: true,
    ...(queue ? { queue } : {}),
  })
  await app.start()
  await app.settle()
  await grantAll(app, who, names, room, { account: world.botId, district: TEST_DISTRICT, now: clock.now() })
  const metrics = createMetrics(() => readCounts(app, clock))
  const web = await startWebServer({
    host: '127.0.0.1',
    port: 0,
    health: async () => ({ ok: true, database: 'up', queue: 'up', gateway: 'up', oldestWaitingMs: null }),
    metrics: () => metrics.text(),
    ...consoleOf(config, clock, app),
    simulator: undefined,
  })
  const speak = async (message: Parameters<SimWorldHost['say']>[0]) => {
    world.say(message)
    await app.settle()
  }
  return {
    app,
    world,
    clock,
    web,
    dir,
    canaries,
    room: room.id,
    who,
    say: (part, text, more = {}) =>
      speak({ as: who[part] ?? '', text, ...(more.room ? { room: room.id } : {}), mentionBot: more.mention ?? false }),
    murmur: (part, text, inRoom = false) => void world.say({ as: who[part] ?? '', text, ...(inRoom ? { room: room.id } : {}) }),
    picture: async (part) =>
      speak({ as: who[part] ?? '', image: { name: `${canaries.plant('name of a picture')}.jpg`, bytes: await smallPicture() } }),
    pin: (part) => speak({ as: who[part] ?? '', location: { latitude: 39.9, longitude: 116.65, name: canaries.plant('name of a pin') } }),
    jielong: (part, text) => speak({ as: who[part] ?? '', room: room.id, jielong: text }),
    name: (part) => names[part] ?? '',
    async stop() {
      await web.stop()
      await app.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function grantAll(
  app: App,
  who: Record<string, string>,
  names: Record<string, string>,
  room: { id: string; name: string },
  place: { account: string; district: string; now: number },
): Promise<void> {
  await app.db.transaction(async (tx) => {
    await registerInChat(tx, room, '梨园镇', place)
    const { units } = tx.t
    const unit = (await tx.select().from(units).limit(200)).find((one) => one.name === '梨园镇')
    for (const [part, role] of Object.entries(PARTS)) {
      if (!role) continue
      const chat = { platformId: who[part] ?? '', name: names[part] ?? '', friend: true }
      const { member } = await memberOfChat(tx, { ...place, ...chat })
      await grantRole(tx, { member: member.id, role, unit: role === 'unit' ? unit?.id : undefined }, place.now)
    }
  })
}

const smallPicture = () =>
  sharp({ create: { width: 32, height: 24, channels: 3, background: '#6b7f94' } })
    .jpeg()
    .toBuffer()
