import { expect, test } from 'vitest'
import { guessLabel, type Labelled, trainModel } from '../../src/conversation/topics/label-model.js'
import { lexiconAlone } from '../eval/categories.js'

const WORDS = { 井盖: ['井盖没了', '井盖翘起来了', '井盖晃得响'], 路灯: ['路灯不亮', '路灯坏了好几天', '没有路灯太黑'] }
const PLACES = ['果园', '北苑', '梨园', '土桥', '九棵树', '潞苑']
const rows: Labelled[] = Object.entries(WORDS).flatMap(([label, texts]) =>
  texts.flatMap((text) => PLACES.map((place) => ({ text: `${place}那边${text}`, label }))),
)

test('learns what stands in the records, and says how sure it is', () => {
  const model = trainModel(rows)
  expect(guessLabel(model, '永顺西街井盖不见了')).toMatchObject({ label: '井盖', second: '路灯' })
  expect(guessLabel(model, '永顺西街路灯灭了')).toMatchObject({ label: '路灯' })
  expect(guessLabel(model, '永顺西街井盖不见了').confidence).toBeGreaterThan(guessLabel(model, '永顺西街').confidence)
})

test('the same records give the same model', () => expect(trainModel(rows)).toEqual(trainModel(rows)))

test('what fewer than three records say is not in it', () => {
  const told = [...rows, { text: '我叫诸葛钢铁，井盖没了', label: '井盖' }, { text: '诸葛钢铁再报，井盖没了', label: '井盖' }]
  const { weights, rarity } = trainModel(told)
  expect([...Object.keys(weights), ...Object.keys(rarity)].filter((feature) => /[诸葛钢]/.test(feature))).toEqual([])
  expect(Object.keys(trainModel([...told, { text: '诸葛钢铁又报，井盖没了', label: '井盖' }]).weights)).toContain('诸葛')
})

test('the words alone speak for the labels they stood beside, else for the most frequent', () => {
  const labelOf = lexiconAlone([...rows, { text: '井盖没了', label: '井盖' }])
  expect(labelOf('井盖丢了')).toBe('井盖')
  expect(labelOf('路灯全灭了')).toBe('路灯')
  expect(labelOf('嗯')).toBe('井盖')
})
