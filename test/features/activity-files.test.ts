import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { activityFile } from '../../src/features/activities/files.js'
import { signIn, startConsole, visit } from '../support/console.js'
import { withCrowd } from '../support/crowd.js'
import { TEST_DISTRICT } from '../support/database-templates.js'

const FORMULA = '=HYPERLINK("http://示例","点我")'

async function published<T>(go: (crowd: Parameters<Parameters<typeof withCrowd<T>>[2]>[0]) => Promise<T>): Promise<T> {
  return withCrowd('sqlite', [FORMULA, '小明', '王协调员'], async (crowd) => {
    await crowd.grant('王协调员', 'coordinator')
    await crowd.say('王协调员', '发布活动 周六体检 11月28日19:00到20:30 地点 示例驿站 A;B 层 名额 5 群 通州骑手一群 周五下午六点前报名')
    await crowd.say(FORMULA, '报名 1')
    await crowd.say('小明', '报名 1 带1人')
    return go(crowd)
  })
}

describe('what can be taken away of an activity', () => {
  it('the roster: a name that looks like a formula is no formula in it', async () => {
    const text = await published(async (crowd) => {
      await crowd.say('王协调员', '名单 1 表格')
      const entry = crowd.world
        .transcript(0, 1_000)
        .filter((one) => one.with === crowd.id('王协调员') && one.from === crowd.world.botId)
        .at(-1)
      expect(entry).toMatchObject({ kind: 'text', text: '[文件] 活动1名单.csv', fileName: '活动1名单.csv' })
      return ((await crowd.world.fileOf(entry?.id ?? '')) ?? Buffer.alloc(0)).toString('utf8')
    })
    const [header, first, second] = text.split('\r\n')
    expect(header).toBe('\uFEFF"序号","名字","编号","人数","状态","区域","报名时间","到场时间"')
    expect(first).toMatch(/^"1","'=HYPERLINK\(""http/)
    expect(second).toMatch(/^"2","小明","\d+","2","报上了"/)
    expect(text).not.toMatch(/(^|,)"[=+@-]/m)
  })

  it('the event: in UTC, its words escaped', async () => {
    const file = await published((crowd) => crowd.db.transaction((tx) => activityFile(tx, TEST_DISTRICT, 1, 'event')))
    expect(file?.text).toMatch(/DTSTART:20261128T110000Z/)
    expect(file?.text).toMatch(/DTEND:20261128T123000Z/)
    expect(file?.text).toContain('LOCATION:示例驿站 A\\;B 层')
  })

  it('both from the console', async () => {
    await published(async (crowd) => {
      const server = await startConsole(crowd)
      try {
        const { get } = visit(server, await signIn(crowd, server, '王协调员'))
        const page = await (await get('/console/activities')).text()
        expect(page).toContain('周六体检')
        expect(page).toContain('3/5')
        expect(page).toContain('<td data-label="报名截止">11月27日(周五)18:00</td>')
        const roster = await get('/console/activities/1/roster.csv')
        expect(roster.headers.get('content-disposition')).toContain('attachment')
        expect(await roster.text()).toContain('小明')
        expect(await (await get('/console/activities/1/event.ics')).text()).toContain('BEGIN:VEVENT')
        expect((await get('/console/activities/9/roster.csv')).status).toBe(404)
        const { journal } = crowd.db.t
        const lines = await crowd.db.select().from(journal).where(eq(journal.verb, 'export'))
        expect(lines).toHaveLength(1)
        expect(lines[0]?.actor).not.toBe('erased')
      } finally {
        await server.stop()
      }
    })
  })
})
