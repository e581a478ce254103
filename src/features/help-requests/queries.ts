import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { actingFor, actsFor } from '../../community/absences.js'
import { openForPerson } from '../../community/person-key.js'
import { coordinatorsOf, freestWorker, listFreeWorkers, rolesOf } from '../../community/roles.js'
import { param, type Reader, statement, type Tx } from '../../db/database.js'
import type { HelpNoteRow, HelpRequestRow, HelpState, MemberRow } from '../../db/schema.js'
import { isLate } from '../../timers/obligations.js'

/** Not yet ended: somebody owes something. */
export const UNENDED: HelpState[] = ['open', 'accepted', 'in_progress', 'referred', 'resolved']
/** A worker is at it. */
export const IN_HAND: HelpState[] = ['accepted', 'in_progress', 'referred']

const byNumber = statement<{ district: string; number: number }>()('help request by number', (q) =>
  q
    .select()
    .from(q.t.helpRequests)
    .where(and(eq(q.t.helpRequests.district, param('district')), eq(q.t.helpRequests.number, param('number'))))
    .limit(1),
)
const byReporter = statement<{ member: string }>()('help requests of a reporter', (q) =>
  q
    .select()
    .from(q.t.helpRequests)
    .where(eq(q.t.helpRequests.reporter, param('member')))
    .orderBy(desc(q.t.helpRequests.number))
    .limit(50),
)

const unendedOf = statement<{ member: string }>()('unended help requests of a reporter', (q) =>
  q
    .select({ number: q.t.helpRequests.number })
    .from(q.t.helpRequests)
    .where(and(eq(q.t.helpRequests.reporter, param('member')), inArray(q.t.helpRequests.state, UNENDED)))
    .limit(50),
)

/** How many unended requests a member has, up to 50. */
export const countUnended = async (reader: Reader, member: string): Promise<number> => (await reader.run(unendedOf, { member })).length

export async function findRequest(reader: Reader, district: string, number: number): Promise<HelpRequestRow | undefined> {
  const [row] = await reader.run(byNumber, { district, number })
  return row
}

export async function findRequestById(reader: Reader, id: string): Promise<HelpRequestRow | undefined> {
  const { helpRequests } = reader.t
  const [row] = await reader.select().from(helpRequests).where(eq(helpRequests.id, id)).limit(1)
  return row
}

/** A member's own requests, newest first, at most 50. */
export const listOfReporter = (reader: Reader, member: string): Promise<HelpRequestRow[]> => reader.run(byReporter, { member })

/** His newest request that is not ended. */
export const newestOfReporter = async (reader: Reader, member: string): Promise<HelpRequestRow | undefined> =>
  (await listOfReporter(reader, member)).find((request) => UNENDED.includes(request.state))

/** Unended requests of a member and of those he stands in for, oldest first, at most 100. */
export async function listOfOwner(reader: Reader, member: string, now: number): Promise<HelpRequestRow[]> {
  const { helpRequests } = reader.t
  const owners = await actsFor(reader, member, now)
  return reader
    .select()
    .from(helpRequests)
    .where(and(inArray(helpRequests.owner, owners), inArray(helpRequests.state, UNENDED)))
    .orderBy(asc(helpRequests.number))
    .limit(100)
}

/** Unended requests of a district, oldest first, at most 200. */
export async function listUnended(reader: Reader, district: string): Promise<HelpRequestRow[]> {
  const { helpRequests } = reader.t
  return reader
    .select()
    .from(helpRequests)
    .where(and(eq(helpRequests.district, district), inArray(helpRequests.state, UNENDED)))
    .orderBy(asc(helpRequests.number))
    .limit(200)
}

/** True when this member was told of the request and may read what was said about it. */
export async function mayRead(reader: Reader, request: string, member: string): Promise<boolean> {
  const { helpReaders } = reader.t
  const [row] = await reader
    .select({ member: helpReaders.member })
    .from(helpReaders)
    .where(and(eq(helpReaders.request, request), eq(helpReaders.member, member), isNull(helpReaders.until)))
    .limit(1)
  return row !== undefined
}

/** Who was told of it and may still read it. */
export async function listReaders(reader: Reader, request: string): Promise<string[]> {
  const { helpReaders } = reader.t
  const rows = await reader
    .select({ member: helpReaders.member })
    .from(helpReaders)
    .where(and(eq(helpReaders.request, request), isNull(helpReaders.until)))
    .orderBy(asc(helpReaders.since), asc(helpReaders.member))
    .limit(50)
  return rows.map((row) => row.member)
}

/** Notes in the order they were written, opened with the reporter's key; those whose key is gone are left out. At most 200. */
export async function listNotes(tx: Tx, request: HelpRequestRow, reporter: MemberRow): Promise<(HelpNoteRow & { text: string })[]> {
  const { helpNotes } = tx.t
  const rows = await tx
    .select()
    .from(helpNotes)
    .where(eq(helpNotes.request, request.id))
    .orderBy(asc(helpNotes.at), asc(helpNotes.id))
    .limit(200)
  return rows.flatMap((row) => {
    const text = row.sealed === null ? undefined : openForPerson(tx, reporter, row.sealed)
    return text === undefined ? [] : [{ ...row, text }]
  })
}

/** Asked of the pairing feature through app.ts: the active pair's worker of a rider. */
export type PairWorker = (tx: Tx, rider: string) => Promise<string | undefined>

/**
 * Who gets a new request: the active pair's worker while he is one, else the worker of its area with the fewest open cases and room for one more
 * (ties by member number), else the first coordinator of the area. Never the reporter. Undefined: there is nobody.
 */
export async function chooseOwner(
  tx: Tx,
  pairWorker: PairWorker,
  reporter: string,
  area: string | null,
  now: number,
): Promise<{ member: string; role: 'worker' | 'coordinator' } | undefined> {
  const paired = await pairWorker(tx, reporter)
  if (paired && paired !== reporter && (await rolesOf(tx, paired, now)).some((held) => held.role === 'worker'))
    return { member: paired, role: 'worker' }
  const worker = await freeWorker(tx, { area, not: reporter, standard: tx.rules.count('worker.capacity', now), now })
  if (worker) return { member: worker, role: 'worker' }
  const [first] = (await coordinatorsOf(tx, area, now)).filter((one) => one.member !== reporter)
  return first ? { member: first.member, role: 'coordinator' } : undefined
}

/** A new case of somebody who is away is his substitute's; one of his own riders comes back with him. Is nobody there for him, the next has it. */
async function freeWorker(tx: Tx, asked: Parameters<typeof freestWorker>[1]): Promise<string | undefined> {
  const worker = await freestWorker(tx, asked)
  const acting = worker && (await actingFor(tx, worker.member, asked.now))
  if (!worker || acting) return acting
  for (const { member } of await listFreeWorkers(tx, asked)) {
    const other = await actingFor(tx, member, asked.now)
    if (other) return other
  }
  return undefined
}

/** Unended requests past their deadline, or moved up because they were, with who owes the next step, the most overdue first, at most 20. */
export async function listLate(reader: Reader, district: string, now: number): Promise<{ number: number; owner: string | null }[]> {
  const { helpRequests, obligations, members } = reader.t
  return reader
    .select({ number: helpRequests.number, owner: members.name })
    .from(obligations)
    .innerJoin(helpRequests, eq(helpRequests.id, obligations.item))
    .leftJoin(members, eq(members.id, obligations.owner))
    .where(and(isLate(reader, { noun: 'help', district }, now), inArray(helpRequests.state, ['open', ...IN_HAND])))
    .orderBy(asc(obligations.dueAt), asc(helpRequests.number))
    .limit(20)
}
