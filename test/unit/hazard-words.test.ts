import { expect, it } from 'vitest'
import { readHazard } from '../../src/conversation/topics/hazard-words.js'

it.each(['楼下有人插队取餐', '一楼在充话费', '导航到河边公园怎么走', '楼底下空了没人'])('%s is of no hazard', (text) =>
  expect(readHazard(text).score).toBe(0))

it('井盖没有问题 is no missing cover, 井盖没有了 is', () =>
  expect(['井盖没有问题', '井盖没有了'].map((text) => readHazard(text).category)).toEqual(['h02', 'h0201']))
