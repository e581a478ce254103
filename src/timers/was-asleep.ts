import type { Tx } from '../db/database.js'

/** True of a timer that fell due longer ago than answers are given one by one for: what it says is said together with the like of it. */
export const wasAsleep = (tx: Tx, timer: { dueAt: number }, now: number): boolean => now - timer.dueAt > tx.rules.span('old.fold', now)
