import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JielongEntry, parseJielong, parseJielongs } from '../../src/conversation/jielong/jielong.js'
import { compareLists, nothingYet, type Remembered } from '../../src/conversation/jielong/jielong-compare.js'
import { whoIsNamed } from '../../src/conversation/jielong/jielong-who.js'

const entry = (name: string, more: Partial<JielongEntry> = {}): JielongEntry => ({ name, heads: 1, cancelled: false, ...more })
const names = (lines: readonly { name: string }[]) => lines.map((line) => line.name)
/** Lists one after another, each as names. */
function read(...lists: JielongEntry[][]) {
  let remembered: Remembered = nothingYet()
  let last = compareLists(remembered, [])
  for (const list of lists) {
    last = compareLists(remembered, list)
    remembered = last.remembered
  }
  return last
}

describe('a list as text', () => {
  it('the platform says who wrote which line when', () => {
    const text = '#接龙\n体检\n\n1. 小明\n2. 小红 带1人\n3. 手写的'
    const notes = [
      { by: 'ming', at: 5, text: '小明' },
      { by: 'hong', at: 9, text: '小红 带1人' },
    ]
    expect(parseJielong(text, notes).entries).toEqual([
      { name: '小明', heads: 1, cancelled: false, by: 'ming', at: 5 },
      { name: '小红', heads: 2, cancelled: false, by: 'hong', at: 9 },
      { name: '手写的', heads: 1, cancelled: false },
    ])
  })
  it('a title with a date, rules with numbers and words after it are no entries', () => {
    const { head, entries } = parseJielong('#接龙\n11.28 体检\n1. 自带水杯\n2. 准时\n\n1. 小明\n2. 小红\n\n18:30截止')
    expect(names(entries)).toEqual(['小明', '小红'])
    expect(head).toContain('自带水杯')
  })
})

