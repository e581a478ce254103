import { describe, expect, it } from 'vitest'
import { senseOf } from '../../src/conversation/answers/answer-sense.js'
import { parseChoice, saysMore } from '../../src/conversation/answers/choices.js'
import type { Choice } from '../../src/db/schema.js'

const choices = (...senses: NonNullable<Choice['sense']>[]): Choice[] =>
  senses.map((sense, at) => ({ digit: at + 1, words: sense === 'done' ? ['解决了'] : [], sense }))
const repaired = choices('done', 'undone', 'unseen')
const offered = choices('willing', 'unwilling')
const alike = choices('same', 'apart')

describe('an answer in other words than those that were offered', () => {
  it.each([
    ['弄好了 能跑了', 1],
    ['行了 没事了', 1],
    ['可以了，车能骑了', 1],
    ['昨天就好了', 1],
    ['路过看了 弄好了', 1],
    ['看了，修得挺好', 1],
    ['钱到账了 谢谢', 1],
    ['东西找到了', 1],
    ['工资还没发', 2],
    ['还是不行啊 又坏了', 2],
    ['又没了', 2],
    ['修了跟没修一样', 2],
    ['到现在没动静', 2],
    ['好了一会儿又坏了', 2],
    ['井盖还是没有', 2],
    ['还是扫不了', 2],
    ['车还是蹬不动', 2],
    ['换完还是漏气', 2],
    ['弄了半天还是不亮', 2],
    ['还是收不到短信', 2],
    ['客服还是不给解封', 2],
    ['申诉没过', 2],
    ['没起作用', 2],
    ['怎么都打不着火', 2],
    ['又登不上了', 2],
    ['坑还在', 2],
    ['喇叭还是不响', 2],
    ['包裹取到了', 1],
    ['又不漏了', 1],
    ['怎么都不漏了', 1],
    ['证办下来了', 1],
    ['能扫了', 1],
    ['充上电了', 1],
    ['号恢复了', 1],
    ['电机不响了', 1],
    ['可以骑了，谢谢李社工', 1],
    ['差不多好了', 1],
    ['臭味没了', 1],
    ['电线收走了', 1],
    ['物业给开了门了', 1],
    ['站里已经赔了', 1],
    ['都收拾干净了', 1],
    ['没啥问题了', 1],
    ['我拿到钱了', 1],
    ['好了没事了', 1],
    ['已经换上新的了', 1],
    ['没拿到', 2],
    ['没办下来', 2],
    ['一分没退', 2],
    ['哪解决了啊', 2],
    ['坑比原来还大', 2],
    ['没几天又塌了', 2],
    ['只修了半边', 2],
    ['修得不行', 2],
    ['到现在没个说法', 2],
    ['我今天没去那边', 3],
    ['没空看', 3],
    ['不清楚', 3],
  ])('is it repaired? %s: %i', (text, digit) => expect(parseChoice(text, repaired, true)).toBe(digit))
  it.each([
    '什么时候能好',
    '修好了吗',
    '我手机没电了',
    '今天没跑单',
    '等我看看',
    '没人教我怎么弄',
    '谁修的',
    '押金退了吗',
    '钱退了一半',
    '另外路灯也不亮',
    '我还是没空',
    '我还是走不开',
    '还是先去吃饭',
    '还是明天再说',
    '还没试',
    '能骑就骑',
    '不能走了',
    '到时候能走了',
    '说是下周来',
    '又来单了',
    '我不管这事',
    '打上车了',
    '师傅还没来呢，再等等',
    '一直没批下来啦',
    '都没找到了',
    '还是不错的',
    '还是不好意思',
    '就是不太好意思',
    '又没看',
    '给我发了条短信',
    '他们给解决了吗',
    '钱退了一半',
    '没收拾呢我先送单',
    '我没见到你',
    '刚拿到单子',
    '还在等单',
    '师傅给了个电话',
    '给我开了门禁就行',
    '我垫了钱',
    '只看了群里',
    '没找到站点',
  ])('is it repaired? %s answers nothing of the kind', (text) =>
    expect([undefined, 'unseen']).toContain(senseOf(text, new Set(['done', 'undone', 'unseen']))))
  it.each([
    ['去去去', 1],
    ['我要', 1],
    ['好 我去', 1],
    ['可以 给我留着', 1],
    ['必须去', 1],
    ['算了 让给别人吧', 2],
    ['周六有事去不了', 2],
    ['谢谢 不用了', 2],
    ['这次就不去了', 2],
  ])('do you want it? %s: %i', (text, digit) => expect(parseChoice(text, offered, true)).toBe(digit))
  it.each(['能带人吗', '我考虑考虑', '老张去不去', '要带什么', '不知道能不能去'])('do you want it? %s is no answer', (text) =>
    expect(parseChoice(text, offered, true)).toBeUndefined())
  it.each([
    ['嗯 一样的', 1],
    ['应该就是', 1],
    ['不是一个地方', 2],
    ['我说的是东头那个', 2],
    ['不不不', 2],
  ])('is it the same? %s: %i', (text, digit) => expect(parseChoice(text, alike, true)).toBe(digit))
  it('only what is said to the bot is read so', () => expect(parseChoice('我去', offered)).toBeUndefined())
  it('who may have solved it says nothing of it', () => expect(parseChoice('咋可能解决了', repaired, true)).not.toBe(1))
})

describe('a digit among words that say nothing', () => {
  const two = [
    { digit: 1, words: [] },
    { digit: 2, words: [] },
  ]
  it.each(['好的 1', '我选1吧', '那就1吧', '1吧', '嗯，1，辛苦了', '回复：1'])('%s is 1', (text) => expect(parseChoice(text, two)).toBe(1))
  it.each(['就我一个', '好1点了', '1个人', '我1米8'])('%s is none', (text) => expect(parseChoice(text, two)).toBeUndefined())
  it('no danger is looked for in it', () => {
    expect(saysMore('好的我选1吧', two)).toBe(false)
    expect(saysMore('2，他拿刀砍我', two)).toBe(true)
  })
})
