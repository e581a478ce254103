import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { matchCommand } from '../../src/conversation/commands/command.js'
import { lookAlikes } from '../../src/conversation/commands/look-alikes.js'
import { useSeedFolder } from '../../src/db/seed-folder.js'
import { createFeatures } from '../../src/features/index.js'

const commands = createFeatures().flatMap((feature) => feature.commands)
const meant = (text: string, how: Parameters<typeof matchCommand>[2] = 'slash') => {
  const match = matchCommand(commands, text, how)
  return match && [match.command.word, match.rest]
}

describe('mistyped commands', () => {
  it.each([
    ['a character that looks alike', '/求肋 车坏了', ['求助', '车坏了']],
    ['… with its content glued to it', '/求肋车坏了', ['求助', '车坏了']],
    ['a character in two halves', '/求且力 车坏了', ['求助', '车坏了']],
    ['spaces inside', '/报 名 2', ['报名', '2']],
    ['a word of the language, with an item and a mark', '评介 6 5', ['评价', '6 5']],
    ['spaces between its halves', '/取消 报名 2', ['取消报名', '2']],
    ['its halves in the other place', '/报名取消 2', ['取消报名', '2']],
    ['its last character twice, where a longer word is near', '/签到到 8842', ['签到', '8842']],
    ['what softens it, where a longer word is near', '/签到啊 8842', ['签到', '8842']],
    ['… of a word that stands in the end of another', '/接案了 1', ['接案', '1']],
    ['… of a word that means something in talk', '/恢复吧', ['恢复', '']],
    ['… is no part of what follows', '/求助啊 车坏了', ['求助', '车坏了']],
    ['the speaker before it', '/我补充 1 还有油', ['补充', '1 还有油']],
    ['… where no list of his is meant', '/我修好 2', ['修好', '2']],
    ['a list of his own', '/我活动', ['我的活动', '']],
    ['an English word with two letters in the other place', '/hlep', ['帮助', '']],
    ['brackets', '/【求助】车坏了', ['求助', '车坏了']],
    ['a sound cut short', '/求z 车坏了', ['求助', '车坏了']],
    ['the same keys of a telephone', '/混动', ['活动', '']],
    ['the speech of a region', '/花布活动 健步走', ['发布活动', '健步走']],
    ['a word half of which is right, where one command begins so', '/进唐 3', ['进度', '3']],
    ['ASCII brackets', '/[求助] 车坏了', ['求助', '车坏了']],
    ['sounds cut short', '/baom 2', ['报名', '2']],
    ['what looks alike before what only sounds so', '/帮劫', ['帮助', '']],
    ['initials that two words have, by what follows', '/jd 3', ['进度', '3']],
    ['the number of the item before it', '/3报名', ['报名', '3']],
    ['a word of one character in letters', '/pai 3 李社工', ['派', '3 李社工']],
    ['what handwriting makes of it', '/扱名 2', ['报名', '2']],
  ])('%s', (_what, text, expected) => expect(meant(text)).toEqual(expected))

  it.each(['/红包', '/接单', '/抢单', '/报告', '/同音', '/撤唐 3'])('%s means something else', (text) =>
    expect(meant(text)).toBeUndefined())

  it.each([
    '报名链接打不开',
    '吹哨子的是保安',
    '跟进一下呗老板',
    '取消活动价',
    '我的骑手朋友',
    '销假期间',
    '咨询台在哪',
    '撤回通知书',
    '完成待遇',
    '智能分拣',
    '授权登录失败',
    '评分4.5分，还挺高',
  ])('%s, said to the bot, tells of something else', (text) => expect(meant(text, 'private')).toBeUndefined())
  it.each(['跟进一下 3 打了电话', '我的隐患进度'])('%s is said of the command itself', (text) =>
    expect(meant(text, 'private')).toBeDefined())
  it('said without a slash, words that mean something are left alone', () => {
    expect(meant('求肋 车坏了', 'private')).toEqual(['求助', '车坏了'])
    for (const text of ['经度116.783535', '今早6点半', '【通知】今晚停水', '活动量真大']) expect(meant(text, 'private')).toBeUndefined()
  })
})

describe('a word written otherwise', () => {
  const mistyped = (text: string) => matchCommand(commands, text, 'slash')?.mistyped ?? false

  it('is told from the word itself, so that what is grave is asked about', () => {
    for (const text of ['/删处我的数据', '/shanchuwodeshuju', '/取消货动 1']) expect(mistyped(text)).toBe(true)
    for (const text of ['/删除我的数据', '/刪除我的數據', '/删除 我的数据', '/撤消 1']) expect(mistyped(text)).toBe(false)
  })

  it.each([
    '推出新活动',
    '我的食堂',
    '我的师傅',
    '合适',
    '取消收货',
    '更进一步',
    '办结婚证去',
    '名单还没定',
    '修好了，花了两百',
  ])('%s, said to the bot, is talk', (text) => expect(meant(text, 'private')).toBeUndefined())

  it('counts where letters spell it and what it takes follows', () => {
    expect(meant('woshi 快递员', 'private')).toEqual(['我是', '快递员'])
    expect(meant('标千 语言 四川话', 'private')).toEqual(['标签', '语言 四川话'])
    expect(meant('各单 2', 'private')).toEqual(['名单', '2'])
  })
})

describe('look-alikes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'look-alikes-'))
  afterEach(() => {
    useSeedFolder(undefined)
    rmSync(folder, { recursive: true, force: true })
  })

  it('are a table of the operator', () => {
    writeFileSync(join(folder, 'look-alikes.csv'), 'character,alike,apart,source\n助,耡,,ours\n')
    useSeedFolder(folder)
    expect(meant('求耡 车坏了', 'mention')).toEqual(['求助', '车坏了'])
    expect(meant('求肋 车坏了', 'mention')).toBeUndefined()
    writeFileSync(join(folder, 'look-alikes.csv'), 'character,alike,apart,source\n求助,耡,,ours\n')
    useSeedFolder(undefined)
    useSeedFolder(folder)
    expect(() => lookAlikes()).toThrow('line 2')
  })

  it('name their source and every character once a line', () => {
    const { alike } = lookAlikes()
    expect(alike.size).toBeGreaterThan(100)
    for (const [character, written] of alike) expect(written.has(character)).toBe(false)
  })
})
