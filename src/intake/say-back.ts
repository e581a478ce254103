import type { Command, Reply } from '../conversation/said.js'
import type { Tx } from '../db/database.js'
import type { InboxRow } from '../db/schema.js'
import { type Place, post } from '../outbox/post.js'
import { forGroup, forPerson } from '../outbox/spoken-in.js'

const wordsKept = new WeakMap<readonly Command[], Set<string>>()
function wordsOf(commands: readonly Command[]): Set<string> {
  const known = wordsKept.get(commands) ?? new Set(commands.map((command) => command.word))
  wordsKept.set(commands, known)
  return known
}

export function placeOfRow(row: InboxRow): Place {
  return row.roomPlatformId ? { room: row.roomPlatformId, mention: row.senderPlatformId } : { person: row.senderPlatformId }
}

/** Posts what is said back where the message was said. An emergency sentence leaves first, as a message of its own. */
export async function sayBack(
  tx: Tx,
  row: InboxRow,
  reply: Exclude<Reply, undefined>,
  { now, folded, ids, commands }: { now: number; folded: boolean; ids?: { first: string; reply: string }; commands: readonly Command[] },
): Promise<void> {
  const whole = typeof reply === 'string' ? { text: reply } : reply
  const spoken = row.roomPlatformId ? forGroup(whole.text, wordsOf(commands)) : forPerson(whole.text)
  const answer = whole.document ? whole : { ...whole, text: spoken }
  const base = { account: row.account, to: placeOfRow(row), toStaff: false, replyTo: row.id }
  if (answer.first) await post(tx, { ...base, class: 'urgent', purpose: 'answer.emergency', text: answer.first, id: ids?.first }, now)
  await post(
    tx,
    {
      ...base,
      class: answer.urgent ? 'urgent' : 'reply',
      purpose: 'answer',
      text: answer.text,
      document: answer.document,
      folded,
      asks: answer.asks,
      id: ids?.reply,
    },
    now,
  )
}
