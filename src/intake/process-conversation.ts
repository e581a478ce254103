import { and, asc, eq } from 'drizzle-orm'
import { MINUTE, SECOND } from '../clock.js'
import type { Command, Feature, Reply } from '../conversation/said.js'
import { type Database, param, statement, type Tx } from '../db/database.js'
import { newId } from '../db/ids.js'
import type { InboxRow } from '../db/schema.js'
import { AppError, DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'
import { type Place, post } from '../outbox/post.js'
import { forGroup, forPerson } from '../outbox/spoken-in.js'
import { askUnfinished } from './ask-unfinished.js'
import { askForPins, WaitsForPin } from './await-pin.js'
import { gather } from './gather.js'
import { failedSentence } from './replies.js'
import { understand } from './understand.js'

export interface Handling {
  db: Database
  now(): number
  commands: readonly Command[]
  features: readonly Feature[]
  district: string
  step?: ((step: 'committed') => void | Promise<void>) | undefined
  took?(milliseconds: number): void
}

/** Waits before the second, third … try of a message that failed through a bug. After the last it is `failed`. */
const BACK_OFF = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE]
/** One bell drains at most so many messages; the sweep and later bells go on. */
const MOST = 10_000

/** The next one, and whether another waits behind it: what comes later rings anew. */
const oldestPending = statement<{ lane: string }>()('oldest pending', (q) =>
  q
    .select()
    .from(q.t.inbox)
    .where(and(eq(q.t.inbox.lane, param('lane')), eq(q.t.inbox.state, 'pending')))
    .orderBy(asc(q.t.inbox.id))
    .limit(2),
)
/** A failed row keeps its sealed words until retention, so that it can be tried again by hand; every other end empties them. */
const fail = statement<{ id: string; reason: string; endedAt: number }>()('fail inbox', (q) =>
  q
    .update(q.t.inbox)
    .set({ state: 'failed', reason: param('reason'), endedAt: param('endedAt') })
    .where(eq(q.t.inbox.id, param('id'))),
)
const end = statement<{ id: string; state: string; reason: string | null; endedAt: number }>()('end inbox', (q) =>
  q
    .update(q.t.inbox)
    .set({ state: param('state'), reason: param('reason'), sealed: null, endedAt: param('endedAt') })
    .where(eq(q.t.inbox.id, param('id'))),
)

/**
 * Handles the pending messages of one lane in order, each in one transaction. Two processes on one lane take turns:
 * the lane's lock is held while its oldest pending row is read, handled and ended.
 */
export async function processConversation(handling: Handling, lane: string): Promise<void> {
  for (let count = 0; count < MOST; count++) if (!(await handleNext(handling, lane))) return
}

/** False when nothing is left to do now. */
async function handleNext(handling: Handling, lane: string): Promise<boolean> {
  let handled: InboxRow | undefined
  let more = false
  const now = handling.now()
  const began = performance.now()
  try {
    handled = await handling.db.transaction(
      async (tx) => {
        await tx.lock('lane', lane)
        const [row, next] = await tx.run(oldestPending, { lane })
        if (!row || row.dueAt > now) return undefined
        handled = row
        more = next !== undefined
        const reply = await handleOne(tx, handling, row, now)
        await tx.run(end, { id: row.id, state: reply === undefined ? 'ignored' : 'handled', reason: null, endedAt: now })
        return row
      },
      // Nobody hears of it before the sender has marked what leaves, and that flush takes this along.
      { onDisk: 'with next' },
    )
    if (handled) handling.took?.(performance.now() - began)
    if (handled) await handling.step?.('committed')
    return more
  } catch (error) {
    if (error instanceof DatabaseDown || !handled) throw error
    if (error instanceof WaitsForPin) return putOff(handling, handled, now)
    return handleFailure(handling, handled, error, now)
  }
}

