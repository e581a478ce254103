import { and, asc, desc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import { openForPerson } from '../../community/person-key.js'
import { mask } from '../../conversation/masking/masking.js'
import { guessLabel, type Labelled, type Model, trainModel } from '../../conversation/topics/label-model.js'
import type { Database, Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import type { MemberRow } from '../../db/schema.js'

/** Fewer confirmed records teach less than the words already know. */
export const LEAST_ROWS = 500
const MOST_ROWS = 20_000
const PAGE = 500

/** What has categories that a model can learn. */
export const NOUNS = ['hazard', 'help'] as const
export type Noun = (typeof NOUNS)[number]

export interface Trained {
  version: number
  rows: number
  /** Share of right answers on the fifth that was held back. */
  accuracy: number
}

/** Too few confirmed records, or of one category only; the message says how many there are. */
export class TooFew extends Error {
  override readonly name = 'TooFew'
}

/**
 * Trains a model of a noun's categories from confirmed records and stores it, off. A fifth is held back to measure it; what is stored has
 * learnt from all. Texts are opened in this process only, numbers are masked, and words that fewer than three people used are not kept; the
 * words of erased people are gone and are left out.
 */
export async function trainFromRecords(
  db: Database,
  asked: { district: string; noun: Noun; least: number; now: number },
): Promise<Trained> {
  const rows = await listConfirmed(db, asked.district, READS[asked.noun])
  const labels = new Set(rows.map((row) => row.label))
  if (rows.length < asked.least) throw new TooFew(`${rows.length} confirmed records, ${asked.least} are needed.`)
  if (labels.size < 2) throw new TooFew(`all ${rows.length} confirmed records are of one category: there is nothing to tell apart.`)
  const accuracy = measure(rows)
  const model = trainModel(rows)
  return db.transaction((tx) => store(tx, { district: asked.district, noun: asked.noun, rows: rows.length, accuracy, model }, asked.now))
}

/** Every fifth record, in the order they were reported, is asked of a model that has not seen it. */
function measure(rows: readonly Labelled[]): number {
  const held = rows.filter((_, at) => at % 5 === 4)
  const model = trainModel(rows.filter((_, at) => at % 5 !== 4))
  return held.filter((row) => guessLabel(model, row.text).label === row.label).length / Math.max(held.length, 1)
}

interface Confirmed {
  number: number
  text: string | undefined
  label: string
  by: string | undefined
}
type Read = (tx: Tx, district: string, after: number) => Promise<Confirmed[]>

async function listConfirmed(db: Database, district: string, read: Read): Promise<Labelled[]> {
  const found: Labelled[] = []
  let after = 0
  for (let page = 0; page < MOST_ROWS / PAGE; page++) {
    const rows = await db.transaction((tx) => read(tx, district, after))
    for (const row of rows) if (row.text && row.by) found.push({ text: mask(row.text).text, label: row.label, by: row.by })
    after = rows.at(-1)?.number ?? after
    if (rows.length < PAGE) break
  }
  return found
}

/** Hazards whose repair their reporter confirmed, or whose category staff set. */
async function readHazards(tx: Tx, district: string, after: number): Promise<Confirmed[]> {
  const { hazards, hazardNotes, members } = tx.t
  const confirmed = or(and(eq(hazards.state, 'closed'), eq(hazards.result, 'confirmed')), eq(hazards.categoryBy, 'staff'))
  const rows = await tx
    .select({ number: hazards.number, label: hazards.category, sealed: hazardNotes.sealed, member: members })
    .from(hazards)
    .leftJoin(hazardNotes, and(eq(hazardNotes.hazard, hazards.id), eq(hazardNotes.kind, 'content')))
    .leftJoin(members, and(eq(members.id, hazardNotes.author), isNull(members.erasedAt)))
    .where(and(eq(hazards.district, district), gt(hazards.number, after), confirmed))
    .orderBy(asc(hazards.number))
    .limit(PAGE)
  return rows.map(({ number, label, sealed, member }) => opened(tx, { number, label }, member, sealed))
}

/** Help requests that the one who asked says are solved, or whose category staff set. */
async function readRequests(tx: Tx, district: string, after: number): Promise<Confirmed[]> {
  const { helpRequests, helpNotes, members } = tx.t
  const confirmed = or(and(eq(helpRequests.state, 'closed'), eq(helpRequests.result, 'solved')), eq(helpRequests.categoryBy, 'staff'))
  const rows = await tx
    .select({ number: helpRequests.number, label: helpRequests.category, sealed: helpNotes.sealed, member: members })
    .from(helpRequests)
    .leftJoin(helpNotes, and(eq(helpNotes.request, helpRequests.id), eq(helpNotes.kind, 'content')))
    .leftJoin(members, and(eq(members.id, helpRequests.reporter), isNull(members.erasedAt)))
    .where(and(eq(helpRequests.district, district), gt(helpRequests.number, after), isNotNull(helpRequests.category), confirmed))
    .orderBy(asc(helpRequests.number))
    .limit(PAGE)
  return rows.map(({ number, label, sealed, member }) => opened(tx, { number, label: label ?? '' }, member, sealed))
}

const opened = (tx: Tx, row: { number: number; label: string }, member: MemberRow | null, sealed: string | null): Confirmed => ({
  ...row,
  by: member?.id,
  text: sealed && member ? openForPerson(tx, member, sealed) : undefined,
})

const READS: Record<Noun, Read> = { hazard: readHazards, help: readRequests }

async function store(
  tx: Tx,
  { model, district, noun, rows, accuracy }: { district: string; noun: Noun; rows: number; accuracy: number; model: Model },
  now: number,
): Promise<Trained> {
  const { models } = tx.t
  const of = and(eq(models.district, district), eq(models.noun, noun))
  const [newest] = await tx.select({ version: models.version }).from(models).where(of).orderBy(desc(models.version)).limit(1)
  const version = (newest?.version ?? 0) + 1
  await tx.insert(models).values({ id: newId(now), district, noun, version, rows, accuracy, weights: model, isOn: false, trainedAt: now })
  return { version, rows, accuracy }
}
