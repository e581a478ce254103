import { expect, it } from 'vitest'
import { isSmallTalk } from '../../src/conversation/small-talk.js'

it.each(['路灯下吃了碗面', '喝了一瓶可乐', '遇到个老乡'])('%s is talk', (text) => {
  expect(isSmallTalk(text)).toBe(true)
})
it.each(['喝了一瓶百草枯', '喝了一瓶除草剂', '喝了一瓶甲醇'])('%s is none', (text) => {
  expect(isSmallTalk(text)).toBe(false)
})
