import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { local } from '../../src/clock.js'
import { parseChoice } from '../../src/conversation/answers/choices.js'
import { matchCommand } from '../../src/conversation/commands/command.js'
import { nearest } from '../../src/conversation/commands/nearest-command.js'
import { asWritten, normalise } from '../../src/conversation/normalise.js'
import { parseItemNumber, parseNumber } from '../../src/conversation/numbers.js'
import { findPlace } from '../../src/conversation/places/places.js'
import { formatTime, parseTime } from '../../src/conversation/times/times.js'
import { classify } from '../../src/conversation/topics/lexicon.js'
import { createFeatures } from '../../src/features/index.js'

const commands = createFeatures().flatMap((feature) => feature.commands)
const WEDNESDAY = Date.parse('2026-03-04T10:00:00+08:00')

describe('normalise', () => {
  it.each([
    ['／求助　車壞了', '/求助 车坏了'],
    ['妳的暱稱', '你的昵称'],
    ['求助\u200b车坏了🔥🔥', '求助车坏了'],
    ['那个 就是 车坏了', '车坏了'],
    ['１２３[强]', '123'],
    ['a\r\nb', 'a\nb'],
    ['明 天 下 午 3 点 集合', '明天下午3点 集合'],
    ['评 价 一 下 1 5', '评价一下1 5'],
    ['接 3 好 12', '接 3 好 12'],
  ])('%j becomes %j', (text, plain) => {
    expect(normalise(text).plain).toBe(plain)
  })
  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = normalise(text).plain
        expect(normalise(once).plain).toBe(once)
      }),
    )
  })
})

describe('commands', () => {
  const word = (text: string, how: Parameters<typeof matchCommand>[2] = 'slash') => {
    const match = matchCommand(commands, text, how)
    if (match) return [match.command.word, match.rest]
    const near = how === 'slash' ? nearest(commands, text.slice(1)) : undefined
    return near && [`near ${near.word}`]
  }
  it.each([
    ['/求助 车坏了', ['求助', '车坏了']],
    ['／求助：车坏了', ['求助', '车坏了']],
    ['/求助车坏了', ['求助', '车坏了']],
    ['/接案1', ['接案', '1']],
    ['/求住 车坏了', ['求助', '车坏了']],
    ['/qiuzhu 车坏了', ['求助', '车坏了']],
    ['/求助!!!车坏了', ['求助', '车坏了']],
    ['/进展', ['near 进度']],
    ['/我的数据', ['我的数据', '']],
    ['/删除我的数据', ['删除我的数据', '']],
  ])('%s', (text, expected) => {
    expect(word(text)).toEqual(expected)
  })
  it('a bare word in a group stands apart', () => {
    expect(word('求助 车坏了', 'bare')).toEqual(['求助', '车坏了'])
    for (const text of ['求助热线是多少', '求住 车坏了', '进度条好慢', '今天单子真多']) expect(word(text, 'bare')).toBeUndefined()
  })
})

describe('numbers and choices', () => {
  it.each([
    ['12', 12],
    ['十二', 12],
    ['一百五', 150],
    ['两千零八', 2008],
    ['俩', 2],
    ['二十', 20],
  ])('%s is %i', (text, number) => {
    expect(parseNumber(text)).toBe(number)
  })
  it.each([
    ['1 车在东门', { number: 1, rest: '车在东门' }],
    ['#12', { number: 12, rest: '' }],
    ['１号 好了', { number: 1, rest: '好了' }],
    ['求助 3 内容', { number: 3, noun: '求助', rest: '内容' }],
    ['第2个', { number: 2, rest: '' }],
  ])('%s', (text, expected) => {
    expect(parseItemNumber(text)).toMatchObject(expected)
  })
  it.each(['1号楼坏了', '15号晚上', '3:30', '车坏了', '一个人在这', '三轮车坏了'])('%s is no item number', (text) => {
    expect(parseItemNumber(text)).toBeUndefined()
  })
  const choices = [
    { digit: 1, words: ['解决了'] },
    { digit: 2, words: ['没解决'] },
  ]
  it.each([
    ['1', 1],
    ['２', 2],
    ['回复1', 1],
    ['①', 1],
    ['一', 1],
    ['1 解决了', 1],
    ['没解决', 2],
    ['1。', 1],
    ['3', undefined],
    ['1号楼坏了', undefined],
    ['12', undefined],
    ['', undefined],
    ['①②', undefined],
  ])('%s chooses %s', (text, digit) => {
    expect(parseChoice(text, choices)).toBe(digit)
  })
})

