import { and, eq, isNull } from 'drizzle-orm'
import { findPeopleByName } from '../../community/find-people.js'
import { isLastCoordinator } from '../../community/last-coordinator.js'
import { receiverOf } from '../../community/receivers.js'
import { type Grant, grantRole } from '../../community/roles.js'
import type { Reply, Said } from '../../conversation/said.js'
import { formatDayFrom } from '../../conversation/times/times.js'
import type { Tx } from '../../db/database.js'
import { writeJournal } from '../../db/journal.js'
import type { MemberRow } from '../../db/schema.js'
import { AppError, MissingPart, SeveralPeople } from '../../errors.js'
import { post } from '../../outbox/post.js'
import { readLabels, type Wanted } from './grant-labels.js'
import { type HandOn, handOnNobodys, watchEnd } from './hand-on.js'
import * as replies from './replies.js'
import { readNameAndRole, roleOfWord } from './role-words.js'

/** 授权 <姓名> <角色> [区域 x | 单位 x] [至 某日] [容量 n]. */
export async function grant(said: Said, handOn: HandOn): Promise<Reply> {
  const read = readNameAndRole(said.rest)
  if (!read) return askRole(said)
  const { name, roleWord, labels } = read
  const role = roleOfWord(roleWord)
  if (!role || role === 'rider') throw new AppError('invalid', replies.noRole(roleWord))
  const wanted = await readLabels(said, role, labels)
  const { tx, account, district, now } = said
  const found = await findPeopleByName(tx, { account, district, name, now })
  const [only] = found
  if (!only) throw new AppError('not_found', replies.noPerson(name))
  if (found.length > 1) throw new SeveralPeople(name)
  const reply = await give(said, only, wanted)
  const more = await handOnNobodys(tx, handOn, { district, role, speaker: said.member.id }, now)
  return [reply, ...more].join('\n')
}

/** A name alone: nobody is asked for the role of one who is not there. */
async function askRole({ tx, account, district, now, rest }: Said): Promise<never> {
  const name = rest.trim()
  if (!name) throw new MissingPart(replies.grantForm)
  if ((await findPeopleByName(tx, { account, district, name, now })).length === 0) throw new AppError('not_found', replies.noPerson(name))
  throw new MissingPart(replies.grantRole(name))
}

/** Given again with an end, the one for the same area is replaced: it must not be the last that has none. */
async function endsLast(tx: Tx, { id }: MemberRow, { area }: Pick<Grant, 'area'>): Promise<boolean> {
  if (!(await isLastCoordinator(tx, id))) return false
  const { roles } = tx.t
  const rows = await tx
    .select({ area: roles.area })
    .from(roles)
    .where(and(eq(roles.member, id), eq(roles.role, 'coordinator'), isNull(roles.revokedAt), isNull(roles.until)))
    .limit(1_000)
  return rows.every((role) => role.area === (area ?? null))
}

async function give(said: Said, member: MemberRow, wanted: Wanted): Promise<string> {
  const { tx, now } = said
  const { of, ...as } = wanted
  if (as.role === 'coordinator' && as.until && (await endsLast(tx, member, as))) {
    throw new AppError('conflict', replies.untilLastCoordinator(member.name))
  }
  const lastDay = as.until === undefined ? undefined : formatDayFrom(as.until, now)
  const before = await receiverOf(tx, member.id, now)
  await watchEnd(tx, await grantRole(tx, { ...as, member: member.id }, now), now)
  await writeJournal(tx, {
    at: now,
    district: said.district,
    verb: 'grant',
    noun: 'role',
    item: member.subject ?? member.id,
    to: wanted.role,
    actor: said.member.subject ?? 'unknown',
    ...(wanted.area ? { area: wanted.area } : {}),
    ...(wanted.unit ? { unit: wanted.unit } : {}),
  })
  const receiver = member.id === said.member.id ? undefined : await receiverOf(tx, member.id, now)
  if (receiver) {
    const to = { person: receiver.platformId }
    const text = replies.nowYouAre(wanted.role, of, lastDay)
    await post(tx, { account: receiver.account, to, class: 'reply', purpose: 'role.granted', text, toStaff: true, member: member.id }, now)
  }
  return `${replies.granted(member.name, wanted.role, of, lastDay)}${before?.reachable ? '' : replies.notYetFriend}`
}
