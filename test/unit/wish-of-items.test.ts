import { describe, expect, it } from 'vitest'
import { ABILITIES } from '../../src/community/abilities.js'
import { matchCommand } from '../../src/conversation/commands/command.js'
import { normalise } from '../../src/conversation/normalise.js'
import { guessIntent, type Intent, wishOfItem } from '../../src/conversation/wishes/intent.js'
import { deniesHere } from '../../src/conversation/wishes/of-item.js'
import { guessSeveral } from '../../src/conversation/wishes/several-wishes.js'
import { inStandardWords } from '../../src/conversation/words/dialect.js'
import { createFeatures } from '../../src/features/index.js'

const commands = createFeatures().flatMap((feature) => feature.commands)
type Role = keyof typeof ABILITIES
const mayOf = (role: Role) => (word: string) =>
  commands.some((one) => one.word === word && [...ABILITIES.rider, ...ABILITIES[role]].includes(one.ability))
/** As it is read privately, before a command is looked for and after. */
const wanted = (text: string, role: Role): Intent | undefined => {
  const { plain } = normalise(text)
  return wishOfItem(plain, mayOf(role)) ?? guessIntent(plain, mayOf(role))
}
const shown = (intent: Intent | undefined) => intent && `${intent.word} ${intent.rest}`.trim()

describe('what is said of an item that has a number begins no new one', () => {
  it.each([
    ['rider', '求助三 现在轮到谁管了', '进度 3'],
    ['rider', '求助2四分吧', '评价 2 4分'],
    ['rider', '一号活动我不去了', '取消报名 1'],
    ['rider', '求助5哪能了', '进度 5'],
    ['rider', '隐患4修好伐', '进度 隐患 4'],
    ['unit', '已经到场了 4号', '报到 4'],
    ['coordinator', '通知2写错了 收回来', '撤回通知 2'],
    ['rider', '隐患一到现在还没人来修', '没修好 1'],
    ['rider', '谁把我的求助1撤了', '进度 1'],
    ['rider', '结对有啥好处', '帮助 结对'],
    ['coordinator', '求助4分给周社工', '派 4 周社工'],
    ['worker', '求助4办完了 押金退了', '结案 4 办完了 押金退了'],
  ] as const)('%s: %s', (role, text, words) => expect(shown(wanted(text, role))).toBe(words))

  it.each(['我没报活动1', '我没报活动1和2'])('%s says how it is: what shall be is asked', (text) => {
    expect(wanted(text, 'rider')).toMatchObject({ word: '报名', asked: true })
  })

  it.each(['我的求助三拖了一周还没人给个说法', '求助五 我手机号换了'])('%s is no new request', (text) => {
    expect(wanted(text, 'rider')?.word).not.toBe('求助')
  })

  it.each(['求助 车坏了', '求助一下 车胎爆了', '求助2楼有人晕倒了', '隐患 1'])('%s is left to the command', (text) =>
    expect(wishOfItem(normalise(text).plain, mayOf('rider'))).toBeUndefined())
})

describe('words that order nothing', () => {
  it.each([
    '听说隐患3修好了 我没去看',
    '有人讲求助2解决了',
    '等我休息了再报名',
    '谁说我不来了 我来',
    '别给我报名',
    '怎么撤销求助',
    '取消报名会不会扣分',
    '本来1号活动我要去的 后来下雪了',
    '我想问问活动1报没报上',
  ])('%s', (text) => {
    const intent = wanted(text, 'rider')
    if (intent) expect(['进度', '帮助', '我的活动', '活动']).toContain(intent.word)
  })

  it.each(['先取消活动2 算了 还是别取消', '求助2先别撤'])('%s: nothing is done', (text) =>
    expect(deniesHere(normalise(text).plain)).toBe(true))

  it.each(['取消报名 1', '求助2撤了吧', '报名 1 别忘了我'])('%s orders', (text) => expect(deniesHere(normalise(text).plain)).toBe(false))

  it('what only another role may have is not taken for the next best', () => {
    expect(wanted('1号求助转给区法律援助中心', 'rider')).toMatchObject({ word: '补充', asked: true })
  })
})

describe('words of dialects are read as standard ones where wishes are', () => {
  it.each([
    ['1号活动我唔去喇', '1号活动我不去了'],
    ['阿拉两个人去', '我们两个人去'],
    ['求助2搞掂咗', '求助2弄好了'],
    ['修好伐', '修好吗'],
    ['哪嘎达有活动', '哪里有活动'],
  ])('%s', (text, meant) => expect(inStandardWords(text, 'wish')).toBe(meant))

  it.each(['整个站都没电', '老师说的', '中午开会', '今儿子生日', '贼眉鼠眼'])('%s stays', (text) =>
    expect(inStandardWords(text, 'wish')).toBe(text))
})

describe('several items', () => {
  it('two that are named in a text each have their own', () => {
    const guess = (text: string) => guessIntent(text, mayOf('rider'))
    expect(guessSeveral('隐患1修好了 隐患2没修好', guess).map(({ intent }) => shown(intent))).toEqual(['修好 1', '没修好 2'])
  })

  it('a word that is said twice is said once', () => {
    expect(matchCommand(commands, '吹哨 吹哨 路灯坏了', 'private')).toMatchObject({ rest: '路灯坏了' })
    expect(matchCommand(commands, '吹哨 吹哨子的人挡路', 'private')).toMatchObject({ rest: '吹哨子的人挡路' })
  })

  it('initials of four letters are a command without a slash too', () => {
    expect(matchCommand(commands, 'qxbm 1', 'private')?.command.word).toBe('取消报名')
  })
})
