import { staffReceiverOf } from '../../community/receivers.js'
import { UNWILLING, WILLING } from '../../conversation/numbers.js'
import { ask } from '../../conversation/question.js'
import type { Said } from '../../conversation/said.js'
import { writeJournal } from '../../db/journal.js'
import type { BroadcastRow } from '../../db/schema.js'
import { changeRow } from '../../db/write-row.js'
import { tell } from '../../outbox/tell.js'

export const APPROVAL_CHOICES = [
  {
    digit: 1,
    words: [
      '批准',
      '批',
      '准',
      '批了',
      '同意',
      '发',
      '发吧',
      '发送',
      '发出去',
      '可以',
      '可以发',
      '同意发',
      '批准发',
      '同意发布',
      '批准发布',
      '通过',
      '准了',
      '确认',
      '确定',
      '确认发送',
    ],
    spokenTo: WILLING,
  },
  { digit: 2, words: ['不批', '不发', '别发', '先不发', '不同意'], spokenTo: UNWILLING },
]

/** Asks 1 or 2 about a broadcast, in the lane it will be answered in. */
export function askAbout(said: Said, member: string, lane: string, kind: string, item: string) {
  const { account, now } = said
  const expiresAt = now + said.tx.rules.span('question.expires', now)
  return ask(said.tx, {
    account,
    lane,
    member,
    kind,
    noun: 'broadcast',
    item,
    accepts: 'choice',
    choices: APPROVAL_CHOICES,
    now,
    expiresAt,
  })
}

/** Changes a broadcast and writes the journal line of it. */
export async function changeBroadcast(
  said: Said,
  broadcast: BroadcastRow,
  verb: string,
  set: Partial<BroadcastRow>,
): Promise<BroadcastRow> {
  const { tx, now } = said
  await changeRow(tx, 'broadcasts', broadcast.id, set)
  const after = { ...broadcast, ...set }
  const actor = said.member.subject ?? 'unknown'
  const line = {
    at: now,
    district: broadcast.district,
    verb,
    noun: 'broadcast',
    item: broadcast.id,
    from: broadcast.state,
    to: after.state,
  }
  await writeJournal(tx, { ...line, actor })
  return after
}

export const tellAuthor = (said: Said, broadcast: BroadcastRow, purpose: string, text: string): Promise<void> =>
  tellStaff(said, broadcast, broadcast.author, purpose, text)

export async function tellStaff(said: Said, broadcast: BroadcastRow, member: string, purpose: string, text: string): Promise<void> {
  const receiver = await staffReceiverOf(said.tx, member)
  if (receiver) await tell(said.tx, receiver, undefined, { class: 'reply', purpose, text, noun: 'broadcast', item: broadcast.id }, said.now)
}
