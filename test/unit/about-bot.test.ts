import { describe, expect, it } from 'vitest'
import { asksAboutBot } from '../../src/conversation/about-bot.js'
import { normalise } from '../../src/conversation/normalise.js'
import { wantsSomebody } from '../../src/conversation/wishes/somebody.js'

const asked = (text: string) => asksAboutBot(normalise(text).plain)

describe('what is asked of the bot itself', () => {
  it.each([
    ['什么破机器人', 'scold'],
    ['你怎么啥都不会啊', 'scold'],
    ['真是个智障', 'scold'],
    ['这机器人太笨了！', 'scold'],
    ['退群怎么退', 'leave'],
    ['怎么退群', 'leave'],
  ])('%s: %s', (text, what) => expect(asked(text)).toBe(what))

  it.each(['垃圾', '垃圾没人收', '路面破了', '电梯太难用了', '站长太笨了', '破东西掉路上了'])('%s is none of it', (text) =>
    expect(asked(text)).toBeUndefined())
})

describe('somebody is wanted', () => {
  it.each(['找王协调员', '给我接社工', '帮我联系一下人工', '转人工'])('%s', (text) =>
    expect(wantsSomebody(normalise(text).plain)).toBe(true))
  it.each(['接社工下班', '联系人工湖', '找协调员的电话', '王协调员来了'])('%s says something else', (text) =>
    expect(wantsSomebody(normalise(text).plain)).toBe(false))
})
