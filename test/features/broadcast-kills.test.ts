import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/app.js'
import { createSimWorld } from '../../src/chat/simulator/create-world.js'
import { movableClock } from '../../src/clock.js'
import { grantInChat, registerInChat } from '../../src/community/sample.js'
import { readConfig } from '../../src/config.js'
import { freshDatabase, TEST_DISTRICT } from '../support/databases.js'
import { createFakeGateway } from '../support/fake-gateway.js'

const ROOMS = 12
const TEXT = '今夜大风，注意广告牌'

/** Sends a notice to twelve groups; the process dies at its n-th step from the approval on, and starts again. */
async function sendWithDeathAt(step: number) {
  const fresh = await freshDatabase('sqlite', { seeded: true })
  const dir = mkdtempSync(join(tmpdir(), 'huoban-kill-'))
  const clock = movableClock(Date.parse('2026-11-23T14:00:00+08:00'))
  const world = await createSimWorld({ clock })
  const [wang, zhou] = ['王协调员', '周协调员'].map((name) => world.addPerson({ name }))
  const rooms = Array.from({ length: ROOMS }, (_, at) =>
    world.addRoom({ name: `示例${at}群`, members: [world.addPerson({ name: `骑手${at}` }).id] }),
  )
  let armed = false
  let steps = 0
  let died: (() => void) | undefined
  const death = new Promise<void>((resolve) => {
    died = resolve
  })
  const start = async (): Promise<App> => {
    const app = await createApp({
      config: readConfig({ DATA_DIR: dir }),
      clock,
      gateway: createFakeGateway(world),
      database: fresh.db,
      manual: true,
      onStep: () => {
        if (!armed || ++steps !== step) return undefined
        armed = false
        died?.()
        return new Promise(() => {})
      },
    })
    await app.start()
    await app.settle()
    return app
  }
  let app = await start()
  try {
    const place = { account: world.botId, district: TEST_DISTRICT, now: clock.now() }
    await fresh.db.transaction(async (tx) => {
      for (const person of [wang, zhou]) if (person) await grantInChat(tx, person, 'coordinator', undefined, place)
      for (const room of rooms) await registerInChat(tx, room, undefined, place)
    })
    const say = async (as: string, text: string) => {
      world.say({ as, text })
      await app.settle()
    }
    await say(wang?.id ?? '', `通知 ${TEXT}`)
    await say(wang?.id ?? '', '1')
    armed = true
    world.say({ as: zhou?.id ?? '', text: '1' })
    const ended = await Promise.race([death.then(() => 'died' as const), app.settle().then(() => 'settled' as const)])
    if (ended === 'died') {
      await app.abandon()
      app = await start()
    }
    for (let minute = 0; minute < 3; minute++) {
      clock.advance(60_000)
      await app.settle()
    }
    const said = world.transcript(0, 10_000).filter((entry) => entry.from === world.botId && entry.text === TEXT)
    const { outbox } = fresh.db.t
    const rows = await fresh.db.select().from(outbox).where(eq(outbox.purpose, 'broadcast.text'))
    return { ended, perRoom: rooms.map((room) => said.filter((entry) => entry.room === room.id).length), rows }
  } finally {
    await app.stop()
    await fresh.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

describe('a notice', () => {
  it('T40 killed at twenty points reaches each group once', async () => {
    let deaths = 0
    for (let step = 1; step <= 20; step++) {
      const { ended, perRoom, rows } = await sendWithDeathAt(step)
      if (ended === 'died') deaths++
      expect(rows, `killed at step ${step}`).toHaveLength(ROOMS)
      for (const [at, times] of perRoom.entries()) {
        const repeated = rows.some((row) => row.maybeRepeated)
        expect(times, `group ${at}, killed at step ${step}`).toBeGreaterThanOrEqual(1)
        if (!repeated) expect(times, `group ${at}, killed at step ${step}`).toBe(1)
      }
      expect(rows.every((row) => row.state === 'sent')).toBe(true)
    }
    expect(deaths).toBeGreaterThanOrEqual(14)
  })
})
