import { describe, expect, test } from 'vitest'
import { piecesOfWord, placeModel } from '../../src/conversation/places/place-model.js'
import { findPlace } from '../../src/conversation/places/places.js'
import { seedTable } from '../support/seed-table.js'

describe('what a model says of the words of a place', () => {
  const use = seedTable('place-model.csv', 'use,weight,pieces,source')
  const found = (text: string) => findPlace(text)?.text

  test('a place that the rules found goes on as far as each word belongs to it', () => {
    const text = '解放碑步行街好吃街入口地砖碎了'
    use()
    expect(found(text)).toBe('解放碑步行街')
    use('base,-1,,ours', 'grow,0,,ours', 'pieces,3,w好吃 w街 w入口,ours')
    expect(found(text)).toBe('解放碑步行街好吃街入口')
  })

  test('one word that hardly belongs may stand between two that do; one that surely does not ends it', () => {
    const text = '解放碑步行街好吃街入口地砖碎了'
    use('base,-1,,ours', 'grow,0,,ours', 'pieces,4,w街 w入口,ours')
    expect(found(text)).toBe('解放碑步行街好吃街入口')
    use('base,-3,,ours', 'grow,0,,ours', 'pieces,6,w街 w入口,ours')
    expect(found(text)).toBe('解放碑步行街')
  })

  test('it neither begins with a word that leads to it nor ends with one that more would follow', () => {
    use('base,5,,ours', 'grow,0,,ours', 'pieces,-20,w砖,ours')
    expect(found('到鲁迅路西边的砖')).toBe('鲁迅路西边')
  })

  test('where no rule finds a place it must be surer, and of words, not of one', () => {
    const text = '水产市场8排12号门前结冰'
    use('base,-1,,ours', 'grow,0,,ours', 'pieces,9,w水产市场 w8排 w12号门 w前,ours')
    expect(found(text)).toBeUndefined()
    use('base,-1,,ours', 'grow,0,,ours', 'alone,12,,ours', 'pieces,9,w水产市场 w8排 w12号门 w前,ours')
    expect(found(text)).toBe('水产市场8排12号门前')
    use('base,-1,,ours', 'grow,0,,ours', 'alone,12,,ours', 'pieces,90,w水产市场,ours')
    expect(found(text)).toBeUndefined()
  })

  test('the packaged one: names made of any words are whole, a place that everybody has one of is none', () => {
    expect(found('绿城玫瑰园三期地库入口结冰')).toBe('绿城玫瑰园三期地库入口')
    expect(found('团结湖北二条5号院门口的坡')).toContain('5号院门口')
    for (const text of ['幼儿园门口太堵', '明晚七点聚餐', '商场门口停车就贴条', '我在桥底下']) expect(found(text), text).toBeUndefined()
    expect(found('28号北苑站聚餐')).toBe('北苑站')
  })

  test('words beside the text and spaces are pieces too, none with a space in it', () => {
    expect(piecesOfWord([{ word: ' ', tag: 'x' }], 0).every((piece) => !/\s/.test(piece))).toBe(true)
    expect(piecesOfWord([{ word: '北苑', tag: 'ns' }], 0)).toContain('^|ns|$')
  })

  test.each([
    ['a weight that is no number', 'pieces,loud,w路,ours', 'line 2'],
    ['a use nobody knows', 'veto,1,,ours', 'line 2'],
    ['a piece with two weights', 'pieces,1,w路 w路,ours', 'w路 has a weight already'],
  ])('%s refuses the start and names the file', (_what, row, where) => {
    use(row)
    expect(() => placeModel()).toThrow('place-model.csv')
    expect(() => placeModel()).toThrow(where)
  })
})
