import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../src/clock.js'
import { EVERYBODY, issueClaimCode } from '../../src/community/claim.js'
import { CLAIM_BY_ALL, countWrongTry, isLocked } from '../../src/community/tries.js'
import { type Crowd, withCrowd } from '../support/crowd.js'

const last = (crowd: Crowd, name: string) => crowd.said({ with: name }).at(-1) ?? ''
const heard = (crowd: Crowd, name: string, words: string) => crowd.said({ with: name }).filter((text) => text.includes(words)).length
const newCode = (crowd: Crowd) => crowd.db.transaction((tx) => issueClaimCode(tx, crowd.clock.now()))

describe('claim codes', () => {
  it('five wrong ones lock a chat id for a day, the right one too, and coordinators hear of it once', () =>
    withCrowd('sqlite', ['小明', '小红', '王协调员'], async (crowd) => {
      await crowd.grant('王协调员', 'coordinator')
      const code = await newCode(crowd)
      for (let at = 0; at < 4; at++) await crowd.say('小明', `认领 WRONG${at}`)
      expect(last(crowd, '小明')).toContain('认领码不对')
      await crowd.say('小明', '认领 WRONGX')
      expect(last(crowd, '小明')).toContain('试错太多次')
      await crowd.say('小明', `认领 ${code}`)
      expect(last(crowd, '小明')).toContain('试错太多次')
      expect(heard(crowd, '王协调员', '连续输错认领码')).toBe(1)
      // Somebody else is not locked out by it, and the code is still good.
      await crowd.say('小红', `认领 ${code}`)
      expect(last(crowd, '小红')).toContain('认领成功')
    }))

  it('a lock outlives an erased chat id, and ends after a day', () =>
    withCrowd('sqlite', ['小明', '王协调员'], async (crowd) => {
      const code = await newCode(crowd)
      for (let at = 0; at < 5; at++) await crowd.say('小明', `认领 WRONG${at}`)
      await crowd.say('小明', '删除我的数据')
      await crowd.say('小明', `认领 ${code}`)
      expect(last(crowd, '小明')).toContain('试错太多次')
      crowd.clock.advance(DAY)
      await crowd.say('小明', `认领 ${code}`)
      expect(last(crowd, '小明')).toContain('认领成功')
    }))

  it('fifty wrong ones from many chat ids lock everybody for an hour; a new code takes that away', () =>
    withCrowd('sqlite', ['小红', '王协调员'], async (crowd) => {
      await crowd.grant('王协调员', 'coordinator')
      const code = await newCode(crowd)
      for (let who = 0; who < 13; who++) {
        crowd.world.addPerson({ name: `骑手${who}`, friend: true })
        for (let at = 0; at < 4; at++) await crowd.say(`骑手${who}`, `认领 WRONG${at}`)
      }
      expect(last(crowd, '骑手12')).toContain('先锁一小时')
      await crowd.say('小红', `认领 ${code}`)
      expect(last(crowd, '小红')).toContain('先锁一小时')
      expect(heard(crowd, '王协调员', '大量试认领码')).toBe(1)
      const fresh = await newCode(crowd)
      await crowd.say('小红', `认领 ${code}`)
      expect(last(crowd, '小红')).toContain('认领码不对')
      await crowd.say('小红', `认领 ${fresh}`)
      expect(last(crowd, '小红')).toContain('认领成功')
    }))

  it('a lock that is over begins from none: the next wrong one locks nobody', () =>
    withCrowd('sqlite', ['小明'], async ({ db, clock }) => {
      const count = () => db.transaction((tx) => countWrongTry(tx, CLAIM_BY_ALL, EVERYBODY, clock.now()))
      for (let at = 1; at < CLAIM_BY_ALL.most; at++) expect(await count()).toBe(false)
      expect(await count()).toBe(true)
      expect(await isLocked(db, CLAIM_BY_ALL, EVERYBODY, clock.now())).toBe(true)
      clock.advance(CLAIM_BY_ALL.lock)
      expect(await isLocked(db, CLAIM_BY_ALL, EVERYBODY, clock.now())).toBe(false)
      expect(await count()).toBe(false)
    }))
})

