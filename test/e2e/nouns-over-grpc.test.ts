import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, expect, it } from 'vitest'
import { type BuiltBot, startBuiltBot, until } from '../support/built-bot.js'
import type { SimGatewayProcess } from '../support/sim-gateway-handle.js'
import { newTown } from '../support/town.js'

let bot: BuiltBot | undefined
let chat: SimGatewayProcess | undefined
let dir = ''

afterEach(async () => {
  await bot?.kill('SIGKILL')
  await chat?.stop()
  rmSync(dir, { recursive: true, force: true })
})

const REDIS = process.env.TEST_REDIS_URL

it.skipIf(!REDIS)('T40 a notice over gRPC and Redis: two coordinators, at the pace of a real account, each group once', async () => {
  dir = mkdtempSync(join(tmpdir(), 'huoban-e2e-'))
  const town = await newTown(dir)
  chat = town.chat
  const { world } = town.chat
  town.ids.周协调员 = (await world.addPerson({ name: '周协调员' })).id
  const members = [town.ids.小红 ?? '', town.ids.王协调员 ?? '']
  const rooms = [await world.addRoom({ name: '通州骑手二群', members }), await world.addRoom({ name: '通州骑手三群', members })]
  bot = await startBuiltBot({
    DATA_DIR: join(dir, 'data'),
    REDIS_URL: REDIS ?? '',
    SEND_PACE: 'on',
    WECHATY_PUPPET_SERVICE_TOKEN: town.chat.token,
    WECHATY_PUPPET_SERVICE_ENDPOINT: town.chat.endpoint,
  })
  const claim = /claim code\s+([A-Z]+)/.exec(bot.printed())?.[1]
  await town.asks('王协调员', `/认领 ${claim}`, /认领成功/)
  await town.say('周协调员', '我的')
  await town.hears('周协调员', /周协调员，编号/)
  await town.say('王协调员', '授权 周协调员 统筹')
  await town.hears('周协调员', /您现在是统筹/)
  for (const room of rooms) {
    await world.say({ as: town.ids.王协调员 ?? '', room: room.id, text: '/登记本群' })
    await until(
      'it is registered',
      async () => (await world.transcript(0, 1_000)).some((one) => one.room === room.id && one.from === 'sim-bot') || undefined,
    )
  }
  await town.say('王协调员', '应急通知 今夜大风，注意广告牌')
  await town.hears('王协调员', /预览/)
  await town.say('王协调员', '1')
  await town.hears('周协调员', /需要另一位统筹批准/)
  await town.say('周协调员', '1')
  await town.hears('王协调员', /已发送 2\/2/)
  const texts = (await world.transcript(0, 10_000)).filter((one) => one.from === 'sim-bot' && one.text === '今夜大风，注意广告牌')
  expect(texts.map((one) => one.room).sort()).toEqual(rooms.map((room) => room.id).sort())
  expect(await bot.kill('SIGTERM')).toBe(0)
})

it('T01 over gRPC: a picture and a pin before the whistle reach the unit, and its own picture proves the repair', async () => {
  dir = mkdtempSync(join(tmpdir(), 'huoban-e2e-'))
  const town = await newTown(dir)
  chat = town.chat
  const { world } = town.chat
  town.ids.赵科长 = (await world.addPerson({ name: '赵科长' })).id
  bot = await startBuiltBot({
    DATA_DIR: join(dir, 'data'),
    WECHATY_PUPPET_SERVICE_TOKEN: town.chat.token,
    WECHATY_PUPPET_SERVICE_ENDPOINT: town.chat.endpoint,
  })
  const claim = /claim code\s+([A-Z]+)/.exec(bot.printed())?.[1]
  await town.asks('王协调员', `/认领 ${claim}`, /认领成功/)
  await town.say('赵科长', '我的')
  await town.hears('赵科长', /赵科长，编号/)
  await town.say('王协调员', '授权 赵科长 单位联系人 单位 梨园镇')
  await town.hears('王协调员', /赵科长现在是单位联系人/)

  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: '小明' } })
    .toBuffer()
  const at = { latitude: 39.9093, longitude: 116.6572, name: '示例广场' }
  await world.say({ as: town.ids.小明 ?? '', room: town.room, image: { name: 'hole.jpg', bytes } })
  await world.say({ as: town.ids.小明 ?? '', room: town.room, location: at })
  await town.say('小明', '/吹哨 路上有个大坑', true)
  await town.hears('room', /已收到.*隐患 #1.*示例广场/)
  await town.hears('赵科长', /吹哨：隐患 #1[\s\S]*路面坑洼[\s\S]*示例广场/)
  const picture = await until('the unit sees the picture', async () => (await town.said('赵科长')).find((entry) => entry.kind === 'image'))
  expect(picture.fileName).toMatch(/\.jpg$/)

  await town.say('赵科长', '报到 1')
  await town.hears('room', /已报到：梨园镇/)
  await town.say('赵科长', '控险 1')
  await town.hears('room', /已控险/)
  await world.say({ as: town.ids.赵科长 ?? '', image: { name: 'done.jpg', bytes } })
  await town.say('赵科长', '办结 1 填平了')
  await town.hears('赵科长', /办结已记下（有照片）/)
  await town.hears('room', /1 修好，2 没修好/)
  await town.say('小明', '1', true)
  await town.hears('room', /已确认修复/)
  await town.hears('赵科长', /已确认修复/)
  expect(await bot.kill('SIGTERM')).toBe(0)
})
