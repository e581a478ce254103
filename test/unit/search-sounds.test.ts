import { describe, expect, it } from 'vitest'
import { heardIn, unsurePairs } from '../../src/conversation/search/search-sounds.js'

const SAME = [
  ['公积金', '住房公积金'],
  ['工伤', '职业伤害'],
  ['居住证', '暂住证'],
]

describe('what a phone wrote for a word that sounds so', () => {
  it.each([
    ['公机金怎么取', [{ heard: '公机金', word: '公积金' }]],
    ['居主证去哪办', [{ heard: '居主证', word: '居住证' }]],
  ])('%s', (text, heard) => {
    expect(heardIn(text, SAME)).toEqual(heard)
  })

  it.each(['公积金怎么取', '工商登记去哪', '今天跑了几单', ''])('%s is what it says', (text) => {
    expect(heardIn(text, SAME)).toEqual([])
  })

  it('a pair that is no word may be one of those that sound the same', () => {
    expect(unsurePairs('没签喝同怎么办').get('喝同')).toContain('合同')
  })

  it('words of grammar and words of the dictionary are sure', () => {
    expect([...unsurePairs('我不想去了').keys()]).toEqual([])
    expect([...unsurePairs('劳动合同怎么签').keys()]).toEqual([])
  })
})