describe('a list without numbers', () => {
  const of = (text: string) => names(parseJielong(text).entries)
  it('names below each other are entries where #接龙 stands above them', () => {
    expect(of('#接龙\n周日植树\n小明\n小红 带1人\n老张🛵')).toEqual(['小明', '小红', '老张🛵'])
    expect(of('#接龙\n周日植树\n地点：梨园\n\n小明\n小红')).toEqual(['小明', '小红'])
    expect(of('#接龙 周日植树\n小明\n小红')).toEqual(['小明', '小红'])
  })
  it('without the mark, or with a rule among them, they are none', () => {
    expect(of('周日植树\n小明\n小红')).toEqual([])
    expect(of('#接龙\n周日植树\n小明\n大家准时到')).toEqual([])
    expect(of('#接龙\n周日植树\n请大家踊跃报名')).toEqual([])
  })
  it('one line of names, a title before the mark, and forwarded lines are read', () => {
    expect(of('#接龙\n周四夜跑\n小明、小红、老张')).toEqual(['小明', '小红', '老张'])
    expect(of('周四夜跑接龙\n小明\n小红')).toEqual(['小明', '小红'])
    expect(of('>#接龙\n>夜跑\n>1. 小明\n>2. 小红')).toEqual(['小明', '小红'])
  })
  it('#1, 1号, A. and 第一个 number lines where nothing else does', () => {
    for (const [one, two] of [
      ['#1 ', '#2 '],
      ['1号 ', '2号 '],
      ['A. ', 'B. '],
      ['第一个：', '第二个：'],
      ['(一)', '(二)'],
    ])
      expect(of(`#接龙\n体检\n${one}小明\n${two}小红`), one).toEqual(['小明', '小红'])
  })
  it('groups with a heading each belong to one list; numbered rules before it do not', () => {
    expect(of('#接龙\n上午组：\n1. 小明\n2. 小红\n下午组：\n1. 老张')).toEqual(['小明', '小红', '老张'])
    expect(of('#接龙\n规则：\n1. 自带水杯\n2. 准时\n报名：\n1. 小明\n2. 小红')).toEqual(['小明', '小红'])
  })
  it('who waits belongs to the list, as do parts with any heading; what a heading says of places and projects does not', () => {
    expect(of('#接龙\n体检限2人\n1. 小明\n2. 小红\n候补：\n1. 老张')).toEqual(['小明', '小红', '老张'])
    expect(of('#接龙\n有车的：\n1. 小明\n没车的：\n1. 老张')).toEqual(['小明', '老张'])
    expect(of('#接龙\n【集合地点】\n1. 北门\n【报名】\n1. 小明')).toEqual(['小明'])
  })
  it('lines with a clock each are entries, a plan is none; what stands below a drawn line is said to all', () => {
    expect(of('#接龙\n理发\n9:00 小明\n9:15 小红')).toEqual(['小明', '小红'])
    expect(of('#接龙\n秋游\n9:00 集合\n9:15 出发')).toEqual([])
    expect(of('#接龙\n体检\n1. 小明\n2. 小红\n————\n共2人')).toEqual(['小明', '小红'])
  })
  it('a crossed-out line has left', () => {
    const { entries } = parseJielong('#接龙\n体检\n1. 小明❌\n2. 小红\n3. 老张 退')
    expect(entries.map((one) => one.cancelled)).toEqual([true, false, true])
  })
  it('of copies of one list below each other whoever stands in any is in it, once', () =>
    expect(of('#接龙\n体检\n1. 小明\n2. 小红\n#接龙\n体检\n1. 小明\n2. 老张')).toEqual(['小明', '老张', '小红']))
  it('where the head asks for a number of people a bare number is one', () =>
    expect(parseJielong('#接龙\n格式：姓名+人数\n1. 小明 1\n2. 小红 3').entries.map(({ heads }) => heads)).toEqual([1, 3]))
  it('under 姓名+人数 the sign stands before the sum, where each line has it', () => {
    const heads = (lines: string) => parseJielong(`#接龙\n格式：姓名+人数\n${lines}`).entries.map((one) => one.heads)
    expect(heads('1. 小明+1\n2. 小红+3')).toEqual([1, 3])
    expect(heads('1. 小明\n2. 小红+3')).toEqual([1, 4])
  })
  it('two lists with different titles in one message are two; of a title to which something was added they are one', () => {
    const lists = (title: string) => parseJielongs(`#接龙\n体检\n1. 小明\n#接龙\n${title}\n1. 小红`).map(({ entries }) => names(entries))
    expect(lists('订水')).toEqual([['小明'], ['小红']])
    expect(lists('体检（周六）')).toEqual([['小红', '小明']])
  })
  it.each([
    ['帮老张报', '老张'],
    ['代报：老张 2人', '老张'],
    ['张 三', '张三'],
    ['小明→老张', '老张'],
    ['老张——晚到', '老张'],
    ['Mary Jane', 'Mary Jane'],
    ['小明❌', '小明'],
    ['老张报名3人', '老张'],
  ])('%s is the line of %s', (line, name) => expect(of(`#接龙\n体检\n1. ${line}\n2. 小红`)).toEqual([name, '小红']))
  it.each([
    ['小明 孩子发烧去不成了', true],
    ['小明 撤了，有单', true],
    ['小明 改下一场', true],
    ['~~小明~~', true],
    ['× 小明', true],
    ['小明 不去了 又可以去了', false],
    ['小明 不去唱歌只吃饭', false],
    ['张不来', false],
    ['小明 有事晚到', false],
    ['小明 不能来了', true],
    ['小明（已退）', true],
    ['小明 周六去不了周日可以', false],
    ['小明 取消原来的改2人', false],
    ['~追风的小明~', false],
    ['小明 还是算了', true],
    ['（取消）小明', true],
    ['小明 去不成了抱歉', true],
    ['小明 取消订单的那张券给我', false],
    ['小明→已确认', false],
  ])('%s: off again %s', (line, off) => expect(parseJielong(`#接龙\n体检\n1. ${line}\n2. 小红`).entries[0]?.cancelled).toBe(off))
  it('小明：2人 is a line of the list, 名额：20人 a rule', () =>
    expect(of('#接龙\n体检\n名额：20人\n小明：1人\n小红：2人')).toEqual(['小明', '小红']))
  it.each([
    ['小明（北苑站）', { name: '小明（北苑站）', heads: 1, cancelled: false }],
    ['闪送～老张 带1人', { name: '闪送～老张', heads: 2, cancelled: false }],
    ['美团+小红', { name: '美团+小红', heads: 1, cancelled: false }],
    ['美团+小红+1', { name: '美团+小红', heads: 2, cancelled: false }],
    ['小李 饿了么 取消', { name: '小李 饿了么', heads: 1, cancelled: true }],
    ['小明', { name: '小明', heads: 1, cancelled: false }],
  ])('%s: whoever is called so in the group keeps the name whole', (line, read) => {
    const called = ['小明（北苑站）', '闪送～老张', '美团+小红', '小李 饿了么']
    expect(parseJielong(`#接龙\n体检\n1. ${line}\n2. 阿花`, [], called).entries[0]).toEqual(read)
  })
  it('two names in one line are two people, a taste is none', () =>
    expect(parseJielong('#接龙\n盒饭\n1. 小明、小红\n2. 老张、微辣').entries.map(({ heads }) => heads)).toEqual([2, 1]))
  it('⒈, ⑴ and ❶ number entries too', () => {
    for (const [one, two] of ['⒈⒉', '⑴⑵', '❶❷'].map((signs) => [...signs]))
      expect(of(`#接龙\n体检\n${one}小明\n${two}小红`)).toEqual(['小明', '小红'])
  })
})

