import { DAY } from '../../clock.js'
import { ask, closeQuestions, roomLaneOf, WORDS_ONLY } from '../../conversation/question.js'
import type { QuestionHandler, Said } from '../../conversation/said.js'
import type { BroadcastRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { post } from '../../outbox/post.js'
import { leavesAt } from '../../outbox/windows.js'
import { findBroadcast, roomsOf, TEXT_SENT, textOf } from './queries.js'
import { changeBroadcast, tellAuthor } from './record.js'
import * as replies from './replies.js'

/** The first of the others decides. */
export const approvalQuestion: QuestionHandler = {
  kind: 'broadcast.approval',
  async answer(said, question, choice) {
    const { tx, now } = said
    await tx.lock('broadcast', question.item ?? '')
    const broadcast = await findBroadcast(tx, question.item)
    const number = broadcast.number ?? 0
    if (broadcast.state !== 'asked') throw new AppError('conflict', replies.decided(number))
    await closeQuestions(tx, 'broadcast', broadcast.id, now)
    if (choice === 2) {
      await changeBroadcast(said, broadcast, 'refuse', { state: 'refused', approver: said.member.id, endedAt: now })
      await tellAuthor(said, broadcast, 'broadcast.refused', replies.refusedToAuthor(number, said.member.name))
      return replies.refused(number)
    }
    const after = await changeBroadcast(said, broadcast, 'approve', { state: 'sending', approver: said.member.id, approvedAt: now })
    const leaves = leavesAt(tx.rules, 'bulk', false, now)
    await send(said, after)
    await tellAuthor(
      said,
      after,
      'broadcast.approved',
      replies.approvedToAuthor(number, said.member.name, leaves > now ? leaves : undefined),
    )
    return replies.approved(number)
  },
}

/** To the groups the segment means now; each listens for 收到 for a day. */
async function send(said: Said, broadcast: BroadcastRow): Promise<void> {
  const { tx, now } = said
  const text = textOf(tx, broadcast)
  const leaves = leavesAt(tx.rules, 'bulk', false, now)
  for (const room of await roomsOf(tx, broadcast.district, broadcast.segment)) {
    const asks = await ask(tx, {
      account: room.account,
      lane: roomLaneOf(room.account, room.platformId),
      member: null,
      kind: 'broadcast.receipt',
      noun: 'broadcast',
      item: broadcast.id,
      accepts: 'choice',
      choices: [{ digit: WORDS_ONLY, words: ['收到', '已收到', '收到收到', '知道了'] }],
      now,
      expiresAt: leaves + DAY,
    })
    const words = { class: 'bulk', purpose: TEXT_SENT, text, toStaff: false, noun: 'broadcast', item: broadcast.id, asks } as const
    await post(tx, { ...words, account: room.account, to: { room: room.platformId } }, now)
  }
}
