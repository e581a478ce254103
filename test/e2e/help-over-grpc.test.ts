import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import { type BuiltBot, startBuiltBot } from '../support/built-bot.js'
import { INSTALL } from '../support/servers.js'
import type { SimGatewayProcess } from '../support/sim-gateway-handle.js'
import { newTown, type Town } from '../support/town.js'

const REDIS = process.env.TEST_REDIS_URL
const CASES = [
  { name: 'on the in-process bell', missing: undefined, env: {} },
  { name: 'on BullMQ and Redis', missing: REDIS ? undefined : INSTALL.redis, env: { REDIS_URL: REDIS ?? '' } },
]

let bot: BuiltBot | undefined
let chat: SimGatewayProcess | undefined
let dir = ''

afterEach(async () => {
  await bot?.kill('SIGKILL')
  await chat?.stop()
  rmSync(dir, { recursive: true, force: true })
})

const startBot = async (town: Town, env: Record<string, string>) => {
  bot = await startBuiltBot({
    DATA_DIR: join(dir, 'data'),
    WECHATY_PUPPET_SERVICE_TOKEN: town.chat.token,
    WECHATY_PUPPET_SERVICE_ENDPOINT: town.chat.endpoint,
    ...env,
  })
  return bot
}

describe.each(CASES)('a help request over gRPC $name', ({ missing, env }) => {
  it.skipIf(missing)('goes from the group to closed, over the death of the gateway and of the bot', async () => {
    dir = mkdtempSync(join(tmpdir(), 'huoban-e2e-'))
    const town = await newTown(dir)
    chat = town.chat
    const clean = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
    const first = await startBot(town, clean)
    const claim = /claim code\s+([A-Z]+)/.exec(first.printed())?.[1]
    await town.asks('王协调员', `/认领 ${claim}`, /认领成功/)
    await town.say('李社工', '我的')
    await town.hears('李社工', /李社工，编号/)
    await town.say('王协调员', '授权 李社工 社工')
    await town.hears('王协调员', /李社工现在是社工/)

    await town.say('小明', '/求助 车胎爆了 在万达广场门口', true)
    await town.hears('room', /已收到.*求助 #1/)
    await town.hears('李社工', /新求助.*求助 #1/)
    const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer()
    await town.chat.world.say({ as: town.ids.小明 ?? '', room: town.room, image: { name: 'tyre.jpg', bytes: jpeg } })
    await town.hears('room', /照片/)
    await town.chat.world.say({
      as: town.ids.小明 ?? '',
      room: town.room,
      location: { latitude: 39.9093, longitude: 116.6572, name: '万达广场（示例）' },
    })
    await town.hears('room', /位置/)
    await town.hears('李社工', /万达广场（示例）/)

    await town.chat.restart()
    await town.asks('李社工', '接案 1', /已接案/)
    await town.hears('room', /已接案，李社工/)

    await town.say('小明', '/进度 1', true)
    await town.hears('room', /求助 #1.*已接案，.*负责/)
    await first.kill('SIGKILL')
    await startBot(town, clean)
    await town.asks('李社工', '案件', /您手上 1 件/)
    await town.say('李社工', '结案 1 补好了')
    await town.hears('room', /1 解决了，2 没解决/)
    await town.say('小明', '1', true)
    await town.hears('room', /已结案/)
    await town.hears('李社工', /已结案/)

    const room = (await town.said('room')).map((entry) => entry.text)
    const order = [/已收到/, /照片/, /位置/, /已接案/, /负责（/, /解决了/, /已结案/].map((words) =>
      room.findIndex((text) => words.test(text)),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(room.filter((text) => /已收到/.test(text))).toHaveLength(1)
    expect(room.filter((text) => /已结案/.test(text))).toHaveLength(1)
    expect(await bot?.kill('SIGTERM')).toBe(0)
  })
})
