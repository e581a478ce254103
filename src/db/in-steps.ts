import { setImmediate } from 'node:timers/promises'

/** Long work that may be put down in between: it yields where others may go first. */
export type Steps<R> = Generator<void, R, void>

/** Rows between two yields. */
export const STEP = 500

/** All of it, at once: for what is short, and where nobody waits. */
export function atOnce<R>(steps: Steps<R>): R {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** Others have their turn between the steps. */
export async function inSteps<R>(steps: Steps<R>): Promise<R> {
  let step = steps.next()
  while (!step.done) {
    await setImmediate()
    step = steps.next()
  }
  return step.value
}
