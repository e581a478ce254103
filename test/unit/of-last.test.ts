import { expect, it } from 'vitest'
import { ofLast } from '../../src/conversation/of-last.js'

it('reads a text that is asked for again once, and every other text anew', () => {
  const texts: string[] = []
  const lengthOf = ofLast((text) => texts.push(text) && text.length)
  expect(['井盖', '井盖', '', '', '路灯坏', '井盖'].map(lengthOf)).toEqual([2, 2, 0, 0, 3, 2])
  expect(texts).toEqual(['井盖', '', '路灯坏', '井盖'])
})
