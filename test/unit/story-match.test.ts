import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { matches } from '../support/story/match.js'
import { parseStory, StoryError } from '../support/story/parse.js'

const met = (pattern: string, message: string, kept = new Map<string, string>()) => matches(pattern, message, kept)

describe('what an expectation matches', () => {
  it('words anywhere, spaces and line breaks aside, after NFKC', () => {
    expect(met('求助 #1', '@小明 已收到，求助＃１ 车辆')).toBe(true)
    expect(met('已收到', '已\n收 到')).toBe(true)
    expect(met('已结案', '已收到')).toBe(false)
  })
  it('a number only where it is a whole number as written', () => {
    expect(met('求助 #1', '求助 #12')).toBe(false)
    expect(met('…求助 #1…', '求助 #1 2 件')).toBe(true)
    expect(met('5/20', '已报 15/20')).toBe(false)
    expect(met('约 12 米', '约 120 米')).toBe(false)
  })
  it('parts in their order', () => {
    expect(met('…已收到…求助 #1…', '求助 #1 已收到')).toBe(false)
    expect(met('…已收到…求助 #1…', '已收到，求助 #1')).toBe(true)
  })
  it('regular expressions with their own spaces removed', () => {
    expect(met('/120 .* 求助#\\d+/', '请打 120，求助 #3')).toBe(true)
    expect(met('/^求助/', '已收到求助')).toBe(false)
  })
  it('what stands at braces, and keeps it', () => {
    const kept = new Map<string, string>()
    expect(met('…签到码 {code}…', '签到码 K4P9 有效', kept)).toBe(true)
    expect(kept.get('code')).toBe('K4P9')
    expect(met('…{code}…', '请发 K4P9', kept)).toBe(true)
    expect(met('…{code}…', '请发 AAAA', kept)).toBe(false)
  })
  it('characters that mean something in regular expressions as themselves', () => {
    expect(met('(周六)19:00', '11月28日(周六)19:00')).toBe(true)
    expect(met('a.c', 'abc')).toBe(false)
  })
})

it('every line of the sample in docs/stories.md is understood, and every kind of line stands there', () => {
  const page = readFileSync('docs/stories.md', 'utf8')
  const sample = parseStory(/```\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
  const kinds = readFileSync('test/support/story/parse.ts', 'utf8').matchAll(/\{ do: ((?:'\w+'(?: \| )?)+)/g)
  const known = [...kinds].flatMap(([, names = '']) => names.split(' | ').map((name) => name.slice(1, -1)))
  expect([...new Set(sample.lines.map((line) => line.do))].sort()).toEqual([...new Set(known)].sort())
})

describe('what a story may say', () => {
  const story = (line: string) => parseStory(`# T\nclock 2026-11-23 09:00\n${line}\n`).lines[1]
  it.each([
    [
      'room 北苑群 area 北苑街道 site 北苑站: 小明, 小红',
      { do: 'room', name: '北苑群', area: '北苑街道', site: '北苑站', members: ['小明', '小红'] },
    ],
    ['staff 李社工 worker area 北苑街道, capacity 3', { do: 'staff', name: '李社工', role: 'worker', area: '北苑街道', capacity: 3 }],
    ['staff 赵科长 unit 梨园镇', { do: 'staff', role: 'unit', unit: '梨园镇' }],
    ['小明 @ 通州骑手一群: /求助 车坏了: 快来', { do: 'say', who: '小明', room: '通州骑手一群', bot: false, say: '/求助 车坏了: 快来' }],
    ['小明 @ 通州骑手一群 +bot: 求助', { do: 'say', bot: true, say: '求助' }],
    ['小明: +1', { do: 'say', who: '小明', say: '+1' }],
    [
      '小明 @ 通州骑手一群 [location 39.9093,116.6572 万达广场]',
      { do: 'location', latitude: 39.9093, longitude: 116.6572, name: '万达广场' },
    ],
    ['赵科长 [image done.jpg]', { do: 'image', who: '赵科长', file: 'done.jpg' }],
    ['小明 @ 通州骑手一群 [recall]', { do: 'recall' }],
    ['小明 @ 通州骑手一群 [jielong]:\n  #接龙\n  周六体检\n  1. 小明', { do: 'jielong', note: '#接龙\n周六体检\n1. 小明' }],
    ['bot > 王协调员: …签到码 {code}…', { do: 'expect', person: '王协调员', pattern: '…签到码 {code}…' }],
    ['none @ 通州骑手一群: 13800000000', { do: 'none', room: '通州骑手一群' }],
    ['quiet > 小明', { do: 'quiet', person: '小明' }],
    ['wait 1h30m', { do: 'wait', span: 5_400_000 }],
    ['wait until 2026-11-24 08:00', { do: 'until', at: Date.parse('2026-11-24T08:00:00+08:00') }],
    ['crash committed', { do: 'crash', step: 'committed' }],
    ['forget queue', { do: 'forget' }],
    ['fail send 3', { do: 'fail', count: 3 }],
    ['rename 小明 小明-饿了么', { do: 'rename', from: '小明', to: '小明-饿了么' }],
    ['leave 小明 通州骑手一群', { do: 'leave', who: '小明', room: '通州骑手一群' }],
  ])('%s', (line, expected) => {
    expect(story(line)).toMatchObject(expected)
  })
  it.each(['wait a bit', 'crash twice', 'bot: 你好吗 @', 'bot @ 群', '小明 @ 群 [video x.mp4]', 'nonsense'])('refuses %s', (line) => {
    expect(() => story(line)).toThrow(StoryError)
  })
  it('no regular expression that is none', () => {
    expect(() => parseStory('clock 2026-11-23 09:00\nbot > 小明: /报名)/')).toThrow(/line 2: not a regular expression/)
    expect(() => parseStory('clock 2026-11-23 09:00\nbot > 小明: /(报名)/')).not.toThrow()
  })
  it('wants the clock first', () => {
    expect(() => parseStory('小明: 求助')).toThrow(/line 1: the first line must be a clock/)
  })
})
