import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { trainDanger } from '../../scripts/danger-regression.js'
import { normalise } from '../../src/conversation/normalise.js'
import { dangerModel, piecesOf, SILENT, scoreDanger, sharedBy } from '../../src/conversation/topics/danger-model.js'
import { classify, isOverheard } from '../../src/conversation/topics/lexicon.js'
import { useSeedFolder } from '../../src/db/seed-folder.js'

const read = (text: string) => classify(normalise(text).plain)

describe('a folder with a model of its own', () => {
  let folder: string
  const put = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  const model = (...lines: string[]) => {
    put('urgency-model.csv', 'use,weight,pieces,source', ...lines.map((line) => `${line},ours`))
    useSeedFolder(folder)
  }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huoban-model-'))
    put('urgency.csv', 'use,kind,pattern,source', 'life,fire,着火,ours', 'hint,medical,没反应,ours', 'about,water,河,ours')
  })
  afterEach(() => {
    useSeedFolder(undefined)
    rmSync(folder, { recursive: true })
  })

  test('raises what no pattern fits, with the pieces that spoke and the numbers of what it is about', () => {
    model('base,-1,', 'raise,1,', 'pieces,6,扑 扑腾')
    expect(read('河里有个扑腾')).toMatchObject({ urgency: 'life', emergency: ['119', '120', '110'], evidence: ['扑 扑腾'] })
    expect(read('那边有个扑腾').emergency).toEqual(['120', '110', '119'])
    expect(read('河里有个鸭子').urgency).toBe('normal')
  })

  test('a hint counts unless the model speaks clearly against it; a life pattern always counts', () => {
    model('base,0,', 'doubt,-2,', 'pieces,-9,扫码 着火 火')
    expect(read('他没反应').urgency).toBe('life')
    expect(read('扫码没反应').urgency).toBe('normal')
    expect(read('扫码着火').urgency).toBe('life')
  })

  test('of a longer text that is clearly talk even a life pattern says nothing; a cry of a few words always counts', () => {
    model('base,0,', 'deny,-6,', 'pieces,-9,扫码 码领 领积')
    expect(read('扫码领积分的活动着火了').urgency).toBe('normal')
    expect(read('扫码着火').urgency).toBe('life')
    expect(read('三号楼的楼道里着火了').urgency).toBe('life')
  })

  test('where a guard finds talk a text has fewer points', () => {
    put('urgency.csv', 'use,kind,pattern,source', 'life,fire,着火,ours', 'hint,medical,没反应,ours', 'guard,idiom,游戏里,ours')
    model('base,0,', 'raise,1,', 'doubt,-2,', 'guarded,5,', 'pieces,6,扑')
    expect([read('有人扑').urgency, read('游戏里，有人扑').urgency]).toEqual(['life', 'normal'])
    expect([read('他没反应').urgency, read('游戏里，他没反应').urgency]).toEqual(['life', 'normal'])
    expect(read('游戏里，着火').urgency).toBe('life')
  })

  test('what was said to nobody needs more points', () => {
    model('base,0,', 'raise,1,', 'overheard,4,', 'pieces,6,扑', 'pieces,20,沉')
    expect([read('有人扑').urgency, isOverheard('有人扑')]).toEqual(['life', false])
    expect(isOverheard('有人沉')).toBe(true)
  })

  test('a file with nothing but bounds is silent: hints count, nothing is raised', () => {
    model('raise,-100,', 'doubt,100,')
    expect(dangerModel()).toBe(SILENT)
    expect([read('扫码没反应').urgency, read('今天休息').urgency]).toEqual(['life', 'normal'])
  })

  test.each([
    ['a piece with two weights', 'line 3', ['pieces,1,火', 'pieces,2,水 火']],
    ['a weight that is no number', 'line 2', ['pieces,much,火']],
    ['a use nobody knows', 'line 2', ['raises,1,']],
  ])('%s refuses the start with file and line', (_what, line, rows) => {
    model(...rows)
    expect(() => dangerModel()).toThrow(line)
    expect(() => dangerModel()).toThrow('urgency-model.csv')
  })
})

describe('points', () => {
  test('pieces are characters and pairs, digits are one, a clause has two ends, thanks are none', () => {
    expect(piecesOf('晕12次，谢谢')).toEqual(['晕', '0', '次', '^晕', '晕0', '0次', '次$'])
  })

  test('a clause that says nothing dilutes nothing', () => {
    const model = { ...SILENT, weights: new Map([['晕', 5]]) }
    expect(scoreDanger(model, '在示例路口的那个大门旁边，晕').points).toBe(scoreDanger(model, '晕').points)
  })

  test('the same texts give the same weights, and what stood in one text alone has none', () => {
    const rows = ['有人晕了', '他晕了', '有人来了', '他来了', '我独此一字'].map((text, at) => ({
      life: at < 2,
      ordinary: at >= 2,
      times: 1,
      pieces: piecesOf(text),
    }))
    const learned = trainDanger(rows)
    expect(trainDanger(rows)).toEqual(learned)
    expect(learned.weights.get('晕')).toBeGreaterThan(0)
    expect(learned.weights.get('来')).toBeLessThan(0)
    expect(learned.weights.has('独')).toBe(false)
  })

  test('what counts more often is believed more', () => {
    const rows = (times: number) =>
      ['他晕了', '他晕了', '我晕', '我晕'].map((text, at) => ({
        life: at < 2,
        ordinary: at >= 2,
        times: at < 2 ? times : 1,
        pieces: piecesOf(text),
      }))
    const of = (times: number) => trainDanger(rows(times)).weights.get('晕') ?? 0
    expect(of(3)).toBeGreaterThan(of(1))
  })

  test('sixteen times the pieces share by two', () => {
    expect([sharedBy(0), sharedBy(1), sharedBy(16), sharedBy(256)]).toEqual([1, 1, 2, 4])
  })
})
