import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { log } from '../../../src/log.js'
import { freshDatabase } from '../databases.js'
import { runStory } from './run.js'
import { through } from './through.js'

const folder = join(import.meta.dirname, '../../stories')
const stories = readdirSync(folder).filter((name) => name.endsWith('.story'))

/** Every story of `test/stories` on this database, through this gateway, or every so many of them. Each file runs beside the others: the slower way has four, a quarter of the stories each. */
export function everyStory(database: 'sqlite' | 'postgres', way: 'fake' | 'wechaty', { nth, of } = { nth: 1, of: 1 }): void {
  const chosen = stories.filter((_, at) => at % of === nth - 1)
  describe(`stories on ${database} through ${way}`, () => {
    beforeAll(() => {
      log.level = 'silent'
    })
    afterAll(() => {
      log.level = 'info'
    })
    it.each(chosen)('%s', async (name) => {
      const fresh = await freshDatabase(database, { seeded: true })
      try {
        const outcome = await runStory(readFileSync(join(folder, name), 'utf8'), { db: fresh.db, ...through(way) })
        expect(outcome.failure).toBeUndefined()
      } finally {
        await fresh.stop()
      }
    })
  })
}
