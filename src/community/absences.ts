import { and, eq, gt, inArray, isNull, lte } from 'drizzle-orm'
import { param, type Reader, statement } from '../db/database.js'
import type { AbsenceRow } from '../db/schema.js'
import { rolesOf } from './roles.js'

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

/**
 * Who acts for a member now: himself, or the one at the end of his chain of substitutes. In a circle, the first who would come again. One who
 * is no worker any more stands in for nobody: the chain ends before him.
 */
export async function standInOf(reader: Reader, member: string, now: number): Promise<string> {
  const seen = [member]
  for (let hop = 0; hop < MOST; hop++) {
    const absence = await findAbsence(reader, seen.at(-1) ?? member, now)
    if (!absence || seen.includes(absence.substitute) || !(await isWorker(reader, absence.substitute, now))) break
    seen.push(absence.substitute)
  }
  return seen.at(-1) ?? member
}

export const isWorker = async (reader: Reader, member: string, now: number): Promise<boolean> =>
  (await rolesOf(reader, member, now)).some((held) => held.role === 'worker')

/** Who acts for a member now; undefined: he is away and nobody does. */
export async function actingFor(reader: Reader, member: string, now: number): Promise<string | undefined> {
  const acting = await standInOf(reader, member, now)
  return (await findAbsence(reader, acting, now)) ? undefined : acting
}

/** Those on leave now or later whose substitute this member is, at most 50. */
export async function listStoodInFor(reader: Reader, substitute: string, now: number): Promise<AbsenceRow[]> {
  const { absences } = reader.t
  return reader
    .select()
    .from(absences)
    .where(and(eq(absences.substitute, substitute), gt(absences.until, now), isNull(absences.cancelledAt)))
    .limit(50)
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
