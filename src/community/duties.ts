import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { local } from '../clock.js'
import type { Reader } from '../db/database.js'
import type { DutyRow } from '../db/schema.js'

/**
 * The row of the 权责清单 that answers for a hazard category in an area, valid at `now`: that of the category itself, else of the one above
 * it; that of the area, else the one for every area. Undefined: the list says nothing, and the territorial fallback answers.
 */
export async function findDuty(
  reader: Reader,
  district: string,
  asked: { category: string; above: string | null; area: string | null; now: number },
): Promise<DutyRow | undefined> {
  const { duties } = reader.t
  const day = local(asked.now).format('YYYY-MM-DD')
  const rows = await reader
    .select()
    .from(duties)
    .where(
      and(
        eq(duties.district, district),
        or(eq(duties.category, asked.category), asked.above ? eq(duties.category, asked.above) : undefined),
        or(isNull(duties.area), asked.area ? eq(duties.area, asked.area) : undefined),
        lte(duties.validFrom, day),
        or(isNull(duties.validTo), gte(duties.validTo, day)),
      ),
    )
    .orderBy(duties.id)
    .limit(100)
  const closeness = (row: DutyRow) => (row.category === asked.category ? 2 : 0) + (row.area === null ? 0 : 1)
  return rows.sort((a, b) => closeness(b) - closeness(a))[0]
}
