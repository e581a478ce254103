import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/clock.js'
import { coordinatorsOf, grantRole, rolesOf } from '../../src/community/roles.js'
import { watchEnd } from '../../src/features/members/hand-on.js'
import { type Crowd, withCrowd } from '../support/crowd.js'

/** As it may have been given before such an end was refused. */
async function ending(crowd: Crowd, name: string): Promise<string> {
  await crowd.say(name, '我的')
  const member = await crowd.memberOf(name)
  const now = crowd.clock.now()
  await crowd.db.transaction(async (tx) => watchEnd(tx, await grantRole(tx, { member, role: 'coordinator', until: now + DAY }, now), now))
  return member
}

describe('the last coordinator', () => {
  it('is kept on when his day comes, and told; another whose day it is too is not', () =>
    withCrowd('sqlite', ['王协调员', '周协调员'], async (crowd) => {
      const first = await ending(crowd, '王协调员')
      const second = await ending(crowd, '周协调员')
      crowd.clock.advance(DAY + 1)
      await crowd.app.settle()
      const now = crowd.clock.now()
      const left = await coordinatorsOf(crowd.db, null, now)
      expect(left.map((one) => one.member)).toHaveLength(1)
      expect([first, second]).toContain(left[0]?.member)
      expect((await rolesOf(crowd.db, left[0]?.member ?? '', now)).map((role) => role.until)).toEqual([null])
      const kept = left[0]?.member === first ? '王协调员' : '周协调员'
      expect(crowd.said({ with: kept }).filter((text) => text.includes('先由您继续做'))).toHaveLength(1)
    }))
})
