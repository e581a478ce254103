import { and, asc, eq } from 'drizzle-orm'
import type { Command, Feature, Reply } from '../conversation/said.js'
import { type Database, param, statement, type Tx } from '../db/database.js'
import { newId } from '../db/ids.js'
import type { InboxRow } from '../db/schema.js'
import { DatabaseDown } from '../errors.js'
import { postAfterOthers } from '../outbox/post.js'
import { gather } from './gather.js'
import { endRow, notHandled } from './not-handled.js'
import { placeOfRow, sayBack } from './say-back.js'
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
  let now = handling.now()
  const began = performance.now()
  try {
    handled = await handling.db.transaction(
      async (tx) => {
        const others = await tx.lock('lane', lane)
        const [row, next] = await tx.run(oldestPending, { lane })
        // Another worker may have had it until this was read: what it has said there was said before.
        if (others) now = handling.now()
        if (!row || row.dueAt > now) return undefined
        handled = row
        more = next !== undefined
        if (others) await postAfterOthers(tx, placeOfRow(row), now)
        const reply = await handleOne(tx, handling, row, now)
        await tx.run(endRow, { id: row.id, state: reply === undefined ? 'ignored' : 'handled', reason: null, endedAt: now })
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
    return notHandled(handling, handled, error, now)
  }
}

async function handleOne(tx: Tx, handling: Handling, row: InboxRow, now: number): Promise<Reply> {
  const said = await gather(tx, row, handling.district, now)
  // Made before anything else is said: in one conversation the one who spoke is answered first.
  const ids = { first: newId(now), reply: newId(now) }
  const reply = await understand(said, row, handling)
  // The gateway process listens for what is still open: an answer may have closed it.
  if (row.addressedBy === 'answer') tx.ring('outbox', `listen:${row.lane}`)
  if (reply !== undefined) await sayBack(tx, row, reply, { now, folded: said.old, ids, commands: handling.commands })
  return reply
}
