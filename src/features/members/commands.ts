import { eq } from 'drizzle-orm'
import { may } from '../../community/abilities.js'
import { isLastCoordinator } from '../../community/last-coordinator.js'
import { ROLE_NAMES } from '../../community/role-names.js'
import { coordinatorsOf } from '../../community/roles.js'
import { roomNamesOf } from '../../community/rooms-of.js'
import { countSessionsOf } from '../../community/sessions.js'
import type { Command, Feature, Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { MemberRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { claim } from './claim.js'
import { openConsole } from './console.js'
import { eraseMember } from './erase.js'
import { grant } from './grant.js'
import { type HandOn, handOnOf, roleEnds, watchEnds } from './hand-on.js'
import { mergeMembers, setKinds, unmergeMembers } from './merge.js'
import { writeMemberLine } from './record.js'
import { recover, recoveryWord } from './recover.js'
import * as replies from './replies.js'
import { revoke } from './revoke.js'

export interface MemberDeps {
  /** What each feature holds on a member, as lines. */
  data: ((tx: Tx, member: MemberRow, now: number) => Promise<string[]>)[]
  /** Ends and erases what each feature holds; throws an AppError when something must be handed over first. */
  erase: ((tx: Tx, member: MemberRow, now: number) => Promise<void>)[]
  /** What each feature was allowed to keep only by consent goes. */
  takeBack: ((tx: Tx, member: MemberRow, now: number) => Promise<void>)[]
  /** True when this member already has a history of their own, which must never merge by itself. */
  hasHistory(tx: Tx, member: string): Promise<boolean>
  /** Open items whose owner may not act on them any more. */
  handOn: HandOn
  /** Where the console is, as its users reach it: `https://huoban.example`, no slash at the end. */
  consoleUrl(): string
}

/** Members and roles: who one is, what is kept of one, who may do what. */
export function membersFeature(deps: MemberDeps): Feature {
  const commands: Command[] = [
    { word: '我的', ability: 'member.self', usage: '/我的', hint: '我的编号和角色', guarded: true, run: me },
    {
      word: '我的数据',
      aliases: ['导出我的数据', '导出我的资料', '导出我的信息'],
      ability: 'member.self',
      usage: '/我的数据',
      hint: '看记了我什么',
      run: (said) => myData(said, deps),
    },
    {
      word: '删除我的数据',
      aliases: ['删除我的资料', '删除我的信息', '清除我的数据', '忘记我'],
      grave: true,
      apart: true,
      ability: 'member.self',
      usage: '/删除我的数据',
      hint: '把我的数据都清掉',
      run: (said) => erase(said, deps),
    },
    { word: '恢复词', ability: 'member.recover', usage: '/恢复词', hint: '换微信前先拿一个', where: 'private', run: recoveryWord },
    {
      word: '找回',
      apart: true,
      asksParts: true,
      ability: 'member.recover',
      usage: '/找回 编号 恢复词',
      hint: '换了微信接着用',
      where: 'private',
      run: (said) => recover(said, deps.hasHistory, deps.handOn),
    },
    {
      word: '同意',
      ability: 'member.self',
      usage: '/同意',
      hint: '同意记录需要的信息',
      guarded: true,
      run: (said) => consent(said, deps, true),
    },
    {
      word: '退出',
      grave: true,
      ability: 'member.self',
      usage: '/退出',
      hint: '收回同意',
      guarded: true,
      run: (said) => consent(said, deps, false),
    },
    {
      word: '认领',
      ability: 'role.claim',
      usage: '/认领 认领码',
      hint: '第一位统筹用',
      where: 'private',
      run: (said) => claim(said, deps.handOn),
    },
    {
      word: '我是',
      ability: 'member.self',
      usage: '/我是 快递员',
      hint: '我做哪几样',
      where: 'private',
      guarded: true,
      run: setKinds,
    },
    {
      word: '合并成员',
      grave: true,
      ability: 'member.merge',
      usage: '/合并成员 编号 编号',
      hint: '同一个人有两个编号',
      where: 'private',
      run: (said) => mergeMembers(said, deps.hasHistory, deps.handOn),
    },
    {
      word: '撤销合并',
      grave: true,
      aliases: ['撤消合并'],
      ability: 'member.merge',
      usage: '/撤销合并 编号',
      hint: '合并错了',
      where: 'private',
      run: unmergeMembers,
    },
    {
      word: '授权',
      grave: true,
      asksParts: true,
      ability: 'role.grant',
      usage: '/授权 姓名 角色',
      hint: '给一个人角色',
      run: (said) => grant(said, deps.handOn),
    },
    {
      word: '取消授权',
      grave: true,
      asksParts: true,
      aliases: ['收回授权', '撤销授权', '撤消授权', '撤回授权', '解除授权'],
      ability: 'role.revoke',
      usage: '/取消授权 姓名 角色',
      hint: '收回一个人的角色',
      run: (said) => revoke(said, deps.handOn),
    },
    {
      word: '控制台',
      aliases: ['登录', '登入'],
      ability: 'console.open',
      usage: '/控制台 [退出]',
      hint: '要一个网页登录链接',
      where: 'private',
      run: (said) => openConsole(said, deps.consoleUrl),
    },
  ]
  return { noun: 'member', commands, questions: [], timers: [roleEnds(deps.handOn)], began: (tx, _district, now) => watchEnds(tx, now) }
}

const roleNames = (said: Said) => ['骑手', ...new Set(said.roles.map((role) => ROLE_NAMES[role.role]))]

async function me(said: Said): Promise<Reply> {
  return replies.me(said.member.name, said.member.number, roleNames(said))
}

async function myData(said: Said, deps: MemberDeps): Promise<Reply> {
  if (said.room) return replies.myDataPrivately
  const rooms = await roomNamesOf(said.tx, said.member.id)
  const lines = replies.mineLines(said.member.name, said.member.number, roleNames(said), rooms)
  const signedIn = await countSessionsOf(said.tx, said.member.id, said.now)
  if (signedIn > 0) lines.push(replies.signedInLine(signedIn))
  for (const section of deps.data) lines.push(...(await section(said.tx, said.member, said.now)))
  return replies.myData(lines)
}

async function erase(said: Said, deps: MemberDeps): Promise<Reply> {
  const coordinators = await coordinatorsOf(said.tx, null, said.now)
  const isOnly = coordinators.length === 1 && coordinators[0]?.member === said.member.id
  if (isOnly || (await isLastCoordinator(said.tx, said.member.id))) throw new AppError('conflict', replies.lastCoordinator)
  for (const end of deps.erase) await end(said.tx, said.member, said.now)
  await eraseMember(said.tx, said.member, said.now)
  await handOnOf(said.tx, deps.handOn, said.roles, { class: 'reply' }, said.now)
  return replies.erased
}

async function consent(said: Said, deps: MemberDeps, given: boolean): Promise<Reply> {
  // Said by who is asked to approve things every day, it is about one of those; 同意 记录信息 says what it is about.
  if (given && said.rest.trim() === '' && may(said.roles, 'broadcast.write')) throw new AppError('not_found', replies.nothingToAgree)
  const { members } = said.tx.t
  if (!given) for (const take of deps.takeBack) await take(said.tx, said.member, said.now)
  await said.tx
    .update(members)
    .set({ consentedAt: given ? said.now : null })
    .where(eq(members.id, said.member.id))
  await writeMemberLine(said, given ? 'consent' : 'withdraw_consent', said.member)
  return given ? replies.consented : replies.consentEnded
}
