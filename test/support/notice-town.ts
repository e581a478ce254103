import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, type AppOptions, createApp } from '../../src/app.js'
import { createSimWorld } from '../../src/chat/simulator/create-world.js'
import type { SimWorldHost } from '../../src/chat/simulator/host.js'
import type { SimRoom } from '../../src/chat/simulator/world.js'
import { type MovableClock, movableClock } from '../../src/clock.js'
import { grantInChat, registerInChat } from '../../src/community/sample.js'
import { readConfig } from '../../src/config.js'
import type { Database } from '../../src/db/database.js'
import { TEST_DISTRICT } from './database-templates.js'
import { freshDatabase } from './databases.js'
import { createFakeGateway } from './fake-gateway.js'

export interface NoticeTown {
  db: Database
  world: SimWorldHost
  clock: MovableClock
  rooms: SimRoom[]
  app: App
  /** Somebody says it privately, and nothing is waited for. */
  say(name: string, text: string): void
  /** The bot of before counts as killed, and starts again. */
  killAndStart(): Promise<void>
}

/** A bot with 王协调员, 周协调员 and so many registered groups of one rider each. The steps of its work are shown to `onStep`. */
export async function withNoticeTown<T>(
  groups: number,
  onStep: NonNullable<AppOptions['onStep']>,
  go: (town: NoticeTown) => Promise<T>,
): Promise<T> {
  const fresh = await freshDatabase('sqlite', { seeded: true })
  const dir = mkdtempSync(join(tmpdir(), 'huoban-notice-'))
  const clock = movableClock(Date.parse('2026-11-23T14:00:00+08:00'))
  const world = await createSimWorld({ clock })
  const coordinators = ['王协调员', '周协调员'].map((name) => world.addPerson({ name }))
  const rooms = Array.from({ length: groups }, (_, at) =>
    world.addRoom({ name: `示例${at}群`, members: [world.addPerson({ name: `骑手${at}` }).id] }),
  )
  const start = async () => {
    const config = readConfig({ DATA_DIR: dir })
    const app = await createApp({ config, clock, gateway: createFakeGateway(world), database: fresh.db, manual: true, onStep })
    await app.start()
    await app.settle()
    return app
  }
  const town: NoticeTown = {
    db: fresh.db,
    world,
    clock,
    rooms,
    app: await start(),
    say: (name, text) => void world.say({ as: world.person(name)?.id ?? '', text }),
    async killAndStart() {
      await town.app.abandon()
      town.app = await start()
    },
  }
  try {
    const place = { account: world.botId, district: TEST_DISTRICT, now: clock.now() }
    await fresh.db.transaction(async (tx) => {
      for (const person of coordinators) await grantInChat(tx, person, 'coordinator', undefined, place)
      for (const room of rooms) await registerInChat(tx, room, undefined, place)
    })
    return await go(town)
  } finally {
    await town.app.stop()
    await fresh.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
