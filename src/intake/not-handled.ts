import { and, eq } from 'drizzle-orm'
import { MINUTE, SECOND } from '../clock.js'
import { param, statement, type Tx } from '../db/database.js'
import type { InboxRow } from '../db/schema.js'
import { AppError, DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'
import { postAfterOthers } from '../outbox/post.js'
import { askUnfinished } from './ask-unfinished.js'
import { askForPins, WaitsForPin } from './await-pin.js'
import { gather } from './gather.js'
import type { Handling } from './process-conversation.js'
import { failedSentence } from './replies.js'
import { placeOfRow, sayBack } from './say-back.js'

/** Waits before the second, third … try of a message that failed through a bug. After the last it is `failed`. */
const BACK_OFF = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE]

/** A failed row keeps its sealed words until retention, so that it can be tried again by hand; every other end empties them. */
const fail = statement<{ id: string; reason: string; endedAt: number }>()('fail inbox', (q) =>
  q
    .update(q.t.inbox)
    .set({ state: 'failed', reason: param('reason'), endedAt: param('endedAt') })
    .where(eq(q.t.inbox.id, param('id'))),
)
export const endRow = statement<{ id: string; state: string; reason: string | null; endedAt: number }>()('end inbox', (q) =>
  q
    .update(q.t.inbox)
    .set({ state: param('state'), reason: param('reason'), sealed: null, endedAt: param('endedAt') })
    .where(eq(q.t.inbox.id, param('id'))),
)

/**
 * The transaction it was to be handled in is gone: a refusal is said and ends the message, a bug is tried again and at last said too. False
 * when nothing more is to be done in its lane now.
 */
export async function notHandled(handling: Handling, row: InboxRow, error: unknown, now: number): Promise<boolean> {
  try {
    if (error instanceof WaitsForPin) return await inLane(handling, row, (tx) => putOff(tx, handling, row, now))
    if (error instanceof AppError) return await inLane(handling, row, (tx) => refuse(tx, handling, row, error, now))
  } catch (bug) {
    if (bug instanceof DatabaseDown) throw bug
    return fails(handling, row, bug, now)
  }
  return fails(handling, row, error, now)
}

/** Unless another worker, who waited for the lane meanwhile, has come to an end with it, or to the same. */
async function inLane(handling: Handling, row: InboxRow, work: (tx: Tx) => Promise<boolean>): Promise<boolean> {
  return handling.db.transaction(async (tx) => {
    const others = await tx.lock('lane', row.lane)
    const { inbox } = tx.t
    const { id, attempts, dueAt } = row
    const same = and(eq(inbox.id, id), eq(inbox.state, 'pending'), eq(inbox.attempts, attempts), eq(inbox.dueAt, dueAt))
    const [still] = await tx.select({ id: inbox.id }).from(inbox).where(same).limit(1)
    if (!still) return true
    if (others) await postAfterOthers(tx, placeOfRow(row), handling.now())
    return work(tx)
  })
}

/** What was read of it is taken back; it is read again when the place of the pin before it is known. */
async function putOff(tx: Tx, { district }: Handling, row: InboxRow, now: number): Promise<boolean> {
  await askForPins(await gather(tx, row, district, now), row)
  return false
}

async function refuse(tx: Tx, { district, commands }: Handling, row: InboxRow, error: AppError, now: number): Promise<boolean> {
  // Who spoke is kept though what was said is refused: the refused transaction took that back too.
  const said = await gather(tx, row, district, now)
  const sentence = (await askUnfinished(said, error)) ?? error.message
  await sayBack(tx, row, sentence, { now, folded: said.old, commands })
  await tx.run(endRow, { id: row.id, state: 'rejected', reason: error.code, endedAt: now })
  return true
}

async function fails(handling: Handling, row: InboxRow, error: unknown, now: number): Promise<boolean> {
  log.error({ inbox: row.id, attempt: row.attempts + 1, ...errorFields(error) }, 'handling failed')
  const wait = BACK_OFF[row.attempts]
  return inLane(handling, row, async (tx) => {
    if (wait !== undefined) {
      const { inbox } = tx.t
      await tx
        .update(inbox)
        .set({ attempts: row.attempts + 1, dueAt: now + wait })
        .where(eq(inbox.id, row.id))
      return false
    }
    const folded = row.receivedAt - row.sentAt > tx.rules.span('old.fold', now)
    const said = tx.attempt(() => sayBack(tx, row, failedSentence, { now, folded, commands: handling.commands }))
    // What cannot even be refused ends all the same: it would hold up its lane for good.
    await said.catch((bug) => {
      if (bug instanceof DatabaseDown) throw bug
      log.error({ inbox: row.id, ...errorFields(bug) }, 'that it failed could not be said')
    })
    await tx.run(fail, { id: row.id, reason: error instanceof Error ? error.name : 'error', endedAt: now })
    return true
  })
}
