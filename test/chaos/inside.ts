import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp } from '../../src/app.js'
import { createSimWorld } from '../../src/chat/simulator/create-world.js'
import type { SimWorldHost } from '../../src/chat/simulator/host.js'
import { type MovableClock, movableClock } from '../../src/clock.js'
import { readConfig } from '../../src/config.js'
import type { Database } from '../../src/db/database.js'
import { log } from '../../src/log.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'
import { createFakeGateway } from '../support/fake-gateway.js'
import { type Crowd, gatherCrowd, settleCrowd } from './crowd.js'
import { checkInvariants, type Verdict } from './invariants.js'
import { createRandom, type Random } from './random.js'
import { Talk } from './talk.js'

/** The same crowd on the whole application in this process, where the clock can be moved. */
export interface Inside {
  app: App
  db: Database
  world: SimWorldHost
  clock: MovableClock
  crowd: Crowd
  talk: Talk
  random: Random
  /** The clock goes on as clocks do: everything due on the way happens at its time. */
  wait(milliseconds: number): Promise<void>
  /** Everything said is handled. */
  settle(): Promise<void>
  /** What the bot said to somebody privately. */
  toldTo(person: string): string[]
}

const MOST_STEPS = 10_000

export async function withInside(
  options: { at: string; seed: number; poisoned?: ReadonlySet<string> },
  go: (inside: Inside) => Promise<void>,
): Promise<Verdict> {
  log.level = 'error'
  const fresh: FreshDatabase = await freshDatabase('sqlite', { seeded: true })
  const dir = mkdtempSync(join(tmpdir(), 'huoban-inside-'))
  const clock = movableClock(Date.parse(options.at))
  const world = await createSimWorld({ clock, maxEntries: 100_000 })
  const crowd = gatherCrowd(world)
  await settleCrowd(fresh.db, world, crowd)
  const config = readConfig({ DATA_DIR: dir, SEND_PACE: 'off', SEND_CAPS: 'off' })
  const app = await createApp({ config, clock, gateway: createFakeGateway(world), database: fresh.db, manual: true })
  const random = createRandom(options.seed)
  const talk = new Talk(world, crowd, random)
  const said = () => world.transcript(0, Number.MAX_SAFE_INTEGER).filter((entry) => entry.from === world.botId)
  try {
    await app.start()
    await app.settle()
    await go({
      ...{ app, db: fresh.db, world, clock, crowd, talk, random },
      settle: () => app.settle(),
      toldTo: (person) => said().flatMap((entry) => (entry.with === person ? [entry.text] : [])),
      async wait(milliseconds) {
        const until = clock.now() + milliseconds
        for (let step = 0; step < MOST_STEPS; step++) {
          const next = await app.nextDueAt()
          if (next === undefined || next > until) break
          clock.advance(Math.max(next - clock.now(), 1))
          await app.settle()
        }
        clock.set(until)
        await app.settle()
      },
    })
    await app.settle()
    await app.stop()
    const evidence = { db: fresh.db, lines: talk.lines, said: said(), now: clock.now() }
    return await checkInvariants({ ...evidence, ...(options.poisoned ? { poisoned: options.poisoned } : {}) })
  } finally {
    await fresh.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
