import { may } from '../../../src/community/abilities.js'
import type { Role, RoleRow } from '../../../src/db/schema.js'
import { createFeatures } from '../../../src/features/index.js'
import { visit } from '../console.js'
import type { CanaryTown } from './town.js'

/** A history in which everything that takes words is given some, by the people who may say it, so that it is kept and passed on. */
export async function liveThrough(town: CanaryTown): Promise<void> {
  const of = (what: string) => town.canaries.plant(what)
  await helpRequest(town, of)
  await hazards(town, of)
  await activities(town, of)
  await pairs(town, of)
  await notices(town, of)
  await roomOfOthers(town, of)
  await tables(town, of)
  await loose(town, of)
  await everyCommand(town, of)
}

type Of = (what: string) => string

async function helpRequest({ say, picture, pin, name }: CanaryTown, of: Of): Promise<void> {
  await say('骑手', `/求助 车坏了 ${of('求助')} 在${of('求助 place')}门口`, { room: true })
  await say('骑手', `「${of('a quoted name')}：${of('a quoted text')}」\n- - - - - - - - - -\n/补充 1 ${of('补充')}`, { room: true })
  await picture('骑手')
  await pin('骑手')
  await say('社工', '接案 1')
  await say('社工', `跟进 1 ${of('跟进')}`)
  await say('社工', `约谈 1 明天10:00 ${of('约谈')}`)
  await say('社工', `转介 1 ${of('转介')}`)
  await say('社工', `结案 1 ${of('结案')}`)
  await say('骑手', '2')
  await say('统筹', `派 1 ${name('社工')}`)
  await say('社工', `结案 1 ${of('结案 again')}`)
  await say('骑手', '1')
  await say('骑手', `评价 1 5 ${of('评价')}`)
  // A private matter of one who is no friend of the bot: the group hears of a code.
  await say('同事', `/求助 工资被克扣了 ${of('求助 private')}`, { room: true })
  await say('社工', `接案 2`)
  await say('同事', `/撤销 2 ${of('撤销')}`, { room: true })
}

async function hazards({ say, picture, name }: CanaryTown, of: Of): Promise<void> {
  await say('骑手', `/吹哨 井盖破损 ${of('吹哨')} 在梨园镇${of('吹哨 place')}路口`, { room: true })
  await say('单位', `问骑手 1 ${of('问骑手')}`)
  await say('骑手', of('an answer to 问骑手'))
  await say('单位', '报到 1')
  await say('单位', `延期 1 12月1日下午5点 ${of('延期')}`)
  await say('统筹', '1')
  await say('骑手', `补充 隐患 1 ${of('补充 隐患')}`)
  await say('单位', `控险 1 ${of('控险')}`)
  await say('单位', `办结 1 ${of('办结')}`)
  await picture('单位')
  await say('骑手', '2')
  await say('骑手', `吹哨 路灯不亮 ${of('吹哨 2')} 在梨园镇云景东路`)
  await say('单位', `退回 2 ${of('退回')} 建议单位 永顺镇`)
  await say('网格', `核实 1 ${of('核实')}`)
  // About a person: refused, and nothing of it kept.
  await say('骑手', `吹哨 ${name('同事')} 逆行 ${of('吹哨 about a person')}`)
}

async function activities({ say, jielong, name }: CanaryTown, of: Of): Promise<void> {
  const title = of('title of an activity')
  await say('统筹', `发布活动 ${title} 11月28日19:00到20:30 地点 ${of('place of an activity')} 名额 5`)
  await say('骑手', `报名 1 ${of('报名')}`)
  await jielong('同事', `#接龙\n${title}\n${of('jielong, a line')}\n1. ${name('骑手')}\n2. ${of('jielong, a name')}`)
  await say('统筹', `改活动 1 地点 ${of('改活动 place')}`)
  await say('统筹', '签到码 1')
  await say('统筹', '名单 1')
  await say('统筹', '名单 1 表格')
  await say('骑手', `我会 ${of('我会')}`)
  await say('骑手', `标签 语言 ${of('标签')}`)
}

async function pairs({ say, name }: CanaryTown, of: Of): Promise<void> {
  await say('统筹', `结对 ${name('社工')} ${name('骑手')}`)
  await say('社工', '同意')
  await say('骑手', '同意')
  await say('社工', `联系 ${name('骑手')} 电话 ${of('联系')}`)
  await say('社工', `联系 ${name('骑手')} ${of('联系, in the place of the way')} ${of('联系 again')}`)
  await say('社工', `定期座谈 ${name('骑手')} 每月第二个周二19:00 ${of('定期座谈')}`)
  await say('骑手', `议程 1 ${of('议程')}`)
  await say('社工', `纪要 1 ${of('纪要')}`)
  await say('社工', `待办 1 ${of('待办')}`)
  await say('社工', `请假 明天 后天 代班 ${of('代班')}`)
  await say('骑手', `换社工 ${of('换社工')}`)
  await say('骑手', of('an answer to 换社工'))
  await say('统筹', `解除结对 ${name('骑手')} ${of('解除结对')}`)
}