describe('a list is read as a whole', () => {
  const of = (text: string) => names(parseJielong(text).entries)
  it('of several columns the one that varies as names do is whose line it is', () => {
    expect(of('#接龙\n体检\n1. 北苑站-小明\n2. 梨园站-小红\n3. 北苑站-老张')).toEqual(['小明', '小红', '老张'])
    expect(of('#接龙\n体检\n9:00 小明\n9:30\n10:00 老张')).toEqual(['小明', '老张'])
  })
  it('a heading says which column is whose and which counts', () => {
    const { entries } = parseJielong('#接龙\n平台,姓名,家属人数\n美团,小明,1\n闪送,老张,0')
    expect(entries.map(({ name, heads }) => [name, heads])).toEqual([
      ['小明', 2],
      ['老张', 1],
    ])
  })
  it('several names behind one word are several people', () =>
    expect(of('#接龙\n巡逻\n第一组：小明、小红\n第二组：老张')).toEqual(['小明', '小红', '老张']))
  it('numbered rules, questions and notes are no people, wherever they stand', () => {
    expect(of('#接龙\n签字\n一、不闯红灯\n二、不逆行\n确认人：\n1. 小明\n2. 小红')).toEqual(['小明', '小红'])
    expect(of('#接龙\n体检\n1. 小明\n2. 小红\n\n注：\n1. 带身份证\n2. 空腹')).toEqual(['小明', '小红'])
  })
  it('a line whose number was left out, or a place that is still free, does not shift the others', () => {
    expect(of('#接龙\n体检\n1. 小明\n小红\n3. 老张')).toEqual(['小明', '小红', '老张'])
    expect(of('#接龙\n体检\n①小明\n②（缺）\n③老张')).toEqual(['小明', '', '老张'])
  })
  it('who answered a list that was sent on is in it', () =>
    expect(of('王协调员 11-23 09:00\n#接龙\n体检\n1. 小明\n老张 11-23 09:10\n+1')).toEqual(['小明', '老张']))
  it('the title may stand below', () =>
    expect(parseJielong('#接龙\n1.小明\n2.小红\n(周六上午九点社区门口集合去植树)').head).toContain('植树'))
  it('who only may not come has not left', () => {
    const { entries } = parseJielong('#接龙\n体检\n1. 小明 可能来不了先占位\n2. 小红 如果下雨就不去了\n3. 老张 取消吧 孩子病了')
    expect(entries.map((one) => one.cancelled)).toEqual([false, false, true])
  })
})

describe('what is called off', () => {
  const of = (said: string) => {
    const { cancelled, unsure } = parseJielong(`#接龙\n周六体检\n1. 老张\n2. 小明 ${said}`).entries[1] ?? {}
    return unsure ? 'unsure' : cancelled ? 'off' : 'on'
  }
  it.each([
    '取消午饭',
    '取消拼车，自己去',
    '取消一个名额',
    '退餐',
    '张姐不来了',
    '\n王芳不来了',
    '\n请假：大刘',
  ])('a part, or somebody else: %s', (said) => expect(of(said)).toBe('on'))
  it.each(['取消', '取消了', '取消报名', '取消 家里有事', '取消有单', '取消本次', '取消体检', '【已退】'])('the whole: %s', (said) =>
    expect(of(said)).toBe('off'))
  it.each(['取消验血', '取消按摩'])('nobody knows: %s', (said) => expect(of(said)).toBe('unsure'))
})