describe('times, read on Wednesday 2026-03-04 10:00', () => {
  const at = (text: string) => {
    const found = parseTime(text, WEDNESDAY)
    return found?.start === undefined ? undefined : local(found.start).format(found.dateOnly ? 'MM-DD' : 'MM-DD HH:mm')
  }
  it.each([
    ['明天下午3点', '03-05 15:00'],
    ['这周六晚7点', '03-07 19:00'],
    ['周日下午2点', '03-08 14:00'],
    ['下周一上午十点一刻', '03-09 10:15'],
    ['3.8号上午9:30', '03-08 09:30'],
    ['15号晚上六点半', '03-15 18:30'],
    ['三天后下午4点', '03-07 16:00'],
    ['半小时后', '03-04 10:30'],
    ['后天早上', '03-06'],
    ['3点', '03-04 15:00'],
    ['后 天 晚 上 7 点 半', '03-06 19:30'],
    ['一周后来复诊', '03-11'],
    ['三天后来了个人', undefined],
    ['听晚七点半开会', '03-05 19:30'],
    ['礼拜五黑了八点', '03-06 20:00'],
    ['周五头午九点', '03-06 09:00'],
    ['下周一到站里，上午9点', '03-09 09:00'],
    ['月底28号发工资', '03-28'],
    ['上个月28号签的合同', '02-28'],
    ['周一也就是9号上午十一点', '03-09 11:00'],
    ['早上九点我刚出门就被撞了', '03-04 09:00'],
    ['尾号8:30的车', undefined],
    ['后天 呃 不是 大后天上午十点', '03-07 10:00'],
    ['周四的课改成周六上午十点', '03-07 10:00'],
    ['周五的会改到下午五点了', '03-06 17:00'],
    ['五一放假前一天上午十点', '04-30 10:00'],
    ['寻晚十一点几先收工', '03-03 23:00'],
  ])('%s', (text, expected) => {
    expect(at(text)).toBe(expected)
  })
  it.each(['一点都不好用', '快一点', '周六福珠宝店', '3号楼', '6号线停运了', '跑一单才3块5', '八一路'])('%s is no time', (text) => {
    expect(parseTime(text, WEDNESDAY)).toBeUndefined()
  })
  it.each([
    ['明天上午拾点开会', '3月5日(周四)10:00'],
    ['3月7号也就是周六上午9点', '3月7日(周六)09:00'],
    ['我从明天请到周日', '3月5日(周四)00:00 3月8日(周日)00:00'],
    ['原定周五的改周日上午十点', '3月8日(周日)10:00'],
    ['周六呃周六晚上八点开会', '3月7日(周六)20:00'],
    ['原定周五的活动改地点了', '3月6日(周五)00:00'],
    ['周六8:00一12:00', '3月7日(周六)08:00 3月7日(周六)12:00'],
    ['星期六下昼两点到五点', '3月7日(周六)14:00 3月7日(周六)17:00'],
    ['我休周一周二', '3月9日(周一)00:00 3月10日(周二)00:00'],
    ['国庆1号到3号值班', '10月1日(周四)00:00 10月3日(周六)00:00'],
    ['明天从早上7点忙到晚上9点', '3月5日(周四)07:00 3月5日(周四)21:00'],
    ['不超过两小时给你处理', '3月4日(周三)12:00'],
    ['3.8-3.10报名', '3月8日(周日)00:00 3月10日(周二)00:00'],
  ])('%s', (text, wanted) => {
    const { start, end } = parseTime(text, WEDNESDAY) ?? {}
    expect([start, end].flatMap((at) => (at === undefined ? [] : [formatTime(at)])).join(' ')).toBe(wanted)
  })
  it('a week later everything is a week later', () => {
    for (const text of ['明天下午3点', '周日下午2点', '下周一上午十点']) {
      const week = 7 * 86_400_000
      expect(parseTime(text, WEDNESDAY + week)?.start).toBe((parseTime(text, WEDNESDAY)?.start ?? 0) + week)
    }
  })
  it('is echoed as riders read it', () => {
    expect(formatTime(Date.parse('2026-11-28T19:00:00+08:00'))).toBe('11月28日(周六)19:00')
  })
})

