import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/clock.js'
import { readByHowMuch } from '../../src/conversation/times/by-how-much.js'

describe('by how much something is changed', () => {
  test.each([
    ['提前半小时', -30 * MINUTE],
    ['推迟一个半小时', 90 * MINUTE],
    ['往后推两个小时', 2 * HOUR],
    ['早一个小时开始', -HOUR],
    ['晚20分钟', 20 * MINUTE],
    ['延后一天', DAY],
    ['顺延一周', 7 * DAY],
    ['提前一刻钟', -15 * MINUTE],
    ['推迟1.5小时', 90 * MINUTE],
  ])('%s', (text, later) => expect(readByHowMuch(text)).toEqual({ later, rest: '' }))

  test.each([
    ['加10个名额', 10],
    ['名额再加5个', 5],
    ['多放十个人', 10],
    ['少5个名额', -5],
    ['名额减少三个', -3],
  ])('%s', (text, heads) => expect(readByHowMuch(text)).toEqual({ heads, rest: '' }))

  test('both at once, and what is left', () => {
    expect(readByHowMuch('推迟一天，名额加10个，改在玉桥文化站')).toEqual({ later: DAY, heads: 10, rest: ', ,改在玉桥文化站' })
  })

  test.each([
    '改到周日',
    '名额加到30',
    '名额 30',
    '提前半小时到场',
    '推迟到下周六',
    '时间 12月5日下午2点',
  ])('%s says no difference', (text) => expect(readByHowMuch(text)).toEqual({ rest: text }))
})
