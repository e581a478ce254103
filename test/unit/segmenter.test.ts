import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { expect, test } from 'vitest'
import { learnWords, segmenter } from '../../src/conversation/segmenter.js'
import { readPackagedSeed } from '../../src/db/seed-folder.js'

test('words learned a piece at a time are the words learned at once', () => {
  let pieces = 0
  while (learnWords()) pieces++
  expect(pieces).toBeGreaterThan(20)
  const whole = Jieba.withDict(dict)
  const lines = ['help-words.csv', 'policies.csv', 'gazetteer.csv'].flatMap((name) => readPackagedSeed(name).split('\n'))
  expect(lines.length).toBeGreaterThan(500)
  for (const line of lines) expect(segmenter().tag(line, true)).toEqual(whole.tag(line, true))
})
