import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp } from '../../src/app.js'
import { createSimWorld } from '../../src/chat/simulator/create-world.js'
import type { SimWorldHost } from '../../src/chat/simulator/host.js'
import { type MovableClock, movableClock } from '../../src/clock.js'
import { readConfig } from '../../src/config.js'
import type { Database } from '../../src/db/database.js'
import { createFakeGateway } from './fake-gateway.js'

export interface RunningBot {
  app: App
  db: Database
  world: SimWorldHost
  clock: MovableClock
  /** Somebody says something; resolves when everything due because of it is done. Returns the message id. */
  say(as: string, text: string, more?: { room?: string; at?: number; id?: string }): Promise<string>
  /** What the bot said in a room, or to a person, in order. */
  said(where: { room: string } | { with: string }): string[]
  stop(): Promise<void>
}

/** The whole application on a fake gateway, with 小明 and 小红 in 通州骑手一群, on Monday 2026-11-23 at 14:00. */
export async function startRunningBot(db: Database): Promise<RunningBot> {
  const clock = movableClock(Date.parse('2026-11-23T14:00:00+08:00'))
  const dir = mkdtempSync(join(tmpdir(), 'huoban-bot-'))
  const world = await createSimWorld({ clock })
  const ids = ['小明', '小红'].map((name) => world.addPerson({ name }).id)
  world.addRoom({ name: '通州骑手一群', members: ids })
  const app = await createApp({
    config: readConfig({ DATA_DIR: dir }),
    clock,
    gateway: createFakeGateway(world),
    database: db,
    manual: true,
  })
  await app.start()
  await app.settle()
  return {
    app,
    db,
    world,
    clock,
    async say(as, text, { room, ...more } = {}) {
      const person = world.person(as)
      const place = room ? { room: world.room(room)?.id ?? '' } : {}
      const entry = world.say({ as: person?.id ?? '', text, ...place, ...more })
      await app.settle()
      return entry.id
    },
    said(where) {
      const there = 'room' in where ? world.room(where.room)?.id : world.person(where.with)?.id
      return world
        .transcript(0, 100_000)
        .filter((entry) => entry.from === world.botId && ('room' in where ? entry.room === there : entry.with === there))
        .map((entry) => entry.text)
    },
    async stop() {
      await app.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
