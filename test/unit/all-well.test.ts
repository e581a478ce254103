import { describe, expect, it } from 'vitest'
import { isAllWell } from '../../src/conversation/answers/all-well.js'

describe('what one asked help for may be over', () => {
  it.each([
    '没事了',
    '已经没事了，谢谢你们',
    '没事了，已经去医院了',
    '没事了他们走了',
    '我就是说说，没事了',
    '他们散了，没事了',
    '我好多了 大家别担心',
    '车修好了',
    '好了',
    '人醒过来了',
    '现在不流血了',
  ])('%s', (text) => {
    expect(isAllWell(text)).toBe(true)
  })
  it.each([
    '没事',
    '没好',
    '没事了吗',
    '去医院了',
    '车修好了多少钱',
    '好了没',
    '还没弄好',
    '没事了，可是腿还疼',
    '好了他又打我',
    '不用了',
    '我好累',
  ])('not %s', (text) => {
    expect(isAllWell(text)).toBe(false)
  })
})
