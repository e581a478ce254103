import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { log } from '../../src/log.js'
import { freshDatabase } from '../support/databases.js'
import { runStory } from '../support/story/run.js'
import { through } from '../support/story/through.js'

const folder = import.meta.dirname
const stories = readdirSync(folder).filter((name) => name.endsWith('.story'))
const ways = [
  ['sqlite', 'fake'],
  ['postgres', 'fake'],
  ['sqlite', 'wechaty'],
] as const

/** Every story on both databases through the fake gateway, and once through real Wechaty with BullMQ where there is a Redis. */
describe.each(ways)('stories on %s through %s', (database, way) => {
  beforeAll(() => {
    log.level = 'silent'
  })
  afterAll(() => {
    log.level = 'info'
  })
  it.each(stories)('%s', async (name) => {
    const fresh = await freshDatabase(database, { seeded: true })
    try {
      const outcome = await runStory(readFileSync(join(folder, name), 'utf8'), { db: fresh.db, ...through(way) })
      expect(outcome.failure).toBeUndefined()
    } finally {
      await fresh.stop()
    }
  })
})
