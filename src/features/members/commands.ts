import { eq } from 'drizzle-orm'
import { useClaimCode } from '../../community/claim.js'
import { receiverOf } from '../../community/receivers.js'
import { attachIdentity, issueRecoveryWord, tryRecoveryWord } from '../../community/recovery.js'
import { coordinatorsOf, grantRole } from '../../community/roles.js'
import { roomNamesOf } from '../../community/rooms-of.js'
import type { Command, Feature, Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { writeJournal } from '../../db/journal.js'
import type { MemberRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { post } from '../../outbox/post.js'
import { eraseMember } from './erase.js'
import { grant } from './grant.js'
import { mergeMembers, setKinds, unmergeMembers } from './merge.js'
import * as replies from './replies.js'

export interface MemberDeps {
  /** What each feature holds on a member, as lines. */
  data: ((tx: Tx, member: MemberRow) => Promise<string[]>)[]
  /** Ends and erases what each feature holds; throws an AppError when something must be handed over first. */
  erase: ((tx: Tx, member: MemberRow, now: number) => Promise<void>)[]
  /** True when this member already has a history of their own, which must never merge by itself. */
  hasHistory(tx: Tx, member: string): Promise<boolean>
}

/** Members and roles: who one is, what is kept of one, who may do what. */
export function membersFeature(deps: MemberDeps): Feature {
  const commands: Command[] = [
    { word: '我的', ability: 'member.self', usage: '/我的', hint: '我的编号和角色', guarded: true, run: me },
    { word: '我的数据', ability: 'member.self', usage: '/我的数据', hint: '看记了我什么', run: (said) => myData(said, deps) },
    { word: '删除我的数据', ability: 'member.self', usage: '/删除我的数据', hint: '把我的数据都清掉', run: (said) => erase(said, deps) },
    { word: '恢复词', ability: 'member.recover', usage: '/恢复词', hint: '换微信前先拿一个', where: 'private', run: recoveryWord },
    {
      word: '找回',
      ability: 'member.recover',
      usage: '/找回 编号 恢复词',
      hint: '换了微信接着用',
      where: 'private',
      run: (said) => recover(said, deps),
    },
    { word: '同意', ability: 'member.self', usage: '/同意', hint: '同意记录需要的信息', guarded: true, run: (said) => consent(said, true) },
    { word: '退出', ability: 'member.self', usage: '/退出', hint: '收回同意', guarded: true, run: (said) => consent(said, false) },
    { word: '认领', ability: 'role.claim', usage: '/认领 认领码', hint: '第一位统筹用', where: 'private', run: claim },
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
      ability: 'member.merge',
      usage: '/合并成员 编号 编号',
      hint: '同一个人有两个编号',
      where: 'private',
      run: (said) => mergeMembers(said, deps.hasHistory),
    },
    { word: '撤销合并', ability: 'member.merge', usage: '/撤销合并 编号', hint: '合并错了', where: 'private', run: unmergeMembers },
    { word: '授权', ability: 'role.grant', usage: '/授权 姓名 角色', hint: '给一个人角色', run: grant },
  ]
  return { noun: 'member', commands, questions: [], timers: [] }
}

const roleNames = (said: Said) => ['骑手', ...new Set(said.roles.map((role) => replies.ROLE_NAMES[role.role]))]

async function me(said: Said): Promise<Reply> {
  return replies.me(said.member.name, said.member.number, roleNames(said))
}

async function myData(said: Said, deps: MemberDeps): Promise<Reply> {
  if (said.room) return replies.myDataPrivately
  const rooms = await roomNamesOf(said.tx, said.member.id)
  const lines = replies.mineLines(said.member.name, said.member.number, roleNames(said), rooms)
  for (const section of deps.data) lines.push(...(await section(said.tx, said.member)))
  return replies.myData(lines)
}

async function erase(said: Said, deps: MemberDeps): Promise<Reply> {
  const coordinators = await coordinatorsOf(said.tx, null, said.now)
  if (coordinators.length === 1 && coordinators[0]?.member === said.member.id) throw new AppError('conflict', replies.lastCoordinator)
  for (const end of deps.erase) await end(said.tx, said.member, said.now)
  await eraseMember(said.tx, said.member, said.now)
  return replies.erased
}

async function recoveryWord(said: Said): Promise<Reply> {
  return replies.recoveryWord(said.member.number, await issueRecoveryWord(said.tx, said.member))
}

/** A wrong word is counted, so it is answered, not thrown: a refusal would roll the count back. */
async function recover(said: Said, deps: MemberDeps): Promise<Reply> {
  const [number, word] = said.rest.split(/\s+/)
  if (!number || !word || !/^\d{1,9}$/.test(number)) throw new AppError('invalid', replies.recoverForm)
  if (await deps.hasHistory(said.tx, said.member.id)) throw new AppError('conflict', replies.recoverHistory)
  const tried = await tryRecoveryWord(said.tx, said.district, Number(number), word, said.now)
  if (tried === 'unknown') throw new AppError('not_found', replies.recoverForm)
  if (tried === 'locked') throw new AppError('too_many', replies.recoverLocked)
  if (tried === 'locked_now') return alert(said, Number(number))
  if ('wrong' in tried) return replies.recoverWrong(tried.wrong)
  if (tried.found.id !== said.member.id) await attachIdentity(said.tx, said.identity.id, tried.found.id, said.now)
  await journal(said, 'recover', tried.found)
  return replies.recovered(tried.found.number)
}

async function alert(said: Said, number: number): Promise<Reply> {
  for (const one of await coordinatorsOf(said.tx, null, said.now)) {
    const receiver = await receiverOf(said.tx, one.member, said.now)
    if (!receiver) continue
    const to = { person: receiver.platformId }
    const words = { class: 'reply', purpose: 'member.locked', text: replies.recoverAlert(number), toStaff: true } as const
    await post(said.tx, { account: receiver.account, to, ...words, member: one.member }, said.now)
  }
  return replies.recoverLocked
}

async function consent(said: Said, given: boolean): Promise<Reply> {
  const { members } = said.tx.t
  await said.tx
    .update(members)
    .set({ consentedAt: given ? said.now : null })
    .where(eq(members.id, said.member.id))
  await journal(said, given ? 'consent' : 'withdraw_consent', said.member)
  return given ? replies.consented : replies.consentEnded
}

async function claim(said: Said): Promise<Reply> {
  if (!said.rest || !(await useClaimCode(said.tx, said.rest, said.member.id, said.now))) throw new AppError('invalid', replies.claimWrong)
  await grantRole(said.tx, { member: said.member.id, role: 'coordinator' }, said.now)
  await journal(said, 'claim', said.member)
  return replies.claimed
}

async function journal(said: Said, verb: string, member: MemberRow): Promise<void> {
  const actor = said.member.subject ?? 'unknown'
  const line = { at: said.now, district: said.district, verb, noun: 'member', item: member.subject ?? 'erased', actor }
  await writeJournal(said.tx, line)
}
