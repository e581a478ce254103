import { describe, expect, it } from 'vitest'
import { readComing, readDue } from '../../src/conversation/times/coming.js'
import { atMinutes, parseRecurring } from '../../src/conversation/times/recurring.js'
import { formatTime, parseTime } from '../../src/conversation/times/times.js'

const WEDNESDAY = Date.parse('2026-11-25T10:00:00+08:00')
const plans = (text: string, now = WEDNESDAY) =>
  readComing(text, now)?.coming.map((one) =>
    [formatTime(one.startsAt), one.endsAt && formatTime(one.endsAt), one.repeats].filter(Boolean).join(' '),
  )

describe('what is planned', () => {
  it.each([
    ['周六下午3点', ['11月28日(周六)15:00']],
    ['周六7点', ['11月28日(周六)07:00', '11月28日(周六)19:00']],
    ['周六8点到9点半', ['11月28日(周六)08:00 11月28日(周六)09:30', '11月28日(周六)20:00 11月28日(周六)21:30']],
    ['周六8点到周日上午10点', ['11月28日(周六)08:00 11月29日(周日)10:00', '11月28日(周六)20:00 11月29日(周日)10:00']],
    ['每周三晚上7点', ['11月25日(周三)19:00 每周三晚上7点']],
    ['每周三7点', ['11月25日(周三)19:00 每周三19:00', '12月2日(周三)07:00 每周三07:00']],
    [
      '每周六8点到9点',
      ['11月28日(周六)08:00 11月28日(周六)09:00 每周六08:00-09:00', '11月28日(周六)20:00 11月28日(周六)21:00 每周六20:00-21:00'],
    ],
    ['昨天下午3点', ['11月24日(周二)15:00']],
    ['今天8点', ['11月25日(周三)20:00']],
  ])('%s', (text, wanted) => {
    expect(plans(text)).toEqual(wanted)
  })
  it.each(['周六', '一起聚聚', ''])('%j has no clock', (text) => {
    expect(readComing(text, WEDNESDAY)).toBe(undefined)
  })
  it.each([
    ['2月31日14:00', '2月31日'],
    ['体检 4月31号下午3点', '4月31号'],
    ['二月三十号下午三点', '二月三十号'],
    ['13月5日 14:00', '13月5日'],
    ['2027年2月29日14:00', '2027年2月29日'],
    ['2027-02-29 14:00', '2027-02-29'],
    ['2/30 14:00', '2/30'],
  ])('%s: there is no such day', (text, day) => {
    expect(() => readComing(text, WEDNESDAY)).toThrow(`没有「${day}」这一天`)
    expect(() => readDue(text, WEDNESDAY)).toThrow(`没有「${day}」这一天`)
    expect(parseTime(text, WEDNESDAY)).toBe(undefined)
  })
  it.each(['2月29日14:00', '12月31日14:00', '2028年2月29日14:00', '3月31号下午3点'])('%s: there is', (text) => {
    expect(readComing(text, WEDNESDAY)?.coming).toHaveLength(1)
  })
  it('a rule keeps its days and its length at another time of the day', () => {
    for (const words of ['每周三7点', '每月第二个周二8点到9点', '每天7点半', '每个工作日8点到9点半', '周一至周五每天8点']) {
      const rule = parseRecurring(words, WEDNESDAY)
      if (!rule) throw new Error(words)
      expect(rule.either, words).toHaveLength(2)
      for (const minutes of rule.either) {
        const said = atMinutes(rule, minutes)
        const { days, lasts, minutes: read, either } = parseRecurring(said.words, WEDNESDAY) ?? {}
        expect({ days, lasts, read, either }, said.words).toEqual({ days: rule.days, lasts: rule.lasts, read: minutes, either: [] })
      }
    }
  })
})

describe('by when it shall be done', () => {
  const due = (text: string) => readDue(text, WEDNESDAY)?.due.map(formatTime)
  it.each([
    ['周六8点前联系房东', ['11月28日(周六)08:00', '11月28日(周六)20:00']],
    ['12月1日下午5点', ['12月1日(周二)17:00']],
    ['周五之前', ['11月27日(周五)00:00']],
    ['联系房东', undefined],
  ])('%s', (text, wanted) => {
    expect(due(text)).toEqual(wanted)
  })
})
