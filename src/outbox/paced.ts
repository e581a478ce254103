import { and, asc, eq, gt, lte } from 'drizzle-orm'
import { type Database, param, statement, type Tx } from '../db/database.js'
import type { OutboxClass, OutboxRow } from '../db/schema.js'
import { errorFields, log } from '../log.js'
import type { Budget } from './budget.js'
import { claim } from './claim.js'
import { createBehind } from './holds.js'
import { requeue, settleStranded } from './recover.js'
import { type Sender, sendBatch } from './send.js'

/** The order in which messages leave when not all may. */
const ORDER: OutboxClass[] = ['urgent', 'reply', 'reminder', 'bulk']
const MOST = 1_000
/** So many that failed are known when the next is picked; behind one of more it would be refused a moment later. */
const MOST_FAILING = 20_000
/** It looks again at least so often, whatever it was told. */
const LOOK_AGAIN = 1_000
const A_MOMENT = 20

export interface PacedSender {
  /** Something may be due. */
  wake(): void
  stop(): Promise<void>
}

/** Sends one message at a time at the account's pace, the most urgent first; in one conversation in order. */
export function createPacedSender(sender: Sender, budget: Budget): PacedSender {
  let stopped = false
  let wake = () => {}
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async () => {
    while (!stopped) {
      const wait = await sendOne(sender, budget).catch((error) => {
        log.error(errorFields(error), 'sending stopped for a moment')
        return LOOK_AGAIN
      })
      if (wait > 0 && !stopped) await pause(Math.min(wait, LOOK_AGAIN))
    }
  }
  const running = run()
  return {
    wake: () => wake(),
    async stop() {
      stopped = true
      wake()
      await running
    },
  }
}

/** Milliseconds until there may be something to send; 0 after a message was sent. */
export async function sendOne(sender: Sender, budget: Budget): Promise<number> {
  const now = sender.now()
  if (sender.gateway.state !== 'up') return LOOK_AGAIN
  for (const conversation of sender.stranded) await settleStranded(sender, conversation)
  const { row, earliest } = await pickNext(sender.db, budget, now)
  if (!row) return earliest === undefined ? LOOK_AGAIN : Math.max(earliest - now, 1)
  let batches: OutboxRow[][] = []
  try {
    batches = (await claim(sender, row.conversation, row.id)).batches
    const [batch, ...behind] = batches
    // A window or a cap took it, or it stands behind too many: others have their turn.
    if (!batch) return A_MOMENT
    await sendBatch(sender, batch)
    // Older answers left before it, as one message: it has its own turn.
    if (behind.length > 0) await requeue(sender, behind.flat(), false)
    return 0
  } catch (error) {
    sender.stranded.add(row.conversation)
    throw error
  } finally {
    for (const one of batches.flat()) sender.inHand.delete(one.id)
  }
}

/** The most urgent due message that may leave now, or the earliest moment one may. */
async function pickNext(db: Database, budget: Budget, now: number): Promise<{ row?: Waiting; earliest?: number }> {
  // In each conversation what failed holds back what is behind it.
  const isBehind = createBehind(await db.run(listFailing, { now }), now)
  let earliest: number | undefined
  for (const kind of ORDER) {
    // However many wait, they are not looked through as long as none of them may leave.
    const { at: opens, only, others = opens } = budget.opens(kind, now)
    if (others > now) earliest = Math.min(earliest ?? others, others)
    for (let after = '', page = opens > now ? 0 : MOST; page === MOST; ) {
      const rows = only ? await db.run(listDueIn, { kind, now, after, conversation: only }) : await db.run(listDue, { kind, now, after })
      for (const row of rows) {
        if (isBehind(row)) continue
        const at = budget.earliest(row, now)
        if (at <= now) return { row }
        earliest = Math.min(earliest ?? at, at)
      }
      after = rows.at(-1)?.id ?? ''
      page = rows.length
    }
  }
  return earliest === undefined ? {} : { earliest }
}

type Waiting = Pick<OutboxRow, 'id' | 'class' | 'conversation' | 'mention' | 'attempts' | 'dueAt' | 'reason'>

const columns = ({ t: { outbox } }: Pick<Tx, 't'>) => {
  const { id, class: kind, conversation, mention, attempts, dueAt, reason } = outbox
  return { id, class: kind, conversation, mention, attempts, dueAt, reason }
}
const listFailing = statement<{ now: number }>()('list failing', (q) => {
  const { state, attempts, dueAt } = q.t.outbox
  return q
    .select(columns(q))
    .from(q.t.outbox)
    .where(and(eq(state, 'queued'), gt(attempts, 0), gt(dueAt, param('now'))))
    .limit(MOST_FAILING)
})
type Page = { kind: OutboxClass; now: number; after: string }
const isDue = ({ t: { outbox } }: Pick<Tx, 't'>) =>
  and(eq(outbox.state, 'queued'), eq(outbox.class, param('kind')), lte(outbox.dueAt, param('now')), gt(outbox.id, param('after')))
const listDue = statement<Page>()('list due of a class', (q) =>
  q.select(columns(q)).from(q.t.outbox).where(isDue(q)).orderBy(asc(q.t.outbox.id)).limit(MOST),
)
const listDueIn = statement<Page & { conversation: string }>()('list due of a class in a conversation', (q) =>
  q
    .select(columns(q))
    .from(q.t.outbox)
    .where(and(eq(q.t.outbox.conversation, param('conversation')), isDue(q)))
    .orderBy(asc(q.t.outbox.id))
    .limit(MOST),
)
