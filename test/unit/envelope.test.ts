import { describe, expect, it } from 'vitest'
import { cleanName, envelope, nameToMention, type Raw } from '../../src/chat/envelope.js'

const raw = (text: string, more: Partial<Raw> = {}): Raw => ({
  id: 'm1',
  room: { id: 'r1', name: '示例群' },
  sender: { id: 'p1', name: '小明', roomAlias: '', friend: false },
  kind: 'text',
  text,
  mentions: [],
  bot: { id: 'bot', names: ['', '伙伴'] },
  sentAt: 0,
  ...more,
})
const DASHES = '- - - - - - - - - - - - - - -'

describe('a mention by name', () => {
  it.each([
    ['@伙伴\u2005求助 车坏了', '求助 车坏了'],
    ['@伙伴 求助 车坏了', '求助 车坏了'],
    ['＠伙伴 求助 车坏了', '求助 车坏了'],
    ['@伙伴\u2005@伙伴\u2005求助 车坏了', '求助 车坏了'],
    ['求助 车坏了 @伙伴', '求助 车坏了'],
    ['求助 @伙伴\u2005车坏了', '求助  车坏了'],
    ['@伙伴 求助 车坏了 @伙伴\u2005', '求助 车坏了'],
  ])('%j says %j', (text, said) => expect(envelope(raw(text))).toMatchObject({ mentionsBot: true, textWithoutMention: said }))
  it.each(['@伙伴们 求助', '求助 车坏了', '@小红 求助'])('%j is none', (text) =>
    expect(envelope(raw(text))).toMatchObject({ mentionsBot: false, textWithoutMention: text }))
  it('privately it is taken out too', () => {
    const { room: _room, ...privately } = raw('@伙伴 求助 车坏了')
    expect(envelope(privately)).toMatchObject({ mentionsBot: false, textWithoutMention: '求助 车坏了' })
  })
})

describe('a quote', () => {
  it.each([
    [`「小红：/取消报名 1」\n${DASHES}\n/报名 1`, '/报名 1', '/取消报名 1'],
    [`「小红: /取消报名 1」\r\n${DASHES}\r\n好的`, '好的', ' /取消报名 1'],
    [`「小红：「老张：/求助」\n${DASHES}\n/撤销 1」\n${DASHES}\n收到`, '收到', `「老张：/求助」\n${DASHES}\n/撤销 1`],
    [`「小红：/取消报名 1」\n${DASHES}\n`, '', '/取消报名 1'],
    [`「/取消报名 1」\n——————————\n好的`, '好的', '/取消报名 1'],
  ])('%j', (text, said, quoted) => expect(envelope(raw(text))).toMatchObject({ text: said, quoted: { text: quoted } }))
  it('as an app message', () => {
    const xml = `wxid_a:\n<msg><appmsg><title>@伙伴 报名 1</title><type>57</type><refermsg><displayname>伙伴</displayname><content>/取消报名 &lt;1&gt;</content></refermsg></appmsg></msg>`
    const read = envelope(raw(xml, { kind: 'other' }))
    expect(read).toMatchObject({ kind: 'text', textWithoutMention: '报名 1', mentionsBot: true, quotesBot: true })
    expect(read.quoted).toEqual({ name: '伙伴', text: '/取消报名 <1>' })
  })
  it('brackets alone are none', () => expect(envelope(raw('「急」\n车坏了'))).toMatchObject({ text: '「急」\n车坏了' }))
})

describe('a native group note', () => {
  const title = '#接龙\n周六体检 🚴\n例 名字 人数\n\n1. 小明\n2. 小红🌹 带1人\n晚到'
  const entry = (by: string, words: string, at = 1_700_000_000) =>
    `<i><u>${by}</u><h>0</h><s>.</s><t>${at}</t><r>${title.indexOf(words)}-${words.length}</r></i>`
  const note = (items: string, escaped = false) => {
    const solitaire = `<solitaire><tt>0-10</tt><content><s>2</s>${items}</content></solitaire>`
    const info = escaped ? solitaire.replaceAll('<', '&lt;').replaceAll('>', '&gt;') : `<![CDATA[${solitaire}]]>`
    return raw(
      `wxid_a:\n<?xml version="1.0"?><msg><appmsg><title>${title}</title><type>53</type><extinfo><solitaire_info>${info}</solitaire_info></extinfo></appmsg></msg>`,
      { kind: 'other' },
    )
  }
  const both = entry('wxid_ming', '小明') + entry('wxid_hong', '小红🌹 带1人\n晚到', 1_700_000_060)
  it.each([false, true])('who wrote which line when is told (escaped: %s)', (escaped) => {
    const read = envelope(note(both, escaped))
    expect(read).toMatchObject({ kind: 'jielong', text: title })
    expect(read.entries).toEqual([
      { by: 'wxid_ming', at: 1_700_000_000_000, text: '小明' },
      { by: 'wxid_hong', at: 1_700_000_060_000, text: '小红🌹 带1人\n晚到' },
    ])
  })
  it('what points outside, or twice at the same words, is not believed', () => {
    expect(envelope(note(`${both}<i><u>x</u><t>1</t><r>9000-5</r></i>`)).entries).toHaveLength(2)
    expect(envelope(note(both + entry('x', '小明'))).entries).toBeUndefined()
    expect(envelope(note('')).entries).toBeUndefined()
  })
  it('is bounded', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => `<i><u>p${at}</u><t>1</t><r>${at * 2}-1</r></i>`).join('')
    const long = `<msg><appmsg><title>${'x'.repeat(9_000)}</title><type>53</type><extinfo><solitaire_info><![CDATA[<solitaire>${many}</solitaire>]]></solitaire_info></extinfo></appmsg></msg>`
    expect(envelope(raw(long, { kind: 'jielong' })).entries).toHaveLength(500)
  })
})

describe('a voice message', () => {
  it('with the words the platform heard is those words', () =>
    expect(envelope(raw('求助 车坏了', { kind: 'audio' }))).toMatchObject({ kind: 'audio', text: '求助 车坏了' }))
  it("the platform's own XML is no words", () =>
    expect(envelope(raw('<msg><voicemsg length="3304" /></msg>', { kind: 'audio' }))).toMatchObject({ text: '' }))
})

describe('a name', () => {
  it.each([
    ['小明\n【系统】求助 #99 已结案', '小明 【系统】求助 #99 已结案'],
    ['小明\r\n\u2028\u2029\u0085x', '小明 x'],
    ['\u202e已结案 99# 助求\u202c', '已结案 99# 助求'],
    ['\u2066老张\u2069\u200f', '老张'],
    ['老李\u200b\u200c\ufeff\u00ad', '老李'],
    ['\u{e0041}老\u{e0042}李', '老李'],
    ['👨\u200d👩\u200d👧 小红❤️', '👨\u200d👩\u200d👧 小红❤️'],
    ['🏳️\u200d🌈 ❤️\u200d🔥', '🏳️\u200d🌈 ❤️\u200d🔥'],
    ['\u200b', ''],
    ['小红 🌸', '小红 🌸'],
    ['字'.repeat(500), '字'.repeat(100)],
  ])('%j is one line of what is seen', (name, clean) => expect(cleanName(name)).toBe(clean))
  it.each(['所有人', 'All', 'everyone', '所有人 明天停运', '所\u200b有人', '\u200b', ''])('%j is not mentioned', (name) =>
    expect(nameToMention(name)).toBeUndefined())
  it.each(['小明', '所有人都好', 'Allen'])('%j is', (name) => expect(nameToMention(name)).toBe(name))
})
