import { describe, expect, it } from 'vitest'
import { parseChoice } from '../../src/conversation/answers/choices.js'
import { isCancel, isNo, isThanks, NOT_SO, parseItemNumber, parseNumber, SO, UNWILLING, WILLING } from '../../src/conversation/numbers.js'

describe('numbers as they are spoken and written', () => {
  it.each([
    ['两万', 20_000],
    ['1万2', 12_000],
    ['一百二十五', 125],
    ['一百五', 150],
    ['一千零五', 1005],
    ['三十来', 30],
    ['一百多', 100],
    ['仨', 3],
    ['1,200', 1200],
    ['壹佰伍拾', 150],
    ['兩萬', 20_000],
    ['二十 五', 25],
  ])('%s is %i', (text, number) => expect(parseNumber(text)).toBe(number))
  it.each(['几十', '两三', '半', '点', '', '十个', '9999999999', '一亿亿'])('%j has no exact value', (text) =>
    expect(parseNumber(text)).toBeUndefined())
})

describe('the number of an item', () => {
  it.each([
    ['#12', 12],
    ['12号', 12],
    ['十二号', 12],
    ['第12个', 12],
    ['№12', 12],
    ['编号12', 12],
    ['#十二 内容', 12],
    ['求助#12', 12],
    ['28号去', 28],
  ])('%s is %i', (text, number) => expect(parseItemNumber(text)?.number).toBe(number))
  it.each([
    '15号晚上',
    '15号9点',
    '12号前',
    '15号周六',
    '3号楼',
    '5号电池',
    '3楼灯坏了',
    '求助 3楼老人摔倒了',
    '地点 二楼会议室',
    '3天没人管',
    '两个人',
    '12月5日',
    '12.5',
  ])('%s is none', (text) => expect(parseItemNumber(text)).toBeUndefined())
})

describe('yes and no', () => {
  const solved = [
    { digit: 1, words: ['解决了'], spokenTo: SO },
    { digit: 2, words: ['没解决'], spokenTo: NOT_SO },
  ]
  const approve = [
    { digit: 1, words: ['同意'], spokenTo: WILLING },
    { digit: 2, words: ['不同意'], spokenTo: UNWILLING },
  ]
  it.each([
    ['是', 1],
    ['对', 1],
    ['嗯嗯', 1],
    ['不是', 2],
    ['没有', 2],
    ['好的', undefined],
    ['算了', undefined],
  ])('解决了吗? %s: %s', (text, digit) => expect(parseChoice(text, solved, true)).toBe(digit))
  it.each([
    ['好的', 1],
    ['OK', 1],
    ['行', 1],
    ['算了', 2],
    ['不', 2],
    ['不行。', 2],
  ])('同意吗? %s: %s', (text, digit) => expect(parseChoice(text, approve, true)).toBe(digit))
  it.each(['是', '好的', '不', '嗯'])('%s among others in a group answers nothing', (text) =>
    expect(parseChoice(text, approve)).toBeUndefined())
  it('no is no', () => expect(['不', '算了', '没有', '不用'].every(isNo)).toBe(true))
})

describe('an answer with words around it', () => {
  const repaired = [
    { digit: 1, words: ['修好', '修好了', '好了'] },
    { digit: 2, words: ['没修好', '还没修'] },
    { digit: 99, words: ['+1'] },
  ]
  it.each([
    ['嗯修好了', 1],
    ['嗯 修好了，谢谢师傅', 1],
    ['已经修好啦', 1],
    ['好了好了', 1],
    ['还没修好呢', 2],
    ['没修好 还堵着', 2],
    ['没修好，修好了再告诉我', 2],
    ['2，还是不亮', 2],
    ['1 已经平了', 1],
  ])('%s: %s', (text, digit) => expect(parseChoice(text, repaired)).toBe(digit))
  it.each([
    '修好了 但是又坏了',
    '修好了吗',
    '修好没',
    '好',
    '1号楼的坏了',
    '1 楼',
    '2、3号楼',
    '1,2都行',
    '+1 这路早该修',
    '对不起',
    '修好了再说吧',
  ])('%s answers nothing', (text) => expect(parseChoice(text, repaired)).toBeUndefined())
  it.each(['李社工人很好，谢谢他', '师傅人也挺好', '你们真快'])('%s is thanks', (text) => expect(isThanks(text)).toBe(true))
  it.each(['换社工也好', '来个师傅也好', '没社工也好', '你们也好意思'])('%s is none', (text) => expect(isThanks(text)).toBe(false))
  it.each(['取消', '算了 取消', '取消吧', '没事了，不用了', '还是算了吧', '不用了谢谢'])('%s leaves a question', (text) =>
    expect(isCancel(text)).toBe(true))
  it.each(['没事了', '取消报名', '算了一下账', '退出群'])('%s leaves none', (text) => expect(isCancel(text)).toBe(false))
})
