import { describe, expect, it } from 'vitest'
import { parseJielong } from '../../src/conversation/jielong/jielong.js'

const PEOPLE = ['小明', '小红🌸', '老张', '阿强', '风&云', '小明的老婆']
const read = (...lines: string[]) =>
  parseJielong(`#接龙\n周六体检\n${lines.map((line, at) => `${at + 1}. ${line}`).join('\n')}`, [], PEOPLE).entries.map(
    ({ name, heads, cancelled }) => [name, cancelled ? 0 : heads],
  )

describe('several of the group in one line', () => {
  it.each([
    '小明 老张',
    '小明、老张',
    '小明和老张',
    '小明&老张',
    '小明 和老张一起去',
    '小明 老张 2人',
    '小明+老张 共两人',
    '小明、老张 10点到',
    '小明和老张（北苑站）',
  ])('%s are two', (line) =>
    expect(read(line, '阿强')).toEqual([
      ['小明', 1],
      ['老张', 1],
      ['阿强', 1],
    ]))

  it('both stay away where that is said of both, and one alone where it is said of one', () => {
    expect(read('小明 老张都不去了', '阿强').map(([, heads]) => heads)).toEqual([0, 0, 1])
    expect(read('小明 老张不去了')).toEqual([
      ['小明', 1],
      ['老张', 0],
    ])
  })

  it('who is no member makes no line of his own, a name with a sign in it is one, and more people than names are the first one’s', () => {
    expect(read('小明 李四', '风&云')).toEqual([
      ['小明', 1],
      ['风&云', 1],
    ])
    expect(read('小明 老张 4人')).toEqual([['小明', 4]])
  })

  it('behind a word that is nobody the one of the group is whose line it is', () => {
    expect(read('后卫：小明', '门将：老张 晚到', '中场：阿强 带1人')).toEqual([
      ['小明', 1],
      ['老张', 1],
      ['阿强', 2],
    ])
    // A mother who is named before her own is somebody else, as are two children of one father.
    expect(read('小明妈妈 小明')[0]?.[0]).toBe('小明妈妈')
    expect(read('小李 介绍人：小明', '李雷 北苑 老张').map(([name]) => name)).toEqual(['小李', '李雷'])
    expect(read('王小宝 一年级 老张', '王二宝 三年级 老张').map(([name]) => name)).toEqual(['王小宝', '王二宝'])
  })
})
