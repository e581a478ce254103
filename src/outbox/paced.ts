import { and, asc, eq, gt, lte } from 'drizzle-orm'
import type { Database } from '../db/database.js'
import type { OutboxClass, OutboxRow } from '../db/schema.js'
import { errorFields, log } from '../log.js'
import type { Budget } from './budget.js'
import { claim } from './claim.js'
import { settleStranded } from './recover.js'
import { type Sender, sendBatch } from './send.js'

/** The order in which messages leave when not all may. */
const ORDER: OutboxClass[] = ['urgent', 'reply', 'reminder', 'bulk']
const MOST = 100
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
  let batch: OutboxRow[] | undefined
  try {
    batch = (await claim(sender, row.conversation, row.id)).batches[0]
    // A window or a cap took it, or it stands behind too many: others have their turn.
    if (!batch) return A_MOMENT
    await sendBatch(sender, batch)
    return 0
  } catch (error) {
    sender.stranded.add(row.conversation)
    throw error
  } finally {
    for (const one of batch ?? []) sender.inHand.delete(one.id)
  }
}

/** The most urgent due message that may leave now, or the earliest moment one may. */
async function pickNext(db: Database, budget: Budget, now: number): Promise<{ row?: OutboxRow; earliest?: number }> {
  const { outbox } = db.t
  // A message that failed holds back those behind it in its conversation.
  const failing = await db
    .select({ conversation: outbox.conversation, id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.state, 'queued'), gt(outbox.attempts, 0), gt(outbox.dueAt, now)))
    .limit(1_000)
  const isBehind = (row: OutboxRow) => failing.some((one) => one.conversation === row.conversation && one.id < row.id)
  let earliest: number | undefined
  for (const kind of ORDER) {
    const rows = await db
      .select()
      .from(outbox)
      .where(and(eq(outbox.state, 'queued'), eq(outbox.class, kind), lte(outbox.dueAt, now)))
      .orderBy(asc(outbox.id))
      .limit(MOST)
    for (const row of rows) {
      if (isBehind(row)) continue
      const at = budget.earliest(row, now)
      if (at <= now) return { row }
      earliest = Math.min(earliest ?? at, at)
    }
  }
  return earliest === undefined ? {} : { earliest }
}
