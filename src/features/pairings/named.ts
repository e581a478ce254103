import { findMembersByName, findPeopleByName } from '../../community/find-people.js'
import { rolesOf } from '../../community/roles.js'
import type { Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { MemberRow } from '../../db/schema.js'
import { AppError, MissingPart, SeveralPeople } from '../../errors.js'
import * as replies from './replies.js'

/** One person by member number or name; when several have it, which one is asked. */
export async function personNamed(said: Said, name: string): Promise<MemberRow> {
  const { tx, account, district, now } = said
  const found = await findPeopleByName(tx, { account, district, name, now })
  const [only] = found
  if (!only) throw new AppError('not_found', replies.noPerson(name))
  if (found.length === 1) return only
  throw new SeveralPeople(name)
}

async function capacityOf(tx: Tx, worker: string, now: number): Promise<number | undefined> {
  const held = (await rolesOf(tx, worker, now)).find((role) => role.role === 'worker')
  return held && (held.capacity ?? tx.rules.count('worker.capacity', now))
}

/** The worker of the two that are named, whichever comes first, and the name of the other. Throws `invalid` when neither is one. */
export async function workerNamed(said: Said): Promise<{ worker: MemberRow; capacity: number; riderName: string | undefined }> {
  const [one, other] = await namesIn(said)
  if (!one) throw new MissingPart(replies.proposeForm)
  const first = await personNamed(said, one)
  const capacity = await capacityOf(said.tx, first.id, said.now)
  if (capacity !== undefined) return { worker: first, capacity, riderName: other }
  const second = other ? await personNamed(said, other) : undefined
  const ofSecond = second && (await capacityOf(said.tx, second.id, said.now))
  if (!second || ofSecond === undefined) throw new AppError('invalid', replies.notWorker(first.name))
  return { worker: second, capacity: ofSecond, riderName: one }
}

/** 李社工 小明, 李社工和小明: 和 in a word parts two names where the first of them is somebody's, so that 李和平 stays whole. */
export async function namesIn({ tx, district, rest }: Said): Promise<string[]> {
  const words = rest.split(/[\s,，、]+(?:[和跟与](?:[\s,，、]+|(?=\S{2})))?/).filter(Boolean)
  const [first = '', ...others] = words
  for (const { index } of first.matchAll(/[和跟与]/g)) {
    const [before, after] = [first.slice(0, index), first.slice(index + 1)]
    if (after && before && (await findMembersByName(tx, district, before)).length > 0) return [before, after, ...others]
  }
  return words
}
