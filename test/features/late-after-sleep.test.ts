import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../src/clock.js'
import { withCrowd } from '../support/crowd.js'

describe('what moved up while the process was asleep', () => {
  it('reaches each who must hear of it in one message that names all', () =>
    withCrowd('sqlite', ['小明', '小红', '老张', '李社工', '王协调员'], async (crowd) => {
      await crowd.grant('李社工', 'worker')
      await crowd.grant('王协调员', 'coordinator')
      await crowd.say('小明', '求助 车坏了 在果园')
      await crowd.say('小红', '求助 没钱交房租')
      await crowd.say('老张', '吹哨 示例路口电线垂下来了')
      await crowd.say('小明', '吹哨 示例桥下井盖没了')
      const before = { worker: crowd.said({ with: '李社工' }).length, coordinator: crowd.said({ with: '王协调员' }).length }
      // Nothing happened at its time: the machine slept.
      crowd.clock.advance(8 * HOUR)
      await crowd.app.settle()
      crowd.clock.advance(MINUTE)
      await crowd.app.settle()
      const toCoordinator = crowd.said({ with: '王协调员' }).slice(before.coordinator)
      const moved = toCoordinator.filter((text) => text.includes('升级'))
      expect(moved).toHaveLength(1)
      expect(moved[0]).toMatch(/求助 #1/)
      expect(moved[0]).toMatch(/求助 #2/)
      const toWorker = crowd.said({ with: '李社工' }).slice(before.worker)
      expect(toWorker.filter((text) => text.includes('升级'))).toHaveLength(1)
    }))

  it('at its time each is a message of its own', () =>
    withCrowd('sqlite', ['小明', '小红', '李社工', '王协调员'], async (crowd) => {
      await crowd.grant('李社工', 'worker')
      await crowd.grant('王协调员', 'coordinator')
      await crowd.say('小明', '求助 车坏了 在果园')
      await crowd.say('小红', '求助 没钱交房租')
      crowd.clock.advance(HOUR + MINUTE)
      await crowd.app.settle()
      expect(crowd.said({ with: '王协调员' }).filter((text) => text.includes('升级'))).toHaveLength(2)
    }))
})
