import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { type Crowd, withCrowd } from '../support/crowd.js'

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

const membersCalled = async (crowd: Crowd, name: string) => {
  const { members } = crowd.db.t
  return crowd.db.select().from(members).where(eq(members.name, name))
}

it('who was made one of two numbers is erased under both', () =>
  withCrowd('sqlite', ['王协调员', '周协调员', '小明', '小红'], async (crowd) => {
    await crowd.grant('王协调员', 'coordinator')
    for (const name of ['小明', '小红']) await crowd.say(name, '我的')
    await crowd.say('王协调员', '合并成员 小红 小明')
    await crowd.say('小明', '/删除我的数据')
    expect([...(await membersCalled(crowd, '小明')), ...(await membersCalled(crowd, '小红'))]).toEqual([])
  }))

it('of who was found again nothing is left under the number the new chat id had meanwhile', () =>
  withCrowd('sqlite', ['小明'], async (crowd) => {
    await crowd.say('小明', '恢复词')
    const [, number, word] = /找回 (\d+) (\w+)/.exec(crowd.said({ with: '小明' }).at(-1) ?? '') ?? []
    crowd.world.changeId(crowd.id('小明'))
    await crowd.say('小明', `找回 ${number} ${word}`)
    expect(await membersCalled(crowd, '小明')).toHaveLength(1)
    await crowd.say('小明', '/删除我的数据')
    expect(await membersCalled(crowd, '小明')).toEqual([])
  }))