async function notices({ say }: CanaryTown, of: Of): Promise<void> {
  await say('统筹', `通知 ${of('通知')}`)
  await say('统筹', '1')
  await say('副手', '1')
  await say('骑手', '收到', { room: true })
  await say('统筹', `通知 ${of('通知, dropped')} 群 ${of('通知, a group')}`)
}

async function roomOfOthers({ say }: CanaryTown, of: Of): Promise<void> {
  await say('统筹', `/登记本群 区域 梨园镇 站点 ${of('site of a room')} 平台 ${of('platform of a room')}`, { room: true })
  await say('骑手', `吹哨 路灯不亮 ${of('吹哨 with a phone')} 在梨园镇翠屏北里 电话 13800000000`)
  await say('骑手', `留电话 微信号 ${of('留电话')}`)
}

/** Tables that an operator keeps: good rows, and rows that are refused. */
async function tables({ say, world, who, web }: CanaryTown, of: Of): Promise<void> {
  await say('统筹', '控制台')
  const told = world.transcript(0, 100_000).filter((entry) => entry.with === who.统筹)
  const link = /sign-in\/([\w-]+)/.exec(told.at(-1)?.text ?? '')?.[1] ?? ''
  const entered = await visit(web).post('/console/sign-in', { link })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const send = async (kind: string, lines: string[]) => {
    const body = new FormData()
    body.set('kind', kind)
    body.set('file', new File([lines.join('\n')], `${of('name of a file')}.csv`))
    const answer = await fetch(`${web.url}/console/import`, { method: 'POST', headers: { cookie, origin: web.url }, body })
    if (answer.status !== 200) throw new Error(`import of ${kind}: ${answer.status}`)
  }
  const policy = (what: string, day: string) =>
    ['code', 'title', 'answer', 'questions', 'topic', 'source'].map((field) => of(`${field} of ${what}`)).join(',') +
    `,https://example.org/${of(`url of ${what}`)},${day}`
  await send('policies', [
    'code,title,answer,questions,topic,source,url,valid_from',
    policy('a policy', '2026-01-01'),
    policy('a refused policy', of('a day that is none')),
  ])
  await send('gazetteer', [
    'code,name,aliases,kind,source',
    `${of('code of a place')},${of('name of a place')},${of('alias of a place')},市场,${of('source of a place')}`,
    `${of('code of a refused place')},${of('name of a refused place')},,${of('kind of a refused place')},示例`,
  ])
}

async function loose({ say, world, room, who }: CanaryTown, of: Of): Promise<void> {
  await say('骑手', `大家吃了吗 ${of('group talk, not addressed')}`, { room: true })
  await say('骑手', `你好 ${of('small talk to the bot')}`, { room: true, mention: true })
  await say('骑手', of('small talk in private'))
  await say('骑手', `/${of('an unknown command')} ${of('what follows it')}`)
  await say('骑手', '恢复词')
  await say('骑手', `找回 1 ${of('a wrong recovery word')}`)
  await say('同事', `认领 ${of('a wrong claim code')}`)
  await say('统筹', '控制台')
  await say('统筹', `授权 ${of('a name nobody has')} 社工`)
  world.rename(who.同事 ?? '', of('a new name'))
  world.renameRoom(room, of('a new name of a room'))
  await say('同事', '/我的', { room: true })
}

const STAFF: [string, Role][] = [
  ['社工', 'worker'],
  ['统筹', 'coordinator'],
  ['单位', 'unit'],
  ['网格', 'grid'],
]

/** Whatever there is to say, also what comes to be after this was written: with words it does not expect, by whoever may say it. */
async function everyCommand({ say, murmur }: CanaryTown, of: Of): Promise<void> {
  const commands = createFeatures().flatMap((feature) => feature.commands)
  for (const [at, { word, ability }] of commands.entries()) {
    if (word === '删除我的数据') continue
    const staff = STAFF.find(([, role]) => !may([], ability) && may([{ role } as RoleRow], ability))?.[0] ?? '统筹'
    murmur('骑手', `${word} ${of(`${word}, odd words`)}`)
    murmur('骑手', `/${word} 1 ${of(`${word} 1, in a group`)}`, true)
    murmur(staff, `${word} ${of(`${word}, odd words of staff`)}`)
    murmur(staff, '取消')
    murmur(staff, `${word} 1 ${of(`${word} 1, odd words of staff`)}`)
    if (at % 10 === 0) await say(staff, '取消')
  }
  await say('统筹', '取消')
}
