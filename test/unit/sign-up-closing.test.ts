import { describe, expect, test } from 'vitest'
import { takeClosing } from '../../src/features/activities/plan-closing.js'

const at = (wall: string) => Date.parse(`${wall}:00+08:00`)
const now = at('2026-11-23T09:00')

describe('until when one may sign up', () => {
  test.each([
    ['体检 周六下午2点 周五下午六点前报名', '体检 周六下午2点', '2026-11-27T18:00'],
    ['体检 周六下午2点 周五 下午6点前报名', '体检 周六下午2点', '2026-11-27T18:00'],
    ['体检 报名截止 周五18点 名额 20', '体检 名额 20', '2026-11-27T18:00'],
    ['体检 报名到周五晚上8点为止 地点 北苑驿站', '体检 地点 北苑驿站', '2026-11-27T20:00'],
    ['电工培训12月5日9点 12月1日前报名', '电工培训12月5日9点', '2026-12-01T00:00'],
    ['体检 周五截止报名', '体检', '2026-11-28T00:00'],
    ['体检 周六中午截止', '体检', '2026-11-28T12:00'],
  ])('%s', (text, rest, closesAt) => {
    const found = takeClosing(text, now)
    expect({ ...found, rest: found.rest.replace(/\s+/g, ' ').trim() }).toEqual({ rest, closesAt: at(closesAt) })
  })

  test.each(['报名到党群中心领装备', '周五晚饭前大家来', '体检 周六下午2点', '之前报名的不用再报'])('%s has none', (text) =>
    expect(takeClosing(text, now)).toEqual({ rest: text }))

  test('a moment that is over is refused', () => expect(() => takeClosing('体检 11月20日截止报名', now)).toThrow(/已经过了/))
})
