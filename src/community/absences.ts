import { and, eq, gt, inArray, isNull, lte } from 'drizzle-orm'
import { param, type Reader, statement } from '../db/database.js'
import type { AbsenceRow } from '../db/schema.js'

const absenceOf = statement<{ member: string; now: number }>()('absence of a member', (q) =>
  q
    .select()
    .from(q.t.absences)
    .where(
      and(
        eq(q.t.absences.member, param('member')),
        lte(q.t.absences.from, param('now')),
        gt(q.t.absences.until, param('now')),
        isNull(q.t.absences.cancelledAt),
      ),
    )
    .limit(1),
)

/** No chain of substitutes is longer. */
const MOST = 10

/** The leave a member is on now. */
export async function findAbsence(reader: Reader, member: string, now: number): Promise<AbsenceRow | undefined> {
  const [row] = await reader.run(absenceOf, { member, now })
  return row
}

/** Who acts for a member now: himself, or the one at the end of his chain of substitutes. In a circle, the first who would come again. */
export async function standInOf(reader: Reader, member: string, now: number): Promise<string> {
  const seen = [member]
  for (let hop = 0; hop < MOST; hop++) {
    const absence = await findAbsence(reader, seen.at(-1) ?? member, now)
    if (!absence || seen.includes(absence.substitute)) break
    seen.push(absence.substitute)
  }
  return seen.at(-1) ?? member
}

/** Whom this member acts for now, himself first. */
export async function actsFor(reader: Reader, member: string, now: number): Promise<string[]> {
  const { absences } = reader.t
  const all = [member]
  for (let from = 0; from < all.length && all.length < 50; from = all.length) {
    const rows = await reader
      .select({ member: absences.member })
      .from(absences)
      .where(and(inArray(absences.substitute, all), lte(absences.from, now), gt(absences.until, now), isNull(absences.cancelledAt)))
      .limit(50)
    const more = [...new Set(rows.map((row) => row.member))].filter((one) => !all.includes(one))
    if (more.length === 0) break
    all.push(...more)
  }
  const acting = [member]
  for (const one of all.slice(1)) if ((await standInOf(reader, one, now)) === member) acting.push(one)
  return acting
}
