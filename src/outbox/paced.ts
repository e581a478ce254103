import { and, asc, eq, gt, lte, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.js'
import type { OutboxClass, OutboxRow } from '../db/schema.js'
import { errorFields, log } from '../log.js'
import type { Budget } from './budget.js'
import { claim } from './claim.js'
import { isBehind } from './holds.js'
import { requeue, settleStranded } from './recover.js'
import { type Sender, sendBatch } from './send.js'

/** The order in which messages leave when not all may. */
const ORDER: OutboxClass[] = ['urgent', 'reply', 'reminder', 'bulk']
const MOST = 1_000
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
  const failing = await listWaiting(db, and(gt(db.t.outbox.attempts, 0), gt(db.t.outbox.dueAt, now)))
  let earliest: number | undefined
  for (const kind of ORDER) {
    for (let after = '', page = MOST; page === MOST; ) {
      const rows = await listWaiting(db, and(eq(db.t.outbox.class, kind), lte(db.t.outbox.dueAt, now), gt(db.t.outbox.id, after)))
      for (const row of rows) {
        if (isBehind(failing, row)) continue
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

function listWaiting(db: Database, which: SQL | undefined): Promise<Waiting[]> {
  const { outbox } = db.t
  const { id, class: kind, conversation, mention, attempts, dueAt, reason } = outbox
  return db
    .select({ id, class: kind, conversation, mention, attempts, dueAt, reason })
    .from(outbox)
    .where(and(eq(outbox.state, 'queued'), which))
    .orderBy(asc(outbox.id))
    .limit(MOST)
}
