import { describe, expect, test } from 'vitest'
import { doubtOf, isNoTime, piecesAround, timeModel } from '../../src/conversation/times/time-model.js'
import { parseTime } from '../../src/conversation/times/times.js'
import { seedTable } from '../support/seed-table.js'

const NOW = Date.parse('2026-11-25T10:00:00+08:00')

describe('what a model says of words for a time', () => {
  const use = seedTable('time-model.csv', 'use,weight,pieces,source')

  test('a day that stands alone may be doubted; a time further on is read then', () => {
    const text = '周三奶奶喊你，明晚7点集合'
    use()
    expect(parseTime(text, NOW)?.start).toBe(Date.parse('2026-11-25T00:00:00+08:00'))
    use('base,0,,ours', 'veto,1,,ours', 'pieces,5,weekday>奶,ours')
    expect(parseTime(text, NOW)?.start).toBe(Date.parse('2026-11-26T19:00:00+08:00'))
  })

  test('a day with its clock, a range, a full date, a text of nothing else are never doubted', () => {
    use('base,9,,ours', 'veto,1,,ours', 'pieces,9,$ >$,ours')
    for (const text of ['明晚7点集合', '两点到四点培训', '12月5日体检', '半小时后见', '周六'])
      expect(parseTime(text, NOW), text).toBeDefined()
    expect(parseTime('周六聚餐', NOW)).toBeUndefined()
  })

  test('only the clause around the words counts, and figures are all one', () => {
    expect(piecesAround('电量4.7，5点集合', [6, 8])).toEqual(piecesAround('涨价，6点集合', [3, 5]))
    expect(doubtOf({ weights: new Map(), base: 2 }, '明晚7点集合', [0, 4])).toBeUndefined()
  })

  test('without a bound, or with the header alone, it is silent', () => {
    use()
    expect(isNoTime('周三奶奶喊你', [0, 2])).toBe(false)
    use('base,9,,ours', 'pieces,9,weekday>奶,ours')
    expect(isNoTime('周三奶奶喊你', [0, 2])).toBe(false)
  })

  test.each([
    ['a weight that is no number', 'pieces,loud,奶,ours', 'line 2'],
    ['a use nobody knows', 'doubt,1,,ours', 'line 2'],
    ['a piece with two weights', 'pieces,1,>奶 >奶,ours', '>奶 has a weight already'],
  ])('%s refuses the start and names the file', (_what, row, where) => {
    use(row)
    expect(() => timeModel()).toThrow('time-model.csv')
    expect(() => timeModel()).toThrow(where)
  })
})
