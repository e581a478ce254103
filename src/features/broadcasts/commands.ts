import { and, count, eq } from 'drizzle-orm'
import { parseItemNumber } from '../../conversation/numbers.js'
import { closeQuestions } from '../../conversation/question.js'
import type { Command, Reply, Said } from '../../conversation/said.js'
import type { BroadcastRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { dropHeld } from '../../outbox/drop.js'
import { post } from '../../outbox/post.js'
import { cancelTimers } from '../../timers/timers.js'
import { draft } from './draft.js'
import { countSent, findBroadcast, listByRoom, TEXT_SENT } from './queries.js'
import { changeBroadcast, tellAuthor } from './record.js'
import * as replies from './replies.js'

/** What coordinators say about 通知. */
export const broadcastCommands: Command[] = [
  {
    word: '通知',
    keepsWords: true,
    ability: 'broadcast.write',
    usage: '/通知 内容',
    hint: '发到群里，要另一位统筹批准',
    where: 'private',
    guarded: true,
    run: draft(false),
  },
  {
    word: '应急通知',
    keepsWords: true,
    ability: 'broadcast.write',
    usage: '/应急通知 内容',
    hint: '安静时段也马上发，要另一位统筹批准',
    where: 'private',
    run: draft(true),
  },
  { word: '撤回通知', ability: 'broadcast.write', usage: '/撤回通知 编号', hint: '发错了', where: 'private', run: callBack },
  { word: '通知情况', ability: 'broadcast.write', usage: '/通知情况 编号', hint: '发到哪了，几人收到', where: 'private', run: status },
]

async function numbered(said: Said): Promise<BroadcastRow> {
  const parsed = parseItemNumber(said.rest)
  if (!parsed) throw new AppError('invalid', replies.badNumber)
  const { broadcasts } = said.tx.t
  const [row] = await said.tx
    .select()
    .from(broadcasts)
    .where(and(eq(broadcasts.district, said.district), eq(broadcasts.number, parsed.number)))
    .limit(1)
  if (!row) throw new AppError('not_found', replies.notFound(parsed.number))
  return row
}

/** What waits is dropped; groups that have it get a correction. */
async function callBack(said: Said): Promise<Reply> {
  const { tx, now } = said
  const { id } = await numbered(said)
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
  for (const { conversation, account, platformId } of told) {
    const to = { room: conversation.slice('room:'.length) }
    const words = { class: 'reply', purpose: 'broadcast.correction', text: replies.correction(number), toStaff: false } as const
    const recalls = platformId ?? undefined
    await post(tx, { ...words, account, to, recalls, noun: 'broadcast', item: broadcast.id }, now)
  }
  await closeQuestions(tx, 'broadcast', broadcast.id, now)
  await changeBroadcast(said, broadcast, 'call_back', { state: 'called_back', endedAt: now })
  await tellOfCallBack(said, broadcast)
  return told.length > 0 ? replies.calledBack(number) : replies.unscheduled(number)
}

/** It has not left yet: nobody needs to hear of it. */
async function unschedule(said: Said, broadcast: BroadcastRow): Promise<Reply> {
  await cancelTimers(said.tx, 'broadcast', broadcast.id, said.now)
  await closeQuestions(said.tx, 'broadcast', broadcast.id, said.now)
  await changeBroadcast(said, broadcast, 'call_back', { state: 'called_back', endedAt: said.now })
  await tellOfCallBack(said, broadcast)
  return replies.unscheduled(broadcast.number ?? 0)
}

/** Its author, when another called it back. */
async function tellOfCallBack(said: Said, broadcast: BroadcastRow): Promise<void> {
  if (broadcast.author === said.member.id) return
  await tellAuthor(said, broadcast, 'broadcast.called_back', replies.calledBackToAuthor(broadcast.number ?? 0, said.member.name))
}

async function status(said: Said): Promise<Reply> {
  const broadcast = await numbered(said)
  const { broadcastReceipts } = said.tx.t
  const [receipts] = await said.tx.select({ rows: count() }).from(broadcastReceipts).where(eq(broadcastReceipts.broadcast, broadcast.id))
  const { sent: count_, all } = await countSent(said.tx, broadcast.id)
  const text = replies.status(broadcast.number ?? 0, count_, all, Number(receipts?.rows ?? 0))
  const others = (await listByRoom(said.tx, broadcast)).filter((one) => one.state !== 'sent').slice(0, 20)
  return others.length > 0 ? `${text}\n${others.map((one) => replies.roomLine(one.room, one.state, one.reason)).join('\n')}` : text
}
