import { describe, expect, it } from 'vitest'
import { leadsTo, meaningsIn } from '../../src/conversation/search/meanings.js'

describe('what words of every day may mean', () => {
  it('leads to a word of papers, and from there to no other one', () => {
    expect(meaningsIn('送餐时崴脚了').map(({ word }) => word)).toContain('职业伤害')
    expect(meaningsIn('职业伤害怎么认定')).toEqual([])
  })
  it('is certain where enough of the question leads there', () => {
    expect(leadsTo('崴脚了路上摔的', '申请职业伤害确认')).toBe(true)
    expect(leadsTo('膝盖疼', '申请职业伤害确认')).toBe(false)
    expect(leadsTo('崴脚了路上摔的', '高温津贴')).toBe(false)
  })
})
