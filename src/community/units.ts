import { and, asc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import { param, type Reader, statement } from '../db/database.js'
import type { UnitRow } from '../db/schema.js'
import type { Holder } from './roles.js'

const MOST = 20

const contacts = statement<{ unit: string; now: number }>()('contacts of a unit', (q) => {
  const { roles, members } = q.t
  return q
    .select({ member: members.id, number: members.number, name: members.name, area: roles.area, capacity: roles.capacity })
    .from(roles)
    .innerJoin(members, eq(members.id, roles.member))
    .where(
      and(
        eq(roles.role, 'unit'),
        eq(roles.unit, param('unit')),
        isNull(roles.revokedAt),
        or(isNull(roles.until), gt(roles.until, param('now'))),
      ),
    )
    .orderBy(asc(members.number))
    .limit(MOST)
})
const byId = statement<{ id: string }>()('unit by id', (q) =>
  q
    .select()
    .from(q.t.units)
    .where(eq(q.t.units.id, param('id')))
    .limit(1),
)

/** The contacts of a unit, by member number, at most 20. */
export const contactsOf = (reader: Reader, unit: string, now: number): Promise<Holder[]> => reader.run(contacts, { unit, now })

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
  const [row] = await reader.run(byId, { id })
  return row
}