describe('danger to life', () => {
  it.each([
    ['着火了', '119'],
    ['房子着火了快来', '119'],
    ['电瓶冒烟了', '119'],
    ['有骑手晕倒了', '120'],
    ['求助 老张晕倒了', '120'],
    ['小红晕倒了 求助', '120'],
    ['老张昏过去了', '120'],
    ['有人触电了', '120'],
    ['煤气漏了', '119'],
    ['闻到好大煤气味', '119'],
    ['撞人了', '122'],
    ['小红被车撞了', '122'],
    ['有人落水了', '119'],
    ['孩子掉河里了', '119'],
    ['我想不开了', '110'],
    ['不想活了', '110'],
    ['有人要跳楼', '110'],
    ['有人拿刀', '110'],
    ['暈倒了', '120'],
    ['喘不上气', '120'],
    ['流了好多血', '120'],
    ['困在电梯里了', '119'],
    ['那个评价我一会再给 现在有人跳河 我先下去', '119'],
    ['报名的事先等等 我们楼着了 我先跑', '119'],
    ['取消报名 我被撞了 起不来', '120'],
    ['上次报的那个坑 刚有人栽进去不动了', '120'],
  ])('%s: %s', (text, number) => {
    const reading = classify(normalise(text).plain)
    expect([reading.urgency, reading.emergency.includes(number)]).toEqual(['life', true])
  })
  it.each([
    '火锅店门口',
    '急死了',
    '累死了这单',
    '燃气公司在哪',
    '没着火',
    '没人受伤',
    '爆单了',
    '撞单了',
    '消防演练几点',
    '急救培训报名',
    '工伤保险怎么交',
    '笑死我了',
    '火车站怎么走',
    '晚上火锅吃不吃',
    '车没电了',
    '这单子火了',
    '上火了嗓子疼',
    '困得要晕过去了',
    '救命 腰带断了',
    '水到脚脖子，鞋湿了',
    '我死了三次才过那关',
    '打火机丢了',
  ])('%s is none', (text) => {
    expect(classify(normalise(text).plain).urgency).not.toBe('life')
  })
  it.each([
    '站点拖欠我工资',
    '老婆要离婚',
    '欠网贷还不上',
    '工伤怎么认定',
    '想找律师',
    '心情不好睡不着',
    '超时被罚200',
  ])('%s is private', (text) => {
    expect(classify(normalise(text).plain).isPrivate).toBe(true)
  })
  it.each(['车坏了', '手机丢了', '车胎爆了', '没带雨衣'])('%s is not', (text) => {
    expect(classify(normalise(text).plain).isPrivate).toBe(false)
  })
})

describe('what a help request is about', () => {
  it.each([
    ['手机摔碎了没法接单', '装备'],
    ['鞋底掉了', '装备'],
    ['后视镜被蹭掉了', '车辆'],
    ['车链子掉了', '车辆'],
    ['车把歪了', '车辆'],
    ['后座的箱子掉了螺丝', '装备'],
    ['钱包掉了', '丢东西'],
    ['手机掉了', '丢东西'],
    ['我把外卖箱弄丢了', '丢东西'],
    ['被平台限单没法接单', '平台规则'],
  ])('%s', (text, label) => {
    expect(classify(text).label).toBe(label)
  })
})

