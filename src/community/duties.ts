import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { isoDateOf } from '../clock.js'
import { param, type Reader, statement } from '../db/database.js'
import type { DutyRow } from '../db/schema.js'

const answering = statement<{ district: string; category: string; above: string; area: string; day: string }>()('duties', (q) => {
  const { duties } = q.t
  return q
    .select()
    .from(duties)
    .where(
      and(
        eq(duties.district, param('district')),
        inArray(duties.category, [param('category'), param('above')]),
        or(isNull(duties.area), eq(duties.area, param('area'))),
        lte(duties.validFrom, param('day')),
        or(isNull(duties.validTo), gte(duties.validTo, param('day'))),
      ),
    )
    .orderBy(duties.id)
    .limit(100)
})

/**
 * The row of the 权责清单 that answers for a hazard category in an area, valid at `now`: that of the category itself, else of the one above
 * it; that of the area, else the one for every area. Undefined: the list says nothing, and the territorial fallback answers.
 */
export async function findDuty(
  reader: Reader,
  district: string,
  asked: { category: string; above: string | null; area: string | null; now: number },
): Promise<DutyRow | undefined> {
  const { category, above, area } = asked
  const day = isoDateOf(asked.now)
  const rows = await reader.run(answering, { district, category, above: above ?? category, area: area ?? '', day })
  const closeness = (row: DutyRow) => (row.category === asked.category ? 2 : 0) + (row.area === null ? 0 : 1)
  return rows.sort((a, b) => closeness(b) - closeness(a))[0]
}
