import { describe, expect, it } from 'vitest'
import { guessIntent, wishOfItem } from '../../src/conversation/wishes/intent.js'
import { deniesAll } from '../../src/conversation/wishes/mood.js'

describe('what a message of several clauses wants', () => {
  it.each([
    ['昨天求助过了 车又坏了', '求助'],
    ['帮我报活动1', '报名'],
    ['可能要晚点到 先帮我报名活动1', '报名'],
    ['可能带孩子 先给我报上活动1', '报名'],
    ['义诊要带身份证吗', '活动'],
    ['体检用不用空腹', '活动'],
    ['这块儿有歇脚的地方没', '附近'],
    ['夜里跑单被狗追着咬了一口', '求助'],
  ])('%s is done as %s', (text, word) => expect(guessIntent(text)).toMatchObject({ word, sure: true }))

  it.each(['可能去不了 要是有单就不去了', '没准要加班 就不去了', '如果下雨 帮我取消报名'])('%s is asked about', (text) =>
    expect(guessIntent(text)).toMatchObject({ word: '取消报名', asked: true }))

  it.each(['我老公来不了了 就我一个', '我媳妇有事 就我自己来', '老张不去了 剩我一个人'])('%s is one head', (text) =>
    expect(guessIntent(text)).toMatchObject({ word: '报名', rest: '就我一个', sure: true }))

  it.each(['别结束活动1', '活动1先别取消', '千万别把通知1撤了', '先别把活动1取消了'])('%s denies all', (text) =>
    expect(deniesAll(text)).toBe(true))

  it.each(['我的代码是A1B2C3', '他不想换社工', '要是没人报名就算了', '今天去现场看球了'])('%s is done by no command', (text) => {
    const guess = guessIntent(text)
    expect(guess?.sure || guess?.asked).toBeFalsy()
  })

  it.each([
    ['取消活动2的报名', '取消报名'],
    ['通知1发错了撤了', '撤回通知'],
    ['求助2结了吧', '结案'],
    ['给我求助1加一句 我在东门不是西门', '补充'],
    ['求助那边有动静没', '进度'],
    ['求助的事现在谁在管', '进度'],
    ['求助那条删掉', '撤销'],
  ])('%s is of the item', (text, word) => expect(wishOfItem(text)).toMatchObject({ word }))

  it.each(['求助那条路上有狗', '求助三个人抬不动', '求助 那边路口有人吵架'])('%s is a new one', (text) =>
    expect(wishOfItem(text)).toBeUndefined())

  it('what stands before 了 is over, and what is ordered behind it counts', () =>
    expect(guessIntent('不要了撤掉求助1')).toMatchObject({ word: '撤销' }))
})