describe('places', () => {
  it.each([
    ['车坏了 在万达广场门口', '万达广场门口'],
    ['在梨园南街和云景东路路口', '梨园南街和云景东路路口'],
    ['电动车坏了 在九棵树地铁站A口', '九棵树地铁站A口'],
    ['永顺镇政府对面的小饭馆煤气味很大', '永顺镇政府对面的小饭馆'],
    ['派出所后面那条街路灯坏了三个', '派出所后面那条街'],
    ['兆丰家园东门往北一百米处有大坑', '兆丰家园东门往北一百米处'],
    ['砖厂南里 47号院 路边电线杆歪了', '砖厂南里 47号院 路边'],
    ['呷哺呷哺果园店门前井盖没了', '呷哺呷哺果园店门前'],
    ['好邻居便利店(云景南大街店)门口井盖', '好邻居便利店(云景南大街店)门口'],
    ['骑手驿站门口那个坡结冰', '骑手驿站门口那个坡'],
    ['示例家园南广场充电桩旁有人打架', '示例家园南广场充电桩旁'],
    ['示例路12号 示例大厦A座 7层电梯口停电', '示例路12号 示例大厦A座 7层电梯口'],
    ['南关清真寺西边那条胡同没灯', '南关清真寺西边那条胡同'],
    ['示例小区东南门左拐100米有坑', '示例小区东南门左拐100米'],
    ['西门麦当劳 地滑', '西门麦当劳'],
    ['示例北街保安亭旁边有人摔了', '示例北街保安亭旁边'],
    ['示例东路红绿灯往东一百米 路面塌了', '示例东路红绿灯往东一百米'],
    ['示例地铁站D口出来右手边台阶碎了', '示例地铁站D口出来右手边'],
    ['示例村西口那家蜜雪冰城旁边', '示例村西口那家蜜雪冰城旁边'],
    ['首开示例郡西南门电动车不让进', '首开示例郡西南门'],
    ['我在肯德基等餐', '肯德基'],
    ['东坡路口井盖没了', '东坡路口'],
    ['五里墩立交桥下积水', '五里墩立交桥下'],
    ['和兴路示例大厦门口', '和兴路示例大厦门口'],
    ['示例收费站过去五百米有油', '示例收费站过去五百米'],
    ['中山路轮渡口', '中山路轮渡口'],
    ['西郊百联西南角', '西郊百联西南角'],
    ['示例园五区502楼二单元楼道灯不亮', '示例园五区502楼二单元楼道'],
  ])('%s', (text, place) => {
    expect(findPlace(text)?.text).toBe(place)
  })
  it.each([
    '车坏了怎么办',
    '派出所让我等',
    '小区门口保安不让进',
    '换条路走吧',
    '加油站排队',
    '有人掉运河里了',
    '车掉沟里了',
    '在美团跑单',
    '去深圳发展了',
    '老乡群有吗',
    '回站里了',
  ])('%s names none', (text) => {
    expect(findPlace(text)).toBeUndefined()
  })
})

describe('what was written', () => {
  it.each([
    ['/通知 明天有雨，路滑🌧慢行\n带好雨衣！🎉', '明天有雨，路滑 慢行\n带好雨衣', '明天有雨，路滑🌧慢行\n带好雨衣！🎉'],
    ['／求助 車壞了，在萬達', '车坏了，在万达', '車壞了，在萬達'],
    ['求助 车坏了', '车坏了', '车坏了'],
    ['求助 车坏了。', '车坏了', '车坏了。'],
    ['通知 大家好 群 示例群', '大家好', '大家好'],
  ])('%s', (text, fragment, written) => expect(asWritten(text, fragment)).toBe(written))
})
