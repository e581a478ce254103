import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { types } from 'wechaty'
import type * as PUPPET from 'wechaty-puppet'
import { keepMembers } from '../../src/chat/wechaty/member-cache.js'
import { MINUTE, movableClock } from '../../src/clock.js'

/** A puppet whose members change, and which counts how often it is asked. */
function puppetWithCount() {
  const clock = movableClock(Date.UTC(2026, 2, 3))
  const asked: string[] = []
  let fails = false
  const puppet = Object.assign(new EventEmitter(), {
    async roomMemberPayload(room: string, id: string) {
      asked.push(`${room} ${id}`)
      if (fails) throw new Error('not in the room')
      return { id, name: '小明', avatar: '', roomAlias: `第${asked.length}次` }
    },
  })
  keepMembers(puppet as unknown as PUPPET.Puppet, clock)
  const fail = (now: boolean) => {
    fails = now
  }
  return { puppet, clock, asked, fail, alias: async (room: string, id: string) => (await puppet.roomMemberPayload(room, id)).roomAlias }
}

describe('members of a room', () => {
  test('are asked for once, though many messages come at one time', async () => {
    const { asked, alias } = puppetWithCount()
    expect(await Promise.all([alias('一群', 'ming'), alias('一群', 'ming')])).toEqual(['第1次', '第1次'])
    await alias('一群', 'hong')
    await alias('二群', 'ming')
    expect(asked).toEqual(['一群 ming', '一群 hong', '二群 ming'])
  })

  test('are asked for again when their room has changed, and those of no other', async () => {
    const { puppet, asked, alias } = puppetWithCount()
    for (const change of [
      () => puppet.emit('room-join', { roomId: '一群' }),
      () => puppet.emit('room-leave', { roomId: '一群' }),
      () => puppet.emit('dirty', { payloadType: types.Dirty.RoomMember, payloadId: '一群' }),
    ]) {
      await alias('一群', 'ming')
      await alias('二群', 'ming')
      change()
    }
    puppet.emit('dirty', { payloadType: types.Dirty.Contact, payloadId: '二群' })
    await alias('二群', 'ming')
    expect(asked.filter((one) => one === '一群 ming')).toHaveLength(3)
    expect(asked.filter((one) => one === '二群 ming')).toHaveLength(1)
  })

  test('are asked for again after ten minutes, however often they were asked for', async () => {
    const { clock, asked, alias } = puppetWithCount()
    for (let minute = 0; minute <= 10; minute++) {
      await alias('一群', 'ming')
      clock.advance(MINUTE)
    }
    await alias('一群', 'ming')
    expect(asked).toHaveLength(2)
  })

  test('who could not be found is asked for again', async () => {
    const { asked, alias, fail } = puppetWithCount()
    fail(true)
    await expect(alias('一群', 'ming')).rejects.toThrow('not in the room')
    fail(false)
    expect(await alias('一群', 'ming')).toBe('第2次')
    expect(asked).toHaveLength(2)
  })
})
