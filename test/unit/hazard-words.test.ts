import { expect, it } from 'vitest'
import { readHazard } from '../../src/conversation/topics/hazard-words.js'

it.each(['楼下有人插队取餐', '一楼在充话费', '导航到河边公园怎么走', '楼底下空了没人'])('%s is of no hazard', (text) =>
  expect(readHazard(text).score).toBe(0))

it('井盖没有问题 is no missing cover, 井盖没有了 is', () =>
  expect(['井盖没有问题', '井盖没有了'].map((text) => readHazard(text).category)).toEqual(['h02', 'h0201']))

it.each([
  ['楼梯间充着五六辆电动车', 'h0402'],
  ['油洒了半条道', 'h0105'],
  ['挖完路不填', 'h05'],
  ['堆了一堆装修垃圾在路上', 'h06'],
])('%s is of %s', (text, category) => expect(readHazard(text).category).toBe(category))
