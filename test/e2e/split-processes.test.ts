import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import { type BuiltBot, startBuiltBot, until } from '../support/built-bot.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'
import { DATABASE_URL, INSTALL, REDIS_URL } from '../support/servers.js'
import { newTown, type Town } from '../support/town.js'

const missing = !REDIS_URL ? INSTALL.redis : !DATABASE_URL ? INSTALL.postgres : undefined
const DATA_KEY = 'ab'.repeat(32)

let processes: BuiltBot[] = []
let town: Town | undefined
let dir = ''
let fresh: FreshDatabase | undefined

afterEach(async () => {
  await Promise.all(processes.map((one) => one.kill('SIGKILL')))
  processes = []
  await town?.chat.stop()
  await fresh?.stop()
  fresh = undefined
  rmSync(dir, { recursive: true, force: true })
})

async function start(role: string, env: Record<string, string>): Promise<BuiltBot> {
  const started = await startBuiltBot({ ROLES: role, DATA_DIR: join(dir, role), DATA_KEY, ...env })
  processes.push(started)
  return started
}

/** The link was written by the worker and said by the gateway; the pages are served by a third, which knows it from the rows. */
async function signsIn(said: { text: string }, web: string, say: Town['say']): Promise<void> {
  const link = /sign-in\/([\w-]+)/.exec(said.text)?.[1] ?? ''
  const post = () =>
    fetch(`${web}/console/sign-in`, { method: 'POST', headers: { origin: web }, body: new URLSearchParams({ link }), redirect: 'manual' })
  const entered = await post()
  expect(entered.status).toBe(303)
  expect((await post()).status).toBe(403)
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const look = async () => (await fetch(`${web}/console/stuck`, { headers: { cookie } })).status
  expect(await look()).toBe(200)
  await say('王协调员', '控制台 退出')
  await until('the session is over', async () => (await look()) === 401 || undefined)
}

describe('gateway, worker and pages as processes of their own', () => {
  it.skipIf(missing)('carry a request from the group to closed, over the death of the worker and of the gateway', async () => {
    dir = mkdtempSync(join(tmpdir(), 'huoban-split-'))
    town = await newTown(dir)
    fresh = await freshDatabase('postgres', { alone: true })
    const env = {
      DATABASE_URL: fresh.url ?? '',
      REDIS_URL: REDIS_URL ?? '',
      WECHATY_PUPPET_SERVICE_TOKEN: town.chat.token,
      WECHATY_PUPPET_SERVICE_ENDPOINT: town.chat.endpoint,
    }
    const [gateway, worker, web] = await Promise.all([start('gateway', env), start('worker', env), start('web', env)])
    const claim = /claim code\s+([A-Z]+)/.exec(gateway.printed())?.[1]
    expect(worker.printed() + web.printed()).not.toMatch(/claim code/)
    const { say, hears, said } = { say: town.say.bind(town), hears: town.hears.bind(town), said: town.said.bind(town) }
    await town.asks('王协调员', `/认领 ${claim}`, /认领成功/)
    await say('李社工', '我的')
    await hears('李社工', /李社工，编号/)
    await say('王协调员', '授权 李社工 社工')
    await hears('王协调员', /李社工现在是社工/)
    await say('王协调员', '控制台')
    await signsIn(await hears('王协调员', /console\/sign-in/), /health\s+(\S+)\/healthz/.exec(web.printed())?.[1] ?? '', say)

    await say('小明', '/求助 车胎爆了 在万达广场门口', true)
    await hears('room', /已收到.*求助 #1/)
    await hears('李社工', /新求助.*求助 #1/)
    const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer()
    await town.chat.world.say({ as: town.ids.小明 ?? '', room: town.room, image: { name: 'tyre.jpg', bytes: jpeg } })
    await hears('room', /照片/)
    await until('the picture is with the worker', async () => (await said('李社工')).find((entry) => entry.kind === 'image'))

    await worker.kill('SIGKILL')
    await say('小明', '/进度 1', true)
    await say('小明', '/补充 1 现在在路口', true)
    await start('worker', env)
    await hears('room', /补充的内容记下了/)
    await hears('李社工', /现在在路口/)
    await say('李社工', '接案 1')
    await hears('room', /已接案，李社工/)
    await say('李社工', '结案 1 补好了')
    await hears('room', /1 解决了，2 没解决/)

    await gateway.kill('SIGKILL')
    await start('gateway', env)
    await town.asks('李社工', '案件', /您手上 1 件/)
    // No slash and no mention: the gateway reads again which questions are open.
    await say('小明', '1', true)
    await hears('room', /已结案/)

    const texts = (await said('room')).map((entry) => entry.text)
    const order = [/已收到/, /照片/, /求助 #1.*正在找人接/, /记下了/, /已接案/, /解决了/, /已结案/].map((words) =>
      texts.findIndex((text) => words.test(text)),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
    for (const words of [/已收到/, /记下了/, /已接案/, /已结案/]) expect(texts.filter((text) => words.test(text))).toHaveLength(1)

    const health = /health\s+(\S+)/.exec(web.printed())?.[1] ?? ''
    expect(await (await fetch(health)).json()).toMatchObject({ ok: true, database: 'up', queue: 'up' })
  })

  it.each([
    ['on SQLite', {}, /DATABASE_URL/],
    ['without Redis', { DATABASE_URL: 'postgres://localhost/none' }, /REDIS_URL/],
  ])('are refused %s, with what to set', async (_name, env, words) => {
    dir = mkdtempSync(join(tmpdir(), 'huoban-split-'))
    await expect(start('worker', env as Record<string, string>)).rejects.toThrow(words)
  })
})
