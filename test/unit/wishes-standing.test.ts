import { describe, expect, it } from 'vitest'
import { may } from '../../src/community/abilities.js'
import { normalise } from '../../src/conversation/normalise.js'
import { guessIntent, wishOfItem } from '../../src/conversation/wishes/intent.js'
import type { RoleRow } from '../../src/db/schema.js'
import { createFeatures } from '../../src/features/index.js'

const commands = createFeatures().flatMap((feature) => feature.commands)

/** What the words of somebody who has this role are taken for: the command, and what follows it. */
function taken(role: string, text: string): string {
  const roles = role === 'rider' ? [] : [{ role, area: null, unit: null } as RoleRow]
  const mayRun = (word: string) => {
    const named = commands.filter((command) => command.word === word || command.aliases?.includes(word))
    return named.length === 0 || named.some((command) => may(roles, command.ability))
  }
  const { plain } = normalise(text)
  const intent = wishOfItem(plain, mayRun) ?? guessIntent(plain, mayRun)
  return intent ? `${intent.word} ${intent.rest}`.trim() : ''
}

describe('a question how something stands shows it, and begins nothing', () => {
  it.each([
    ['coordinator', '谁报名了', '名单'],
    ['rider', '他们把我的报名取消了，为什么', '我的活动'],
    ['rider', '体检报名取消了吗', '我的活动'],
    ['rider', '谁把我的报名给取消了', '我的活动'],
    ['rider', '怎么把我名额删了', '我的活动'],
    ['coordinator', '现在几个人报名了', '名单'],
    ['coordinator', '1号活动报满了没', '名单 1'],
    ['coordinator', '小红报上没', '名单'],
    ['coordinator', '昨天谁没来', '名单'],
    ['coordinator', '通知发出去了吗', '通知情况'],
    ['coordinator', '2号通知发完了吗', '通知情况 2'],
    ['coordinator', '周协调员批了没', '通知情况'],
    ['coordinator', '都谁收到通知了', '通知情况'],
    ['coordinator', '哪些人看了公告', '通知情况'],
    ['coordinator', '谁回收到了', '通知情况'],
    ['rider', '都谁收到通知了', ''],
    ['coordinator', '今天新来的求助有哪些', '案件'],
    ['coordinator', '求助2谁在管', '案件 2'],
    ['coordinator', '隐患3是哪个单位在管', '进度 隐患 3'],
    ['coordinator', '哪些单位还没报到', '今日'],
    ['coordinator', '看看现在都有哪些隐患', '今日'],
    ['worker', '有新派给我的吗', '案件'],
    ['worker', '2号是谁来着', '案件 2'],
    ['worker', '上次啥时候联系的小明', '我的骑手'],
    ['unit', '手上还有几个隐患', '今日'],
    ['unit', '1号是谁报的', '进度 隐患 1'],
    ['unit', '1号什么情况', '进度 隐患 1'],
    ['worker', '2号到哪步了', '案件 2'],
    ['rider', '红绿灯啥时候能修好', '我的隐患'],
    ['rider', '求助1谁接的', '进度 1'],
    ['rider', '有人接我的求助吗', '进度'],
    ['rider', '社工啥时候联系我', '进度'],
    ['rider', '那个井盖修了没啊', '我的隐患'],
    ['rider', '隐患1修了没', '进度 隐患 1'],
    ['rider', '我候补第几了', '我的活动'],
    ['rider', '1号活动多少人报了', '进度 活动 1'],
    ['rider', '体检还有名额没', '活动'],
  ])('%s: %s', (role, text, command) => expect(taken(role, text)).toBe(command))
})

describe('what only sounds like one is not taken for it', () => {
  it.each([
    ['rider', '土桥路口井盖没了没人管吗'],
    ['rider', '路灯坏了好几天了怎么没人修'],
    ['rider', '有没有人帮我抬下车'],
    ['rider', '工伤认定要多久'],
    ['rider', '客户收到了没有'],
    ['coordinator', '1号活动名额改成30'],
    ['worker', '最近联系不上小明'],
    ['worker', '2号求助，问了他几点有空，说周五'],
    ['unit', '1号隐患修好了，换了三个井盖'],
  ])('%s: %s', (role, text) => expect(taken(role, text)).not.toMatch(/^(?:名单|通知情况|案件|今日|我的隐患|我的骑手|进度)/))
})
