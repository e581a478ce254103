import { and, asc, eq, inArray } from 'drizzle-orm'
import { DAY } from '../clock.js'
import { param, statement, type Tx } from '../db/database.js'
import { newId } from '../db/ids.js'

export interface NewTimer {
  kind: string
  noun: string
  item: string
  dueAt: number
  data?: Record<string, string | number>
}

const insertTimer = statement<Record<string, unknown>>()('insert timer', (q) =>
  q.insert(q.t.timers).values({
    id: param('id'),
    kind: param('kind'),
    noun: param('noun'),
    item: param('item'),
    data: param('data'),
    dueAt: param('dueAt'),
    retryAt: param('dueAt'),
    state: 'set',
    createdAt: param('now'),
  }),
)

/** Sets "do `kind` for `noun item` at `dueAt`". The row is the timer: nothing is lost with the process. */
export async function setTimer(tx: Tx, timer: NewTimer, now: number): Promise<void> {
  await tx.run(insertTimer, {
    id: newId(now),
    kind: timer.kind,
    noun: timer.noun,
    item: timer.item,
    data: timer.data ?? {},
    dueAt: timer.dueAt,
    now,
  })
}

const cancelAll = statement<{ noun: string; item: string; now: number }>()('cancel timers', (q) =>
  q
    .update(q.t.timers)
    .set({ state: 'cancelled', endedAt: param('now') })
    .where(and(eq(q.t.timers.noun, param('noun')), eq(q.t.timers.item, param('item')), eq(q.t.timers.state, 'set'))),
)

/** True when a timer of this kind waits for this item. */
export async function hasTimer(tx: Tx, kind: string, item: string): Promise<boolean> {
  const { timers } = tx.t
  const [row] = await tx
    .select({ id: timers.id })
    .from(timers)
    .where(and(eq(timers.kind, kind), eq(timers.item, item), eq(timers.state, 'set')))
    .limit(1)
  return row !== undefined
}

/**
 * One of its kind waits for its item, and this one is set where none does. One that was set while the clock was days ahead would be waited for until
 * then: it is due when this would be. By a day it may be later, for what was done today is not done again when the clock goes back.
 */
export async function keepDaily(tx: Tx, timer: NewTimer, now: number): Promise<void> {
  const { timers } = tx.t
  const { kind, item, dueAt } = timer
  const [waits] = await tx
    .select({ id: timers.id, dueAt: timers.dueAt })
    .from(timers)
    .where(and(eq(timers.kind, kind), eq(timers.item, item), eq(timers.state, 'set')))
    .orderBy(asc(timers.dueAt))
    .limit(1)
  if (!waits) await setTimer(tx, timer, now)
  else if (waits.dueAt > dueAt + DAY) await tx.update(timers).set({ dueAt, retryAt: dueAt }).where(eq(timers.id, waits.id))
}

/** Cancels an item's timers (all, or those of `kinds`), in the transaction that makes them pointless. */
export async function cancelTimers(tx: Tx, noun: string, item: string, now: number, kinds?: string[]): Promise<void> {
  if (!kinds) {
    await tx.run(cancelAll, { noun, item, now })
    return
  }
  const { timers } = tx.t
  await tx
    .update(timers)
    .set({ state: 'cancelled', endedAt: now })
    .where(and(eq(timers.noun, noun), eq(timers.item, item), eq(timers.state, 'set'), inArray(timers.kind, kinds)))
}
