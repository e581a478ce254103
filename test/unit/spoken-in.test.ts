import { expect, test } from 'vitest'
import { forGroup, forPerson } from '../../src/outbox/spoken-in.js'

const words = new Set(['求助', '评价'])

test('in a group what is to be said has its slash, and an example only where it is a command', () => {
  expect(forGroup('发「求助」加一句话，比如「求助 车坏了」。', words)).toBe('发「/求助」加一句话，比如「/求助 车坏了」。')
  expect(forGroup('直接发一句话，比如「车坏了 在万达广场门口」。', words)).toBe('直接发一句话，比如「车坏了 在万达广场门口」。')
  expect(forGroup('发「/求助」，例如：评价 1 5', words)).toBe('发「/求助」，例如：/评价 1 5')
})

test('privately nothing has one', () => {
  expect(forPerson('发「/补充 隐患 1 地点」，例如：/评价 1 5')).toBe('发「补充 隐患 1 地点」，例如：评价 1 5')
})
