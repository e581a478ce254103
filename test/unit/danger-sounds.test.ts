import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from '../../src/conversation/normalise.js'
import { spellDangers } from '../../src/conversation/topics/danger-sounds.js'
import { classify } from '../../src/conversation/topics/lexicon.js'
import { lexicons } from '../../src/conversation/topics/lexicons.js'
import { syllablesOf } from '../../src/conversation/words/sounds.js'

describe('a word that only sounds like a danger', () => {
  test.each([
    ['人昏谜了', '人昏迷了'],
    ['他割wan了', '他割腕了'],
    ['youren，yao，tiaolou', '有人，yao跳楼'],
    ['JIUMING', '救命'],
    ['有人运倒了', '有人晕倒了'],
    ['煤七泄露', '煤气泄露'],
    ['zhaohuo le kuailai', '着火 le快来'],
    ['huxi kunnan', '呼吸困难'],
  ])('%s is written as it is meant', (text, meant) => {
    expect(spellDangers(text)).toBe(meant)
  })

  test.each([
    '车胎没气',
    '我在国外留学',
    '电线垂下来了',
    '去仓库起货',
    '帮我装车',
    '护膝哪儿领',
    '早上找活干',
    '站里找货',
    'liuxue',
    'hum',
    '空调漏水',
    '死活不开门',
    '一束花',
  ])('%s stays as it is', (text) => {
    expect(spellDangers(text)).toBe(text)
  })

  test('is understood as a danger', () => {
    expect(['骑手抽触了', 'ren hunmi le', '前面路口撞死仁了'].map((text) => classify(normalise(text).plain).urgency)).toEqual([
      'life',
      'life',
      'life',
    ])
  })

  test('every word is understood by its letters, in one piece and in syllables', () => {
    const words = lexicons().sounds.filter(({ word, others }) => {
      const letters = syllablesOf(word).join('')
      return letters.length >= 5 && !others.includes(letters)
    })
    expect(words.length).toBeGreaterThan(30)
    for (const { word } of words)
      for (const between of ['', ' ', '，']) expect(spellDangers(`x，${syllablesOf(word).join(between)}`)).toContain(word)
  })

  test('whatever is said, what is written as it is meant stays, and nothing is lost around it', () => {
    const words = lexicons().sounds.map(({ word }) => word)
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.stringMatching(/^[0-9，。 ]{0,9}$/),
        fc.stringMatching(/^[0-9，。 ]{0,9}$/),
        (word, before, after) => {
          expect(spellDangers(`${before}${word}${after}`)).toBe(`${before}${word}${after}`)
        },
      ),
    )
  })
})
