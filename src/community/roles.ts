import { and, asc, eq, gt, isNull, lt, ne, or } from 'drizzle-orm'
import { param, type Reader, statement, type Tx } from '../db/database.js'
import { orElse } from '../db/express.js'
import { newId } from '../db/ids.js'
import type { Role, RoleRow } from '../db/schema.js'

/** With those that have ended meanwhile: the answer may be kept. */
const grantedRoles = statement<{ member: string }>()(
  'roles of a member',
  (q) =>
    q
      .select()
      .from(q.t.roles)
      .where(and(eq(q.t.roles.member, param('member')), isNull(q.t.roles.revokedAt))),
  ({ member }) => member,
)
const holders = statement<{ role: string; now: number }>()('holders of a role', (q) =>
  q
    .select({ role: q.t.roles, member: q.t.members })
    .from(q.t.roles)
    .innerJoin(q.t.members, eq(q.t.members.id, q.t.roles.member))
    .where(
      and(eq(q.t.roles.role, param('role')), isNull(q.t.roles.revokedAt), or(isNull(q.t.roles.until), gt(q.t.roles.until, param('now')))),
    )
    .orderBy(asc(q.t.members.number)),
)

const freest = statement<{ area: string | null; not: string; standard: number; now: number }>()('freest worker of an area', (q) => {
  const { roles, members, caseloads } = q.t
  const open = orElse(caseloads.open, 0)
  return q
    .select({ member: roles.member })
    .from(roles)
    .innerJoin(members, eq(members.id, roles.member))
    .leftJoin(caseloads, eq(caseloads.member, roles.member))
    .where(
      and(
        eq(roles.role, 'worker'),
        isNull(roles.revokedAt),
        or(isNull(roles.until), gt(roles.until, param('now'))),
        or(isNull(roles.area), eq(roles.area, param('area'))),
        ne(roles.member, param('not')),
        lt(open, orElse(roles.capacity, param('standard'))),
      ),
    )
    .orderBy(open, asc(members.number))
    .limit(1)
})

/** What a member holds now; ended and revoked grants are left out. */
export async function rolesOf(reader: Reader, member: string, now: number): Promise<RoleRow[]> {
  const granted = await reader.run(grantedRoles, { member })
  return granted.filter(({ until }) => until === null || until > now)
}

export interface Holder {
  member: string
  number: number
  name: string
  area: string | null
  capacity: number | null
}

async function listHolders(reader: Reader, role: Role, now: number): Promise<Holder[]> {
  const rows = await reader.run(holders, { role, now })
  return rows.map(({ role: held, member }) => ({
    member: member.id,
    number: member.number,
    name: member.name,
    area: held.area,
    capacity: held.capacity,
  }))
}

/** The coordinators of an area, else all; by member number, each once. */
export async function coordinatorsOf(reader: Reader, area: string | null, now: number): Promise<Holder[]> {
  const all = await listHolders(reader, 'coordinator', now)
  const ofArea = area === null ? [] : all.filter((one) => one.area === area)
  return unique(ofArea.length > 0 ? ofArea : all)
}

const allWorkers = statement<{ now: number }>()('all workers', (q) => {
  const { roles, members, caseloads } = q.t
  const { area, capacity } = roles
  return q
    .select({ member: roles.member, number: members.number, name: members.name, area, capacity, open: caseloads.open })
    .from(roles)
    .innerJoin(members, eq(members.id, roles.member))
    .leftJoin(caseloads, eq(caseloads.member, roles.member))
    .where(and(eq(roles.role, 'worker'), isNull(roles.revokedAt), or(isNull(roles.until), gt(roles.until, param('now')))))
    .orderBy(asc(members.number))
})

/** Grid members of an area, and those without one, by member number. */
export async function gridOf(reader: Reader, area: string | null, now: number): Promise<Holder[]> {
  return unique((await listHolders(reader, 'grid', now)).filter((one) => one.area === null || one.area === area))
}

/** All workers with their open cases, by member number, each once. */
export async function listWorkers(reader: Reader, now: number): Promise<(Holder & { open: number })[]> {
  const rows = (await reader.run(allWorkers, { now })).map((row) => ({ ...row, open: row.open ?? 0 }))
  return [...new Map(rows.map((row) => [row.member, row])).values()]
}

/**
 * The worker who gets the next case of an area: of those of it and those without one, who serve all, the one with the fewest open cases
 * who has room for one more; ties by member number. `not`: a member who cannot be it. `standard`: the capacity where none is set.
 */
export async function freestWorker(reader: Reader, asked: { area: string | null; not: string; standard: number; now: number }) {
  const [worker] = await reader.run(freest, asked)
  return worker
}

/** All who could be that one, the freest first. */
export async function listFreeWorkers(reader: Reader, asked: Parameters<typeof freestWorker>[1]): Promise<(Holder & { open: number })[]> {
  const rows = (await reader.run(allWorkers, { now: asked.now })).map((row) => ({ ...row, open: row.open ?? 0 }))
  const able = rows.filter(
    ({ member, area, capacity, open }) =>
      member !== asked.not && (area === null || area === asked.area) && open < (capacity ?? asked.standard),
  )
  return able.sort((one, other) => one.open - other.open || one.number - other.number)
}

/** Each member once: a role may be held for several areas. */
const unique = (list: Holder[]) => [...new Map(list.map((one) => [one.member, one])).values()]

export interface Grant {
  member: string
  role: Role
  area?: string | undefined
  unit?: string | undefined
  capacity?: number | undefined
  until?: number | undefined
  grantedBy?: string | undefined
}

/** Gives a role; one held already with the same area and unit is replaced. */
export async function grantRole(tx: Tx, grant: Grant, now: number): Promise<RoleRow> {
  const { roles } = tx.t
  const held = (await rolesOf(tx, grant.member, now)).filter(
    (role) => role.role === grant.role && role.area === (grant.area ?? null) && role.unit === (grant.unit ?? null),
  )
  for (const role of held) await tx.update(roles).set({ revokedAt: now }).where(eq(roles.id, role.id))
  const [row] = await tx
    .insert(roles)
    .values({
      id: newId(now),
      member: grant.member,
      role: grant.role,
      area: grant.area ?? null,
      unit: grant.unit ?? null,
      capacity: grant.capacity ?? null,
      until: grant.until ?? null,
      grantedBy: grant.grantedBy ?? null,
      grantedAt: now,
    })
    .returning()
  if (!row) throw new Error('a role that was not written')
  return row
}
