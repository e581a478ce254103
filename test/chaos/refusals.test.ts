import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SqliteDriver } from '../../src/db/sqlite-driver.js'
import { type BuiltBot, MAIN, startBuiltBot, until } from '../support/built-bot.js'
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

const start = async (env: Record<string, string>, folder = 'data', uid?: number) => {
  const bot = await startBuiltBot({ DATA_DIR: join(dir, folder), ...env }, uid)
  bots.push(bot)
  return bot
}

/** It ends with a sentence of Chinese and one of English, and no more. */
const refusal = ({ source }: RegExp) => new RegExp(`ended with 1: .*${source}.*\\n$`)

it('a second bot on one data folder, and an older program on a newer schema, say so in a sentence and end', async () => {
  const first = await start({})
  await expect(start({})).rejects.toThrow(
    refusal(/huoban\.db 正被另一个程序使用.*请先停掉那一个.*\n.* is in use by another process\. Stop that one/),
  )
  expect(await first.kill('SIGTERM')).toBe(0)

  const raw = new SqliteDriver(join(dir, 'data', 'huoban.db'))
  raw.prepare("insert into applied_migrations (number, tag, hash) values (9999, '9999_from_the_future', 'none')").run()
  raw.close()
  await expect(start({})).rejects.toThrow(refusal(/数据库由更新版本的伙伴写过.*\nThe database was written by a newer version of Huoban/))
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
  await expect(start({})).rejects.toThrow(refusal(/不能由当前用户读写.*请用.*DATA_DIR.*\n.*cannot be written to/))
  if (!nobody) chmodSync(folder, 0o755)
})

/** Some user without any right. */
const NOBODY = 65_534
const canBeNobody = () => process.getuid?.() === 0 && spawnSync('test', ['-r', MAIN], { uid: NOBODY, gid: NOBODY }).status === 0

it.skipIf(!canBeNobody())(
  canBeNobody()
    ? 'a bot of another user on the folder says what to do, however much of it he may write, and touches nothing of the one that runs'
    : 'run as root, with the program where others can read it',
  async () => {
    const folder = join(dir, 'data')
    chmodSync(dir, 0o755)
    const first = await start({})
    const platform = /simulator +(\S+)/.exec(first.printed())?.[1]
    const said = async () => ((await (await fetch(`${platform}/transcript`)).json()) as unknown[]).length
    const files = () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).ino])
    const before = files()
    const theirs = (env = {}) => start(env, 'data', NOBODY)
    const open = (mode: number, names: RegExp) => {
      for (const name of readdirSync(folder)) if (names.test(name)) chmodSync(join(folder, name), mode)
    }

    await expect(theirs()).rejects.toThrow(refusal(/data 不能由当前用户读写（EACCES）.*\n.*cannot be written to/))
    chmodSync(folder, 0o777)
    await expect(theirs()).rejects.toThrow(refusal(/huoban\.db 不能由当前用户读写（EACCES）.*\n.*cannot be written to/))
    open(0o666, /^huoban\.db(-|$)/)
    await expect(theirs()).rejects.toThrow(refusal(/huoban\.db\.lock 不能由当前用户读写.*\n.*cannot be written to/))
    open(0o666, /^(huoban|simulator)/)
    await expect(theirs()).rejects.toThrow(refusal(/data\.key 属于另一个系统用户.*\n.*cannot be read by this user/))
    await expect(theirs({ DATA_KEY: 'ab'.repeat(32) })).rejects.toThrow(refusal(/正被另一个程序使用.*\n.*is in use/))

    expect(files()).toEqual(before)
    const had = await said()
    await fetch(`${platform}/say`, { method: 'POST', body: JSON.stringify({ as: '小明', text: '/同意' }) })
    await until('the first one still answers', async () => (await said()) >= had + 2 || undefined)
    expect(await first.kill('SIGTERM')).toBe(0)
  },
)

it('a port that another has, and a database that is not there, are told with what to do', async () => {
  const first = await start({}, 'one')
  const port = /health +http:\/\/[^:]+:(\d+)/.exec(first.printed())?.[1] ?? ''
  await expect(start({ PORT: port }, 'two')).rejects.toThrow(refusal(/用不了（EADDRINUSE）.*请停掉.*\nNobody can listen/))
  const nowhere = `postgres://nobody@127.0.0.1:${port}/none`
  expect(await first.kill('SIGTERM')).toBe(0)
  await expect(start({ DATABASE_URL: nowhere }, 'three')).rejects.toThrow(
    refusal(/数据库用不了（.*请确认它在运行.*\nThe database cannot be used/),
  )
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
