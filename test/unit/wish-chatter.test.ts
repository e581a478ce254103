import { describe, expect, it } from 'vitest'
import { guessIntent } from '../../src/conversation/wishes/intent.js'
import { isChatter } from '../../src/conversation/wishes/wish-chatter.js'

describe('what people say to each other is not done, though a word of a wish stands in it', () => {
  it.each([
    ['求助', '想住便宜点的宾馆，帮我找一个带wifi的'],
    ['求助', '你又骗我去爬山怎么办'],
    ['求助', '谁能想到他真去了'],
    ['吹哨', '验证码填了还是进不去游戏'],
    ['吹哨', '鸡蛋煮的时候容易裂开'],
    ['吹哨', '出门会迷路的举手'],
    ['附近', '故宫附近有什么酒店可以休息'],
  ])('%s: %s', (word, text) => {
    expect(isChatter(word, text)).toBe(true)
    expect(guessIntent(text)?.sure ?? false).toBe(false)
  })
  it.each([
    ['求助', '在酒店门口车坏了谁来帮帮我'],
    ['求助', '你们站长骗我签合同怎么办'],
    ['求助', '谁有空帮我抬一下车'],
    ['吹哨', '宾馆前面井盖没了'],
    ['吹哨', '充电桩扫码登录不上'],
    ['吹哨', '修好了，又塌了'],
    ['附近', '附近有休息的地方吗'],
  ])('%s stays: %s', (word, text) => expect(isChatter(word, text)).toBe(false))
})
