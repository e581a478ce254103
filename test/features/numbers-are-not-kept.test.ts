import { getTableColumns } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../src/clock.js'
import { eachWithBot } from '../support/each-with-bot.js'
import type { RunningBot } from '../support/running-bot.js'

const ROOM = '通州骑手一群'
const PHONE = '13800001234'
/** What is said with a phone in it wherever words can stand: by a rider, and by a coordinator. */
const RIDER = [
  `/求助 车坏了 打${PHONE}`,
  `/补充 1 再打${PHONE}`,
  `/吹哨 井盖没了 在万达广场门口 找${PHONE}`,
  `/补充 隐患 1 问${PHONE}`,
  '/吹哨 路灯不亮',
  `梨园南街口，电话${PHONE}`,
  `/我会 修车 ${PHONE}`,
  `/标签 希望 ${PHONE} 语言 四川话${PHONE}`,
  `/取消报名 ${PHONE}`,
  `/飞起来 ${PHONE}`,
  `今天好冷 ${PHONE}`,
]
const STAFF = [
  `发布活动 义剪找${PHONE} 明天下午3点 地点 北苑驿站${PHONE} 名额 20 群 ${ROOM}`,
  '发布活动',
  `体检${PHONE}`,
  '后天上午9点',
  `梨园文化广场 ${PHONE}`,
  '20',
  `改活动 1 地点 示例驿站${PHONE} 技能 修车${PHONE}`,
  `通知 明天停电 打${PHONE}`,
  '1',
  `标签 希望 ${PHONE}`,
]

describe.each(['sqlite', 'postgres'] as const)('a phone somebody wrote, on %s', (dialect) => {
  let bot: RunningBot
  eachWithBot(dialect, (started) => {
    bot = started
  })

  it('stands in no table but sealed', async () => {
    const ming = bot.world.person('小明')?.id ?? ''
    bot.world.befriend(ming)
    for (const text of RIDER) await bot.say('小明', text, { room: ROOM })
    for (const text of RIDER) await bot.say('小明', text)
    await bot.db.transaction(async (tx) => {
      const found = (await tx.select().from(tx.t.members)).find((one) => one.name === '小明')
      const role = { role: 'coordinator', area: null, unit: null, capacity: null, grantedBy: null, grantedAt: bot.clock.now() } as const
      if (found) await tx.insert(tx.t.roles).values({ id: 'r1', member: found.id, ...role, until: null, revokedAt: null })
    })
    await bot.say('小明', '/登记本群', { room: ROOM })
    for (const text of STAFF) await bot.say('小明', text)
    bot.clock.advance(20 * MINUTE)
    await bot.app.settle()
    expect(await bot.db.select().from(bot.db.t.activities), bot.said({ with: '小明' }).slice(-9).join('\n')).not.toEqual([])
    expect(await bot.db.select().from(bot.db.t.hazards)).not.toEqual([])
    for (const [name, table] of Object.entries(bot.db.t)) {
      if (Object.keys(getTableColumns(table)).length === 0) continue
      const rows = await bot.db.select().from(table)
      expect(JSON.stringify(rows), name).not.toContain(PHONE)
    }
  })
})
