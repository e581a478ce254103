import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ABILITIES } from '../../src/community/abilities.js'
import { guessIntent } from '../../src/conversation/wishes/intent.js'
import { rankWishes, warmWishes } from '../../src/conversation/wishes/wish-model.js'
import { wishParts } from '../../src/conversation/wishes/wish-parts.js'
import { useSeedFolder } from '../../src/db/seed-folder.js'
import { createFeatures } from '../../src/features/index.js'

const commands = createFeatures().flatMap((feature) => feature.commands)
const mayOf = (role: keyof typeof ABILITIES) => (word: string) =>
  commands.some((one) => one.word === word && [...ABILITIES.rider, ...ABILITIES[role]].includes(one.ability))
const all = () => true

describe('what free words want', () => {
  it.each([
    ['worker', '7号得找律师，转法律援助站吧', '转介'],
    ['worker', '把我手底下的单子都拉出来瞧瞧', '案件'],
    ['unit', '9号这条路不是我们养护的', '退回'],
    ['coordinator', '6号凑不够人，别办了', '取消活动'],
    ['rider', '往后不要再推这些给我了', '退订'],
  ] as const)('%s: %s', (role, text, word) => expect(rankWishes(text, mayOf(role))[0]?.word).toBe(word))

  it('is nobody’s who may not have it', () => {
    const words = rankWishes('7号得找律师，转法律援助站吧', mayOf('rider')).map((one) => one.word)
    expect(words).not.toContain('转介')
  })

  it('is done, asked about or offered by how sure it is, and talk is left alone', () => {
    expect(guessIntent('7号得找律师，转法律援助站吧', mayOf('worker'))).toMatchObject({ word: '转介' })
    for (const text of ['7号放假', '今天跑了三百块', '帮我买杯奶茶', '修好了，花了两百', '今天下雨路滑大家慢点'])
      expect(guessIntent(text, mayOf('rider')), text).toBeUndefined()
  })

  it('is learned ahead in steps, with the same result, and once', () => {
    const before = rankWishes('给我看看今天手里的活', all)
    // Another folder, though there is nothing in it: what was learned is forgotten.
    const empty = mkdtempSync(join(tmpdir(), 'no-wishes-'))
    useSeedFolder(empty)
    expect([...warmWishes()].length).toBeGreaterThan(10)
    expect(rankWishes('给我看看今天手里的活', all)).toEqual(before)
    expect([...warmWishes()]).toEqual([])
    useSeedFolder(undefined)
    rmSync(empty, { recursive: true })
  })
})

describe('what follows the command', () => {
  it.each([
    ['转介', '2号这个案子转到司法所吧', '2 司法所'],
    ['派', '把七号分给李社工', '7 李社工'],
    ['合并', '把11号归到9号去', '11 9'],
    ['跟进', '帮我记录2号：已联系站长', '2 已联系站长'],
    ['评价', '4号求助我打个满分', '4 5分'],
    ['改类别', '2号求助类别不对，应该是欠薪', '求助 2 欠薪'],
    ['授权', '小陈来了，给他社工权限', '小陈 社工'],
    ['签到', '人到了，6621', '6621'],
    ['稍后', '小明过三天再提醒我', '小明 3天'],
    ['核准政策', '草稿都批了吧', '全部'],
    ['进度', '隐患3修得怎么样了', '隐患 3'],
    ['合并成员', '100010跟100020其实都是老周', '100010 100020'],
    ['请假', '请假三天，从明天开始，李社工顶班', '三天，从明天开始， 代班 李社工'],
    ['我的', '我的编号是多少', ''],
  ])('%s: %s', (word, text, rest) => expect(wishParts(word, text)).toBe(rest))
})

describe('seed/wishes.csv', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wishes-'))
  afterEach(() => {
    useSeedFolder(undefined)
    rmSync(folder, { recursive: true, force: true })
  })
  const put = (text: string) => {
    writeFileSync(join(folder, 'wishes.csv'), text)
    useSeedFolder(undefined)
    useSeedFolder(folder)
  }

  it('is the operator’s, and a file without talk is refused', () => {
    put('word,text,source\n进度,奶茶到哪了,ours\n活动,跳舞去不去,ours\n-,今天好冷,ours\n')
    expect(rankWishes('奶茶到哪了', all)[0]?.word).toBe('进度')
    put('word,text,source\n进度,奶茶到哪了,ours\n活动,跳舞去不去,ours\n')
    expect(() => rankWishes('奶茶', all)).toThrow('needs sentences of talk')
    put('word,text,source\n')
    expect(rankWishes('奶茶', all)).toEqual([])
  })
})
