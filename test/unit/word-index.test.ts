import { expect, it } from 'vitest'
import { indexWords, spelledOut } from '../../src/conversation/topics/word-index.js'

it('a row with | stands for each of its words', () => {
  expect(spelledOut('井盖')).toEqual(['井盖'])
  expect(spelledOut('凹坑|坑洞')).toEqual(['凹坑', '坑洞'])
  expect(spelledOut('路灯|灯杆…坏|断')).toEqual(['路灯…坏', '路灯…断', '灯杆…坏', '灯杆…断'])
})

it('words are found in one pass, those with a gap only within one clause and at most ten characters on', () => {
  const index = indexWords(['井盖', '灯杆…断', '坑'].map((word) => ({ word, weight: 1, category: 'x' })))
  const found = (text: string) => index(text).map(({ word }) => word)
  expect(found('有个坑，井盖也没了')).toEqual(['坑', '井盖'])
  expect(found('灯杆从中间断了')).toEqual(['灯杆…断'])
  expect(found('灯杆在这，树断了')).toEqual([])
  expect(found('灯杆一二三四五六七八九十一断')).toEqual([])
})
