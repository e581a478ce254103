import { describe, expect, it } from 'vitest'
import { guessIntent } from '../../src/conversation/wishes/intent.js'

describe('talk that looks like a wish', () => {
  it.each([
    ['昨晚和同学喝多了，今天去不了，不好意思', '取消报名'],
    ['米饭里面有石子，菜还行', '吹哨'],
    ['我同学她们还是决定8点半吃饭 不用帮我问了', '求助'],
    ['你到哪了', '进度'],
    ['帮我推荐一家评分高的酒店', '求助'],
    ['剧荒了怎么办', '求助'],
    ['谁有这首歌的链接', '求助'],
    ['这家店的招牌是烤鱼', '吹哨'],
    ['没有结果的事情我也不想继续等下去了呀', '进度'],
    ['回不去了', '取消报名'],
    ['这家店周边有什么好玩的景点', '活动'],
  ])('%s is not done as %s unasked', (text, word) => {
    const guess = guessIntent(text)
    expect(guess?.word === word && guess.sure).toBe(false)
  })
  it.each([
    ['站长让我明天不用来了', true],
    ['客户说不用来了', true],
    ['车修好了，你们不用来了', false],
  ])('who is told by others not to come calls nothing off: %s', (text, told) => expect(guessIntent(text)?.word === '撤销').toBe(!told))
  it.each([
    ['不去了', '取消报名'],
    ['周六的义诊我临时有事，去不了了', '取消报名'],
    ['我车坏了怎么办', '求助'],
    ['房租交不起了怎么办', '求助'],
    ['护照怎么办', '求助'],
    ['九棵树东路井盖旁边', '吹哨'],
    ['转人工', '求助'],
    ['来个人', '求助'],
    ['没地方住了能帮我找个便宜的酒店吗', '求助'],
    ['路口广告牌要掉了', '吹哨'],
  ])('%s is still done as %s', (text, word) => expect(guessIntent(text)).toMatchObject({ word, sure: true }))
})
