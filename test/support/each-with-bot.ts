import { afterEach, beforeEach } from 'vitest'
import { log } from '../../src/log.js'
import type { FreshDatabase } from './database-templates.js'
import { freshDatabase } from './databases.js'
import { type RunningBot, startRunningBot } from './running-bot.js'

/** Each test of the suite this is called in has a bot of its own, on a seeded database with nobody in it, whose log is silent. */
export function eachWithBot(dialect: 'sqlite' | 'postgres', given: (bot: RunningBot) => void): void {
  let fresh: FreshDatabase
  let bot: RunningBot
  beforeEach(async () => {
    log.level = 'silent'
    fresh = await freshDatabase(dialect, { seeded: true })
    bot = await startRunningBot(fresh.db)
    given(bot)
  })
  afterEach(async () => {
    await bot.stop()
    await fresh.stop()
    log.level = 'info'
  })
}