describe('recovery words', () => {
  async function withWord(go: (crowd: Crowd, number: string, word: string) => Promise<void>): Promise<void> {
    await withCrowd('sqlite', ['小明', '老张', '王协调员'], async (crowd) => {
      await crowd.grant('王协调员', 'coordinator')
      await crowd.say('老张', '恢复词')
      const [, number = '', word = ''] = /编号是 (\d+)，恢复词是「([A-Z]+)」/.exec(last(crowd, '老张')) ?? []
      await go(crowd, number, word)
    })
  }

  it('three wrong ones lock the number for a day, from every chat id, and coordinators hear of it', () =>
    withWord(async (crowd, number, word) => {
      for (const wrong of ['AAAAAA', 'CCCCCC']) await crowd.say('小明', `找回 ${number} ${wrong}`)
      expect(last(crowd, '小明')).toContain('还能再试 1 次')
      await crowd.say('小明', `找回 ${number} DDDDDD`)
      expect(last(crowd, '小明')).toContain('锁 24 小时')
      expect(heard(crowd, '王协调员', '恢复词连续输错三次')).toBe(1)
      crowd.world.addPerson({ name: '张新号', friend: true })
      await crowd.say('张新号', `找回 ${number} ${word}`)
      expect(last(crowd, '张新号')).toContain('锁 24 小时')
      crowd.clock.advance(DAY)
      await crowd.say('张新号', `找回 ${number} ${word}`)
      expect(last(crowd, '张新号')).toContain('找回来了')
    }))

  it('a chat id that tries many numbers is locked, numbers nobody has among them', () =>
    withWord(async (crowd, number, word) => {
      for (let at = 0; at < 6; at++) await crowd.say('小明', `找回 ${900 + at} AAAAAA`)
      expect(last(crowd, '小明')).toContain('您这个微信号 24 小时内')
      expect(heard(crowd, '王协调员', '连续输错别人的编号')).toBe(1)
      await crowd.say('小明', `找回 ${number} ${word}`)
      expect(last(crowd, '小明')).toContain('您这个微信号 24 小时内')
    }))
})

describe('short codes', () => {
  it('a check-in code cannot be guessed', () =>
    withCrowd('sqlite', ['小明', '王协调员'], async (crowd) => {
      await crowd.grant('王协调员', 'coordinator')
      await crowd.say('王协调员', '发布活动 示例体检 11月28日19:00到20:30 地点 示例驿站 名额 5 群 通州骑手一群')
      await crowd.say('小明', '报名 1')
      await crowd.say('王协调员', '签到码 1')
      const code = /\d{6}/.exec(last(crowd, '王协调员'))?.[0] ?? ''
      const wrong = Array.from({ length: 6 }, (_, at) => String(100_000 + at)).filter((one) => one !== code)
      for (const one of wrong) await crowd.say('小明', `签到 ${one}`)
      if (wrong.length < 6) await crowd.say('小明', '签到 200000')
      await crowd.say('小明', `签到 ${code}`)
      expect(last(crowd, '小明')).toContain('试错太多次')
    }))

  it('six letters of somebody who waits for no code are no wrong code; of one who does they are counted', () =>
    withCrowd('sqlite', ['小明', '李社工', '王协调员'], async (crowd) => {
      await crowd.grant('李社工', 'worker')
      const stranger = crowd.world.addPerson({ name: '小李', friend: false })
      crowd.world.join(crowd.world.room('通州骑手一群')?.id ?? '', stranger.id)
      await crowd.say('小明', 'AXLPTR')
      expect(last(crowd, '小明')).toContain('没有这个指令')
      await crowd.say('小李', '/求助 工资被克扣了', { room: '通州骑手一群' })
      await crowd.say('李社工', '接案 1')
      const code = /代码：([A-Z]{6})/.exec(crowd.said({ room: '通州骑手一群' }).at(-1) ?? '')?.[1] ?? ''
      expect(code).not.toBe('')
      for (let at = 0; at < 4; at++) await crowd.say('小李', 'AAAAAA')
      expect(last(crowd, '小李')).toContain('代码不对')
      await crowd.say('小明', code)
      expect(last(crowd, '小明')).toContain('没有这个指令')
      await crowd.say('小李', code)
      expect(last(crowd, '小李')).toContain('求助 #1')
      expect(heard(crowd, '小李', '没有这个指令')).toBe(0)
    }))

  it('a day later an old count is forgotten', () =>
    withCrowd('sqlite', ['小明', '王协调员'], async (crowd) => {
      const code = await newCode(crowd)
      for (let at = 0; at < 4; at++) await crowd.say('小明', `认领 WRONG${at}`)
      crowd.clock.advance(DAY + HOUR)
      await crowd.say('小明', '认领 WRONGX')
      expect(last(crowd, '小明')).toContain('认领码不对')
      await crowd.say('小明', `认领 ${code}`)
      expect(last(crowd, '小明')).toContain('认领成功')
    }))
})
