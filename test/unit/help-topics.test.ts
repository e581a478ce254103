import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { withTopic } from '../../src/conversation/topics/help-topics.js'
import { classify } from '../../src/conversation/topics/lexicon.js'
import { useSeedFolder } from '../../src/db/seed-folder.js'

const folder = mkdtempSync(join(tmpdir(), 'help-sentences-'))
afterEach(() => useSeedFolder(undefined))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (text: string) => {
  writeFileSync(join(folder, 'help-sentences.csv'), text)
  useSeedFolder(undefined)
  useSeedFolder(folder)
}

const read = (text: string) => withTopic(classify(text), text)

test.each([
  ['二十五号就该发的钱 现在都没动静', 'wage'],
  ['每个月还完就剩吃饭钱', 'debt'],
  ['干了八年 突然觉得没意义', 'mood'],
])('%s is a private matter that no list of words has', (text, category) => {
  expect(classify(text).isPrivate).toBe(false)
  expect(read(text)).toMatchObject({ isPrivate: true, category })
})

test.each(['商场后门几点锁', '借个充气筒', '前叉松了 骑着晃', '又没电了', '帮帮我'])('%s stays in the group', (text) => {
  expect(read(text).isPrivate).toBe(false)
})

test('what the words say is kept', () => {
  expect(read('车胎扎了推不动')).toEqual(classify('车胎扎了推不动'))
})

test('danger to life is left as it is', () => {
  const text = '老张晕倒了'
  expect(read(text)).toEqual(classify(text))
})

test('the sentences are the operator’s; an unknown category is refused with its line, and with the header alone nothing is learned', () => {
  put('category,text,source\nmood,月亮掉井里了,ours\nvehicle,轱辘转不动,ours\n')
  expect(read('月亮掉井里了')).toMatchObject({ isPrivate: true, category: 'mood' })
  put('category,text,source\nmoon,月亮掉井里了,ours\n')
  expect(() => read('月亮掉井里了')).toThrow('moon')
  put('category,text,source\n')
  expect(read('月亮掉井里了').isPrivate).toBe(false)
})
