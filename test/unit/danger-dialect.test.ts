import { describe, expect, test } from 'vitest'
import { framedTexts } from '../../scripts/danger-frames.js'
import { normalise } from '../../src/conversation/normalise.js'
import { classify } from '../../src/conversation/topics/lexicon.js'
import { inStandardWords } from '../../src/conversation/words/dialect.js'

const standard = (text: string) => inStandardWords(normalise(text).plain, 'danger')
const urgency = (text: string) => classify(normalise(text).plain).urgency

describe('words of dialects are read as standard ones where danger is looked for', () => {
  test.each([
    ['佢俾車撞到成身血', '他被车撞到一身血'],
    ['大哥叫袂醒', '大哥叫不醒'],
    ['老汉儿倒屋头了', '爸爸倒屋里了'],
    ['伊跌勒河浜里了', '他跌了河里了'],
    ['恁快来嘞', '你快来了'],
  ])('%s', (text, meant) => expect(standard(text)).toBe(meant))

  test.each(['伊利牛奶', '请勿停车', '渠道不通', '额头有汗', '怎么搁不下'])('%s is none', (text) => expect(standard(text)).toBe(text))

  test.each(['嗰个细伢子跌到塘里去哒', '阿爷俾车撞咗', '俺家着火哩', '幺妹儿掉河头了'])('%s is a danger', (text) =>
    expect(urgency(text)).toBe('life'))
})

test('frames make the same sentences each time, each once, nothing of a frame left in them', () => {
  const texts = framedTexts()
  expect(texts).toEqual(framedTexts())
  expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length)
  expect(texts.filter(({ text }) => /[{}|[\]]/.test(text))).toEqual([])
  expect(texts.filter(({ life }) => life).length).toBeGreaterThan(500)
})
