import { describe, expect, it } from 'vitest'
import { forWhom } from '../../src/conversation/for-whom.js'
import { saysMoreHeads } from '../../src/conversation/heads.js'
import { isLoosePlace, isNowhere } from '../../src/conversation/places/vague-place.js'

describe('whom something is done for', () => {
  it.each([
    ['帮老张报名1', ['老张']],
    ['给老张和小红报个名', ['老张', '小红']],
    ['1 替老张', ['老张']],
    ['帮老张取消报名', ['老张']],
  ])('%s', (text, names) => expect(forWhom(text)).toEqual(names))
  it.each(['报名 1', '帮我报名', '给我老婆报个名', '帮忙报个名', '我和老张都去', '帮我儿子报名'])('%s is about the speaker', (text) =>
    expect(forWhom(text)).toBeUndefined())
  it.each(['再带一个人', '我还要带两个徒弟', '再多带俩'])('%s: more than before', (text) => expect(saysMoreHeads(text)).toBe(true))
  it.each(['再加点电', '带一个人', '还能带人吗', '再带一个行吗'])('%s: nothing of the kind', (text) =>
    expect(saysMoreHeads(text)).toBe(false))
})

describe('a place that nobody finds', () => {
  it.each(['就那边', '在路上', '老地方', '前面路口', '就在路边'])('%s', (text) => expect(isNowhere(text)).toBe(true))
  it.each(['玉桥西路', '北苑桥下', '万达那边', '不知道'])('%s is another thing', (text) => expect(isNowhere(text)).toBe(false))
  it('a name with much around it', () => expect(['梨园那边路上', '万达附近', '云景东路'].map(isLoosePlace)).toEqual([true, true, false]))
})
