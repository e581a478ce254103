import { describe, expect, it } from 'vitest'
import { nextOf, parseRecurring } from '../../src/conversation/times/recurring.js'
import { formatTime } from '../../src/conversation/times/times.js'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')

describe('a time that comes back', () => {
  it.each([
    ['每周三晚7点', '11月25日(周三)19:00', '12月2日(周三)19:00'],
    ['每周三、五下午2点到4点', '11月25日(周三)14:00', '11月27日(周五)14:00'],
    ['每月第二个周二19:00', '12月8日(周二)19:00', '1月12日(周二)19:00'],
    ['每月最后一个周五下午3点', '11月27日(周五)15:00', '12月25日(周五)15:00'],
    ['每月15号上午10点', '12月15日(周二)10:00', '1月15日(周五)10:00'],
    ['每天早上8点', '11月24日(周二)08:00', '11月25日(周三)08:00'],
    ['每个工作日下午5点', '11月23日(周一)17:00', '11月24日(周二)17:00'],
    ['每个星期天下午2点', '11月29日(周日)14:00', '12月6日(周日)14:00'],
    ['夜校 每週三晚七點 開課', '11月25日(周三)19:00', '12月2日(周三)19:00'],
  ])('%s', (words, first, second) => {
    const rule = parseRecurring(words, NOW)
    if (!rule) throw new Error('not understood')
    const at = nextOf(rule, NOW) ?? 0
    expect(formatTime(at)).toBe(first)
    expect(formatTime(nextOf(rule, at) ?? 0)).toBe(second)
    expect(parseRecurring(rule.words, NOW)?.words).toBe(rule.words)
  })
  it('says how long it lasts', () => expect(parseRecurring('每周三下午2点到4点半', NOW)?.lasts).toBe(150))
  it.each(['每周都去', '每天好累', '每月工资没发', '周三晚7点'])('%s is none', (words) =>
    expect(parseRecurring(words, NOW)).toBeUndefined())
  it('a fifth Tuesday skips the months without one', () => {
    const rule = parseRecurring('每月第五个周二19:00', NOW)
    expect(formatTime((rule && nextOf(rule, NOW)) ?? 0)).toBe('12月29日(周二)19:00')
  })
})
