import { expect, it } from 'vitest'
import { findProgram } from '../support/redis.js'
import { mustHold, SEED } from './explain.js'
import { comeAllAtOnce, troubleChat } from './fault-chat.js'
import { killWhole } from './fault-kills.js'
import { fillDisk, forbidWriting, lockFile } from './fault-sqlite.js'
import { withRun } from './run.js'
import { SHORT } from './scale.js'

/** On a busy machine a start takes its time; what never ends is ended. */
const LIMIT = 600_000

it('the whole bot killed at random moments: nothing lost, nothing twice that is not marked', { timeout: LIMIT }, async () => {
  const verdict = await withRun({ seed: SEED }, (run) => killWhole(run, SHORT))
  expect(verdict.injected).toHaveLength(SHORT.kills)
  mustHold(verdict)
})

it.skipIf(!findProgram('prlimit'))(
  'a full disk, a file held by another program, a file made read-only (install util-linux)',
  { timeout: LIMIT },
  async () => {
    const verdict = await withRun({ seed: SEED + 1 }, async (run) => {
      await fillDisk(run, SHORT)
      await lockFile(run, SHORT)
      await forbidWriting(run, SHORT)
    })
    mustHold(verdict)
  },
)

it('a gateway that dies, freezes, hangs, refuses, repeats itself, and gives a backlog all at once', { timeout: LIMIT }, async () => {
  let backlog: Awaited<ReturnType<typeof comeAllAtOnce>> | undefined
  const verdict = await withRun({ seed: SEED + 2 }, async (run) => {
    await troubleChat(run, SHORT)
    backlog = await comeAllAtOnce(run)
  })
  mustHold(verdict)
  // All recorded, old ones answered in one message or a few, not one by one.
  expect(backlog?.answers()).toBeGreaterThan(0)
  expect(backlog?.answers()).toBeLessThanOrEqual(3)
})
