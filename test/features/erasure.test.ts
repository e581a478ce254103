import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { withCrowd } from '../support/crowd.js'

it('what waits sealed in an open question goes with who erases his data', () =>
  withCrowd('sqlite', ['小明'], async (crowd) => {
    const { questions } = crowd.db.t
    await crowd.say('小明', '吹哨 有个大坑')
    const member = await crowd.memberOf('小明')
    const list = () => crowd.db.select().from(questions).where(eq(questions.member, member))
    expect((await list()).filter((one) => one.state === 'open' && one.sealedData !== null)).toHaveLength(1)
    await crowd.say('小明', '/删除我的数据')
    expect((await list()).filter((one) => one.state === 'open' || one.sealedData !== null)).toEqual([])
  }))
