import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { expect, test, vi } from 'vitest'
import { isWord } from '../../src/conversation/commands/mistyped-looks.js'
import { segmenterFor, tokensOf } from '../../src/conversation/places/place-tokens.js'
import { ownWords } from '../../src/conversation/words/segmenter.js'
import { readPackagedSeed } from '../../src/db/seed-folder.js'

test('words learned a piece at a time are the words learned at once', async () => {
  // Files share a process and its modules; this one wants a segmenter that has learned nothing yet.
  vi.resetModules()
  const { learnWords, segmenter } = await import('../../src/conversation/words/segmenter.js')
  let pieces = 0
  while (learnWords()) pieces++
  expect(pieces).toBeGreaterThan(20)
  const whole = Jieba.withDict(dict)
  whole.loadDict(Buffer.from(ownWords().join('\n')))
  const lines = ['help-words.csv', 'policies.csv', 'gazetteer.csv'].flatMap((name) => readPackagedSeed(name).split('\n'))
  expect(lines.length).toBeGreaterThan(500)
  for (const line of lines) expect(segmenter().tag(line, true)).toEqual(whole.tag(line, true))
})

test('how a text is cut does not depend on how many places were learned before it', () => {
  const words = ['招到', '报道', '接安', '求住', '进唐', '停餐', '我活动', '换社', '今日特卖', '两点一线'].map((word) => [...word])
  const texts = ['今日股指继续下跌', '不给交社保合法吗', '站点取消了全勤奖怎么办', '走错路了耽误时间']
  const cut = () => texts.map((text) => segmenterFor(new Map()).tag(text, false))
  const before = { words: words.map(isWord), texts: cut() }
  const names = Array.from(
    { length: 5_000 },
    (_, n) => [`示例${String.fromCodePoint(0x7a00 + (n % 500))}${Math.floor(n / 500)}里`, {}] as const,
  )
  segmenterFor(new Map(names))
  expect({ words: words.map(isWord), texts: cut() }).toEqual(before)
})

test('a name of the district is found where the dictionary would cut through it', () => {
  const words = (text: string) => tokensOf(text, new Map([['车站路', {}]])).map(({ word }) => word)
  expect(words('车站路口护栏倒了').slice(0, 2)).toEqual(['车站路', '口'])
  expect(words('在车站路上').slice(1)).toEqual(['车站路', '上'])
  expect(words('火车站路过')).not.toContain('车站路')
})
