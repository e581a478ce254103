import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchCommand, startsWithSlash } from '../../src/conversation/commands/command.js'
import { normalise } from '../../src/conversation/normalise.js'
import { withoutThanks } from '../../src/conversation/thanks.js'
import { createFeatures } from '../../src/features/index.js'

const commands = createFeatures().flatMap((feature) => feature.commands)

/** A part of a message as it is written, and as it is understood. */
const PARTS: [written: string, plain: string][] = [
  ['车坏了', '车坏了'],
  ['電動車', '电动车'],
  ['１２３', '123'],
  ['ａｂ', 'ab'],
  ['在梨园', '在梨园'],
  ['軟體', '软件'],
  ['計程車', '出租车'],
  ['\u200b', ''],
  ['㊗', '祝'],
]
const GAPS: [written: string, plain: string][] = [
  [' ', ' '],
  ['🔥🔥', ' '],
  ['[强]', ' '],
  ['　', ' '],
  ['\u2005', ' '],
  ['\r\n', '\n'],
]

describe('normalise', () => {
  it('is idempotent, and its map has a place in the original for every character', () => {
    const chinese = fc.constantFrom(...'求助車壞了電動機龍那个就是呃，。！ｱ１①㍿👨‍👩‍👧🇨🇳[强] \n\u2005\u200b')
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(chinese, { maxLength: 60 }).map((one) => one.join('')),
    )
    fc.assert(
      fc.property(text, (original) => {
        const { plain, map } = normalise(original)
        expect(normalise(plain).plain).toBe(plain)
        expect(map.length).toBe(plain.length)
        for (const at of map) expect(at).toBeGreaterThanOrEqual(0)
        for (const at of map) expect(at).toBeLessThan(Math.max(1, original.length))
        for (let at = 1; at < map.length; at++) expect(map[at]).toBeGreaterThanOrEqual(map[at - 1] ?? 0)
      }),
      { numRuns: 400 },
    )
  })
  it('a character that is kept maps to where it came from', () => {
    const pieces = fc.array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(...GAPS)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(pieces, (list) => {
        let [written, plain] = ['', '']
        const from: [number, number][] = []
        for (const [part, gap] of list) {
          for (const [as, means] of [part, gap]) {
            for (let unit = 0; unit < means.length; unit++) from.push([written.length, written.length + as.length])
            written += as
            plain += means
          }
        }
        const read = normalise(written)
        // Spaces in a row become one, and none stand at the ends: walk both.
        let at = 0
        for (const [index, character] of [...read.plain].entries()) {
          while (plain[at] !== character) at++
          const [least, most] = from[at] ?? [0, 0]
          if (/\s/.test(character)) continue
          expect(read.map[index]).toBeGreaterThanOrEqual(least)
          expect(read.map[index]).toBeLessThan(most)
          at++
        }
        expect(read.plain.replace(/\s+/g, '')).toBe(plain.replace(/\s+/g, ''))
      }),
    )
  })
  it('of a long text without a sign is quick', () => expect(normalise('軟體車'.repeat(4_000)).plain).toBe('软件车'.repeat(4_000)))
})

describe('what never changes what is understood', () => {
  const said: [string, string][] = [
    ['求助 车坏了 在万达广场门口', '求助'],
    ['吹哨 井盖没了', '吹哨'],
    ['报名 1 带2人', '报名'],
    ['取消报名 1', '取消报名'],
    ['进度 3', '进度'],
    ['我的活动', '我的活动'],
  ]
  const TRADITIONAL: Record<string, string> = {
    车: '車',
    坏: '壞',
    万: '萬',
    达: '達',
    广: '廣',
    场: '場',
    门: '門',
    盖: '蓋',
    没: '沒',
    报: '報',
    带: '帶',
    进: '進',
    动: '動',
  }
  const ways: [string, (text: string) => string][] = [
    ['traditional characters', (text) => [...text].map((one) => TRADITIONAL[one] ?? one).join('')],
    ['full width', (text) => text.replace(/[0-9 ]/g, (one) => (one === ' ' ? '\u3000' : String.fromCharCode(one.charCodeAt(0) + 0xfee0)))],
    ['emoji', (text) => `🙏${text.replaceAll(' ', ' 🔥')}👍🏻`],
    ['expressions', (text) => `${text}[强][玫瑰]`],
    ['spaces', (text) => `  ${text.replaceAll(' ', '   ')} `],
    ['spaces of phones', (text) => text.replaceAll(' ', '\u2005')],
    ['thanks', (text) => `${text} 谢谢`],
    ['many thanks', (text) => `${text}，谢谢啦🙏`],
    ['a trouble', (text) => `${text}，麻烦了`],
    ['invisible characters', (text) => [...text].join('\u200b')],
    ['a slash', (text) => `/${text}`],
    ['a full-width slash', (text) => `／ ${text}`],
  ]
  const read = (text: string) => {
    const match = matchCommand(commands, text, startsWithSlash(commands, text) ? 'slash' : 'mention')
    return [match?.command?.word, match?.rest?.replace(/\s+/g, ' ')]
  }
  it.each(ways)('%s', (_, way) => {
    for (const [text, word] of said) {
      const plain = read(text)
      expect(plain[0]).toBe(word)
      expect(read(way(text))).toEqual(plain)
    }
  })
  it('nor do any of them together', () => {
    const list = fc.uniqueArray(fc.constantFrom(...ways), { maxLength: 5 })
    fc.assert(
      fc.property(fc.constantFrom(...said), list, ([text], some) => {
        expect(read(some.reduce((now, [, way]) => way(now), text))).toEqual(read(text))
      }),
    )
  })
  it.each([
    ['谢谢', '谢谢'],
    ['好的谢谢', '好的'],
    ['帮我说声谢谢', '帮我说声谢谢'],
    ['这下麻烦了', '这下麻烦了'],
    ['1，谢谢师傅', '1'],
  ])('%s without its thanks', (text, left) => expect(withoutThanks(text)).toBe(left))
})
