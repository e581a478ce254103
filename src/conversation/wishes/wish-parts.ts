import { parseItemNumber } from '../numbers.js'
import { noticeOf } from './notice-parts.js'
import { person, personOfRole, role, worker } from './wish-people.js'
import { itemOf } from './wishes-words.js'

/** What follows the word of a command, found in free words that want it. What is not found is left out: the command asks for it. */

const DIGITS = '\\d{1,6}|[一二三四五六七八九十百]{1,3}'
const NOUN = '求助|案子|案件|个案|隐患|活动|体检|义诊|讲座|座谈会?|通知|政策'
const ITEM = new RegExp(
  `(?<!月\\s?)(?:第|#)?\\s?(?<![月\\d])(?<before>${DIGITS})\\s?(?:号|条政策|#)(?!楼|院|线|门|晚|早|上午|下午)|(?:${NOUN})\\s?#?(?<after>\\d{1,6})(?!\\d|\\s?(?:[个人名位元块点:：月日天]))`,
  'g',
)

const itemsOf = (text: string): string[] => [...text.matchAll(ITEM)].map(({ groups }) => itemOf(groups?.before ?? groups?.after))
/** 1办完了, 接1: at the start, and behind a word alone, a number needs no 号. */
const item = (text: string) => itemsOf(text)[0] ?? String(parseItemNumber(text)?.number ?? ALONE.exec(text)?.groups?.n ?? '')
const ALONE = /^[\u4e00-\u9fa5]{1,4}(?<n>\d{1,3})$/
const join = (...parts: (string | undefined)[]) => parts.filter((part) => part).join(' ')

const LEAD = new RegExp(
  `^(?:请|麻烦|帮我|帮忙|给我|把|给|到|那个|这个|我的|再|刚才|今天|想|我)*\\s?(?:第|#)?\\s?(?:${DIGITS})?\\s?号?的?(?:${NOUN})?\\s?(?:${DIGITS})?的?(?:事儿?|人|骑手)?(?:再)?(?:[记补加问说写留]一?[下句笔条个上]?(?:话题|议题|说明|记录|录)?|跟进情况|跟进|进展|补充说明|补充|说明|记录|议题|话题|要?骑手)*(?:一下)?[\\s,，:：]*`,
)
/** The words after the number and what leads up to them: 2号求助记一下，陪他去了医院. After a colon all of it. */
function content(text: string): string {
  const colon = /[:：]\s*(?<after>.{2,})$/.exec(text)?.groups?.after
  if (colon) return colon.trim()
  const rest = text.replace(LEAD, '').trim()
  return rest.length >= 2 ? rest : text
}

const TIME =
  /(?:[今明后大]+天|下?周[一二三四五六日天末]|下?个?星期[一二三四五六日天]|下?礼拜[一二三四五六日天]|月底|\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号](?!\S*求助))(?:[上下]午|早上|晚上|中午)?(?:[\d一二三四五六七八九十两]{1,3}[点:：][半\d]{0,2})?/
const DAYS = /(?<count>\d{1,2}|[一二两三四五六七八九十半]{1,2})个?(?<unit>天|周|星期|礼拜)/
function days(text: string): string {
  const { count = '', unit = '' } = DAYS.exec(text)?.groups ?? {}
  if (count) return `${itemOf(count.replace('两', '二'))}${unit === '天' ? '天' : '周'}`
  return /下周|下个?星期|下个?礼拜/.test(text) ? '1周' : ''
}
/** 1号要再等三天，材料没到: by how much, and why. */
function longer(text: string): string {
  const rest = text.replace(ITEM, '')
  const [span] = DAYS.exec(rest) ?? []
  const until = TIME.exec(rest)?.[0]
  if (until || !span) return join(item(text), until, content(text))
  const at = rest.indexOf(span)
  const before = rest.slice(0, at).replace(/(?:再|还|要|想|申请|需要|请|给|我们?|单位|宽限|延期|延长|推迟|多|延|等|缓|[,，\s])*$/, '')
  const after = rest.slice(at + span.length).replace(/^(?:的?时间|期限|吧|行吗|可以吗)*[,，。\s]*/, '')
  return join(item(text), days(span), before, after)
}
const place = (text: string) =>
  /(?:转介|转[接给到去往交]?|推荐|介绍|送|交)(?:给|到|去|往|至)?(?<where>[\u4e00-\u9fa5]{2,14}?)(?:吧|去吧|处理|接手|办|来|$|[\s,，。])/
    .exec(text.replace(/转过去/g, ''))
    ?.groups?.where?.replace(/^(?:给|到|去)/, '') ?? ''
