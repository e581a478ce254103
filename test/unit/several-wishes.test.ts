import { describe, expect, it } from 'vitest'
import { guessIntent } from '../../src/conversation/wishes/intent.js'
import { guessSeveral } from '../../src/conversation/wishes/several-wishes.js'

const guessWishes = (text: string) => guessSeveral(text, guessIntent)

describe('several wishes in one text', () => {
  it.each([
    ['云景东路井盖没了差点摔着 另外给我报名周六体检', ['吹哨', '报名']],
    ['周六体检算我一个，果园地铁口路灯全灭了', ['报名', '吹哨']],
    ['我车坏了推不动 谁能帮我，顺便问一句最近有什么活动', ['求助', '活动']],
  ])('%s', (text, words) => expect(guessWishes(text).map(({ intent }) => intent.word)).toEqual(words))

  it.each([
    ['求助1和求助2都给5分', ['评价 1 5分', '评价 2 5分']],
    ['隐患1、3、隐患4都修好了', ['办结 1 修好了', '办结 3 修好了', '办结 4 修好了']],
    ['活动1和2我都不去了', ['取消报名 1', '取消报名 2']],
    ['报名活动1和2 2人', ['报名 活动1 2人', '报名 活动2 2人']],
  ])('%s is said of each', (text, each) => expect(guessWishes(text).map(({ intent: { word, rest } }) => `${word} ${rest}`)).toEqual(each))

  it.each([
    '隐患1和2是同一处',
    '活动1和2哪个近',
    '活动1和2个朋友去',
    '我车坏了，推不动了，谁能帮帮我',
    '云景东路井盖没了，果园那边路灯也灭了',
    '帮我报个名，谁能帮我看看怎么弄',
    '另外',
    '今天单子真少，另外天也冷',
    '给我报名，我和老张都去',
  ])('%s wants one thing, or none', (text) => expect(guessWishes(text)).toEqual([]))
})
