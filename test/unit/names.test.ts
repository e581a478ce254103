import { describe, expect, it } from 'vitest'
import { isSameName, longestWord, oneNamed } from '../../src/community/names.js'
import type { RoomRow } from '../../src/db/schema.js'
import { readRooms, startsWithRoom, takeRooms } from '../../src/features/activities/plan-rooms.js'

describe('names as they are shown and as they are typed', () => {
  it.each([
    ['小红🌸', '小红', true],
    ['小红（美团）', '小红(美团)', true],
    ['@小 红', '小红', true],
    ['A组👍🏽骑手', 'a组骑手', true],
    ['小红', '小明', false],
    ['🌸', '🍀', false],
  ])('%s is %s: %s', (a, b, same) => {
    expect(isSameName(a, b)).toBe(same)
  })

  it('one of two that are typed the same is nobody, unless it is written exactly', () => {
    const two = [{ name: '骑手群🛵' }, { name: '骑手群🌸' }]
    expect(oneNamed(two, '骑手群')).toBeUndefined()
    expect(oneNamed(two, '骑手群🌸')).toBe(two[1])
  })

  it('the database is asked for the longest word', () => {
    expect(longestWord('🌸小红（美团外卖）')).toBe('美团外卖')
    expect(longestWord('🌸')).toBe('')
  })
})

describe('groups an activity is told to', () => {
  const known = ['通州骑手群（北苑）', '潞城 骑手群🛵'].map((name, at) => ({ id: String(at), name }) as RoomRow)
  const ids = (rooms: RoomRow[]) => rooms.map((room) => room.id)
  it.each([
    ['通州骑手群（北苑）', ['0']],
    ['通州骑手群(北苑)、潞城 骑手群', ['0', '1']],
    ['潞城 骑手群🛵 通州骑手群(北苑)', undefined],
    ['潞城骑手群 通州骑手群(北苑)', ['1', '0']],
  ])('%s', (text, expected) => {
    if (expected) expect(ids(readRooms(known, text))).toEqual(expected)
    else expect(() => readRooms(known, text)).toThrow('没有找到')
  })
  it('are found in dictated words, too', () => {
    expect(takeRooms('周六体检 发到通州骑手群(北苑)和潞城骑手群', known).rooms).toEqual(['0', '1'])
    expect(startsWithRoom(known, '通州骑手群(北苑) 名额 5')).toBe(true)
  })
})