describe('two lists compared', () => {
  const [ming, hong, zhang, li] = ['小明', '小红', '老张', '小李'].map((name) => entry(name)) as [
    JielongEntry,
    JielongEntry,
    JielongEntry,
    JielongEntry,
  ]
  it('what is new is added', () => expect(names(read([ming], [ming, hong]).added)).toEqual(['小红']))
  it('what is gone is asked about once', () => {
    expect(names(read([ming, hong], [hong, zhang]).vanished)).toEqual(['小明'])
    expect(names(read([ming, hong], [hong, zhang], [hong, zhang, li]).vanished)).toEqual([])
  })
  it('the end of a list alone takes nobody away, also where it goes on from such an end', () => {
    let remembered = compareLists(nothingYet(), [ming, hong, zhang]).remembered
    const end = compareLists(remembered, [zhang, li], { from: 3 })
    expect([names(end.added), names(end.vanished)]).toEqual([['小李'], []])
    remembered = end.remembered
    expect(names(compareLists(remembered, [li, entry('阿强')], { from: 4 }).vanished)).toEqual([])
    expect(names(compareLists(remembered, [hong, zhang, li], { from: 2 }).vanished)).toEqual(['小明'])
    expect(names(compareLists(remembered, [ming, hong, li]).vanished)).toEqual(['老张'])
  })
  it('what came back and is gone again is asked about again', () =>
    expect(names(read([ming, hong], [hong], [ming, hong, zhang], [hong, zhang]).vanished)).toEqual(['小明']))
  it('two people who go on from one list are merged', () => {
    const { added, vanished, remembered } = read([ming], [ming, hong], [ming, zhang])
    expect([names(added), names(vanished), names(remembered.lines).sort()]).toEqual([['老张'], [], ['小明', '小红', '老张'].sort()])
    expect(names(read([ming], [ming, hong], [ming, zhang], [ming, zhang, li]).vanished)).toEqual([])
  })
  it('with times a line written after all of this list is merged, also when its base was never seen', () => {
    const at = (one: JielongEntry, moment: number) => ({ ...one, by: one.name, at: moment })
    expect(names(read([at(ming, 1), at(hong, 5)], [at(ming, 1), at(zhang, 6)]).vanished)).toEqual([])
    expect(names(read([at(ming, 1), at(hong, 5)], [at(hong, 5), at(zhang, 6)]).vanished)).toEqual(['小明'])
  })
  it('a name that was altered is the same line where the platform says who wrote it', () => {
    const one = { ...ming, by: 'ming', at: 1 }
    const { added, vanished } = read([one], [{ ...one, name: '小明（早班）' }])
    expect([added, vanished]).toEqual([[], []])
  })
  it('a name that is now somebody else’s is his line, and the one who stood there is asked about', () => {
    const one = { ...ming, by: 'ming', at: 1 }
    const before = compareLists(nothingYet(), [one]).remembered
    const known = { ...before, lines: before.lines.map((line) => ({ ...line, member: 'm1' })) }
    const { added, vanished } = compareLists(known, [{ ...zhang, by: 'ming', at: 1 }], { sender: 'm1', named: new Map([['老张', 'm2']]) })
    expect([names(added), names(vanished)]).toEqual([['老张'], ['小明']])
    const altered = compareLists(known, [{ ...zhang, name: '明哥', by: 'ming', at: 1 }], { sender: 'm1', named: new Map() })
    expect([altered.added, altered.vanished]).toEqual([[], []])
  })
  it('the own line missing from a list that was seen without it is asked about; somebody else’s is concurrent', () => {
    let remembered = compareLists(nothingYet(), [hong]).remembered
    remembered = compareLists(remembered, [hong, ming]).remembered
    const known = { ...remembered, lines: remembered.lines.map((line) => ({ ...line, member: line.name })) }
    expect(names(compareLists(known, [hong, zhang], { sender: '小明' }).vanished)).toEqual(['小明'])
    expect(names(compareLists(known, [hong, zhang], { sender: '老张' }).vanished)).toEqual([])
  })
  it('heads and 取消 are changes', () =>
    expect(
      read(
        [ming, hong],
        [
          { ...ming, heads: 3 },
          { ...hong, cancelled: true },
        ],
      ).changed.map(({ now }) => now.name),
    ).toEqual(['小明', '小红']))

  const step = fc.record({
    kind: fc.constantFrom('go on', 'older', 'reorder', 'edit', 'delete', 'again', 'anew'),
    at: fc.nat(30),
    back: fc.integer({ min: 1, max: 4 }),
  })
  it.each([true, false])('whatever people do, no line is lost without being asked about (the platform tells who wrote: %s)', (told) => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        let remembered = nothingYet()
        const lists: JielongEntry[][] = [[]]
        const ever = new Set<string>()
        const asked = new Set<string>()
        let [deleted, moment] = [false, 0]
        for (const { kind, at, back } of steps) {
          moment++
          const base = kind === 'older' ? (lists.at(-back) ?? []) : (lists.at(-1) ?? [])
          const who = entry(`骑手${moment}`, told ? { by: `p${moment}`, at: moment } : {})
          const pick = base.length > 0 ? at % base.length : 0
          const makes: Record<typeof kind, () => JielongEntry[]> = {
            'go on': () => [...base, who],
            older: () => [...base, who],
            reorder: () => [...base.slice(pick), ...base.slice(0, pick)],
            edit: () => base.map((one, index) => (index === pick ? { ...one, heads: one.heads + 1 } : one)),
            delete: () => base.filter((_, index) => index !== pick),
            again: () => base,
            anew: () => [who],
          }
          deleted ||= kind === 'delete'
          const list = makes[kind]()
          const compared = compareLists(remembered, list)
          remembered = compared.remembered
          for (const one of list) ever.add(one.name)
          for (const one of compared.vanished) asked.add(one.name)
          lists.push(list)
          // Nothing is ever forgotten, and nobody is asked when nobody took a line away.
          expect(new Set(names(remembered.lines))).toEqual(ever)
          if (!deleted) expect([...asked]).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('whose line it is', () => {
  const people = [
    { name: '小明', alias: '' },
    { name: '小明明', alias: '' },
    { name: '🌸小红🌸', alias: '' },
    { name: 'hong', alias: '老张' },
    { name: '老张3站', alias: '' },
    { name: '阿花（北苑站）', alias: '' },
    { name: '闪送～大刘', alias: '' },
    { name: '美团-小周', alias: '' },
    { name: '小周-快递', alias: '' },
  ]
  it.each([
    ['小明🛵', '小明'],
    ['小明10点半', '小明'],
    ['小明明带球拍', '小明明'],
    ['小红', '🌸小红🌸'],
    ['老张带球拍', 'hong'],
    ['老张3站', '老张3站'],
    ['小明明/北苑站', '小明明'],
    ['阿花', '阿花（北苑站）'],
    ['大刘', '闪送～大刘'],
    ['小周', undefined],
    ['小明妈妈', undefined],
    ['小明-妈妈', undefined],
    ['美团-小明明', '小明明'],
    ['北苑站 小明', '小明'],
    ['小紅', '🌸小红🌸'],
    ['李社工', undefined],
    ['明', undefined],
  ])('%s', (written, name) => expect(whoIsNamed(written, people)?.name).toBe(name))
})

describe('every layout that was measured is read', () => {
  const rows = readFileSync(join(import.meta.dirname, '../eval/texts/jielong.jsonl'), 'utf8')
    .trim()
    .split('\n')
  it.each(rows)('%s', (row) => {
    const { text, entries, heads, names: called } = JSON.parse(row) as { text: string; entries: number; heads?: number[]; names?: string[] }
    const read = parseJielong(text).entries
    expect(read).toHaveLength(entries)
    if (heads) expect(read.map((one) => (one.cancelled ? 0 : one.heads))).toEqual(heads)
    if (called) expect(names(read)).toEqual(called)
  })

  it.each([
    ['#接龙\n1.5升水免费领\n1. 小明\n2. 小红', ['小明', '小红']],
    ['#接龙\n100. 公里骑行\n1. 小明\n2. 小红', ['小明', '小红']],
    ['#接龙\n10. 1国庆加班\n1. 小明', ['小明']],
    ['#接龙\n1. 小明\n1. 小红\n2. 老张', ['小明', '小红', '老张']],
    ['#接龙\n4. 小明\n5. 小红', ['小明', '小红']],
  ])('a number before a title whose list begins below it is none: %j', (text, names) =>
    expect(parseJielong(text).entries.map(({ name }) => name)).toEqual(names))
})
