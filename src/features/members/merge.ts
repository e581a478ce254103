import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { findPeopleByName } from '../../community/find-people.js'
import { memberById } from '../../community/members.js'
import { rolesOf } from '../../community/roles.js'
import { endSessionsOf } from '../../community/sessions.js'
import { parseNumber } from '../../conversation/numbers.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import type { MemberRow } from '../../db/schema.js'
import { AppError, SeveralPeople } from '../../errors.js'
import { type HandOn, handOnJoined } from './hand-on.js'
import { moveBelongings } from './move.js'
import { writeMemberLine } from './record.js'
import * as replies from './replies.js'

/**
 * 合并成员 甲 乙: one person with two numbers becomes one, by a human, and can be taken apart again. Chat ids, roles and
 * sign-ups move to the one that is kept. Two people with histories of their own are never made one.
 */
export async function mergeMembers(said: Said, hasHistory: (tx: Tx, member: string) => Promise<boolean>, handOn: HandOn): Promise<Reply> {
  const { tx, now } = said
  const [first, second] = said.rest.split(/[\s,，、和]+/).filter(Boolean)
  if (!first || !second) throw new AppError('invalid', replies.mergeForm)
  const [a, b] = [await onePerson(said, first), await onePerson(said, second)]
  if (a.id === b.id) throw new AppError('invalid', replies.mergeSame)
  const [aHas, bHas] = [await hasHistory(tx, a.id), await hasHistory(tx, b.id)]
  if (aHas && bHas) throw new AppError('conflict', replies.mergeTwoHistories)
  // The one with a history keeps number and key: what was said under them stays readable.
  const [kept, gone] = bHas ? [b, a] : [a, b]
  const roles = await rolesOf(tx, gone.id, now)
  const moved = await moveBelongings(tx, gone.id, kept.id)
  await endSessionsOf(tx, gone.id, now)
  const id = newId(now)
  await tx
    .insert(tx.t.memberMerges)
    .values({ id, district: said.district, kept: kept.id, gone: gone.id, by: said.member.id, moved, at: now })
  await writeMemberLine(said, 'merge', kept)
  await handOnJoined(tx, handOn, roles, kept, now)
  return replies.merged(kept.name, kept.number, gone.number)
}

async function onePerson(said: Said, name: string): Promise<MemberRow> {
  const { tx, account, district, now } = said
  const found = await findPeopleByName(tx, { account, district, name, now })
  const [only] = found
  if (!only) throw new AppError('not_found', replies.noPerson(name))
  if (found.length > 1) throw new SeveralPeople(name)
  return only
}

/** 撤销合并 编号: of the newest merge into this number. */
export async function unmergeMembers(said: Said): Promise<Reply> {
  const { tx, now } = said
  const number = parseNumber(said.rest.trim())
  const { memberMerges, members, identities, roles, signUps } = tx.t
  const [row] = await tx
    .select({ merge: memberMerges })
    .from(memberMerges)
    .innerJoin(members, eq(members.id, memberMerges.kept))
    .where(and(eq(members.number, number ?? 0), eq(members.district, said.district), isNull(memberMerges.undoneAt)))
    .orderBy(desc(memberMerges.at), desc(memberMerges.id))
    .limit(1)
  if (!number || !row) throw new AppError('not_found', replies.noMerge)
  const { moved, gone, id, kept } = row.merge
  const of = (table: string) => moved[table] ?? []
  if (of('identities').length > 0)
    await tx
      .update(identities)
      .set({ member: gone })
      .where(inArray(identities.id, of('identities')))
  if (of('roles').length > 0)
    await tx
      .update(roles)
      .set({ member: gone })
      .where(inArray(roles.id, of('roles')))
  if (of('signUps').length > 0)
    await tx
      .update(signUps)
      .set({ member: gone })
      .where(inArray(signUps.id, of('signUps')))
  await tx.update(memberMerges).set({ undoneAt: now }).where(eq(memberMerges.id, id))
  const [one, other] = [await memberById(tx, kept), await memberById(tx, gone)]
  if (one) await writeMemberLine(said, 'unmerge', one)
  return replies.unmerged(one?.number ?? number, other?.number ?? 0)
}

const KINDS = ['快递员', '网约配送员', '外卖骑手', '网约车司机', '其他']

/** 我是 快递员 网约车司机: several at once; in every figure the person counts once. */
export async function setKinds(said: Said): Promise<Reply> {
  const { members } = said.tx.t
  const kinds = KINDS.filter((kind) => said.rest.includes(kind))
  if (kinds.length === 0) return replies.kindForm(KINDS)
  await said.tx.update(members).set({ kinds }).where(eq(members.id, said.member.id))
  return replies.kinds(kinds)
}
