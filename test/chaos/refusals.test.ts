import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SqliteDriver } from '../../src/db/sqlite-driver.js'
import { type BuiltBot, startBuiltBot, until } from '../support/built-bot.js'
import { openPlatform, type Platform } from './platform.js'

let dir: string
let bots: BuiltBot[] = []
let platform: Platform | undefined

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'huoban-refused-'))
})
afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.kill('SIGKILL')))
  bots = []
  await platform?.stop()
  platform = undefined
  rmSync(dir, { recursive: true, force: true })
})

const start = async (env: Record<string, string>, folder = 'data') => {
  const bot = await startBuiltBot({ DATA_DIR: join(dir, folder), ...env })
  bots.push(bot)
  return bot
}

it('a second bot on one data folder, and an older program on a newer schema, say so in a sentence and end', async () => {
  const first = await start({})
  await expect(start({})).rejects.toThrow(/ended with 1: .*huoban\.db is in use by another process\. Stop that one first[^\n]*\n$/)
  expect(await first.kill('SIGTERM')).toBe(0)

  const raw = new SqliteDriver(join(dir, 'data', 'huoban.db'))
  raw.prepare("insert into applied_migrations (number, tag, hash) values (9999, '9999_from_the_future', 'none')").run()
  raw.close()
  await expect(start({})).rejects.toThrow(/ended with 1: The database was written by a newer version of Huoban[^\n]*\n$/)
})

it('a data folder that cannot be written to is refused with what to do', async () => {
  const folder = join(dir, 'data')
  const bot = await start({})
  await bot.kill('SIGTERM')
  // A file in its place: nobody can write into that, not even the one who may do everything.
  rmSync(join(folder, 'huoban.db.lock'), { force: true })
  chmodSync(folder, 0o555)
  const nobody = process.getuid?.() === 0
  if (nobody) {
    rmSync(folder, { recursive: true })
    writeFileSync(folder, '')
    chownSync(folder, 0, 0)
  }
  await expect(start({})).rejects.toThrow(/ended with 1: [^\n]*cannot be written[^\n]*DATA_DIR[^\n]*\n$/)
  if (!nobody) chmodSync(folder, 0o755)
})

it('a second bot on one token takes nothing from the first, says so and ends', async () => {
  platform = await openPlatform()
  const { world, env } = platform
  const ming = world.addPerson({ name: '小明' }).id
  const asked = (times: number) =>
    world.transcript(0, 1_000).filter((entry) => entry.with === ming && entry.from === world.botId).length >= times
  const first = await start(env, 'one')
  await until('the first one hears', () => {
    world.say({ as: ming, text: '我的' })
    return asked(1) || undefined
  })
  const second = await start(env, 'two')
  await until('the second one gives up', () => /Another bot is connected with this token/.test(second.printed()) || undefined)
  expect(await second.kill('SIGTERM')).toBe(1)
  const before = world.transcript(0, 1_000).length
  world.say({ as: ming, text: '我的' })
  await until('the first one still answers', () => world.transcript(0, 1_000).length >= before + 2 || undefined)
  expect(await first.kill('SIGTERM')).toBe(0)
})