async function handleOne(tx: Tx, handling: Handling, row: InboxRow, now: number): Promise<Reply> {
  const said = await gather(tx, row, handling.district, now)
  // Made before anything else is said: in one conversation the one who spoke is answered first.
  const ids = { first: newId(now), reply: newId(now) }
  const reply = await understand(said, row, handling)
  // The gateway process listens for what is still open: an answer may have closed it.
  if (row.addressedBy === 'answer') tx.ring('outbox', `listen:${row.lane}`)
  if (reply !== undefined) await sayBack(tx, row, reply, { now, folded: said.old, ids, words: wordsOf(handling) })
  return reply
}

const wordsKept = new WeakMap<readonly Command[], Set<string>>()
function wordsOf({ commands }: Handling): Set<string> {
  const known = wordsKept.get(commands) ?? new Set(commands.map((command) => command.word))
  wordsKept.set(commands, known)
  return known
}

function placeOfRow(row: InboxRow): Place {
  return row.roomPlatformId ? { room: row.roomPlatformId, mention: row.senderPlatformId } : { person: row.senderPlatformId }
}

/** Posts what is said back where the message was said. An emergency sentence leaves first, as a message of its own. */
async function sayBack(
  tx: Tx,
  row: InboxRow,
  reply: Exclude<Reply, undefined>,
  { now, folded, ids, words }: { now: number; folded: boolean; ids?: { first: string; reply: string }; words: ReadonlySet<string> },
): Promise<void> {
  const whole = typeof reply === 'string' ? { text: reply } : reply
  const spoken = row.roomPlatformId ? forGroup(whole.text, words) : forPerson(whole.text)
  const answer = whole.document ? whole : { ...whole, text: spoken }
  const base = { account: row.account, to: placeOfRow(row), toStaff: false, replyTo: row.id }
  if (answer.first) await post(tx, { ...base, class: 'urgent', purpose: 'answer.emergency', text: answer.first, id: ids?.first }, now)
  await post(
    tx,
    {
      ...base,
      class: answer.urgent ? 'urgent' : 'reply',
      purpose: 'answer',
      text: answer.text,
      document: answer.document,
      folded,
      asks: answer.asks,
      id: ids?.reply,
    },
    now,
  )
}

/** What was read of it is taken back; it is read again when the place of the pin before it is known. */
async function putOff(handling: Handling, row: InboxRow, now: number): Promise<boolean> {
  await handling.db.transaction(async (tx) => {
    await tx.lock('lane', row.lane)
    await askForPins(await gather(tx, row, handling.district, now), row)
  })
  return false
}

/** A refusal is said and ends the message; a bug is tried again and at last said too. The transaction it happened in is gone. */
async function handleFailure(handling: Handling, row: InboxRow, error: unknown, now: number): Promise<boolean> {
  const refused = error instanceof AppError
  if (!refused) log.error({ inbox: row.id, attempt: row.attempts + 1, ...errorFields(error) }, 'handling failed')
  const wait = refused ? undefined : BACK_OFF[row.attempts]
  return handling.db.transaction(async (tx) => {
    await tx.lock('lane', row.lane)
    if (wait !== undefined) {
      const { inbox } = tx.t
      await tx
        .update(inbox)
        .set({ attempts: row.attempts + 1, dueAt: now + wait })
        .where(eq(inbox.id, row.id))
      return false
    }
    // Who spoke is kept though what was said is refused: the refused transaction took that back too.
    const said = refused ? await gather(tx, row, handling.district, now) : undefined
    const sentence = (said && (await askUnfinished(said, error))) ?? (refused ? error.message : failedSentence)
    const folded = row.receivedAt - row.sentAt > tx.rules.span('old.fold', now)
    await sayBack(tx, row, sentence, { now, folded, words: wordsOf(handling) })
    const reason = refused ? error.code : error instanceof Error ? error.name : 'error'
    if (refused) await tx.run(end, { id: row.id, state: 'rejected', reason, endedAt: now })
    else await tx.run(fail, { id: row.id, reason, endedAt: now })
    return true
  })
}
