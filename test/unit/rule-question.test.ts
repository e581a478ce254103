import { describe, expect, it } from 'vitest'
import { asksForRule, isAbout, lacksThings, saysNothing, speaksOf } from '../../src/conversation/search/rule-question.js'

describe('what an entry speaks of', () => {
  const TRAINING = '技能培训和补贴\n学技术有补贴吗|免费培训\n参加人社部门认可的培训并拿到证书，可以申请补贴。'
  it.each(['技能培训有补贴吗', '免费培训怎么申请', '学技术有补贴吗'])('%s is answered by it', (text) =>
    expect(speaksOf(text, TRAINING)).toBe(true))
  it.each(['献血有补贴吗', '培训在哪上课', '快递丢了怎么索赔'])('%s is about something else', (text) =>
    expect(speaksOf(text, TRAINING)).toBe(false))
  it('a word with a row of its own is not what a shorter one in it is', () => {
    expect(speaksOf('公租房怎么申请', '可以租房提取公积金')).toBe(false)
    expect(speaksOf('公租房怎么申请', '公共租赁住房轮候配租')).toBe(true)
  })
  it('a thing of one character is what a question is about where nothing else is', () => {
    expect(speaksOf('猫丢了怎么找', '身份证丢了怎么补')).toBe(false)
    expect(speaksOf('证丢了怎么找', '身份证丢了怎么补')).toBe(true)
  })
  it('a number or a word with a row of its own says what is asked, single characters do not', () => {
    expect(saysNothing('北京怎么摇号')).toBe(true)
    expect(saysNothing('12348是干啥的')).toBe(false)
    expect(saysNothing('法援怎么申请')).toBe(false)
  })
  it('an entry is about what its title or usual questions say, in whatever words', () => {
    expect(isAbout('考摩托车驾照要多少钱', '电动自行车上牌\n新车挂牌去哪里')).toBe(false)
    expect(isAbout('考摩托车驾照要多少钱', '机动车驾驶证申领')).toBe(true)
  })
  it('a thing that is named and missing makes it another matter, whatever else is shared', () => {
    expect(lacksThings('骑手能租公租房吗', '灵活就业怎么交公积金，可以租房提取')).toBe('all')
    expect(lacksThings('公租房怎么弄', '保障房轮候')).toBe('none')
    expect(lacksThings('居住证和公租房一起办', '居住证怎么办')).toBe('some')
  })
  it('words that mean the same count as each other', () => expect(speaksOf('电瓶能不能拿进出租屋充', '电池进屋违法')).toBe(true))
})

describe('what is asked of the rules', () => {
  it('where to complain is asked in general, unless somebody says it is his own trouble', () => {
    expect(asksForRule('房东不退押金去哪投诉', undefined)).toBe(true)
    expect(asksForRule('房东不退我押金去哪投诉', undefined)).toBe(false)
    expect(asksForRule('房东不退押金', undefined)).toBe(false)
  })
})
