import { and, eq, isNull, or } from 'drizzle-orm'
import { findMembersByName } from '../../community/find-people.js'
import { isLastCoordinator } from '../../community/last-coordinator.js'
import { revokeRole } from '../../community/revoke-role.js'
import { coordinatorsOf, rolesOf } from '../../community/roles.js'
import { contactsOf, unitById } from '../../community/units.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { writeJournal } from '../../db/journal.js'
import type { MemberRow, Role } from '../../db/schema.js'
import { AppError, MissingPart, SeveralPeople } from '../../errors.js'
import { type HandOn, handOnOf } from './hand-on.js'
import * as replies from './replies.js'
import { readNameAndRole, roleOfWord } from './role-words.js'

/** 取消授权 <姓名> <角色>: takes a role away, and ends what is open on the console with it. What he had goes to others at once; nothing may be left without an owner. */
export async function revoke(said: Said, handOn: HandOn): Promise<Reply> {
  const read = readNameAndRole(said.rest)
  if (!read) return askRole(said)
  const { name, roleWord } = read
  const role = roleOfWord(roleWord)
  if (!role || role === 'rider') throw new AppError('invalid', replies.noRole(roleWord))
  const { tx, now } = said
  const found = await findMembersByName(tx, said.district, name)
  const having: MemberRow[] = []
  for (const one of found) if ((await rolesOf(tx, one.id, now)).some((held) => held.role === role)) having.push(one)
  const [only] = having
  if (!only) throw new AppError('not_found', replies.notHeld(name, role))
  if (having.length > 1) throw new SeveralPeople(name)
  await nothingLeft(tx, only, role, now)
  const ended = (await rolesOf(tx, only.id, now)).filter((held) => held.role === role)
  await revokeRole(tx, only.id, role, now)
  const people = { item: only.subject ?? only.id, actor: said.member.subject ?? 'unknown' }
  await writeJournal(tx, { at: now, district: said.district, verb: 'revoke', noun: 'role', from: role, ...people })
  // One message: that the role is gone stands in what tells of the things that went on.
  const alone = only.id === said.member.id ? {} : { emptyHanded: replies.noLongerYouAre(role) }
  const more = await handOnOf(tx, handOn, ended, { class: 'reply', speaker: said.member.id, ...alone }, now)
  return [replies.revoked(only.name, role), ...more].join('\n')
}

/** A name alone: nobody is asked which role to take from one who is not there. */
async function askRole({ tx, district, rest }: Said): Promise<never> {
  const name = rest.trim()
  if (!name) throw new MissingPart(replies.revokeForm)
  if ((await findMembersByName(tx, district, name)).length === 0) throw new AppError('not_found', replies.noPerson(name))
  throw new MissingPart(replies.revokeRole(name))
}

async function nothingLeft(tx: Tx, member: MemberRow, role: Role, now: number): Promise<void> {
  if (role === 'coordinator' && ((await isLastCoordinator(tx, member.id)) || (await coordinatorsOf(tx, null, now)).length === 1))
    throw new AppError('conflict', replies.revokeLastCoordinator)
  if (role === 'unit') await noUnitLeft(tx, member, now)
}

/** A unit that has work to do keeps somebody who hears of it. */
async function noUnitLeft(tx: Tx, member: MemberRow, now: number): Promise<void> {
  const { hazards } = tx.t
  for (const { unit } of await rolesOf(tx, member.id, now)) {
    if (!unit || (await contactsOf(tx, unit, now)).some((one) => one.member !== member.id)) continue
    const open = await tx
      .select({ id: hazards.id })
      .from(hazards)
      .where(and(or(eq(hazards.unit, unit), eq(hazards.asked, unit)), isNull(hazards.closedAt), isNull(hazards.mergedInto)))
      .limit(1_000)
    const name = (await unitById(tx, unit))?.name ?? ''
    if (open.length > 0) throw new AppError('conflict', replies.revokeUnitLeft(member.name, name, open.length))
  }
}
