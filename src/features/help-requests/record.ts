import { and, eq } from 'drizzle-orm'
import { moveCase } from '../../community/caseloads.js'
import { sealForPerson } from '../../community/person-key.js'
import { param, statement, type Tx } from '../../db/database.js'
import { holdItem } from '../../db/hold.js'
import { newId } from '../../db/ids.js'
import { writeJournal } from '../../db/journal.js'
import type { HelpNoteKind, HelpRequestRow, HelpState, MemberRow } from '../../db/schema.js'
import { changeRow } from '../../db/write-row.js'
import { UNENDED } from './queries.js'

const insertNote = statement<Record<string, unknown>>()('insert help note', (q) =>
  q.insert(q.t.helpNotes).values({
    id: param('id'),
    request: param('request'),
    kind: param('kind'),
    author: param('author'),
    sealed: param('sealed'),
    at: param('at'),
  }),
)
const insertReader = statement<Record<string, unknown>>()('insert help reader', (q) =>
  q
    .insert(q.t.helpReaders)
    .values({ request: param('request'), member: param('member'), since: param('since') })
    .onConflictDoUpdate({ target: [q.t.helpReaders.request, q.t.helpReaders.member], set: { until: null } }),
)

/** Writes down what was said, sealed under the reporter's key. */
export async function writeNote(
  tx: Tx,
  reporter: MemberRow,
  note: { request: string; kind: HelpNoteKind; author: string; text: string },
  now: number,
): Promise<void> {
  const sealed = sealForPerson(tx, reporter, note.text)
  await tx.run(insertNote, { id: newId(now), request: note.request, kind: note.kind, author: note.author, sealed, at: now })
}

/** This member may read the request's notes from now on. */
export async function addReader(tx: Tx, request: string, member: string, now: number): Promise<void> {
  await tx.run(insertReader, { request, member, since: now })
}

/** This member's part is over. */
export async function endReader(tx: Tx, request: string, member: string, now: number): Promise<void> {
  const { helpReaders } = tx.t
  await tx
    .update(helpReaders)
    .set({ until: now })
    .where(and(eq(helpReaders.request, request), eq(helpReaders.member, member)))
}

/** On whose load a request is: an ended one is on nobody's. */
const loadOf = (request: HelpRequestRow) => (UNENDED.includes(request.state) ? request.owner : null)

/** A new request counts for its owner. */
export const countRequest = (tx: Tx, request: HelpRequestRow) => moveCase(tx, null, loadOf(request))

export interface Change {
  verb: string
  /** The actor's subject id; `system` for a timer. */
  actor: string
  set: Partial<HelpRequestRow>
  dueAt?: number
}

/** Changes a request and writes the journal line of it. Returns the request as it is now; throws ChangedMeanwhile when its state is another by now. */
export async function changeRequest(tx: Tx, request: HelpRequestRow, change: Change, now: number): Promise<HelpRequestRow> {
  await holdItem(tx, 'help', 'helpRequests', request)
  await changeRow(tx, 'helpRequests', request.id, change.set)
  const after = { ...request, ...change.set }
  await moveCase(tx, loadOf(request), loadOf(after))
  await journalRequest(
    tx,
    after,
    { verb: change.verb, from: request.state, actor: change.actor, ...(change.dueAt ? { dueAt: change.dueAt } : {}) },
    now,
  )
  return after
}

export async function journalRequest(
  tx: Tx,
  request: HelpRequestRow,
  line: { verb: string; from: HelpState | null; actor: string; dueAt?: number },
  now: number,
): Promise<void> {
  await writeJournal(tx, {
    at: now,
    district: request.district,
    verb: line.verb,
    noun: 'help',
    item: request.id,
    ...(line.from ? { from: line.from } : {}),
    to: request.state,
    actor: line.actor,
    ...(request.area ? { area: request.area } : {}),
    ...(request.category ? { category: request.category } : {}),
    ...(line.dueAt ? { dueAt: line.dueAt } : {}),
    ...(request.ruleVersion ? { ruleVersion: request.ruleVersion } : {}),
  })
}
