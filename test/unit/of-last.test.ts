import { expect, it } from 'vitest'
import { ofLast } from '../../src/conversation/of-last.js'

it('keeps what it read of the last two texts, and reads every other text anew', () => {
  const texts: string[] = []
  const lengthOf = ofLast((text) => texts.push(text) && text.length)
  expect(['井盖', '井盖', '', '井盖', '', '路灯坏', '', '井盖'].map(lengthOf)).toEqual([2, 2, 0, 2, 0, 3, 0, 2])
  expect(texts).toEqual(['井盖', '', '路灯坏', '井盖'])
})
