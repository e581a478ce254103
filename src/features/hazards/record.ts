import { and, desc, eq } from 'drizzle-orm'
import { memberById } from '../../community/members.js'
import { openForPerson, sealForPerson } from '../../community/person-key.js'
import type { Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { holdItem } from '../../db/hold.js'
import { newId } from '../../db/ids.js'
import { writeJournal } from '../../db/journal.js'
import type { HazardNoteKind, HazardRow, HazardState, MemberRow } from '../../db/schema.js'
import { changeRow, insertRow } from '../../db/write-row.js'
import { setObligation } from '../../timers/obligations.js'
import { placeKey } from './place-key.js'

/** How the journal names the one who spoke. */
export const actorOf = (said: Pick<Said, 'member'>) => said.member.subject ?? 'unknown'

/** Writes down what was said, sealed under the key of the one who said it. */
export async function writeNote(
  tx: Tx,
  author: MemberRow,
  note: { hazard: string; kind: HazardNoteKind; text: string },
  now: number,
): Promise<void> {
  const sealed = sealForPerson(tx, author, note.text)
  await insertRow(tx, 'hazardNotes', { id: newId(now), hazard: note.hazard, kind: note.kind, author: author.id, sealed, at: now })
}

export interface Change {
  verb: string
  /** The actor's subject id; `system` for a timer. */
  actor: string
  set: Partial<HazardRow>
}

/**
 * Changes a hazard and writes the journal line of it. Returns the hazard as it is now. Whoever counts voices meanwhile waits, and then reads it anew:
 * else the journal would tell the state of before behind this one. Throws ChangedMeanwhile when its state is another by now.
 */
export async function changeHazard(tx: Tx, hazard: HazardRow, change: Change, now: number): Promise<HazardRow> {
  await holdItem(tx, 'hazard', 'hazards', hazard)
  const set = change.set.place === undefined ? change.set : { ...change.set, placeKey: placeKey(change.set.place) }
  await changeRow(tx, 'hazards', hazard.id, set)
  const after = { ...hazard, ...set }
  await journalHazard(tx, after, { verb: change.verb, from: hazard.state, actor: change.actor }, now)
  return after
}

export async function journalHazard(
  tx: Tx,
  hazard: HazardRow,
  line: { verb: string; from: HazardState | null; actor: string },
  now: number,
): Promise<void> {
  await writeJournal(tx, {
    at: now,
    district: hazard.district,
    verb: line.verb,
    noun: 'hazard',
    item: hazard.id,
    ...(line.from ? { from: line.from } : {}),
    to: hazard.state,
    actor: line.actor,
    category: hazard.category,
    dueAt: nextStage(hazard).dueAt,
    ...(hazard.area ? { area: hazard.area } : {}),
    ...(hazard.unit ? { unit: hazard.unit } : {}),
    ...(hazard.ruleVersion ? { ruleVersion: hazard.ruleVersion } : {}),
  })
}

export type Stage = 'claim' | 'safe' | 'repair' | 'confirm'

/** What is owed next, and by when. */
export function nextStage(hazard: HazardRow): { stage: Stage; dueAt: number } {
  if (hazard.state === 'repaired') return { stage: 'confirm', dueAt: hazard.repairDueAt }
  if (hazard.state === 'made_safe') return { stage: 'repair', dueAt: hazard.repairDueAt }
  if (hazard.state === 'claimed') return { stage: 'safe', dueAt: hazard.safeDueAt }
  return { stage: 'claim', dueAt: hazard.claimDueAt }
}

/** Says who owes what by when: one row for each open hazard. */
export async function owe(
  tx: Tx,
  hazard: HazardRow,
  owner: string | null,
  due: { what: string; dueAt: number; level: number; acknowledgedAt?: number | null },
  now: number,
) {
  const { district, area } = hazard
  await setObligation(tx, { noun: 'hazard', item: hazard.id, district, area, owner, ...due }, now)
}

/** What was said when it was reported; undefined when it was erased. */
export const contentOf = (tx: Tx, hazard: HazardRow): Promise<string | undefined> => lastWordsOf(tx, hazard, 'content')

/** The newest words of a kind; undefined when there are none, or when they were erased. */
export async function lastWordsOf(tx: Tx, hazard: HazardRow, kind: HazardNoteKind): Promise<string | undefined> {
  const { hazardNotes } = tx.t
  const [note] = await tx
    .select()
    .from(hazardNotes)
    .where(and(eq(hazardNotes.hazard, hazard.id), eq(hazardNotes.kind, kind)))
    .orderBy(desc(hazardNotes.at), desc(hazardNotes.id))
    .limit(1)
  const author = note?.sealed ? await memberById(tx, note.author) : undefined
  return note?.sealed && author ? openForPerson(tx, author, note.sealed) : undefined
}
