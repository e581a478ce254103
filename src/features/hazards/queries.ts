import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm'
import { param, type Reader, statement, type Tx } from '../../db/database.js'
import type { FileRow, HazardRow, HazardState, HazardVoiceRow } from '../../db/schema.js'
import { listPictures } from '../../files/pictures.js'
import { isLate } from '../../timers/obligations.js'

/** Somebody still owes something. */
export const OPEN: HazardState[] = ['waiting', 'dispatched', 'claimed', 'made_safe', 'repaired']
/** Nobody said that it is repaired. */
export const NOT_YET: HazardState[] = ['waiting', 'dispatched', 'claimed', 'made_safe']
/** A unit has work to do. */
export const AT_WORK: HazardState[] = ['dispatched', 'claimed', 'made_safe']

const MOST = 100

const byNumber = statement<{ district: string; number: number }>()('hazard by number', (q) =>
  q
    .select()
    .from(q.t.hazards)
    .where(and(eq(q.t.hazards.district, param('district')), eq(q.t.hazards.number, param('number'))))
    .limit(1),
)
const mergedInto = statement<{ into: string }>()('hazards merged into one', (q) =>
  q
    .select({ id: q.t.hazards.id })
    .from(q.t.hazards)
    .where(eq(q.t.hazards.mergedInto, param('into')))
    .limit(MOST),
)
const byId = statement<{ id: string }>()('hazard by id', (q) =>
  q
    .select()
    .from(q.t.hazards)
    .where(eq(q.t.hazards.id, param('id')))
    .limit(1),
)
const byReporter = statement<{ member: string }>()('hazards of a reporter', (q) =>
  q
    .select()
    .from(q.t.hazards)
    .where(eq(q.t.hazards.reporter, param('member')))
    .orderBy(desc(q.t.hazards.number))
    .limit(MOST),
)
const reportedAfter = statement<{ member: string; after: number }>()('hazards a member reported lately', (q) =>
  q
    .select({ id: q.t.hazards.id })
    .from(q.t.hazards)
    .where(and(eq(q.t.hazards.reporter, param('member')), gt(q.t.hazards.reportedAt, param('after'))))
    .orderBy(desc(q.t.hazards.number))
    .limit(MOST),
)
const voicesOf = statement<{ hazard: string }>()('voices of a hazard', (q) =>
  q
    .select()
    .from(q.t.hazardVoices)
    .where(eq(q.t.hazardVoices.hazard, param('hazard')))
    .orderBy(asc(q.t.hazardVoices.at), asc(q.t.hazardVoices.member))
    .limit(1_000),
)

export async function findHazard(reader: Reader, district: string, number: number): Promise<HazardRow | undefined> {
  const [row] = await reader.run(byNumber, { district, number })
  return row
}

export async function findHazardById(reader: Reader, id: string): Promise<HazardRow | undefined> {
  const [row] = await reader.run(byId, { id })
  return row
}

/** The hazard a merged one went into, however often. */
export async function rootOf(reader: Reader, hazard: HazardRow): Promise<HazardRow> {
  let root = hazard
  for (let hop = 0; hop < 20 && root.mergedInto; hop++) {
    const next = await findHazardById(reader, root.mergedInto)
    if (!next) break
    root = next
  }
  return root
}

/** The pictures of a hazard and of all that went into it, with numbers of their own, oldest first, at most 20 each. */
export async function listPicturesOf(tx: Tx, hazard: HazardRow): Promise<FileRow[]> {
  const ids = [hazard.id]
  for (let at = 0; at < ids.length && ids.length < MOST; at++) {
    const merged = await tx.run(mergedInto, { into: ids[at] ?? '' })
    ids.push(...merged.map((one) => one.id))
  }
  const files: FileRow[] = []
  for (const id of ids) files.push(...(await listPictures(tx, 'hazard', id)))
  return files
}

/** A member's own reports, newest first, at most 100. */
export const listOfReporter = (reader: Reader, member: string): Promise<HazardRow[]> => reader.run(byReporter, { member })

/** How many a member reported after a moment, up to 100. */
export const countReported = async (reader: Reader, member: string, after: number): Promise<number> =>
  (await reader.run(reportedAfter, { member, after })).length

/** Open hazards a unit is asked for or accountable for, oldest first; all of the district when no unit is given. At most 100. */
export async function listOpen(reader: Reader, district: string, unit: string | undefined): Promise<HazardRow[]> {
  const { hazards } = reader.t
  const rows = await reader
    .select()
    .from(hazards)
    .where(and(eq(hazards.district, district), inArray(hazards.state, OPEN)))
    .orderBy(asc(hazards.number))
    .limit(1_000)
  return rows.filter((row) => unit === undefined || row.unit === unit || row.asked === unit).slice(0, MOST)
}

/** Who reported a hazard, the first first, at most 1,000. */
export const listVoices = (reader: Reader, hazard: string): Promise<HazardVoiceRow[]> => reader.run(voicesOf, { hazard })

/** Open ones of an area, or of all, that came back after they were closed: 复发. Oldest first, at most 20. */
export async function listRecurrent(reader: Reader, district: string, area: string | null): Promise<HazardRow[]> {
  const { hazards } = reader.t
  return reader
    .select()
    .from(hazards)
    .where(
      and(
        eq(hazards.district, district),
        eq(hazards.recurrent, true),
        inArray(hazards.state, OPEN),
        ...(area ? [eq(hazards.area, area)] : []),
      ),
    )
    .orderBy(asc(hazards.number))
    .limit(20)
}

/** Hazards a unit is late with, moved up or not, and who owes the next step, the most overdue first, at most 20. */
export async function listLate(reader: Reader, district: string, now: number): Promise<{ hazard: HazardRow; owner: string | null }[]> {
  const { hazards, obligations, members } = reader.t
  return reader
    .select({ hazard: hazards, owner: members.name })
    .from(obligations)
    .innerJoin(hazards, eq(hazards.id, obligations.item))
    .leftJoin(members, eq(members.id, obligations.owner))
    .where(and(isLate(reader, { noun: 'hazard', district }, now), inArray(hazards.state, AT_WORK)))
    .orderBy(asc(obligations.dueAt), asc(hazards.number))
    .limit(20)
}
