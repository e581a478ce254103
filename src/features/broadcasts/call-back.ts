import { and, eq } from 'drizzle-orm'
import { closeQuestions } from '../../conversation/question.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { BroadcastRow, OutboxRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { dropHeld } from '../../outbox/drop.js'
import { post } from '../../outbox/post.js'
import { cancelTimers } from '../../timers/timers.js'
import { findBroadcast, TEXT_SENT } from './queries.js'
import { changeBroadcast, tellStaff } from './record.js'
import * as replies from './replies.js'

const CORRECTION = 'broadcast.correction'

/** 撤回通知: what waits is dropped; groups that have it get a correction. */
export async function callBack(said: Said, id: string): Promise<Reply> {
  const { tx, now } = said
  await tx.lock('broadcast', id)
  const broadcast = await findBroadcast(tx, id)
  const number = broadcast.number ?? 0
  if (broadcast.state === 'scheduled' || broadcast.state === 'asked') return unschedule(said, broadcast)
  if (broadcast.state === 'called_back') throw new AppError('conflict', replies.calledBackBefore(number))
  if (broadcast.state !== 'sending' && broadcast.state !== 'sent') throw new AppError('conflict', replies.notSent(number))
  await dropHeld(tx, 'broadcast', broadcast.id, [TEXT_SENT], now)
  const { outbox } = tx.t
  const told = await tx
    .select({ conversation: outbox.conversation, account: outbox.account, platformId: outbox.platformId })
    .from(outbox)
    .where(and(eq(outbox.noun, 'broadcast'), eq(outbox.item, broadcast.id), eq(outbox.purpose, TEXT_SENT), eq(outbox.state, 'sent')))
    .limit(1_000)
  for (const row of told) await correct(tx, broadcast, row, now)
  await closeQuestions(tx, 'broadcast', broadcast.id, now)
  await changeBroadcast(said, broadcast, 'call_back', { state: 'called_back', endedAt: now })
  await tellOfCallBack(said, broadcast)
  return told.length > 0 ? replies.calledBack(number) : replies.unscheduled(number)
}

/** Takes it back in a group that has it, or says there that it does not hold. */
async function correct(tx: Tx, broadcast: BroadcastRow, row: Pick<OutboxRow, 'conversation' | 'account' | 'platformId'>, now: number) {
  const to = { room: row.conversation.slice('room:'.length) }
  const text = replies.correction(broadcast.number ?? 0)
  const words = { class: 'reply', purpose: CORRECTION, text, toStaff: false } as const
  const recalls = row.platformId ?? undefined
  await post(tx, { ...words, account: row.account, to, recalls, noun: 'broadcast', item: broadcast.id }, now)
}

/** It reached a group after it was called back: it was on its way there. One that is corrected already stays so. */
export async function correctLate(tx: Tx, broadcast: BroadcastRow, { id, conversation }: OutboxRow, now: number): Promise<void> {
  const { outbox } = tx.t
  const rows = await tx
    .select()
    .from(outbox)
    .where(and(eq(outbox.noun, 'broadcast'), eq(outbox.item, broadcast.id), eq(outbox.conversation, conversation)))
    .limit(10)
  const row = rows.find((one) => one.id === id && one.state === 'sent')
  if (row && !rows.some((one) => one.purpose === CORRECTION)) await correct(tx, broadcast, row, now)
}

/** It has not left yet: nobody needs to hear of it. */
async function unschedule(said: Said, broadcast: BroadcastRow): Promise<Reply> {
  await cancelTimers(said.tx, 'broadcast', broadcast.id, said.now)
  await closeQuestions(said.tx, 'broadcast', broadcast.id, said.now)
  await changeBroadcast(said, broadcast, 'call_back', { state: 'called_back', endedAt: said.now })
  await tellOfCallBack(said, broadcast)
  return replies.unscheduled(broadcast.number ?? 0)
}

/** Its author and who approved it, but for who called it back. */
async function tellOfCallBack(said: Said, broadcast: BroadcastRow): Promise<void> {
  const text = replies.calledBackToOthers(broadcast.number ?? 0, said.member.name)
  for (const member of new Set([broadcast.author, broadcast.approver]))
    if (member && member !== said.member.id) await tellStaff(said, broadcast, member, 'broadcast.called_back', text)
}
