import { and, asc, eq, gt, isNotNull, lte, or } from 'drizzle-orm'
import { DAY, midnightOf } from '../clock.js'
import { param, statement, type Tx } from '../db/database.js'
import type { OutboxRow } from '../db/schema.js'
import { cappedBy } from './budget.js'
import { createHolds } from './holds.js'
import type { Sender } from './send.js'
import { leavesAt } from './windows.js'

const MOST = 50
/** So many of one conversation are looked through for what may leave: what is held back there may be much. */
const MOST_LOOKED_AT = 2_000

/** What is due, what leaves with it, and what failed and holds back those behind it; what a window holds is left out, however much it is. */
const listQueued = statement<{ conversation: string; now: number; after: string }>()('list queued', (q) => {
  const { conversation, id, state, dueAt, attempts, foldKey, replyTo } = q.t.outbox
  const foldedAnswer = and(isNotNull(foldKey), isNotNull(replyTo))
  return q
    .select()
    .from(q.t.outbox)
    .where(
      and(
        eq(conversation, param('conversation')),
        gt(id, param('after')),
        eq(state, 'queued'),
        or(lte(dueAt, param('now')), gt(attempts, 0), foldedAnswer),
      ),
    )
    .orderBy(asc(id))
    .limit(MOST)
})
const oneQueued = statement<{ id: string }>()('one queued', (q) =>
  q
    .select()
    .from(q.t.outbox)
    .where(and(eq(q.t.outbox.id, param('id')), eq(q.t.outbox.state, 'queued')))
    .limit(1),
)
/** Rows that leave in one message keep the key of it: after a crash they are asked after, and said again, as that one message. */
const markSending = statement<{ id: string; foldKey: string | null }>()('mark sending', (q) =>
  q
    .update(q.t.outbox)
    .set({ state: 'sending', foldKey: param('foldKey') })
    .where(eq(q.t.outbox.id, param('id'))),
)

export interface Claimed {
  /** One array for each message that leaves, folded rows together. */
  batches: OutboxRow[][]
  /** More may be due than was looked at. What is written from now on rings for itself. */
  more: boolean
}

/** Marks what is due now as `sending` and returns it; with `only`, that row and what leaves with it, however much waits before it. */
export async function claim(sender: Sender, conversation: string, only?: string): Promise<Claimed> {
  const claimed = new Set<string>()
  try {
    return await claimDue(sender, conversation, only, claimed)
  } catch (error) {
    // Nobody is sending them: whatever was committed all the same is found as left behind.
    letGo(sender, claimed)
    throw error
  }
}

function letGo(sender: Sender, claimed: Set<string>): void {
  for (const id of claimed) sender.inHand.delete(id)
  claimed.clear()
}

interface Looked {
  queued: OutboxRow[]
  more: boolean
}

/** What of a conversation nothing that failed holds back, as much of it as leaves at once. */
async function listClaimable(
  tx: Tx,
  { conversation, now, only }: { conversation: string; now: number; only?: string | undefined },
): Promise<Looked> {
  const free: OutboxRow[] = []
  const holds = createHolds(now)
  let more = true
  for (let after = '', looked = 0; more && free.length < MOST && looked < MOST_LOOKED_AT; looked += MOST) {
    const page = await tx.run(listQueued, { conversation, now, after })
    free.push(...page.filter((row) => !holds.back(row)))
    after = page.at(-1)?.id ?? ''
    more = page.length === MOST && only === undefined
  }
  if (only !== undefined && !free.some((row) => row.id === only))
    free.push(...(await tx.run(oneQueued, { id: only })).filter((row) => !holds.back(row)))
  return { queued: free, more }
}

async function claimDue(sender: Sender, conversation: string, only: string | undefined, claimed: Set<string>): Promise<Claimed> {
  const now = sender.now()
  const today = await sender.today?.(now)
  return sender.db.transaction(async (tx) => {
    // It may run again, and then find others.
    letGo(sender, claimed)
    await tx.lock('conversation', conversation)
    const { queued, more } = await listClaimable(tx, { conversation, now, only })
    const batches: OutboxRow[][] = []
    for (const row of queued) {
      const overtaken = isOvertaken(row, queued, now, only)
      if ((row.dueAt > now && !overtaken) || batches.some((batch) => batch.includes(row))) continue
      const leaves = leavesAt(tx.rules, row.class, row.toStaff, now)
      const reason = today && cappedBy(tx.rules, today, row, now)
      if (leaves > now || reason) {
        const dueAt = reason ? leavesAt(tx.rules, 'reminder', row.toStaff, midnightOf(now) + DAY) : leaves
        await tx
          .update(tx.t.outbox)
          .set({ dueAt, reason: reason ?? null })
          .where(eq(tx.t.outbox.id, row.id))
        continue
      }
      if (only === undefined || row.id === only || overtaken) batches.push(foldedWith(row, queued, now))
    }
    for (const row of batches.flat()) {
      sender.inHand.add(row.id)
      claimed.add(row.id)
      const folded = batches.find((batch) => batch.length > 1 && batch.includes(row))
      await tx.run(markSending, { id: row.id, foldKey: folded ? (row.foldKey ?? `fold:${folded[0]?.id}`) : row.foldKey })
    }
    return { batches, more }
  })
}

/** An answer to an old message waits for others of its kind no longer once a newer answer to the same person leaves: answers keep their order. */
const isOvertaken = (row: OutboxRow, queued: readonly OutboxRow[], now: number, only: string | undefined): boolean =>
  row.dueAt > now &&
  row.attempts === 0 &&
  row.foldKey !== null &&
  row.replyTo !== null &&
  queued.some(
    (other) =>
      other.id > row.id &&
      other.foldKey === null &&
      other.replyTo !== null &&
      other.mention === row.mention &&
      other.dueAt <= now &&
      (only === undefined || other.id === only),
  )

/** No message is longer than so many parts. */
const MOST_FOLDED = 10

/** What leaves in one message with this: answers to old messages, and reminders or bulk to one person; never what asks a question. */
function foldedWith(row: OutboxRow, queued: OutboxRow[], now: number): OutboxRow[] {
  if (row.foldKey) return queued.filter((other) => other.foldKey === row.foldKey)
  const plain = (one: OutboxRow) => (one.class === 'reminder' || one.class === 'bulk') && !one.file && !one.document && !one.opens
  const toOne = row.conversation.startsWith('person:') || row.mention !== null
  if (!plain(row) || !toOne) return [row]
  return queued
    .filter((other) => plain(other) && other.class === row.class && other.mention === row.mention && other.dueAt <= now)
    .slice(0, MOST_FOLDED)
}
