import { describe, expect, test } from 'vitest'
import { timeNames, withoutTimeNames } from '../../src/conversation/times/time-lexicon.js'
import { withoutTold } from '../../src/conversation/times/time-told.js'
import { formatDay, formatTime, parseTime } from '../../src/conversation/times/times.js'

const NOW = Date.parse('2026-11-25T10:00:00+08:00')
function said(text: string): string {
  const time = parseTime(text, NOW)
  if (time?.start === undefined) return 'none'
  return time.dateOnly ? formatDay(time.start) : formatTime(time.start)
}

describe('names with a time in them', () => {
  test('a name is blotted out sign for sign, and what stands around it keeps its place', () => {
    expect(withoutTimeNames('送到周六福门口')).toBe('送到×××门口')
    expect(withoutTimeNames('去7-Eleven买水')).toBe('去××××××××买水')
  })
  test('a number of an anniversary makes a place of a street, a house, a shop', () => {
    expect(withoutTimeNames('八一南路堵')).toBe('××××堵')
    expect(said('七一社区南门打不开')).toBe('none')
    expect(said('三八商场负一层')).toBe('none')
  })
  test('a day people keep stays one where something is said of the day', () => {
    expect(said('五一医院放假')).toBe('5月1日(周六)')
    expect(said('送到五一医院')).toBe('none')
  })
  test('somebody called 周 is no weekday', () => {
    expect(said('老周末班车没赶上')).toBe('none')
    expect(said('老周一家人都来了')).toBe('none')
    expect(said('小周一会过来拿钥匙')).toBe('none')
    expect(said('老周天生就是干这行的')).toBe('none')
    expect(said('大周二手车行的老板电话多少')).toBe('none')
    expect(said('周日记本落车上了')).toBe('none')
    expect(said('周一年级家长会')).toBe('11月30日(周一)')
    expect(said('周日晚上开会')).toBe('11月29日(周日)')
  })
  test('a part of day may stand in brackets behind its clock', () => {
    expect(said('周六七点半(晚上)看电影')).toBe('11月28日(周六)19:30')
  })
  test('a time beside the name is read', () => {
    expect(said('周六福门口明晚七点集合')).toBe('11月26日(周四)19:00')
    expect(said('明天19点 7-11门口碰面')).toBe('11月26日(周四)19:00')
    expect(said('11/27-11/29放假')).toBe('11月27日(周五)')
  })
  test('what is spoken of as a name is none', () => {
    expect(said('星期天火锅这名字好怪')).toBe('none')
    expect(said('明天下午三点开会，别忘了')).toBe('11月26日(周四)15:00')
  })
  test('every row of the table is a word of two characters at least', () => {
    const { names, numbers } = timeNames()
    for (const word of [...names.values(), ...numbers.values()].flat()) expect([...word].length).toBeGreaterThan(1)
  })
})

describe('times that are told and not set', () => {
  test.each([
    ['what a song, a list or an account is called', '歌单叫周五放松'],
    ['what is heard', '老板放的是星期天的早晨'],
    ['a title', '你听过下午三点的阳光这首歌没'],
    ['words that are spoken about', '“下周给”这话我听了八百遍'],
    ['words that are said again and again', '他老说"明天再说"'],
    ['a saying on a wall', '口号是今日事今日毕'],
    ['a custom of the past', '以前我天天干到夜里十二点'],
  ])('%s is no time', (_what, text) => expect(said(text)).toBe('none'))

  test.each([
    ['the past and what is new', '以前七点上班，明天八点开始', '11月26日(周四)08:00'],
    ['a notice in quotes', '群里发了“明天下午3点停水”', '11月26日(周四)15:00'],
    ['a shop that calls', '店里叫我明天早上9点去', '11月26日(周四)09:00'],
    ['a deadline', '明天中午以前都行', 'none'],
    ['a plan with a song', '周六晚7点唱歌，歌单叫周五放松', '11月28日(周六)19:00'],
  ])('%s keep the time that is meant', (_what, text, meant) => expect(said(text)).toBe(meant))

  test('nothing is lost but what is told: the length stays', () => {
    for (const text of ['歌单叫周五放松', '他老说"明天再说"', '以前我天天干到夜里十二点，现在不了'])
      expect(withoutTold(text)).toHaveLength(text.length)
  })
})
