import { describe, expect, it } from 'vitest'
import { ABILITIES, isStaff, may } from '../../src/community/abilities.js'
import type { Command } from '../../src/conversation/said.js'
import type { Role, RoleRow } from '../../src/db/schema.js'
import { createFeatures } from '../../src/features/index.js'
import { PAGES, pagesFor } from '../../src/web/console/pages.js'

const ROLES: Role[] = ['rider', 'worker', 'coordinator', 'volunteer', 'grid', 'unit', 'partner', 'auditor']
const holding = (role: Role): RoleRow[] => (role === 'rider' ? [] : [{ role } as RoleRow])
const everybody = ROLES
/** Command by command, who may say it: the table the code's own table is checked against. */
const MAY: Record<string, Role[]> = {
  求助: everybody,
  进度: everybody,
  补充: everybody,
  撤销: everybody,
  评价: everybody,
  解决了: everybody,
  没解决: everybody,
  案件: ['worker', 'coordinator'],
  接案: ['worker'],
  跟进: ['worker'],
  转介: ['worker'],
  约谈: ['worker'],
  结案: ['worker'],
  派: ['coordinator'],
  交接: ['worker', 'coordinator'],
  我的: everybody,
  我的数据: everybody,
  删除我的数据: everybody,
  恢复词: everybody,
  找回: everybody,
  同意: everybody,
  退出: everybody,
  认领: everybody,
  授权: ['coordinator'],
  取消授权: ['coordinator'],
  控制台: ['coordinator'],
  我是: everybody,
  合并成员: ['coordinator'],
  撤销合并: ['coordinator'],
  登记本群: ['coordinator'],
  设置: ['coordinator'],
  智能分类: ['coordinator'],
  帮助: everybody,
  我的社工: everybody,
  '同意 结对': everybody,
  婉拒: everybody,
  换社工: everybody,
  结对: ['coordinator'],
  推荐结对: ['coordinator'],
  解除结对: ['coordinator'],
  联系: ['worker'],
  我的骑手: ['worker'],
  请假: ['worker'],
  定期座谈: ['worker', 'coordinator'],
  座谈: everybody,
  议程: everybody,
  纪要: ['worker', 'coordinator'],
  待办: ['worker', 'coordinator'],
  完成待办: ['worker', 'coordinator'],
  取消座谈: ['worker', 'coordinator'],
  稍后: ['worker'],
  标签: everybody,
  销假: ['worker'],
  通知: ['coordinator'],
  应急通知: ['coordinator'],
  今日: ['worker', 'coordinator', 'unit'],
  公报: ['coordinator'],
  退订: everybody,
  恢复: everybody,
  撤回通知: ['coordinator'],
  通知情况: ['coordinator'],
  活动: everybody,
  报名: everybody,
  取消报名: everybody,
  我的活动: everybody,
  签到: everybody,
  我的时长: everybody,
  证明: everybody,
  日历: everybody,
  我会: everybody,
  我不会: everybody,
  发布活动: ['coordinator'],
  改活动: ['coordinator'],
  取消活动: ['coordinator'],
  名单: ['coordinator'],
  签到码: ['coordinator'],
  结束活动: ['coordinator'],
  吹哨: everybody,
  加一: everybody,
  改类别: everybody,
  '改类别 求助': ['worker', 'coordinator'],
  修好: everybody,
  没修好: everybody,
  并入: everybody,
  留电话: everybody,
  问骑手: ['unit'],
  延期: ['unit'],
  核实: ['grid'],
  我的隐患: everybody,
  '进度 隐患': everybody,
  '补充 隐患': everybody,
  '撤销 隐患': everybody,
  '进度 活动': everybody,
  '撤销 活动': everybody,
  报到: ['coordinator', 'unit'],
  控险: ['coordinator', 'unit'],
  办结: ['coordinator', 'unit'],
  退回: ['coordinator', 'unit'],
  政策: everybody,
  政策草稿: ['coordinator'],
  看政策: ['coordinator'],
  核准政策: ['coordinator'],
  撤下政策: ['coordinator'],
  到期政策: ['coordinator'],
  合并: ['coordinator', 'grid'],
  拆分: ['coordinator', 'grid'],
}
/** Page by page of the console, who may see it. */
const SEES: Record<string, Role[]> = {
  '/console': ['coordinator'],
  '/console/activities': ['coordinator'],
  '/console/import': ['coordinator'],
  '/console/stuck': ['coordinator'],
}
const commands = createFeatures().flatMap((feature) => feature.commands)
const nameOf = (command: Command) => (command.noun ? `${command.word} ${command.noun}` : command.word)

describe('every command × every role', () => {
  it('the table names every command', () => {
    expect(commands.map(nameOf).sort()).toEqual(Object.keys(MAY).sort())
  })
  const cells = commands.flatMap((command) => ROLES.map((role) => [nameOf(command), role, command.ability] as const))
  it.each(cells)('%s by %s', (word, role, ability) => {
    expect(may(holding(role), ability)).toBe(MAY[word]?.includes(role))
  })
  it('no role has an ability that no command, no question and no page asks for', () => {
    const questions = createFeatures().flatMap((feature) => feature.questions)
    const asked = new Set([...commands, ...questions, ...PAGES].map((one) => one.ability))
    expect(
      Object.values(ABILITIES)
        .flat()
        .filter((ability) => !asked.has(ability)),
    ).toEqual([])
  })
  it('the table names every page of the console', () => {
    expect(PAGES.map((page) => page.path).sort()).toEqual(Object.keys(SEES).sort())
  })
  const seen = PAGES.flatMap((page) => ROLES.map((role) => [page.path, role] as const))
  it.each(seen)('%s by %s', (path, role) => {
    expect(pagesFor(holding(role)).some((page) => page.path === path)).toBe(SEES[path]?.includes(role))
  })
  it('two roles add up', () => {
    expect(may([...holding('worker'), ...holding('coordinator')], 'help.assign')).toBe(true)
    expect(may([...holding('worker'), ...holding('coordinator')], 'help.accept')).toBe(true)
  })
  it('riders and volunteers are no staff', () => {
    expect(isStaff([])).toBe(false)
    expect(isStaff(holding('volunteer'))).toBe(false)
    expect(isStaff(holding('unit'))).toBe(true)
  })
})
