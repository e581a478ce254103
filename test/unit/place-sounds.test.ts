import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/conversation/normalise.js'
import { placeMeant } from '../../src/conversation/places/place-sounds.js'
import { findPlace } from '../../src/conversation/places/places.js'
import { seedNames } from '../eval/names.js'

const names = seedNames()
const meant = (text: string, known: ReadonlyMap<string, unknown> = names) => placeMeant(text, findPlace(text, known), known)?.place

describe('a name that sounds like one of the district', () => {
  it.each([
    ['李园北街路口井盖没了', '梨园北街路口'],
    ['停在土乔了', '土桥'],
    ['果院环岛路灯灭了', '果园环岛'],
    ['在新花大街路口', '新华大街路口'],
    ['路河医院门口', '潞河医院门口'],
    ['李园', '梨园'],
  ])('%s: %s', (text, place) => {
    expect(meant(text)).toBe(place)
  })
  it.each(['梨园北街路口井盖没了', '在梨园', '武汉市洪山区珞喻路129号', '车坏了', '我在家休息'])('%s means itself', (text) => {
    expect(meant(text)).toBeUndefined()
  })
  it('is not chosen when two are as likely', () => {
    const two = new Map(['示例园', '事例园'].map((name) => [name, []]))
    expect(meant('在试例园门口', two)).toBeUndefined()
  })
  it('is asked about in fewer than one of a hundred texts in which nothing was misheard', () => {
    const texts = readFileSync(join(import.meta.dirname, '../eval/texts/places.jsonl'), 'utf8')
      .trim()
      .split('\n')
    const asked = texts
      .map((line) => normalise((JSON.parse(line) as { text: string }).text).plain)
      .filter((text) => meant(text) !== undefined)
    expect(asked.length).toBeLessThan(texts.length / 100)
  })
})

describe('a place', () => {
  it.each([
    ['鲁迅路上，职工街路口，结冰了', '鲁迅路上，职工街路口'],
    ['玉桥西路和梨园中街交汇处有个大坑', '玉桥西路和梨园中街交汇处'],
    ['新华南路玉带河大街口路灯灭了', '新华南路玉带河大街口'],
    ['武汉市洪山区珞喻路129号门前井盖丢了', '武汉市洪山区珞喻路129号门前'],
    ['恒大绿洲5号楼2单元电动车进电梯', '恒大绿洲5号楼2单元'],
    ['八里桥市场对面充电柜漏电', '八里桥市场对面'],
  ])('%s', (text, place) => {
    expect(findPlace(text, names)?.text).toBe(place)
  })
  it('without an ending is one only where the gazetteer has it', () => {
    const own = new Map([['卜蜂莲花', []]])
    expect([findPlace('卜蜂莲花 没灯', new Map())?.text, findPlace('卜蜂莲花 没灯', own)]).toMatchObject([
      undefined,
      { text: '卜蜂莲花', known: ['卜蜂莲花'] },
    ])
  })
})
