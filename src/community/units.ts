import { and, asc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import type { Reader } from '../db/database.js'
import type { UnitRow } from '../db/schema.js'
import type { Holder } from './roles.js'

const MOST = 20

/** The contacts of a unit, by member number, at most 20. */
export async function contactsOf(reader: Reader, unit: string, now: number): Promise<Holder[]> {
  const { roles, members } = reader.t
  return reader
    .select({ member: members.id, number: members.number, name: members.name, area: roles.area, capacity: roles.capacity })
    .from(roles)
    .innerJoin(members, eq(members.id, roles.member))
    .where(and(eq(roles.role, 'unit'), eq(roles.unit, unit), isNull(roles.revokedAt), or(isNull(roles.until), gt(roles.until, now))))
    .orderBy(asc(members.number))
    .limit(MOST)
}

/** The territorial fallback, which cannot refuse: the unit whose contact was named first. Undefined while no unit has one. */
export async function fallbackUnit(reader: Reader, now: number): Promise<string | undefined> {
  const { roles } = reader.t
  const [first] = await reader
    .select({ unit: roles.unit })
    .from(roles)
    .where(and(eq(roles.role, 'unit'), isNotNull(roles.unit), isNull(roles.revokedAt), or(isNull(roles.until), gt(roles.until, now))))
    .orderBy(asc(roles.grantedAt), asc(roles.id))
    .limit(1)
  return first?.unit ?? undefined
}

export async function unitById(reader: Reader, id: string): Promise<UnitRow | undefined> {
  const { units } = reader.t
  const [row] = await reader.select().from(units).where(eq(units.id, id)).limit(1)
  return row
}
