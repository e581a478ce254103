import { describe, expect, it } from 'vitest'
import { withCrowd } from '../support/crowd.js'

describe('a picture or pin that was taken back', () => {
  it('T37 belongs to no words that follow, and is never asked for', async () => {
    await withCrowd('sqlite', ['小明'], async (crowd) => {
      const room = crowd.world.room('通州骑手一群')?.id ?? ''
      const as = crowd.id('小明')
      const picture = crowd.world.say({ as, room, image: { name: 'a.jpg', bytes: Buffer.alloc(900) } })
      const pin = crowd.world.say({ as, room, location: { latitude: 39.9093, longitude: 116.6572, name: '万达广场' } })
      await crowd.app.settle()
      for (const { id } of [picture, pin]) crowd.world.recall(id)
      await crowd.app.settle()
      crowd.world.say({ as, room, text: '/吹哨 北苑路口护栏倒了' })
      await crowd.app.settle()
      expect(await crowd.db.select().from(crowd.db.t.files)).toEqual([])
      const [hazard] = await crowd.db.select().from(crowd.db.t.hazards)
      expect(hazard).toMatchObject({ number: 1, latitude: null })
    })
  })

  it('T37 is not fetched once more when it was refused for good', async () => {
    await withCrowd('sqlite', ['小明'], async (crowd) => {
      await crowd.say('小明', '求助 车坏了')
      const { id } = crowd.world.say({ as: crowd.id('小明'), image: { name: 'a.jpg', bytes: Buffer.alloc(900) } })
      crowd.world.recall(id)
      await crowd.app.settle()
      crowd.clock.advance(3_600_000)
      await crowd.app.settle()
      const files = await crowd.db.select().from(crowd.db.t.files)
      expect(files.map(({ state, attempts }) => ({ state, tries: attempts <= 1 }))).toEqual(
        files.map(() => ({ state: 'failed', tries: true })),
      )
    })
  })
})
