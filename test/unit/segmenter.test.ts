import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { expect, test, vi } from 'vitest'
import { readPackagedSeed } from '../../src/db/seed-folder.js'

test('words learned a piece at a time are the words learned at once', async () => {
  // Files share a process and its modules; this one wants a segmenter that has learned nothing yet.
  vi.resetModules()
  const { learnWords, segmenter } = await import('../../src/conversation/segmenter.js')
  let pieces = 0
  while (learnWords()) pieces++
  expect(pieces).toBeGreaterThan(20)
  const whole = Jieba.withDict(dict)
  const lines = ['help-words.csv', 'policies.csv', 'gazetteer.csv'].flatMap((name) => readPackagedSeed(name).split('\n'))
  expect(lines.length).toBeGreaterThan(500)
  for (const line of lines) expect(segmenter().tag(line, true)).toEqual(whole.tag(line, true))
})
