import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { areaOfPlace } from '../../src/community/area-of-place.js'
import { findAreaOfText } from '../../src/community/areas.js'
import { gazetteerOf } from '../../src/community/gazetteer.js'
import { importGazetteer } from '../../src/community/import-gazetteer.js'
import { importOutlines } from '../../src/community/import-outlines.js'
import { findPlace } from '../../src/conversation/places/places.js'
import { fromWgs84 } from '../../src/db/coordinates.js'
import { type FreshDatabase, TEST_DISTRICT } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'
import { startRunningBot } from '../support/running-bot.js'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const HEAD = 'code,name,aliases,kind,area,longitude,latitude,system,source'
const area = (code: string) => `${TEST_DISTRICT}/110112${code}`
const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
] as const
/** A square round the point, 0.02 degrees a side. */
const around = (name: string, [x, y]: [number, number]) => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'Polygon', coordinates: [CORNERS.map(([dx, dy]) => [x + dx / 100, y + dy / 100])] },
})
const outlines = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

describe.each(['sqlite', 'postgres'] as const)('places on %s', (dialect) => {
  let fresh: FreshDatabase
  beforeEach(async () => {
    fresh = await freshDatabase(dialect, { seeded: true })
  })
  afterEach(() => fresh.stop())

  const take = (text: string, now = NOW) => importGazetteer(fresh.db, TEST_DISTRICT, text, now)
  const draw = (text: string) => importOutlines(fresh.db, TEST_DISTRICT, text, NOW)
  const where = async (text: string, pin: [number, number] | null = null, room: string | null = null) => {
    const { words } = await gazetteerOf(fresh.db, TEST_DISTRICT)
    const known = findPlace(text, words)?.known ?? []
    const at = pin && { longitude: pin[0], latitude: pin[1] }
    const found = await areaOfPlace(fresh.db, TEST_DISTRICT, { text, known, pin: at, room }, NOW)
    return [found.source, found.area]
  }

  it('T23 a gazetteer is taken by code: again it changes nothing, changed it changes, bad rows are told by line', async () => {
    const rows = `${HEAD}\nz1,示例大集,大集|示例老集,市场,宋庄镇,116.7,39.95,wgs84,示例\nz2,示例桥,,桥,,,,,示例\n`
    expect(await take(rows)).toEqual({ added: 2, changed: 0, same: 0, bad: [] })
    expect(await take(rows, NOW + 3 * 86_400_000)).toEqual({ added: 0, changed: 0, same: 2, bad: [] })
    const bad = await take(
      `${HEAD}\nz1,示例大集,,市场,台湖镇,,,,示例\n,无编号,,桥,,,,,示例\nz3,小区,,小区,,,,,示例\nz4,示例院,,院子,,,,,示例\nz5,示例楼,,楼宇,没有的镇,,,,示例\nz6,示例塔,,地标,,39.9,116.6,wgs84,示例\nz7,示例门,,地标,,116.6,39.9,,示例\nz1,示例,,桥,,,,,示例\n`,
    )
    expect(bad).toMatchObject({ added: 0, changed: 1, same: 0 })
    expect(bad.bad.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(bad.bad.map(({ reason }) => reason).join('\n')).toMatch(
      /要填[\s\S]*太笼统[\s\S]*类型[\s\S]*没有区域[\s\S]*写反了[\s\S]*坐标系[\s\S]*第 2 行已经有了/,
    )
    const { gazetteer } = fresh.db.t
    const all = await fresh.db.select().from(gazetteer)
    expect(all.find((row) => row.code === 'z1')).toMatchObject({ aliases: [], area: area('114'), longitude: null, sample: false })
  })

  it('a name without ending is a place once it is imported, also in a text understood before', async () => {
    expect(await where('在卜蜂莲花 路灯不亮')).toEqual(['none', null])
    await take(`${HEAD}\nz1,卜蜂莲花,莲花,商场,台湖镇,,,,示例\n`)
    expect(await where('卜蜂莲花 路灯不亮')).toEqual(['gazetteer', area('114')])
    expect(await where('莲花 路灯不亮', null, area('003'))).toEqual(['gazetteer', area('114')])
  })

  it('a street is named by its own name or a community of it, one written out before all others, then the longest, and not by a road that begins like it', async () => {
    const named = async (text: string) => (await findAreaOfText(fresh.db, TEST_DISTRICT, text))?.slice(-3)
    const [street, other] = [await named('北苑街道'), await named('梨园镇')]
    expect(street).not.toBe(other)
    expect(await named('北苑　街道门口有坑')).toBe(street)
    expect(await named('梨园北街积水')).toBeUndefined()
    expect(await named('北苑路口到梨园地铁站')).toBe(street)
    expect(await named('路边')).toBeUndefined()
    expect(await named('翠屏北里东门')).not.toBe(other)
    expect(await named('梨园镇翠屏北里东门')).toBe(other)
  })

  it('the words come first, then outlines, the operator’s places, the group, and samples last', async () => {
    const here: [number, number] = [116.66, 39.9]
    expect(await where('环球影城门口', null, area('003'))).toEqual(['room', area('003')])
    expect(await where('环球影城门口')).toEqual(['gazetteer', area('009')])
    expect(await where('路灯不亮', here, area('003'))).toEqual(['room', area('003')])
    const gcj = fromWgs84([here[0], here[1] + 0.009], 'gcj02')
    await take(`${HEAD}\nz1,示例大集,,市场,宋庄镇,${gcj.join(',')},GCJ-02,示例\n`)
    expect(await where('路灯不亮', here, area('003'))).toEqual(['near', area('104')])
    expect(await where('路灯不亮', [here[0], here[1] - 0.009], area('003'))).toEqual(['room', area('003')])
    expect(await draw(outlines(around('台湖镇', here)))).toMatchObject({ added: 1, bad: [] })
    expect(await where('路灯不亮', here, area('003'))).toEqual(['outline', area('114')])
    expect(await where('梨园镇示例路 路灯不亮', here, area('003'))).toEqual(['text', area('121')])
  })

  it('outlines are taken by area: again nothing changes, drawn anew they change', async () => {
    const one = outlines(around('台湖镇', [116.66, 39.9]), around('没有的镇', [116.66, 39.9]))
    expect(await draw(one)).toMatchObject({ added: 1, changed: 0, same: 0, bad: [{ line: 2 }] })
    expect(await draw(one)).toMatchObject({ added: 0, changed: 0, same: 1 })
    expect(await draw(outlines(around('台湖镇', [116.7, 39.9])))).toMatchObject({ added: 0, changed: 1, same: 0 })
    expect(await where('路灯不亮', [116.66, 39.9])).toEqual(['none', null])
  })

  it('a whistle with a pin goes to the unit in whose outline it lies', async () => {
    const bot = await startRunningBot(fresh.db)
    try {
      await draw(outlines(around('台湖镇', [116.66, 39.9])))
      const [longitude, latitude] = fromWgs84([116.66, 39.9], 'gcj02')
      const as = bot.world.person('小明')?.id ?? ''
      bot.world.say({ as, text: '', room: bot.world.room('通州骑手一群')?.id ?? '', location: { latitude, longitude, name: '示例大集' } })
      await bot.app.settle()
      await bot.say('小明', '/吹哨 路灯不亮', { room: '通州骑手一群' })
      const { hazards } = fresh.db.t
      const [hazard] = await fresh.db.select().from(hazards)
      expect(hazard).toMatchObject({ place: '示例大集', area: area('114'), areaSource: 'outline' })
    } finally {
      await bot.stop()
    }
  })

  it('a help request keeps what says where it is, and a pin that comes later says it better than the group', async () => {
    const bot = await startRunningBot(fresh.db)
    try {
      await draw(outlines(around('台湖镇', [116.66, 39.9])))
      const [longitude, latitude] = fromWgs84([116.66, 39.9], 'gcj02')
      const as = bot.world.person('小明')?.id ?? ''
      const { helpRequests } = fresh.db.t
      const where = async () => {
        const rows = await fresh.db.select().from(helpRequests).orderBy(helpRequests.number)
        return rows.map((one) => [one.areaSource, one.area])
      }
      await bot.say('小明', '/求助 车坏了 推不动', { room: '通州骑手一群' })
      const [before] = await where()
      expect(['room', 'none']).toContain(before?.[0])
      bot.world.say({ as, text: '', room: bot.world.room('通州骑手一群')?.id ?? '', location: { latitude, longitude, name: '示例大集' } })
      await bot.app.settle()
      expect(await where()).toEqual([['outline', area('114')]])
      await bot.say('小红', '/求助 梨园镇示例路 车坏了', { room: '通州骑手一群' })
      expect((await where())[1]).toEqual(['text', area('121')])
    } finally {
      await bot.stop()
    }
  })
})
