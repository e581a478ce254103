import { setImmediate as nextTurn } from 'node:timers/promises'

/** So many that wait are a flood: what the next turns bring shares their commit, for so long at most. */
const FLOOD = 50
const GATHER_MS = 20

/** Resolves at once where few wait; in a flood when `most` do, a turn brings no more, or {@link GATHER_MS} are over. */
export async function gatherFlood(waiting: readonly unknown[], most: number): Promise<void> {
  const until = performance.now() + GATHER_MS
  let before = 0
  while (waiting.length >= FLOOD && waiting.length > before && waiting.length < most && performance.now() < until) {
    before = waiting.length
    await nextTurn()
  }
}