const category = (text: string) =>
  /.*(?:应[该当]?(?:归到?|是|算|为)?|改[成为到]|算|归[到入为]|换成|挪到|(?<!不)是)(?<what>[\u4e00-\u9fa5]{2,6}?)(?:的事|那?类|问题|的)?$/.exec(
    text.replace(/[，,]?改一下$/, ''),
  )?.groups?.what ?? ''
const leave = (text: string): string => {
  const times = text
    .replace(/[\u4e00-\u9fa5]{1,2}社工.*$/, '')
    .replace(/我|[要想]|请假|休年?假|不在|休息|出差|回老家|工作|交|让|由|请|找/g, ' ')
    .trim()
  return join(times, worker(text) && `代班 ${worker(text)}`)
}
const told = (text: string): string =>
  noticeOf(text)?.replace(/^(?:一?下|一声)[\s,，:：]+/, '') ??
  (text
    .replace(
      /^[^,，:：]{0,12}?(?:(?:通知|告诉|告知|跟|给|让|在)(?:一下|下)?(?:大家伙?|各位|各?群里?|所有(?:人|骑手|群)|全体(?:骑手)?|骑手们?|兄弟们)(?:知道|里)?(?:说|发|讲|都)?(?:一[声下句条]|条|出去|个通知)*|(?:群发|发|说)(?:一?[条句个声]|布|出去)?(?:通知|紧急的?)?|紧急(?:通知|的)?)[\s,，:：]*/,
      '',
    )
    .trim() ||
    text)
const published = (text: string): string =>
  text
    .replace(/^(?:请|麻烦|帮我|我们?|要|准备|想|新建|建|发布?|办|搞|组织|大家|一?[个场次])*(?:活动)?[\s,，:：]*/, '')
    .replace(/[\s,，]*(?:你?[给帮]我?)?(?:发布?(?:出去|给大家.*|活动)?|帮我发布)(?:吧)?$/, '')
    .trim() || text
/** 5星, 满分: no number of an item. */
const STARS = /(?<n>[1-5一二两三四五满])\s?个?颗?[分星]/
const stars = (text: string): string => {
  const found = STARS.exec(text)?.groups?.n
  return found ? `${found === '满' ? 5 : itemOf(found.replace('两', '二'))}分` : ''
}
const SKILL =
  /修(?:电动|摩托|三轮|自行)?车|修三轮|补胎|急救|包扎|护理|电工|水电|木工|瓦工|焊[接工]|装修|理发|剪头发?|拍照|摄影|录像|翻译|手语|做饭|主持|唱歌|跳舞|书法|修?电脑|修手机|开锁|辅导作业|英语|法律|会计/g
const skills = (text: string) => [...new Set(text.match(SKILL) ?? [])].join(' ')
const KINDS: [RegExp, string][] = [
  [/快递/, '快递员'],
  [/外卖|美团|饿了么|众包|闪送|跑腿|送餐|骑手/, '网约配送员'],
  [/网约车|滴滴|开车/, '网约车司机'],
]
const kinds = (text: string) => KINDS.flatMap(([says, kind]) => (says.test(text) ? [kind] : [])).join(' ')
const digits = (text: string, least: number) => [...text.matchAll(/\d+/g)].map(([run]) => run).filter((run) => run.length >= least)
const onOff = (text: string) => (/[关停]/.test(text) ? '关' : /[开启]/.test(text) ? '开' : '')
const ofSpan = (text: string) => /(?:上|本|这)个?月|(?:本|这个?)(?:周|星期|礼拜)/.exec(text)?.[0] ?? ''
const all = (text: string, word: string) =>
  item(text) || digits(text, 1)[0] || (text.includes('示例') ? '示例' : word === '核准政策' && /全|都|草稿/.test(text) ? '全部' : '')
const EVENT = /(?:活动|体检|义诊|讲座)\s?#?\d|\d\s?号?的?(?:活动|体检|义诊|讲座)/
const ofHazard = (text: string) => (/求助|案/.test(text) || !/隐患|坑|井盖|灯|哨|路|线|水|树|单位管/.test(text) ? '' : '隐患')

