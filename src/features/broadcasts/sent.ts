import { and, eq } from 'drizzle-orm'
import { staffReceiverOf } from '../../community/receivers.js'
import type { QuestionHandler } from '../../conversation/said.js'
import { param, statement, type Tx } from '../../db/database.js'
import { writeJournal } from '../../db/journal.js'
import type { OutboxRow } from '../../db/schema.js'
import { tell } from '../../outbox/tell.js'
import { correctLate } from './call-back.js'
import { countSent, findBroadcast, TEXT_SENT } from './queries.js'
import * as replies from './replies.js'

const insertReceipt = statement<Record<string, unknown>>()('insert receipt', (q) =>
  q
    .insert(q.t.broadcastReceipts)
    .values({ broadcast: param('broadcast'), member: param('member'), room: param('room'), at: param('at') })
    .onConflictDoNothing(),
)

const MOST = 1_000

/** A bare 收到: counted, and not answered, or a group of five hundred would be. */
export const receiptQuestion: QuestionHandler = {
  kind: 'broadcast.receipt',
  async answer(said, question) {
    if (!question.item || !said.room) return undefined
    await said.tx.run(insertReceipt, { broadcast: question.item, member: said.member.id, room: said.room.id, at: said.now })
    return undefined
  },
}

/** The last group has it, or cannot have it: the author hears how many do. Where it was called back meanwhile, it is taken back here too. */
export async function sent(tx: Tx, row: OutboxRow, now: number): Promise<void> {
  if (row.purpose !== TEXT_SENT || !row.item) return
  await tx.lock('broadcast', row.item)
  const broadcast = await findBroadcast(tx, row.item)
  // Those that were sent before are corrected where it is called back.
  if (broadcast.state === 'called_back') return correctLate(tx, broadcast, row, now)
  await endWhenSent(tx, row.item, now)
}

/** The process may have died between the last group and this: looked after at the next start. */
export async function endAllSent(tx: Tx, district: string, now: number): Promise<void> {
  const { broadcasts } = tx.t
  const open = and(eq(broadcasts.district, district), eq(broadcasts.state, 'sending'))
  for (const { id } of await tx.select({ id: broadcasts.id }).from(broadcasts).where(open).limit(MOST)) await endWhenSent(tx, id, now)
}

async function endWhenSent(tx: Tx, id: string, now: number): Promise<void> {
  await tx.lock('broadcast', id)
  const broadcast = await findBroadcast(tx, id)
  const { sent: count, all, waiting } = await countSent(tx, id)
  if (broadcast.state !== 'sending' || waiting > 0) return
  await tx.update(tx.t.broadcasts).set({ state: 'sent', endedAt: now }).where(eq(tx.t.broadcasts.id, broadcast.id))
  const line = { at: now, district: broadcast.district, verb: 'sent', noun: 'broadcast', item: broadcast.id, from: 'sending', to: 'sent' }
  await writeJournal(tx, { ...line, actor: 'system' })
  const receiver = await staffReceiverOf(tx, broadcast.author)
  const text = replies.done(broadcast.number ?? 0, count, all)
  const words = { class: 'reply', purpose: 'broadcast.done', text, noun: 'broadcast', item: broadcast.id } as const
  if (receiver) await tell(tx, receiver, undefined, words, now)
}