type Part = (text: string) => string
/** 隐患2和6, 2号并到5号. */
const pair: Part = (text) => {
  const named = itemsOf(text)
  const other = /[和跟与、并到]\s?#?(?<n>\d{1,4})(?!\d|\s?[个人名位元块点:：月日])/.exec(text)?.groups?.n
  return join(...(named.length > 1 ? named.slice(0, 2) : [named[0], other === named[0] ? undefined : other]))
}
const OF_REQUEST = /求助|案[子件]|个案/
const withContent: Part = (text) => join(item(text), content(text))
/** Words not named here are followed by nothing, or by the number of an item. */
const PARTS: Readonly<Record<string, Part>> = {
  求助: (text) => text,
  吹哨: (text) => text,
  政策: (text) => text,
  附近: (text) => text,
  报名: (text) => text,
  进度: (text) => join(EVENT.test(text) ? '活动' : ofHazard(text), item(text)),
  撤销: (text) => join(ofHazard(text), item(text)),
  补充: (text) => join(ofHazard(text), withContent(text)),
  评价: (text) => join(item(text.replace(STARS, '')), stars(text)),
  跟进: withContent,
  办结: withContent,
  退回: withContent,
  核实: withContent,
  问骑手: withContent,
  议程: withContent,
  纪要: withContent,
  待办: withContent,
  结案: withContent,
  约谈: withContent,
  改活动: withContent,
  转介: (text) => join(item(text), place(text)),
  派: (text) => join(item(text), worker(text)),
  交接: (text) => join(item(text), worker(text)),
  改类别: (text) => join(OF_REQUEST.test(text) ? '求助' : '', item(text), category(text)),
  并入: pair,
  合并: pair,
  完成待办: (text) => join(item(text), digits(text, 1)[1] ?? itemOf(/第?(?<n>[一二三四五六七八九])[条件项个]/.exec(text)?.groups?.n)),
  延期: longer,
  请假: leave,
  联系: (text) => join(person(text), /电话|微信|视频|见面|家访/.exec(text)?.[0] ?? (/见|看|面/.test(text) ? '见面' : ''), text),
  稍后: (text) => join(person(text), days(text)),
  结对: (text) => join(worker(text), person(text)),
  推荐结对: person,
  解除结对: person,
  定期座谈: (text) => join(person(text), text),
  授权: (text) => join(personOfRole(text), role(text)),
  取消授权: (text) => join(personOfRole(text), role(text)),
  我会: skills,
  我不会: skills,
  我是: kinds,
  发布活动: published,
  通知: told,
  应急通知: told,
  签到: (text) => digits(text, 3)[0] ?? '',
  留电话: (text) => digits(text, 7)[0] ?? '',
  找回: (text) => join(digits(text, 4)[0], /词[是为:：\s]*(?<w>[\u4e00-\u9fa5a-z0-9]{1,8})/i.exec(text)?.groups?.w),
  认领: (text) => /[A-Za-z0-9]{4,12}/.exec(text)?.[0] ?? '',
  合并成员: (text) => join(...digits(text, 4).slice(0, 2)),
  撤销合并: (text) => digits(text, 4)[0] ?? '',
  核准政策: (text) => all(text, '核准政策'),
  撤下政策: (text) => all(text, '撤下政策'),
  智能分类: onOff,
  设置: (text) => join(/口令|急救提醒/.exec(text)?.[0], onOff(text)),
  公报: (text) => (/每|以后/.test(text) ? '每周' : /不用|别/.test(text) ? '不用' : /公报|周报/.test(text) ? '' : ofSpan(text)),
}
const ITS_NUMBER = new Set([
  '解决了',
  '没解决',
  '接案',
  '加一',
  '修好',
  '没修好',
  '报到',
  '控险',
  '拆分',
  '取消报名',
  '证明',
  '日历',
  '取消活动',
  '名单',
  '签到码',
  '结束活动',
  '取消座谈',
  '撤回通知',
  '通知情况',
  '看政策',
])

/** Only an item's number follows. */
export const takesNumber = (word: string): boolean => ITS_NUMBER.has(word)

export const namesItem = (plain: string): boolean => item(plain) !== ''

/** What is put after `word` when these free words (normalised) are run as that command. */
export const wishParts = (word: string, plain: string): string => {
  const part = PARTS[word]
  if (part) return part(plain).trim()
  return ITS_NUMBER.has(word) ? item(plain) : ''
}
